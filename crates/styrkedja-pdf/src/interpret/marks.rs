//! Marked content: which block of a tagged file some glyphs are part of, and which text replaces them.

use hayro_syntax::object::{Dict, String as PdfString};

use super::{Interpreter, MAX_NESTED};
use crate::{page::Block, text_string::text_string};

/// A stretch of marked content, with what it inherits, so that only the innermost has to be looked at for a glyph.
#[derive(Clone, Default)]
pub(super) struct Mark {
    pub(super) block: Option<Block>,
    pub(super) artifact: bool,
    /// The outermost mark with a replacement text for its glyphs, by its index among the open marks.
    pub(super) replaced: Option<usize>,
    /// The replacement text; empty after it has been used.
    pub(super) actual: String,
}

impl Interpreter<'_> {
    pub(super) fn begin_mark(&mut self, tag: &str, properties: Option<&Dict<'_>>) {
        if self.marks.len() >= MAX_NESTED {
            return;
        }
        let around = self.marks.last();
        let mut mark = Mark {
            block: around.and_then(|mark| mark.block),
            artifact: tag == "Artifact" || around.is_some_and(|mark| mark.artifact),
            replaced: around.and_then(|mark| mark.replaced),
            actual: String::new(),
        };
        if let Some(properties) = properties {
            let content = properties.get::<i32>("MCID").and_then(|id| u32::try_from(id).ok());
            let own = content.and_then(|content| self.blocks.get(&content));
            mark.block = own.copied().or(mark.block);
            if mark.replaced.is_none()
                && let Some(text) = properties.get::<PdfString<'_>>("ActualText")
            {
                mark.replaced = Some(self.marks.len());
                mark.actual = text_string(text.as_bytes());
            }
        }
        self.marks.push(mark);
    }
}
