//! A number of times in a period: `en gång per månad`, `två planeringsdagar per år`.

use std::ops::Range;

use styrkedja::{Number, RecurrencePeriod as Per};

use super::{
    event::{is_day, is_event},
    period::{Found, found, period},
    without_number::adverb,
};
use crate::facts::{Tokens, numerals};

/// `en gång per månad`, `1-2 ggr/vecka`, `två planeringsdagar per år`, `några gånger per år`, `två gånger årligen`.
pub(super) fn counted(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Found> {
    let times = Times::of(tokens.lower(at))?.number();
    // `en till två gånger`: the lower figure, as for `1-2`.
    let range = matches!(tokens.lower(at + 1), "till" | "eller" | "-" | "–")
        && Times::of(tokens.lower(at + 2)).is_some()
        && (is_time(tokens.lower(at + 3)) || tokens.lower(at + 3).contains('/'));
    let noun = at + 1 + 2 * usize::from(range);
    let next = tokens.lower(noun);
    // `gång/år`, `enhetsdag/år`.
    if let Some((noun_part, per)) = next.split_once('/') {
        let counts = is_time(noun_part) || is_event(noun_part);
        return period(per).filter(|_| counts).map(|per| found(times, per, noun + 1));
    }
    if noun + 2 > sentence.end || !goes_on(tokens, noun) {
        return None;
    }
    let link = tokens.lower(noun + 1);
    if is_time(next) {
        // `två gånger på våren och två gånger på hösten`.
        if tokens.are(noun + 1, &["på", "våren", "och"]) && tokens.are(noun + 6, &["på", "hösten"])
        {
            return Some((times.map(Number::from), Per::HalfYear, noun + 8));
        }
        if let Some((_, per, end)) = adverb(tokens, noun + 1) {
            return Some((times.map(Number::from), per, end));
        }
        let linked = matches!(link, "per" | "i" | "om" | "varje" | "/");
        if let Some(per) = period(tokens.lower(noun + 2)).filter(|_| linked) {
            return Some(found(times, per, noun + 3));
        }
        // `två gånger per barn och termin`
        let each = link == "per" && tokens.lower(noun + 3) == "och";
        return period(tokens.lower(noun + 4))
            .filter(|_| each)
            .map(|per| found(times, per, noun + 5));
    }
    // `tre dagar i veckan` is a frequency; otherwise days are an amount: `25 dagar per år`.
    let days = is_day(next) && matches!(link, "i" | "per" | "/");
    let open = || {
        sentence.clone().any(|at| {
            ["öppet", "öppen", "öppna", "öppettid"]
                .iter()
                .any(|word| tokens.lower(at).starts_with(word))
        })
    };
    if days && !open() && matches!(tokens.lower(noun + 2), "vecka" | "veckan") {
        return Some(found(times, (Per::Week, 1), noun + 3));
    }
    let evening = next.starts_with("kväll") || next.starts_with("eftermiddag");
    let linked = matches!(link, "per" | "om") && (is_event(next) || evening);
    period(tokens.lower(noun + 2)).filter(|_| linked).map(|per| found(times, per, noun + 3))
}

/// Whether a word is followed by another in its clause; `ggr.` is abbreviated.
fn goes_on(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.list.get(at).is_some_and(|token| {
        token.after.is_empty()
            || (token.after == "." && matches!(&*token.lower, "ggr" | "ggn" | "g"))
    })
}

/// The number of times that a word gives.
#[derive(Clone, Copy)]
enum Times {
    Number(i64),
    /// `några`, `flera`: an unknown number.
    Some,
}

impl Times {
    fn of(word: &str) -> Option<Self> {
        if matches!(word, "några" | "flera" | "par") {
            return Some(Self::Some);
        }
        // The lower figure of a range: `1-2`.
        let low = word.split(['-', '–']).next().unwrap_or(word);
        numerals::count(low).map(Self::Number)
    }

    fn number(self) -> Option<i64> {
        match self {
            Self::Number(times) => Some(times),
            Self::Some => None,
        }
    }
}

fn is_time(word: &str) -> bool {
    matches!(
        word,
        "gång" | "gånger" | "ggr" | "ggn" | "g" | "tillfälle" | "tillfällen" | "omgångar"
    )
}
