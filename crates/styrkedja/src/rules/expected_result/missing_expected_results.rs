use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule, parts},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal (also an area or department goal) without *Förväntat resultat*, or with nothing below that
    /// heading.
    /// ## Why it matters
    /// Without an expected result nobody can say at the end of the year whether the goal was reached.
    /// ## På svenska
    /// Ett enhetsmål saknar Förväntat resultat. Då går det inte att säga om målet har nåtts.
    /// ## Basis
    /// The city's steering model: result, way of working and follow-up stand side by side for every unit goal.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Arbetssätt
    /// 1. Gästerna är med och väljer veckans meny
    /// Uppföljning
    /// 1. Enkät i maj och november
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 1. 90 % av gästerna är nöjda med maten
    /// Arbetssätt
    /// 1. Gästerna är med och väljer veckans meny
    /// Uppföljning
    /// 1. Enkät i maj och november
    /// ```
    MISSING_EXPECTED_RESULTS {
        code: "EXP001",
        name: "missing-expected-results",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "enhetsmål utan förväntat resultat",
        en: "unit goal without expected result",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        let lacks = Text::fixed("har inget förväntat resultat", "has no expected result");
        findings.extend(
            parts::missing(&MISSING_EXPECTED_RESULTS, goal, GoalPart::ExpectedResults, &lacks).map(
                |finding| {
                    finding.hint(
                        "skriv vad som ska vara sant för målgruppen vid årets slut",
                        "write what is to be true for the target group at the end of the year",
                    )
                },
            ),
        );
    }
}
