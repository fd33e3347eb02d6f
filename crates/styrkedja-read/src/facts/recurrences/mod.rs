//! How often something is done: `en gång per månad`, `2 gånger/år`, `varje tertial`, `årligen`, `inför T1, T2 och VB`.
//!
//! A recurrence is a number of times in a period, and what recurs. Expressions without a number stand for one:
//!
//! ```text
//! fyra gånger per år, 1-2 ggr/vecka          4 a year, 1 a week: of a range the lower figure
//! varannan torsdag, vart tredje år           0.5 a week, 0.333333 a year
//! årligen, dagliga utevistelser              1 a year, 1 a day
//! följs upp i T1, T2 och VB                  1 a tertial
//! både APT och husmöten varje månad          two of 1 a month
//! 25 dagar per år                            not a recurrence: an amount
//! 40 gäster besöker oss varje vecka          not a recurrence: how many people come
//! vi har inte möten varje vecka              not a recurrence: it is not done
//! löpande, i det dagliga arbetet             not a recurrence: no rate is given
//! ```
//!
//! The expressions are patterns: `data/patterns/recurrence.toml` of the crate `styrkedja-swedish`.

mod what;

use std::ops::Range;

use styrkedja::{Bound, Number, Recurrence, RecurrencePeriod};
use styrkedja_swedish::{Class, Found, Per, RECURRENCE, Rate};

use self::what::{both, what};
use super::Tokens;

/// The recurrences of a text.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<(Recurrence, Range<usize>)> {
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let mut free = sentence.start;
        let mut two: Option<[Range<usize>; 2]> = None;
        let mut last: Option<String> = None;
        let mut quotes = Quotes { open: false, at: sentence.start };
        for hit in RECURRENCE.search(tokens, sentence.clone()) {
            if hit.name == "both" {
                two = both(tokens, &hit.words);
                continue;
            }
            // Inside the name of an indicator it says what is measured, not how often.
            if hit.rejected
                || is_not_done(tokens, &hit, &sentence)
                || quotes.hold(tokens, &hit, sentence.end)
            {
                free = hit.words.end;
                continue;
            }
            let bytes = tokens.bytes(hit.words.clone());
            let text = &tokens.text[bytes.clone()];
            let whats = match two.take() {
                Some(things) => things.map(|thing| Some(tokens.words(thing).to_owned())).to_vec(),
                // `varje vår och vart tredje år`: the same thing twice.
                None => vec![what(tokens, &hit, free..sentence.end).or(last.clone())],
            };
            last.clone_from(&whats[whats.len() - 1]);
            for rate in hit.rates() {
                for what in whats.clone() {
                    let mut recurrence = Recurrence::new(times(rate), period(rate.per), text);
                    recurrence.what = what;
                    recurrence.bound = bound(tokens, &hit, sentence.start);
                    found.push((recurrence, bytes.clone()));
                }
            }
            free = hit.words.end;
        }
    }
    found
}

/// `inte möten varje vecka`, `Tidigare hade vi möten varje vecka.`
fn is_not_done(tokens: &Tokens<'_>, hit: &Found, sentence: &Range<usize>) -> bool {
    const NEAR: usize = 4;
    let before = hit.all.start.saturating_sub(NEAR).max(sentence.start)..hit.all.start;
    let denied = before.rev().take_while(|at| tokens.joined(at + 1)).any(|at| {
        matches!(tokens.lower(at), "inte" | "ej" | "aldrig")
            && !matches!(tokens.lower(at + 1), "bara" | "enbart" | "endast" | "mer" | "mindre")
    });
    let past = |at: usize| {
        tokens.is(at, Class::Past)
            || tokens.tag(at, Class::Earlier).is_some_and(|tag| tag.form.is_verb())
    };
    let earlier = tokens.tag(sentence.start, Class::Earlier);
    let over =
        earlier.is_some_and(|tag| !tag.form.is_verb()) && sentence.clone().take(NEAR).any(past);
    denied || over
}

/// How exact it is: `minst två gånger`, or a range.
fn bound(tokens: &Tokens<'_>, hit: &Found, start: usize) -> Bound {
    let before = hit.words.start.saturating_sub(2).max(start);
    let told =
        (before..hit.words.start).rev().find_map(|at| tokens.tag(at, Class::Bound)?.value.name());
    let range = hit.words.clone().any(|at| {
        tokens.lower(at) == "till"
            || (tokens.number(at).is_some() && tokens.list[at].word.contains(['-', '–']))
    });
    match told {
        Some("at_least") => Bound::AtLeast,
        Some("at_most") => Bound::AtMost,
        Some(_) => Bound::About,
        None if range => Bound::About,
        None => Bound::Exactly,
    }
}

/// How many times in one period.
fn times(rate: Rate) -> Option<Number> {
    let decimal = |number: i64| Number::from(number).decimal();
    rate.times
        .map(|times| Number::from((decimal(times) / decimal(rate.of)).round_dp(6).normalize()))
}

fn period(per: Per) -> RecurrencePeriod {
    match per {
        Per::Day => RecurrencePeriod::Day,
        Per::Week => RecurrencePeriod::Week,
        Per::Month => RecurrencePeriod::Month,
        Per::Tertial => RecurrencePeriod::Tertial,
        Per::HalfYear => RecurrencePeriod::HalfYear,
        Per::Year => RecurrencePeriod::Year,
    }
}

/// Whether a quotation is open, as far as the words have been looked at.
struct Quotes {
    open: bool,
    at: usize,
}

impl Quotes {
    /// Whether a match stands in a quotation that is closed after it. Matches are asked for in their order.
    fn hold(&mut self, tokens: &Tokens<'_>, hit: &Found, end: usize) -> bool {
        let marks = |at: usize| tokens.before(at).matches(['"', '”', '“', '„']).count();
        while self.at <= hit.words.start {
            self.open ^= marks(self.at) % 2 == 1;
            self.at += 1;
        }
        self.open && (hit.words.end..=end).any(|at| marks(at) > 0)
    }
}

#[cfg(test)]
mod tests;
