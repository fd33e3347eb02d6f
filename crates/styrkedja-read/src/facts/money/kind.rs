//! What an amount is: a budget, a result, a benefit of the staff, or the difference from another amount.

use styrkedja::MoneyKind;

/// Words after an amount that is only the difference from another.
pub(super) const COMPARED: &[&str] =
    &["bättre", "sämre", "högre", "lägre", "mer", "mindre", "dyrare", "billigare", "över", "under"];

pub(super) fn kind(before: &[&str], after: &[&str]) -> MoneyKind {
    let near = |words: &[&str], wanted: &[&str]| {
        words.iter().any(|word| wanted.iter().any(|part| word.contains(part)))
    };
    let result = &["underskott", "överskott", "resultat", "minus", "plus", "back"];
    if near(before, &["friskvård", "subvention", "förmån"])
        || near(after, &["friskvård", "anställd", "medarbetar"])
    {
        MoneyKind::Benefit
    } else if near(before, result) || near(after, &["underskott", "överskott", "back"]) {
        MoneyKind::Result
    } else if near(before, &["budget", "ram", "omslutning", "anslag", "tilldel"])
        || near(after, &["budget"])
    {
        MoneyKind::Budget
    } else {
        MoneyKind::Other
    }
}

pub(super) fn deficit(before: &[&str], after: &[&str]) -> bool {
    let last = before
        .iter()
        .rev()
        .find(|word| word.contains("skott") || matches!(**word, "minus" | "plus" | "back"));
    match last {
        Some(word) => word.contains("underskott") || matches!(*word, "minus" | "back"),
        None => after.iter().any(|word| word.contains("underskott") || *word == "back"),
    }
}
