use crate::{
    finding::{Finding, Text},
    model::{DocumentKind, IndicatorColumn},
    rules::{Context, declare_rule},
    value::{Periodicity, ReportPeriod},
};

declare_rule! {
    /// ## What it finds
    /// An indicator in a report without an outcome of the period, and without a figure that may be it. In a tertial
    /// or quarterly report only indicators that are known to be reported each tertial or quarter, or more often.
    /// ## Why it matters
    /// The plan promised to measure it. A row without outcome reads as if it were forgotten.
    /// ## På svenska
    /// Utfallet saknas för en indikator i en rapport, och ingen siffra i raden kan vara utfallet.
    /// ## Basis
    /// Reports give the outcome of every indicator of the plan at its periodicity.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    ///
    ///  Indikator Periodens utfall Årsmål KF:s årsmål Period
    ///
    /// Andel nöjda gäster
    ///
    /// 90 % 85 % VB 2026
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    ///
    ///  Indikator Periodens utfall Årsmål KF:s årsmål Period
    ///
    /// Andel nöjda gäster
    ///
    /// 93 % 90 % 85 % VB 2026
    /// ```
    MISSING_OUTCOME {
        code: "IND011",
        name: "missing-outcome",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "indikator utan utfall",
        en: "indicator without outcome",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.document.is_report() {
        return;
    }
    let part_of_year = context.document.kind == Some(DocumentKind::TertialReport);
    let quarter = context.document.period.and_then(ReportPeriod::quarter);
    let reported_each = if quarter.is_some() { Periodicity::Quarter } else { Periodicity::Tertial };
    for at in &context.indicators {
        let indicator = at.indicator;
        let periodicity = indicator.periodicity.as_ref().and_then(|printed| printed.value);
        let due = !part_of_year || periodicity.is_some_and(|due| due >= reported_each);
        let reported = [&indicator.outcome, &indicator.outcome_men, &indicator.outcome_women]
            .iter()
            .any(|outcome| outcome.is_some());
        if !due || reported || indicator.is_ambiguous(IndicatorColumn::Outcome) {
            continue;
        }
        findings.push(
            Finding::new(
                &MISSING_OUTCOME,
                at.pointer.clone(),
                Text::fixed("indikatorn har inget utfall", "indicator has no outcome"),
            )
            .hint(
                "skriv utfallet, eller varför det saknas",
                "write the outcome, or why there is none",
            ),
        );
    }
}
