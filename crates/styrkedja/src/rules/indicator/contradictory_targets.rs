use std::collections::BTreeMap;

use crate::{
    catalogue::Catalogue,
    finding::{Finding, Text},
    model::{IndicatorColumn, Target},
    rules::{Context, declare_rule, text::folded},
    walk::IndicatorRef,
};

declare_rule! {
    /// ## What it finds
    /// An indicator that occurs more than once in the document with different targets of the unit (*årsmål*), or once
    /// with and once without.
    /// ## Why it matters
    /// Whoever reports the outcome has to choose the target to compare it with.
    /// ## På svenska
    /// Samma indikator står flera gånger med olika årsmål, eller en gång med och en gång utan.
    /// ## Basis
    /// An indicator has one target a year for each unit.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 90 % 85 % År
    ///
    /// Nämndmål: Äldre bestämmer själva
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 87 % 85 % År
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 90 % 85 % År
    ///
    /// Nämndmål: Äldre bestämmer själva
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Andel nöjda gäster 90 % 85 % År
    /// ```
    CONTRADICTORY_TARGETS {
        code: "IND009",
        name: "contradictory-targets",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "samma indikator med olika årsmål",
        en: "the same indicator with different targets",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<String, &IndicatorRef<'_>> = BTreeMap::new();
    for at in &context.indicators {
        if at.indicator.is_ambiguous(IndicatorColumn::Target) {
            continue;
        }
        let earlier = *first.entry(folded(&at.indicator.name)).or_insert(at);
        let (before, here) = (&earlier.indicator.target, &at.indicator.target);
        if same(context.catalogue, before, here) {
            continue;
        }
        let text = match (before.text(), here.text()) {
            (Some(before), Some(here)) => Text::new(
                format!("årsmålet är {here} här men {before} tidigare"),
                format!("the target is {here} here but {before} before"),
            ),
            (Some(before), None) => Text::new(
                format!("årsmålet saknas här men är {before} tidigare"),
                format!("the target is missing here but is {before} before"),
            ),
            (None, here) => {
                let here = here.unwrap_or_default();
                Text::new(
                    format!("årsmålet är {here} här men saknas tidigare"),
                    format!("the target is {here} here but is missing before"),
                )
            }
        };
        findings.push(
            Finding::new(&CONTRADICTORY_TARGETS, at.figure_pointer(IndicatorColumn::Target), text)
                .related(
                    earlier.figure_pointer(IndicatorColumn::Target),
                    Text::fixed("första gången", "the first time"),
                )
                .hint(
                    "skriv samma årsmål på båda ställena",
                    "write the same target in both places",
                ),
        );
    }
}

/// Whether two targets ask for the same, apart from a bound or a unit that one of them leaves out.
fn same(catalogue: &Catalogue, a: &Target, b: &Target) -> bool {
    match (a.quantity(), b.quantity()) {
        (Some(a), Some(b)) => {
            let units = a.unit.as_ref().zip(b.unit.as_ref());
            a.value == b.value && units.is_none_or(|(a, b)| catalogue.same_unit(a, b))
        }
        (None, None) => a.kind() == b.kind(),
        _ => false,
    }
}
