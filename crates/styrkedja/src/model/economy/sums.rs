//! Whether the figures of a table agree: sums with their parts, deviations with what they are measured by.
//!
//! Printed figures are rounded, so they may differ by some of their last digit: by `u · max(1, k/2)`, where `u` is what one
//! of the last digit stands for and `k` is the number of figures, the sum among them.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{BudgetLine, BudgetTable, EconomyFigure, FigureKind, LineKind, Side};
use crate::value::{Number, Occasion, Year};

/// Whether a figure agrees with those that it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddsUp {
    /// It does, within what rounding explains.
    Yes,
    /// It does not.
    No {
        /// The printed figure less what the others make, in kronor.
        by: Number,
    },
    /// It cannot be told: an amount is missing or was not understood, or several figures may be meant.
    Unknown,
}

/// A figure that others make, and whether they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckedFigure {
    /// The index of its line.
    pub line: usize,
    /// Its index in the line.
    pub figure: usize,
    /// Whether it agrees with the others.
    pub adds_up: AddsUp,
}

/// What tells the column of a figure.
type Column = (FigureKind, Option<Year>, Option<Occasion>, Option<FigureKind>);

fn column(line: &BudgetLine, figure: &EconomyFigure) -> Column {
    let against =
        figure.against.or((figure.kind == FigureKind::Deviation).then_some(FigureKind::Budget));
    // The outcome of a line that is a result is the result.
    let kind = match (line.kind, figure.kind) {
        (LineKind::Result, FigureKind::Result) => FigureKind::Outcome,
        (_, kind) => kind,
    };
    (kind, figure.year, figure.occasion, against)
}

/// What a line has in a column.
#[derive(Clone, Copy)]
enum Cell {
    Amount(Amount),
    /// An amount that was not understood.
    NoValue,
    /// Several figures of the same column.
    Several,
}

/// An amount, and what one of its last printed digit stands for.
#[derive(Clone, Copy)]
struct Amount {
    kronor: Decimal,
    step: Decimal,
}

impl BudgetTable {
    /// Whether the sums of the table agree with their parts: no if one does not, and then by the most of all.
    ///
    /// ```
    /// use styrkedja::{AddsUp, BudgetLine, BudgetTable, FigureKind, LineKind, Number};
    ///
    /// let line = |label, kind, kronor: i64| {
    ///     BudgetLine::new(label, kind).with_amount(FigureKind::Budget, None, Number::from(kronor))
    /// };
    /// let mut table = BudgetTable::new([
    ///     line("Intäkter", LineKind::Revenue, 1_200_000),
    ///     line("Personal", LineKind::Staff, 13_900_000),
    ///     line("Nettokostnad", LineKind::NetCost, 12_700_000),
    /// ]);
    /// assert_eq!(table.adds_up(), AddsUp::Unknown);
    /// table.lines[0].part_of = Some(2);
    /// table.lines[1].part_of = Some(2);
    /// assert_eq!(table.adds_up(), AddsUp::Yes);
    /// table.lines[2] = line("Nettokostnad", LineKind::NetCost, 12_800_000);
    /// assert_eq!(table.adds_up(), AddsUp::No { by: Number::from(100_000) });
    /// ```
    pub fn adds_up(&self) -> AddsUp {
        let mut all = AddsUp::Unknown;
        for checked in self.sums() {
            all = match (all, checked.adds_up) {
                (AddsUp::No { by: known }, AddsUp::No { by }) => {
                    let more = by.decimal().abs() > known.decimal().abs();
                    AddsUp::No { by: if more { by } else { known } }
                }
                (known @ AddsUp::No { .. }, _) | (known, AddsUp::Unknown) => known,
                (_, found) => found,
            };
        }
        all
    }

