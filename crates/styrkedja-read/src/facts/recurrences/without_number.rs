//! Expressions without a number: `varje månad`, `varannan tisdag`, `årligen`, `per månad`.

use styrkedja::{Number, RecurrencePeriod as Per};

use super::{
    event::is_event,
    period::{Found, found, is_weekday, period},
};
use crate::facts::Tokens;

/// `varje månad`, `var tredje vecka`, `varannan vecka`.
pub(super) fn every(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let ratio = |times: i64, of: i64| {
        let (times, of) = (Number::from(times).decimal(), Number::from(of).decimal());
        Number::from((times / of).round_dp(6).normalize())
    };
    let part = |of: i64| ratio(1, of);
    let next = tokens.lower(at + 1);
    match tokens.lower(at) {
        "varje" => {
            let (times, per) = match next {
                "vardag" => (5, Per::Week),
                "vår" | "höst" if tokens.are(at + 2, &["och", "höst"]) => {
                    return Some((Some(Number::from(2)), Per::Year, at + 4));
                }
                _ if is_weekday(next) || matches!(next, "helg") => (1, Per::Week),
                "vår" | "höst" | "sommar" | "vinter" | "jul" | "december" | "januari" => {
                    (1, Per::Year)
                }
                "morgon" | "kväll" | "natt" => (1, Per::Day),
                _ => {
                    let (per, of) = period(next)?;
                    (of, per)
                }
            };
            Some((Some(Number::from(times)), per, at + 2))
        }
        "varannan" | "vartannat" => {
            if is_weekday(next) {
                return Some((Some(part(2)), Per::Week, at + 2));
            }
            period(next).map(|(per, of)| (Some(ratio(of, 2)), per, at + 2))
        }
        "var" | "vart" => {
            let of = ordinal(next)?;
            let unit = tokens.lower(at + 2);
            let unit = if is_weekday(unit) { Some((Per::Week, 1)) } else { period(unit) };
            unit.map(|(per, times)| (Some(ratio(times, of)), per, at + 3))
        }
        _ => None,
    }
}

/// `tredje`, `fjortonde`, `3:e`, as far as things recur.
fn ordinal(word: &str) -> Option<i64> {
    const NAMES: &[(&str, i64)] = &[
        ("tredje", 3),
        ("fjärde", 4),
        ("femte", 5),
        ("sjätte", 6),
        ("sjunde", 7),
        ("åttonde", 8),
        ("nionde", 9),
        ("tionde", 10),
        ("tolfte", 12),
        ("fjortonde", 14),
    ];
    let figure = || word.strip_suffix(":e")?.parse().ok().filter(|of| (3..=31).contains(of));
    NAMES.iter().find(|(name, _)| *name == word).map(|(_, of)| *of).or_else(figure)
}

/// `Statistik tas fram per månad`: after a verb, not after an amount.
pub(super) fn per_alone(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let before = tokens.lower(at.checked_sub(1)?);
    let verb = matches!(
        before,
        "upp" | "fram" | "in" | "av" | "sker" | "görs" | "hålls" | "följs" | "mäts"
    ) || (before.len() > 4 && before.ends_with("as"));
    let per = period(tokens.lower(at + 1))?;
    (verb && tokens.lower(at) == "per").then(|| found(Some(1), per, at + 2))
}

/// `årligen`, `månadsvis`.
pub(super) fn adverb(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let per = match tokens.lower(at) {
        "årligen" | "årsvis" => Per::Year,
        "halvårsvis" | "halvårsvisa" | "terminsvis" | "terminsvisa" => Per::HalfYear,
        "tertialvis" | "tertialsvis" | "tertialvisa" | "tertialsvisa" => Per::Tertial,
        "månadsvis" | "månadsvisa" | "månatligen" => Per::Month,
        "veckovis" | "veckovisa" => Per::Week,
        "dagligen" => Per::Day,
        "kvartalsvis" | "kvartalsvisa" => return Some((Some(Number::from(4)), Per::Year, at + 1)),
        _ => return None,
    };
    Some((Some(Number::from(1)), per, at + 1))
}

/// `årlig skyddsrond`, `den årliga enkäten`, `dagliga utevistelser`; not `daglig verksamhet` or `det dagliga arbetet`.
pub(super) fn adjective(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let per = match tokens.lower(at) {
        "årlig" | "årliga" | "årligt" => Per::Year,
        "månatlig" | "månatliga" | "månatligt" => Per::Month,
        "daglig" if is_event(tokens.lower(at + 1)) => Per::Day,
        "dagliga" => {
            let definite = at
                .checked_sub(1)
                .is_some_and(|before| matches!(tokens.lower(before), "det" | "den" | "i"));
            let plural =
                ["er", "or", "ar"].iter().any(|ending| tokens.lower(at + 1).ends_with(ending));
            return (plural && !definite).then_some((Some(Number::from(1)), Per::Day, at + 2));
        }
        _ => return None,
    };
    tokens.list.get(at + 1)?;
    Some((Some(Number::from(1)), per, at + 2))
}
