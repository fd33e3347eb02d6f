//! The role of a count when none comes right after it: it stands further on, was named before, or is not named at all.

use std::ops::Range;

use super::{
    employment::{form, is_employed},
    role::{Role, role},
    role_words::{is_role, is_sex},
    share::share,
};
use crate::facts::Tokens;

/// `varav en arbetar 50 % som samordnare`, `en av handläggarna arbetar halvtid som samordnare`.
pub(super) fn part_role(
    tokens: &Tokens<'_>,
    at: usize,
    next: usize,
    before: &str,
    sentence: &Range<usize>,
) -> Option<Role> {
    let of_them = tokens.lower(next) == "av"
        && (is_role(tokens.lower(next + 1)) || matches!(tokens.lower(next + 1), "dem" | "dessa"));
    if before != "varav" && !of_them {
        return None;
    }
    let that = (next..sentence.end.min(at + 8)).find(|&index| tokens.lower(index) == "som")?;
    let mut found = role(tokens, that + 1, sentence)?;
    found.share = share(tokens, next, &(next..that));
    Some(found)
}

/// `varav 38 är tillsvidareanställda`: the form is given here and the role before; otherwise all staff are meant.
pub(super) fn of_a_form(tokens: &Tokens<'_>, next: usize, earlier: Option<&str>) -> Option<Role> {
    let at = next + usize::from(tokens.lower(next) == "är");
    let word = tokens.lower(at);
    if matches!(word, "kvinnor" | "män") {
        return Some(Role::named(Some(word.to_owned()), at + 1));
    }
    if !is_employed(word) {
        return None;
    }
    let employment = form(word);
    let name = earlier.filter(|role| !is_sex(role)).unwrap_or("medarbetare");
    Some(Role { employment, ..Role::named(Some(name.to_owned()), at + 1) })
}

/// `På skolan arbetar 78 personer`, `52 personer är anställda`.
pub(super) fn people_at_work(
    tokens: &Tokens<'_>,
    at: usize,
    next: usize,
    sentence: &Range<usize>,
) -> Option<Role> {
    let works = |word: &str| {
        ["arbetar", "tjänstgör", "jobbar", "anställda", "sysselsätter"].contains(&word)
    };
    // `63 årsarbetare fördelat på 74 personer`
    let spread =
        at >= 2 && tokens.lower(at - 1) == "på" && tokens.lower(at - 2).starts_with("fördela");
    let before =
        spread || (sentence.start.max(at.saturating_sub(4))..at).any(|at| works(tokens.lower(at)));
    let after = (next + 1..sentence.end.min(next + 3)).any(|at| works(tokens.lower(at)));
    (tokens.lower(next) == "personer" && (before || after))
        .then(|| Role::named(Some("personer".to_owned()), next + 1))
}
