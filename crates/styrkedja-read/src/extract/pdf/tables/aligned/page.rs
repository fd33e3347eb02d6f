//! What the search knows of the page and of its neighbours.

use crate::extract::pdf::tables::{around::Around, edge::Edge};

/// What the search for the tables of a page uses.
pub(crate) struct Page<'p> {
    pub(crate) around: &'p Around<'p>,
    /// The drawn lines that may stand between rows.
    pub(crate) separators: &'p [Edge],
    /// The vertical ranges in which lines are drawn above each other, as around the rows of a table.
    pub(crate) framed: &'p [(f32, f32)],
    /// Whether, according to the file, the titles of the table before stand above the text of this page.
    pub(crate) titles_again: bool,
    pub(crate) height: f32,
}
