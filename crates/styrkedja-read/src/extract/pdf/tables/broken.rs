//! Rows that were cut by a page break: some programs draw no line where a page ends or begins within a row.

use styrkedja_pdf::Word;

use super::{
    edge::{Edge, SAME},
    region::Region,
    stacks::{LARGER, ROOM, usual_size},
    stretches::{keeps_to, middle, stretches},
};
use crate::extract::pdf::{line::rows, margin::in_margin};

/// The lines of a table, with an extra one at the end or the start of the page's text where a row continues there.
pub(super) fn with_open_rows(
    mut stack: Vec<Edge>,
    verticals: &[Edge],
    words: &[&Word],
    height: f32,
    before: Option<&[f32]>,
) -> Vec<Edge> {
    let region = Region::of(&stack, verticals);
    let below = region.side_ends_below().or_else(|| region.words_end_below(words, height));
    let above = before.and_then(|before| {
        region.side_begins_above().or_else(|| region.words_begin_above(words, height, before))
    });
    let (from, to) = (region.left, region.right);
    stack.extend(below.map(|at| Edge { at, from, to }));
    if let Some(at) = above {
        stack.insert(0, Edge { at, from, to });
    }
    stack
}

impl Region {
    /// How far its sides extend below its last line.
    fn side_ends_below(&self) -> Option<f32> {
        let bottom = self.bottom();
        let sides = self.verticals.iter().filter(|edge| edge.from < bottom + SAME);
        sides.map(|edge| edge.to).reduce(f32::max).filter(|to| *to > bottom + SAME * 2.0)
    }

    /// How far its sides extend above its first line.
    fn side_begins_above(&self) -> Option<f32> {
        let top = self.top();
        let sides = self.verticals.iter().filter(|edge| edge.to > top - SAME);
        sides.map(|edge| edge.from).reduce(f32::min).filter(|from| *from < top - SAME * 2.0)
    }

    /// The end of the row below the last line, if it is in the columns of the table and the page's text ends with it.
    fn words_end_below(&self, words: &[&Word], height: f32) -> Option<f32> {
        let inside: Vec<&Word> = words.iter().copied().filter(|word| self.holds(word)).collect();
        if !self.verticals.is_empty() || inside.is_empty() {
            return None;
        }
        let below: Vec<&Word> =
            words.iter().copied().filter(|word| middle(word).1 > self.bottom()).collect();
        let (run, end) = self.run(rows(&below), self.bottom(), usual_size(&inside));
        let first = run.first()?;
        // A single cell must be in the place of the cells above it, and not at the side of the table like text below
        // it.
        let left =
            |words: &[&Word]| words.iter().map(|word| word.bounds.left).fold(f32::MAX, f32::min);
        let under = (left(first) - left(&inside)).abs() < 1.0 && left(first) > self.left + 1.0;
        let mut bands = self.bands(inside.into_iter());
        bands.push(run.concat());
        let columns = self.columns_by_words(&bands)?;
        let fits =
            (stretches(first).len() > 1 || under) && run.iter().all(|row| keeps_to(row, &columns));
        let ends =
            below.iter().all(|word| word.bounds.top < end || in_margin(middle(word).1, height));
        (fits && ends).then_some(end)
    }

    /// The start of the rest of a row above the first line, if it is in the columns of the table that ended the page
    /// before and the page's text begins with it.
    fn words_begin_above(&self, words: &[&Word], height: f32, before: &[f32]) -> Option<f32> {
        if !self.verticals.is_empty() || before.len() < 2 || !self.is_as_wide(before) {
            return None;
        }
        let is_above = |y: f32| y < self.top() && !in_margin(y, height);
        let above: Vec<&Word> =
            words.iter().copied().filter(|word| is_above(middle(word).1)).collect();
        let rows = rows(&above);
        let size = usual_size(&above);
        let in_columns = |row: &Vec<&Word>| self.is_beside(row) && keeps_to(row, before);
        let near = above.iter().all(|word| (word.size - size).abs() < size * (LARGER - 1.0));
        let last = above.iter().map(|word| word.bounds.bottom).reduce(f32::max)?;
        (near && self.top() - last < size * ROOM && rows.iter().all(in_columns))
            .then(|| above.iter().map(|word| word.bounds.top).fold(last, f32::min) - SAME)
    }

    /// The rows of words that follow each other closely below a position, and their end.
    fn run<'w>(&self, rows: Vec<Vec<&'w Word>>, from: f32, size: f32) -> (Vec<Vec<&'w Word>>, f32) {
        let mut end = from;
        let mut run = Vec::new();
        for row in rows {
            let top = row.iter().map(|word| word.bounds.top).fold(f32::MAX, f32::min);
            let other = usual_size(&row) > size * LARGER || usual_size(&row) * LARGER < size;
            if top - end > size * ROOM || other || !self.is_beside(&row) {
                break;
            }
            end = row.iter().map(|word| word.bounds.bottom).fold(end, f32::max);
            run.push(row);
        }
        (run, end + SAME)
    }

    /// Whether a whole row is between the sides of the table.
    fn is_beside(&self, row: &[&Word]) -> bool {
        row.iter().all(|word| {
            word.bounds.left > self.left - SAME && word.bounds.right < self.right + SAME
        })
    }
}