    /// For each figure of a line that has parts, whether they make it, column by column.
    ///
    /// Revenue makes a net cost smaller, and costs make a result smaller; deviations are added as they are. A
    /// line with parts of which one begins with *varav* has others that are not printed, so nothing is told of it.
    pub fn sums(&self) -> Vec<CheckedFigure> {
        let mut parts: HashMap<usize, Vec<&BudgetLine>> = HashMap::new();
        for (index, line) in self.lines.iter().enumerate() {
            let sum = line.part_of.and_then(|sum| usize::try_from(sum).ok());
            if let Some(sum) = sum.filter(|sum| *sum != index) {
                parts.entry(sum).or_default().push(line);
            }
        }
        let mut found = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let Some(parts) = parts.get(&index) else { continue };
            let parts: Vec<(&BudgetLine, HashMap<Column, Cell>)> =
                parts.iter().map(|part| (*part, columns(part))).collect();
            let own = columns(line);
            for (at, figure) in line.figures.iter().enumerate() {
                let column = column(line, figure);
                let adds_up = match own.get(&column) {
                    Some(Cell::Amount(total)) => sum(line, *total, column, &parts),
                    _ => AddsUp::Unknown,
                };
                found.push(CheckedFigure { line: index, figure: at, adds_up });
            }
        }
        found
    }

    /// For each deviation, whether it is the difference of the figures it is measured by: of the same line and year, the
    /// budget (or what `against` says) and the outcome or forecast.
    ///
    /// Revenue and results are better when there is more of them, costs and net costs when there is less. A service or a sum
    /// is taken to be a net cost.
    pub fn deviations(&self) -> Vec<CheckedFigure> {
        let lines = self.lines.iter().enumerate();
        let all = lines.flat_map(|(index, line)| {
            let figures = line.figures.iter().enumerate();
            let deviations = figures.filter(|(_, figure)| figure.kind == FigureKind::Deviation);
            deviations.map(move |(at, figure)| CheckedFigure {
                line: index,
                figure: at,
                adds_up: deviation(line, figure),
            })
        });
        all.collect()
    }
}

fn columns(line: &BudgetLine) -> HashMap<Column, Cell> {
    let mut found = HashMap::new();
    for figure in &line.figures {
        let cell = amount(figure).map_or(Cell::NoValue, Cell::Amount);
        found
            .entry(column(line, figure))
            .and_modify(|known| *known = Cell::Several)
            .or_insert(cell);
    }
    found
}

fn amount(figure: &EconomyFigure) -> Option<Amount> {
    let printed = figure.amount.as_ref()?;
    let kronor = printed.value?.decimal();
    Some(Amount { kronor, step: step(&printed.text, kronor) })
}

/// What one of the last digit of an amount stands for, in kronor: of `1,6` for 1 600 000 it is 100 000.
fn step(text: &str, kronor: Decimal) -> Decimal {
    let digits = text.trim_matches(|c: char| !c.is_ascii_digit());
    let number = Number::from_swedish(digits).or_else(|_| digits.parse());
    let number = number.ok().map(Number::decimal);
    let last = |scale: u32| Decimal::try_new(1, scale).unwrap_or_default();
    match number {
        Some(number) if !number.is_zero() => kronor
            .abs()
            .checked_div(number)
            .and_then(|unit| unit.checked_mul(last(number.scale())))
            .unwrap_or_default(),
        // A zero says nothing of its unit.
        _ => Decimal::ZERO,
    }
}

impl EconomyFigure {
    /// What one of the last printed digit of the amount stands for, in kronor: of `1,6 mnkr` it is 100 000. Nothing for an
    /// amount without value.
    pub fn last_digit(&self) -> Option<Number> {
        Some(Number::from(amount(self)?.step.normalize()))
    }
}

/// Whether a difference is more than rounding explains.
fn judged(by: Option<Decimal>, step: Decimal, figures: u64) -> AddsUp {
    let half = Decimal::from(figures.max(2)) / Decimal::TWO;
    match (by, step.checked_mul(half)) {
        (Some(by), Some(most)) if by.abs() <= most => AddsUp::Yes,
        (Some(by), Some(_)) => AddsUp::No { by: Number::from(by.normalize()) },
        _ => AddsUp::Unknown,
    }
}

