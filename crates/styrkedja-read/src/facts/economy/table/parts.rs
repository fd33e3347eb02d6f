//! Which lines a sum is made of: where the figures say so, or where the table is built so.
//!
//! ```text
//! Intäkter            part of Nettokostnad
//! Personal            part of Kostnader
//! Lokaler             part of Kostnader
//! Kostnader           part of Nettokostnad
//! Nettokostnad
//! varav Solgården     part of Nettokostnad, among others: it is no part of its sum
//! ```

use rust_decimal::Decimal;
use styrkedja::{LineKind, Side};

use super::line::{Line, Value, same};

/// As many lines as one sum may have parts.
const MOST_PARTS: usize = 60;
/// And below it.
const MOST_BELOW: usize = 20;

/// The amounts of a line as the model has them, in the columns whose sums are looked at.
pub(super) type Amounts = Vec<Option<Value>>;

/// For each line the one that sums it up.
pub(super) fn parts(lines: &[Line], amounts: &[Amounts]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; lines.len()];
    let mut last_sum = None;
    let mut last_whole = None;
    for at in 0..lines.len() {
        let line = &lines[at];
        if line.label.whereof {
            found[at] = last_whole;
            continue;
        }
        last_whole = Some(at);
        if !is_sum(line) {
            continue;
        }
        let open = |below: usize| -> Vec<usize> {
            (below..at)
                .filter(|part| found[*part].is_none() && may_be_part(&lines[*part], line))
                .collect()
        };
        let start = at.saturating_sub(MOST_PARTS);
        // The group right above, then everything that no other sum has.
        let group = open(last_sum.map_or(start, |last: usize| (last + 1).max(start)));
        let all = open(start);
        let first_of_kind = |parts: &[usize]| parts.len() >= 2;
        let chosen = [&group, &all]
            .into_iter()
            .find(|parts| !parts.is_empty() && fit(parts, at, lines, amounts) == Fit::All)
            .or_else(|| {
                let built = built(lines, at, &group, &all);
                let most = |parts: &&Vec<usize>| {
                    first_of_kind(parts) && fit(parts, at, lines, amounts) == Fit::Most
                };
                [&group, &all].into_iter().find(most).or(built)
            });
        // `Kostnader` may be a line like others, and the net cost below is made of it.
        if chosen.is_some() || line.kind != LineKind::Costs {
            last_sum = Some(at);
        }
        for part in chosen.cloned().unwrap_or_default() {
            found[part] = Some(at);
        }
    }
    heads_of_groups(lines, amounts, &mut found);
    found
}

/// Whether a line may be the sum of others.
fn is_sum(line: &Line) -> bool {
    line.label.sum
        || matches!(
            line.kind,
            LineKind::Costs | LineKind::NetCost | LineKind::Result | LineKind::Total
        )
}

/// Whether a line may be a part of another.
fn may_be_part(part: &Line, sum: &Line) -> bool {
    let side = part.side();
    !part.label.whereof
        && !matches!(part.kind, LineKind::Budget | LineKind::Deviation)
        && part.has_numbers()
        && match sum.kind {
            LineKind::Costs
            | LineKind::Staff
            | LineKind::Premises
            | LineKind::Purchases
            | LineKind::Capital
            | LineKind::OtherCosts => matches!(side, None | Some(Side::Cost)),
            LineKind::Revenue | LineKind::Grant => matches!(side, None | Some(Side::Revenue)),
            LineKind::NetCost => side != Some(Side::Result),
            _ => true,
        }
}

/// How the figures of parts make those of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    All,
    /// At least half of the columns.
    Most,
    No,
}

fn fit(parts: &[usize], sum: usize, lines: &[Line], amounts: &[Amounts]) -> Fit {
    let mut added = Added::to(sum, amounts);
    for part in parts {
        added.add(*part, lines, amounts);
    }
    added.fit()
}

/// Parts that are added up, in each column of their sum.
struct Added {
    sum: usize,
    columns: Vec<Option<Column>>,
}

/// What has been added up in a column.
struct Column {
    total: Value,
    added: Option<Decimal>,
    step: Decimal,
    /// How many figures, the total among them.
    count: u64,
}

