//! Looking for patterns in a sentence.

use std::ops::Range;

use crate::{
    Tokens,
    class::{Class, Classes},
    pattern::{Captured, Element, Found, Guard, Patterns, Scope},
};

impl Patterns {
    /// Looks for the patterns in a sentence, from its first word on. What a match uses is not looked at again.
    pub fn search<'t, 'a>(&self, tokens: &'t Tokens<'a>, sentence: Range<usize>) -> Search<'t, 'a> {
        let first = self.list.iter().fold(Classes::NONE, |all, pattern| all.and(pattern.first));
        let at = sentence.start;
        Search { patterns: *self, first, tokens, sentence, at, known: 0, stands: 0, seen: 0 }
    }
}

/// The matches in a sentence: an iterator, of which [`Search::at`] may be asked instead.
#[derive(Clone, Debug)]
pub struct Search<'t, 'a> {
    patterns: Patterns,
    first: Classes,
    tokens: &'t Tokens<'a>,
    sentence: Range<usize>,
    at: usize,
    /// The guards about the whole sentence that have been looked for, and those that stand in it.
    known: u64,
    stands: u64,
    /// The patterns that count once and were found.
    seen: u64,
}

impl Iterator for Search<'_, '_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while self.at < self.sentence.end {
            let at = self.at;
            self.at += 1;
            if let Some(found) = self.at(at) {
                self.at = found.words.end.max(self.at);
                return Some(found);
            }
        }
        None
    }
}

impl Search<'_, '_> {
    /// The longest match that begins at a word; of several the one that stands first in the file.
    pub fn at(&mut self, at: usize) -> Option<Found> {
        if !self.tokens.list.get(at)?.is_any(self.first) || !self.sentence.contains(&at) {
            return None;
        }
        let mut best: Option<(usize, Match)> = None;
        let token = &self.tokens.list[at];
        let by_word = self.tokens.begins(at, self.patterns.set);
        for (index, pattern) in self.patterns.list.iter().enumerate() {
            if (token.is_any(pattern.first.without(Class::Word.bit()))
                || by_word >> pattern.index & 1 == 1)
                && let Some(found) = self.run(pattern.elements, at)
                && best.is_none_or(|(_, best)| found.end > best.end)
            {
                best = Some((index, found));
            }
        }
        let (index, found) = best?;
        let pattern = &self.patterns.list[index];
        let again = pattern.once && self.seen & (1 << index) != 0;
        let words = found.begin..found.end;
        let again = again || (pattern.apart && found.captured.in_a_row());
        let rejected = again || pattern.unless.iter().any(|guard| self.stands(*guard, &words));
        if pattern.once && !rejected {
            self.seen |= 1 << index;
        }
        let Match { begin, end, captured } = found;
        let rates = pattern.rates;
        Some(Found {
            name: pattern.name,
            words: begin..end,
            all: at..end,
            captured,
            rejected,
            rates,
        })
    }

    /// Whether any guard of the patterns rejects some words of the sentence.
    pub fn rejects(&mut self, words: &Range<usize>) -> bool {
        (0..self.patterns.guards.len()).any(|guard| self.stands(guard, words))
    }

    fn run(&self, elements: &'static [Element], at: usize) -> Option<Match> {
        self.run_within(elements, at, self.sentence.end)
    }

    fn run_within(&self, elements: &'static [Element], at: usize, end: usize) -> Option<Match> {
        let matcher = Matcher { tokens: self.tokens, start: at, end };
        let mut best = None;
        let state =
            State { at, begin: at, comma: false, apart: false, captured: Captured::default() };
        matcher.step(&Rest { elements, then: None }, state, &mut best);
        best
    }

