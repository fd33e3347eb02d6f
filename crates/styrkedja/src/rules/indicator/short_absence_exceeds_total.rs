use std::collections::BTreeMap;

use crate::{
    finding::{Finding, Text},
    model::IndicatorColumn,
    rules::{Context, declare_rule, text::folded},
    walk::IndicatorRef,
};

const SHORT: &[&str] = &["sjukfrånvaro dag 1 14", "sjukfrånvaron dag 1 14"];
const ALL: &[&str] = &[
    "sjukfrånvaro",
    "sjukfrånvaron",
    "total sjukfrånvaro",
    "sjukfrånvaro total",
    "sjukfrånvaro totalt",
];

declare_rule! {
    /// ## What it finds
    /// Under one goal, a target or outcome of *Sjukfrånvaro dag 1-14* above that of *Sjukfrånvaro*.
    /// ## Why it matters
    /// Sick leave of the first fourteen days is a part of all sick leave. One of the figures is wrong, or the
    /// two have changed places.
    /// ## På svenska
    /// Sjukfrånvaron dag 1–14 är högre än hela sjukfrånvaron, fast den är en del av den. Siffrorna är fel eller har
    /// bytt plats.
    /// ## Basis
    /// Both indicators are per cent of the same ordinary working time.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Sjukfrånvaro 2,6 % 7,5 % Tertial
    ///
    ///  Sjukfrånvaro dag 1-14 6,2 % 2,8 % Tertial
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Sjukfrånvaro 6,2 % 7,5 % Tertial
    ///
    ///  Sjukfrånvaro dag 1-14 2,6 % 2,8 % Tertial
    /// ```
    SHORT_ABSENCE_EXCEEDS_TOTAL {
        code: "IND008",
        name: "short-absence-exceeds-total",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "kort sjukfrånvaro högre än hela",
        en: "short sick leave above all sick leave",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let named = |names: &'static [&str]| {
        context
            .indicators
            .iter()
            .filter(move |at| names.contains(&folded(&at.indicator.name).as_str()))
    };
    let all: BTreeMap<usize, &IndicatorRef<'_>> = named(ALL).map(|at| (at.goal, at)).collect();
    for short in named(SHORT) {
        let Some(all) = all.get(&short.goal) else {
            continue;
        };
        for (column, swedish, english) in [
            (IndicatorColumn::Target, "årsmålet", "target"),
            (IndicatorColumn::Outcome, "utfallet", "outcome"),
        ] {
            let (Some(part), Some(whole)) =
                (short.indicator.figure(column).value(), all.indicator.figure(column).value())
            else {
                continue;
            };
            if part <= whole {
                continue;
            }
            let (part, whole) = (part.to_swedish(), whole.to_swedish());
            findings.push(
                Finding::new(
                    &SHORT_ABSENCE_EXCEEDS_TOTAL,
                    short.figure_pointer(column),
                    Text::new(
                        format!("{swedish} {part} för dag 1–14 är högre än {whole} för alla dagar"),
                        format!("the {english} {part} for days 1–14 exceeds {whole} for all days"),
                    ),
                )
                .related(all.figure_pointer(column), Text::fixed("alla dagar", "all days"))
                .hint(
                    "se efter om talen har bytt plats",
                    "see whether the figures have changed places",
                ),
            );
        }
    }
}
