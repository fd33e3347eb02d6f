//! The tables of a page, found by the lines drawn around them. Their columns are found by the lines between them or by
//! where their words stand.
//!
//! Most programs draw lines between the rows, many also between the columns. The search goes from the most certain sign
//! to the least:
//!
//! 1. Horizontal lines of the same width below each other bound the rows. Where sides are drawn, they show which of
//!    these lines belong to one table: see [`stacks`].
//! 2. Vertical lines bound the columns. Without them, the columns are those of the row with the most separate stretches
//!    of words: see [`region`].
//! 3. A table that ended the page before may continue. Its columns are then known, even if a row fills only some of
//!    them. Where a row was cut by the page break, see [`broken`].
//! 4. What is left may be a table without any lines: see [`aligned`].
//!
//! A box with one column is a frame around text and not a table; so is a drawing with very many lines.

mod aligned;
mod around;
mod broken;
mod edge;
mod page_table;
mod region;
mod stacks;
mod stretches;

use std::collections::BTreeSet;

use styrkedja_pdf::{Page, RuleKind, Word};

pub(super) use self::{
    around::Around,
    page_table::{PageCell, PageTable},
};

use self::{
    edge::{Edge, fill_edges, merged},
    region::Region,
    stacks::{parted, stacks},
    stretches::middle,
};
use super::margin::in_margin;

/// Maximum number of lines in each direction; a page with more is a drawing.
const MAX_EDGES: usize = 1_000;
/// Maximum number of pairs of a word and a set of lines that could be a table: each pair is looked at. A page with more
/// is a drawing.
const MAX_PAIRS: usize = 1_000_000;

/// The tables of a page, from top to bottom, and the words that are in no table.
pub(super) fn tables<'a>(page: &'a Page, around: &Around<'_>) -> (Vec<PageTable>, Vec<&'a Word>) {
    let before = around.before;
    let mut horizontals = merged(&page.rules, RuleKind::Horizontal);
    let verticals = merged(&page.rules, RuleKind::Vertical);
    let mut outside: Vec<&Word> = page.words.iter().filter(|word| !word.text.is_empty()).collect();
    let mut found = Vec::new();
    if horizontals.len().max(verticals.len()) > MAX_EDGES {
        return (found, outside);
    }
    let drawn = stacks(&horizontals, &verticals);
    if drawn.len().saturating_mul(outside.len()) > MAX_PAIRS {
        return (found, outside);
    }
    let mut stacks: Vec<Vec<Edge>> = drawn
        .iter()
        .flat_map(|stack| parted(stack, &verticals, &outside))
        .map(|stack| broken::with_open_rows(stack, &verticals, &outside, page.height, before))
        .filter(|stack| stack.len() >= 2)
        .collect();
    // Lines between the columns are the most certain sign.
    let has_inner = |stack: &Vec<Edge>| Region::of(stack, &verticals).drawn_columns().len() > 2;
    let without = stacks.extract_if(.., |stack| !has_inner(stack)).collect::<Vec<_>>();
    let mut take = |stacks: &[Vec<Edge>], outside: &mut Vec<&'a Word>| {
        for lines in stacks {
            let region = Region::of(lines, &verticals);
            let (inside, rest): (Vec<&Word>, Vec<&Word>) =
                outside.iter().copied().partition(|word| region.holds(word));
            let goes_on = before.filter(|_| {
                let above = |word: &&Word| word.bounds.bottom < region.top();
                !rest.iter().any(|word| above(word) && !in_margin(middle(word).1, page.height))
            });
            if let Some(table) = region.table(&inside, goes_on) {
                *outside = rest;
                found.push(table);
            }
        }
    };
    take(&stacks, &mut outside);
    let framed: Vec<(f32, f32)> =
        without.iter().filter_map(|stack| Some((stack.first()?.at, stack.last()?.at))).collect();
    horizontals.extend(fill_edges(&page.rules));
    horizontals.sort_by(|a, b| a.at.total_cmp(&b.at));
    let (aligned, rest) = aligned::tables(
        &outside,
        &aligned::Page {
            around,
            separators: &horizontals,
            framed: &framed,
            titles_again: titles_again(page, around.titles),
            height: page.height,
        },
    );
    // In a tagged file, repeated titles of a table are not part of the text, and nothing else shows their columns.
    let (artifacts, mut outside): (Vec<&Word>, Vec<&Word>) =
        rest.into_iter().partition(|word| word.artifact);
    take(&without, &mut outside);
    outside.extend(artifacts);
    found.extend(aligned);
    found.sort_by(|a, b| a.top.total_cmp(&b.top));
    (found, outside)
}

/// Whether a tagged file repeats the titles of a table on a page without counting them as text.
fn titles_again(page: &Page, titles: &BTreeSet<String>) -> bool {
    let artifact =
        |title: &String| page.words.iter().any(|word| word.artifact && word.text == *title);
    !titles.is_empty() && titles.iter().all(artifact)
}
