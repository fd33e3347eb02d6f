//! Follows a table from its first line to its last.

use super::{
    columns::{Column, Fit, Growing},
    page::Page,
    row::{CELL_PITCH, MIN_COLUMNS, Row},
};
use crate::extract::pdf::tables::edge::{Edge, SAME};

/// Maximum distance between the rows of a table, in letter sizes.
const ROWS_APART: f32 = 4.0;
/// Lines whose letter sizes differ by more than this share belong to different texts.
pub(super) const OTHER_SIZE: f32 = 0.12;
/// Letter sizes that differ by less than this share are the same.
const SAME_SIZE: f32 = 0.04;
/// Letters smaller than this share of the usual size are those of tables and notes.
const SMALLER: f32 = 0.97;
/// More room between two lines than this, as a multiple of the least room, separates rows.
pub(super) const ROW_GAP: f32 = 1.18;
/// Maximum number of lines across a table before another row follows.
const MAX_ACROSS: usize = 80;

/// A table that was found: its lines among those of the page, and the columns of each.
pub(super) struct Found {
    pub(super) first: usize,
    /// Whether it continues the table that ended the page before.
    pub(super) rest: bool,
    /// Whether its titles are repeated above it.
    pub(super) titled: bool,
    pub(super) fits: Vec<Fit>,
    pub(super) columns: Vec<Column>,
}

/// Extends a table from its first line to its last.
pub(super) fn grow(
    all: &[Row<'_>],
    first: usize,
    mut growing: Growing,
    page: &Page<'_>,
) -> Option<Found> {
    let header = all[first].text();
    let mut fits: Vec<Fit> = Vec::new();
    // The number of lines that are certainly in the table, and the columns at that point.
    let mut sure = 0;
    let mut columns = growing.columns.clone();
    let mut last_is_across = false;
    // The largest room above a row so far.
    let mut widest = 0.0_f32;
    for (at, row) in all.iter().enumerate().skip(first) {
        let before = at.checked_sub(1).filter(|_| at > first).map(|at| &all[at]);
        if row.furniture || fits.len() - sure > MAX_ACROSS {
            break;
        }
        if let Some(before) = before {
            let apart = row.pitch(before) > ROWS_APART;
            let framed = page.framed.iter().any(|(top, bottom)| {
                *top < before.bottom + SAME && row.baseline > *top && row.baseline < *bottom
            });
            // Between drawn lines an analysis may have other letters than the rows, but smaller than those of the text.
            let small = framed && row.size < page.around.usual_size * SMALLER;
            // The header may have other letters than the rows below it, and so may the analysis between two rows.
            if apart || !(row.same_size(growing.size, OTHER_SIZE) || small) {
                break;
            }
            // Bold letters also differ.
            let many = row.stretches.len() >= MIN_COLUMNS;
            if many && row.bold && !before.bold && row.pitch(before) > CELL_PITCH {
                break;
            }
            // The same titles again begin another table.
            if row.stretches.len() >= MIN_COLUMNS && fits.len() > sure && row.text() == header {
                break;
            }
        }
        let in_places = growing.in_places(row);
        let fit = growing.fit(row);
        let pitch = before.map_or(0.0, |before| row.pitch(before));
        let beside = matches!(&fit, Fit::Columns(columns) if columns.len() > 1);
        if beside {
            // Words beside each other, but at other places and further down than rows are: another table.
            if !in_places && widest > 0.0 && pitch > widest * ROW_GAP {
                break;
            }
            if sure > 1 {
                widest = widest.max(pitch);
            }
        }
        // The lines of a cell continue; text below a table begins at its side.
        let of_cell = matches!(&fit, Fit::Columns(columns)
            if pitch < CELL_PITCH || columns.first().is_some_and(|&at| at > 0));
        let counts = beside || of_cell && fits.len() == sure && !last_is_across;
        last_is_across = fit == Fit::Across;
        fits.push(fit);
        if counts {
            sure = fits.len();
            columns.clone_from(&growing.columns);
        }
    }
    // Text below in the letters of the table rather than of the text belongs to it: the analysis of its last row.
    let other = (growing.size - page.around.usual_size).abs() > page.around.usual_size * SAME_SIZE;
    if (sure > 0 || page.titles_again)
        && (other
            || closes_below(
                page.separators,
                &all[(first + sure).saturating_sub(1)..],
                &fits[sure..],
            ))
    {
        let below = all[first + sure..first + fits.len()].iter();
        let of_table = |row: &&Row<'_>| {
            row.same_size(growing.size, SAME_SIZE) || row.size < page.around.usual_size * SMALLER
        };
        sure += below.take_while(of_table).count();
        columns.clone_from(&growing.columns);
    }
    fits.truncate(sure);
    // The columns of the first lines are known better at the end.
    let mut growing = Growing { columns, size: growing.size, closed: true };
    for (fit, row) in fits.iter_mut().zip(&all[first..]) {
        *fit = growing.fit(row);
    }
    let columns = growing.columns;
    (!fits.is_empty()).then_some(Found { first, rest: false, titled: false, fits, columns })
}

/// Whether a line is drawn below lines that follow a table, as between its rows.
fn closes_below(separators: &[Edge], rows: &[Row<'_>], fits: &[Fit]) -> bool {
    let (Some(first), Some(last)) = (rows.first(), rows.get(fits.len())) else { return false };
    let below = rows.get(fits.len() + 1).map_or(f32::INFINITY, |row| row.top);
    let limit = below.min(last.bottom + last.size);
    !fits.is_empty()
        && separators.iter().any(|edge| {
            edge.at > last.baseline && edge.at < limit && edge.from < first.stretches[0].left + SAME
        })
}
