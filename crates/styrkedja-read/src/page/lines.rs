//! Keeps the lines that say something, and counts the blank lines and the furniture between them.
//!
//! Invariant: nothing is deleted. Every line is kept, blank, or furniture.

use super::{contents, furniture};
use crate::{
    extract::Line,
    vocabulary::{Vocabulary, squeezed},
};

/// A line that is neither blank nor furniture.
#[derive(Clone, Debug)]
pub(crate) struct Kept<'a> {
    pub(crate) line: Line<'a>,
    /// The number of blank lines before it.
    pub(crate) gap: usize,
    /// Whether a page ends before it: there is furniture or a form feed between.
    pub(crate) seam: bool,
    /// The beginning of its text, squeezed: labels, headings and column titles are looked for in it.
    head: String,
    /// Whether the head is the whole text.
    head_is_whole: bool,
}

/// Maximum length of a label, a heading or a row of column titles.
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

    /// The whole text, squeezed, if it is short enough to be a heading.
    pub(crate) fn short(&self) -> Option<&str> {
        self.head_is_whole.then_some(&*self.head)
    }

    /// The text without the spaces around it.
    pub(crate) fn text(&self) -> &str {
        self.line.text().trim()
    }

    /// The number of spaces before the text.
    pub(crate) fn indent(&self) -> usize {
        let text = self.line.text();
        text.len() - text.trim_start().len()
    }

    /// Whether it begins a paragraph, if the file says so.
    pub(crate) fn begins(&self) -> Option<bool> {
        self.line.shape.begins
    }

    /// Whether there is a space after the text.
    pub(crate) fn trailing_space(&self) -> bool {
        self.line.text().ends_with(' ')
    }
}

/// The lines of a text, sorted.
#[derive(Debug)]
pub(super) struct Sorted<'a> {
    pub(super) kept: Vec<Kept<'a>>,
    /// The lines that were set aside, each with the number of kept lines before it.
    pub(super) furniture: Vec<(usize, Line<'a>)>,
}

/// Sets blank lines and furniture aside.
pub(super) fn sort<'a>(lines: Vec<Line<'a>>, vocabulary: &Vocabulary) -> Sorted<'a> {
    let mut marked = furniture::mark(&lines, vocabulary);
    contents::mark(&lines, vocabulary, &mut marked);
    let mut kept = Vec::with_capacity(lines.len());
    let mut furniture = Vec::new();
    let (mut gap, mut seam) = (0, false);
    for (line, is_furniture) in lines.into_iter().zip(marked) {
        if line.text().trim().is_empty() {
            gap += usize::from(!is_furniture);
        } else if is_furniture {
            furniture.push((kept.len(), line));
            seam = true;
        } else {
            seam |= kept
                .last()
                .is_some_and(|before: &Kept<'_>| before.line.shape.page != line.shape.page);
            kept.push(Kept::new(line, gap, seam));
            (gap, seam) = (0, false);
        }
    }
    Sorted { kept, furniture }
}
