//! PDF: words with positions to lines, tables and paragraphs.
//!
//! A page at a time becomes lines; only they are kept for the steps that look at all pages.

mod furniture;
mod line;
mod paragraphs;
mod tables;
mod tags;

use styrkedja_pdf::Pdf;

use self::{
    line::{TextLine, lines},
    paragraphs::Usual,
    tables::{PageCell, PageTable},
};
use super::{Cell, Role, Shape, Source};
use crate::{Error, Limits, error::Repr};

/// A page, with its words put together.
#[derive(Debug)]
struct Page {
    height: f32,
    /// The lines outside tables, from the top.
    lines: Vec<TextLine>,
    /// The tables, from the top.
    tables: Vec<PageTable>,
}

/// Reads a PDF file.
pub(super) fn extract(
    bytes: &[u8],
    limits: &Limits,
    password: Option<&str>,
) -> Result<Source, Error> {
    let pdf = open(bytes, limits, password)?;
    let (mut pages, mut images, mut cells, mut text) = (Vec::new(), 0, 0, 0);
    for index in 0..pdf.page_count() {
        let Some(page) = pdf.page(index) else { break };
        images += page.images;
        text += page.words.iter().map(|word| word.text.len() + 1).sum::<usize>();
        let (tables, outside) = tables::tables(&page, open_table(&pages));
        cells += tables.iter().flat_map(|table| &table.rows).map(Vec::len).sum::<usize>();
        if text > limits.text {
            return Err(Repr::TooMuch { what: "bytes of text", most: limits.text }.into());
        }
        if cells > limits.cells {
            return Err(Repr::TooMuch { what: "cells of tables", most: limits.cells }.into());
        }
        pages.push(Page { height: page.height, lines: lines(&outside), tables });
    }
    if text == 0 && images > 0 {
        return Err(Repr::Scanned.into());
    }
    furniture::mark(&mut pages);
    Ok(Writer::new(&pages).write(&pages))
}

/// The columns of the table that ends the last page, if one does.
fn open_table(pages: &[Page]) -> Option<&[f32]> {
    let page = pages.last()?;
    let table = page.tables.last()?;
    let follows = |line: &TextLine| {
        line.middle() > table.bottom && !furniture::in_margin(line.middle(), page.height)
    };
    (!page.lines.iter().any(follows)).then_some(&table.edges)
}

/// Opens a file, its errors told as ours.
fn open(bytes: &[u8], limits: &Limits, password: Option<&str>) -> Result<Pdf, Error> {
    let mut of_file = styrkedja_pdf::Limits::default();
    of_file.pages = limits.pages;
    of_file.stream_bytes = limits.part;
    Pdf::open(bytes.to_vec(), password, of_file).map_err(|error| {
        let format = "PDF";
        if error.is_encrypted() {
            return match password {
                Some(_) => Repr::WrongPassword { format }.into(),
                None => Repr::NeedsPassword { format }.into(),
            };
        }
        if error.is_too_much() {
            return Repr::TooMuch { what: "pages", most: limits.pages }.into();
        }
        Repr::Broken { format, what: error.to_string() }.into()
    })
}

/// Writes the lines of all pages to a source, in reading order.
struct Writer {
    source: Source,
    usual: Usual,
    /// Whether the file tells where its paragraphs begin.
    tagged: bool,
    /// The last line outside tables, and whether it began a paragraph.
    last: Option<(TextLine, bool)>,
    /// The table that ended the page before, with its columns, its next row, and its number.
    open: Option<Open>,
    tables: usize,
}

/// A table that may go on.
struct Open {
    edges: Vec<f32>,
    rows: usize,
    table: usize,
}

impl Writer {
    fn new(pages: &[Page]) -> Self {
        let usual = Usual::of(pages.iter().map(|page| page.lines.as_slice()));
        let tagged = tags::are_good(pages);
        Self { source: Source::default(), usual, tagged, last: None, open: None, tables: 0 }
    }

    fn write(mut self, pages: &[Page]) -> Source {
        for (number, page) in (1..).zip(pages) {
            let mut tables = page.tables.iter().peekable();
            let mut new_page = true;
            for line in &page.lines {
                while let Some(table) = tables.next_if(|table| table.top < line.middle()) {
                    self.table(table, number);
                    new_page = false;
                }
                if line.artifact || self.tagged && tags::is_contents(line) {
                    let shape = Shape { role: Role::Furniture, ..shape(line, number) };
                    self.source.push(&line.text, shape);
                } else {
                    self.line(line, number, new_page);
                    new_page = false;
                }
            }
            for table in tables {
                self.table(table, number);
            }
        }
        self.source
    }

    /// A line outside tables.
    fn line(&mut self, line: &TextLine, page: u32, new_page: bool) {
        self.open = None;
        let by_tags = self.last.as_ref().and_then(|(before, _)| self.begins_block(before, line));
        let begins = match &self.last {
            Some(_) if by_tags.is_some() => by_tags,
            Some((before, _)) if new_page => self.usual.begins_after_page(before, line),
            Some((before, first)) => Some(self.usual.begins(before, line, *first)),
            None => Some(true),
        };
        let heading = if self.tagged { tags::heading(line) } else { None };
        self.source.push(&line.text, Shape { begins, heading, ..shape(line, page) });
        self.last = Some((line.clone(), begins.unwrap_or(true)));
    }

    /// A table, or what a page break left of one.
    fn table(&mut self, table: &PageTable, page: u32) {
        self.last = None;
        let open = match self.open.take() {
            Some(open) if same_columns(&open.edges, &table.edges) => open,
            _ => {
                self.tables += 1;
                Open { edges: table.edges.clone(), rows: 0, table: self.tables - 1 }
            }
        };
        for (row, cells) in (open.rows..).zip(&table.rows) {
            for cell in cells {
                self.cell(
                    cell,
                    Cell {
                        table: open.table,
                        row,
                        column: cell.column,
                        span: cell.span,
                        joined: false,
                    },
                    page,
                );
            }
        }
        self.open = Some(Open { rows: open.rows + table.rows.len(), ..open });
    }

    /// Whether a paragraph begins at a line, if the tags of the file tell.
    fn begins_block(&self, before: &TextLine, line: &TextLine) -> Option<bool> {
        if self.tagged { tags::begins_block(before, line) } else { None }
    }

    fn cell(&mut self, cell: &PageCell, place: Cell, page: u32) {
        let left = cell.lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
        let longest = cell.lines.iter().map(|line| line.right).fold(left, f32::max);
        let mut before: Option<&TextLine> = None;
        for line in &cell.lines {
            let begins = before.is_none_or(|before| {
                let by_tags = self.begins_block(before, line);
                by_tags.unwrap_or_else(|| self.usual.begins_in_cell(before, line, longest))
            });
            let shape =
                Shape { role: Role::Cell(place), begins: Some(begins), ..shape(line, page) };
            self.source.push(&line.text, shape);
            before = Some(line);
        }
    }
}

fn shape(line: &TextLine, page: u32) -> Shape {
    Shape { page: Some(page), bounds: Some(line.bounds()), ..Shape::default() }
}

/// Whether two parts of a table have the same columns.
fn same_columns(a: &[f32], b: &[f32]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 6.0)
}
