use std::borrow::Cow;

use crate::{
    IndicatorColumn,
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A figure of an indicator row whose column the text does not decide, because empty cells left no trace.
    /// ## Why it matters
    /// The figure is kept but counts in no column. A person who has the original sees at once where it belongs.
    /// ## På svenska
    /// Det går inte att avgöra vilken kolumn en siffra i indikatortabellen hör till, eftersom tomma celler inte
    /// syns i texten.
    /// ## Basis
    /// Text taken from a table loses its empty cells; the reader does not guess.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    ///
    ///  Indikator Periodens utfall Prognos helår Årsmål KF:s årsmål Period
    ///
    /// Antal utflykter
    ///
    /// 12 st 10 st 8 st VB 2026
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    ///
    ///  Indikator Periodens utfall Prognos helår Årsmål KF:s årsmål Period
    ///
    /// Antal utflykter
    ///
    /// 12 st 12 st 10 st 8 st VB 2026
    /// ```
    AMBIGUOUS_COLUMN {
        code: "IND010",
        name: "ambiguous-column",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "siffra med oviss kolumn",
        en: "figure of an uncertain column",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.indicators {
        for (index, unplaced) in at.indicator.unplaced.iter().enumerate() {
            let figure = &unplaced.measure.text;
            // What they hold, not how they are headed: a city heads its tables in its own words.
            let columns = |words: fn(&IndicatorColumn) -> Cow<'static, str>| {
                unplaced.candidates.iter().map(words).collect::<Vec<_>>().join(", ")
            };
            let (sv, en) = (columns(|it| it.words().sv), columns(|it| it.words().en));
            findings.push(
                Finding::new(
                    &AMBIGUOUS_COLUMN,
                    at.pointer.field(key!(Indicator.unplaced)).index(index),
                    Text::new(
                        format!("det framgår inte vad {figure} är: {sv}"),
                        format!("the text does not tell what {figure} is: {en}"),
                    ),
                )
                .hint(
                    "se efter i originalet vilken kolumn det är",
                    "see in the original which column it is",
                ),
            );
        }
    }
}
