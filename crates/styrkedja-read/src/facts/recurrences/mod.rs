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
//! löpande, i det dagliga arbetet             not a recurrence: no rate is given
//! ```
//!
//! The expressions are patterns: `data/patterns/recurrence.toml` of the crate `styrkedja-swedish`.

mod what;

use std::ops::Range;

use styrkedja::{Number, Recurrence, RecurrencePeriod};
use styrkedja_swedish::{Found, Per, RECURRENCE, Rate};

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
            if hit.rejected || quotes.hold(tokens, &hit, sentence.end) {
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
                    found.push((recurrence, bytes.clone()));
                }
            }
            free = hit.words.end;
        }
    }
    found
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
