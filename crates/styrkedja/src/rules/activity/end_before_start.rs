use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

use super::days;

declare_rule! {
    /// ## What it finds
    /// An activity that ends before it begins.
    /// ## Why it matters
    /// One of the dates is wrong, and every calendar made from the plan will be too.
    /// ## På svenska
    /// En aktivitet slutar innan den börjar. Ett av datumen är fel.
    /// ## Basis
    /// Activities run from their start date (*startdatum*) to their end date (*slutdatum*).
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Enheten ordnar en sommarfest. 2027-08-31 2027-06-01
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Enheten ordnar en sommarfest. 2027-06-01 2027-08-31
    /// ```
    END_BEFORE_START {
        code: "ACT001",
        name: "end-before-start",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "aktiviteten slutar innan den börjar",
        en: "activity ends before it begins",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.activities {
        let (Some(start), Some(end)) = days(at.activity) else {
            continue;
        };
        if start <= end {
            continue;
        }
        findings.push(
            Finding::new(
                &END_BEFORE_START,
                at.pointer.field(key!(Activity.end)),
                Text::new(
                    format!("aktiviteten slutar {end} men börjar {start}"),
                    format!("activity ends on {end} but begins on {start}"),
                ),
            )
            .related(
                at.pointer.field(key!(Activity.start)),
                Text::fixed("startdatumet", "the start date"),
            )
            .hint("rätta datumet som är fel", "correct the date that is wrong"),
        );
    }
}
