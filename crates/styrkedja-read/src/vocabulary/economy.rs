//! The words of tables of money: the heads of their columns, the labels of their lines, their units.
//!
//! A city's file may leave them out. Its accounts follow the chart that all municipalities share, so the built-in words
//! count then.

use serde::Deserialize;
use styrkedja::{FigureKind, LineKind, MoneyUnit, Pointer};
use styrkedja_macros::names;

use super::{
    squeezed,
    words::{Keyed, Words},
};
use crate::VocabularyFault;

/// The words of tables of money.
#[derive(Clone, Debug)]
pub(crate) struct EconomyWords {
    /// What columns hold, in letters and `%` only; the longest first.
    pub(crate) heads: Vec<(String, HeadWord)>,
    /// What lines are: kinds of cost before services (*köp av verksamhet*), the longest first, and of two as long the one
    /// that leaves less open.
    pub(crate) lines: Vec<(Glob, LineKind)>,
    /// Units of money as words, the longest first.
    pub(crate) units: Vec<(Vec<String>, MoneyUnit)>,
    /// Labels of what is counted rather than paid.
    pub(crate) counted: Vec<Glob>,
    /// Labels of what is built or bought once.
    pub(crate) investment: Vec<Glob>,
    /// Labels of a sum: they say how lines above belong together.
    pub(crate) sum: Vec<Glob>,
    /// What a text says that is only about the unit of the amounts.
    pub(crate) unit_note: Vec<Glob>,
    /// The beginnings of labels of what a line above holds among other things.
    pub(crate) whereof: Vec<Glob>,
    /// What says that a surplus is printed negative, squeezed.
    pub(crate) surplus_negative: Vec<String>,
}

/// A word in the head of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadWord {
    Figure(FigureKind),
    Aside(Aside),
}

/// What the head of a column says beside the kind of its figures.
#[names(beside)]
pub(crate) enum Aside {
    /// *Helår*.
    WholeYear,
    /// *Ack*, *till och med*.
    UntilNow,
    /// *Månadens*: one month alone.
    OneMonth,
    /// *Föregående år*.
    PreviousYear,
    /// *Nästa år*.
    NextYear,
    /// *%*.
    Percent,
    /// *Sedan projektets start*: of several years.
    SinceStart,
    /// *Not*: its figures are the numbers of notes.
    Note,
    /// *Antal*, *konto*: its figures are no money.
    Counted,
    /// Words without a meaning of their own.
    Filler,
}

/// A text in which `*` stands for anything, compared in lower case and without punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glob {
    pieces: Vec<String>,
    /// The number of letters it names.
    letters: usize,
}

impl Glob {
    fn new(words: &str) -> Self {
        let piece = |piece: &str| piece.chars().flat_map(char::to_lowercase).collect::<String>();
        let pieces: Vec<String> = words.split('*').map(piece).collect();
        Self { letters: pieces.iter().map(|piece| piece.chars().count()).sum(), pieces }
    }

    /// Whether it fits the whole of a text in lower case.
    pub(crate) fn fits(&self, text: &str) -> bool {
        let Some((first, rest)) = self.pieces.split_first() else { return false };
        let Some((last, middle)) = rest.split_last() else { return text == first };
        let Some(mut left) = text.strip_prefix(first.as_str()) else { return false };
        for piece in middle {
            let Some(at) = left.find(piece.as_str()) else { return false };
            left = &left[at + piece.len()..];
        }
        left.ends_with(last.as_str())
    }
}

impl EconomyWords {
    /// Whether one of some globs fits a label, as [`plain`] gives it.
    pub(crate) fn fits(globs: &[Glob], label: &str) -> bool {
        globs.iter().any(|glob| glob.fits(label))
    }

    /// What a label stands for, as [`plain`] gives it.
    pub(crate) fn line(&self, label: &str) -> Option<LineKind> {
        self.lines.iter().find(|(glob, _)| glob.fits(label)).map(|(_, kind)| *kind)
    }
}

/// A label in lower case, with single spaces for white space and punctuation. Hyphens and slashes part no words.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || matches!(c, '-' | '/' | '%') {
            plain.push(c);
        } else if !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.trim().to_owned()
}

