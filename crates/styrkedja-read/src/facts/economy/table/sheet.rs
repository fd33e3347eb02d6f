//! The cells of a part of a grid, each below its title.
//!
//! In a text, numbers that end below each other may begin so far apart that a column is taken for two, one of them without
//! a title. Where every row has as many figures as there are titles, the figures stand below the titles in their order:
//!
//! ```text
//! Tkr         │ Utfall │        │ Budget │
//! Intäkter    │ 1 420  │        │ 1 434  │          1 420: Utfall, 1 434: Budget
//! Bidrag      │        │ 38     │        │ 35       38: Utfall, 35: Budget
//! ```

use std::ops::Range;

use super::cell::{Cell, is_year};
use crate::facts::{Grid, GridCell};

/// The rows of a part of a grid.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The first of its rows in the grid.
    first: usize,
    rows: Vec<Vec<SheetCell>>,
}

/// A cell, and where it stands in the grid.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetCell {
    pub(super) text: String,
    /// The columns of the sheet that it covers.
    pub(super) columns: Range<usize>,
    pub(super) holds: Option<Cell>,
    /// Its row and column in the grid.
    pub(super) row: usize,
    pub(super) column: usize,
}

impl Sheet {
    /// The sheet of some rows, of which the first are the head. `cells` are those of the rows.
    pub(super) fn of(
        grid: &Grid,
        rows: Range<usize>,
        head: &Range<usize>,
        cells: &[Vec<Cell>],
    ) -> Self {
        let cell = |row: usize, column: usize, cell: &GridCell, holds: &Cell| SheetCell {
            text: cell.text.clone(),
            columns: cell.columns.clone(),
            holds: Some(holds.clone()),
            row,
            column,
        };
        let of_row = |row: usize| -> Vec<SheetCell> {
            grid.rows[row]
                .cells
                .iter()
                .zip(&cells[row])
                .enumerate()
                .map(|(column, (of, holds))| cell(row, column, of, holds))
                .collect()
        };
        let sheet = Self { first: rows.start, rows: rows.map(of_row).collect() };
        sheet.below_titles(head).unwrap_or(sheet)
    }

    pub(super) fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    pub(super) fn row(&self, row: usize) -> &[SheetCell] {
        let row = row.checked_sub(self.first).and_then(|row| self.rows.get(row));
        row.map_or(&[], Vec::as_slice)
    }

    pub(super) fn text(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", |cell| cell.text.as_str())
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &Cell {
        let cell = self.row(row).get(column);
        cell.and_then(|cell| cell.holds.as_ref()).unwrap_or(&Cell::Nothing)
    }

    /// The row and column of the grid that a cell stands in.
    pub(super) fn place(&self, row: usize, column: usize) -> (usize, usize) {
        self.row(row).get(column).map_or((row, column), |cell| (cell.row, cell.column))
    }

    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// The same with rows for columns, beginning with row 0. Labels that the sheet has none of are empty.
    pub(super) fn turned(&self, labelled: bool) -> Self {
        let turned = |column: usize| -> Vec<SheetCell> {
            let cells = self.rows.iter().enumerate();
            let cells = cells.map(|(at, row)| {
                let cell = row.get(column).cloned().unwrap_or_default();
                let at = at + usize::from(!labelled);
                SheetCell { columns: at..at + 1, ..cell }
            });
            let label = (!labelled).then(SheetCell::default);
            label.into_iter().chain(cells).collect()
        };
        Self { first: 0, rows: (0..self.width()).map(turned).collect() }
    }

    /// How many cells of a row are filled.
    pub(super) fn filled(&self, row: usize) -> usize {
        self.row(row).iter().filter(|cell| !cell.text.is_empty()).count()
    }

    /// The same without columns that have no title, where their figures can only belong to those that have.
    fn below_titles(&self, head: &Range<usize>) -> Option<Self> {
        let mut has_title = vec![false; self.width()];
        for row in head.clone().filter(|row| self.filled(*row) > 1) {
            for cell in self.row(row).iter().filter(|cell| !cell.text.is_empty()) {
                for column in cell.columns.clone() {
                    if let Some(title) = has_title.get_mut(column) {
                        *title = true;
                    }
                }
            }
        }
        let first = (1..self.width()).find(|column| has_title[*column])?;
        let titles: Vec<usize> =
            (first..self.width()).filter(|column| has_title[*column]).collect();
        let below = || self.first + head.len()..self.first + self.rows.len();
        let is_figure = |cell: &SheetCell| {
            cell.holds.as_ref().is_some_and(|holds| holds.figure().is_some())
                && !is_year(&cell.text)
        };
        let strays = |row: usize| {
            let cells = self.row(row).iter().enumerate().skip(1);
            cells.into_iter().any(|(at, cell)| !has_title[at] && is_figure(cell))
        };
        if titles.len() < 2 || !below().any(strays) {
            return None;
        }
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in self.first..self.first + self.rows.len() {
            let cells = self.row(row);
            let mut of: Vec<SheetCell> = cells.get(..first)?.to_vec();
            let figures: Vec<&SheetCell> =
                cells.iter().skip(1).filter(|cell| !cell.text.is_empty()).collect();
            let in_order = !head.contains(&row) && figures.len() == titles.len();
            if !in_order && strays(row) {
                return None;
            }
            if in_order {
                of.iter_mut().skip(1).for_each(|cell| *cell = SheetCell::default());
            }
            for (at, column) in titles.iter().enumerate() {
                let cell = if in_order { figures[at] } else { cells.get(*column)? };
                let covers = titles.iter().filter(|title| cell.columns.contains(title)).count();
                let columns = first + at..first + at + covers.max(1);
                of.push(SheetCell { columns, ..cell.clone() });
            }
            rows.push(of);
        }
        Some(Self { first: self.first, rows })
    }
}
