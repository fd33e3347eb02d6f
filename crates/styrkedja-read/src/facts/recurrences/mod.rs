//! How often something is done: `en gång per månad`, `2 gånger/år`, `varje tertial`, `årligen`, `inför T1, T2 och VB`.
//!
//! A recurrence is a number of times in a period. Expressions without a number stand for one:
//!
//! ```text
//! fyra gånger per år, 1-2 ggr/vecka          4 a year, 1 a week: of a range the lower figure
//! varannan torsdag, vart tredje år           0.5 a week, 0.333333 a year
//! årligen, dagliga utevistelser              1 a year, 1 a day
//! följs upp i T1, T2 och VB                  1 a tertial
//! 25 dagar per år                            not a recurrence: an amount
//! 40 gäster besöker oss varje vecka          not a recurrence: how many people come
//! löpande, i det dagliga arbetet             not a recurrence: no rate is given
//! ```
//!
//! Each form of expression is a function that looks at the words from one on. Each of the other files knows those above
//! it only:
//!
//! ```text
//! period         the period that a noun names
//! event          what can recur: a meeting, but not an hour
//! without_number every week, yearly, per month
//! counted        a number of times in a period
//! reports        the tertial reports, which name a rhythm
//! ```

mod counted;
mod event;
mod period;
mod reports;
mod without_number;

use std::ops::Range;

use styrkedja::{Number, Recurrence, RecurrencePeriod as Per};

use self::{
    counted::counted,
    reports::{both_tertials, followed_up_in_reports, report_kinds},
    without_number::{adjective, adverb, every, per_alone},
};
use super::{Tokens, numerals};

/// The recurrences of a text.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<(Recurrence, Range<usize>)> {
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let mut at = sentence.start;
        let mut reports = false;
        while at < sentence.end {
            if let Some(several) = report_kinds(tokens, at) {
                for (per, words) in several {
                    push(&mut found, tokens, Some(Number::from(1)), per, words);
                }
                at += 3;
                continue;
            }
            // T1 and T2 in one sentence are one routine of every tertial.
            if !reports && let Some(end) = both_tertials(tokens, at, &sentence) {
                push(&mut found, tokens, Some(Number::from(1)), Per::Tertial, at..end);
                reports = true;
                at = end;
                continue;
            }
            if !reports && let Some(end) = followed_up_in_reports(tokens, at) {
                push(&mut found, tokens, Some(Number::from(1)), Per::Tertial, at..end);
                reports = true;
                at = end;
                continue;
            }
            let hit = counted(tokens, at, &sentence)
                .or_else(|| every(tokens, at))
                .or_else(|| per_alone(tokens, at))
                .or_else(|| adverb(tokens, at))
                .or_else(|| adjective(tokens, at))
                .filter(|(.., end)| *end <= sentence.end);
            match hit {
                Some((.., end)) if counts_people(tokens, &sentence, at, end) => at = end,
                Some((times, per, end)) => {
                    push(&mut found, tokens, times, per, at..end);
                    // `både APT och kvalitetsmöten en gång per månad`: two routines.
                    let near = at.saturating_sub(5).max(sentence.start)..at;
                    if near.clone().any(|index| tokens.lower(index) == "både") {
                        push(&mut found, tokens, times, per, at..end);
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

fn push(
    found: &mut Vec<(Recurrence, Range<usize>)>,
    tokens: &Tokens<'_>,
    times: Option<Number>,
    per: Per,
    words: Range<usize>,
) {
    let bytes = tokens.bytes(words);
    found.push((Recurrence::new(times, per, &tokens.text[bytes.clone()]), bytes));
}

/// Whether an expression says how many people come or how much is done in a period, which is not a routine: `40 gäster
/// besöker oss varje vecka`, `varje månad utförs 900 timmar`.
fn counts_people(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize, end: usize) -> bool {
    const PEOPLE: &[&str] = &[
        "deltagare",
        "besökare",
        "personer",
        "gäster",
        "brukare",
        "kunder",
        "elever",
        "seniorer",
        "ungdomar",
        "barn",
        "invånare",
        "volontärer",
        "familjer",
    ];
    let visits = (at.saturating_sub(3).max(sentence.start)..at).any(|index| {
        matches!(tokens.lower(index), "besöker" | "besökte" | "kommer" | "nyttjar" | "använder")
    });
    let people = (sentence.start..at).any(|index| {
        PEOPLE.contains(&tokens.lower(index)) && {
            index > sentence.start
                && (numerals::count(tokens.lower(index - 1)).is_some()
                    || numerals::tens_of(tokens.lower(index - 1)).is_some())
        }
    });
    let amount = (end..sentence.end.min(end + 3)).any(|index| {
        let figure = tokens.list[index].word.starts_with(|c: char| c.is_ascii_digit());
        figure && tokens.list[index - 1].after.is_empty()
    });
    (visits && people) || (amount && tokens.lower(at) == "varje")
}

#[cfg(test)]
mod tests;