    /// Whether a guard stands where it is looked for.
    fn stands(&mut self, guard: usize, words: &Range<usize>) -> bool {
        let Guard { elements, scope, .. } = self.patterns.guards[guard];
        let sentence = self.sentence.clone();
        let within = |from: usize, to: usize| from.max(sentence.start)..to.min(sentence.end);
        match scope {
            Scope::Sentence => {
                let bit = 1 << guard;
                if self.known & bit == 0 {
                    self.known |= bit;
                    if sentence.into_iter().any(|at| self.run(elements, at).is_some()) {
                        self.stands |= bit;
                    }
                }
                self.stands & bit != 0
            }
            Scope::Before(most) => {
                let near = within(words.start.saturating_sub(most), words.start);
                near.into_iter().any(|at| self.run_within(elements, at, words.start).is_some())
            }
            Scope::Touching(most) => {
                self.tokens.joined(words.start)
                    && within(words.start.saturating_sub(most), words.start).into_iter().any(|at| {
                        let found = self.run_within(elements, at, words.start);
                        found.is_some_and(|found| found.end == words.start)
                    })
            }
            Scope::Into(most) => {
                let near = within(words.start.saturating_sub(most), words.start);
                let end = words.start + 1;
                let runs = |at| self.run_within(elements, at, end);
                near.into_iter().any(|at| runs(at).is_some_and(|found| found.end == end))
            }
            Scope::After(most) => {
                let near = within(words.end, words.end.saturating_add(most));
                let mut near = near.take_while(|at| self.tokens.joined(*at));
                near.any(|at| self.run(elements, at).is_some())
            }
            Scope::Within => self.run(elements, words.start).is_some(),
        }
    }
}

#[derive(Clone, Copy)]
struct Match {
    begin: usize,
    end: usize,
    captured: Captured,
}

#[derive(Clone, Copy)]
struct State {
    at: usize,
    begin: usize,
    /// Whether a comma must stand before the next word.
    comma: bool,
    /// Whether one may.
    apart: bool,
    captured: Captured,
}

/// Elements, and those that follow them.
struct Rest<'r> {
    elements: &'static [Element],
    then: Option<&'r Rest<'r>>,
}

struct Matcher<'t, 'a> {
    tokens: &'t Tokens<'a>,
    start: usize,
    end: usize,
}

impl Matcher<'_, '_> {
    /// Tries elements from a word on, and keeps the longest match. Gaps and optional parts are few and short, so the
    /// number of tries has a bound that no text moves.
    fn step(&self, rest: &Rest<'_>, state: State, best: &mut Option<Match>) {
        let Some((element, tail)) = rest.elements.split_first() else {
            match rest.then {
                Some(then) => self.step(then, state, best),
                None if best.is_none_or(|best| state.at > best.end) && state.at > state.begin => {
                    *best =
                        Some(Match { begin: state.begin, end: state.at, captured: state.captured });
                }
                None => {}
            }
            return;
        };
        let tail = Rest { elements: tail, then: rest.then };
        let next = |state: State| State { at: state.at + 1, comma: false, apart: false, ..state };
        match element {
            Element::Optional(inner) => {
                self.step(&Rest { elements: inner, then: Some(&tail) }, state, best);
                self.step(&tail, state, best);
            }
            Element::Gap(most) => {
                let mut state = state;
                self.step(&tail, state, best);
                for _ in 0..*most {
                    if !self.reaches(state) {
                        break;
                    }
                    state = next(state);
                    self.step(&tail, state, best);
                }
            }
            Element::Clause(most) => {
                let mut state = State { apart: true, ..state };
                self.step(&tail, state, best);
                for _ in 0..*most {
                    if !self.reaches(state) || self.tokens.is(state.at, Class::Clause) {
                        break;
                    }
                    state = State { apart: true, ..next(state) };
                    self.step(&tail, state, best);
                }
            }
            Element::Comma => self.step(&tail, State { comma: true, ..state }, best),
            Element::Mark => self.step(&tail, State { begin: state.at, ..state }, best),
            Element::Any if self.reaches(state) => self.step(&tail, next(state), best),
            Element::Not(classes)
                if self.reaches(state)
                    && !classes.iter().any(|class| self.tokens.is(state.at, *class)) =>
            {
                self.step(&tail, next(state), best);
            }
            Element::Words(words)
                if self.reaches(state) && words.contains(&self.tokens.lower(state.at)) =>
            {
                self.step(&tail, next(state), best);
            }
            Element::Class(classes, form) if self.reaches(state) => {
                let is = |class: &&Class| match form.0 {
                    0 => self.tokens.is(state.at, **class),
                    _ => self.tokens.has(state.at, **class, *form),
                };
                if let Some(class) = classes.iter().find(is) {
                    let captured = state.captured.with(self.tokens, state.at, *class);
                    self.step(&tail, State { captured, ..next(state) }, best);
                }
            }
            _ => {}
        }
    }

    /// Whether the next word is there, and touches the one before it as it must.
    fn reaches(&self, state: State) -> bool {
        state.at < self.end
            && (state.at == self.start
                || if state.comma {
                    self.tokens.list[state.at - 1].after == ","
                } else {
                    self.tokens.joined(state.at)
                        || (state.apart && self.tokens.list[state.at - 1].after == ",")
                })
    }
}
