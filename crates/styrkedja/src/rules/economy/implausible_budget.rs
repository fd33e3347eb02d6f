use rust_decimal::Decimal;

use crate::{
    finding::{Finding, Text},
    key,
    model::{EconomyFigure, FigureKind},
    pointer::Pointer,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A budget of a unit above 20 billion kronor, which no unit in Sweden has, or one that leaves less than 50 000 kronor
    /// for each of its staff, while nothing says that others pay the wages.
    /// ## Why it matters
    /// Most such figures have a wrong unit: `412 300 mkr` for `412 300 tkr`.
    /// ## På svenska
    /// Budgeten är orimligt stor eller liten för en enhet. Oftast är det beloppets enhet som är fel, mkr i stället för tkr.
    /// ## Basis
    /// The City of Stockholm as a whole has a budget of some 60 billion kronor.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Eleverna äter gott
    /// Budget 2027
    /// Enhetens budget är 412 300 mkr. Enhetschef följer upp budgeten varje månad.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Eleverna äter gott
    /// Budget 2027
    /// Enhetens budget är 412 300 tkr. Enhetschef följer upp budgeten varje månad.
    /// ```
    IMPLAUSIBLE_BUDGET {
        code: "ECO009",
        name: "implausible-budget",
        severity: Error,
        status: Preview,
        since: "0.1.0",
        sv: "orimlig budget",
        en: "implausible budget",
    }
}

/// In kronor. No municipal unit has more, whatever it buys.
const MOST: i64 = 20_000_000_000;

/// In kronor a year for each of the staff: a tenth of the lowest wage.
const LEAST_A_HEAD: i64 = 50_000;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let document = context.document;
    let heads = document.staffing.total().heads.map(crate::Number::decimal);
    let list = Pointer::root().field(key!(Document.economy)).field(key!(Economy.figures));
    for (index, figure) in document.economy.figures.iter().enumerate() {
        let EconomyFigure { kind: FigureKind::Budget, amount: Some(amount), .. } = figure else {
            continue;
        };
        let Some(kronor) = amount.value.map(crate::Number::decimal) else { continue };
        let high = kronor > Decimal::from(MOST);
        let whole = !figure.is_part() && kronor > Decimal::ZERO;
        let low = whole
            && heads
                .and_then(|heads| heads.checked_mul(LEAST_A_HEAD.into()))
                .is_some_and(|least| kronor < least);
        if !high && !low {
            continue;
        }
        let (text, many) =
            (&amount.text, if high { ("stor", "large") } else { ("liten", "small") });
        findings.push(
            Finding::new(
                &IMPLAUSIBLE_BUDGET,
                list.index(index).field(key!(EconomyFigure.amount)),
                Text::new(
                    format!("budgeten {text} är orimligt {} för en enhet", many.0),
                    format!("the budget {text} is implausibly {} for a unit", many.1),
                ),
            )
            .hint(
                "kontrollera beloppets enhet: kr, tkr eller mnkr",
                "check the unit of the amount: kr, tkr or mnkr",
            ),
        );
    }
}
