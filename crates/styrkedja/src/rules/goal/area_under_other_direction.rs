use crate::{
    finding::{Finding, Text},
    key,
    model::GoalLevel,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An area goal of the council (*KF:s mål för verksamhetsområdet*) whose code begins with another number than
    /// its direction goal: `2.1` under `1`.
    /// ## Why it matters
    /// Everything below the goal is counted under the wrong direction of the council.
    /// ## På svenska
    /// Ett mål för verksamhetsområdet har en kod som börjar med en annan siffra än inriktningsmålet det står under,
    /// till exempel 2.1 under 1.
    /// ## Basis
    /// The council numbers its area goals by direction: 1.4 is the fourth area goal of direction 1.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// KF:s inriktningsmål: 1. En stad för alla
    /// KF:s mål för verksamhetsområdet: 2.1 Äldre har det bra
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// KF:s inriktningsmål: 1. En stad för alla
    /// KF:s mål för verksamhetsområdet: 1.2 Äldre har det bra
    /// ```
    AREA_UNDER_OTHER_DIRECTION {
        code: "GOL002",
        name: "area-under-other-direction",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "mål för verksamhetsområdet under fel inriktningsmål",
        en: "area goal under another direction",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for area in context.goals.iter().filter(|goal| goal.goal.level == GoalLevel::CouncilArea) {
        let direction =
            context.parent(area).filter(|goal| goal.goal.level == GoalLevel::CouncilDirection);
        let Some((direction, code, above)) = direction
            .and_then(|direction| Some((direction, area.goal.code?, direction.goal.code?)))
        else {
            continue;
        };
        if code.area().is_some() && code.direction() != above.direction() {
            findings.push(
                Finding::new(
                    &AREA_UNDER_OTHER_DIRECTION,
                    area.pointer.field(key!(Goal.code)),
                    Text::new(
                        format!("mål {code} står under inriktningsmål {above}"),
                        format!("goal {code} stands under direction goal {above}"),
                    ),
                )
                .related(
                    direction.pointer.field(key!(Goal.code)),
                    Text::fixed("inriktningsmålet", "the direction goal"),
                )
                .hint("flytta målet, eller rätta koden", "move the goal, or correct the code"),
            );
        }
    }
}