/// Whether the parts of a line make its amount in a column.
fn sum(
    line: &BudgetLine,
    total: Amount,
    column: Column,
    parts: &[(&BudgetLine, HashMap<Column, Cell>)],
) -> AddsUp {
    let side = side_of_sum(line, parts);
    let (mut added, mut step, mut count, mut missing) = (Some(Decimal::ZERO), total.step, 1, false);
    for (part, cells) in parts {
        let amount = match cells.get(&column) {
            Some(Cell::Amount(amount)) => *amount,
            // An empty cell may be a zero.
            None => {
                missing = true;
                continue;
            }
            Some(Cell::NoValue | Cell::Several) => return AddsUp::Unknown,
        };
        let Some(sign) = sign(part, side, column.0) else { return AddsUp::Unknown };
        let signed = amount.kronor.checked_mul(Decimal::from(sign));
        added = added.zip(signed).and_then(|(added, signed)| added.checked_add(signed));
        step = step.max(amount.step);
        count += 1;
    }
    if count == 1 || parts.iter().any(|(part, _)| is_among_others(part)) {
        return AddsUp::Unknown;
    }
    let by = added.and_then(|added| total.kronor.checked_sub(added));
    match judged(by, step, count) {
        AddsUp::No { .. } if missing => AddsUp::Unknown,
        judged => judged,
    }
}

/// Whether a line is printed as a part among others.
fn is_among_others(part: &BudgetLine) -> bool {
    let label = part.label.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    label.starts_with("varav") || label.starts_with("därav")
}

/// The side of a sum: that of all its parts where its name does not tell.
fn side_of_sum(line: &BudgetLine, parts: &[(&BudgetLine, HashMap<Column, Cell>)]) -> Side {
    let all = |wanted: Side| parts.iter().all(|(part, _)| part.kind.side() == Some(wanted));
    line.kind.side().unwrap_or_else(|| {
        [Side::Revenue, Side::Result].into_iter().find(|side| all(*side)).unwrap_or(Side::Net)
    })
}

/// How a part counts in a sum of a side; nothing when it is no part of such a sum.
fn sign(part: &BudgetLine, sum: Side, kind: FigureKind) -> Option<i8> {
    match kind {
        FigureKind::Deviation | FigureKind::Result => return Some(1),
        FigureKind::Budget
        | FigureKind::Outcome
        | FigureKind::Forecast
        | FigureKind::Remaining
        | FigureKind::Change => {}
    }
    let own = part.kind.side();
    match (sum, own.unwrap_or(Side::Net)) {
        (Side::Result, Side::Revenue | Side::Result)
        | (Side::Revenue, Side::Revenue)
        | (Side::Cost | Side::Net, Side::Cost | Side::Net) => Some(1),
        (Side::Result, Side::Cost | Side::Net) | (Side::Cost | Side::Net, Side::Revenue) => {
            Some(-1)
        }
        // A part of a sum of revenue whose name does not tell its side.
        (Side::Revenue, Side::Net) => own.is_none().then_some(1),
        (Side::Revenue, _) | (_, Side::Result) => None,
    }
}

