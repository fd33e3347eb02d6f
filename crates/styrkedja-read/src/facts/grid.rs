//! Tables as facts are read from: their cells, and what stands above them.
//!
//! A reader of facts asks for the cells by row and column, and gives a fact the place of the cells that it was
//! understood from:
//!
//! ```text
//! Belopp i tkr │ Budget 2027          grids[g].text(0, 1) == "Budget 2027"
//! Personal     │      27 200          Words::Cell { grid: g, row: 1, column: 1 }: where 27 200 stands
//!                                     Words::Row { grid: g, row: 1 }: all of the row
//! ```

use std::ops::Range;

use styrkedja::Pointer;

use super::Home;

/// A table that is none of indicators, activities or goals.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// What it is part of.
    pub(crate) home: Home,
    /// The beginning of the heading of the chapter, or of the title of the goal, that it stands in; empty without one.
    pub(crate) heading: String,
    /// How many texts stand before it: the one above it, which may say `Belopp i tkr`, is the last of these.
    pub(crate) after: usize,
    /// Its rows, without repeated heads. Each has a cell in every column.
    pub(crate) rows: Vec<GridRow>,
}

/// A row of a grid.
#[derive(Clone, Debug)]
pub(crate) struct GridRow {
    /// The item of the document that it is.
    pub(crate) pointer: Pointer,
    pub(crate) cells: Vec<GridCell>,
}

/// A cell of a grid.
#[derive(Clone, Debug, Default)]
pub(crate) struct GridCell {
    /// Its text, white space folded; empty for an empty cell, and for what the cell to the left covers.
    pub(crate) text: String,
    /// The columns that it covers, of which the cell stands in the first. The title above a figure is the one that
    /// covers its column, also where no cell begins there.
    pub(crate) columns: Range<usize>,
}
