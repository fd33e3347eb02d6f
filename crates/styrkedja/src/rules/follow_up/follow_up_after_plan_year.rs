use crate::{
    finding::{Finding, Text},
    model::{GoalPart, Passage},
    rules::{Context, declare_rule, text::years},
};

use super::time;

declare_rule! {
    /// ## What it finds
    /// The follow-up of a unit goal in a plan whose only time lies after the plan year: *januari 2026* in a plan
    /// for 2025.
    /// ## Why it matters
    /// It comes in time for the annual report, but too late to correct anything during the year.
    /// ## På svenska
    /// Uppföljningen sker först efter planens år. Det räcker för verksamhetsberättelsen, men då är det för sent att
    /// rätta till något.
    /// ## Basis
    /// Auditors ask whether results are followed during the year.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppföljning
    /// 1. Enkät till gästerna i januari 2028
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppföljning
    /// 1. Enkät till gästerna i maj 2027 och januari 2028
    /// ```
    FOLLOW_UP_AFTER_PLAN_YEAR {
        code: "FUP004",
        name: "follow-up-after-plan-year",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "uppföljning först efter planåret",
        en: "follow-up only after the plan year",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(this_year) = context.year().filter(|_| !context.document.is_report()) else {
        return;
    };
    for goal in context.local_goals() {
        let Some(text) = goal.goal.follow_up.as_ref().map(Passage::text) else {
            continue;
        };
        let Some(first) = years(&text).min().filter(|&first| first > this_year) else {
            continue;
        };
        if time::names_rhythm(&text) {
            continue;
        }
        findings.push(
            Finding::new(
                &FOLLOW_UP_AFTER_PLAN_YEAR,
                goal.part_pointer(GoalPart::FollowUp),
                Text::new(
                    format!("uppföljningen sker först {first}, efter planens år {this_year}"),
                    format!("the follow-up comes only in {first}, after the plan year {this_year}"),
                ),
            )
            .hint(
                "följ upp även under året, till exempel inför T1 och T2",
                "follow up during the year too, such as before T1 and T2",
            ),
        );
    }
}
