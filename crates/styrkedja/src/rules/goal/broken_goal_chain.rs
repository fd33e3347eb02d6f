use crate::{
    finding::{Finding, Text},
    model::GoalLevel,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A goal without the goal above it that it should contribute to: a unit goal (also an area or department goal)
    /// under no committee goal, a committee goal under no area goal of the council, an area goal under no direction
    /// goal. When the document has no goal at all of the level above, only the first goal that lacks one is named.
    /// ## Why it matters
    /// A goal outside the chain contributes to no decision of the committee or the council, and its result reaches
    /// no report above the unit's.
    /// ## På svenska
    /// Ett mål saknar målet över sig: ett enhetsmål utan nämndmål, ett nämndmål utan mål för verksamhetsområdet
    /// eller ett mål för verksamhetsområdet utan inriktningsmål. Saknas hela nivån i dokumentet anmärks bara på det
    /// första målet.
    /// ## Basis
    /// The city's steering model: council direction, council area, committee, unit, each under the one before.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// KF:s inriktningsmål: 1. En stad för alla
    /// KF:s mål för verksamhetsområdet: 1.2 Äldre har det bra
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// KF:s inriktningsmål: 1. En stad för alla
    /// KF:s mål för verksamhetsområdet: 1.2 Äldre har det bra
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    BROKEN_GOAL_CHAIN {
        code: "GOL001",
        name: "broken-goal-chain",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "mål utan målet över sig i styrkedjan",
        en: "goal without the goal above it in the chain",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let present = context.goals.iter().fold(0, |set, goal| set | bit(goal.goal.level));
    // The levels above each goal, as a set, so that a deep chain is walked only once.
    let mut above: Vec<u8> = Vec::with_capacity(context.goals.len());
    let mut told = 0;
    for goal in &context.goals {
        let over =
            goal.parent.map_or(0, |index| above[index] | bit(context.goals[index].goal.level));
        above.push(over);
        let Some(needed) = needed_above(goal.goal.level) else {
            continue;
        };
        let whole_level_missing = present & bit(needed) == 0;
        if over & bit(needed) != 0 || (whole_level_missing && told & bit(needed) != 0) {
            continue;
        }
        told |= bit(needed);
        let (level, needed) = (goal.goal.level, needed);
        let text = if whole_level_missing {
            Text::new(
                format!("{} står utan {}: dokumentet har inget", the(level), needed.swedish()),
                format!(
                    "{} stands without a {}: the document has none",
                    level.english(),
                    needed.english()
                ),
            )
        } else {
            Text::new(
                format!("{} står inte under något {}", the(level), needed.swedish()),
                format!("{} stands under no {}", level.english(), needed.english()),
            )
        };
        findings.push(Finding::new(&BROKEN_GOAL_CHAIN, goal.pointer.clone(), text).hint(
            "sätt målet under det mål som det ska bidra till",
            "put the goal under the goal it is to serve",
        ));
    }
}

fn needed_above(level: GoalLevel) -> Option<GoalLevel> {
    match level {
        GoalLevel::CouncilDirection => None,
        GoalLevel::CouncilArea => Some(GoalLevel::CouncilDirection),
        GoalLevel::Committee => Some(GoalLevel::CouncilArea),
        GoalLevel::Department | GoalLevel::Area | GoalLevel::Unit => Some(GoalLevel::Committee),
    }
}

fn bit(level: GoalLevel) -> u8 {
    1 << level as u8
}

/// The level in the definite form.
fn the(level: GoalLevel) -> String {
    match level {
        GoalLevel::CouncilArea => "målet för verksamhetsområdet".to_owned(),
        level => format!("{}et", level.swedish()),
    }
}
