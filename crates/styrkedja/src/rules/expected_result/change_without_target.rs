use crate::{
    finding::{Finding, Text},
    rules::{
        Context, declare_rule,
        text::{excerpt, has_figure, words},
    },
};

use super::{change_word, has_numeric_target, results};

/// Subjects that make a result countable without a figure, when they open it.
const EVERYONE: &[&str] = &["alla", "samtliga", "varje", "varenda", "ingen", "inga", "inget"];

declare_rule! {
    /// ## What it finds
    /// An expected result of a unit goal that says more, less or better (*öka*, *minska*, *fler*, *färre*,
    /// *förbättra*, *stärka*) without any figure. Left alone: a result about everyone or no one (*alla*,
    /// *samtliga*, *ingen*), a result that says that something does not change, and a result whose measure has a
    /// figure as the unit's target (*årsmål*) in an indicator of the goal or of a goal above it.
    /// ## Why it matters
    /// Any change at all would fulfil it, and none can be missed. Without a level the verdict at the end of the
    /// year is a matter of taste.
    /// ## På svenska
    /// Ett förväntat resultat säger att något ska öka, minska eller bli bättre, men inte hur mycket. Skriv en
    /// siffra, eller sätt ett årsmål för indikatorn som mäter resultatet.
    /// ## Basis
    /// The city's steering model asks for results that can be measured; auditors ask whether goals are concrete.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Invånarna har tillgång till kultur
    /// Enhetsmål: Barn hittar till biblioteket
    /// Förväntat resultat
    /// 1. Fler barn lånar böcker
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Invånarna har tillgång till kultur
    /// Enhetsmål: Barn hittar till biblioteket
    /// Förväntat resultat
    /// 1. Minst 1 200 barn lånar böcker
    /// ```
    CHANGE_WITHOUT_TARGET {
        code: "EXP002",
        name: "change-without-target",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "förändring utan målnivå",
        en: "change without a target",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        for (pointer, text) in results(goal) {
            let Some(word) = change_word(text) else {
                continue;
            };
            if has_figure(text)
                || words(text).take(2).any(|word| EVERYONE.contains(&word.as_str()))
                || has_numeric_target(context, goal, text)
            {
                continue;
            }
            findings.push(
                Finding::new(
                    &CHANGE_WITHOUT_TARGET,
                    pointer,
                    Text::new(
                        format!("”{}” säger ”{word}” men inte hur mycket", excerpt(text)),
                        format!(
                            "\"{}\" says \"{word}\" (a change) but not how much",
                            excerpt(text)
                        ),
                    ),
                )
                .hint(
                    "skriv från vilken nivå till vilken, eller sätt ett årsmål för indikatorn",
                    "write from which level to which, or set a target for the indicator",
                ),
            );
        }
    }
}
