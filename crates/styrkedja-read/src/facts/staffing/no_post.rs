//! Counts of roles that are no posts of the unit: changes, ratios, the staff of others, counts for each of many places.

use std::ops::Range;

use super::{employment::is_employed, role::role, role_words::is_sex};
use crate::facts::{Tokens, numerals};

/// Words about people coming and going rather than about posts.
const OF_A_PERSON: &[&str] = &[
    "planerar",
    "slutar",
    "slutade",
    "slutat",
    "började",
    "börjat",
    "går",
    "gick",
    "gått",
    "avslutar",
    "föräldraledig",
    "föräldralediga",
    "tjänstledig",
    "tjänstlediga",
    "sjukskriven",
    "sjukskrivna",
    "pensioneras",
    "deltog",
    "deltar",
    "deltagit",
    "utbildades",
    "utbildats",
    "utbildas",
];

/// Whether a role is the subject of a change or an absence: `en kock slutar i maj`, `två pedagoger har gått kursen`.
pub(super) fn is_of_a_person(tokens: &Tokens<'_>, end: usize, sentence: &Range<usize>) -> bool {
    if end > 0 && !tokens.list[end - 1].after.is_empty() {
        return false;
    }
    let next = tokens.lower(end);
    if OF_A_PERSON.contains(&next) {
        return true;
    }
    let supine =
        |word: &str| ["it", "at", "tt", "ats", "its", "tts"].iter().any(|end| word.ends_with(end));
    match next {
        "har" => (end + 1..sentence.end.min(end + 3)).any(|at| supine(tokens.lower(at))),
        "är" | "var" | "blev" => {
            tokens.clause_after(end, 4).any(|at| OF_A_PERSON.contains(&tokens.lower(at)))
        }
        _ => false,
    }
}

/// `1,2 medarbetare per brukare`, `fyra lärare från varje skola`, `en medarbetare i taget`.
pub(super) fn is_rate(tokens: &Tokens<'_>, end: usize) -> bool {
    let goes_on = end > 0 && tokens.list[end - 1].after.is_empty();
    let follows = tokens.lower(end) == "per"
        || tokens.lower(end + 1) == "varje"
        || tokens.are(end, &["i", "taget"]);
    goes_on && follows
}

/// `i samarbete med en läkare`, `samverkar med två lärare`: the staff of others.
pub(super) fn is_anothers(tokens: &Tokens<'_>, at: usize) -> bool {
    at >= 2
        && tokens.lower(at - 1) == "med"
        && ["samarbet", "samverk"].iter().any(|word| tokens.lower(at - 2).starts_with(word))
}

/// Whether a count is given for each of several places (`varje avdelning har tre pedagoger`) or for the people served
/// (`kunden har en kontaktman`): then the total is not known.
pub(super) fn is_for_each(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const SERVED: &[&str] =
        &["kund", "brukare", "elev", "barn", "deltagare", "gäst", "senior", "klient", "hyresgäst"];
    // `kunden`, `eleverna`; not `elevhälsan` or `barnenheten`.
    const FORMS: &[&str] = &["", "n", "en", "et", "er", "na", "erna", "ar", "arna"];
    let served = (sentence.start..at).any(|index| {
        let word = tokens.lower(index);
        matches!(word, "enskilde" | "samtliga" | "alla" | "anhöriga" | "äldre")
            || SERVED
                .iter()
                .filter_map(|one| word.strip_prefix(one))
                .any(|form| FORMS.contains(&form))
    });
    let has = (sentence.start.max(at.saturating_sub(2))..at).any(|index| {
        matches!(tokens.lower(index), "har" | "får" | "möter" | "träffar" | "erbjuds" | "tilldelas")
    });
    if served && has && matches!(tokens.lower(at), "en" | "ett" | "två") {
        return true;
    }
    (sentence.start..at).any(|index| {
        let time = ["år", "dag", "natt", "kväll", "vecka", "helg", "sommar", "månad"];
        tokens.lower(index) == "varje" && !time.contains(&tokens.lower(index + 1))
    })
}

/// Whether the last things counted are not staff: `120 kunder, varav 80 kvinnor och 40 män`.
pub(super) fn counts_others(tokens: &Tokens<'_>, before: Range<usize>) -> bool {
    /// Maximum distance in words: something counted further back says nothing about this count.
    const NEAR: usize = 30;
    let sentence = before.clone();
    before.rev().take(NEAR).find_map(|at| {
        let (_, next) = numerals::quantity(tokens, at)?;
        let noun = tokens.lower(next + usize::from(tokens.lower(next) == "är"));
        (!is_sex(noun)).then(|| {
            role(tokens, next, &sentence).is_none() && !is_employed(noun) && noun != "personer"
        })
    }) == Some(true)
}
