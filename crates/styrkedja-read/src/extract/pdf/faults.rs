//! Turns what could not be read on the pages into remarks.

use std::collections::{BTreeMap, BTreeSet};

use styrkedja::Text;
use styrkedja_pdf::{Excess, Fault};

use crate::{RemarkKind, extract::Source};

/// What could not be read in the pages seen so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// The number of unknown letters in each font.
    unknown: BTreeMap<String, usize>,
    /// The pages of which a part is damaged.
    damaged: BTreeSet<usize>,
    /// The pages of which a part is beyond a limit, by which.
    too_much: BTreeMap<usize, Excess>,
    /// Whether all words so far are drawn invisible, as the text recognised in a scan is.
    hidden: bool,
    any_words: bool,
}

impl Faults {
    /// Adds the faults of a page, by its number from 1.
    pub(super) fn add(&mut self, page: &styrkedja_pdf::Page, number: usize) {
        for fault in &page.faults {
            match fault {
                Fault::NoUnicode { font, glyphs } => {
                    *self.unknown.entry(font.clone()).or_default() += glyphs;
                }
                Fault::Damaged => {
                    self.damaged.insert(number);
                }
                Fault::TooMuch { what } => {
                    self.too_much.entry(number).or_insert(*what);
                }
                _ => {}
            }
        }
        for word in &page.words {
            self.hidden = (self.hidden || !self.any_words) && word.hidden;
            self.any_words = true;
        }
    }

    /// The remarks about them.
    pub(super) fn remark(&self, source: &mut Source) {
        for (font, letters) in &self.unknown {
            let message = Text::new(
                format!(
                    "typsnittet {font} anger inte vilka bokstäver det ritar; {letters} bokstäver är okända"
                ),
                format!(
                    "the font {font} does not tell which letters it draws; {letters} letters are unknown"
                ),
            );
            source.remark(RemarkKind::UnknownLetters, message, None);
        }
        for page in &self.damaged {
            let message = Text::new(
                format!("en del av sidan {page} är skadad och har utelämnats"),
                format!("a part of page {page} is damaged and is left out"),
            );
            source.remark(RemarkKind::DamagedPart, message, None);
        }
        for (page, excess) in &self.too_much {
            let (sv, en) = of(*excess);
            let message = Text::new(
                format!("sidan {page} har för många {sv}; en del av den har utelämnats"),
                format!("page {page} has too many {en}; a part of it is left out"),
            );
            source.remark(RemarkKind::DamagedPart, message, None);
        }
        if self.hidden {
            let message = Text::new(
                "texten är tolkad ur bilder av sidorna; bokstäver kan vara fel",
                "the text was recognised in pictures of the pages; letters may be wrong",
            );
            source.remark(RemarkKind::UnknownLetters, message, None);
        }
    }
}

/// What there is too much of.
fn of(excess: Excess) -> (&'static str, &'static str) {
    match excess {
        Excess::StreamBytes => ("byte innehåll", "bytes of content"),
        Excess::Operators => ("ritkommandon", "drawing operators"),
        Excess::Glyphs => ("bokstäver", "letters"),
        Excess::Forms => ("formulär i varandra", "forms inside each other"),
        // The rest are of files, not of pages.
        _ => ("delar", "parts"),
    }
}
