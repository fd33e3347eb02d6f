//! Phase 2: lines to the lines that say something, with the blank lines and the furniture between them counted.
//!
//! Invariant: nothing is deleted. Every line is kept, blank, or furniture.

mod contents;
mod furniture;
mod layout;

pub(crate) use layout::{Break, Layout, is_mid_sentence};

use crate::{
    extract::Line,
    vocabulary::{Vocabulary, squeezed},
};

/// A line that says something.
#[derive(Clone, Debug)]
pub(crate) struct Kept<'a> {
    pub(crate) line: Line<'a>,
    /// How many blank lines stand before it.
    pub(crate) gap: usize,
    /// Whether a page ends before it: furniture or a form feed stands there.
    pub(crate) seam: bool,
    /// The beginning of its text, squeezed: what labels, headings and column titles are looked for in.
    head: String,
    /// Whether the head is the whole text.
    head_is_whole: bool,
}

/// No label, heading or row of column titles is longer.
const HEAD: usize = 240;

impl<'a> Kept<'a> {
    fn new(line: Line<'a>, gap: usize, seam: bool) -> Self {
        let text = line.text().trim();
        let end =
            (0..=HEAD.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
        let (head, head_is_whole) = (squeezed(&text[..end]), end == text.len());
        Self { line, gap, seam, head, head_is_whole }
    }

    /// The beginning of the text, squeezed.
    pub(crate) fn head(&self) -> &str {
        &self.head
    }

    /// The whole text, squeezed, if it is short enough for a heading.
    pub(crate) fn short(&self) -> Option<&str> {
        self.head_is_whole.then_some(&*self.head)
    }

    /// The text without the spaces around it.
    pub(crate) fn text(&self) -> &str {
        self.line.text().trim()
    }

    /// How many spaces stand before the text.
    pub(crate) fn indent(&self) -> usize {
        let text = self.line.text();
        text.len() - text.trim_start().len()
    }

    /// Whether it begins a paragraph, where the file tells.
    pub(crate) fn begins(&self) -> Option<bool> {
        self.line.shape.begins
    }

    /// Whether a space stands after the text.
    pub(crate) fn trailing_space(&self) -> bool {
        self.line.text().ends_with(' ')
    }
}

/// A stretch of a line's cleaned text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LinePiece {
    /// Which of the kept lines.
    pub(crate) at: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The lines of a text, sorted.
#[derive(Debug)]
pub(crate) struct Cleaned<'a> {
    pub(crate) kept: Vec<Kept<'a>>,
    /// The lines that were set aside.
    pub(crate) furniture: Vec<Line<'a>>,
}

/// Sets blank lines and furniture aside.
pub(crate) fn clean<'a>(lines: Vec<Line<'a>>, vocabulary: &Vocabulary) -> Cleaned<'a> {
    let mut marked = furniture::mark(&lines, vocabulary);
    contents::mark(&lines, vocabulary, &mut marked);
    let mut kept = Vec::with_capacity(lines.len());
    let mut furniture = Vec::new();
    let (mut gap, mut seam) = (0, false);
    for (line, is_furniture) in lines.into_iter().zip(marked) {
        if is_furniture {
            furniture.push(line);
            seam = true;
        } else if line.text().trim().is_empty() {
            gap += 1;
        } else {
            seam |= kept
                .last()
                .is_some_and(|before: &Kept<'_>| before.line.shape.page != line.shape.page);
            kept.push(Kept::new(line, gap, seam));
            (gap, seam) = (0, false);
        }
    }
    Cleaned { kept, furniture }
}
