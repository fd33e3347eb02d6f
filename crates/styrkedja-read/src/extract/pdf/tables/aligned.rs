//! Tables recognised by where their words stand: no lines are drawn between their columns, and perhaps none between
//! their rows.
//!
//! A table begins where there are words at three or more places beside each other and the words below are at the same
//! places. It continues for as long as lines of words keep to these places, and ends with the last line that uses two
//! of them. Running text, a letterhead in two columns and a table of contents are not tables: the first keeps to no
//! places, the second has only two, and the third ends in page numbers.

use std::collections::BTreeSet;

use styrkedja_pdf::Word;

use super::{COLUMN_GAP, Edge, PageCell, PageTable, SAME, middle};
use crate::extract::pdf::{
    furniture::in_margin,
    line::{TextLine, lines, rows},
};

/// Minimum number of columns.
const MIN_COLUMNS: usize = 3;
/// Words that begin, end or are centred this close to each other, in points, are aligned.
const ALIGNED: f32 = 2.0;
/// Maximum distance between the baselines of lines in a cell, in letter sizes.
const CELL_PITCH: f32 = 1.5;
/// Maximum distance between the rows of a table, in letter sizes.
const ROWS_APART: f32 = 4.0;
/// Lines whose letter sizes differ by more than this share belong to different texts.
const OTHER_SIZE: f32 = 0.12;
/// Letter sizes that differ by less than this share are the same.
const SAME_SIZE: f32 = 0.04;
/// Letters smaller than this share of the usual size are those of tables and notes.
const SMALLER: f32 = 0.97;
/// More room between two lines than this, as a multiple of the least room, separates rows.
const ROW_GAP: f32 = 1.18;
/// Maximum number of lines across a table before another row follows.
const MAX_ACROSS: usize = 80;
/// Maximum number of lines in all columns without more room between them; more are running text in columns.
const MAX_FULL_LINES: usize = 12;

/// What the search for the tables of a page uses.
pub(super) struct Page<'p> {
    /// The drawn lines that may stand between rows.
    pub(super) separators: &'p [Edge],
    /// The vertical ranges in which lines are drawn above each other, as around the rows of a table.
    pub(super) framed: &'p [(f32, f32)],
    /// The columns of the table that ended the page before.
    pub(super) before: Option<&'p [f32]>,
    /// The words of its titles.
    pub(super) titles: &'p BTreeSet<String>,
    /// Whether, according to the file, its titles stand above the text of this page.
    pub(super) titles_again: bool,
    /// The size of most letters of the document so far.
    pub(super) usual_size: f32,
    pub(super) height: f32,
    /// Whether words at a position are a page head or foot, as far as the neighbouring pages show.
    pub(super) is_furniture: &'p dyn Fn(&TextLine) -> bool,
}

impl Page<'_> {
    /// Whether a line is the first line of the titles of the table that ended the page before.
    fn is_titles(&self, row: &Row<'_>) -> bool {
        let mut words = row.stretches.iter().flat_map(|stretch| &stretch.words);
        row.stretches.len() >= MIN_COLUMNS && words.all(|word| self.titles.contains(&word.text))
    }
}

/// Words on one line that no column separates.
#[derive(Debug)]
struct Stretch<'w> {
    left: f32,
    right: f32,
    words: Vec<&'w Word>,
}

/// A line of the page, across all its columns.
#[derive(Debug)]
struct Row<'w> {
    stretches: Vec<Stretch<'w>>,
    baseline: f32,
    top: f32,
    bottom: f32,
    size: f32,
    bold: bool,
    /// Whether the neighbouring pages have it at the same place.
    repeats: bool,
    /// Whether it is the head or foot of the page.
    furniture: bool,
}

impl<'w> Row<'w> {
    fn of(words: Vec<&'w Word>, page: &Page<'_>) -> Self {
        let at = words.first().map_or(0.0, |word| word.baseline);
        let furniture = in_margin(at, page.height)
            && lines(&words).iter().all(|line| (page.is_furniture)(line));
        let mut row = Self {
            stretches: Vec::new(),
            baseline: words.first().map_or(0.0, |word| word.baseline),
            top: f32::INFINITY,
            bottom: f32::NEG_INFINITY,
            size: 0.0,
            bold: words.iter().all(|word| word.bold),
            repeats: false,
            furniture: false,
        };
        for word in words {
            let bounds = &word.bounds;
            row.top = row.top.min(bounds.top);
            row.bottom = row.bottom.max(bounds.bottom);
            row.size = row.size.max(word.size);
            match row.stretches.last_mut() {
                Some(last)
                    if bounds.left - last.right < COLUMN_GAP * word.size || is_marker(last) =>
                {
                    last.right = last.right.max(bounds.right);
                    last.words.push(word);
                }
                _ => row.stretches.push(Stretch {
                    left: bounds.left,
                    right: bounds.right,
                    words: vec![word],
                }),
            }
        }
        // The titles of a table also repeat at the top of pages.
        row.repeats = furniture;
        row.furniture =
            furniture && (row.stretches.len() < MIN_COLUMNS || row.top > page.height / 2.0);
        row
    }

