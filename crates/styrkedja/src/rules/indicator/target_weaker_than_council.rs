use crate::{
    catalogue::{Better, Scope},
    finding::{Finding, Text},
    model::{IndicatorColumn, TargetKind},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An own target (*årsmål*) that asks for less than the council's target (*KF:s årsmål*) for the same indicator.
    /// Whether more or less is better comes from the indicator catalogue, or from the bound that the council prints
    /// (`Max 10 personer`). Indicators that only make sense for the whole city are not compared, nor are targets in
    /// different units.
    /// ## Why it matters
    /// The city executive asks committees to raise targets that lie below the council's.
    /// ## På svenska
    /// Det egna årsmålet är svagare än KF:s årsmål för samma indikator. Kommunstyrelsen ber nämnderna höja sådana mål.
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
    ///  Sjukfrånvaro 8 % 7,5 % Tertial
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Sjukfrånvaro 7 % 7,5 % Tertial
    /// ```
    TARGET_WEAKER_THAN_COUNCIL {
        code: "IND005",
        name: "target-weaker-than-council",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "årsmål svagare än KF:s årsmål",
        en: "target weaker than the council's",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.indicators {
        let (own, council) = (&at.indicator.target, &at.indicator.council_target);
        let (Some(own_quantity), Some(council_quantity)) = (own.quantity(), council.quantity())
        else {
            continue;
        };
        let known = context.catalogue.indicator(&at.indicator.name);
        if known.is_some_and(|known| known.scope == Scope::City) {
            continue;
        }
        if let (Some(a), Some(b)) = (&own_quantity.unit, &council_quantity.unit)
            && !context.catalogue.same_unit(a, b)
        {
            continue;
        }
        let better = match council.kind() {
            TargetKind::AtMost => Some(Better::Lower),
            TargetKind::AtLeast => Some(Better::Higher),
            TargetKind::Value
            | TargetKind::Increase
            | TargetKind::Decrease
            | TargetKind::Delegated
            | TargetKind::Missing
            | TargetKind::Unclear => known.map(|known| known.better),
        };
        let weaker = match better {
            Some(Better::Higher) => own_quantity.value < council_quantity.value,
            Some(Better::Lower) => own_quantity.value > council_quantity.value,
            None => false,
        };
        if !weaker {
            continue;
        }
        let (own, council) = (own.text().unwrap_or_default(), council.text().unwrap_or_default());
        findings.push(
            Finding::new(
                &TARGET_WEAKER_THAN_COUNCIL,
                at.figure_pointer(IndicatorColumn::Target),
                Text::new(
                    format!("årsmålet {own} är svagare än KF:s årsmål {council}"),
                    format!("the target {own} is weaker than the council's {council}"),
                ),
            )
            .related(
                at.figure_pointer(IndicatorColumn::CouncilTarget),
                Text::fixed("KF:s årsmål", "the council's target"),
            )
            .hint(
                "skärp årsmålet, eller skriv varför det är svagare satt",
                "set a stricter target, or write why it is weaker",
            ),
        );
    }
}
