//! The reports that a city asks for at fixed times: to be followed up in them is a rhythm.

use std::ops::Range;

use styrkedja::RecurrencePeriod as Per;

use crate::facts::Tokens;

/// `följs upp i tertialrapporter`: the index after it. Something only printed there (`redovisas i …`) is not a routine.
pub(super) fn followed_up_in_reports(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let verb = tokens.are(at, &["följs", "upp"]) || tokens.are(at, &["följas", "upp"]);
    let reports = tokens.lower(at + 3).starts_with("tertialrapporter");
    let linked = matches!(tokens.lower(at + 2), "i" | "vid" | "inför");
    (verb && linked && reports).then_some(at + 4)
}

/// `inför månads- och tertialrapporter`: two routines. `vår- och hösttermin`: one.
pub(super) fn report_kinds(tokens: &Tokens<'_>, at: usize) -> Option<Vec<(Per, Range<usize>)>> {
    let before = at.checked_sub(1).map_or("", |before| tokens.lower(before));
    if tokens.are(at, &["månads-", "och"])
        && tokens.lower(at + 2).starts_with("tertialrapport")
        && before == "inför"
    {
        return Some(vec![(Per::Month, at..at + 3), (Per::Tertial, at..at + 3)]);
    }
    let terms = tokens.are(at, &["vår-", "och"]) && tokens.lower(at + 2).starts_with("hösttermin");
    (terms && matches!(before, "vardera" | "varje")).then(|| vec![(Per::HalfYear, at..at + 3)])
}

/// `T1, T2 och verksamhetsberättelse`, `tertialrapport 1, tertialrapport 2`: the index after the second.
pub(super) fn both_tertials(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
) -> Option<usize> {
    let nth = |at: usize, number: &str| match tokens.lower(at) {
        "t1" if number == "1" => Some(at + 1),
        "t2" if number == "2" => Some(at + 1),
        "tertialrapport" | "tertial" if tokens.lower(at + 1) == number => Some(at + 2),
        _ => None,
    };
    let mut next = nth(at, "1")?;
    if tokens.lower(next) == "och" {
        next += 1;
    }
    // `tertialrapport 1 och 2`
    let second = nth(next, "2").or_else(|| (tokens.lower(next) == "2").then_some(next + 1));
    second.filter(|end| *end <= sentence.end)
}
