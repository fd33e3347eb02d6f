//! What is found: a table on one page, in rows of cells.

use crate::extract::pdf::line::TextLine;

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

/// A cell that holds text.
#[derive(Clone, Debug)]
pub(crate) struct PageCell {
    pub(crate) column: usize,
    pub(crate) span: usize,
    pub(crate) lines: Vec<TextLine>,
}