impl Added {
    fn to(sum: usize, amounts: &[Amounts]) -> Self {
        let column =
            |total: Value| Column { total, added: Some(Decimal::ZERO), step: total.step, count: 1 };
        Self { sum, columns: amounts[sum].iter().map(|total| total.map(column)).collect() }
    }

    fn add(&mut self, part: usize, lines: &[Line], amounts: &[Amounts]) {
        let sign = Decimal::from(sign(&lines[part], &lines[self.sum]));
        for (column, value) in self.columns.iter_mut().zip(&amounts[part]) {
            let (Some(column), Some(value)) = (column, value) else { continue };
            column.step = column.step.max(value.step);
            column.count += 1;
            let number = value.number.checked_mul(sign);
            column.added =
                column.added.zip(number).and_then(|(sum, number)| sum.checked_add(number));
        }
    }

    fn fit(&self) -> Fit {
        let (mut fits, mut seen, mut filled) = (0, 0, false);
        for column in self.columns.iter().flatten().filter(|column| column.count > 1) {
            let Column { total, added, step, count } = column;
            let holds = added.is_some_and(|added| same(added, total.number, *step, *count));
            seen += 1;
            fits += usize::from(holds);
            filled |= holds && !total.number.is_zero();
        }
        match (seen, fits) {
            (1.., fits) if fits == seen && filled => Fit::All,
            (1.., fits) if fits * 2 >= seen && filled => Fit::Most,
            _ => Fit::No,
        }
    }
}

/// How a part counts in a sum: revenue makes a net cost smaller, costs make a result smaller.
fn sign(part: &Line, sum: &Line) -> i8 {
    let cost = |line: &Line| matches!(line.side(), None | Some(Side::Cost | Side::Net));
    let of_result = sum.side() == Some(Side::Result);
    let of_revenue = sum.side() == Some(Side::Revenue);
    match (cost(part), of_result || of_revenue) {
        (true, true) if of_result => -1,
        (false, false) => -1,
        _ => 1,
    }
}

/// The parts of a sum by the way the table is built, whatever its figures: a result or net cost at the end of lines of
/// revenue and costs, a sum of costs below lines of costs.
fn built<'p>(
    lines: &[Line],
    at: usize,
    group: &'p Vec<usize>,
    all: &'p Vec<usize>,
) -> Option<&'p Vec<usize>> {
    let line = &lines[at];
    let sides = |parts: &[usize]| -> Option<Vec<Side>> {
        parts.iter().map(|part| lines[*part].kind.side()).collect()
    };
    let both = |parts: &Vec<usize>| {
        let sides = sides(parts)?;
        let has = |side| sides.contains(&side);
        (has(Side::Revenue) && has(Side::Cost) && !has(Side::Result) && !has(Side::Net))
            .then_some(())
    };
    let only_costs = |parts: &Vec<usize>| {
        let sides = sides(parts)?;
        (sides.len() >= 2 && sides.iter().all(|side| *side == Side::Cost)).then_some(())
    };
    match line.kind {
        LineKind::Result | LineKind::NetCost => both(all).map(|()| all),
        LineKind::Costs => only_costs(group).map(|()| group),
        _ => None,
    }
}

/// Sums that stand above their parts: the lines right below make its figures in all columns.
fn heads_of_groups(lines: &[Line], amounts: &[Amounts], found: &mut [Option<usize>]) {
    let mut has_parts = vec![false; lines.len()];
    for sum in found.iter().flatten() {
        has_parts[*sum] = true;
    }
    let mut at = 0;
    while at < lines.len() {
        let head = matches!(
            lines[at].kind,
            LineKind::Costs
                | LineKind::Service
                | LineKind::Total
                | LineKind::Revenue
                | LineKind::NetCost
        );
        let mut end = at + 1;
        if head && !has_parts[at] && lines[at].has_numbers() {
            let mut added = Added::to(at, amounts);
            for part in at + 1..lines.len().min(at + 1 + MOST_BELOW) {
                if found[part].is_some() || !may_be_part(&lines[part], &lines[at]) {
                    break;
                }
                added.add(part, lines, amounts);
                if part > at + 1 && added.fit() == Fit::All {
                    found[at + 1..=part].fill(Some(at));
                    end = part + 1;
                    break;
                }
            }
        }
        at = end;
    }
}
