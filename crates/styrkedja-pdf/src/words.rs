//! Glyphs to words.

use crate::page::{Block, Bounds, Word};

/// A gap wider than this, in letter sizes, separates words. Kerning is narrower, a space wider.
const GAP: f32 = 0.17;
/// A step back further than this, in letter sizes, begins a new word; overlapping letters step back less.
const BACK: f32 = 0.4;
/// Letters whose baselines differ by more than this, in letter sizes, are in different words.
const SHIFT: f32 = 0.1;
/// Height above the baseline and depth below it, in letter sizes: about as in most fonts.
const HEIGHT: f32 = 0.75;
const DEPTH: f32 = 0.22;

/// What all letters of a word share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Look {
    pub(crate) bold: bool,
    pub(crate) block: Option<Block>,
    pub(crate) artifact: bool,
    pub(crate) hidden: bool,
}

/// A glyph on the page: where it begins and ends, and its size, as shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    pub(crate) from: (f32, f32),
    pub(crate) to: (f32, f32),
    pub(crate) size: f32,
}

/// The words of a page while they grow.
#[derive(Debug, Default)]
pub(crate) struct Words {
    done: Vec<Word>,
    open: Option<Word>,
    /// Where the last letter of the open word ends.
    end: (f32, f32),
    look: Look,
}

impl Words {
    /// Adds a glyph.
    pub(crate) fn glyph(&mut self, text: &str, place: Placed, look: Look) {
        let Placed { from, to, size } = place;
        if ![from.0, from.1, to.0, to.1, size].iter().all(|value| value.is_finite()) {
            return;
        }
        if text.chars().all(char::is_whitespace) && !text.is_empty() {
            self.space();
            return;
        }
        if !self.continues(from, size, look) {
            self.finish();
        }
        let upright = (to.1 - from.1).abs() <= (to.0 - from.0).abs() && to.0 >= from.0;
        let bounds = if upright {
            Bounds {
                left: from.0,
                top: from.1 - HEIGHT * size,
                right: to.0,
                bottom: from.1 + DEPTH * size,
            }
        } else {
            let reach = size * HEIGHT;
            Bounds::around(&[
                (from.0 - reach, from.1 - reach),
                (from.0 + reach, from.1 + reach),
                (to.0 - reach, to.1 - reach),
                (to.0 + reach, to.1 + reach),
            ])
        };
        let word = self.open.get_or_insert_with(|| {
            self.look = look;
            Word {
                bounds,
                baseline: from.1,
                size,
                bold: look.bold,
                block: look.block,
                artifact: look.artifact,
                hidden: look.hidden,
                upright,
                ..Word::default()
            }
        });
        word.text.push_str(text);
        word.bounds.left = word.bounds.left.min(bounds.left);
        word.bounds.top = word.bounds.top.min(bounds.top);
        word.bounds.right = word.bounds.right.max(bounds.right);
        word.bounds.bottom = word.bounds.bottom.max(bounds.bottom);
        self.end = to;
    }

    /// Ends the open word at a space.
    pub(crate) fn space(&mut self) {
        if let Some(word) = &mut self.open {
            word.space_after = true;
        }
        self.finish();
    }

    /// Ends the open word.
    pub(crate) fn finish(&mut self) {
        // A word may have no letters, if its file replaces them with an empty text.
        self.done.extend(self.open.take().filter(|word| !word.text.is_empty()));
    }

    pub(crate) fn into_words(mut self) -> Vec<Word> {
        self.finish();
        self.done
    }

    fn continues(&self, from: (f32, f32), size: f32, look: Look) -> bool {
        let Some(word) = &self.open else { return false };
        let largest = size.max(word.size);
        if look != self.look || (size - word.size).abs() > largest * 0.3 {
            return false;
        }
        let (along, across) = (from.0 - self.end.0, from.1 - self.end.1);
        if word.upright {
            along < GAP * largest && along > -BACK * largest && across.abs() < SHIFT * largest
        } else {
            along.hypot(across) < GAP * largest
        }
    }
}
