//! In which columns the words of a line stand. The columns widen to hold each line that is added.

use super::row::Row;
use crate::extract::pdf::tables::stretches::{Stretch, joined};

/// Words that begin, end or are centred this close to each other, in points, are aligned.
pub(super) const ALIGNED: f32 = 2.0;

/// The position of the words of a column, as far as seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) left: f32,
    pub(super) right: f32,
}

impl Column {
    /// Whether two begin, end or are centred at the same place. `ends` says whether their right ends count.
    fn is_at(self, other: Self, ends: bool) -> bool {
        let near = |a: f32, b: f32| (a - b).abs() < ALIGNED;
        let centre = |column: Self| f32::midpoint(column.left, column.right);
        near(self.left, other.left)
            || ends && near(self.right, other.right)
            || near(centre(self), centre(other))
    }
}

impl Row<'_> {
    /// Where its stretches stand.
    pub(super) fn places(&self) -> impl Iterator<Item = Column> {
        self.stretches.iter().map(|stretch| Column { left: stretch.left, right: stretch.right })
    }
}

/// In which columns a line of words stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// The column of each stretch; the columns are sorted.
    Columns(Vec<usize>),
    /// Words extend over several columns.
    Across,
}

/// A table while it grows.
pub(super) struct Growing {
    pub(super) columns: Vec<Column>,
    pub(super) size: f32,
    /// Whether its columns are known: words between two columns then do not begin another one.
    pub(super) closed: bool,
}

impl Growing {
    /// The columns of a line; the columns are widened to hold it.
    pub(super) fn fit(&mut self, row: &Row<'_>) -> Fit {
        let mut columns = self.columns.clone();
        let mut found = Vec::new();
        for stretch in &row.stretches {
            for Stretch { left, right, .. } in self.pieces(stretch) {
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
    fn pieces<'w>(&self, stretch: &Stretch<'w>) -> Vec<Stretch<'w>> {
        joined(stretch.words.iter().copied(), |last, word| {
            let left = word.bounds.left;
            let begins_column = self
                .columns
                .iter()
                .skip(1)
                .any(|column| (column.left - left).abs() < 1.0 && left > stretch.left + 1.0);
            !(begins_column && left - last.right > 0.3 * word.size)
        })
    }

    /// Whether most neighbouring stretches begin, end or are centred where a column does.
    pub(super) fn in_places(&self, row: &Row<'_>) -> bool {
        let mut before = None;
        let (mut all, mut kept) = (0, 0);
        for piece in row.stretches.iter().flat_map(|stretch| self.pieces(stretch)) {
            let piece = Column { left: piece.left, right: piece.right };
            let over = |column: &Column| piece.left < column.right && piece.right > column.left;
            let at = self.columns.iter().position(over);
            // Only the first words of a cell are looked at.
            if at.is_some() && at == before {
                continue;
            }
            all += 1;
            before = at;
            kept += usize::from(at.is_some_and(|at| piece.is_at(self.columns[at], true)));
        }
        kept * 2 >= all
    }

    /// The number of stretches of a line that begin, end or are centred where one of another line does. The right end
    /// of a line does not count, because in justified text it is always the same.
    pub(super) fn aligned(a: &Row<'_>, b: &Row<'_>) -> usize {
        let last = b.stretches.len() - 1;
        let found = b
            .places()
            .enumerate()
            .filter(|(at, below)| a.places().any(|above| above.is_at(*below, *at < last)));
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
