use styrkedja_swedish::{HEDGE, Tokens};

use crate::{
    finding::{Finding, Text},
    rules::{Context, declare_rule},
};

use super::results;

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
            let tokens = Tokens::of(text);
            let mut hedges =
                tokens.sentences().into_iter().flat_map(|sentence| HEDGE.search(&tokens, sentence));
            let Some(found) = hedges.find(|found| !found.rejected) else {
                continue;
            };
            let hedge = tokens.words(found.words).to_lowercase();
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
