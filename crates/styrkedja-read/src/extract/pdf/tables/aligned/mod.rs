//! Tables recognised by where their words stand: no lines are drawn between their columns, and perhaps none between
//! their rows.
//!
//! A table begins where there are words at three or more places beside each other and the words below are at the same
//! places. It continues for as long as lines of words keep to these places, and ends with the last line that uses two
//! of them. Running text, a letterhead in two columns and a table of contents are not tables: the first keeps to no
//! places, the second has only two, and the third ends in page numbers.
//!
//! The phases, each of which knows those above it only:
//!
//! ```text
//! page      what the search knows of the page and of its neighbours
//! row       the words of a page become lines across all columns, in stretches
//! columns   in which columns the stretches of a line stand; columns widen as lines are added
//! grow      a table is followed from its first line to its last
//! begin     whether a table begins at a line, and whether what was followed is one
//! cells     the lines of a table become rows and cells
//! ```

mod begin;
mod cells;
mod columns;
mod grow;
mod page;
mod row;

use std::collections::BTreeSet;

use styrkedja_pdf::Word;

pub(super) use self::page::Page;

use self::{
    begin::{begins, goes_on},
    cells::table,
    row::{MIN_COLUMNS, Row},
};
use crate::extract::pdf::{line::rows, tables::page_table::PageTable};

impl Page<'_> {
    /// Whether a line is the first line of the titles of the table that ended the page before.
    fn is_titles(&self, row: &Row<'_>) -> bool {
        row.stretches.len() >= MIN_COLUMNS
            && row.words().all(|word| self.around.titles.contains(&word.text))
    }
}

/// The tables of a page, and the words in no table.
pub(super) fn tables<'w>(words: &[&'w Word], page: &Page<'_>) -> (Vec<PageTable>, Vec<&'w Word>) {
    let upright: Vec<&Word> =
        words.iter().copied().filter(|word| word.upright && !word.artifact).collect();
    let all: Vec<Row<'w>> = rows(&upright).into_iter().map(|row| Row::of(row, page)).collect();
    let mut tables = Vec::new();
    let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
    let mut at = 0;
    let mut fresh = true;
    let before = page.around.before.filter(|_| !page.around.drawn);
    while at < all.len() {
        let free_from = taken.last().map_or(0, |range| range.end);
        if all[at].furniture {
            at += 1;
            continue;
        }
        // Only the first text of a page may continue a table.
        let open = before.filter(|_| std::mem::take(&mut fresh));
        let rest = open.and_then(|before| goes_on(&all, at, before, page));
        let Some(mut found) = rest.or_else(|| begins(&all, at, free_from, page)) else {
            at += 1;
            continue;
        };
        let begins_page = taken.is_empty() && all[..found.first].iter().all(|row| row.furniture);
        if begins_page && before.is_some() && page.is_titles(&all[found.first]) {
            (found.rest, found.titled) = (true, true);
        }
        let range = found.first..found.first + found.fits.len();
        at = range.end;
        tables.push(table(&all[range.clone()], &found, page));
        taken.push(range);
    }
    let inside: BTreeSet<*const Word> = taken
        .into_iter()
        .flat_map(|range| &all[range])
        .flat_map(Row::words)
        .map(std::ptr::from_ref)
        .collect();
    let outside = words.iter().copied().filter(|word| !inside.contains(&std::ptr::from_ref(*word)));
    (tables, outside.collect())
}
