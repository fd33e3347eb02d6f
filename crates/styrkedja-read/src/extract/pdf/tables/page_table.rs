//! What is found: a table on one page, in rows of cells.

use styrkedja_pdf::Word;

use super::stretches::middle;
use crate::extract::pdf::line::{TextLine, lines};

/// A table on one page.
#[derive(Clone, Debug)]
pub(crate) struct PageTable {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
    /// The left sides of its columns, and the right side of the last.
    pub(crate) edges: Vec<f32>,
    pub(crate) rows: Vec<Vec<PageCell>>,
    /// Whether lines are drawn between its columns.
    pub(crate) drawn: bool,
}

impl PageTable {
    /// Whether a table at the top of the next page is a part of this one: it has the same columns. Words alone show
    /// columns less exactly, but equal titles show that they are the same.
    pub(in crate::extract::pdf) fn goes_on(&self, next: &Self) -> bool {
        // The end of the last column may differ when only words show it.
        let mut inner = self.edges.iter().zip(&next.edges).take(self.edges.len().saturating_sub(1));
        self.edges.len() == next.edges.len()
            && (inner.all(|(a, b)| (a - b).abs() < 6.0) || self.titles().eq(next.titles()))
    }

    /// The lines of each cell of its first row.
    pub(in crate::extract::pdf) fn titles(&self) -> impl Iterator<Item = Vec<&str>> {
        let first = self.rows.first().into_iter().flatten();
        first.map(|cell| cell.lines.iter().map(|line| line.text.as_str()).collect())
    }
}

/// A cell that holds text.
#[derive(Clone, Debug)]
pub(crate) struct PageCell {
    pub(crate) column: usize,
    pub(crate) span: usize,
    pub(crate) lines: Vec<TextLine>,
}

/// The cells of a row that hold text. Columns without a line between them make one cell.
pub(super) fn cells(words: &[&Word], edges: &[f32], open: impl Fn(f32) -> bool) -> Vec<PageCell> {
    let columns = edges.len() - 1;
    let mut cells: Vec<PageCell> = Vec::new();
    let mut column = 0;
    while column < columns {
        let mut end = column + 1;
        while end < columns && open(edges[end]) {
            end += 1;
        }
        let inside: Vec<&Word> = words
            .iter()
            .copied()
            .filter(|word| {
                let (x, _) = middle(word);
                (x >= edges[column] || column == 0) && (x < edges[end] || end == columns)
            })
            .collect();
        if !inside.is_empty() {
            cells.push(PageCell { column, span: end - column, lines: lines(&inside) });
        }
        column = end;
    }
    cells
}
