use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule},
};

use super::unmatched;

declare_rule! {
    /// ## What it finds
    /// A numbered expected result of a unit goal in a plan, if the ways of working are numbered too but none has its
    /// number. Left alone when the text of the ways of working names the number.
    /// ## Why it matters
    /// The plan promises a result and does not say how it will be achieved.
    /// ## På svenska
    /// Ett numrerat resultat saknar arbetssätt med samma nummer, fast arbetssätten är numrerade.
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
    /// Arbetssätt
    /// 1. Gästerna är med och väljer veckans meny
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda
    /// Förväntat resultat
    /// 1. 90 % är nöjda med maten
    /// 2. 80 % deltar i utflykterna
    /// Arbetssätt
    /// 1. Gästerna är med och väljer veckans meny
    /// 2. Kontaktpersonen frågar varje gäst vart resan ska gå
    /// ```
    RESULT_WITHOUT_WAY_OF_WORKING_NUMBER {
        code: "NUM003",
        name: "result-without-way-of-working-number",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "resultat utan arbetssätt med samma nummer",
        en: "result without way of working of its number",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        for (index, number) in unmatched(goal.goal, goal.goal.ways_of_working.as_ref()) {
            findings.push(
                Finding::new(
                    &RESULT_WITHOUT_WAY_OF_WORKING_NUMBER,
                    goal.part_pointer(GoalPart::ExpectedResults).index(index),
                    Text::new(
                        format!("resultat {number} har inget arbetssätt med samma nummer"),
                        format!("result {number} has no way of working of the same number"),
                    ),
                )
                .related(
                    goal.part_pointer(GoalPart::WaysOfWorking),
                    Text::fixed("arbetssätten", "the ways of working"),
                )
                .hint(
                    "lägg till ett arbetssätt med numret, eller numrera om",
                    "add a way of working with the number, or renumber",
                ),
            );
        }
    }
}
