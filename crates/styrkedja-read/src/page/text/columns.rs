//! The columns in which the cells of text lines stand.

use std::ops::Range;

use super::segment::Segment;
use crate::extract::Line;

/// How far the edge of a cell may be from those above it.
const SLACK: usize = 1;
/// How far a title may stand beside the figures of its column.
const TITLE_SLACK: usize = 3;

/// The columns of a table in text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TextColumns {
    /// Where each stands.
    At(Vec<Range<usize>>),
    /// Lines that are out of place, but all of which have this many cells.
    Count(usize),
}

/// A title: the columns it stands above, and its bytes in the line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) columns: Range<usize>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl TextColumns {
    /// The columns of rows, if they have any.
    pub(super) fn of(rows: &[&[Segment]]) -> Option<Self> {
        let mut all: Vec<Range<usize>> =
            rows.iter().flat_map(|row| row.iter()).map(|cell| cell.left..cell.right).collect();
        all.sort_unstable_by_key(|cell| cell.start);
        let mut columns: Vec<Range<usize>> = Vec::new();
        for cell in all {
            match columns.last_mut() {
                Some(last) if cell.start < last.end => last.end = last.end.max(cell.end),
                _ => columns.push(cell),
            }
        }
        let at = Self::At(columns);
        if at.len() >= 2 && at.is_aligned(rows) {
            return Some(at);
        }
        let count = rows.first()?.len();
        let same = rows.len() >= 3 && count >= 3 && rows.iter().all(|row| row.len() == count);
        same.then_some(Self::Count(count))
    }

    fn len(&self) -> usize {
        match self {
            Self::At(columns) => columns.len(),
            Self::Count(count) => *count,
        }
    }

    /// Whether no row has two cells in a column, and the cells of every column begin or end below each other.
    fn is_aligned(&self, rows: &[&[Segment]]) -> bool {
        let mut edges: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.len()];
        for row in rows {
            let Some(columns) = self.place(row) else { return false };
            for (cell, column) in row.iter().zip(columns) {
                edges[column].push((cell.left, cell.right));
            }
        }
        edges.iter().all(|cells| {
            let most = |edge: &dyn Fn(&(usize, usize)) -> usize| {
                let mut all: Vec<usize> = cells.iter().map(edge).collect();
                all.sort_unstable();
                // Cells that touch two columns may leave one of them empty.
                let Some(&middle) = all.get(all.len() / 2) else { return 0 };
                all.iter().filter(|at| at.abs_diff(middle) <= SLACK).count()
            };
            let aligned = most(&|cell| cell.0).max(most(&|cell| cell.1));
            aligned * 3 >= cells.len() * 2
        })
    }

    /// The column of each cell of a row; none if two share one, or one fits in none.
    pub(super) fn place(&self, row: &[Segment]) -> Option<Vec<usize>> {
        let columns = match self {
            Self::Count(count) => {
                // A line with fewer cells is the label of those below.
                return (row.len() == *count || row.len() == 1).then(|| (0..row.len()).collect());
            }
            Self::At(columns) => columns,
        };
        let mut placed: Vec<usize> = Vec::with_capacity(row.len());
        for cell in row {
            let column = columns.iter().rposition(|column| {
                column.start < cell.right + SLACK && cell.left < column.end + SLACK
            });
            // A label of other rows may be longer than all of these.
            let column = if cell.left <= columns[0].end { Some(0) } else { column }?;
            if placed.last().is_some_and(|last| *last >= column) {
                return None;
            }
            placed.push(column);
        }
        Some(placed)
    }

    /// The columns that each title stands above. In the last line of a head every column has a title of its own, also
    /// where single spaces part them.
    pub(super) fn titles(
        &self,
        row: &[Segment],
        line: &Line<'_>,
        last: bool,
    ) -> Option<Vec<Placed>> {
        let columns = match self {
            Self::At(columns) => columns,
            Self::Count(count) => {
                let from = count.checked_sub(row.len())?;
                let placed = |(index, cell): (usize, &Segment)| Placed {
                    columns: from + index..from + index + 1,
                    start: cell.start,
                    end: cell.end,
                };
                return (from <= 1).then(|| row.iter().enumerate().map(placed).collect());
            }
        };
        let mut placed: Vec<Placed> = Vec::new();
        for cell in row {
            let mut found = titled(columns, cell);
            // A title that stands beside the column is nearest to it.
            if found.is_empty() {
                let distance = |column: &Range<usize>| {
                    column
                        .start
                        .saturating_sub(cell.right)
                        .max(cell.left.saturating_sub(column.end))
                };
                let nearest = (0..columns.len()).min_by_key(|index| distance(&columns[*index]))?;
                if nearest > 0 && distance(&columns[nearest]) > TITLE_SLACK {
                    return None;
                }
                found = nearest..nearest + 1;
            }
            let parts = if last && found.len() > 1 {
                parted(columns, cell, line, &found)
            } else {
                Vec::new()
            };
            if parts.is_empty() {
                placed.push(Placed { columns: found, start: cell.start, end: cell.end });
            } else {
                placed.extend(parts);
            }
        }
        let apart = placed.windows(2).all(|pair| pair[0].columns.end <= pair[1].columns.start);
        apart.then_some(placed)
    }
}

/// The columns that a title covers: those whose edge it shares, or else all that it overlaps.
fn titled(columns: &[Range<usize>], cell: &Segment) -> Range<usize> {
    let overlaps = |column: &&Range<usize>| column.start < cell.right && cell.left < column.end;
    let Some(first) = columns.iter().position(|column| overlaps(&column)) else { return 0..0 };
    let count = columns[first..].iter().take_while(overlaps).count();
    first..first + count
}

/// The words of a title that single spaces part from the next, each above its own column; none if they do not fit.
fn parted(
    columns: &[Range<usize>],
    cell: &Segment,
    line: &Line<'_>,
    above: &Range<usize>,
) -> Vec<Placed> {
    let text = cell.text(line);
    let mut parts: Vec<Placed> = Vec::new();
    let mut offset = 0;
    for word in text.split(' ') {
        let left = cell.left + text[..offset].chars().count();
        let right = left + word.chars().count();
        let overlap = |index: &usize| {
            let Range { start, end } = columns[*index];
            let shared = right.min(end).saturating_sub(left.max(start));
            let apart = start.saturating_sub(right).max(left.saturating_sub(end));
            (shared, std::cmp::Reverse(apart))
        };
        // The last of those that are equally near would take a word from the title before it.
        let Some(column) = above.clone().rev().max_by_key(overlap) else { return Vec::new() };
        let (start, end) = (cell.start + offset, cell.start + offset + word.len());
        match parts.last_mut() {
            Some(last) if last.columns.start == column => last.end = end,
            Some(last) if last.columns.start > column => return Vec::new(),
            _ => parts.push(Placed { columns: column..column + 1, start, end }),
        }
        offset += word.len() + 1;
    }
    if parts.len() == above.len() { parts } else { Vec::new() }
}
