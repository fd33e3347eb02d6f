use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule, parts},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal (also an area or department goal) in a report without *Analys*, or with nothing below that
    /// heading.
    /// ## Why it matters
    /// A verdict without analysis teaches nothing for next year.
    /// ## På svenska
    /// Ett enhetsmål i en rapport saknar Analys. Då syns inte varför resultatet blev som det blev.
    /// ## Basis
    /// The city's report template: result compared with goal, cause, what follows.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls helt
    /// Förväntat resultat
    /// 90 % av gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls helt
    /// Förväntat resultat
    /// 90 % av gästerna är nöjda med maten
    /// Analys
    /// 93 % av gästerna var nöjda i årets enkät, sedan de fått välja veckans meny.
    /// ```
    MISSING_ANALYSIS {
        code: "REP004",
        name: "missing-analysis",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "enhetsmål utan analys",
        en: "unit goal without analysis",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        let lacks = Text::fixed("har ingen analys", "has no analysis");
        findings.extend(parts::missing(&MISSING_ANALYSIS, goal, GoalPart::Analysis, &lacks).map(
            |finding| {
                finding.hint(
                    "jämför resultatet med målet, och skriv orsak och slutsats",
                    "compare the result with the goal, and write cause and conclusion",
                )
            },
        ));
    }
}
