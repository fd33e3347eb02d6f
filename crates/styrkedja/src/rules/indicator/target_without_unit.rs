use crate::{
    finding::{Finding, Text},
    model::IndicatorColumn,
    rules::{Context, declare_rule},
};

use super::is_share;

declare_rule! {
    /// ## What it finds
    /// An own target (*årsmål*) that is a bare number, where there must be a unit: the catalogue has one for the
    /// indicator, the council's target prints one, or the name begins with *Andel*.
    /// ## Why it matters
    /// 19 may be per cent, people or hours. Whoever adds up the units of the city has to guess.
    /// ## På svenska
    /// Årsmålet är ett tal utan enhet, fast indikatorn mäts i till exempel procent.
    /// ## Basis
    /// The indicator catalogue, and the council's own target beside it.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 90 85 % År
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 90 % 85 % År
    /// ```
    TARGET_WITHOUT_UNIT {
        code: "IND003",
        name: "target-without-unit",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "årsmål utan enhet",
        en: "target without unit of measurement",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.indicators {
        let indicator = at.indicator;
        let target = &indicator.target;
        let Some(own) = target.number().filter(|_| target.unit().is_none()) else {
            continue;
        };
        let known = context.catalogue.indicator(&indicator.name);
        // The catalogue first: a cell that wraps inside a word prints a broken unit.
        let expected = known
            .and_then(|known| known.unit.as_deref())
            .or_else(|| indicator.council_target.unit())
            .or_else(|| is_share(context, indicator).then_some("%"));
        let Some(expected) = expected else {
            continue;
        };
        let printed = indicator.target.text().unwrap_or_default();
        findings.push(
            Finding::new(
                &TARGET_WITHOUT_UNIT,
                at.figure_pointer(IndicatorColumn::Target),
                Text::new(
                    format!("årsmålet {printed} har ingen enhet, väntad enhet är {expected}"),
                    format!("the target {printed} has no unit, expected {expected}"),
                ),
            )
            .hint(
                format!("skriv {} {expected} om det är det som menas", own.to_swedish()),
                format!("write {} {expected} if that is meant", own.to_swedish()),
            ),
        );
    }
}
