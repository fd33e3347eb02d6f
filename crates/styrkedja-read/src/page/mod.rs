//! What the reader saw of a file: its page, before anything is understood.
//!
//! A [`Transcript`] is a file as blocks in reading order: headings, paragraphs, list items, tables, captions, and what
//! was set aside. It is the same for every format, so all that comes after it knows no format: a plan is made of blocks.
//! People look at it to see what the reader made of a file, as Markdown or HTML ([`Transcript::to_markdown`],
//! [`Transcript::to_html`]); programs that want the words of a file and their places, but no plan, use it alone.
//!
//! ```
//! use styrkedja_read::{Reader, page::Kind};
//!
//! let text = "Enhetsmål: Gästerna trivs\n\nUppföljning\n\n1. Enkät i\nmaj.\n";
//! let page = Reader::default().transcribe_text(text)?;
//! let blocks: Vec<_> = page.blocks().iter().map(|block| page.text_of(block.words)).collect();
//! assert_eq!(blocks, ["Enhetsmål: Gästerna trivs", "Uppföljning", "Enkät i maj."]);
//!
//! let last = &page.blocks()[2];
//! assert_eq!(last.kind, Kind::Item { level: 0, number: Some(1) });
//! // The words stand on two lines of the text, and every letter knows its byte.
//! assert_eq!(page.place(last.words).map(|place| (place.line(), place.end_line())), Some((5, 6)));
//! # Ok::<(), styrkedja_read::Error>(())
//! ```
//!
//! # Invariants
//!
//! Tests and fuzz targets hold them for every input ([`Transcript::check`]):
//!
//! - The markers and words of the blocks follow each other in [`Transcript::words`] and do not overlap.
//! - Every character that shows in the source belongs to exactly one block, as marker or word. Nothing is dropped: what
//!   stands in page heads and contents is a block of [`Kind::Furniture`].
//! - Parts of a table lie within it, parts of an item follow it.
//!
//! # How it comes about
//!
//! `extract` gives lines, each with what its file says of it. A file that says everything (Word) has
//! one line a paragraph; plain text says nothing but its spaces. `lines` sets blank lines and furniture aside, `read`
//! walks over the rest and asks what begins at a line, `list` makes items and paragraphs of the lines between, `builder`
//! writes them down. What only lines without hints need lies in `text`: what a line end means in this text, which words
//! break a paragraph although nothing marks them, and how the cells of a table are told apart by words and spaces.

mod builder;
mod check;
mod contents;
mod figure;
mod furniture;
mod lines;
mod list;
mod map;
pub(crate) mod number;
mod print;
mod read;
mod text;

use std::ops::Range;

use serde::Serialize;
use styrkedja::{Place, Span};

use self::map::Map;
pub use self::print::Listed;
pub(crate) use self::{figure::is_figure, lines::Kept, read::read};
pub(crate) use crate::extract::shows;

/// What the reader saw of one file.
///
/// See the [module](self) for what it is and what holds for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Transcript {
    words: String,
    blocks: Vec<Block>,
    tables: Vec<Table>,
    #[serde(skip)]
    map: Map,
}

/// A stretch of [`Transcript::words`], in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// A block: the smallest part of a page that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// The number or bullet of an item, as printed; else empty.
    pub marker: Stretch,
    /// Its words, without the marker. Empty for a table, whose cells have blocks of their own.
    pub words: Stretch,
    /// The block that it is part of, by its index: the item whose later paragraph it is.
    pub part_of: Option<usize>,
    /// Whether it may as well stand by itself, because a line that looks like a heading stands between.
    pub maybe: bool,
    /// The cell that it stands in.
    pub cell: Option<CellAt>,
    /// Whether its words may be more than text: it stands apart, in a cell or heading, or begins with words that the
    /// vocabulary knows.
    #[serde(skip)]
    pub(crate) apart: bool,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// A heading.
    Heading {
        /// Its depth from 1, if the file says it; absent for what only looks like a heading.
        depth: Option<u8>,
    },
    /// A paragraph.
    Paragraph,
    /// An item of a list. Its later paragraphs and nested items are blocks that are part of it.
    Item {
        /// Its depth in lists inside lists, from 0.
        level: u8,
        /// Its number; none for a bullet.
        number: Option<u32>,
    },
    /// A table, by its index in [`Transcript::tables`]. The blocks of its cells follow.
    Table(usize),
    /// The caption above or below a table or picture.
    Caption,
    /// Set aside: the head or foot of a page, or a table of contents.
    Furniture,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Table {
    /// Its rows. A head that is printed again after a page break is a row as any other.
    pub rows: Vec<Row>,
    /// Whether its columns were found by words and spaces in text; then rows are whole, and cells may be undecided.
    pub from_text: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Row {
    /// The cells that hold text, from the left.
    pub cells: Vec<Cell>,
    /// Whether its first cell is the lower part of a cell that began in a row above.
    pub joined: bool,
}

/// A cell that holds text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cell {
    /// The columns it stands in.
    pub columns: Columns,
    /// Its blocks, by their indices.
    pub blocks: Range<usize>,
}

