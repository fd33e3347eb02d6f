use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule, parts},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal (also an area or department goal) in a plan whose part *Uppföljning* is missing or empty.
    /// ## Why it matters
    /// A goal that nobody follows up cannot be reported in T1, T2 and the annual report. It is the first thing that
    /// controllers and auditors ask for.
    /// ## På svenska
    /// Ett enhetsmål i en plan saknar rubriken Uppföljning, eller så står inget under den. Ett mål som ingen följer
    /// upp går inte att redovisa.
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
    /// Arbetssätt
    /// 1. Gästerna är med och väljer veckans meny
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
    MISSING_FOLLOW_UP {
        code: "FUP001",
        name: "missing-follow-up",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "enhetsmål utan uppföljning",
        en: "unit goal without follow-up",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        let lacks = Text::fixed("har ingen uppföljning", "has no follow-up");
        findings.extend(parts::missing(&MISSING_FOLLOW_UP, goal, GoalPart::FollowUp, &lacks).map(
            |finding| {
                finding.hint(
                    "skriv hur, när och av vem resultatet följs upp",
                    "write how, when and by whom the result is followed up",
                )
            },
        ));
    }
}
