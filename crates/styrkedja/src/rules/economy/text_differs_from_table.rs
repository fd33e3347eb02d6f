use super::printed;
use crate::{
    finding::{Finding, Text},
    key,
    model::EconomyFigure,
    pointer::Pointer,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A budget, forecast or result of the whole unit that running text tells otherwise than the last sum of the only table
    /// of the economy, for the same year and report.
    ///
    /// Both are compared in the coarser of their last digits. With several tables nobody knows which is meant.
    /// ## Why it matters
    /// One of the two is of an earlier version.
    /// ## På svenska
    /// Texten nämner en annan budget, prognos eller ett annat resultat än tabellen.
    /// ## Basis
    /// The same figure of the same year is the same.
    /// ## Example
    /// Bad:
    /// ```json
    /// {"schema_version":"2","kind":"annual_report","year":2027,"goals":[{"level":"committee","title":"Alla läser"}],
    ///  "economy":{"figures":[{"kind":"budget","year":2027,"amount":{"text":"5,4 mnkr","value":"5400000"}}],
    ///   "tables":[{"money_unit":"thousand_kronor","lines":[{"label":"Nettokostnad","kind":"net_cost",
    ///    "figures":[{"kind":"budget","year":2027,"amount":{"text":"5 100","value":"5100000"}}]}]}]}}
    /// ```
    /// Better:
    /// ```json
    /// {"schema_version":"2","kind":"annual_report","year":2027,"goals":[{"level":"committee","title":"Alla läser"}],
    ///  "economy":{"figures":[{"kind":"budget","year":2027,"amount":{"text":"5,1 mnkr","value":"5100000"}}],
    ///   "tables":[{"money_unit":"thousand_kronor","lines":[{"label":"Nettokostnad","kind":"net_cost",
    ///    "figures":[{"kind":"budget","year":2027,"amount":{"text":"5 100","value":"5100000"}}]}]}]}}
    /// ```
    TEXT_DIFFERS_FROM_TABLE {
        code: "ECO005",
        name: "text-differs-from-table",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "texten säger annat än tabellen",
        en: "text differs from the table",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let economy = &context.document.economy;
    let [table] = economy.tables.as_slice() else { return };
    let Some(line) = table.total_at() else { return };
    let total = &table.lines[line];
    let list = Pointer::root().field(key!(Document.economy)).field(key!(Economy.figures));
    for (index, told) in economy.figures.iter().enumerate().filter(|(_, told)| !told.is_part()) {
        let same = |figure: &&EconomyFigure| {
            (figure.kind, figure.year, figure.occasion) == (told.kind, told.year, told.occasion)
        };
        let mut figures = total.figures.iter().enumerate().filter(|(_, figure)| same(figure));
        let (Some((at, figure)), None) = (figures.next(), figures.next()) else { continue };
        if agree(told, figure) {
            continue;
        }
        let (text, cell) = (printed(told), printed(figure));
        findings.push(
            Finding::new(
                &TEXT_DIFFERS_FROM_TABLE,
                list.index(index).field(key!(EconomyFigure.amount)),
                Text::new(
                    format!("{text} i texten är {cell} i tabellen ({})", total.label),
                    format!("{text} in the text is {cell} in the table ({})", total.label),
                ),
            )
            .hint("rätta texten eller tabellen", "correct the text or the table")
            .related(
                super::figure_pointer(0, line, at),
                Text::new(format!("tabellen: {cell}"), format!("the table: {cell}")),
            ),
        );
    }
}

/// Whether two figures are the same in the coarser of their last digits; what is not understood agrees with all.
fn agree(told: &EconomyFigure, figure: &EconomyFigure) -> bool {
    let (Some(a), Some(b)) = (told.kronor(), figure.kronor()) else { return true };
    let (a, b) = (a.decimal(), b.decimal());
    let coarse = [told.last_digit(), figure.last_digit()].into_iter().flatten().max();
    a.saturating_sub(b).abs() <= coarse.map(crate::Number::decimal).unwrap_or_default()
}