/// Whether a deviation is the difference of the figures it is measured by.
fn deviation(line: &BudgetLine, figure: &EconomyFigure) -> AddsUp {
    let against = figure.against.unwrap_or(FigureKind::Budget);
    let Some(printed) = amount(figure) else { return AddsUp::Unknown };
    if matches!(line.kind, LineKind::Deviation | LineKind::Budget) {
        return AddsUp::Unknown;
    }
    let of_year = |kind: FigureKind| {
        let figures = line.figures.iter();
        figures.filter(move |other| other.kind == kind && other.year == figure.year)
    };
    let references: Vec<&EconomyFigure> = of_year(against)
        .filter(|other| other.occasion == figure.occasion || other.occasion.is_none())
        .collect();
    let result = of_year(FigureKind::Result).filter(|_| line.kind == LineKind::Result);
    let actual = of_year(FigureKind::Outcome).chain(of_year(FigureKind::Forecast)).chain(result);
    let actual = actual.filter(|other| other.kind != against && other.occasion == figure.occasion);
    let mut results = Vec::new();
    for actual in actual {
        for reference in &references {
            // The budget of the year less the outcome of a part of it is what is left, and no deviation.
            if actual.kind != FigureKind::Forecast && reference.occasion != actual.occasion {
                continue;
            }
            let (Some(from), Some(to)) = (amount(reference), amount(actual)) else { continue };
            let better = match line.kind.side() {
                Some(Side::Revenue | Side::Result) => to.kronor.checked_sub(from.kronor),
                _ => from.kronor.checked_sub(to.kronor),
            };
            let by = better.and_then(|better| printed.kronor.checked_sub(better));
            let step = printed.step.max(from.step).max(to.step);
            results.push(judged(by, step, 3));
        }
    }
    match results.as_slice() {
        results if results.contains(&AddsUp::Yes) => AddsUp::Yes,
        // The name of another line may stand for revenue or for costs.
        [only] if line.kind != LineKind::Other => *only,
        _ => AddsUp::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use quickcheck::quickcheck;

    use super::*;
    use crate::model::Printed;

    /// An amount as printed in a unit, with its value in kronor.
    fn figure(kind: FigureKind, text: &str, unit: i64) -> EconomyFigure {
        let number = Number::from_swedish(text).expect("a number").decimal();
        let mut figure = EconomyFigure::new(kind, Year::new(2027).ok());
        figure.amount = Some(Printed::new(text, Some(Number::from(number * Decimal::from(unit)))));
        figure
    }

    fn line(kind: LineKind, part_of: Option<u32>, figures: Vec<EconomyFigure>) -> BudgetLine {
        let mut line = BudgetLine::new(kind.as_str(), kind);
        (line.part_of, line.figures) = (part_of, figures);
        line
    }

    fn budgets(amounts: &[(LineKind, &str)]) -> BudgetTable {
        let last = u32::try_from(amounts.len() - 1).ok();
        let lines = amounts.iter().enumerate().map(|(at, (kind, text))| {
            let part = last.filter(|last| u32::try_from(at).is_ok_and(|at| at < *last));
            line(*kind, part, vec![figure(FigureKind::Budget, text, 1_000_000)])
        });
        BudgetTable::new(lines)
    }

    #[test]
    fn revenue_makes_a_net_cost_smaller_and_costs_a_result() {
        use LineKind::{Costs, Grant, NetCost, Result, Revenue, Service, Staff, Total};
        for (amounts, adds_up) in [
            (vec![(Revenue, "1,2"), (Staff, "9,0"), (NetCost, "7,8")], AddsUp::Yes),
            (vec![(Revenue, "1,2"), (Grant, "8,0"), (Staff, "9,0"), (Result, "0,2")], AddsUp::Yes),
            (vec![(Service, "1,2"), (Service, "9,0"), (Total, "10,2")], AddsUp::Yes),
            (vec![(Revenue, "1,2"), (Revenue, "9,0"), (Total, "10,2")], AddsUp::Yes),
            // Three rounded figures may be off by one and a half of the last digit, four by two.
            (vec![(Staff, "1,2"), (Staff, "9,0"), (Costs, "10,3")], AddsUp::Yes),
            (
                vec![(Staff, "1,2"), (Staff, "9,0"), (Costs, "10,4")],
                AddsUp::No { by: Number::from(200_000) },
            ),
            (vec![(Staff, "1,2"), (Staff, "9,0"), (Staff, "1,0"), (Costs, "11,4")], AddsUp::Yes),
            (vec![(Result, "1,2"), (NetCost, "1,2")], AddsUp::Unknown),
        ] {
            assert_eq!(budgets(&amounts).adds_up(), adds_up, "{amounts:?}");
        }
    }

    #[test]
    fn what_is_missing_may_make_the_difference() {
        use LineKind::{Costs, Staff};
        let mut table = budgets(&[(Staff, "1,2"), (Staff, "9,0"), (Costs, "11,2")]);
        assert_eq!(table.adds_up(), AddsUp::No { by: Number::from(1_000_000) });
        table.lines[0].label = "varav vikarier".to_owned();
        assert_eq!(table.adds_up(), AddsUp::Unknown);
        table.lines[0].label = "Lön".to_owned();
        table.lines[0].figures.clear();
        assert_eq!(table.adds_up(), AddsUp::Unknown);
        let mut table = budgets(&[(Staff, "1,2"), (Staff, "9,0"), (Costs, "11,2")]);
        table.lines[1].figures[0].amount.as_mut().expect("an amount").value = None;
        assert_eq!(table.adds_up(), AddsUp::Unknown);
        // A line that is its own sum, or part of one that is not there.
        table.lines[2].part_of = Some(2);
        table.lines[0].part_of = Some(9);
        assert_eq!(table.adds_up(), AddsUp::Unknown);
    }

    #[test]
    fn deviations_are_better_with_more_revenue_and_less_cost() {
        use FigureKind::{Budget, Deviation, Forecast, Outcome};
        use LineKind::{NetCost, Other, Revenue, Staff};
        let checked = |kind, figures: &[(FigureKind, &str)]| {
            let figures = figures.iter().map(|(kind, text)| figure(*kind, text, 1_000)).collect();
            let checked = BudgetTable::new([line(kind, None, figures)]).deviations();
            checked.first().expect("a deviation").adds_up
        };
        let off = |by: i64| AddsUp::No { by: Number::from(by) };
        let of = |deviation| [(Budget, "1 200"), (Outcome, "1 264"), (Deviation, deviation)];
        assert_eq!(checked(Revenue, &of("64")), AddsUp::Yes);
        assert_eq!(checked(Revenue, &of("-64")), off(-128_000));
        assert_eq!(checked(Staff, &of("-64")), AddsUp::Yes);
        assert_eq!(checked(NetCost, &of("-65")), AddsUp::Yes);
        assert_eq!(checked(NetCost, &of("-66")), off(-2_000));
        assert_eq!(checked(Other, &of("64")), AddsUp::Unknown);
        let both = [(Budget, "100"), (Outcome, "90"), (Forecast, "95"), (Deviation, "5")];
        assert_eq!(checked(Staff, &both), AddsUp::Yes);
        let neither = [(Budget, "100"), (Outcome, "90"), (Forecast, "95"), (Deviation, "50")];
        assert_eq!(checked(Staff, &neither), AddsUp::Unknown);
        assert_eq!(checked(Staff, &[(Budget, "100"), (Deviation, "5")]), AddsUp::Unknown);
    }

    #[test]
    fn the_budget_of_a_year_is_not_compared_with_a_part_of_it() {
        let mut figures = vec![
            figure(FigureKind::Budget, "1 200", 1_000),
            figure(FigureKind::Outcome, "800", 1_000),
            figure(FigureKind::Deviation, "0", 1_000),
        ];
        figures[1].occasion = Some(Occasion::T2);
        figures[2].occasion = Some(Occasion::T2);
        let of = |figures: Vec<EconomyFigure>| {
            BudgetTable::new([line(LineKind::Staff, None, figures)]).deviations()[0].adds_up
        };
        assert_eq!(of(figures.clone()), AddsUp::Unknown);
        figures[0].occasion = Some(Occasion::T2);
        assert_eq!(of(figures), AddsUp::No { by: Number::from(-400_000) });
    }

    #[test]
    fn extreme_amounts_are_unknown() {
        let most = Number::from(Decimal::MAX);
        let of = |kind| BudgetLine::new("x", kind).with_amount(FigureKind::Budget, None, most);
        let mut table =
            BudgetTable::new([of(LineKind::Staff), of(LineKind::Staff), of(LineKind::Costs)]);
        table.lines[0].part_of = Some(2);
        table.lines[1].part_of = Some(2);
        assert_eq!(table.adds_up(), AddsUp::Unknown);
    }

    quickcheck! {
        /// Parts and their exact sum agree in every unit, and with the costs that a result takes away.
        fn scaled_sums_add_up(parts: Vec<i32>, unit: u8) -> bool {
            let unit = [1, 1_000, 1_000_000][usize::from(unit % 3)];
            let amount = |number: i64| figure(FigureKind::Budget, &number.to_string(), unit);
            let total: i64 = parts.iter().map(|part| i64::from(*part)).sum();
            let of = |kind, total| {
                let sum = u32::try_from(parts.len()).ok();
                let mut lines: Vec<BudgetLine> = parts
                    .iter()
                    .map(|part| line(LineKind::Staff, sum, vec![amount((*part).into())]))
                    .collect();
                lines.push(line(kind, None, vec![amount(total)]));
                BudgetTable::new(lines).adds_up()
            };
            let wanted = if parts.is_empty() { AddsUp::Unknown } else { AddsUp::Yes };
            let off = i64::try_from(parts.len()).unwrap_or_default() + 3;
            of(LineKind::Costs, total) == wanted
                && of(LineKind::Result, -total) == wanted
                && (parts.is_empty() || matches!(of(LineKind::Costs, total + off), AddsUp::No { .. }))
        }

        /// Any table is checked without a panic.
        fn any_table_is_checked(table: BudgetTable) -> bool {
            table.sums().len() <= table.lines.iter().map(|line| line.figures.len()).sum()
                && table.deviations().iter().all(|checked| checked.line < table.lines.len())
        }
    }
}
