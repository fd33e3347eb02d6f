//! Patterns over the words of a sentence. How they are written: `docs/dev/swedish.md`.

use std::ops::Range;

use crate::{
    Tokens,
    class::{Class, Classes, Form, Per, Rate, Value},
};

/// A part of a pattern. Neighbours must touch: no punctuation stands between their words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Element {
    /// One of some words.
    Words(&'static [&'static str]),
    /// A word of one of some classes, which has the features of the form.
    Class(&'static [Class], Form),
    /// Any word.
    Any,
    /// A word of none of some classes.
    Not(&'static [Class]),
    /// May be there or not.
    Optional(&'static [Element]),
    /// Up to a number of words of any kind.
    Gap(u8),
    /// Up to a number of words that begin no new clause; commas may stand around them.
    Clause(u8),
    /// A comma between the words around it.
    Comma,
    /// Here the words begin that the pattern is about; those before only have to stand there.
    Mark,
}

/// A factor of a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Factor {
    /// A number.
    Number(i64),
    /// The count captured first.
    Count,
    /// The ordinal captured.
    Ordinal,
}

/// How a rate follows from what a pattern captured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateOf {
    /// How many times.
    pub times: Factor,
    /// In how many periods.
    pub of: Factor,
    /// Which of the captured periods, counted from 0, or a period by itself.
    pub per: Result<usize, Per>,
}

/// A pattern with what it gives.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// Its name in the data file.
    pub name: &'static str,
    /// What it consists of.
    pub elements: &'static [Element],
    /// The rates that it gives.
    pub rates: &'static [RateOf],
    /// The guards that reject it, as indices.
    pub unless: &'static [usize],
    /// Whether it counts once in a sentence only.
    pub once: bool,
    /// Whether it means nothing when its months follow each other: then they are one stretch of time.
    pub apart: bool,
    /// The classes that its first word may have, a bit for each.
    pub first: Classes,
    /// Its place in the file: words that it may begin with know it by this.
    pub index: u8,
}

/// What makes a pattern mean something else.
#[derive(Clone, Copy, Debug)]
pub struct Guard {
    /// Its name in the data file.
    pub name: &'static str,
    /// What it consists of.
    pub elements: &'static [Element],
    /// Where it is looked for.
    pub scope: Scope,
}

/// Where a guard is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scope {
    /// Anywhere in the sentence.
    Sentence,
    /// Beginning among so many words before the match.
    Before(usize),
    /// Ending right before the match.
    Touching(usize),
    /// Beginning among so many words before the match, ending in its first.
    Into(usize),
    /// Beginning among so many words after the match.
    After(usize),
    /// Beginning at the first word of the match.
    Within,
}

/// Patterns that are looked for together, in the order of their file.
#[derive(Clone, Copy, Debug)]
pub struct Patterns {
    /// Which set of patterns it is.
    pub set: u16,
    /// The patterns.
    pub list: &'static [Pattern],
    /// What rejects them.
    pub guards: &'static [Guard],
}

/// A pattern that words match.
#[derive(Clone, Debug)]
pub struct Found {
    /// The name of the pattern.
    pub name: &'static str,
    /// The words that it is about.
    pub words: Range<usize>,
    /// All words of the match, with those that only had to stand before.
    pub all: Range<usize>,
    /// What the words stand for.
    pub captured: Captured,
    /// Whether a guard rejects it: then its words are used up, and mean nothing.
    pub rejected: bool,
    pub(crate) rates: &'static [RateOf],
}

impl Found {
    /// How often, by the pattern's result.
    pub fn rates(&self) -> impl Iterator<Item = Rate> {
        self.rates.iter().filter_map(|rate| self.captured.rate(*rate))
    }
}

/// How many values of each kind are kept.
const MAX_CAPTURES: usize = 4;

/// What the words of a match stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Captured {
    /// The number captured first; `Some(None)` for *några*.
    pub count: Option<Option<i64>>,
    /// The ordinal.
    pub ordinal: Option<i64>,
    /// The months, and after them nothing.
    pub months: [Option<i64>; MAX_CAPTURES],
    /// The rates that single words stand for.
    pub periods: [Option<Rate>; MAX_CAPTURES],
}

impl Captured {
    fn rate(&self, of: RateOf) -> Option<Rate> {
        let number = |factor: Factor| match factor {
            Factor::Number(number) => Some(Some(number)),
            Factor::Count => self.count,
            Factor::Ordinal => self.ordinal.map(Some),
        };
        let base = match of.per {
            Ok(index) => self.periods.get(index).copied().flatten()?,
            Err(per) => Rate { times: Some(1), of: 1, per },
        };
        let times = number(of.times)?;
        let times = match times.zip(base.times) {
            Some((times, each)) => Some(times.checked_mul(each)?),
            None => None,
        };
        let parts = number(of.of)??.checked_mul(base.of).filter(|parts| *parts > 0)?;
        Some(Rate { times, of: parts, per: base.per })
    }

    /// Whether months follow each other.
    pub(crate) fn in_a_row(&self) -> bool {
        self.months.windows(2).any(|pair| pair[0].zip(pair[1]).is_some_and(|(a, b)| b == a + 1))
    }

    /// Takes what a word stands for as a class.
    pub(crate) fn with(mut self, tokens: &Tokens<'_>, at: usize, class: Class) -> Self {
        match class {
            Class::Count | Class::Figure | Class::Many | Class::Large => {
                self.count = self.count.or(Some(tokens.number(at)));
                return self;
            }
            Class::Several => {
                self.count = self.count.or(Some(None));
                return self;
            }
            _ => {}
        }
        let Some(tag) = tokens.tag(at, class) else { return self };
        match (tag.value, class) {
            (Value::Rate(rate), _) => keep(&mut self.periods, rate),
            (Value::Number(month), Class::Month) => keep(&mut self.months, month),
            (Value::Number(of), _) => self.ordinal = self.ordinal.or(Some(of)),
            _ => {}
        }
        self
    }
}

fn keep<T: Copy>(list: &mut [Option<T>], value: T) {
    if let Some(place) = list.iter_mut().find(|place| place.is_none()) {
        *place = Some(value);
    }
}
