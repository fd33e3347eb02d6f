//! A part of a grid below one head, read as a table of money.

use std::ops::Range;

use rust_decimal::Decimal;
use styrkedja::{
    BudgetLine, BudgetTable, EconomyFigure, FigureKind, LineKind, MoneyUnit, Number, Pointer,
    Printed, SectionKind, Side, Text, key,
};

use super::{
    Read,
    about::About,
    cell::{Cell, Points, is_year},
    columns::{Column, FromLines, Own, column, settle},
    head::Said,
    label::{Label, folded, is_account, is_code},
    line::{Line, Value, same},
    pairs::{pairs, timed},
    parts::parts,
    sheet::{Sheet, SheetCell},
    signs::Signs,
};
use crate::{
    facts::{Grid, Prose, Words},
    vocabulary::{Aside, EconomyWords},
};

/// A part of a grid: the rows of its head, and those below.
#[derive(Debug)]
pub(super) struct Section<'g> {
    grid: &'g Grid,
    sheet: Sheet,
    head: Range<usize>,
    rows: Range<usize>,
    /// Whether its rows are the columns of the grid.
    turned: bool,
}

/// What was not understood, and where it stands.
#[derive(Debug)]
pub(super) struct Unclear {
    pub(super) message: Text,
    pub(super) words: Words,
}

/// As many rows as a head may have.
const MOST_HEAD_ROWS: usize = 5;
/// Fewer lines than this say nothing of a table without a unit.
const FEWEST_LINES_OF_ACCOUNTS: usize = 2;
/// As many lines as one sum may have parts.
const MOST_PARTS: usize = 60;
/// As many columns as remarks name.
const MOST_NAMED: usize = 3;

