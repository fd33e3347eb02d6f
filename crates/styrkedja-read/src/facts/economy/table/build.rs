//! The table of the model, with the place of each line and figure.

use styrkedja::{
    BudgetLine, BudgetTable, EconomyFigure, FigureKind, LineKind, MoneyUnit, Number, Pointer,
    Printed, key,
};

use super::{
    Read,
    about::About,
    cell::Cell,
    columns::{Column, Figures},
    label::is_account,
    line::{Line, Value, same},
    pairs::{Pair, pairs, timed},
    parts::parts,
    section::Section,
    signs::Signs,
};
use crate::facts::Words;

/// What a table is put together of.
pub(super) struct Builder<'b> {
    section: &'b Section<'b>,
    grid: usize,
    about: &'b About,
    columns: Vec<Column>,
    lines: &'b [Line],
    pairs: Vec<Option<Pair>>,
    signs: Signs,
    places: Vec<(Pointer, Words)>,
}

impl<'b> Builder<'b> {
    pub(super) fn new(
        section: &'b Section<'b>,
        grid: usize,
        about: &'b About,
        columns: &[Column],
        lines: &'b [Line],
    ) -> Self {
        let pairs = pairs(columns, lines);
        let columns = timed(columns, &pairs);
        let signs = Signs::of(&columns, lines, &pairs, about.surplus_negative);
        Self { section, grid, about, columns, lines, pairs, signs, places: Vec::new() }
    }

    pub(super) fn build(mut self) -> Read {
        let mut table = BudgetTable::default();
        table.scope.clone_from(&self.about.scope);
        table.money_unit = self.about.unit.or_else(|| self.only_unit());
        table.signs = self.signs.scheme;
        let sums = self.sums();
        let list = Pointer::root().field(key!(BudgetTable.lines));
        let of_table = self.place_of_table();
        self.places.push((Pointer::root(), of_table));
        for (at, (line, sum)) in self.lines.iter().zip(sums).enumerate() {
            let here = list.index(at);
            self.places.push((here.clone(), self.section.place_of_line(self.grid, line.row)));
            let mut built = BudgetLine::new(&line.label.text, line.kind);
            built.part_of = sum.and_then(|sum| u32::try_from(sum).ok());
            if let Some(code) = &line.label.code {
                let account = is_account(code, line.kind);
                let field = if account { &mut built.account } else { &mut built.activity };
                *field = Some(code.clone());
            }
            for column in 0..self.columns.len() {
                self.enter(at, column, &here, &mut built);
            }
            table.lines.push(built);
        }
        Read { table, places: self.places }
    }

    fn place_of_table(&self) -> Words {
        let Section { head, rows, turned, .. } = self.section;
        match self.lines.first() {
            Some(line) if *turned => self.section.place_of_line(self.grid, line.row),
            _ => {
                let row = if head.is_empty() { rows.start } else { head.start };
                Words::Row { grid: self.grid, row }
            }
        }
    }

    fn figures(&self, column: usize) -> Option<&Figures> {
        self.columns.get(column).and_then(Column::figures)
    }

    fn pair(&self, column: usize) -> Option<Pair> {
        self.pairs.get(column).copied().flatten()
    }

    /// The unit of all columns and lines that tell one.
    fn only_unit(&self) -> Option<MoneyUnit> {
        let of_columns = self.columns.iter().filter_map(|column| column.figures()?.unit);
        let mut units = of_columns.chain(self.lines.iter().filter_map(|line| line.label.unit));
        let first = units.next()?;
        units.all(|unit| unit == first).then_some(first)
    }

    /// For each line the one that sums it up.
    fn sums(&self) -> Vec<Option<usize>> {
        use FigureKind::{Budget, Forecast, Outcome};
        let is_amount = |figures: &Figures| {
            !figures.percent && matches!(figures.kind, Budget | Outcome | Forecast)
        };
        let summed: Vec<usize> = (0..self.columns.len())
            .filter(|column| self.figures(*column).is_some_and(is_amount))
            .collect();
        let of_line = |at: usize| -> Vec<Option<Value>> {
            summed.iter().map(|column| self.normal(at, *column, Budget)).collect()
        };
        let amounts: Vec<Vec<Option<Value>>> = (0..self.lines.len()).map(of_line).collect();
        parts(self.lines, &amounts)
    }

