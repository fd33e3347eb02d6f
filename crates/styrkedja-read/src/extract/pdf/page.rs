//! A page while its document is put together.

use super::{line::TextLine, margin::in_margin, tables::PageTable};

/// A page, with its words assembled.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) height: f32,
    /// The lines outside tables, from top to bottom.
    pub(super) lines: Vec<TextLine>,
    /// The tables, from top to bottom.
    pub(super) tables: Vec<PageTable>,
}

impl Page {
    /// The lines in the areas of head and foot.
    pub(super) fn margin_lines(&self) -> impl Iterator<Item = &TextLine> {
        self.lines.iter().filter(|line| in_margin(line.middle(), self.height))
    }
}