    fn pitch(&self, above: &Self) -> f32 {
        (self.baseline - above.baseline) / self.size.max(1.0)
    }

    fn same_size(&self, size: f32, share: f32) -> bool {
        (self.size - size).abs() <= size * share
    }

    fn text(&self) -> String {
        self.stretches
            .iter()
            .flat_map(|stretch| &stretch.words)
            .map(|word| word.text.as_str())
            .collect()
    }
}

/// Whether a stretch is the number or bullet of an item, to the left of its text.
fn is_marker(stretch: &Stretch<'_>) -> bool {
    let [word] = stretch.words.as_slice() else { return false };
    let number = word.text.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=3).contains(&number.len()) && number.chars().all(char::is_alphanumeric)
    });
    number || !word.text.contains(char::is_alphanumeric) && word.text.chars().count() == 1
}

/// The position of the words of a column, as far as seen.
#[derive(Clone, Copy, Debug)]
struct Column {
    left: f32,
    right: f32,
}

/// In which columns a line of words stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fit {
    /// The column of each stretch; the columns are sorted.
    Columns(Vec<usize>),
    /// Words extend over several columns.
    Across,
}

/// A table while it grows.
struct Growing {
    columns: Vec<Column>,
    size: f32,
    /// Whether its columns are known: words between two columns then do not begin another one.
    closed: bool,
}

impl Growing {
    /// The columns of a line; the columns are widened to hold it.
    fn fit(&mut self, row: &Row<'_>) -> Fit {
        let mut columns = self.columns.clone();
        let mut found = Vec::new();
        for stretch in &row.stretches {
            for (left, right) in self.pieces(stretch) {
                let over: Vec<usize> = (0..columns.len())
                    .filter(|&at| left < columns[at].right && right > columns[at].left)
                    .collect();
                let at = match over.as_slice() {
                    [at] => *at,
                    [] => {
                        let at = columns.partition_point(|column| column.left < left);
                        if self.closed {
                            nearest(&columns, at, left, right)
                        } else {
                            columns.insert(at, Column { left, right });
                            for known in &mut found {
                                *known += usize::from(*known >= at);
                            }
                            at
                        }
                    }
                    // Wide gaps in a cell of justified text looked like column gaps.
                    [at, next]
                        if *at > 0
                            && (columns[*at].left - left).abs() < ALIGNED
                            && columns[*next].left - columns[*at].right < self.size =>
                    {
                        columns[*at].right = columns[*at].right.max(columns[*next].right);
                        columns.remove(*next);
                        for known in &mut found {
                            *known -= usize::from(*known > *at);
                        }
                        *at
                    }
                    _ => return Fit::Across,
                };
                columns[at].left = columns[at].left.min(left);
                columns[at].right = columns[at].right.max(right);
                found.push(at);
            }
        }
        found.sort_unstable();
        found.dedup();
        self.columns = columns;
        Fit::Columns(found)
    }

    /// Splits a stretch where a word begins exactly at a column: narrow columns leave little room between them.
    fn pieces(&self, stretch: &Stretch<'_>) -> Vec<(f32, f32)> {
        let mut pieces: Vec<(f32, f32)> = Vec::new();
        for word in &stretch.words {
            let bounds = &word.bounds;
            let begins_column = self.columns.iter().skip(1).any(|column| {
                (column.left - bounds.left).abs() < 1.0 && bounds.left > stretch.left + 1.0
            });
            match pieces.last_mut() {
                Some(last) if !(begins_column && bounds.left - last.1 > 0.3 * word.size) => {
                    last.1 = last.1.max(bounds.right);
                }
                _ => pieces.push((bounds.left, bounds.right)),
            }
        }
        pieces
    }

