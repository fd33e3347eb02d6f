//! Whether a table begins at a line. What was followed from there may still be running text in columns, a letterhead or
//! a table of contents.

use super::{
    columns::{ALIGNED, Column, Fit, Growing},
    grow::{Found, OTHER_SIZE, grow},
    page::Page,
    row::{CELL_PITCH, MIN_COLUMNS, Row, is_between},
};
use crate::extract::pdf::margin::in_margin;

/// Maximum number of lines in all columns without more room between them; more are running text in columns.
const MAX_FULL_LINES: usize = 12;

/// The table whose header includes a given line.
pub(super) fn begins(
    all: &[Row<'_>],
    seed: usize,
    free_from: usize,
    page: &Page<'_>,
) -> Option<Found> {
    let header = &all[seed];
    if header.stretches.len() < MIN_COLUMNS {
        return None;
    }
    let mut growing =
        Growing { columns: header.places().collect(), size: header.size, closed: false };
    // A header of several lines may extend above its fullest line.
    let mut first = seed;
    let mut above = Vec::new();
    while let Some(row) = first.checked_sub(1).filter(|at| *at >= free_from).map(|at| &all[at]) {
        let close = all[first].pitch(row) < CELL_PITCH && row.same_size(growing.size, OTHER_SIZE);
        let alone =
            row.stretches.len() == 1 && row.stretches[0].left < growing.columns[0].left + ALIGNED;
        if !close || alone || row.furniture || is_between(page.separators, row, &all[first]) {
            break;
        }
        let Fit::Columns(columns) = growing.fit(row) else { break };
        above.push(Fit::Columns(columns));
        first -= 1;
    }
    // Its columns are those of all lines of the header.
    let mut end = seed + 1;
    while let Some(row) = all.get(end)
        && row.pitch(&all[end - 1]) < CELL_PITCH
        && row.same_size(growing.size, OTHER_SIZE)
        && !is_between(page.separators, &all[end - 1], row)
        && matches!(growing.fit(row), Fit::Columns(_))
    {
        end += 1;
    }
    growing.closed = true;
    let found = grow(all, first, growing, page).filter(|found| found.fits.len() > 1)?;
    let rest = &all[seed + 1..found.first + found.fits.len()];
    let keeps = |above: &Row<'_>, row: &Row<'_>| {
        let aligned = Growing::aligned(above, row);
        aligned >= 2 && aligned * 2 >= row.stretches.len()
    };
    // A letterhead of several columns.
    if header.repeats && rest.iter().all(|row| in_margin(row.baseline, page.height)) {
        return None;
    }
    let side_by_side = || {
        let fits = &found.fits[seed + 1 - found.first..];
        let in_two = |fit: &Fit| matches!(fit, Fit::Columns(columns) if columns.len() > 1);
        rest.iter().zip(fits).filter(move |(_, fit)| in_two(fit)).map(|(row, _)| row)
    };
    let ruled = all[seed..].iter().zip(rest).any(|(a, b)| is_between(page.separators, a, b));
    let apart = header.stretches.windows(2).all(|pair| pair[1].left - pair[0].right > header.size);
    let is_table = (side_by_side()
        .any(|row| keeps(header, row) && (apart || ruled || header.bold))
        || side_by_side()
            .zip(side_by_side().skip(1))
            .any(|(a, b)| keeps(a, b) && (apart || ruled))
        || ((ruled || header.bold) && side_by_side().any(|row| !row.bold)))
        && found.columns.len() >= MIN_COLUMNS
        && !is_running_text(&found, all)
        && !is_contents(&found, all);
    is_table.then_some(found)
}

/// The table of the page before, if it continues at the first line of this page.
pub(super) fn goes_on(
    all: &[Row<'_>],
    first: usize,
    before: &[f32],
    page: &Page<'_>,
) -> Option<Found> {
    if before.len() <= MIN_COLUMNS {
        return None;
    }
    let columns = before[..before.len() - 1]
        .iter()
        .map(|left| Column { left: left + 1.0, right: left + 2.0 })
        .collect();
    let size = all[first].size;
    let is_at_columns = |row: &Row<'_>| {
        row.stretches.iter().all(|stretch| {
            before.iter().any(|left| (left + 1.0 - stretch.left).abs() < ALIGNED * 2.0)
        })
    };
    let found = grow(all, first, Growing { columns, size, closed: true }, page)?;
    let lines = &all[found.first..found.first + found.fits.len()];
    let in_two = lines.iter().any(|row| row.stretches.len() > 1 && is_at_columns(row));
    ((in_two && lines.len() > 1 || page.titles_again) && is_at_columns(&all[first]))
        .then_some(Found { rest: true, ..found })
}

/// Whether the columns are columns of running text: many full lines that look alike.
fn is_running_text(found: &Found, all: &[Row<'_>]) -> bool {
    let mut run = 0;
    for (at, fit) in (found.first..).zip(&found.fits) {
        let full = *fit == Fit::Columns((0..found.columns.len()).collect());
        let close = at == found.first || all[at].pitch(&all[at - 1]) < CELL_PITCH;
        run = if full && close { run + 1 } else { usize::from(full) };
        let single_words = all[at].stretches.iter().any(|stretch| stretch.words.len() == 1);
        if single_words {
            run = 0;
        }
        if run > MAX_FULL_LINES {
            return true;
        }
    }
    false
}

/// Whether the last column holds page numbers: whole numbers that increase.
fn is_contents(found: &Found, all: &[Row<'_>]) -> bool {
    let last = found.columns.len() - 1;
    let mut numbers = Vec::new();
    for (at, fit) in (found.first..).zip(&found.fits) {
        let Fit::Columns(columns) = fit else { continue };
        if columns.contains(&last)
            && let Some(stretch) = all[at].stretches.last()
        {
            let text: String = stretch.words.iter().map(|word| word.text.as_str()).collect();
            let Ok(number) = text.trim_start_matches('.').parse::<u32>() else { return false };
            numbers.push(number);
        }
    }
    numbers.len() > 1 && numbers.is_sorted()
}
