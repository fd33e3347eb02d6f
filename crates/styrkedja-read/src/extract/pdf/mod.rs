//! PDF: builds lines, tables and paragraphs from words with positions.
//!
//! Pages become lines one at a time; only the lines are kept for the steps that look at all pages.
//!
//! The steps, in order:
//!
//! 1. Page by page: [`tables`] finds the tables, and the words outside them become lines ([`line`](mod@line)).
//! 2. [`furniture`] marks lines that repeat at the top or bottom of several pages.
//! 3. [`hyphens`] joins words that were divided at line ends, [`breaks`] joins words that were broken in narrow cells.
//!    Both ask the words of the whole document whether a word exists.
//! 4. The [`Writer`] puts lines and tables in reading order, joins tables across pages, and decides where paragraphs
//!    begin: by the [`tags`] of the file if they are good, otherwise by measuring ([`paragraphs`]). Lines with the
//!    words of a bookmark become headings ([`bookmarks`]).
//! 5. [`faults`] turns what could not be read into remarks.

mod bookmarks;
mod breaks;
mod faults;
mod furniture;
mod hyphens;
mod line;
mod looks;
mod margin;
mod page;
mod paragraphs;
mod tables;
mod tags;

use std::collections::BTreeMap;

use styrkedja_pdf::{ErrorKind as PdfErrorKind, Excess, Pdf};

use self::{
    bookmarks::{Bookmarks, Heading},
    line::{TextLine, lines},
    looks::Looks,
    margin::in_margin,
    page::Page,
    paragraphs::Usual,
    tables::{Around, PageCell, PageTable},
};
use super::{BY_LOOKS, Cell, Role, Shape, Source};
use crate::{Damage, Error, ErrorKind, FileFormat, Limit, Limits, Nesting};

/// Reads a PDF file.
pub(super) fn extract(
    bytes: &[u8],
    limits: &Limits,
    password: Option<&str>,
) -> Result<Source, Error> {
    let pdf = open(bytes, limits, password)?;
    let (mut pages, mut images, mut cells, mut text) = (Vec::new(), 0, 0, 0);
    let mut sizes = Sizes::default();
    let mut faults = faults::Faults::default();
    // The neighbouring pages show what repeats at the edges of a page.
    let mut page = pdf.page(0);
    let mut before = furniture::Margins::default();
    let mut here = page.as_ref().map(furniture::Margins::of).unwrap_or_default();
    for index in 0..pdf.page_count() {
        let Some(this) = page else { break };
        page = pdf.page(index + 1);
        let after = page.as_ref().map(furniture::Margins::of).unwrap_or_default();
        images += this.images;
        faults.add(&this, index + 1);
        text += this.words.iter().map(|word| word.text.len() + 1).sum::<usize>();
        sizes.add(&this);
        let is_furniture = |line: &TextLine| {
            in_margin(line.middle(), this.height) && before.count(line) + after.count(line) > 0
        };
        let open = open_table(&pages);
        let titles = open.into_iter().flat_map(PageTable::titles).flatten();
        let titles = titles.flat_map(|line| line.split(' ')).map(str::to_owned).collect();
        let around = Around {
            before: open.map(|table| &*table.edges),
            drawn: open.is_some_and(|table| table.drawn),
            titles: &titles,
            usual_size: sizes.usual(),
            is_furniture: &is_furniture,
        };
        let (tables, outside) = tables::tables(&this, &around);
        cells += tables.iter().flat_map(|table| &table.rows).map(Vec::len).sum::<usize>();
        Limit::Text.check(text, limits.text)?;
        Limit::Cells.check(cells, limits.cells)?;
        pages.push(Page { height: this.height, lines: lines(&outside), tables });
        before = std::mem::replace(&mut here, after);
    }
    if text == 0 && images > 0 {
        return Err(ErrorKind::Scanned.into());
    }
    furniture::mark(&mut pages);
    hyphens::join(&mut pages);
    breaks::join(&mut pages);
    let mut source = Writer::new(&pages, Bookmarks::of(&pdf)).write(&pages);
    faults.remark(&mut source);
    Ok(source)
}

/// The number of letters of each size, in half points.
#[derive(Debug, Default)]
struct Sizes(BTreeMap<i32, usize>);

impl Sizes {
    fn add(&mut self, page: &styrkedja_pdf::Page) {
        for word in &page.words {
            #[expect(clippy::cast_possible_truncation, reason = "`as` saturates")]
            let half_points = (word.size * 2.0).round() as i32;
            *self.0.entry(half_points).or_default() += word.text.len();
        }
    }

    /// The size of most letters, in points.
    fn usual(&self) -> f32 {
        let most = self.0.iter().max_by_key(|(_, letters)| **letters);
        #[expect(clippy::cast_precision_loss, reason = "a size of letters")]
        most.map_or(0.0, |(half_points, _)| *half_points as f32 / 2.0)
    }
}

/// The table that ends the last page, if one does.
fn open_table(pages: &[Page]) -> Option<&PageTable> {
    let page = pages.last()?;
    let table = page.tables.last()?;
    let follows =
        |line: &TextLine| line.middle() > table.bottom && !in_margin(line.middle(), page.height);
    (!page.lines.iter().any(follows)).then_some(table)
}

