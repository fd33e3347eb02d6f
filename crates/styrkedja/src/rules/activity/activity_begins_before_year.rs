use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

use super::days;

declare_rule! {
    /// ## What it finds
    /// An activity that begins before the document's year or ends after it, but takes place in it too.
    /// ## Why it matters
    /// Activities that run over several years are allowed, but one copied from last year's plan is easily kept too
    /// long.
    /// ## På svenska
    /// En aktivitet börjar före eller slutar efter dokumentets år. Det är tillåtet, men ärvda aktiviteter blir lätt
    /// kvar för länge.
    /// ## Basis
    /// A plan is for one calendar year.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Hemtjänsten prövar kortare rundor. 2025-03-01 2027-12-31
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Hemtjänsten inför kortare rundor i hela området. 2027-01-01 2027-12-31
    /// ```
    ACTIVITY_BEGINS_BEFORE_YEAR {
        code: "ACT003",
        name: "activity-begins-before-year",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "aktivitet som börjar före eller slutar efter året",
        en: "activity begins before or ends after the year",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(year) = context.document.year else {
        return;
    };
    for at in &context.activities {
        let (Some(start), Some(end)) = days(at.activity) else {
            continue;
        };
        if !(start.year()..=end.year()).contains(&year) || end < start {
            continue;
        }
        let (field, text) = if start.year() < year {
            (
                key!(Activity.start),
                Text::new(
                    format!("aktiviteten börjar {start}, före dokumentets år {year}"),
                    format!("activity begins on {start}, before the document's year {year}"),
                ),
            )
        } else if end.year() > year {
            (
                key!(Activity.end),
                Text::new(
                    format!("aktiviteten slutar {end}, efter dokumentets år {year}"),
                    format!("activity ends on {end}, after the document's year {year}"),
                ),
            )
        } else {
            continue;
        };
        findings.push(
            Finding::new(&ACTIVITY_BEGINS_BEFORE_YEAR, at.pointer.field(field), text).hint(
                "se efter att aktiviteten fortfarande gäller",
                "see that the activity is still current",
            ),
        );
    }
}
