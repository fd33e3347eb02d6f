use crate::{
    finding::{Finding, Text},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An activity without a start date, without an end date, or without both.
    /// ## Why it matters
    /// An activity without dates cannot be late.
    /// ## På svenska
    /// En aktivitet saknar startdatum, slutdatum eller båda. Då kan den aldrig bli försenad.
    /// ## Basis
    /// The city's activity tables have a column for each.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Enheten prövar en ny enkät. 2027-03-01
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Enheten prövar en ny enkät. 2027-03-01 2027-11-30
    /// ```
    MISSING_DATE {
        code: "ACT007",
        name: "missing-date",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "aktivitet utan datum",
        en: "activity without date",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.activities {
        let text = match (&at.activity.start, &at.activity.end) {
            (None, None) => {
                Text::fixed("aktiviteten saknar start- och slutdatum", "activity has no dates")
            }
            (None, Some(_)) => {
                Text::fixed("aktiviteten saknar startdatum", "activity has no start date")
            }
            (Some(_), None) => {
                Text::fixed("aktiviteten saknar slutdatum", "activity has no end date")
            }
            (Some(_), Some(_)) => continue,
        };
        findings.push(
            Finding::new(&MISSING_DATE, at.pointer.clone(), text)
                .hint("skriv båda datumen", "write both dates"),
        );
    }
}
