//! How a table prints signs, by its figures, and how they become those of the model: revenue, costs, net costs and budgets
//! positive, results and deviations with a sign, more is better.
//!
//! ```text
//!                  Budget   Utfall   Avvikelse
//! Intäkter          1 200    1 264          64
//! Personal        -13 900  -14 236        -336     costs negative: 13 900 000, 14 236 000, -336 000
//! Personal         13 900   14 236        -336     costs positive: the same
//! ```
//!
//! Where costs are negative a revenue among net costs is positive; the model has it as a negative net cost, so that the
//! lines still add up.

use rust_decimal::Decimal;
use styrkedja::{FigureKind, LineKind, Side, SignScheme};

use super::{
    columns::Column,
    line::{Line, same},
    pairs::Pair,
};

/// What the figures of a kind are multiplied by: 1 or -1; nothing when the table does not tell.
pub(super) type Sign = Option<i8>;

/// The signs of a table.
#[derive(Debug)]
pub(super) struct Signs {
    pub(super) scheme: Option<SignScheme>,
    /// For each line the sign of its budgets, outcomes and forecasts.
    lines: Vec<Sign>,
    /// For each line that is a deviation, its sign.
    deviations: Vec<Sign>,
    result: Sign,
    deviation: Sign,
    /// For each column of changes, whether it is the later figure less the earlier one.
    changes: Vec<bool>,
}

/// Fewer lines tell no scheme.
const FEWEST_LINES: usize = 3;

impl Signs {
    pub(super) fn of(
        columns: &[Column],
        lines: &[Line],
        pairs: &[Option<Pair>],
        surplus_negative: bool,
    ) -> Self {
        let amounts: Vec<usize> = (0..columns.len())
            .filter(|at| {
                columns[*at].figures().is_some_and(|figures| {
                    !figures.percent
                        && matches!(
                            figures.kind,
                            FigureKind::Budget | FigureKind::Outcome | FigureKind::Forecast
                        )
                })
            })
            .collect();
        let of_line =
            |line: &Line| votes(amounts.iter().filter_map(|at| line.at(*at)).map(|v| v.number));
        let of = |wanted: &dyn Fn(&Line) -> bool| {
            let all = lines.iter().filter(|line| wanted(line)).map(of_line);
            all.fold((0, 0), |(minus, plus), (m, p)| (minus + m, plus + p))
        };
        let is =
            |side: Side| move |line: &Line| line.side() == Some(side) && !line.label.investment;
        let costs = of(&is(Side::Cost));
        let nets = of(&|line| line.kind == LineKind::NetCost);
        let others = of(&|line| {
            line.side().is_none() && line.kind != LineKind::Other && !line.label.investment
        });
        let told = |(minus, plus): (usize, usize)| minus + plus > 0;
        let costs_told = told(costs);
        let cost =
            majority([costs, nets, others].into_iter().find(|v| told(*v)).unwrap_or_default());
        let revenue = majority(of(&is(Side::Revenue))).unwrap_or(1);
        let net = if cost == Some(-1) { cost } else { majority(nets).or(cost) };
        // Ledgers print revenue negative and costs positive; their surplus is negative.
        let ledger = revenue == -1 && cost == Some(1) && costs_told;
        let result = Some(if surplus_negative || ledger { -1 } else { 1 });
        let mut signs: Vec<Sign> = Vec::with_capacity(lines.len());
        for line in lines {
            let own = || majority(of_line(line));
            let sign = match line.kind {
                _ if line.label.investment => own(),
                LineKind::NetCost => net,
                // It is printed as the net cost above it is.
                LineKind::Budget => signs.last().copied().unwrap_or(net),
                LineKind::Result | LineKind::Deviation => result,
                LineKind::Other if costs_told => Some(1),
                _ => match line.side() {
                    Some(Side::Revenue) => Some(revenue),
                    Some(Side::Result) => result,
                    _ => cost,
                },
            };
            // What follows a deviation is a line of its own again.
            signs.push(sign);
        }
        let mut tally = Tally::default();
        for (at, pair) in pairs.iter().enumerate() {
            let kind = columns.get(at).and_then(Column::figures).map(|figures| figures.kind);
            let (Some(pair), Some(FigureKind::Deviation | FigureKind::Remaining)) = (pair, kind)
            else {
                continue;
            };
            for (line, sign) in lines.iter().zip(&signs) {
                let better = better(line, pair, *sign);
                if let (Some(better), Some(printed)) = (better, line.at(at)) {
                    tally.see(better, printed.number, printed.step);
                }
            }
        }
        let deviations: Vec<Sign> =
            (0..lines.len()).map(|at| of_deviation_line(lines, at, &signs, &amounts)).collect();
        let reversed = tally.against >= FEWEST_LINES && tally.agree == 0;
        let disputed = tally.against > 0 && tally.against >= tally.agree;
        let deviation = match (surplus_negative, reversed, disputed) {
            (true, ..) | (_, true, _) => Some(-1),
            (_, _, true) => None,
            _ => Some(1),
        };
        let filled = lines.iter().filter(|line| line.has_numbers()).count();
        let scheme = match cost {
            _ if surplus_negative => Some(SignScheme::SurplusNegative),
            _ if filled < FEWEST_LINES || disputed => None,
            Some(-1) => Some(SignScheme::CostsNegative),
            Some(_) if !ledger => Some(SignScheme::CostsPositive),
            _ => None,
        };
        let changes = pairs.iter().enumerate().map(|(at, pair)| {
            let pair = pair.as_ref()?;
            let (mut agree, mut against) = (0, 0);
            for line in lines {
                let (Some(a), Some(b), Some(d)) =
                    (line.at(pair.reference), line.at(pair.actual), line.at(at))
                else {
                    continue;
                };
                let difference = b.number.checked_sub(a.number)?;
                let step = a.step.max(b.step).max(d.step);
                if difference.is_zero() && d.number.is_zero() {
                    continue;
                }
                if same(difference, d.number, step, 3) { agree += 1 } else { against += 1 }
            }
            Some(agree > 2 * against)
        });
        let changes = changes.map(|told| told.unwrap_or(false)).collect();
        Self { scheme, lines: signs, deviations, result, deviation, changes }
    }

