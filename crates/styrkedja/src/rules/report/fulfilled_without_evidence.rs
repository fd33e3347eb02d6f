use crate::{
    finding::{Finding, Text},
    key,
    model::{Goal, Passage},
    rules::{
        Context, declare_rule,
        text::{has_figure, words},
    },
};

use super::is_fully;

/// Minimum number of words in an analysis that counts as evidence without figures.
const TELLING: usize = 40;

declare_rule! {
    /// ## What it finds
    /// A unit goal in a report judged *Uppfylls helt*, where neither the expected results nor the analysis nor an
    /// outcome of the goal's own indicators holds a figure, and the analysis is missing or shorter than forty words.
    /// ## Why it matters
    /// The verdict rests on nothing that a reader could check.
    /// ## På svenska
    /// Ett enhetsmål bedöms som helt uppfyllt utan någon siffra i resultat, analys eller utfall, och analysen är
    /// kort eller saknas.
    /// ## Basis
    /// Auditors ask for evidence beside the verdict.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls helt
    /// Analys
    /// Enheten har arbetat enligt målet.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls helt
    /// Analys
    /// I årets enkät var 93 % av gästerna nöjda med maten, mot 88 % året före.
    /// ```
    FULFILLED_WITHOUT_EVIDENCE {
        code: "REP003",
        name: "fulfilled-without-evidence",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "helt uppfyllt utan belägg",
        en: "fulfilled without evidence",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.document.is_report() {
        return;
    }
    for goal in context.local_goals().filter(|goal| is_fully(goal.goal)) {
        if has_evidence(goal.goal) {
            continue;
        }
        findings.push(
            Finding::new(
                &FULFILLED_WITHOUT_EVIDENCE,
                goal.pointer.field(key!(Goal.fulfilment)),
                Text::fixed(
                    "målet bedöms som helt uppfyllt utan någon siffra eller utförlig analys",
                    "the goal is judged fully reached without a figure or a telling analysis",
                ),
            )
            .hint(
                "skriv i analysen vad som visar att resultatet är nått",
                "write in the analysis what shows that the result is reached",
            ),
        );
    }
}

fn has_evidence(goal: &Goal) -> bool {
    let text = |part: &Option<Passage>| part.as_ref().map(Passage::text).unwrap_or_default();
    let analysis = text(&goal.analysis);
    has_figure(&text(&goal.expected_results))
        || has_figure(&analysis)
        || words(&analysis).count() >= TELLING
        || goal.indicators.iter().any(|indicator| indicator.outcome.is_some())
}
