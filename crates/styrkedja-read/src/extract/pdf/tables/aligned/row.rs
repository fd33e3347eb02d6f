//! The lines of a page, across all its columns.

use styrkedja_pdf::Word;

use super::page::Page;
use crate::extract::pdf::{
    line::lines,
    margin::in_margin,
    tables::{
        edge::{Edge, SAME},
        stretches::{Stretch, is_close, joined},
    },
};

/// Minimum number of columns.
pub(super) const MIN_COLUMNS: usize = 3;
/// Maximum distance between the baselines of lines in a cell, in letter sizes.
pub(super) const CELL_PITCH: f32 = 1.5;

/// A line of the page, across all its columns.
#[derive(Debug)]
pub(super) struct Row<'w> {
    pub(super) stretches: Vec<Stretch<'w>>,
    pub(super) baseline: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) size: f32,
    pub(super) bold: bool,
    /// Whether the neighbouring pages have it at the same place.
    pub(super) repeats: bool,
    /// Whether it is the head or foot of the page.
    pub(super) furniture: bool,
}

impl<'w> Row<'w> {
    pub(super) fn of(words: Vec<&'w Word>, page: &Page<'_>) -> Self {
        let baseline = words.first().map_or(0.0, |word| word.baseline);
        // The titles of a table also repeat at the top of pages.
        let repeats = in_margin(baseline, page.height)
            && lines(&words).iter().all(|line| (page.around.is_furniture)(line));
        let bold = words.iter().all(|word| word.bold);
        let top = words.iter().map(|word| word.bounds.top).fold(f32::INFINITY, f32::min);
        let bottom = words.iter().map(|word| word.bounds.bottom).fold(f32::NEG_INFINITY, f32::max);
        let size = words.iter().map(|word| word.size).fold(0.0, f32::max);
        let stretches = joined(words, |last, word| is_close(last.right, word) || is_marker(last));
        let furniture = repeats && (stretches.len() < MIN_COLUMNS || top > page.height / 2.0);
        Self { stretches, baseline, top, bottom, size, bold, repeats, furniture }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &'w Word> {
        self.stretches.iter().flat_map(|stretch| &stretch.words).copied()
    }

    pub(super) fn pitch(&self, above: &Self) -> f32 {
        (self.baseline - above.baseline) / self.size.max(1.0)
    }

    pub(super) fn same_size(&self, size: f32, share: f32) -> bool {
        (self.size - size).abs() <= size * share
    }

    pub(super) fn text(&self) -> String {
        self.words().map(|word| word.text.as_str()).collect()
    }
}

/// Whether a stretch is the number or bullet of an item, to the left of its text.
fn is_marker(stretch: &Stretch<'_>) -> bool {
    let [word] = stretch.words.as_slice() else { return false };
    let number = word.text.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=3).contains(&number.len()) && number.chars().all(char::is_alphanumeric)
    });
    number || !word.text.contains(char::is_alphanumeric) && word.text.chars().count() == 1
}

/// Whether a line is drawn between two lines of words.
pub(super) fn is_between(separators: &[Edge], above: &Row<'_>, below: &Row<'_>) -> bool {
    let left = below.stretches.first().map_or(0.0, |stretch| stretch.left);
    let right = below.stretches.last().map_or(0.0, |stretch| stretch.right);
    separators.iter().any(|edge| {
        edge.at > above.baseline - SAME
            && edge.at < below.baseline
            && edge.from < right
            && edge.to > left
            && edge.to - edge.from > (right - left) * 0.5
    })
}