    /// Whether most neighbouring stretches begin, end or are centred where a column does.
    fn in_places(&self, row: &Row<'_>) -> bool {
        let near = |a: f32, b: f32| (a - b).abs() < ALIGNED;
        let mut before = None;
        let (mut all, mut kept) = (0, 0);
        for (left, right) in row.stretches.iter().flat_map(|stretch| self.pieces(stretch)) {
            let over = |column: &Column| left < column.right && right > column.left;
            let at = self.columns.iter().position(over);
            // Only the first words of a cell are looked at.
            if at.is_some() && at == before {
                continue;
            }
            all += 1;
            before = at;
            kept += usize::from(at.is_some_and(|at| {
                let column = self.columns[at];
                near(left, column.left)
                    || near(right, column.right)
                    || near(f32::midpoint(left, right), f32::midpoint(column.left, column.right))
            }));
        }
        kept * 2 >= all
    }

    /// The number of stretches of a line that begin, end or are centred where one of another line does. The right end
    /// of a line does not count, because in justified text it is always the same.
    fn aligned(a: &Row<'_>, b: &Row<'_>) -> usize {
        let near = |a: f32, b: f32| (a - b).abs() < ALIGNED;
        let last = b.stretches.len() - 1;
        let at_one_place = |a: &Stretch<'_>, b: &Stretch<'_>, is_last: bool| {
            near(a.left, b.left)
                || !is_last && near(a.right, b.right)
                || near(f32::midpoint(a.left, a.right), f32::midpoint(b.left, b.right))
        };
        let found = b.stretches.iter().enumerate().filter(|(at, below)| {
            a.stretches.iter().any(|above| at_one_place(above, below, *at == last))
        });
        found.count()
    }
}

/// The column of words between two columns: titles may be centred above text that begins at the left. `at` is the index
/// of the column to the right.
fn nearest(columns: &[Column], at: usize, left: f32, right: f32) -> usize {
    let Some(before) = at.checked_sub(1) else { return 0 };
    match columns.get(at) {
        Some(next) if next.left - right < left - columns[before].right => at,
        _ => before,
    }
}

/// A table that was found: its lines among those of the page, and the columns of each.
struct Found {
    first: usize,
    /// Whether it continues the table that ended the page before.
    rest: bool,
    /// Whether its titles are repeated above it.
    titled: bool,
    fits: Vec<Fit>,
    columns: Vec<Column>,
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
    while at < all.len() {
        let free_from = taken.last().map_or(0, |range| range.end);
        let found = if all[at].furniture {
            None
        } else if std::mem::take(&mut fresh) {
            page.before
                .and_then(|before| goes_on(&all, at, before, page))
                .or_else(|| begins(&all, at, free_from, page))
        } else {
            begins(&all, at, free_from, page)
        };
        match found {
            Some(mut found) => {
                let begins_page =
                    taken.is_empty() && all[..found.first].iter().all(|row| row.furniture);
                if begins_page && page.before.is_some() && page.is_titles(&all[found.first]) {
                    (found.rest, found.titled) = (true, true);
                }
                let range = found.first..found.first + found.fits.len();
                at = range.end;
                tables.push(table(&all[range.clone()], &found, page));
                taken.push(range);
            }
            None => at += 1,
        }
    }
    if tables.is_empty() {
        return (tables, words.to_vec());
    }
    let inside: BTreeSet<*const Word> = taken
        .into_iter()
        .flat_map(|range| &all[range])
        .flat_map(|row| &row.stretches)
        .flat_map(|stretch| &stretch.words)
        .map(|word| std::ptr::from_ref(*word))
        .collect();
    let outside = words.iter().copied().filter(|word| !inside.contains(&std::ptr::from_ref(*word)));
    (tables, outside.collect())
}