/// The words as the file has them.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct FileEconomy {
    column: Words<FigureKind>,
    aside: Words<Aside>,
    line: Words<LineKind>,
    unit: Words<MoneyUnit>,
    counted: Vec<String>,
    investment: Vec<String>,
    sum: Vec<String>,
    unit_note: Vec<String>,
    whereof: Vec<String>,
    surplus_negative: Vec<String>,
}

/// The first list with a word that is none, and its place in the list.
fn empty<'a>(
    lists: impl Iterator<Item = (Pointer, &'a [String])>,
) -> Result<(), (VocabularyFault, Pointer)> {
    for (at, words) in lists {
        if let Some(index) = words.iter().position(|word| word.replace('*', "").trim().is_empty()) {
            return Err((VocabularyFault::NoWords, at.index(index)));
        }
    }
    Ok(())
}

fn lists<T: Keyed>(words: &Words<T>, table: Pointer) -> impl Iterator<Item = (Pointer, &[String])> {
    words.lists().map(move |(key, _, list)| (table.field(key), list))
}

impl FileEconomy {
    pub(super) fn compile(self, at: &Pointer) -> Result<EconomyWords, (VocabularyFault, Pointer)> {
        empty(lists(&self.column, at.field("column")))?;
        empty(lists(&self.aside, at.field("aside")))?;
        empty(lists(&self.line, at.field("line")))?;
        empty(lists(&self.unit, at.field("unit")))?;
        let single = [
            ("counted", &self.counted),
            ("investment", &self.investment),
            ("sum", &self.sum),
            ("unit_note", &self.unit_note),
            ("whereof", &self.whereof),
            ("surplus_negative", &self.surplus_negative),
        ];
        empty(single.iter().map(|(key, list)| (at.field(key), &***list)))?;
        let letters = |word: &str| -> String {
            let lower = word.chars().flat_map(char::to_lowercase);
            lower.filter(|c| c.is_alphanumeric() || *c == '%').collect()
        };
        let figures =
            self.column.each().map(|(word, kind)| (letters(word), HeadWord::Figure(kind)));
        let asides = self.aside.each().map(|(word, aside)| (letters(word), HeadWord::Aside(aside)));
        let mut heads: Vec<(String, HeadWord)> = figures.chain(asides).collect();
        heads.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        let lines = self.line.each().map(|(words, kind)| (Glob::new(words), kind));
        let mut lines: Vec<(Glob, LineKind)> = lines.collect();
        lines.sort_by_key(|(glob, kind)| {
            let service = matches!(kind, LineKind::Service | LineKind::Other);
            (service, std::cmp::Reverse(glob.letters), glob.pieces.len())
        });
        let split = |words: &str| plain(words).split(' ').map(str::to_owned).collect();
        let units = self.unit.each().map(|(words, unit)| (split(words), unit));
        let mut units: Vec<(Vec<String>, MoneyUnit)> = units.collect();
        units.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let globs = |list: &[String]| list.iter().map(|words| Glob::new(words)).collect();
        Ok(EconomyWords {
            heads,
            lines,
            units,
            counted: globs(&self.counted),
            investment: globs(&self.investment),
            sum: globs(&self.sum),
            unit_note: globs(&self.unit_note),
            whereof: globs(&self.whereof),
            surplus_negative: self.surplus_negative.iter().map(|words| squeezed(words)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_anything() {
        for (words, fits, misfits) in [
            ("hyra", "hyra", "hyran"),
            ("personalkostnad*", "personalkostnader inkl po", "övriga personalkostnader"),
            ("*kostnader", "kostnader", "kostnader för bilar"),
            ("* av *", "köp av verksamhet", "köp"),
            ("a*a", "aa", "a"),
        ] {
            let glob = Glob::new(words);
            assert!(glob.fits(fits) && !glob.fits(misfits), "{words}");
        }
    }

    #[test]
    fn a_label_is_plain_without_punctuation() {
        assert_eq!(plain(" Övriga  kostnader*, (tkr) "), "övriga kostnader tkr");
    }
}
