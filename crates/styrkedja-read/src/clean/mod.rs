//! Phase 2: lines to the lines that say something, with the blank lines and the furniture between them counted.
//!
//! Invariant: nothing is deleted. Every line is kept, blank, or furniture.

mod furniture;
mod layout;

pub(crate) use layout::{Break, Layout, begins_lower, ends_sentence};

use crate::{extract::Line, vocabulary::Vocabulary};

/// A line that says something.
#[derive(Clone, Debug)]
pub(crate) struct Kept<'a> {
    pub(crate) line: Line<'a>,
    /// How many blank lines stand before it.
    pub(crate) gap: usize,
    /// Whether furniture stands before it: a page ends here.
    pub(crate) seam: bool,
}

impl Kept<'_> {
    /// The text without the spaces around it.
    pub(crate) fn text(&self) -> &str {
        self.line.text().trim()
    }

    /// How many spaces stand before the text.
    pub(crate) fn indent(&self) -> usize {
        let text = self.line.text();
        text.len() - text.trim_start().len()
    }

    /// Whether a space stands after the text.
    pub(crate) fn trailing_space(&self) -> bool {
        self.line.text().ends_with(' ')
    }
}

/// Sets blank lines and furniture aside.
pub(crate) fn clean<'a>(lines: Vec<Line<'a>>, vocabulary: &Vocabulary) -> Vec<Kept<'a>> {
    let furniture = furniture::mark(&lines, vocabulary);
    let mut kept = Vec::with_capacity(lines.len());
    let (mut gap, mut seam) = (0, false);
    for (line, furniture) in lines.into_iter().zip(furniture) {
        if furniture {
            seam = true;
        } else if line.text().trim().is_empty() {
            gap += 1;
        } else {
            kept.push(Kept { line, gap, seam });
            (gap, seam) = (0, false);
        }
    }
    kept
}
