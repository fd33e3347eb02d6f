use crate::{
    finding::{Finding, Text},
    rules::{Context, declare_rule, text::phrase},
};

use super::results;

const HEDGES: &[&str] = &[
    "om möjligt",
    "om det är möjligt",
    "om så är möjligt",
    "om det går",
    "så långt det är möjligt",
    "så långt som det är möjligt",
    "så långt som möjligt",
    "så långt möjligt",
    "så långt det går",
    "i möjligaste mån",
    "i görligaste mån",
    "i den mån",
    "i mån av",
    "i den utsträckning det är möjligt",
    "där det är möjligt",
    "där så är möjligt",
    "där det går",
    "när det är möjligt",
    "när så är möjligt",
    "då det är möjligt",
    "då så är möjligt",
    "efter bästa förmåga",
    "efter förmåga",
    "om tid finns",
    "om tiden räcker",
    "om resurser finns",
    "om tillfälle ges",
];

declare_rule! {
    /// ## What it finds
    /// An expected result of a unit goal with a reservation: *om möjligt*, *i möjligaste mån*, *så långt det är
    /// möjligt*.
    /// ## Why it matters
    /// A result that need only be reached where possible is reached whatever happens.
    /// ## På svenska
    /// Ett förväntat resultat har en reservation, till exempel om möjligt eller i möjligaste mån. Då är det uppnått
    /// vad som än händer.
    /// ## Basis
    /// Auditors ask for goals whose fulfilment can be judged.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Staden minskar sin klimatpåverkan
    /// Enhetsmål: Parklaget kör fossilfritt
    /// Förväntat resultat
    /// 1. Alla inköpta maskiner går på el om möjligt
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Staden minskar sin klimatpåverkan
    /// Enhetsmål: Parklaget kör fossilfritt
    /// Förväntat resultat
    /// 1. Nio av tio inköpta maskiner går på el
    /// ```
    HEDGED_RESULT {
        code: "EXP004",
        name: "hedged-result",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "förväntat resultat med reservation",
        en: "expected result with a reservation",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        for (pointer, text) in results(goal) {
            let Some(hedge) = phrase(text, HEDGES) else {
                continue;
            };
            findings.push(
                Finding::new(
                    &HEDGED_RESULT,
                    pointer,
                    Text::new(
                        format!("resultatet har reservationen ”{hedge}”"),
                        format!("the result is hedged by \"{hedge}\""),
                    ),
                )
                .hint(
                    "skriv en nivå som går att nå i stället för reservationen",
                    "write a level that can be reached in place of the reservation",
                ),
            );
        }
    }
}
