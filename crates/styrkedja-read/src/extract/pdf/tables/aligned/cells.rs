//! The lines of a table become rows and cells.

use styrkedja_pdf::Word;

use super::{
    columns::Fit,
    grow::{Found, ROW_GAP},
    page::Page,
    row::{Row, is_between},
};
use crate::extract::pdf::tables::page_table::{PageTable, cells};

/// Builds the rows and cells of a table from its lines.
pub(super) fn table(all: &[Row<'_>], found: &Found, page: &Page<'_>) -> PageTable {
    // Cells begin at the left, so the left sides are what is compared with the columns of the next page.
    let mut edges: Vec<f32> = found.columns.iter().map(|column| column.left - 1.0).collect();
    edges.push(found.columns.last().map_or(0.0, |column| column.right + 1.0));
    let mut rows = Vec::new();
    let mut start = 0;
    for end in 1..=all.len() {
        if end == all.len() || begins_row(all, &found.fits, start, end, page) {
            let words: Vec<&Word> = all[start..end].iter().flat_map(Row::words).collect();
            let across = found.fits[start..end].contains(&Fit::Across);
            let mut row = cells(&words, &edges, |_| across);
            // Alone in its row, without a line around it: a text across the table, even if it is short.
            // Only at the top of a page may the rest of a cell look like this.
            if let [cell] = row.as_mut_slice()
                && cell.column == 0
                && !(found.rest && rows.len() <= usize::from(found.titled))
            {
                cell.span = edges.len() - 1;
            }
            rows.push(row);
            start = end;
        }
    }
    PageTable {
        top: all.first().map_or(0.0, |row| row.top),
        bottom: all.last().map_or(0.0, |row| row.bottom),
        edges,
        rows,
        drawn: false,
    }
}

/// Whether another row of the table begins at a line; `start` is the first line of the row before.
fn begins_row(all: &[Row<'_>], fits: &[Fit], start: usize, at: usize, page: &Page<'_>) -> bool {
    let (before, row) = (&all[at - 1], &all[at]);
    if is_between(page.separators, before, row) {
        return true;
    }
    if is_ruled(all, page) {
        return false;
    }
    let pitches =
        || all.windows(2).map(|pair| pair[1].pitch(&pair[0])).filter(|pitch| *pitch > 0.7);
    let least = pitches().fold(f32::INFINITY, f32::min);
    let most = pitches().fold(0.0, f32::max);
    let room = row.pitch(before) > least * ROW_GAP;
    if most > least * ROW_GAP {
        // The first line of a text across the table may be short, like a heading.
        let above = &fits[start..at];
        let heading = above.iter().all(|fit| *fit == Fit::Columns(vec![0]));
        return room || fits[at] == Fit::Across && !above.contains(&Fit::Across) && !heading;
    }
    // There is no more room between rows than between lines: a row begins with all its cells.
    match (&fits[at - 1], &fits[at]) {
        (Fit::Across, Fit::Across) => false,
        (Fit::Across, Fit::Columns(columns)) => columns.len() > 1 || columns != &[0],
        (Fit::Columns(_), Fit::Across) => {
            // A heading above the table is in the first column.
            !(at - start == 1 && fits[start] == Fit::Columns(vec![0]))
        }
        (Fit::Columns(above), Fit::Columns(columns)) => {
            // Cells beside it may be aligned with its middle.
            let full = above == columns && columns.len() > 1 && fits[start] == fits[at];
            columns.contains(&0) && (full || ended(all, found_right(all, fits), at))
        }
    }
}

/// Whether lines or shades separate the rows, and not only the header from the rest.
fn is_ruled(all: &[Row<'_>], page: &Page<'_>) -> bool {
    all.windows(2).filter(|pair| is_between(page.separators, &pair[0], &pair[1])).count() > 1
}

/// The right end of the longest line of the first column.
fn found_right(all: &[Row<'_>], fits: &[Fit]) -> f32 {
    let firsts = all.iter().zip(fits).filter(|(_, fit)| **fit != Fit::Across);
    firsts.filter_map(|(row, _)| row.stretches.first()).map(|first| first.right).fold(0.0, f32::max)
}

/// Whether the first column had room for the first word of a line on the line before.
fn ended(all: &[Row<'_>], right: f32, at: usize) -> bool {
    let word = all[at].stretches.first().and_then(|stretch| stretch.words.first());
    let width = word.map_or(0.0, |word| word.bounds.right - word.bounds.left + word.size * 0.25);
    let before = all[at - 1].stretches.first().map_or(right, |stretch| stretch.right);
    before + width < right
}
