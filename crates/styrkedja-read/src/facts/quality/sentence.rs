//! A sentence with the classes of its words and of what they say together, and which of them its own clause has.

use std::ops::Range;

use styrkedja_swedish::{Class, Classes, Form, QUALITY};

use crate::facts::Tokens;

/// A sentence that may tell of a routine.
#[derive(Debug)]
pub(super) struct Sentence<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    pub(super) words: Range<usize>,
    classes: Classes,
    /// What some words say together: `tas upp` is a step.
    marks: Vec<(Class, Range<usize>, &'static str)>,
    /// Where the sentence's own clause begins; a clause before it ends in a comma: `När … , …`.
    own: usize,
}

/// How many words before its noun a preposition may stand.
const REACH: usize = 12;

impl<'t, 'a> Sentence<'t, 'a> {
    pub(super) fn new(tokens: &'t Tokens<'a>, words: Range<usize>) -> Self {
        let marks = QUALITY.search(tokens, words.clone()).filter(|found| !found.rejected);
        let class = |name: &str| Class::named(name.split('/').next().unwrap_or_default());
        let marks =
            marks.filter_map(|found| Some((class(found.name)?, found.all, found.name))).collect();
        let first = words.start;
        let opens = tokens.is(first, Class::Under)
            || tokens.lower(first) == "om"
            || tokens.are(first, &["efter", "att"]);
        let comma = words.clone().find(|at| tokens.list[*at].after == ",").filter(|_| opens);
        let own = comma.map_or(words.start, |comma| comma + 1);
        let classes = tokens.classes(words.clone());
        Self { tokens, words, classes, marks, own }
    }

    /// Whether a word is of a class, or words say so together.
    pub(super) fn has(&self, class: Class) -> bool {
        self.classes.has(class) || self.marks.iter().any(|(mark, ..)| *mark == class)
    }

    /// Whether words say something together, by the beginning of the pattern's name.
    pub(super) fn has_mark(&self, name: &str) -> bool {
        self.marks.iter().any(|(.., mark)| mark.starts_with(name))
    }