    /// The number of a line in a column with the sign that the model has for a kind of figure.
    fn normal(&self, line: usize, column: usize, kind: FigureKind) -> Option<Value> {
        let value = self.lines.get(line)?.at(column)?;
        let sign = self.signs.of_figure(line, column, kind)?;
        Some(Value { number: value.number.checked_mul(sign.into())?, ..value })
    }

    /// Enters the figure of a line in a column, if there is one.
    fn enter(&mut self, at: usize, column: usize, here: &Pointer, built: &mut BudgetLine) {
        let line = &self.lines[at];
        let cell = self.section.cell(line.row, column);
        let Some(head) = self.figures(column).filter(|_| *cell != Cell::Nothing).cloned() else {
            return;
        };
        let text = self.section.text(line.row, column);
        let place = self.section.place(self.grid, line.row, column);
        let list = here.field(key!(BudgetLine.figures));
        let mut figure = self.figure(line.kind, column, &head);
        if head.percent || cell.figure().is_some_and(|figure| figure.percent) {
            let beside = amount_of_percent(built, &figure, head.dated);
            let index = beside.unwrap_or(built.figures.len());
            if beside.is_none() {
                self.places.push((list.index(index), place.clone()));
                built.figures.push(figure);
            }
            built.figures[index].percent = Some(Printed::new(text, cell.number()));
            self.places.push((list.index(index).field(key!(EconomyFigure.percent)), place));
            return;
        }
        let with_unit = cell.figure().is_some_and(|figure| {
            let unit = figure.unit.or(line.label.unit).or(head.unit).or(self.about.unit);
            unit.is_some()
        });
        let value = match self.pair(column) {
            _ if !with_unit => None,
            Some(pair) if figure.kind == FigureKind::Remaining => self.rest(at, column, pair),
            _ => self.normal(at, column, figure.kind),
        };
        let value = value.map(|value| Number::from(value.number.normalize()));
        figure.amount = Some(Printed::new(text, value));
        self.places.push((list.index(built.figures.len()), place));
        built.figures.push(figure);
    }

    /// A figure of a kind of line in a column, without its amount.
    fn figure(&self, line: LineKind, column: usize, head: &Figures) -> EconomyFigure {
        use FigureKind::{Budget, Change, Deviation, Forecast, Outcome, Result};
        let kind = match (line, head.kind) {
            (LineKind::Result, Outcome) => Result,
            (LineKind::Budget, Outcome | Forecast) => Budget,
            (LineKind::Deviation, Outcome | Forecast | Budget) => Deviation,
            (_, kind) => kind,
        };
        let mut figure = EconomyFigure::new(kind, head.year);
        figure.occasion = head.occasion;
        figure.against = head.against;
        let Some(pair) = self.pair(column) else { return figure };
        if kind == Deviation {
            figure.against = self.figures(pair.reference).map(|from| from.kind);
        }
        if let Some(to) = self.figures(pair.actual).filter(|_| kind != Change) {
            figure.year = figure.year.filter(|_| head.dated).or(to.year);
            figure.occasion = figure.occasion.or(to.occasion);
        }
        figure
    }

    /// What is left of a budget, with the sign that budget and outcome give it: tables print it both ways.
    fn rest(&self, at: usize, column: usize, pair: Pair) -> Option<Value> {
        let printed = self.lines[at].at(column)?;
        let amount = |column: usize| self.normal(at, column, FigureKind::Budget);
        let (budget, outcome) = (amount(pair.reference)?, amount(pair.actual)?);
        let left = budget.number.checked_sub(outcome.number)?;
        let step = printed.step.max(budget.step).max(outcome.step);
        let both = [printed.number, -printed.number];
        let number = both.into_iter().find(|number| same(*number, left, step, 3))?;
        Some(Value { number, ..printed })
    }
}

/// The amount that a figure in per cent is another side of: of its kind and time, or the only one of its kind.
fn amount_of_percent(line: &BudgetLine, percent: &EconomyFigure, dated: bool) -> Option<usize> {
    let of_kind = |figure: &EconomyFigure| figure.percent.is_none() && figure.kind == percent.kind;
    let same_time =
        |figure: &EconomyFigure| (figure.year, figure.occasion) == (percent.year, percent.occasion);
    let only = line.figures.iter().filter(|figure| of_kind(figure)).count() == 1;
    let is = |figure: &EconomyFigure| of_kind(figure) && (same_time(figure) || only && !dated);
    line.figures.iter().position(is)
}
