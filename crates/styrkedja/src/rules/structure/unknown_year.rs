use crate::{
    finding::{Finding, Text},
    pointer::Pointer,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A document that does not tell the year it plans or reports.
    /// ## Why it matters
    /// Without the year, no date, code or target in it can be checked against anything.
    /// ## På svenska
    /// Dokumentet säger inte vilket år det gäller. Då går varken datum, koder eller årsmål att kontrollera.
    /// ## Basis
    /// Budget headings, indicator headers and goal dates carry the year in the city's plans.
    /// ## Example
    /// Bad:
    /// ```text
    /// Solgläntans dagverksamhet
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Solgläntans dagverksamhet
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    UNKNOWN_YEAR {
        code: "STR001",
        name: "unknown-year",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "okänt år",
        en: "unknown year",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.year.is_none() {
        findings.push(
            Finding::new(
                &UNKNOWN_YEAR,
                Pointer::root(),
                Text::fixed(
                    "dokumentet säger inte vilket år det gäller",
                    "the document does not tell its year",
                ),
            )
            .hint(
                "skriv året i en rubrik, till exempel Budget 2025",
                "write the year in a heading, such as Budget 2025",
            ),
        );
    }
}