    pub(super) fn has_any(&self, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.has(*class))
    }

    /// Where a class stands, in no order.
    pub(super) fn places(&self, class: Class) -> impl Iterator<Item = usize> {
        let words = self.words.clone().filter(move |at| self.tokens.is(*at, class));
        let words = words.filter(move |_| self.classes.has(class));
        let marks = self.marks.iter().filter(move |(mark, ..)| *mark == class);
        words.chain(marks.map(|(_, words, _)| words.start))
    }

    /// The first place of a class.
    pub(super) fn first(&self, class: Class) -> Option<usize> {
        self.has(class).then(|| self.places(class).min()).flatten()
    }

    /// Whether a class stands in the sentence's own clause.
    pub(super) fn tells(&self, class: Class) -> bool {
        self.has(class) && self.places(class).any(|at| self.is_own(at))
    }

    /// Where a verb of a class stands: `besvaras`, but not `besvarande`.
    pub(super) fn verbs(&self, class: Class) -> impl Iterator<Item = usize> {
        let is_verb = move |at: &usize| {
            let tag = self.tokens.tag(*at, class);
            tag.is_none_or(|tag| tag.form.is_verb())
        };
        self.places(class).filter(is_verb)
    }

    /// Whether a word stands in the sentence's own clause: no `att`, `som` or `när` before it has begun another.
    pub(super) fn is_own(&self, at: usize) -> bool {
        let Some(other) = (self.own + 1..=at).rev().find(|before| self.begins_a_clause(*before))
        else {
            return at >= self.own;
        };
        // `Avvikelser som rör läkemedel utreds av …`: after the verb of such a clause comes that of the sentence.
        let verbs = |words: Range<usize>| words.filter(|at| self.is_verb(*at)).count();
        // Right after `som` stands a verb, known or not; an auxiliary has another.
        let some =
            self.tokens.lower(other) == "som" && !self.tokens.is(other + 1, Class::Auxiliary);
        let after = if some { verbs(other + 2..at + 1) + 1 } else { verbs(other + 1..at + 1) };
        at >= self.own && verbs(self.own..other) == 0 && after > 1
    }

    fn begins_a_clause(&self, at: usize) -> bool {
        // `kommer att registrera`, `genom att granska`, `ansvarar för att kontrollera`
        let leads = |back: usize| {
            at.checked_sub(back)
                .is_some_and(|at| self.words.contains(&at) && self.tokens.is(at, Class::Leading))
        };
        // `ges då möjlighet`
        let adverb = matches!(self.tokens.lower(at), "då" | "där") && self.tokens.joined(at);
        self.tokens.is(at, Class::Under)
            && !adverb
            && !(self.tokens.lower(at) == "att" && (1..=3).any(leads))
    }

    /// Whether it points back to what was said, and names no subject of its own: `De besvaras`, not `De flesta besvaras`.
    pub(super) fn points_back(&self) -> bool {
        let first = self.words.start;
        let pronoun = self.tokens.is(first, Class::Pointing);
        let alone = matches!(self.tokens.lower(first), "där" | "här" | "senast");
        // After a pronoun little else ends so: `De gås igenom`.
        let next = self.tokens.lower(first + 1);
        pronoun && (alone || self.is_verb(first + 1) || next.ends_with('s') && next != "dess")
    }

    /// Whether it tells that something is not done.
    pub(super) fn denies(&self) -> bool {
        let only = |at: usize| matches!(self.tokens.lower(at + 1), "bara" | "enbart" | "endast");
        let denied = |at: usize| {
            // `ett missförhållande eller inte`
            let or = at > self.words.start && self.tokens.lower(at - 1) == "eller";
            self.is_own(at) && !only(at) && !or
        };
        self.has(Class::Denial) && self.places(Class::Denial).any(denied)
    }

    /// The preposition that a noun stands with, if there is one: `i enhetens ledningsgrupp och på APT`.
    pub(super) fn preposition(&self, noun: usize) -> Option<usize> {
        let from = noun.saturating_sub(REACH).max(self.words.start);
        for at in (from..noun).rev() {
            if self.tokens.is(at, Class::Preposition) {
                return Some(at);
            }
            if self.is_verb(at) || matches!(self.tokens.list[at].after, ":" | ";") {
                return None;
            }
        }
        None
    }

    /// Whether a word is a verb, as far as its form tells.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let tokens = self.tokens;
        // A word of a pattern has the number of its set for a form.
        let tags = || tokens.tags(at).filter(|tag| tag.class != Class::Word);
        let known = tags().any(|tag| tag.form.is_verb());
        let noun = tags().any(|tag| {
            tag.form.has(Form::DEFINITE) || tag.form.has(Form::PLURAL) || tag.form.has(Form::PLAIN)
        });
        known || tokens.is(at, Class::Light) || (!noun && ends_as_a_verb(tokens.lower(at)))
    }

    /// Whether the verb of the word before it is in the passive or gives the subject something: `informeras`.
    pub(super) fn is_passive(&self, at: usize) -> bool {
        let tokens = self.tokens;
        tokens.is(at, Class::Passive) || (self.is_verb(at) && tokens.lower(at).ends_with('s'))
    }
}

/// Present and past end so; few other words do that begin no name of a thing.
fn ends_as_a_verb(word: &str) -> bool {
    word.len() > 3 && ["ar", "er", "as", "des", "ade", "ats"].iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a pattern gives is the class that its name begins with.
    #[test]
    fn every_pattern_names_a_class() {
        for pattern in QUALITY.list {
            let class = pattern.name.split('/').next().and_then(Class::named);
            assert!(class.is_some(), "{}", pattern.name);
        }
        let tokens = Tokens::of("Fem klagomål inkom i maj.");
        assert!(Sentence::new(&tokens, 0..5).tells(Class::Aftermath));
    }

    #[test]
    fn a_clause_begun_by_another_word_is_not_the_sentence_s_own() {
        let own = |text: &str, word: &str| {
            let tokens = Tokens::of(text);
            let at = (0..tokens.list.len()).find(|at| tokens.lower(*at) == word);
            at.map(|at| Sentence::new(&tokens, 0..tokens.list.len()).is_own(at))
        };
        assert_eq!(own("Vi ser att klagomål besvaras.", "besvaras"), Some(false));
        assert_eq!(own("Vi kommer att besvara klagomål.", "besvara"), Some(true));
        assert_eq!(own("När brev kommer, besvaras de.", "besvaras"), Some(true));
        assert_eq!(own("Fel som rör rodret utreds av lotsen.", "lotsen"), Some(true));
    }
}
