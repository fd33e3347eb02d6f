//! EXP: what a goal expects to be true at the end of the year (*förväntat resultat*).

pub(super) mod change_without_target;
pub(super) mod hedged_result;
pub(super) mod missing_expected_results;
pub(super) mod percent_or_percentage_points;
pub(super) mod stale_year;
pub(super) mod vague_quantity;

use styrkedja_swedish::{Class, Tokens};

use super::{Context, text};
use crate::{
    model::{GoalPart, Passage},
    pointer::Pointer,
    walk::GoalRef,
};

/// The first letters of words that name a share.
const SHARE_WORDS: &[&str] =
    &["andel", "nöjda", "nöjd", "nöjdhet", "sjukfrånvaro", "frisknärvaro", "svarsfrekvens"];

/// Verbs of change, and words for a level beside the one before.
const CHANGES: &[Class] = &[Class::Change, Class::Comparison];

/// Words of an indicator's name that do not say what it measures.
const FILLERS: &[&str] = &[
    "andel",
    "andelen",
    "antal",
    "antalet",
    "index",
    "inom",
    "från",
    "till",
    "utan",
    "med",
    "och",
    "för",
    "som",
    "upplever",
    "totalt",
    "samtliga",
    "stadens",
    "verksamheter",
    "dag",
    "inte",
    "personer",
    "själva",
    "minst",
    "under",
    "vilka",
    "deras",
    "kan",
];

/// Maximum number of indicators of a chain that are searched, from the lowest goal up: more than any real chain has,
/// and few enough to stay linear.
const NEAREST: usize = 64;

/// The expected results of a goal: items and paragraphs, with their pointers.
fn results<'a>(goal: &'a GoalRef<'_>) -> impl Iterator<Item = (Pointer, &'a str)> {
    let list = goal.part_pointer(GoalPart::ExpectedResults);
    goal.goal
        .expected_results
        .iter()
        .flat_map(Passage::statements)
        .map(move |(index, item)| (list.index(index), item.text.as_str()))
}

/// Whether a lower-case word announces a change.
fn is_change(word: &str) -> bool {
    Tokens::of(word).is_one(0, CHANGES)
}

/// The first word of a text that announces a change, unless it is denied: *ökar inte*. *Växer upp* is none.
fn change_word(text: &str) -> Option<String> {
    let tokens = Tokens::of(text);
    let denied = |at: usize| {
        (at.saturating_sub(1)..at + 2).any(|near| matches!(tokens.lower(near), "inte" | "ej"))
    };
    (0..tokens.list.len())
        .find(|&at| tokens.is_one(at, CHANGES) && !denied(at) && tokens.lower(at + 1) != "upp")
        .map(|at| tokens.lower(at).to_owned())
}

/// Whether what a result speaks of has a figure as own target in an indicator of the goal or of a goal above it.
fn has_numeric_target(context: &Context<'_>, goal: &GoalRef<'_>, result: &str) -> bool {
    let said: Vec<String> = text::words(result).collect();
    context.chain(goal).flat_map(|goal| &goal.goal.indicators).take(NEAREST).any(|indicator| {
        if indicator.target.quantity().is_none() {
            return false;
        }
        let known = context.catalogue.indicator(&indicator.name);
        let aliases = known.iter().flat_map(|known| &known.aliases);
        std::iter::once(&indicator.name).chain(aliases).any(|name| speaks_of(&said, name))
    })
}

/// Whether words share at least half of the significant words of an indicator's name, regardless of endings.
fn speaks_of(said: &[String], name: &str) -> bool {
    let (mut telling, mut shared) = (0, 0);
    for word in text::words(name) {
        if word.chars().count() < 3 || FILLERS.contains(&word.as_str()) {
            continue;
        }
        telling += 1;
        let stem: String = word.chars().take(6).collect();
        shared += usize::from(said.iter().any(|said| said.starts_with(&stem)));
    }
    shared > 0 && shared * 2 >= telling
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_change_take_endings_but_no_others() {
        for word in ["öka", "ökat", "minskade", "stärkt", "höjs", "fler"] {
            assert!(is_change(word), "{word}");
        }
        for word in ["ökning", "öken", "minskning", "höjd9", "flera", "höjdpunkt"] {
            assert!(!is_change(word), "{word}");
        }
    }

    #[test]
    fn a_denied_change_is_none() {
        assert_eq!(change_word("Sjukfrånvaron ökar inte"), None);
        assert_eq!(change_word("Sjukfrånvaron ska inte öka"), None);
        assert_eq!(change_word("Ökad trygghet").as_deref(), Some("ökad"));
    }

    #[test]
    fn a_result_speaks_of_an_indicator_in_other_forms() {
        let said = |text| text::words(text).collect::<Vec<_>>();
        let name = "Andel inköpta ekologiska livsmedel i kronor";
        assert!(speaks_of(&said("Enheten köper mer ekologiskt livsmedel"), name));
        assert!(!speaks_of(&said("Enheten köper fler böcker"), name));
    }
}
