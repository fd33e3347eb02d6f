//! What the search for tables knows of the neighbouring pages.

use std::collections::BTreeSet;

use crate::extract::pdf::line::TextLine;

/// What the neighbouring pages show about a page.
pub(in crate::extract::pdf) struct Around<'p> {
    /// The columns of the table that ended the page before and may continue.
    pub(in crate::extract::pdf) before: Option<&'p [f32]>,
    /// Whether lines are drawn between these columns.
    pub(in crate::extract::pdf) drawn: bool,
    /// The words of its first row.
    pub(in crate::extract::pdf) titles: &'p BTreeSet<String>,
    /// The size of most letters of the document so far.
    pub(in crate::extract::pdf) usual_size: f32,
    /// Whether a line is the head or foot of pages.
    pub(in crate::extract::pdf) is_furniture: &'p dyn Fn(&TextLine) -> bool,
}