/// Opens a file and converts its errors.
fn open(bytes: &[u8], limits: &Limits, password: Option<&str>) -> Result<Pdf, Error> {
    let mut of_file = styrkedja_pdf::Limits::default();
    of_file.pages = limits.pages;
    of_file.stream_bytes = limits.part;
    Pdf::open(bytes.to_vec(), password, of_file).map_err(|error| {
        let format = FileFormat::Pdf;
        let broken = |damage| ErrorKind::Broken { format, damage };
        let beyond = |limit, most| ErrorKind::TooMuch { limit, most };
        match *error.kind() {
            PdfErrorKind::Password if password.is_some() => ErrorKind::WrongPassword { format },
            PdfErrorKind::Password => ErrorKind::NeedsPassword { format },
            PdfErrorKind::TooMuch { what: Excess::Pages, most } => beyond(Limit::Pages, most),
            PdfErrorKind::TooMuch { what: Excess::ObjectBytes, most } => beyond(Limit::Part, most),
            PdfErrorKind::TooMuch { most, .. } => {
                ErrorKind::TooDeep { nesting: Nesting::Dictionaries, most }
            }
            PdfErrorKind::Encryption => broken(Damage::Encryption),
            _ => broken(Damage::NoPages),
        }
        .into()
    })
}

/// Writes the lines of all pages to a source, in reading order.
struct Writer<'p> {
    source: Source,
    usual: Usual,
    looks: Looks,
    bookmarks: Bookmarks,
    /// Whether the file says where its paragraphs begin.
    tagged: bool,
    /// The last line outside tables, and whether it began a paragraph.
    last: Option<(TextLine, bool)>,
    /// The table that ended the page before.
    open: Option<Open<'p>>,
    /// Whether the last line outside tables was part of a heading by the bookmarks.
    after_heading: bool,
    tables: usize,
}

/// A table that may continue on the next page.
struct Open<'p> {
    /// Its part on the page where it began.
    first: &'p PageTable,
    /// The number of its rows so far.
    rows: usize,
    number: usize,
}

impl<'p> Writer<'p> {
    fn new(pages: &[Page], bookmarks: Bookmarks) -> Self {
        let usual = Usual::of(pages.iter().map(|page| page.lines.as_slice()));
        let tagged = tags::are_good(pages);
        let (source, last, open) = (Source::default(), None, None);
        Self {
            source,
            usual,
            looks: Looks::of(pages),
            bookmarks,
            tagged,
            last,
            open,
            after_heading: false,
            tables: 0,
        }
    }

    fn write(mut self, pages: &'p [Page]) -> Source {
        for (number, page) in (1..).zip(pages) {
            let mut tables = page.tables.iter().peekable();
            let mut new_page = true;
            let headings = self.bookmarks.headings(&page.lines);
            for (line, heading) in page.lines.iter().zip(headings) {
                while let Some(table) = tables.next_if(|table| table.top < line.middle()) {
                    self.table(table, number);
                    new_page = false;
                }
                if line.artifact || self.tagged && tags::is_contents(line) {
                    let shape = Shape { role: Role::Furniture, ..shape(line, number) };
                    self.source.push(&line.text, shape);
                } else {
                    self.line(line, number, new_page, heading);
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
    fn line(&mut self, line: &TextLine, page: u32, new_page: bool, bookmark: Option<Heading>) {
        self.open = None;
        let by_tags = self.last.as_ref().and_then(|(before, _)| self.begins_block(before, line));
        let begins = match (&self.last, bookmark) {
            (Some(_), _) if by_tags.is_some() => by_tags,
            (_, Some(heading)) => Some(heading.begins),
            _ if self.after_heading => Some(true),
            (Some((before, _)), _) if new_page => self.usual.begins_after_page(before, line),
            (Some((before, first)), _) => Some(self.usual.begins(before, line, *first)),
            (None, _) => Some(true),
        };
        self.after_heading = bookmark.is_some();
        let heading = match bookmark {
            _ if self.tagged => tags::heading(line),
            None if self.looks.is_heading(line) => Some(BY_LOOKS),
            bookmark => bookmark.map(|heading| heading.depth),
        };
        self.source.push(&line.text, Shape { begins, heading, ..shape(line, page) });
        self.last = Some((line.clone(), begins.unwrap_or(true)));
    }

    /// A table, or the part of one after a page break.
    fn table(&mut self, table: &'p PageTable, page: u32) {
        self.last = None;
        let open = self.open.take().filter(|open| open.first.goes_on(table)).unwrap_or_else(|| {
            self.tables += 1;
            Open { first: table, rows: 0, number: self.tables - 1 }
        });
        for (row, cells) in (open.rows..).zip(&table.rows) {
            for cell in cells {
                self.cell(cell, open.number, row, page);
            }
        }
        self.open = Some(Open { rows: open.rows + table.rows.len(), ..open });
    }

    /// Whether a paragraph begins at a line, if the tags of the file say so.
    fn begins_block(&self, before: &TextLine, line: &TextLine) -> Option<bool> {
        if self.tagged { tags::begins_block(before, line) } else { None }
    }

    fn cell(&mut self, cell: &PageCell, table: usize, row: usize, page: u32) {
        let &PageCell { column, span, .. } = cell;
        let role = Role::Cell(Cell { table, row, column, span, joined: false });
        let left = cell.lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
        let longest = cell.lines.iter().map(|line| line.right).fold(left, f32::max);
        let mut before: Option<&TextLine> = None;
        for line in &cell.lines {
            let begins = before.is_none_or(|before| {
                let by_tags = self.begins_block(before, line);
                by_tags.unwrap_or_else(|| self.usual.begins_in_cell(before, line, longest))
            });
            self.source.push(&line.text, Shape { role, begins: Some(begins), ..shape(line, page) });
            before = Some(line);
        }
    }
}

fn shape(line: &TextLine, page: u32) -> Shape {
    Shape { page: Some(page), bounds: Some(line.bounds()), ..Shape::default() }
}
