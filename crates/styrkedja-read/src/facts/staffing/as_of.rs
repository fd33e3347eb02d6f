//! The day that counts of staff are of: `per den 31 december 2026`.

use std::ops::Range;

use styrkedja::{Date, Printed};

use crate::facts::{Tokens, meetings::day_at};

/// The day that some words say a count is of, with their words.
pub(super) fn as_of(
    tokens: &Tokens<'_>,
    words: Range<usize>,
) -> Option<(Printed<Date>, Range<usize>)> {
    let first = words.start;
    words.clone().find_map(|at| {
        let per = matches!(tokens.lower(at), "per" | "pr");
        // `Den 1 oktober 2026 hade enheten …`
        let begins = at == first && tokens.lower(at) == "den";
        let from = at + 1 + usize::from(per && tokens.lower(at + 1) == "den");
        let day = day_at(tokens, from).filter(|day| (per || begins) && day.end <= words.end)?;
        let told = day.printed(tokens, from);
        // `Den 5 april slutar …` is of no year.
        (per || told.value.is_some()).then_some((told, from..day.end))
    })
}