impl<'g> Section<'g> {
    /// The parts of a grid, in order.
    pub(super) fn all(grid: &'g Grid, words: &EconomyWords) -> Vec<Self> {
        let texts = grid.rows.iter().flat_map(|row| row.cells.iter().enumerate());
        let texts = texts.map(|(column, cell)| (column, cell.text.as_str()));
        let points = Points::of(texts);
        let read = |text: &str| Cell::read(text, points, words);
        let cells: Vec<Vec<Cell>> = grid
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| read(&cell.text)).collect())
            .collect();
        let mut starts = vec![0];
        let mut below_data = false;
        for row in 0..grid.rows.len() {
            if is_data(grid, &cells, row) {
                below_data = true;
            } else if below_data && begins_anew(grid, row, words) {
                starts.push(row);
                below_data = false;
            }
        }
        let ends = starts.iter().skip(1).copied().chain([grid.rows.len()]);
        let mut sections = Vec::new();
        for (start, end) in starts.iter().copied().zip(ends) {
            let first_data = (start..end).find(|row| is_data(grid, &cells, *row)).unwrap_or(end);
            // Headings of groups stand between the head and the first figures.
            let filled = |row: usize| {
                grid.rows[row].cells.iter().filter(|cell| !cell.text.is_empty()).count()
            };
            let titles = start..first_data.min(start + MOST_HEAD_ROWS);
            let last = titles.clone().rev().find(|row| filled(*row) > 1);
            let head = start..last.map_or(start, |last| last + 1);
            let sheet = Sheet::of(grid, start..end, &head, &cells);
            let section = Self { grid, sheet, rows: head.end..end, head, turned: false };
            sections.push(section.upright(words));
        }
        sections
    }

    fn text(&self, row: usize, column: usize) -> &str {
        self.sheet.text(row, column)
    }

    fn cell(&self, row: usize, column: usize) -> &Cell {
        self.sheet.cell(row, column)
    }

    fn width(&self) -> usize {
        self.sheet.width()
    }

    /// The place of a cell in the grid of an index.
    fn place(&self, grid: usize, row: usize, column: usize) -> Words {
        let (row, column) = self.sheet.place(row, column);
        Words::Cell { grid, row, column }
    }

    /// The place of a line.
    fn place_of_line(&self, grid: usize, row: usize) -> Words {
        match self.turned {
            true => self.place(grid, row, usize::from(self.text(row, 0).is_empty())),
            false => Words::Row { grid, row },
        }
    }

    /// The same with rows for columns, where the rows are budget, outcome and deviation:
    ///
    /// ```text
    /// tkr           │ Hemtjänst │ Dagverksamhet
    /// Budget 2027   │    14 200 │         3 100
    /// Utfall 2027   │    14 412 │         3 050
    /// ```
    fn upright(self, words: &EconomyWords) -> Self {
        let kind = |text: &str| {
            let said = Said::of(text, words);
            if said.unknown { None } else { said.kind() }
        };
        let filled: Vec<usize> =
            self.rows.clone().filter(|row| self.sheet.filled(*row) > 1).collect();
        let kinds: Vec<FigureKind> =
            filled.iter().filter_map(|row| kind(self.text(*row, 0))).collect();
        let budget = kinds.contains(&FigureKind::Budget);
        let rows_are_kinds = kinds.len() >= 2 && kinds.len() == filled.len() && budget;
        let columns_say = self.head.clone().any(|row| {
            let cells = self.sheet.row(row).iter().skip(1);
            cells.into_iter().any(|cell| {
                let said = Said::of(&cell.text, words);
                !said.kinds.is_empty() || !said.years.is_empty()
            })
        });
        if !rows_are_kinds || columns_say || self.head.len() > 1 {
            return self;
        }
        let sheet = self.sheet.turned(!self.head.is_empty());
        let rows = 1..sheet.height();
        Self { sheet, head: 0..1, rows, turned: true, ..self }
    }

    /// The table, if it is one of money, and what was not understood in it.
    pub(super) fn read(
        &self,
        index: usize,
        prose: &[Prose],
        own: &Own,
        words: &EconomyWords,
    ) -> Option<(Option<Read>, Vec<Unclear>)> {
        let heads: Vec<String> = (0..self.width()).map(|at| self.head_of(at, words)).collect();
        let said: Vec<Said> = heads.iter().map(|head| Said::of(head, words)).collect();
        let first = self.first_column_of_figures(&said)?;
        let labels = 0..first;
        let mut lines = self.lines(&labels, words);
        if lines.is_empty() {
            return None;
        }
        let corner = self.corner(&labels);
        let captions = self.captions();
        let about =
            About::of(self.grid, self.head.start, prose, &corner, &captions, &self.notes(), words);
        let of_accounts = lines.iter().filter(|line| line.label.is_of_accounts()).count();
        let has = |kind| lines.iter().any(|line| line.kind == kind);
        let from_lines = FromLines {
            budget_and_deviation: has(LineKind::Budget) && has(LineKind::Deviation),
            accounts: of_accounts >= FEWEST_LINES_OF_ACCOUNTS,
        };
        let mut columns: Vec<Column> = said
            .iter()
            .enumerate()
            .map(|(at, said)| match at {
                _ if labels.contains(&at) => Column::Label,
                _ if heads[at].is_empty() && !self.has_figures(at) => Column::Aside,
                _ => column(said, &about, own, from_lines),
            })
            .collect();
        settle(&mut columns);
        let titled = said.iter().skip(first).filter(|said| !said.kinds.is_empty() && !said.unknown);
        let titled = titled.count();
        let in_column = columns.iter().filter_map(Column::figures).any(|f| f.unit.is_some())
            || said.iter().skip(first).any(|said| !said.units.is_empty());
        let unit = about.unit;
        let in_line = lines.iter().any(|line| line.label.unit.is_some());
        let with_unit = unit.is_some() || in_column || in_line;
        if about.counted && !in_column && unit.is_none() {
            return None;
        }
        let home = [SectionKind::Economy, SectionKind::Budget, SectionKind::Investments]
            .iter()
            .any(|kind| self.grid.home.is_in(*kind));
        let kinds = titled > 0 || about.kind.is_some();
        let money = with_unit && (kinds || from_lines.accounts)
            || from_lines.accounts && (kinds || home)
            || home && titled >= 2 && of_accounts > 0;
        if !money {
            return None;
        }
        self.settle_lines(&mut lines, of_accounts > 0);
        let mut unclear = Vec::new();
        self.doubt_columns(index, &columns, &heads, &mut unclear);
        if !columns.iter().any(|column| column.figures().is_some()) {
            return Some((None, unclear));
        }
        let mut unvalued = None;
        for line in &mut lines {
            line.numbers = columns
                .iter()
                .enumerate()
                .map(|(at, column)| {
                    let figures = column.figures()?;
                    let figure = self.cell(line.row, at).figure()?;
                    let number = figure.number?.decimal();
                    let of_line = figure.unit.or(line.label.unit).or(figures.unit).or(unit);
                    let percent = figures.percent || figure.percent;
                    if of_line.is_none() && !percent {
                        unvalued.get_or_insert((line.row, at));
                    }
                    // Without a unit the figures still tell signs and sums.
                    let kronor = match of_line.filter(|_| !percent) {
                        Some(unit) => Decimal::from(unit.kronor()),
                        None => Decimal::ONE,
                    };
                    let step = Decimal::try_new(1, number.scale()).ok()?.checked_mul(kronor)?;
                    (percent == figures.percent)
                        .then(|| number.checked_mul(kronor))
                        .flatten()
                        .map(|number| Value { number, step })
                })
                .collect();
        }
        costs_by_sums(&mut lines);
        if let Some((row, column)) = unvalued {
            unclear.push(Unclear {
                message: Text::fixed(
                    "tabellens belopp har ingen enhet, så de saknar värde; skriv den i tabellens första cell, till \
                     exempel `Belopp i tkr`",
                    "the amounts of the table have no unit, so they have no value; write it in the first cell of the \
                     table, such as `Belopp i tkr`",
                ),
                words: self.place(index, row, column),
            });
        }
        let read = self.build(index, &about, &columns, lines, unit);
        Some((Some(read), unclear))
    }

    /// Puts the table together, with the place of each line and figure.
    fn build(
        &self,
        index: usize,
        about: &About,
        columns: &[Column],
        lines: Vec<Line>,
        unit: Option<MoneyUnit>,
    ) -> Read {
        let pairs = pairs(columns, &lines);
        let columns = &timed(columns, &pairs);
        let signs = Signs::of(columns, &lines, &pairs, about.surplus_negative);
        let normal = |line: usize, at: usize, kind: FigureKind, value: Value| {
            let sign = Decimal::from(signs.of_figure(line, at, kind)?);
            Some(Value { number: value.number.checked_mul(sign)?, ..value })
        };
        let summed: Vec<usize> = (0..columns.len())
            .filter(|at| {
                columns[*at].figures().is_some_and(|figures| {
                    let amount = matches!(
                        figures.kind,
                        FigureKind::Budget | FigureKind::Outcome | FigureKind::Forecast
                    );
                    amount && !figures.percent
                })
            })
            .collect();
        let amounts: Vec<Vec<Option<Value>>> = lines
            .iter()
            .enumerate()
            .map(|(at, line)| {
                let kind = FigureKind::Budget;
                summed.iter().map(|c| normal(at, *c, kind, line.at(*c)?)).collect()
            })
            .collect();
        let sums = parts(&lines, &amounts);
        let of_columns = columns.iter().filter_map(|column| column.figures()?.unit);
        let of_lines = lines.iter().filter_map(|line| line.label.unit);
        let units: Vec<MoneyUnit> = of_columns.chain(of_lines).collect();
        let only = units.first().filter(|first| units.iter().all(|unit| unit == *first)).copied();
        let mut table = BudgetTable::default();
        table.scope.clone_from(&about.scope);
        table.money_unit = unit.or(only);
        table.signs = signs.scheme;
        let root = Pointer::root();
        let list = root.field(key!(BudgetTable.lines));
        let first = if self.head.is_empty() { self.rows.start } else { self.head.start };
        let of_table = match lines.first() {
            Some(line) if self.turned => self.place_of_line(index, line.row),
            _ => Words::Row { grid: index, row: first },
        };
        let mut places = vec![(root, of_table)];
        for (at, line) in lines.iter().enumerate() {
            let here = list.index(at);
            places.push((here.clone(), self.place_of_line(index, line.row)));
            let mut of = BudgetLine::new(&line.label.text, line.kind);
            of.part_of = sums[at].and_then(|sum| u32::try_from(sum).ok());
            if let Some(code) = &line.label.code {
                let field =
                    if is_account(code, line.kind) { &mut of.account } else { &mut of.activity };
                *field = Some(code.clone());
            }
            let figures = here.field(key!(BudgetLine.figures));
            for (column, holds) in columns.iter().enumerate() {
                let Some(head) = holds.figures() else { continue };
                let text = self.text(line.row, column);
                let cell = self.cell(line.row, column);
                if *cell == Cell::Nothing {
                    continue;
                }
                let kind = match (line.kind, head.kind) {
                    (LineKind::Result, FigureKind::Outcome) => FigureKind::Result,
                    (LineKind::Budget, FigureKind::Outcome | FigureKind::Forecast) => {
                        FigureKind::Budget
                    }
                    (
                        LineKind::Deviation,
                        FigureKind::Outcome | FigureKind::Forecast | FigureKind::Budget,
                    ) => FigureKind::Deviation,
                    (_, kind) => kind,
                };
                let mut figure = EconomyFigure::new(kind, head.year);
                figure.occasion = head.occasion;
                figure.against = head.against;
                if let Some(pair) = pairs.get(column).copied().flatten() {
                    let of = |at: usize| columns.get(at).and_then(Column::figures);
                    if kind == FigureKind::Deviation {
                        figure.against = of(pair.reference).map(|from| from.kind);
                    }
                    if let Some(to) = of(pair.actual).filter(|_| kind != FigureKind::Change) {
                        figure.year = figure.year.filter(|_| head.dated).or(to.year);
                        figure.occasion = figure.occasion.or(to.occasion);
                    }
                }
                let percent = head.percent || cell.figure().is_some_and(|figure| figure.percent);
                let place = self.place(index, line.row, column);
                if percent {
                    let number = cell.number();
                    let printed = Printed::new(text, number);
                    // A per cent beside its amount is another side of the same figure.
                    let same_time = |known: &EconomyFigure| {
                        (known.year, known.occasion) == (figure.year, figure.occasion)
                    };
                    let of_kind = |known: &EconomyFigure| {
                        known.percent.is_none() && known.kind == figure.kind
                    };
                    let only = of.figures.iter().filter(|known| of_kind(known)).count() == 1;
                    let beside = of.figures.iter().position(|known| {
                        of_kind(known) && (same_time(known) || only && !head.dated)
                    });
                    let at = beside.unwrap_or_else(|| {
                        of.figures.push(figure);
                        of.figures.len() - 1
                    });
                    of.figures[at].percent = Some(printed);
                    let field = figures.index(at);
                    if beside.is_none() {
                        places.push((field.clone(), place.clone()));
                    }
                    places.push((field.field(key!(EconomyFigure.percent)), place));
                    continue;
                }
                let known = cell.figure().is_some_and(|figure| {
                    figure.unit.or(line.label.unit).or(head.unit).or(unit).is_some()
                });
                let value = line.at(column).filter(|_| known);
                let value = value.and_then(|value| match pairs.get(column).copied().flatten() {
                    Some(pair) if kind == FigureKind::Remaining => {
                        let of = |column: usize| {
                            normal(at, column, FigureKind::Budget, line.at(column)?)
                        };
                        rest(value, of(pair.reference)?, of(pair.actual)?)
                    }
                    _ => normal(at, column, kind, value),
                });
                let value = value.map(|value| Number::from(value.number.normalize()));
                figure.amount = Some(Printed::new(text, value));
                places.push((figures.index(of.figures.len()), place));
                of.figures.push(figure);
            }
            table.lines.push(of);
        }
        Read { table, places }
    }

    /// The words above a column, from the top row of the head to the last.
    fn head_of(&self, column: usize, words: &EconomyWords) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for row in self.head.clone() {
            let cells = self.sheet.row(row);
            let filled = self.sheet.filled(row);
            if filled < 2 {
                continue;
            }
            let own = cells.get(column).map_or("", |cell| cell.text.as_str());
            let covering = || {
                let covers = cells.iter().take(column).rev();
                covers
                    .into_iter()
                    .find(|cell| cell.columns.contains(&column) && !cell.text.is_empty())
            };
            // The title of a group, which text without ruled lines prints once: a year, a part of the year.
            let group = || {
                let below = (row + 1 < self.head.end).then(|| self.sheet.filled(row + 1))?;
                let titled = |cell: &&SheetCell| !cell.text.is_empty();
                let left = cells.iter().take(column).skip(1).rfind(titled)?;
                (below > filled && Said::of(&left.text, words).is_time()).then_some(left)
            };
            let cell = if own.is_empty() { covering().or_else(group) } else { cells.get(column) };
            let text = cell.map_or("", |cell| title_in(cell, column, words));
            if !text.is_empty() && parts.last() != Some(&text) {
                parts.push(text);
            }
        }
        parts.join(" ")
    }

    /// The first column that is no label: its head names figures, or it is full of them.
    fn first_column_of_figures(&self, said: &[Said]) -> Option<usize> {
        let titled = |at: &usize| {
            let said = &said[*at];
            let note = said.has(Aside::Note) && !said.unknown;
            !said.kinds.is_empty() || said.is_time() && !said.years.is_empty() || note
        };
        (1..said.len())
            .find(titled)
            .or_else(|| (1..said.len()).find(|at| self.has_figures(*at) && !self.is_of_codes(*at)))
    }

    fn has_figures(&self, column: usize) -> bool {
        self.rows.clone().any(|row| self.cell(row, column).figure().is_some())
    }

    /// Whether a column holds numbers of accounts or services, before the labels.
    fn is_of_codes(&self, column: usize) -> bool {
        let mut filled =
            self.rows.clone().map(|row| self.text(row, column)).filter(|t| !t.is_empty());
        let next_is_label = self
            .rows
            .clone()
            .any(|row| self.text(row, column + 1).starts_with(char::is_alphabetic));
        next_is_label && filled.all(is_code)
    }

    /// What the head says above the labels, nearest first.
    fn corner(&self, labels: &Range<usize>) -> Vec<&str> {
        let rows = self.head.clone().rev();
        let cells = rows.flat_map(|row| labels.clone().map(move |column| (row, column)));
        cells.map(|(row, column)| self.text(row, column)).filter(|text| !text.is_empty()).collect()
    }

    /// The rows of one cell above and in the head.
    fn captions(&self) -> Vec<&str> {
        self.head.clone().filter_map(|row| self.alone(row)).collect()
    }

    /// The rows of one cell below the lines.
    fn notes(&self) -> Vec<&str> {
        self.rows.clone().rev().map_while(|row| self.alone(row)).take(MOST_HEAD_ROWS).collect()
    }

    /// The only text in a row.
    fn alone(&self, row: usize) -> Option<&str> {
        let mut filled = self.sheet.row(row).iter().filter(|cell| !cell.text.is_empty());
        let first = filled.next()?;
        filled.next().is_none().then_some(first.text.as_str())
    }

    /// The lines, without their numbers.
    fn lines(&self, labels: &Range<usize>, words: &EconomyWords) -> Vec<Line> {
        let heads: Vec<String> = self
            .head
            .clone()
            .map(|row| (0..self.width()).map(|at| folded(self.text(row, at))).collect())
            .collect();
        let mut lines: Vec<Line> = Vec::new();
        let mut group = None;
        let mut outer = "";
        // The beginning of a label that goes on in the next row.
        let mut pending = String::new();
        for row in self.rows.clone() {
            let whole: String = (0..self.width()).map(|at| folded(self.text(row, at))).collect();
            if whole.is_empty() || heads.contains(&whole) {
                continue;
            }
            let has_cells = (labels.end..self.width()).any(|at| !self.text(row, at).is_empty());
            let parts: Vec<&str> = labels
                .clone()
                .map(|at| self.text(row, at))
                .filter(|text| !text.is_empty())
                .collect();
            let goes_on = parts.first().is_some_and(|text| text.starts_with(char::is_lowercase));
            let text = parts.join(" ");
            if !has_cells {
                match lines.last_mut().filter(|_| goes_on && pending.is_empty()) {
                    Some(line) if !line.label.whereof && !text.starts_with("varav") => {
                        let whole = format!("{} {text}", line.label.text);
                        line.label = Label::of(&whole, words);
                        line.kind = line.label.kind.unwrap_or(LineKind::Other);
                    }
                    _ => {
                        group = Label::of(&text, words).kind.and_then(LineKind::side);
                        pending = text;
                    }
                }
                continue;
            }
            if text.is_empty() && !self.turned {
                continue;
            }
            // `Hemtjänst │ Kostnad`, and `Netto` alone in the next row.
            let inner = labels.clone().map(|at| self.text(row, at)).next_back().unwrap_or_default();
            let own = labels.clone().map(|at| self.text(row, at)).next().unwrap_or_default();
            let nested = labels.len() == 2 && !inner.is_empty() && !is_code(own);
            if nested && !own.is_empty() {
                outer = own;
            }
            let mut label = if goes_on && !pending.is_empty() && !text.starts_with("varav") {
                Label::of(&format!("{pending} {text}"), words)
            } else {
                Label::of(&text, words)
            };
            if nested {
                let of_inner = Label::of(inner, words);
                label = Label { text: format!("{outer} {inner}").trim().to_owned(), ..of_inner };
            }
            pending.clear();
            // Turned, a column of amounts may have no title, or their unit for one.
            if self.turned && label.bare {
                label.text.clone_from(&self.grid.heading);
                label.kind = Some(LineKind::Total);
            }
            if label.counted || !self.turned && folded(&label.text).is_empty() {
                continue;
            }
            let kind = label.kind.unwrap_or(LineKind::Other);
            if kind.side().is_some_and(|side| side != Side::Revenue && side != Side::Cost) {
                group = None;
            }
            lines.push(Line { row, label, kind, group, numbers: Vec::new() });
        }
        lines
    }

    /// Lines of unknown words are services where the table names no kinds of cost.
    fn settle_lines(&self, lines: &mut [Line], accounts: bool) {
        let of_costs = lines.iter().any(|line| {
            matches!(
                line.kind,
                LineKind::Revenue
                    | LineKind::Staff
                    | LineKind::Premises
                    | LineKind::OtherCosts
                    | LineKind::Costs
            )
        });
        // `Summa` below lines of revenue alone is revenue.
        let mut above: Option<Option<Side>> = None;
        for line in lines.iter_mut() {
            if line.kind == LineKind::Total {
                line.group = line.group.or(above.take().flatten());
                continue;
            }
            let side = line.kind.side().filter(|side| *side == Side::Revenue);
            above = Some(match above {
                None => side,
                Some(known) => known.filter(|_| known == side),
            });
        }
        for line in lines {
            let unknown = line.label.kind.is_none();
            if unknown && (line.label.code.is_some() || !accounts || !of_costs) {
                line.kind = LineKind::Service;
            }
        }
    }

    /// Says which columns of figures were not understood.
    fn doubt_columns(
        &self,
        index: usize,
        columns: &[Column],
        heads: &[String],
        unclear: &mut Vec<Unclear>,
    ) {
        let unknown = |(_, column): &(usize, &Column)| matches!(column, Column::Unknown);
        let with_figures = columns.iter().enumerate().filter(unknown);
        let with_figures = with_figures.filter(|(at, _)| self.has_figures(*at)).take(MOST_NAMED);
        for (at, _) in with_figures {
            let head: String = heads[at].chars().take(60).collect();
            let row = self.head.clone().rev().find(|row| !self.text(*row, at).is_empty());
            let row = row
                .or_else(|| self.rows.clone().find(|row| self.cell(*row, at).figure().is_some()));
            let Some(row) = row else { continue };
            let message = if head.is_empty() {
                Text::fixed(
                    "kolumnen har inget huvud, så dess belopp är inte lästa; skriv till exempel `Budget 2027` över den",
                    "the column has no head, so its amounts are not read; write something like `Budget 2027` above it",
                )
            } else {
                Text::new(
                    format!(
                        "kolumnen `{head}` förstods inte, så dess belopp är inte lästa; skriv till exempel `Budget 2027`, \
                         `Utfall jan–aug` eller `Avvikelse`"
                    ),
                    format!(
                        "the column `{head}` was not understood, so its amounts are not read; write something like \
                         `Budget 2027`, `Utfall jan–aug` or `Avvikelse`"
                    ),
                )
            };
            unclear.push(Unclear { message, words: self.place(index, row, at) });
        }
    }
}

