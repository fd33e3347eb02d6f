//! A line of the economy: a sentence up to its end or its colon, and what its words say.

use std::ops::Range;

use styrkedja::{Number, Year};
use styrkedja_swedish::{Class, ECONOMY, Form};

use crate::{facts::Tokens, years::named_year};

/// Where a text stands, as far as it matters for the economy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A chapter about the economy: every sentence on money, staff, premises counts.
    Chapter,
    /// Elsewhere in the unit's own text: only what names money, or what is shared.
    Elsewhere,
    /// A text of the committee or the council: only what it says of the units (`Enheterna`).
    Above,
    /// A heading: amounts at most.
    Heading,
}

/// What kind of thing a pattern of words tells: the first part of its name in the data.
#[derive(Clone, Debug)]
struct Hit {
    name: &'static str,
    words: Range<usize>,
}

/// A sentence, or what stands before its colon.
pub(super) struct Line<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    /// The words that the statement is quoted by.
    pub(super) words: Range<usize>,
    /// With the list after its colon.
    pub(super) all: Range<usize>,
    pub(super) place: Place,
    hits: Vec<Hit>,
    /// Words of something else that only looks like the economy.
    other: Vec<Range<usize>>,
}

impl<'t, 'a> Line<'t, 'a> {
    /// The lines of a text.
    pub(super) fn all(tokens: &'t Tokens<'a>, place: Place) -> Vec<Self> {
        let mut lines = Vec::new();
        for sentence in tokens.sentences() {
            let theirs = tokens.lower(sentence.start).starts_with("enheterna");
            if place == Place::Above && !theirs {
                continue;
            }
            let mut start = sentence.start;
            while start < sentence.end {
                let colon = (start..sentence.end - 1).find(|at| ends_lead(tokens, *at));
                let end = colon.map_or(sentence.end, |colon| colon + 1);
                // What follows in capitals is a sentence of its own, else a list that belongs to it.
                let own = tokens
                    .list
                    .get(end)
                    .is_some_and(|next| next.word.starts_with(char::is_uppercase));
                let all = start..if own { end } else { sentence.end };
                lines.push(Self::new(tokens, start..end, all.clone(), place));
                start = all.end;
            }
        }
        lines
    }

    fn new(tokens: &'t Tokens<'a>, words: Range<usize>, all: Range<usize>, place: Place) -> Self {
        let mut search = ECONOMY.search(tokens, words.clone());
        let found = words.clone().filter_map(|at| search.at(at)).filter(|found| !found.rejected);
        let hits: Vec<Hit> =
            found.map(|found| Hit { name: found.name, words: found.words }).collect();
        let (other, hits): (Vec<Hit>, Vec<Hit>) =
            hits.into_iter().partition(|hit| hit.name.starts_with("not-"));
        let other: Vec<Range<usize>> = other.into_iter().map(|hit| hit.words).collect();
        let mut line = Self { tokens, words, all, place, hits, other };
        let hits = std::mem::take(&mut line.hits);
        line.hits = hits.into_iter().filter(|hit| !line.is_other(hit.words.start)).collect();
        line
    }

    fn is_other(&self, at: usize) -> bool {
        self.other.iter().any(|words| words.contains(&at))
    }

    /// Whether it is no sentence but a row of figures, as a table leaves them in plain text.
    pub(super) fn is_row(&self) -> bool {
        let figures = self.words.clone().filter(|at| {
            let word = self.tokens.list[*at].word;
            word.trim_start_matches(['-', '−', '–', '+']).starts_with(|c: char| c.is_ascii_digit())
        });
        figures.count() * 4 > self.words.len().max(12)
    }

    /// Its bytes: those it is quoted by.
    pub(super) fn bytes(&self) -> Range<usize> {
        self.tokens.bytes(self.words.clone())
    }

    /// Its words as printed.
    pub(super) fn text(&self) -> String {
        self.tokens.words(self.words.clone()).to_owned()
    }

    pub(super) fn in_chapter(&self) -> bool {
        self.place == Place::Chapter
    }

