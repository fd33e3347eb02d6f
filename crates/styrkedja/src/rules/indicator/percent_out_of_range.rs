use crate::{
    finding::{Finding, Text},
    model::IndicatorColumn,
    rules::{Context, declare_rule},
    value::Number,
};

use super::is_share;

declare_rule! {
    /// ## What it finds
    /// A target or an outcome below 0 or above 100 per cent for an indicator that measures a share: its unit in the
    /// catalogue is %, or its name begins with *Andel*.
    /// ## Why it matters
    /// It cannot be true: a decimal comma is missing, or a figure of another indicator got into the row.
    /// ## På svenska
    /// Ett årsmål eller utfall för en andel ligger under 0 eller över 100 procent. Det är fel skrivet eller står på
    /// fel rad.
    /// ## Basis
    /// A share of a whole is at least 0 and at most 100 per cent.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Sjukfrånvaro 265 % 7,5 % Tertial
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    ///
    ///   Indikator Årsmål KF:s årsmål år 2027 Periodicitet
    ///
    ///  Sjukfrånvaro 6,5 % 7,5 % Tertial
    /// ```
    PERCENT_OUT_OF_RANGE {
        code: "IND006",
        name: "percent-out-of-range",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "andel under 0 eller över 100 procent",
        en: "share below 0 or above 100 per cent",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (nothing, all) = (Number::from(0), Number::from(100));
    for at in &context.indicators {
        if !is_share(context, at.indicator) {
            continue;
        }
        for &column in IndicatorColumn::ALL {
            let figure = at.indicator.figure(column);
            let Some(value) = figure.value() else {
                continue;
            };
            let percent = figure.unit().is_none_or(|unit| context.catalogue.same_unit(unit, "%"));
            if !percent || (nothing..=all).contains(&value) {
                continue;
            }
            let value = value.to_swedish();
            findings.push(
                Finding::new(
                    &PERCENT_OUT_OF_RANGE,
                    at.figure_pointer(column),
                    Text::new(
                        format!("en andel kan inte vara {value} %"),
                        format!("a share cannot be {value} %"),
                    ),
                )
                .hint("rätta talet", "correct the figure"),
            );
        }
    }
}