/// The columns of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Columns {
    /// All of these.
    All(Range<usize>),
    /// One of these: empty cells leave no trace in text.
    OneOf(Vec<usize>),
}

/// The place of a block in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CellAt {
    /// The index of the table.
    pub table: usize,
    /// The index of the row.
    pub row: usize,
    /// The index of the cell in its row.
    pub cell: usize,
}

impl Stretch {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// From the beginning of one to the end of another.
    pub(crate) fn to(self, last: Self) -> Self {
        Self::new(self.start, last.end)
    }
}

impl Block {
    fn plain(kind: Kind, marker: Stretch, words: Stretch) -> Self {
        Self { kind, marker, words, part_of: None, maybe: false, cell: None, apart: false }
    }

    /// Marker and words.
    pub fn whole(&self) -> Stretch {
        if self.marker.is_empty() { self.words } else { self.marker.to(self.words) }
    }

    /// Whether it was set aside.
    pub fn is_furniture(&self) -> bool {
        self.kind == Kind::Furniture
    }
}

impl Cell {
    /// Whether its columns are told.
    pub fn is_sure(&self) -> bool {
        matches!(self.columns, Columns::All(_))
    }

    /// The first column it may stand in.
    pub(crate) fn first_column(&self) -> usize {
        match &self.columns {
            Columns::All(columns) => columns.start,
            Columns::OneOf(columns) => columns.first().copied().unwrap_or_default(),
        }
    }

    /// The columns it may stand in.
    pub(crate) fn columns(&self) -> impl Iterator<Item = usize> {
        let (all, several) = match &self.columns {
            Columns::All(columns) => (columns.clone(), &[][..]),
            Columns::OneOf(columns) => (0..0, columns.as_slice()),
        };
        all.chain(several.iter().copied())
    }

    /// The column after the last one it may stand in.
    pub(crate) fn end_column(&self) -> usize {
        match &self.columns {
            Columns::All(columns) => columns.end,
            Columns::OneOf(columns) => columns.last().map_or(0, |last| last + 1),
        }
    }
}

impl Transcript {
    /// The words of all blocks, one after the other, each block on a line of its own. Wrapped lines are joined, letters
    /// composed and spaces plain.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The blocks, in reading order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The tables.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The words of a stretch.
    pub fn text_of(&self, stretch: Stretch) -> &str {
        self.words.get(stretch.start..stretch.end).unwrap_or_default()
    }

    /// Where words stand in the source; none for an empty stretch.
    pub fn place(&self, stretch: Stretch) -> Option<Place> {
        Place::from_spans(self.spans(&[stretch]))
    }

    /// The text of the file, in which places count.
    pub fn source(&self) -> &str {
        self.map.text()
    }

    /// Takes the text of the file out, when no more places are asked for.
    pub(crate) fn take_source(&mut self) -> String {
        self.map.take_text()
    }

    /// Where stretches stand in the source, in the order of the source: the cells of a row may stand there in another.
    pub(crate) fn sorted_spans(&self, stretches: &[Stretch]) -> Vec<Span> {
        self.map.sorted_spans(stretches)
    }

    /// The pages that a stretch begins and ends on.
    pub(crate) fn pages(&self, stretch: Stretch) -> (Option<u32>, Option<u32>) {
        self.map.pages(stretch)
    }

    /// The lines of the source that a stretch stands on: the words of each, and whether it may continue the line before
    /// as a title does.
    pub(crate) fn lines_of(&self, stretch: Stretch) -> Vec<(Stretch, bool)> {
        self.map.lines_of(stretch)
    }

    /// Whether two rows of tables say the same in the same columns.
    pub(crate) fn same_row(&self, row: &Row, other: &Row) -> bool {
        let texts = |cell: &Cell| cell.blocks.clone().map(|at| self.whole(at));
        row.cells.len() == other.cells.len()
            && row
                .cells
                .iter()
                .zip(&other.cells)
                .all(|(cell, other)| cell.columns == other.columns && texts(cell).eq(texts(other)))
    }

    /// The words of a block, marker and all.
    pub(crate) fn whole(&self, block: usize) -> &str {
        self.text_of(self.blocks[block].whole())
    }

    /// The stretch of a part of a text that is a stretch itself.
    pub(crate) fn within(&self, text: &str) -> Stretch {
        let start = text.as_ptr().addr() - self.words.as_ptr().addr();
        Stretch::new(start, start + text.len())
    }

    /// Where stretches stand in the source, in their order. Those with nothing between them make one span.
    pub(crate) fn spans(&self, stretches: &[Stretch]) -> Vec<Span> {
        self.map.spans(stretches)
    }
}

impl Row {
    /// The blocks of its cells.
    pub(crate) fn blocks(&self) -> Range<usize> {
        let start = self.cells.first().map_or(0, |cell| cell.blocks.start);
        start..self.cells.last().map_or(start, |cell| cell.blocks.end)
    }
}
