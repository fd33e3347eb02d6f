//! Writes blocks down: their words, and where these stand.

use super::{
    Block, Cell, CellAt, Columns, Kept, Kind, Row, Stretch, Table, Transcript, map::LinePiece,
};
use crate::{
    extract::{self, Line},
    join::joins_at_hyphen,
};

/// A transcript that is being written.
pub(super) struct Builder<'a> {
    kept: &'a [Kept<'a>],
    /// The lines set aside that are still to come, each with the number of kept lines before it.
    aside: &'a [(usize, Line<'a>)],
    /// Whether each line may continue the one before as a title does.
    continues_title: &'a dyn Fn(usize) -> bool,
    page: Transcript,
    /// The index of the line that the last words came from.
    line: Option<usize>,
    /// The cell of the file that is being filled.
    open: Option<extract::Cell>,
    /// Whether the next block stands in the last cell.
    in_cell: bool,
}

/// What is known of a block beside its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct About {
    pub(super) kind: Kind,
    pub(super) apart: bool,
    pub(super) part_of: Option<usize>,
    pub(super) maybe: bool,
}

impl About {
    pub(super) fn paragraph(apart: bool) -> Self {
        Self { kind: Kind::Paragraph, apart, part_of: None, maybe: false }
    }
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        kept: &'a [Kept<'a>],
        aside: &'a [(usize, Line<'a>)],
        continues_title: &'a dyn Fn(usize) -> bool,
    ) -> Self {
        let page = Transcript::default();
        Self { kept, aside, continues_title, page, line: None, open: None, in_cell: false }
    }

    /// Ends the transcript, whose places count in a text.
    pub(super) fn finish(mut self) -> Transcript {
        self.aside_before(usize::MAX);
        self.page
    }

    /// The index of the next block.
    pub(super) fn next(&self) -> usize {
        self.page.blocks.len()
    }

    /// Adds a block: in the cell begun in a table of text, or else in the cell of its first line, if its file has cells.
    pub(super) fn block(
        &mut self,
        about: About,
        marker: Option<LinePiece>,
        pieces: &[LinePiece],
    ) -> usize {
        let in_text_table = self.in_cell && self.open.is_none();
        if !in_text_table && let Some(first) = marker.as_ref().or(pieces.first()) {
            let cell = self.kept[first.at].line.shape.cell();
            // What stands between the cells of a table comes after it.
            if cell.is_none() {
                self.aside_before(first.at);
            }
            self.enter(cell);
        }
        self.add(about, marker, pieces)
    }

    /// Adds the lines that were set aside before a line.
    fn aside_before(&mut self, at: usize) {
        while let [(before, line), rest @ ..] = self.aside
            && *before <= at
        {
            self.aside = rest;
            self.furniture(line);
        }
    }

    /// Adds a line that was set aside.
    fn furniture(&mut self, line: &Line<'_>) {
        self.enter(None);
        self.begin();
        let text = line.text();
        let words = text.trim();
        let start = self.page.words.len();
        self.page.words.push_str(words);
        self.line = None;
        self.page.map.begin_line(line, false);
        let from = text.len() - text.trim_start().len();
        self.page.map.push(start, line, from, from + words.len());
        let words = Stretch::new(start, self.page.words.len());
        let (kind, marker) = (Kind::Furniture, Stretch::new(start, start));
        let block = Block::plain(kind, marker, words);
        self.page.blocks.push(block);
    }

    /// Begins a table whose cells were found in text.
    pub(super) fn begin_table(&mut self) {
        self.enter(None);
        self.push_table(true);
    }

    /// Begins a row of such a table.
    pub(super) fn begin_row(&mut self) {
        if let Some(table) = self.page.tables.last_mut() {
            table.rows.push(Row::default());
        }
    }

    /// Begins a cell of such a row.
    pub(super) fn begin_cell(&mut self, columns: Columns) {
        let next = self.next();
        if let Some(row) = self.page.tables.last_mut().and_then(|table| table.rows.last_mut()) {
            row.cells.push(Cell { columns, blocks: next..next });
        }
        self.in_cell = true;
    }

    /// Ends a table whose cells were found in text.
    pub(super) fn end_table(&mut self) {
        self.in_cell = false;
    }

    fn push_table(&mut self, from_text: bool) {
        let words = Stretch::new(self.page.words.len(), self.page.words.len());
        let kind = Kind::Table(self.page.tables.len());
        let block = Block::plain(kind, words, words);
        self.page.blocks.push(block);
        self.page.tables.push(Table { rows: Vec::new(), from_text });
    }

    /// Goes to the cell of the file that the next block stands in.
    fn enter(&mut self, cell: Option<extract::Cell>) {
        if let Some(cell) = cell {
            let before = self.open.filter(|open| open.table == cell.table);
            if before.is_none() {
                self.push_table(false);
            }
            if before.is_none_or(|before| before.row != cell.row) {
                self.begin_row();
                let row = self.page.tables.last_mut().and_then(|table| table.rows.last_mut());
                if let Some(row) = row {
                    row.joined = cell.joined;
                }
            }
            if before.is_none_or(|before| (before.row, before.column) != (cell.row, cell.column)) {
                self.begin_cell(Columns::All(cell.column..cell.column + cell.span.max(1)));
            }
        }
        self.open = cell;
        self.in_cell = cell.is_some();
    }

    /// The cell that the next block stands in.
    fn cell(&self) -> Option<CellAt> {
        let table = self.page.tables.len().checked_sub(1).filter(|_| self.in_cell)?;
        let row = self.page.tables[table].rows.len().checked_sub(1)?;
        let cell = self.page.tables[table].rows[row].cells.len().checked_sub(1)?;
        Some(CellAt { table, row, cell })
    }

    fn begin(&mut self) {
        if !self.page.words.is_empty() {
            self.page.words.push('\n');
        }
    }

    fn add(&mut self, about: About, marker: Option<LinePiece>, pieces: &[LinePiece]) -> usize {
        self.begin();
        let start = self.page.words.len();
        let mut printed = Stretch::new(start, start);
        if let Some(marker) = marker {
            self.write(&marker, start);
            printed.end = self.page.words.len();
            // `5.Text` stays together.
            let apart = pieces.first().is_some_and(|first| {
                first.at != marker.at
                    || self.kept[marker.at].line.text()[..first.start].ends_with(' ')
            });
            if apart {
                self.page.words.push(' ');
            }
        }
        let from = self.page.words.len();
        for piece in pieces {
            self.write(piece, from);
        }
        let cell = self.cell();
        let About { kind, apart, part_of, maybe } = about;
        let words = Stretch::new(from, self.page.words.len());
        let apart = apart || cell.is_some();
        self.page.blocks.push(Block { kind, marker: printed, words, part_of, maybe, cell, apart });
        let next = self.next();
        if cell.is_some()
            && let Some(row) = self.page.tables.last_mut().and_then(|table| table.rows.last_mut())
            && let Some(cell) = row.cells.last_mut()
        {
            cell.blocks.end = next;
        }
        next - 1
    }

    /// Writes the words of a stretch of a line, joined to those of the block that begins at a byte.
    fn write(&mut self, piece: &LinePiece, block: usize) {
        let line = &self.kept[piece.at].line;
        if self.line != Some(piece.at) {
            self.page.map.begin_line(line, (self.continues_title)(piece.at));
            self.line = Some(piece.at);
        }
        let text = piece.text(self.kept);
        for (index, word) in evenly_spaced(text).enumerate() {
            let words = &mut self.page.words;
            let start = piece.start + (word.as_ptr().addr() - text.as_ptr().addr());
            let end = start + word.len();
            let first = words.len() == block;
            let next = word.split(' ').next().unwrap_or_default();
            let glued = index == 0 && joins_at_hyphen(&words[block..], next);
            if !(first || glued) {
                words.push(' ');
            }
            let at = words.len();
            words.push_str(word);
            self.page.map.push(at, line, start, end);
        }
    }
}

/// The stretches of a text with single spaces between their words: nearly always the whole text.
fn evenly_spaced(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        // A search for two spaces would first build its tables; lines are short.
        let bytes = rest.as_bytes();
        let gap = bytes.windows(2).position(|pair| pair == b"  ").unwrap_or(rest.len());
        let (stretch, after) = rest.split_at(gap);
        rest = after.trim_start();
        (!stretch.is_empty()).then_some(stretch)
    })
}
