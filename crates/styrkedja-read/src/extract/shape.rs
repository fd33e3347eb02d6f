use styrkedja::Bounds;

/// The depth of a heading that is recognised only by its look.
pub(crate) const BY_LOOKS: u8 = 9;

/// What a file says about a line beyond its words. Plain text gives the page at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Its page, from 1.
    pub(crate) page: Option<u32>,
    /// Its box on the page.
    pub(crate) bounds: Option<Bounds>,
    pub(crate) role: Role,
    /// Whether it begins a paragraph, or the text of a cell; none if the file does not say, as in plain text or at the
    /// top of a page.
    pub(crate) begins: Option<bool>,
    /// The depth of the heading, from 1; none for running text, and if the file does not say.
    pub(crate) heading: Option<u8>,
    /// The depth in its list of the item it belongs to, from 0; none outside lists, and if the file does not say.
    pub(crate) level: Option<u8>,
}

/// What a line is part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// The text of the document.
    #[default]
    Text,
    /// The head or foot of a page, or a table of contents: set aside.
    Furniture,
    /// The caption above or below a table or picture.
    Caption,
    /// A table.
    Cell(Cell),
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The index of the table in the file. The lines of a table follow each other, except for furniture between them.
    pub(crate) table: usize,
    /// The row, from 0.
    pub(crate) row: usize,
    /// The first column it covers, from 0.
    pub(crate) column: usize,
    /// The number of columns it covers.
    pub(crate) span: usize,
    /// Whether the first cell of its row is the lower part of a cell that began above.
    pub(crate) joined: bool,
}

impl Shape {
    /// The cell it is part of.
    pub(crate) fn cell(&self) -> Option<Cell> {
        if let Role::Cell(cell) = self.role { Some(cell) } else { None }
    }
}
