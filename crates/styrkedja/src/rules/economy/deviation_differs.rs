use super::{figure_pointer, kronor, printed};
use crate::{
    AddsUp,
    finding::{Finding, Text},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A deviation in a table of the budget that is not the difference of budget and outcome, or budget and forecast, by more
    /// than rounding explains.
    ///
    /// Tables whose scheme of signs is not known are left alone, and so is a budget of the whole year beside an outcome of a
    /// part of it.
    /// ## Why it matters
    /// The deviation is what is acted on.
    /// ## På svenska
    /// En avvikelse i budgettabellen är inte skillnaden mellan budget och utfall eller prognos.
    /// ## Basis
    /// A deviation is outcome less budget for revenue and results, budget less outcome for costs: more is better.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2027
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Belopp i tkr            Budget 2027    Utfall 2027    Avvikelse
    /// Intäkter                      1 200          1 260           60
    /// Personalkostnader             4 200          4 150           50
    /// Lokalkostnader                  600            640          -40
    /// Övriga kostnader                300            280          -20
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2027
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Belopp i tkr            Budget 2027    Utfall 2027    Avvikelse
    /// Intäkter                      1 200          1 260           60
    /// Personalkostnader             4 200          4 150           50
    /// Lokalkostnader                  600            640          -40
    /// Övriga kostnader                300            280           20
    /// ```
    DEVIATION_DIFFERS {
        code: "ECO003",
        name: "deviation-differs",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "avvikelsen stämmer inte med budget och utfall",
        en: "deviation differs from budget and outcome",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (at, table) in context.document.economy.tables.iter().enumerate() {
        if table.signs.is_none() {
            continue;
        }
        for checked in table.deviations() {
            let AddsUp::No { by } = checked.adds_up else { continue };
            let line = &table.lines[checked.line];
            let Some(figure) = line.figures.get(checked.figure) else { continue };
            let (label, amount, by) = (&line.label, printed(figure), kronor(by));
            findings.push(
                Finding::new(
                    &DEVIATION_DIFFERS,
                    figure_pointer(at, checked.line, checked.figure),
                    Text::new(
                        format!("avvikelsen för {label} är {amount}, {by} kr från skillnaden"),
                        format!("the deviation of {label} is {amount}, {by} kr off the difference"),
                    ),
                )
                .hint(
                    "räkna om avvikelsen; kontrollera tecknet",
                    "compute the deviation again; look at its sign",
                ),
            );
        }
    }
}
