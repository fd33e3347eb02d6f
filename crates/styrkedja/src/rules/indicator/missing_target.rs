use crate::{
    catalogue::Scope,
    finding::{Finding, Text},
    model::{IndicatorColumn, TargetKind},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An indicator in a plan without an own target (*årsmål*), though the council has one or leaves it to the
    /// committee (*Tas fram av nämnd*). Indicators that only make sense for the whole city are left alone.
    /// ## Why it matters
    /// The city executive asks committees to complete missing targets; without one there is nothing to report the
    /// outcome against.
    /// ## På svenska
    /// Årsmålet saknas för en indikator, fast KF har ett årsmål eller överlåter det till nämnden.
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
    ///  Aktivt Medskapandeindex  83 År
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Aktivt Medskapandeindex 84 83 År
    /// ```
    MISSING_TARGET {
        code: "IND001",
        name: "missing-target",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "indikator utan årsmål",
        en: "indicator without target",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for at in &context.indicators {
        let indicator = at.indicator;
        let city = context
            .catalogue
            .indicator(&indicator.name)
            .is_some_and(|known| known.scope == Scope::City);
        if !indicator.target.is_missing() || indicator.is_ambiguous(IndicatorColumn::Target) || city
        {
            continue;
        }
        let Some(council) = indicator.council_target.text() else {
            continue;
        };
        let text = if indicator.council_target.kind() == TargetKind::Delegated {
            Text::new(
                format!("årsmål saknas, fast KF överlåter det (”{council}”)"),
                format!("target is missing, though the council delegates it (\"{council}\")"),
            )
        } else {
            Text::new(
                format!("årsmål saknas, fast KF:s årsmål är {council}"),
                format!("target is missing, though the council's is {council}"),
            )
        };
        findings.push(
            Finding::new(&MISSING_TARGET, at.figure_pointer(IndicatorColumn::Target), text)
                .related(
                    at.figure_pointer(IndicatorColumn::CouncilTarget),
                    Text::fixed("KF:s årsmål", "the council's target"),
                )
                .hint("sätt ett årsmål", "set a target"),
        );
    }
}
