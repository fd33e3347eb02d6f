use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule, parts},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal (also an area or department goal) in a plan without *Arbetssätt*, or with nothing below that
    /// heading.
    /// ## Why it matters
    /// The plan says what is to be reached but not how. Auditors ask whether it has been decided how goals are
    /// reached.
    /// ## På svenska
    /// Ett enhetsmål i en plan saknar Arbetssätt. Planen säger vad som ska nås men inte hur.
    /// ## Basis
    /// The city's steering model: result, way of working and follow-up stand side by side for every unit goal.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 1. 90 % av gästerna är nöjda med maten
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
    MISSING_WAYS_OF_WORKING {
        code: "WAY001",
        name: "missing-ways-of-working",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "enhetsmål utan arbetssätt",
        en: "unit goal without way of working",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        let lacks = Text::fixed("har inget arbetssätt", "has no way of working");
        findings.extend(
            parts::missing(&MISSING_WAYS_OF_WORKING, goal, GoalPart::WaysOfWorking, &lacks).map(
                |finding| {
                    finding.hint(
                        "skriv hur enheten arbetar för att nå resultatet",
                        "write how the unit works to reach the result",
                    )
                },
            ),
        );
    }
}