    /// Whether a word is of a class, and means it here.
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.tokens.is(at, class) && !self.is_other(at)
    }

    /// The words of a class.
    pub(super) fn of(&self, class: Class) -> impl Iterator<Item = usize> {
        self.words.clone().filter(move |at| self.is(*at, class))
    }

    pub(super) fn has(&self, class: Class) -> bool {
        self.of(class).next().is_some()
    }

    pub(super) fn has_one(&self, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.has(*class))
    }

    /// The words of the patterns whose name begins so.
    pub(super) fn told(&self, begin: &str) -> impl Iterator<Item = Range<usize>> {
        self.hits.iter().filter(move |hit| hit.name.starts_with(begin)).map(|hit| hit.words.clone())
    }

    pub(super) fn tells(&self, begin: &str) -> bool {
        self.told(begin).next().is_some()
    }

    /// Whether a word stands in the line, in lower case.
    pub(super) fn any(&self, words: &[&str]) -> bool {
        self.words.clone().any(|at| words.contains(&self.tokens.lower(at)))
    }

    /// Whether what begins at a word is an aim rather than something that is done or is so: `för att hålla budgeten`,
    /// `målet är en budget i balans`, `ska bedrivas inom budget`.
    pub(super) fn is_aim(&self, at: usize) -> bool {
        const AIMS: &[&str] = &["att", "ska", "skall", "vill", "bör", "krävs", "syftar", "måste"];
        let from = at.saturating_sub(8).max(self.words.start);
        (from..at).any(|at| {
            let word = self.tokens.lower(at);
            AIMS.contains(&word)
                || ["mål", "strävan", "ambition", "syfte"].iter().any(|aim| word.starts_with(aim))
        })
    }

    /// Whether what begins at a word is done for the sake of something else: `för att minska kostnaderna`.
    pub(super) fn is_purpose(&self, at: usize) -> bool {
        let from = at.saturating_sub(5).max(self.words.start);
        let Some(to) = (from..at).rev().find(|at| self.tokens.lower(*at) == "att") else {
            return false;
        };
        // `för att hålla budgeten minskas bemanningen`, `för att nå målet sker en planering`: another verb has come.
        let passive = self.tokens.is(at, Class::Passive)
            || [Class::Save, Class::Plan]
                .iter()
                .any(|class| self.tokens.has(at, *class, Form::PASSIVE));
        let passive = passive && at > to + 2;
        let verb = |at: usize| self.tokens.is_one(at, &[Class::Light, Class::Passive, Class::Have]);
        let passive_after = passive || (to + 2..at).any(verb);
        let before = |back: usize| to.checked_sub(back).map_or("", |at| self.tokens.lower(at));
        let aim = before(1) == "för"
            || (1..=3).any(|back| {
                let word = before(back);
                word.starts_with("mål") || word.starts_with("syfte") || word.starts_with("ambition")
            });
        aim && !passive_after
    }

    /// Whether something is denied right before a word.
    pub(super) fn is_denied(&self, at: usize) -> bool {
        let from = at.saturating_sub(3).max(self.words.start);
        (from..at).any(|at| {
            matches!(self.tokens.lower(at), "inget" | "inga" | "ingen" | "inte" | "utan" | "varken")
        })
    }

    /// A level that falls by itself is nothing that is done: `kostnaderna har minskat`, `minskade intäkter`.
    pub(super) fn is_only_lower(&self, at: usize) -> bool {
        let verb = self.base(at, Class::Save);
        let has = |form: Form| self.tokens.has(at, Class::Save, form);
        let near = at.saturating_sub(3).max(self.words.start)..at;
        // `För att nå en budget i balans minskas bemanningen`: the words before are what it is done for.
        let far = at.saturating_sub(8).max(self.words.start)..at;
        let purpose =
            |at: usize| self.tokens.lower(at) == "för" && self.tokens.lower(at + 1) == "att";
        let passive = self.tokens.is(at, Class::Passive) || has(Form::PASSIVE);
        if passive && far.into_iter().any(purpose) {
            return false;
        }
        // `Budgeten 2027 sänks`: somebody else does that.
        let aims = near.clone().any(|at| self.tokens.lower(at) == "att");
        let of_budget = near.clone().any(|at| self.is(at, Class::Frame));
        if of_budget && !aims && !has(Form::INFINITIVE.or(Form::ACTIVE)) {
            return true;
        }
        if verb != "minska" || has(Form::INFINITIVE) || self.any(&["vi"]) {
            return false;
        }
        let subject = near.into_iter().any(|at| {
            self.is(at, Class::Money) || self.is(at, Class::Volume) || self.is(at, Class::Outcome)
        });
        has(Form::PARTICIPLE) || (has(Form::ACTIVE) && subject)
    }

    /// Whether it is a heading or a label rather than a sentence: a few words that nothing closes.
    pub(super) fn is_fragment(&self) -> bool {
        let last = self.words.end.checked_sub(1).and_then(|last| self.tokens.list.get(last));
        self.words.len() <= 5 && last.is_some_and(|last| last.after.is_empty())
    }

    /// The year that it prints, if it prints one.
    pub(super) fn year(&self) -> Option<Year> {
        let before =
            |at: usize, back: usize| at.checked_sub(back).map_or("", |at| self.tokens.lower(at));
        // `än 2025`, `jämfört med 2025`: the year of something else.
        let compared = |at: usize| {
            matches!(before(at, 1), "än" | "mot" | "sedan") || before(at, 2) == "jämfört"
        };
        let own = self.words.clone().filter(|at| !compared(*at));
        let named = own.into_iter().find_map(|at| named_year(self.tokens.lower(at)));
        named.and_then(|year| Year::new(year).ok())
    }

    /// The first figure in per cent.
    pub(super) fn percent(&self) -> Option<(Number, Range<usize>)> {
        self.words.clone().find_map(|at| {
            let word = self.tokens.lower(at);
            let next = self.tokens.lower(at + 1);
            let (figure, end) = match word.strip_suffix('%') {
                Some(figure) => (figure, at + 1),
                None if matches!(next, "procent" | "%" | "procents") => (word, at + 2),
                None => return None,
            };
            let value = Number::from_swedish(figure)
                .ok()
                .or_else(|| self.tokens.number(at).map(Number::from))?;
            Some((value, at..end.min(self.words.end)))
        })
    }

    /// The dictionary form of a word as a class.
    pub(super) fn base(&self, at: usize, class: Class) -> String {
        self.tokens.base(at, class).unwrap_or_default()
    }
}

/// Whether a colon after a word ends what the line says, rather than introducing a figure.
fn ends_lead(tokens: &Tokens<'_>, at: usize) -> bool {
    let letter = |at: usize| {
        tokens.list.get(at).is_some_and(|token| token.word.starts_with(char::is_alphabetic))
    };
    tokens.list[at].after.starts_with(':') && letter(at + 1)
}
