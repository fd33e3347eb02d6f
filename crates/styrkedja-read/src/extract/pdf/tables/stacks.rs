//! Stacks: horizontal lines of the same width below each other, as between the rows of a table; and which of them belong
//! to one table.

use styrkedja_pdf::Word;

use super::{
    edge::{Edge, SAME},
    region::Region,
};

/// Text larger than that of a table by this factor is not in one of its cells.
pub(super) const LARGER: f32 = 1.15;
/// Maximum room above the text of a cell, in letter sizes.
pub(super) const ROOM: f32 = 1.5;
/// Maximum usual room above the text of a cell, in letter sizes.
const PADDING: f32 = 0.75;

/// Horizontal lines of the same width below each other: the rows of tables, from top to bottom.
pub(super) fn stacks(horizontals: &[Edge], verticals: &[Edge]) -> Vec<Vec<Edge>> {
    let mut stacks: Vec<Vec<Edge>> = Vec::new();
    for edge in horizontals {
        let fits = |stack: &&mut Vec<Edge>| {
            stack.last().is_some_and(|last: &Edge| {
                (last.from - edge.from).abs() < SAME * 2.0 && (last.to - edge.to).abs() < SAME * 2.0
            })
        };
        match stacks.iter_mut().rev().find(fits) {
            // Two tables with text between them: if tables have sides, no side connects them.
            Some(stack) if is_closed(stack, edge, verticals) => stack.push(*edge),
            _ => stacks.push(vec![*edge]),
        }
    }
    stacks
}

/// Whether the next line of a stack bounds a row rather than another table: a side connects both lines, or the table
/// has no sides.
fn is_closed(stack: &[Edge], next: &Edge, verticals: &[Edge]) -> bool {
    let Some(last) = stack.last() else { return true };
    let mut within =
        verticals.iter().filter(|edge| edge.at > last.from - SAME && edge.at < last.to + SAME);
    let sides = within.clone();
    let spans = |from: f32, to: f32| {
        sides.clone().any(|edge| edge.from < from + SAME * 2.0 && edge.to > to - SAME * 2.0)
    };
    let has_sides = match stack {
        [.., above, last] => spans(above.at, last.at),
        // A line above the first row: the table has sides if any side begins there.
        _ => within.any(|edge| edge.from < last.at + SAME * 2.0 && edge.to > last.at + SAME * 2.0),
    };
    !has_sides || spans(last.at, next.at)
}

/// The tables of a stack. If no sides connect the lines, text between two tables is recognised by its size or by the
/// room above it.
pub(super) fn parted(stack: &[Edge], verticals: &[Edge], words: &[&Word]) -> Vec<Vec<Edge>> {
    let region = Region::of(stack, verticals);
    if !region.verticals.is_empty() {
        return vec![stack.to_vec()];
    }
    let bands = region.bands(words.iter().copied().filter(|word| region.holds(word)));
    let mut size = None;
    let mut parts = vec![vec![stack[0]]];
    for (pair, words) in stack.windows(2).zip(&bands) {
        let usual = usual_size(words);
        let room = words.iter().map(|word| word.bounds.top - pair[0].at).fold(f32::MAX, f32::min);
        // The analysis of a row may have letters of another size, but no more room above it than a cell.
        let other = |size: f32| {
            let other_size = usual > size * LARGER || usual * LARGER < size;
            room > size * ROOM || other_size && room > usual * PADDING
        };
        // Between two tables, or an empty row. In the second case both have the same columns and are joined again.
        let parts_tables = words.is_empty() && size.is_some();
        if parts_tables || size.is_some_and(other) {
            size = None;
            parts.push(vec![pair[1]]);
            continue;
        }
        if !words.is_empty() {
            size = size.or(Some(usual));
        }
        if let Some(part) = parts.last_mut() {
            part.push(pair[1]);
        }
    }
    parts
}

/// The most common size of some words.
pub(super) fn usual_size(words: &[&Word]) -> f32 {
    let mut sizes: Vec<f32> = words.iter().map(|word| word.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}
