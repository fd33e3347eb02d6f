use crate::{
    finding::{Finding, Text},
    model::IndicatorColumn,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An indicator with neither an own target (*årsmål*) nor a council target (*KF:s årsmål*).
    /// ## Why it matters
    /// A figure that is measured against nothing steers nothing.
    /// ## På svenska
    /// En indikator har varken årsmål eller KF:s årsmål. Ett mått utan målnivå styr ingenting.
    /// ## Basis
    /// The yearly reconciliation of goals and budget (*avstämning av mål och budget*).
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster   År
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 90 %  År
    /// ```
    INDICATOR_WITHOUT_ANY_TARGET {
        code: "IND002",
        name: "indicator-without-any-target",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "indikator utan något årsmål",
        en: "indicator without any target",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.indicators {
        let indicator = at.indicator;
        if !indicator.target.is_missing()
            || !indicator.council_target.is_missing()
            || indicator.is_ambiguous(IndicatorColumn::Target)
            || indicator.is_ambiguous(IndicatorColumn::CouncilTarget)
        {
            continue;
        }
        findings.push(
            Finding::new(
                &INDICATOR_WITHOUT_ANY_TARGET,
                at.pointer.clone(),
                Text::fixed(
                    "indikatorn har varken årsmål eller KF:s årsmål",
                    "indicator has neither a target of its own nor the council's",
                ),
            )
            .hint("sätt ett årsmål", "set a target"),
        );
    }
}