/// Lines of unknown words are costs when a sum of costs needs them.
fn costs_by_sums(lines: &mut [Line]) {
    let mut start = 0;
    for at in 0..lines.len() {
        if !matches!(lines[at].kind, LineKind::Costs) {
            if lines[at].kind.side().is_some_and(|side| side != Side::Cost) {
                start = at + 1;
            }
            continue;
        }
        let group = start..at;
        start = at + 1;
        let unknown = |line: &Line| line.kind == LineKind::Other && !line.label.whereof;
        let Some((parts, total)) = lines.get(group.clone()).zip(lines.get(at)) else { continue };
        if parts.len() > MOST_PARTS || !parts.iter().any(unknown) {
            continue;
        }
        let holds = (0..total.numbers.len()).filter_map(|column| {
            let total = total.at(column)?;
            let (mut added, mut step) = (Decimal::ZERO, total.step);
            for part in parts.iter().filter(|part| !part.label.whereof && part.has_numbers()) {
                let part = part.at(column)?;
                added = added.checked_add(part.number)?;
                step = step.max(part.step);
            }
            let count = u64::try_from(parts.len()).ok()?.checked_add(1)?;
            Some(same(added, total.number, step, count))
        });
        let holds: Vec<bool> = holds.collect();
        if !holds.is_empty() && holds.iter().all(|holds| *holds) {
            for line in lines[group].iter_mut().filter(|line| unknown(line)) {
                line.kind = LineKind::OtherCosts;
            }
        }
    }
}