/// The table whose header includes a given line.
fn begins(all: &[Row<'_>], seed: usize, free_from: usize, page: &Page<'_>) -> Option<Found> {
    let header = &all[seed];
    if header.stretches.len() < MIN_COLUMNS {
        return None;
    }
    let columns =
        header.stretches.iter().map(|s| Column { left: s.left, right: s.right }).collect();
    let mut growing = Growing { columns, size: header.size, closed: false };
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
fn goes_on(all: &[Row<'_>], first: usize, before: &[f32], page: &Page<'_>) -> Option<Found> {
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

/// Extends a table from its first line to its last.
fn grow(all: &[Row<'_>], first: usize, mut growing: Growing, page: &Page<'_>) -> Option<Found> {
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
            let small = framed && row.size < page.usual_size * SMALLER;
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
        if matches!(&fit, Fit::Columns(columns) if columns.len() > 1) {
            // Words beside each other, but at other places and further down than rows are: another table.
            if !in_places && widest > 0.0 && pitch > widest * ROW_GAP {
                break;
            }
            if sure > 1 {
                widest = widest.max(pitch);
            }
        }
        let close = before.is_none_or(|before| row.pitch(before) < CELL_PITCH);
        let counts = match &fit {
            Fit::Columns(columns) if columns.len() > 1 => true,
            // The lines of a cell continue; text below a table begins at its side.
            Fit::Columns(columns) => {
                fits.len() == sure
                    && !last_is_across
                    && (close || columns.first().is_some_and(|&at| at > 0))
            }
            Fit::Across => false,
        };
        last_is_across = fit == Fit::Across;
        fits.push(fit);
        if counts {
            sure = fits.len();
            columns.clone_from(&growing.columns);
        }
    }
    // Text below in the letters of the table rather than of the text belongs to it: the analysis of its last row.
    let other = (growing.size - page.usual_size).abs() > page.usual_size * SAME_SIZE;
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
            row.same_size(growing.size, SAME_SIZE) || row.size < page.usual_size * SMALLER
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

/// Whether a line is drawn between two lines of words.
fn is_between(separators: &[Edge], above: &Row<'_>, below: &Row<'_>) -> bool {
    let left = below.stretches.first().map_or(0.0, |stretch| stretch.left);
    let right = below.stretches.last().map_or(0.0, |stretch| stretch.right);
    separators.iter().any(|edge| {
        edge.at > above.baseline - SAME
            && edge.at < below.baseline
            && edge.from < right
            && edge.to > left
            && edge.to - edge.from > (right - left) * 0.5
    })
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

/// Builds the rows and cells of a table from its lines.
fn table(all: &[Row<'_>], found: &Found, page: &Page<'_>) -> PageTable {
    // Cells begin at the left, so the left sides are what is compared with the columns of the next page.
    let mut edges: Vec<f32> = found.columns.iter().map(|column| column.left - 1.0).collect();
    edges.push(found.columns.last().map_or(0.0, |column| column.right + 1.0));
    let mut cells = Vec::new();
    let mut start = 0;
    for end in 1..=all.len() {
        if end == all.len() || begins_row(all, &found.fits, start, end, page) {
            let mut row = row_cells(&all[start..end], &found.fits[start..end], &edges);
            // Alone in its row, without a line around it: a text across the table, even if it is short.
            // Only at the top of a page may the rest of a cell look like this.
            if let [cell] = row.as_mut_slice()
                && cell.column == 0
                && !(found.rest && cells.len() <= usize::from(found.titled))
            {
                cell.span = edges.len() - 1;
            }
            cells.push(row);
            start = end;
        }
    }
    PageTable {
        top: all.first().map_or(0.0, |row| row.top),
        bottom: all.last().map_or(0.0, |row| row.bottom),
        edges,
        rows: cells,
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
        let across = |fit: &Fit| *fit == Fit::Across;
        return room
            || across(&fits[at]) && !fits[start..at].iter().any(across) && {
                // The first line of a text across the table may be short, like a heading.
                fits[start..at].iter().any(|fit| *fit != Fit::Columns(vec![0]))
            };
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
    let parted = |pair: &&[Row<'_>]| is_between(page.separators, &pair[0], &pair[1]);
    all.windows(2).filter(parted).count() > 1
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

/// The cells of the lines of one row.
fn row_cells(all: &[Row<'_>], fits: &[Fit], edges: &[f32]) -> Vec<PageCell> {
    let words: Vec<&Word> = all
        .iter()
        .flat_map(|row| &row.stretches)
        .flat_map(|stretch| &stretch.words)
        .copied()
        .collect();
    let columns = edges.len() - 1;
    if fits.contains(&Fit::Across) {
        return vec![PageCell { column: 0, span: columns, lines: lines(&words) }];
    }
    let mut by_column: Vec<Vec<&Word>> = vec![Vec::new(); columns];
    for word in words {
        let (x, _) = middle(word);
        let column = edges[1..columns].partition_point(|edge| *edge <= x);
        by_column[column].push(word);
    }
    by_column
        .iter()
        .enumerate()
        .filter(|(_, words)| !words.is_empty())
        .map(|(column, words)| PageCell { column, span: 1, lines: lines(words) })
        .collect()
}
