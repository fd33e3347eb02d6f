//! What the search knows of the page and of its neighbours.

use std::collections::BTreeSet;

use crate::extract::pdf::{line::TextLine, tables::edge::Edge};

/// What the search for the tables of a page uses.
pub(crate) struct Page<'p> {
    /// The drawn lines that may stand between rows.
    pub(crate) separators: &'p [Edge],
    /// The vertical ranges in which lines are drawn above each other, as around the rows of a table.
    pub(crate) framed: &'p [(f32, f32)],
    /// The columns of the table that ended the page before.
    pub(crate) before: Option<&'p [f32]>,
    /// The words of its titles.
    pub(crate) titles: &'p BTreeSet<String>,
    /// Whether, according to the file, its titles stand above the text of this page.
    pub(crate) titles_again: bool,
    /// The size of most letters of the document so far.
    pub(crate) usual_size: f32,
    pub(crate) height: f32,
    /// Whether words at a position are a page head or foot, as far as the neighbouring pages show.
    pub(crate) is_furniture: &'p dyn Fn(&TextLine) -> bool,
}
