use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A start or end date of an activity that does not exist in the calendar: `2025-02-30`.
    /// ## Why it matters
    /// The activity cannot be entered in a calendar made from the plan.
    /// ## På svenska
    /// Ett start- eller slutdatum är inget datum i kalendern, till exempel 2025-02-30.
    /// ## Basis
    /// Activity tables print dates as year-month-day (SS-ISO 8601).
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Enheten ordnar en vinterfest. 2027-02-01 2027-02-30
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Aktivitet Startdatum Slutdatum
    /// Enheten ordnar en vinterfest. 2027-02-01 2027-02-28
    /// ```
    INVALID_DATE {
        code: "ACT006",
        name: "invalid-date",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "datum som inte finns",
        en: "date that does not exist",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.activities {
        for (field, printed) in
            [(key!(Activity.start), &at.activity.start), (key!(Activity.end), &at.activity.end)]
        {
            let Some(printed) = printed.as_ref().filter(|printed| printed.value.is_none()) else {
                continue;
            };
            findings.push(
                Finding::new(
                    &INVALID_DATE,
                    at.pointer.field(field),
                    Text::new(
                        format!("{} är inget datum", printed.text),
                        format!("{} is no date", printed.text),
                    ),
                )
                .hint(
                    "skriv år-månad-dag, till exempel 2025-12-31",
                    "write year-month-day, such as 2025-12-31",
                ),
            );
        }
    }
}
