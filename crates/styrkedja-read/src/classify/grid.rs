//! Tables as their file gives them: rows of cells, each with the columns it covers.

use std::ops::Range;

use super::Header;
use crate::{
    clean::Kept,
    extract::Cell,
    vocabulary::{Columns, Match},
};

/// A table of the file.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// The lines of all its cells.
    pub(crate) lines: Range<usize>,
    pub(crate) rows: Vec<GridRow>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(crate) struct GridRow {
    pub(crate) lines: Range<usize>,
    /// The cells that hold text, from the left.
    pub(crate) cells: Vec<GridCell>,
    /// Whether its first cell is the lower part of a cell that began in a row above.
    pub(crate) joined: bool,
}

/// A cell that holds text.
#[derive(Clone, Debug)]
pub(crate) struct GridCell {
    /// The columns it covers.
    pub(crate) columns: Range<usize>,
    pub(crate) lines: Range<usize>,
}

impl GridRow {
    fn new(at: usize, first: GridCell, cell: Cell) -> Self {
        Self { lines: at..at + 1, cells: vec![first], joined: cell.joined }
    }
}

impl GridCell {
    /// Its text, squeezed, if it is short enough to be a column title.
    fn title(&self, kept: &[Kept<'_>]) -> Option<String> {
        kept[self.lines.clone()].iter().map(Kept::short).collect()
    }
}

/// The tables of a document, in order.
pub(crate) fn grids(kept: &[Kept<'_>]) -> Vec<Grid> {
    let mut grids: Vec<Grid> = Vec::new();
    let mut before: Option<Cell> = None;
    for (at, line) in kept.iter().enumerate() {
        let cell = line.line.shape.cell();
        if let Some(cell) = cell {
            let columns = cell.column..cell.column + cell.span.max(1);
            let new_cell = GridCell { columns, lines: at..at + 1 };
            match (grids.last_mut(), before) {
                (Some(grid), Some(last)) if last.table == cell.table => {
                    grid.lines.end = at + 1;
                    match grid.rows.last_mut() {
                        Some(row) if last.row == cell.row => {
                            row.lines.end = at + 1;
                            match row.cells.last_mut() {
                                Some(open) if last.column == cell.column => open.lines.end = at + 1,
                                _ => row.cells.push(new_cell),
                            }
                        }
                        _ => grid.rows.push(GridRow::new(at, new_cell, cell)),
                    }
                }
                _ => grids
                    .push(Grid { lines: at..at + 1, rows: vec![GridRow::new(at, new_cell, cell)] }),
            }
        }
        before = cell;
    }
    grids
}

/// The column titles of a table may be spread over two rows: `Utfall` above `Män` and `Kvinnor`.
const MAX_HEADER_ROWS: usize = 2;

/// Maximum number of columns; the city's tables have fewer.
const MAX_COLUMNS: usize = 64;

/// A header of a grid: what it says, and in which columns.
#[derive(Clone, Debug)]
pub(crate) struct GridHeader<F> {
    pub(crate) header: Header<F>,
    /// The field of each column; none for a column without a title or with an unknown one.
    columns: Vec<Option<F>>,
    /// The number of rows it takes.
    pub(crate) rows: usize,
}

impl<F: Copy + PartialEq> GridHeader<F> {
    /// The field that a cell belongs to: that of the first column it covers.
    pub(crate) fn field(&self, cell: &GridCell) -> Option<F> {
        self.columns.get(cell.columns.start).copied().flatten()
    }

    /// Whether a cell covers more than one column of the table.
    pub(crate) fn is_across(&self, cell: &GridCell) -> bool {
        let known = |column: &usize| self.columns.get(*column).is_some_and(Option::is_some);
        cell.columns.clone().filter(known).count() > 1
    }
}

/// A table with a known header.
#[derive(Clone, Debug)]
pub(crate) struct GridTable<'a, F> {
    /// Its rows, the header first.
    pub(crate) rows: &'a [GridRow],
    pub(crate) header: GridHeader<F>,
}

/// The header at the beginning of some rows: the first column is known, and at least one other.
pub(crate) fn header_at<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    rows: &[GridRow],
    columns: &Columns<F>,
) -> Option<GridHeader<F>> {
    // The first column is recognised by its title, so few rows need closer inspection.
    let first = rows.first()?.cells.first()?.title(kept)?;
    if !columns.first.iter().any(|pattern| pattern.is_whole(&first)) {
        return None;
    }
    (1..=MAX_HEADER_ROWS.min(rows.len()))
        .filter_map(|count| header_of(kept, &rows[..count], columns))
        .max_by_key(|header| (header.header.fields.len(), std::cmp::Reverse(header.rows)))
}

fn header_of<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    rows: &[GridRow],
    columns: &Columns<F>,
) -> Option<GridHeader<F>> {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let width = cells().map(|cell| cell.columns.end).max()?;
    if width > MAX_COLUMNS {
        return None;
    }
    let mut header = Header { fields: Vec::new(), years: Vec::new() };
    let mut found: Vec<Option<F>> = vec![None; width];
    for (column, found) in found.iter_mut().enumerate() {
        let over = cells().filter(|cell| cell.columns.contains(&column));
        // Text that is too long to be a title.
        let Some(title) = over.map(|cell| cell.title(kept)).collect::<Option<String>>() else {
            continue;
        };
        let whole =
            columns.all.iter().find_map(|(pattern, field)| match pattern.at_start(&title) {
                Match::Whole { bytes, year } if bytes == title.len() => Some((*field, year)),
                _ => None,
            });
        if let Some((field, year)) = whole.filter(|(field, _)| !header.fields.contains(field)) {
            *found = Some(field);
            header.fields.push(field);
            header.years.extend(year.map(|year| (field, year)));
        }
    }
    // Most of the columns are known.
    let known = header.fields.len();
    (known >= 2 && known * 2 >= rows[0].cells.len()).then_some(GridHeader {
        header,
        columns: found,
        rows: rows.len(),
    })
}