/// The title that a cell has for a column. Single spaces may part the titles of all columns that it covers: `Budget Bokslut`.
fn title_in<'c>(cell: &'c SheetCell, column: usize, words: &EconomyWords) -> &'c str {
    let titles: Vec<&str> = cell.text.split(' ').collect();
    let each = |title: &&str| {
        let said = Said::of(title, words);
        !said.unknown && (said.kinds.len() == 1 || said.kinds.is_empty() && !said.years.is_empty())
    };
    let apart =
        titles.len() > 1 && titles.len() == cell.columns.len() && titles.iter().all(|t| each(&t));
    let own = column.checked_sub(cell.columns.start).and_then(|at| titles.get(at));
    own.filter(|_| apart).copied().unwrap_or(&cell.text)
}

/// What is left of a budget, with the sign that budget and outcome give it: tables print it both ways.
fn rest(printed: Value, budget: Value, outcome: Value) -> Option<Value> {
    let left = budget.number.checked_sub(outcome.number)?;
    let step = printed.step.max(budget.step).max(outcome.step);
    let signed = [printed.number, -printed.number];
    let number = signed.into_iter().find(|number| same(*number, left, step, 3))?;
    Some(Value { number, ..printed })
}

/// Whether a row has figures beside its label, other than the years of a head.
fn is_data(grid: &Grid, cells: &[Vec<Cell>], row: usize) -> bool {
    let (Some(of), Some(texts)) = (cells.get(row), grid.rows.get(row)) else { return false };
    let beside = of.iter().zip(&texts.cells).skip(1);
    beside.into_iter().any(|(cell, text)| cell.figure().is_some() && !is_year(&text.text))
}

/// Whether a row is the head of another table in the same grid.
fn begins_anew(grid: &Grid, row: usize, words: &EconomyWords) -> bool {
    let Some(cells) = grid.rows.get(row).map(|row| &row.cells) else { return false };
    let titles = cells.iter().skip(1).filter(|cell| !cell.text.is_empty());
    let kinds = titles.filter(|cell| {
        let said = Said::of(&cell.text, words);
        !said.unknown && (!said.kinds.is_empty() || is_year(&cell.text))
    });
    kinds.count() >= 2
}
