//! Writes the paragraphs and tables of a file as lines of a source.

use styrkedja::Text;

use crate::{
    Error, ErrorKind, Limit, Limits, RemarkKind,
    extract::{BY_LOOKS, Cell, Role, Shape, Source},
    sentence::{begins_lower, ends_sentence},
};

/// Maximum number of columns; word processors allow a few dozen.
pub(in crate::extract) const MAX_COLUMNS: usize = 255;

/// Maximum length of a bold paragraph that counts as a heading: that of a goal's title.
const MAX_HEADING_LENGTH: usize = 300;

/// A paragraph, ready to be written.
#[derive(Debug, Default)]
pub(in crate::extract) struct Paragraph {
    /// The visible text, with line ends for its breaks.
    pub(in crate::extract) text: String,
    /// Its number or bullet.
    pub(in crate::extract) mark: Option<Mark>,
    /// The depth of the heading, from 1, if the file marks it as one.
    pub(in crate::extract) heading: Option<u8>,
    /// Whether some of its text is bold, and whether some is not.
    bold: bool,
    plain: bool,
    pub(in crate::extract) part: Part,
    /// The hidden text.
    pub(in crate::extract) hidden: String,
    /// The paragraphs of the text boxes in it.
    pub(in crate::extract) boxes: Vec<Paragraph>,
}

impl Paragraph {
    /// Adds text to its end.
    pub(in crate::extract) fn push(&mut self, text: &str, bold: bool, hidden: bool) {
        if hidden {
            self.hidden.push_str(text);
            return;
        }
        self.text.push_str(text);
        if !text.trim().is_empty() {
            self.bold |= bold;
            self.plain |= !bold;
        }
    }
}

/// The number or bullet of an item, as displayed; an empty text for a paragraph that continues the item above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Mark {
    pub(in crate::extract) text: String,
    /// The depth of the item in its list, from 0.
    pub(in crate::extract) level: usize,
}

/// The kind of a paragraph, apart from its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) enum Part {
    #[default]
    Text,
    /// A line of a table of contents.
    Contents,
    /// The caption above or below a table or picture.
    Caption,
}

/// A table while it is written.
#[derive(Debug)]
struct Table {
    cell: Cell,
    /// Its first line.
    first: usize,
    /// The number of rows so far, and of cells in the open row.
    rows: usize,
    cells_in_row: usize,
    /// Whether a row has several cells.
    is_wide: bool,
}

/// Writes the lines of a file.
#[derive(Debug, Default)]
pub(in crate::extract) struct Writer {
    limits: Limits,
    source: Source,
    /// The open tables, several when one is in a cell of another.
    open: Vec<Table>,
    tables: usize,
    cells: usize,
    /// Whether the head or foot of pages is being written.
    aside: bool,
    /// Notes that are written after the current paragraph or table.
    notes: Vec<String>,
    comments: Vec<(String, String)>,
    pictures: usize,
}

impl Writer {
    pub(in crate::extract) fn new(limits: &Limits) -> Self {
        Self { limits: limits.clone(), ..Self::default() }
    }

    /// Sets whether the head or foot of pages follows.
    pub(in crate::extract) fn set_aside(&mut self, aside: bool) {
        self.aside = aside;
    }

    /// Counts a picture. A file that contains only pictures is a scan.
    pub(in crate::extract) fn picture(&mut self) {
        self.pictures += 1;
    }

    /// Writes a note after the open paragraph or table.
    pub(in crate::extract) fn note(&mut self, text: String) {
        self.notes.push(text);
    }

    /// Keeps a comment until the end: it is not part of the text.
    pub(in crate::extract) fn comment(&mut self, author: String, text: String) {
        self.comments.push((author, text));
    }

    /// Remarks on tracked changes.
    pub(in crate::extract) fn changes(&mut self, count: usize) {
        if count > 0 {
            let message = Text {
                sv: format!("{count} spårade ändringar lästes som godkända").into(),
                en: format!("{count} tracked changes were read as accepted").into(),
            };
            self.remark(RemarkKind::TrackedChanges, message);
        }
    }

    pub(in crate::extract) fn remark(&mut self, kind: RemarkKind, message: Text) {
        self.source.remark(kind, message, None);
    }

