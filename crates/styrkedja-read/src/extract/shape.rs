use styrkedja::Bounds;

/// How deep a heading is that only looks like one.
pub(crate) const BY_LOOKS: u8 = 9;

/// What a file tells of a line beyond its words. Plain text tells the page at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Its page, from 1.
    pub(crate) page: Option<u32>,
    /// Its box on the page.
    pub(crate) bounds: Option<Bounds>,
    pub(crate) role: Role,
    /// Whether it begins a paragraph, a cell's text included; none where the file does not tell, as in plain text or at
    /// the top of a page.
    pub(crate) begins: Option<bool>,
    /// The depth of the heading it is, from 1; none for running text, and where the file does not tell.
    pub(crate) heading: Option<u8>,
    /// How deep in a list the item is that it belongs to, from 0; none outside lists, and where the file does not tell.
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
    /// What stands above or below a table or picture to name it.
    Caption,
    /// A table.
    Cell(Cell),
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Which table of the file, from 0. The lines of a table follow each other, but for furniture between them.
    pub(crate) table: usize,
    /// From 0.
    pub(crate) row: usize,
    /// From 0: the first column it covers.
    pub(crate) column: usize,
    /// How many columns it covers.
    pub(crate) span: usize,
    /// Whether the first cell of its row is the lower part of one that began above.
    pub(crate) joined: bool,
}

impl Shape {
    /// The cell it is part of.
    pub(crate) fn cell(&self) -> Option<Cell> {
        match self.role {
            Role::Cell(cell) => Some(cell),
            Role::Text | Role::Furniture | Role::Caption => None,
        }
    }
}
