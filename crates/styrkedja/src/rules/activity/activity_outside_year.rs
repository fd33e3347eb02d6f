use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

use super::days;

declare_rule! {
    /// ## What it finds
    /// An activity that lies wholly before or after the document's year.
    /// ## Why it matters
    /// It was carried over from another year's plan, or one of its dates has the wrong year.
    /// ## På svenska
    /// Hela aktiviteten ligger utanför dokumentets år. Den är kvar från en annan plan, eller så är ett årtal fel.
    /// ## Basis
    /// A plan is for one calendar year.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Invånarna har tillgång till kultur
    /// Aktivitet Startdatum Slutdatum
    /// Biblioteket ordnar en läsvecka. 2026-02-01 2026-02-28
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Invånarna har tillgång till kultur
    /// Aktivitet Startdatum Slutdatum
    /// Biblioteket ordnar en läsvecka. 2027-02-01 2027-02-28
    /// ```
    ACTIVITY_OUTSIDE_YEAR {
        code: "ACT002",
        name: "activity-outside-year",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "aktivitet utanför året",
        en: "activity outside the year",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(year) = context.document.year else {
        return;
    };
    for at in &context.activities {
        let (start, end) = days(at.activity);
        // ACT001 speaks of dates that contradict each other.
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            continue;
        }
        let (field, text) = match (start, end) {
            (_, Some(end)) if end.year() < year => (
                key!(Activity.end),
                Text::new(
                    format!("aktiviteten slutar {end}, före dokumentets år {year}"),
                    format!("activity ends on {end}, before the document's year {year}"),
                ),
            ),
            (Some(start), _) if start.year() > year => (
                key!(Activity.start),
                Text::new(
                    format!("aktiviteten börjar {start}, efter dokumentets år {year}"),
                    format!("activity begins on {start}, after the document's year {year}"),
                ),
            ),
            _ => continue,
        };
        findings.push(Finding::new(&ACTIVITY_OUTSIDE_YEAR, at.pointer.field(field), text).hint(
            "rätta årtalet, eller ta bort aktiviteten",
            "correct the year, or remove the activity",
        ));
    }
}
