use super::{figure_pointer, kronor, printed};
use crate::{
    AddsUp,
    finding::{Finding, Text},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A sum in a table of the budget that differs from its parts by more than rounding explains.
    ///
    /// Each figure may be off by half of its last digit; what more parts make together may be off by more. A sum of which
    /// not all parts are known (*varav*, an empty cell) is left alone.
    /// ## Why it matters
    /// One of the figures is wrong, and the reader cannot see which.
    /// ## På svenska
    /// En summa i budgettabellen stämmer inte med sina poster, mer än vad avrundning förklarar.
    /// ## Basis
    /// A sum is the sum of its parts. In printed accounts that were added up again, one sum in a hundred was a misprint.
    /// ## Example
    /// Bad:
    /// ```text
    /// Tertialrapport 2 2027
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Belopp i tkr            Budget 2027    Utfall jan-aug
    /// Personalkostnader             4 200             2 800
    /// Lokalkostnader                  600               400
    /// Övriga kostnader                300               180
    /// Summa kostnader               5 400             3 380
    /// ```
    /// Better:
    /// ```text
    /// Tertialrapport 2 2027
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Belopp i tkr            Budget 2027    Utfall jan-aug
    /// Personalkostnader             4 200             2 800
    /// Lokalkostnader                  600               400
    /// Övriga kostnader                300               180
    /// Summa kostnader               5 100             3 380
    /// ```
    SUM_DIFFERS {
        code: "ECO001",
        name: "sum-differs",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "summan stämmer inte med posterna",
        en: "sum differs from its parts",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (at, table) in context.document.economy.tables.iter().enumerate() {
        // A forecast that is off puts its deviation off by the same: one fault, one finding.
        let mut told = None;
        for checked in table.sums() {
            let AddsUp::No { by } = checked.adds_up else { continue };
            let fault = (checked.line, by.decimal().abs());
            if told.replace(fault) == Some(fault) {
                continue;
            }
            let line = &table.lines[checked.line];
            let Some(figure) = line.figures.get(checked.figure) else { continue };
            let (label, amount, by) = (&line.label, printed(figure), kronor(by));
            findings.push(
                Finding::new(
                    &SUM_DIFFERS,
                    figure_pointer(at, checked.line, checked.figure),
                    Text::new(
                        format!("{label} är {amount}, {by} kr från summan av posterna"),
                        format!("{label} is {amount}, {by} kr off the sum of its parts"),
                    ),
                )
                .hint("räkna om summan och posterna", "add the parts up again"),
            );
        }
    }
}
