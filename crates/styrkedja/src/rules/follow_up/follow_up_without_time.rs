use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule, text::excerpt},
};

use super::time;

declare_rule! {
    /// ## What it finds
    /// The follow-up of a unit goal in a plan that names no time in any form: no year, month, date or frequency, no
    /// report, and no regular meeting such as an APT.
    /// ## Why it matters
    /// A follow-up without a time is done when someone remembers it, which is after the annual report is due.
    /// ## På svenska
    /// Uppföljningen säger inte när: inget datum, ingen frekvens, ingen rapport och inget återkommande möte nämns.
    /// ## Basis
    /// The city reports in T1, T2 and the annual report; a follow-up must be timed to feed them.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppföljning
    /// 1. Enkät till gästerna
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppföljning
    /// 1. Enkät till gästerna i maj och november
    /// ```
    FOLLOW_UP_WITHOUT_TIME {
        code: "FUP003",
        name: "follow-up-without-time",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "uppföljning utan tid",
        en: "follow-up without time",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        let Some(follow_up) = goal.goal.follow_up.as_ref().filter(|part| part.has_content()) else {
            continue;
        };
        let text = follow_up.text();
        if time::names_date(&text) || time::names_rhythm(&text) {
            continue;
        }
        findings.push(
            Finding::new(
                &FOLLOW_UP_WITHOUT_TIME,
                goal.part_pointer(GoalPart::FollowUp),
                Text::new(
                    format!("uppföljningen ”{}” säger inte när", excerpt(&text)),
                    format!("the follow-up \"{}\" does not say when", excerpt(&text)),
                ),
            )
            .hint(
                "skriv när eller hur ofta, till exempel inför T1, T2 och verksamhetsberättelsen",
                "write when or how often, such as before T1, T2 and the annual report",
            ),
        );
    }
}
