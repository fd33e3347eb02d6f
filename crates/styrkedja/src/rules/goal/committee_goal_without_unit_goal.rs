use crate::{
    finding::{Finding, Text},
    model::GoalLevel,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A committee goal (*nämndmål*) with no unit, area or department goal under it, in a document that has such
    /// goals elsewhere.
    /// ## Why it matters
    /// The reader cannot tell whether the unit has nothing to contribute or forgot it.
    /// ## På svenska
    /// Ett nämndmål saknar enhetsmål, fast dokumentet har enhetsmål på andra ställen. Det kan vara riktigt, men bör
    /// då förklaras.
    /// ## Basis
    /// The city's steering model: the unit says how it contributes to each of the committee's goals that concern
    /// it.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Nämndmål: Invånarna rör på sig
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Nämndmål: Invånarna rör på sig
    /// Enhetsmål: Gästerna kommer ut varje dag
    /// ```
    COMMITTEE_GOAL_WITHOUT_UNIT_GOAL {
        code: "GOL005",
        name: "committee-goal-without-unit-goal",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "nämndmål utan enhetsmål",
        en: "committee goal without unit goal",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // From below: a goal comes after the goal above it, so one pass backwards reaches every one.
    let mut serves: Vec<bool> =
        context.goals.iter().map(|goal| goal.goal.level.is_local()).collect();
    if !serves.contains(&true) {
        return;
    }
    for index in (0..serves.len()).rev() {
        if let Some(parent) = context.goals[index].parent.filter(|_| serves[index]) {
            serves[parent] = true;
        }
    }
    for (goal, served) in context.goals.iter().zip(serves) {
        if goal.goal.level == GoalLevel::Committee && !served {
            findings.push(
                Finding::new(
                    &COMMITTEE_GOAL_WITHOUT_UNIT_GOAL,
                    goal.pointer.clone(),
                    Text::fixed(
                        "nämndmålet har inget enhetsmål",
                        "committee goal has no unit goal",
                    ),
                )
                .hint(
                    "skriv ett enhetsmål, eller varför enheten inte har något",
                    "write a unit goal, or why the unit has none",
                ),
            );
        }
    }
}
