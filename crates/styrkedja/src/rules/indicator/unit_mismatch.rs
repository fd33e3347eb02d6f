use crate::{
    finding::{Finding, Text},
    model::IndicatorColumn,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An own target (*årsmål*) and a council target (*KF:s årsmål*) for the same indicator in different units: `10
    /// st` beside `Max 10 personer`.
    /// ## Why it matters
    /// The two cannot be compared, and the outcome will be reported in one of them.
    /// ## På svenska
    /// Årsmålet och KF:s årsmål har olika enheter och kan inte jämföras.
    /// ## Basis
    /// Spellings of one unit (st, stycken) are in the catalogue and count as the same.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Antal personal en kund möter 10 st Max 12 personer År
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Antal personal en kund möter Max 10 personer Max 12 personer År
    /// ```
    UNIT_MISMATCH {
        code: "IND004",
        name: "unit-mismatch",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "årsmålen har olika enheter",
        en: "targets in different units",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.indicators {
        let (own, council) = (&at.indicator.target, &at.indicator.council_target);
        let (Some(own), Some(council)) = (own.unit(), council.unit()) else {
            continue;
        };
        if context.catalogue.same_unit(own, council) {
            continue;
        }
        findings.push(
            Finding::new(
                &UNIT_MISMATCH,
                at.figure_pointer(IndicatorColumn::Target),
                Text::new(
                    format!("årsmålet är i {own}, KF:s årsmål i {council}"),
                    format!("the target is in {own}, the council's in {council}"),
                ),
            )
            .related(
                at.figure_pointer(IndicatorColumn::CouncilTarget),
                Text::fixed("KF:s årsmål", "the council's target"),
            )
            .hint("skriv årsmålet i KF:s enhet", "write the target in the council's unit"),
        );
    }
}