    /// What a figure of a line is multiplied by.
    pub(super) fn of_figure(&self, line: usize, column: usize, kind: FigureKind) -> Sign {
        let own = self.lines.get(line).copied().flatten();
        match kind {
            FigureKind::Deviation | FigureKind::Remaining => {
                let of_line = self.deviations.get(line).copied().flatten();
                of_line.or(self.deviation)
            }
            FigureKind::Result => self.result,
            FigureKind::Change => own.filter(|_| self.changes.get(column) == Some(&true)),
            _ => own,
        }
    }
}

/// The numbers below nothing, and those above.
fn votes(numbers: impl Iterator<Item = Decimal>) -> (usize, usize) {
    numbers.filter(|number| !number.is_zero()).fold((0, 0), |(minus, plus), number| {
        if number.is_sign_negative() { (minus + 1, plus) } else { (minus, plus + 1) }
    })
}

/// The sign that makes most of some figures positive: twice as many as the others.
fn majority((minus, plus): (usize, usize)) -> Sign {
    match (minus, plus) {
        (0, 0) => None,
        (minus, plus) if plus >= 2 * minus => Some(1),
        (minus, plus) if minus >= 2 * plus => Some(-1),
        _ => None,
    }
}

/// By how much a line is better than its reference.
fn better(line: &Line, pair: &Pair, sign: Sign) -> Option<Decimal> {
    let sign = Decimal::from(sign?);
    let of = |column: usize| line.at(column)?.number.checked_mul(sign);
    let (reference, actual) = (of(pair.reference)?, of(pair.actual)?);
    match line.side() {
        Some(Side::Revenue | Side::Result) => actual.checked_sub(reference),
        _ => reference.checked_sub(actual),
    }
}

/// The sign of a line that is a deviation, by the budget and the line above it in the same columns.
fn of_deviation_line(lines: &[Line], at: usize, signs: &[Sign], amounts: &[usize]) -> Sign {
    let line = lines.get(at).filter(|line| line.kind == LineKind::Deviation)?;
    let budget = at.checked_sub(1).filter(|at| lines[*at].kind == LineKind::Budget)?;
    let spent = budget.checked_sub(1)?;
    let mut tally = Tally::default();
    for column in amounts {
        let of = |at: usize| {
            let sign = Decimal::from(signs[at]?);
            lines[at].at(*column)?.number.checked_mul(sign)
        };
        if let (Some(budget), Some(spent), Some(printed)) =
            (of(budget), of(spent), line.at(*column))
            && let Some(better) = budget.checked_sub(spent)
        {
            tally.see(better, printed.number, printed.step);
        }
    }
    match (tally.agree, tally.against) {
        (1.., 0) => Some(1),
        (0, 2..) => Some(-1),
        _ => None,
    }
}

/// How many printed deviations have the sign of the model, and how many the other.
#[derive(Debug, Default)]
struct Tally {
    agree: usize,
    against: usize,
}

impl Tally {
    fn see(&mut self, better: Decimal, printed: Decimal, step: Decimal) {
        let (agrees, turned) = (same(better, printed, step, 3), same(better, -printed, step, 3));
        self.agree += usize::from(agrees && !turned);
        self.against += usize::from(turned && !agrees);
    }
}
