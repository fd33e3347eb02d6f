use rust_decimal::Decimal;

use super::{figure_pointer, printed};
use crate::{
    finding::{Finding, Text},
    key,
    model::{EconomyFigure, FigureKind},
    pointer::Pointer,
    rules::{Context, declare_rule, text::words},
};

declare_rule! {
    /// ## What it finds
    /// A deficit of the whole unit, told as result, forecast or deviation in text or in the last sum of a table, in a
    /// document that tells no measure.
    ///
    /// A deficit of earlier years is left alone when it is more than a year back, and so is one of less than a thousandth of
    /// the budget, and one of which the text says that it is put right.
    /// ## Why it matters
    /// A deficit that nothing is done about comes again next year.
    /// ## På svenska
    /// Dokumentet redovisar ett underskott men nämner ingen åtgärd för en budget i balans.
    /// ## Basis
    /// Budget discipline: who sees a deficit coming proposes measures (*åtgärder för budget i balans*).
    /// ## Example
    /// Bad:
    /// ```text
    /// Tertialrapport 2 2027
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Prognosen för 2027 är ett underskott på 1,6 mnkr.
    /// ```
    /// Better:
    /// ```text
    /// Tertialrapport 2 2027
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Prognosen för 2027 är ett underskott på 1,6 mnkr.
    /// För att nå en budget i balans minskas bemanningen nattetid från den 1 oktober.
    /// ```
    DEFICIT_WITHOUT_MEASURE {
        code: "ECO006",
        name: "deficit-without-measure",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "underskott utan åtgärd",
        en: "deficit without a measure",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let economy = &context.document.economy;
    if !economy.measures.is_empty() {
        return;
    }
    let list = Pointer::root().field(key!(Document.economy)).field(key!(Economy.figures));
    let text = economy.figures.iter().enumerate().filter(|(_, figure)| !figure.is_part());
    let text = text.map(|(index, figure)| (list.index(index), figure));
    let tables = economy.tables.iter().enumerate().flat_map(|(at, table)| {
        table.total_at().into_iter().flat_map(move |line| {
            let figures = table.lines[line].figures.iter().enumerate();
            figures.map(move |(index, figure)| (figure_pointer(at, line, index), figure))
        })
    });
    let put_right = economy.figures.iter().filter_map(|figure| figure.text.as_deref());
    if put_right.into_iter().any(is_put_right) {
        return;
    }
    // One deficit, one finding: text and table often tell the same.
    let Some((pointer, figure)) =
        text.chain(tables).find(|(_, figure)| is_deficit(context, figure))
    else {
        return;
    };
    let amount = printed(figure);
    findings.push(
        Finding::new(
            &DEFICIT_WITHOUT_MEASURE,
            pointer,
            Text::new(
                format!("underskottet ({amount}) har ingen åtgärd"),
                format!("nothing is said to be done about the deficit ({amount})"),
            ),
        )
        .hint(
            "skriv vilka åtgärder som ger en budget i balans, och när de verkar",
            "write which measures bring the budget into balance, and from when",
        ),
    );
}

fn is_deficit(context: &Context<'_>, figure: &EconomyFigure) -> bool {
    let kind =
        matches!(figure.kind, FigureKind::Result | FigureKind::Forecast | FigureKind::Deviation);
    let Some(amount) = figure.kronor().map(crate::Number::decimal).filter(|_| kind) else {
        return false;
    };
    let (own, year) = (context.year(), figure.year.map(crate::Year::get));
    let old = own.zip(year).is_some_and(|(own, year)| year + 1 < own);
    if old || amount >= Decimal::ZERO {
        return false;
    }
    let budget = figure.year.and_then(|year| context.document.economy.budget(year));
    let small = budget.map_or(Decimal::ZERO, |budget| budget.decimal().abs() / Decimal::from(1000));
    amount < -small
}

fn is_put_right(text: &str) -> bool {
    words(text).any(|word| word.starts_with("åtgärd"))
}
