//! Which two columns a deviation, a rest or a change is made of. The figures tell; nearer columns have precedence.

use styrkedja::FigureKind;

use super::{
    columns::{Column, Figures},
    line::{Line, same},
};

/// Two columns whose difference another one prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) reference: usize,
    pub(super) actual: usize,
    /// Whether figures say so, rather than the order of the columns.
    pub(super) fits: bool,
}

/// As many columns of amounts and rows as are compared with each other.
const MOST_COLUMNS: usize = 12;
const MOST_ROWS: usize = 60;

/// Columns with budgets of the part of the year that an outcome counts, where a deviation says that the two belong together.
/// What is left of the budget of a whole year is no deviation.
pub(super) fn timed(columns: &[Column], pairs: &[Option<Pair>]) -> Vec<Column> {
    let mut timed = columns.to_vec();
    for (at, pair) in pairs.iter().enumerate() {
        let of = |column: usize| columns.get(column).and_then(Column::figures);
        let (Some(pair), Some(difference)) = (pair, of(at)) else { continue };
        let (Some(from), Some(to)) = (of(pair.reference), of(pair.actual)) else { continue };
        let with_forecast = pairs.iter().flatten().any(|other| {
            other.reference == pair.reference
                && of(other.actual).is_some_and(|actual| actual.kind == FigureKind::Forecast)
        });
        if difference.kind == FigureKind::Deviation
            && to.kind == FigureKind::Outcome
            && pair.fits
            && !from.timed
            && !with_forecast
            && let Some(Column::Figures(figures)) = timed.get_mut(pair.reference)
        {
            figures.occasion = to.occasion;
        }
    }
    timed
}

/// For each column the pair that it is the difference of.
pub(super) fn pairs(columns: &[Column], lines: &[Line]) -> Vec<Option<Pair>> {
    let amounts: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.figures().is_some_and(is_amount))
        .map(|(at, _)| at)
        .take(MOST_COLUMNS)
        .collect();
    let lines = &lines[..lines.len().min(MOST_ROWS)];
    let pair = |(at, column): (usize, &Column)| {
        let figures = column.figures().filter(|figures| is_difference(figures.kind))?;
        pair(at, figures, &amounts, columns, lines)
    };
    columns.iter().enumerate().map(pair).collect()
}

fn is_amount(figures: &Figures) -> bool {
    use FigureKind::{Budget, Forecast, Outcome};
    !figures.percent && matches!(figures.kind, Budget | Outcome | Forecast)
}

fn is_difference(kind: FigureKind) -> bool {
    matches!(kind, FigureKind::Deviation | FigureKind::Remaining | FigureKind::Change)
}

fn pair(
    at: usize,
    figures: &Figures,
    amounts: &[usize],
    columns: &[Column],
    lines: &[Line],
) -> Option<Pair> {
    let mut best: Option<(usize, usize, Pair)> = None;
    for &reference in amounts {
        for &actual in amounts {
            let of = |column: usize| columns.get(column).and_then(Column::figures);
            let (Some(from), Some(to)) = (of(reference), of(actual)) else { continue };
            if reference == actual || !may_differ(figures, from, to) {
                continue;
            }
            let (mut fits, mut seen) = (0, 0);
            if !figures.percent {
                for line in lines {
                    let (Some(a), Some(b), Some(d)) =
                        (line.at(reference), line.at(actual), line.at(at))
                    else {
                        continue;
                    };
                    let Some(difference) = b.number.checked_sub(a.number) else { continue };
                    let step = a.step.max(b.step).max(d.step);
                    seen += 1;
                    fits += usize::from(same(difference.abs(), d.number.abs(), step, 3));
                }
            }
            // Without figures to tell, the nearest columns to the left.
            let distance = at.abs_diff(reference)
                + at.abs_diff(actual)
                + 100 * (usize::from(reference > at) + usize::from(actual > at));
            let pair = Pair { reference, actual, fits: fits > 0 };
            let better =
                best.is_none_or(|(known, far, _)| fits > known || fits == known && distance < far);
            if better && (seen == 0 || fits * 2 >= seen) {
                best = Some((fits, distance, pair));
            }
        }
    }
    best.map(|(_, _, pair)| pair)
}

/// Whether a column may be the difference of two others, by what their heads say.
fn may_differ(difference: &Figures, from: &Figures, to: &Figures) -> bool {
    use FigureKind::{Budget, Change, Forecast, Outcome};
    if difference.kind == Change {
        return from.year < to.year || from.year == to.year && from.kind != to.kind;
    }
    let against = difference.against.is_none_or(|against| against == from.kind);
    let year = from.year == to.year && (!difference.dated || difference.year == to.year);
    let order = matches!((from.kind, to.kind), (Budget, Outcome | Forecast) | (Forecast, Outcome));
    against && year && order
}
