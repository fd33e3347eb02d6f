//! Amounts of money in every ordinary notation: `2,4 mnkr`, `28 mkr`, `959 500 tkr`, `3,3 miljoner`, `1 200 kr`, `3
//! 000:-`.
//!
//! An amount has a kind, a year, its words, and a value in kronor:
//!
//! ```text
//! Budgeten är 31,2 mnkr                      budget, the document's year, 31 200 000
//! Underskottet 2026 var 2,1 mnkr             result, 2026, -2 100 000: a deficit is negative
//! mot 3 mnkr året före                       result, 2025, -3 000 000: continues the amount before
//! En möbel kostar 2.500 kr                   no value: two and a half or two and a half thousand?
//! 2 miljoner besök                           not money
//! ```
//!
//! The kind comes from the words before the amount in its sentence, the nearest ones first. The year is the one on the
//! amount's own side of the sentence; without one it is the document's.
//!
//! The search goes from amount to amount. Each of the other files knows those above it only:
//!
//! ```text
//! year      the year that words around an amount name
//! kind      what the amount is: a budget, a result, a benefit
//! figure    the digits, as printed
//! unit      the word after the figure, such as `mnkr`, and whether it means money
//! amount    the whole amount, in kronor
//! ```

mod amount;
mod figure;
mod kind;
mod unit;
mod year;

use std::ops::Range;

use styrkedja::{MoneyFact, MoneyKind, Number, Printed, Year};

use self::{
    amount::{amount, price_mark},
    kind::{COMPARED, deficit, kind},
    year::{year, year_after},
};
use super::{Home, Tokens};
use crate::years::named_year;

/// What a sentence has said before an amount and the amount may refer to.
#[derive(Clone, Copy)]
struct Earlier {
    kind: MoneyKind,
    negative: bool,
    year: Option<u16>,
}

/// The amounts of a text.
pub(super) fn find(
    tokens: &Tokens<'_>,
    home: Home,
    document_year: Option<Year>,
) -> Vec<(MoneyFact, Range<usize>)> {
    let own_year = document_year.map(Year::get);
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let mut at = sentence.start;
        // The words of the sentence up to the amount say what it is; the nearest count most.
        let mut from = sentence.start;
        let mut earlier: Option<Earlier> = None;
        while at < sentence.end {
            let Some(amount) = amount(tokens, at, &sentence, home) else {
                at += 1;
                continue;
            };
            let words = |range: Range<usize>| -> Vec<&str> {
                range.map(|index| tokens.lower(index)).collect()
            };
            let before = words(from..at);
            let after = words(tokens.clause_after(amount.end, 6));
            let goes_on =
                earlier.filter(|_| !before.is_empty() && before.iter().all(|word| links(word)));
            let compares = COMPARED.iter().any(|word| after.first() == Some(word));
            let (kind, negative) = match goes_on {
                _ if compares => (MoneyKind::Other, false),
                Some(earlier) => (earlier.kind, earlier.negative),
                None => {
                    let kind = kind(&before, &after);
                    (kind, kind == MoneyKind::Result && deficit(&before, &after))
                }
            };
            let value = amount.value.map(|kronor| {
                let below_zero = kronor.decimal().is_sign_negative();
                if negative && !below_zero { Number::from(-kronor.decimal()) } else { kronor }
            });
            // An amount beside another is about its year: `2025 blev utfallet 3 mnkr, ett överskott på 0,1 mnkr`.
            let beside = earlier.filter(|_| !before.iter().any(|word| NOW.contains(word)));
            let earlier_year = earlier.and_then(|earlier| earlier.year);
            let year_before = year(&before, earlier_year, own_year);
            let year_behind =
                year_after(&after, earlier_year, own_year).filter(|_| year_before.is_none());
            let year = year_before
                .or(year_behind.map(|(year, _)| year))
                .or_else(|| beside.and_then(|earlier| earlier.year));
            let start = amount.start.max(from);
            let bytes = tokens.bytes(start..amount.end);
            // `3 000:-`: the sign for kronor is punctuation.
            let bytes = bytes.start..bytes.end + price_mark(tokens, amount.end - 1);
            let text = &tokens.text[bytes.clone()];
            let printed = Printed::new(text, value);
            let about = year.and_then(|year| Year::new(year).ok()).or(document_year);
            found.push((MoneyFact::new(kind, about, printed), bytes));
            let year = year.or(earlier_year);
            earlier = Some(Earlier { kind, negative, year });
            // A year after the amount refers to no other amount: `0,3 mnkr 2025 och 0,6 mnkr 2024`.
            (at, from) = (amount.end, amount.end + year_behind.map_or(0, |(_, words)| words));
        }
    }
    found
}

/// Words that only connect an amount with the next of the same kind: `3 mnkr 2025, mot 2 mnkr året före`.
fn links(word: &str) -> bool {
    const LINKS: &[&str] = &[
        "mot",
        "jämfört",
        "med",
        "och",
        "respektive",
        "samt",
        "cirka",
        "ca",
        "för",
        "under",
        "år",
    ];
    LINKS.contains(&word) || named_year(word).is_some()
}

/// Verbs in the present tense, between amounts that may be about different years.
const NOW: &[&str] =
    &["är", "blir", "väntas", "beräknas", "uppgår", "har", "får", "planeras", "budgeteras", "ska"];

#[cfg(test)]
mod tests;
