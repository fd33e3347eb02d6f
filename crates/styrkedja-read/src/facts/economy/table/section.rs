//! A part of a grid below one head: which rows are the head, which columns labels and which figures.

use std::ops::Range;

use styrkedja::FigureKind;

use super::{
    cell::{Cell, Points, is_year},
    head::Said,
    label::is_code,
    sheet::{Sheet, SheetCell},
};
use crate::{
    facts::{Grid, Words},
    vocabulary::{Aside, EconomyWords},
};

/// A part of a grid: the rows of its head, and those below.
#[derive(Debug)]
pub(super) struct Section<'g> {
    pub(super) grid: &'g Grid,
    pub(super) sheet: Sheet,
    pub(super) head: Range<usize>,
    pub(super) rows: Range<usize>,
    /// Whether its rows are the columns of the grid.
    pub(super) turned: bool,
}

/// As many rows as a head may have.
const MOST_HEAD_ROWS: usize = 5;

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

    pub(super) fn text(&self, row: usize, column: usize) -> &str {
        self.sheet.text(row, column)
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &Cell {
        self.sheet.cell(row, column)
    }

    pub(super) fn width(&self) -> usize {
        self.sheet.width()
    }

    /// The place of a cell in the grid of an index.
    pub(super) fn place(&self, grid: usize, row: usize, column: usize) -> Words {
        let (row, column) = self.sheet.place(row, column);
        Words::Cell { grid, row, column }
    }

    /// The place of a line.
    pub(super) fn place_of_line(&self, grid: usize, row: usize) -> Words {
        if self.turned {
            return self.place(grid, row, usize::from(self.text(row, 0).is_empty()));
        }
        Words::Row { grid, row }
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

    /// The words above a column, from the top row of the head to the last.
    pub(super) fn head_of(&self, column: usize, words: &EconomyWords) -> String {
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
    pub(super) fn first_column_of_figures(&self, said: &[Said]) -> Option<usize> {
        let titled = |at: &usize| {
            let said = &said[*at];
            let note = said.has(Aside::Note) && !said.unknown;
            !said.kinds.is_empty() || said.is_time() && !said.years.is_empty() || note
        };
        (1..said.len())
            .find(titled)
            .or_else(|| (1..said.len()).find(|at| self.has_figures(*at) && !self.is_of_codes(*at)))
    }

    pub(super) fn has_figures(&self, column: usize) -> bool {
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
    pub(super) fn corner(&self, labels: &Range<usize>) -> Vec<&str> {
        let rows = self.head.clone().rev();
        let cells = rows.flat_map(|row| labels.clone().map(move |column| (row, column)));
        cells.map(|(row, column)| self.text(row, column)).filter(|text| !text.is_empty()).collect()
    }

    /// The rows of one cell above and in the head.
    pub(super) fn captions(&self) -> Vec<&str> {
        self.head.clone().filter_map(|row| self.alone(row)).collect()
    }

    /// The rows of one cell below the lines.
    pub(super) fn notes(&self) -> Vec<&str> {
        self.rows.clone().rev().map_while(|row| self.alone(row)).take(MOST_HEAD_ROWS).collect()
    }

    /// The only text in a row.
    fn alone(&self, row: usize) -> Option<&str> {
        let mut filled = self.sheet.row(row).iter().filter(|cell| !cell.text.is_empty());
        let first = filled.next()?;
        filled.next().is_none().then_some(first.text.as_str())
    }
}

/// The title that a cell has for a column. Single spaces may part the titles of all columns that it covers: `Budget Bokslut`.
fn title_in<'c>(cell: &'c SheetCell, column: usize, words: &EconomyWords) -> &'c str {
    let titles: Vec<&str> = cell.text.split(' ').collect();
    let each = |title: &&str| {
        let said = Said::of(title, words);
        !said.unknown && (said.kinds.len() == 1 || said.kinds.is_empty() && !said.years.is_empty())
    };
    let apart = titles.len() > 1 && titles.len() == cell.columns.len() && titles.iter().all(each);
    let own = column.checked_sub(cell.columns.start).and_then(|at| titles.get(at));
    own.filter(|_| apart).copied().unwrap_or(&cell.text)
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
