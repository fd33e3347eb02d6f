//! A part of a grid becomes a table, if it is one of money.

use rust_decimal::Decimal;
use styrkedja::{LineKind, MoneyUnit, SectionKind};

use super::{
    Read,
    about::About,
    build::Builder,
    columns::{Column, FromLines, Own, column, settle},
    doubt::{Unclear, no_unit},
    head::Said,
    line::{Line, Value},
    rows,
    section::Section,
};
use crate::{facts::Prose, vocabulary::EconomyWords};

/// Fewer lines than this say nothing of a table without a unit.
const FEWEST_LINES_OF_ACCOUNTS: usize = 2;

/// What tells that a table is one of money.
struct Signs<'s> {
    /// The heads of the columns that are no labels.
    said: &'s [Said],
    about: &'s About,
    lines: &'s [Line],
    /// How many lines have labels of accounts.
    of_accounts: usize,
    /// Whether it stands in a chapter on the economy.
    home: bool,
}

impl Section<'_> {
    /// The table, if it is one of money, and what was not understood in it.
    pub(super) fn read(
        &self,
        grid: usize,
        prose: &[Prose],
        own: &Own,
        words: &EconomyWords,
    ) -> Option<(Option<Read>, Vec<Unclear>)> {
        let heads: Vec<String> = (0..self.width()).map(|at| self.head_of(at, words)).collect();
        let said: Vec<Said> = heads.iter().map(|head| Said::of(head, words)).collect();
        let labels = 0..self.first_column_of_figures(&said)?;
        let mut lines = self.lines(&labels, words);
        if lines.is_empty() {
            return None;
        }
        let (corner, captions, notes) = (self.corner(&labels), self.captions(), self.notes());
        let about = About::of(self.grid, self.head.start, prose, &corner, &captions, &notes, words);
        let of_accounts = lines.iter().filter(|line| line.label.is_of_accounts()).count();
        let signs = Signs {
            said: &said[labels.end..],
            about: &about,
            lines: &lines,
            of_accounts,
            home: [SectionKind::Economy, SectionKind::Budget, SectionKind::Investments]
                .iter()
                .any(|kind| self.grid.home.is_in(*kind)),
        };
        if !signs.are_of_money() {
            return None;
        }
        let has = |kind| lines.iter().any(|line| line.kind == kind);
        let from_lines = FromLines {
            budget_and_deviation: has(LineKind::Budget) && has(LineKind::Deviation),
            accounts: of_accounts >= FEWEST_LINES_OF_ACCOUNTS,
        };
        let of_column = |(at, said): (usize, &Said)| {
            if labels.contains(&at) {
                Column::Label
            } else if heads[at].is_empty() && !self.has_figures(at) {
                Column::Aside
            } else {
                column(said, &about, own, from_lines)
            }
        };
        let mut columns: Vec<Column> = said.iter().enumerate().map(of_column).collect();
        settle(&mut columns);
        rows::settle(&mut lines, of_accounts > 0, about.investment);
        let mut unclear = self.unclear_columns(grid, &columns, &heads);
        if !columns.iter().any(|column| column.figures().is_some()) {
            return Some((None, unclear));
        }
        if let Some((row, column)) = self.enter_numbers(&mut lines, &columns, about.unit) {
            unclear.push(Unclear { message: no_unit(), words: self.place(grid, row, column) });
        }
        rows::costs_by_sums(&mut lines);
        let builder = Builder::new(self, grid, &about, &columns, &lines);
        Some((Some(builder.build()), unclear))
    }

    /// Enters the numbers of the lines. Gives the first that is an amount and has no unit.
    fn enter_numbers(
        &self,
        lines: &mut [Line],
        columns: &[Column],
        unit: Option<MoneyUnit>,
    ) -> Option<(usize, usize)> {
        let mut unvalued = None;
        for line in lines {
            let mut numbers = Vec::with_capacity(columns.len());
            for (at, column) in columns.iter().enumerate() {
                let figure = self.cell(line.row, at).figure();
                let Some((figures, figure)) = column.figures().zip(figure) else {
                    numbers.push(None);
                    continue;
                };
                let percent = figures.percent || figure.percent;
                let unit = figure.unit.or(line.label.unit).or(figures.unit).or(unit);
                if unit.is_none() && !percent {
                    unvalued.get_or_insert((line.row, at));
                }
                // Without a unit the figures still tell signs and sums.
                let kronor = unit.filter(|_| !percent).map_or(1, MoneyUnit::kronor);
                let number = figure.number.filter(|_| percent == figures.percent);
                numbers.push(number.and_then(|number| scaled(number.decimal(), kronor.into())));
            }
            line.numbers = numbers;
        }
        unvalued
    }
}

/// A number in a unit, and what one of its last digit stands for.
fn scaled(number: Decimal, unit: Decimal) -> Option<Value> {
    let step = Decimal::try_new(1, number.scale()).ok()?.checked_mul(unit)?;
    Some(Value { number: number.checked_mul(unit)?, step })
}

impl Signs<'_> {
    fn are_of_money(&self) -> bool {
        let Self { said, about, lines, of_accounts, home } = self;
        let in_columns = said.iter().any(|said| !said.units.is_empty());
        if about.counted && !in_columns && about.unit.is_none() {
            return false;
        }
        let in_lines = lines.iter().any(|line| line.label.unit.is_some());
        let with_unit = about.unit.is_some() || in_columns || in_lines;
        let accounts = *of_accounts >= FEWEST_LINES_OF_ACCOUNTS;
        // A head that is not understood as a whole still names budgets and outcomes.
        let named = about.kind.is_some() || said.iter().any(|said| !said.kinds.is_empty());
        let titled = said.iter().filter(|said| !said.kinds.is_empty() && !said.unknown).count();
        with_unit && (named || accounts)
            || accounts && (named || *home)
            || *home && titled >= 2 && *of_accounts > 0
    }
}