    /// Writes a paragraph, then the content of its text boxes, then its notes.
    pub(in crate::extract) fn paragraph(&mut self, paragraph: Paragraph) -> Result<(), Error> {
        let Paragraph { text, mark, heading, bold, plain, part, hidden, boxes } = paragraph;
        let role = self.role(part);
        let looks = bold && !plain && self.open.is_empty() && text.len() <= MAX_HEADING_LENGTH;
        let heading = heading.or(looks.then_some(BY_LOOKS));
        let inside = |mark: &Mark| mark.level + usize::from(mark.text.is_empty());
        let level = mark.as_ref().and_then(|mark| u8::try_from(inside(mark)).ok());
        let mark = mark.filter(|mark| !mark.text.is_empty());
        let text = match mark {
            Some(mark) if !text.trim().is_empty() && !repeats(&mark.text, text.trim_start()) => {
                format!("{} {text}", mark.text)
            }
            _ => text,
        };
        let mut before: Option<&str> = None;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            // A break inside a paragraph may separate paragraphs, but not within a title or a sentence.
            let goes_on =
                |before: &str| heading.is_some() || begins_lower(line) && !ends_sentence(before);
            let begins = Some(!before.is_some_and(goes_on));
            self.line(line, Shape { role, begins, heading, level, ..Shape::default() })?;
            before = Some(line);
        }
        if !hidden.trim().is_empty() {
            let message = Text::fixed(
                "dold text eller en platshållare är lagd åt sidan",
                "hidden text or a placeholder is set aside",
            );
            self.write_aside(&hidden, RemarkKind::HiddenText, message)?;
        }
        for paragraph in boxes {
            self.paragraph(paragraph)?;
        }
        if self.open.is_empty() { self.write_notes() } else { Ok(()) }
    }

    fn role(&self, part: Part) -> Role {
        match (self.open.last(), part) {
            _ if self.aside => Role::Furniture,
            (_, Part::Contents) => Role::Furniture,
            (Some(table), _) => Role::Cell(table.cell),
            (None, Part::Caption) => Role::Caption,
            (None, Part::Text) => Role::Text,
        }
    }

    fn write_notes(&mut self) -> Result<(), Error> {
        let role = self.role(Part::Text);
        for note in std::mem::take(&mut self.notes) {
            for line in note.lines() {
                self.line(line, Shape { role, begins: Some(true), ..Shape::default() })?;
            }
        }
        Ok(())
    }

    /// Sets aside what is not part of the text, with a remark.
    fn write_aside(&mut self, text: &str, kind: RemarkKind, message: Text) -> Result<(), Error> {
        let line = self.source.len();
        for text in text.lines() {
            self.line(text, Shape { role: Role::Furniture, ..Shape::default() })?;
        }
        let line = (self.source.len() > line).then_some(line);
        self.source.remark(kind, message, line);
        Ok(())
    }

    fn line(&mut self, text: &str, shape: Shape) -> Result<(), Error> {
        Limit::Text.check(self.source.text.len().saturating_add(text.len()), self.limits.text)?;
        Limit::Lines.check(self.source.len().saturating_add(1), self.limits.lines)?;
        self.source.push(text, shape);
        Ok(())
    }

    pub(in crate::extract) fn begin_table(&mut self) {
        let cell = Cell { table: self.tables, row: 0, column: 0, span: 1, joined: false };
        self.tables += 1;
        let first = self.source.len();
        self.open.push(Table { cell, first, rows: 0, cells_in_row: 0, is_wide: false });
    }

    pub(in crate::extract) fn begin_row(&mut self) {
        if let Some(table) = self.open.last_mut() {
            table.cell.row = table.rows;
            table.cell.joined = false;
            table.rows += 1;
            table.cells_in_row = 0;
        }
    }

    /// A cell and the columns it covers. `covered` says that it is the lower part of a cell that began in a row above.
    /// It then has no text and repeats none: the file does not say whether a figure printed once is for each row or for
    /// all of them. If it is the first cell, the row continues the one above.
    pub(in crate::extract) fn begin_cell(
        &mut self,
        column: usize,
        span: usize,
        covered: bool,
    ) -> Result<(), Error> {
        self.cells += 1;
        Limit::Cells.check(self.cells, self.limits.cells)?;
        if let Some(table) = self.open.last_mut() {
            table.cell.column = column.min(MAX_COLUMNS);
            table.cell.span = span.clamp(1, MAX_COLUMNS);
            table.cell.joined |= covered && table.cells_in_row == 0;
            table.cells_in_row += 1;
            table.is_wide |= table.cells_in_row > 1;
        }
        Ok(())
    }

    /// Ends a table. A table without neighbouring cells is a frame around text.
    pub(in crate::extract) fn end_table(&mut self) -> Result<(), Error> {
        let Some(table) = self.open.pop() else { return Ok(()) };
        if !table.is_wide {
            let role = self.role(Part::Text);
            self.source.reshape(table.first, |shape| {
                if shape.cell().is_some_and(|cell| cell.table == table.cell.table) {
                    shape.role = role;
                }
            });
        }
        if self.open.is_empty() { self.write_notes() } else { Ok(()) }
    }

    /// All lines, with the comments last.
    pub(in crate::extract) fn into_source(mut self) -> Result<Source, Error> {
        if self.source.text.is_empty() && self.pictures > 0 && self.comments.is_empty() {
            return Err(ErrorKind::Scanned.into());
        }
        for (author, text) in std::mem::take(&mut self.comments) {
            let message = if author.is_empty() {
                Text::fixed("en kommentar är lagd åt sidan", "a comment is set aside")
            } else {
                Text {
                    sv: format!("en kommentar av {author} är lagd åt sidan").into(),
                    en: format!("a comment by {author} is set aside").into(),
                }
            };
            self.write_aside(&text, RemarkKind::Comment, message)?;
        }
        Ok(self.source)
    }
}

/// Whether a text begins with its own mark: the same number typed, or after a bullet any item marker. Many people type
/// a number where the style already adds one.
fn repeats(mark: &str, text: &str) -> bool {
    let same = text.strip_prefix(mark).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits)
        && text[digits..].starts_with(['.', ')'])
        && text[digits + 1..].starts_with(char::is_whitespace);
    let bulleted = text.strip_prefix(['•', '-', '–', '▪', '·', '\u{f0b7}']);
    let bulleted = bulleted.is_some_and(|rest| rest.starts_with(char::is_whitespace));
    same || (mark == "•" && (numbered || bulleted))
}
