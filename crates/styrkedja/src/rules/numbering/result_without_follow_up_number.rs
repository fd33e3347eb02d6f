use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule},
};

use super::unmatched;

declare_rule! {
    /// ## What it finds
    /// A numbered expected result of a unit goal in a plan, if the follow-ups are numbered too but none has its number.
    /// Left alone when the text of the follow-up names the number.
    /// ## Why it matters
    /// The result drops out of the follow-up, and nobody notices until the annual report.
    /// ## På svenska
    /// Ett numrerat resultat saknar uppföljning med samma nummer, fast uppföljningen är numrerad.
    /// ## Basis
    /// The city's plans number results, ways of working and follow-ups in parallel.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda
    /// Förväntat resultat
    /// 1. 90 % är nöjda med maten
    /// 2. 80 % deltar i utflykterna
    /// Uppföljning
    /// 1. Enkät i maj och november
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda
    /// Förväntat resultat
    /// 1. 90 % är nöjda med maten
    /// 2. 80 % deltar i utflykterna
    /// Uppföljning
    /// 1. Enkät i maj och november
    /// 2. Närvarolistor varje månad
    /// ```
    RESULT_WITHOUT_FOLLOW_UP_NUMBER {
        code: "NUM002",
        name: "result-without-follow-up-number",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "resultat utan uppföljning med samma nummer",
        en: "result without follow-up of its number",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        for (index, number) in unmatched(goal.goal, goal.goal.follow_up.as_ref()) {
            findings.push(
                Finding::new(
                    &RESULT_WITHOUT_FOLLOW_UP_NUMBER,
                    goal.part_pointer(GoalPart::ExpectedResults).index(index),
                    Text::new(
                        format!("resultat {number} har ingen uppföljning med samma nummer"),
                        format!("result {number} has no follow-up of the same number"),
                    ),
                )
                .related(
                    goal.part_pointer(GoalPart::FollowUp),
                    Text::fixed("uppföljningen", "the follow-up"),
                )
                .hint(
                    "lägg till en uppföljning med numret, eller numrera om",
                    "add a follow-up with the number, or renumber",
                ),
            );
        }
    }
}
