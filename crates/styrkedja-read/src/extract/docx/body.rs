//! The text of a Word file: paragraphs, tables, fields, text boxes.

use std::collections::BTreeMap;

use styrkedja::Text;

use super::{
    notes::Note,
    numbering::{Counters, Numbering},
    styles::{Properties, Styles, hidden, properties},
    xml::{Element, Node, Xml},
};
use crate::{
    Error, Limits, RemarkKind,
    error::Repr,
    extract::{Cell, Role, Shape, Source},
    sentence::{begins_lower, ends_sentence},
};

/// Word has no more columns than this.
const MOST_COLUMNS: usize = 63;

/// Reads the parts that hold text.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    numbering: &'a Numbering,
    footnotes: &'a BTreeMap<String, Note>,
    endnotes: &'a BTreeMap<String, Note>,
    limits: &'a Limits,
    source: Source,
    counters: Counters,
    /// The paragraphs that are open: one in a text box stands in another.
    open: Vec<Paragraph>,
    /// The text of a paragraph whose end is deleted.
    carried: Option<Paragraph>,
    /// The table whose cells the text stands in. Tables inside its cells are part of their text.
    table: Option<Table>,
    fields: Vec<Field>,
    /// How many tables of contents are open.
    contents: usize,
    /// Whether the whole part is set aside.
    aside: bool,
    /// Notes that wait for the end of the paragraph or table they belong to.
    notes: Vec<String>,
    tables: usize,
    cells: usize,
    changes: usize,
}

/// A paragraph while it is read.
#[derive(Debug, Default)]
struct Paragraph {
    properties: Properties,
    /// What shows, with line ends for the breaks in it.
    text: String,
    hidden: String,
    /// Whether it is part of a table of contents.
    contents: bool,
    /// The paragraphs of the text boxes in it.
    boxes: Vec<Paragraph>,
}

/// A table while it is read.
#[derive(Debug)]
struct Table {
    rows: usize,
    cell: Cell,
}

/// A field, such as a page number: what it shows stands after its instruction.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    shows: bool,
}

impl Field {
    fn is_contents(&self) -> bool {
        self.shows && self.instruction.trim_start().starts_with("TOC")
    }
}

impl<'a> Body<'a> {
    pub(super) fn new(
        styles: &'a Styles,
        numbering: &'a Numbering,
        footnotes: &'a BTreeMap<String, Note>,
        endnotes: &'a BTreeMap<String, Note>,
        limits: &'a Limits,
    ) -> Self {
        Self {
            styles,
            numbering,
            footnotes,
            endnotes,
            limits,
            source: Source::default(),
            counters: Counters::default(),
            open: Vec::new(),
            carried: None,
            table: None,
            fields: Vec::new(),
            contents: 0,
            aside: false,
            notes: Vec::new(),
            tables: 0,
            cells: 0,
            changes: 0,
        }
    }

    /// Reads the main part.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Error> {
        self.children(&mut Xml::new(text, self.limits.depth))?;
        if let Some(paragraph) = self.carried.take() {
            self.emit(paragraph)?;
        }
        self.fields.clear();
        Ok(())
    }

    /// Reads the head or foot of pages.
    pub(super) fn read_aside(&mut self, text: &str) -> Result<(), Error> {
        self.aside = true;
        self.read(text)?;
        self.aside = false;
        Ok(())
    }

    pub(super) fn into_source(mut self) -> Source {
        if self.changes > 0 {
            let message = Text {
                sv: format!("{} spårade ändringar lästes som godkända", self.changes).into(),
                en: format!("{} tracked changes were read as accepted", self.changes).into(),
            };
            self.source.remark(RemarkKind::TrackedChanges, message, None);
        }
        self.source
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            self.element(xml, &element)?;
        }
        Ok(())
    }

    fn element(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        match element.name().as_str() {
            "p" => return self.paragraph(xml),
            "r" => return self.run(xml, false),
            "t" => return self.text(xml),
            "tbl" => return self.table(xml),
            "sdt" => return self.control(xml),
            "AlternateContent" => return self.alternate(xml),
            "del" | "moveFrom" => self.changes += 1,
            "ins" | "moveTo" => {
                self.changes += 1;
                return self.children(xml);
            }
            "tab" | "ptab" => self.push(" "),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => {
                let letter =
                    element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                if let Some(letter) = letter.and_then(char::from_u32) {
                    self.push(letter.encode_utf8(&mut [0; 4]));
                }
            }
            "fldChar" => self.field(element),
            "instrText" => return self.instruction(xml),
            "footnoteReference" => self.note(self.footnotes, element),
            "endnoteReference" => self.note(self.endnotes, element),
            // What says how text looks, and what is no text: the reading of characters, the layout of pages.
            "rPr" | "tblPr" | "trPr" | "tcPr" | "tblGrid" | "tblPrEx" | "sectPr" | "rt"
            | "delText" | "delInstrText" => {}
            _ => return self.children(xml),
        }
        xml.skip()
    }

    /// Text inside `t`.
    fn text(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                // A break is an element; a line end in the XML is a space.
                Node::Text(text) => self.push(&text.replace(['\n', '\r'], " ")),
                Node::Start(_) => xml.skip()?,
                Node::End => return Ok(()),
            }
        }
    }

    /// Adds to the open paragraph, unless it is the instruction of a field.
    fn push(&mut self, text: &str) {
        let contents = self.contents > 0 || self.fields.iter().any(Field::is_contents);
        if let Some(paragraph) = self.open.last_mut()
            && self.fields.iter().all(|field| field.shows)
        {
            paragraph.text.push_str(text);
            paragraph.contents |= contents;
        }
    }

    fn run(&mut self, xml: &mut Xml<'_>, hidden_by_style: bool) -> Result<(), Error> {
        let before = self.open.last().map_or(0, |paragraph| paragraph.text.len());
        let mut is_hidden = hidden_by_style;
        while let Some(element) = xml.child()? {
            if element.name() == "rPr" {
                is_hidden = hidden(xml)?.unwrap_or(is_hidden);
            } else {
                self.element(xml, &element)?;
            }
        }
        if is_hidden && let Some(paragraph) = self.open.last_mut() {
            let hidden = paragraph.text.split_off(before.min(paragraph.text.len()));
            paragraph.hidden.push_str(&hidden);
        }
        Ok(())
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        self.open.push(self.carried.take().unwrap_or_default());
        let mut hidden_by_style = false;
        while let Some(element) = xml.child()? {
            match element.name().as_str() {
                "pPr" => {
                    let properties = properties(xml)?;
                    let style = properties.style.as_deref();
                    hidden_by_style = style.is_some_and(|style| self.styles.is_hidden(style));
                    if let Some(paragraph) = self.open.last_mut() {
                        paragraph.properties = properties;
                    }
                }
                "r" => self.run(xml, hidden_by_style)?,
                _ => self.element(xml, &element)?,
            }
        }
        // An instruction ends with its paragraph: a field that is never closed must not swallow the rest.
        self.fields.retain(|field| field.shows);
        let Some(paragraph) = self.open.pop() else { return Ok(()) };
        if let Some(around) = self.open.last_mut() {
            around.boxes.push(paragraph);
        } else if paragraph.properties.end_deleted {
            self.carried = Some(paragraph);
        } else {
            self.emit(paragraph)?;
        }
        Ok(())
    }

    /// Writes a paragraph, then what stands in its text boxes, then its notes.
    fn emit(&mut self, paragraph: Paragraph) -> Result<(), Error> {
        let Paragraph { properties, text, hidden, contents, boxes } = paragraph;
        let style = properties.style.as_deref();
        let by_style = || style.and_then(|style| self.styles.heading(style));
        let heading = match properties.outline {
            Some(depth) => (depth < 9).then(|| depth + 1),
            None => by_style(),
        };
        if heading.is_some() && contents && self.contents == 0 {
            // No heading is part of the table: its field was not closed.
            self.fields.retain(|field| !field.is_contents());
        }
        let contents = contents && (heading.is_none() || self.contents > 0)
            || style.is_some_and(|style| self.styles.is_contents(style));
        let mark = self.mark(&properties);
        let role = match &self.table {
            _ if contents || self.aside => Role::Furniture,
            Some(table) => Role::Cell(table.cell),
            None => Role::Text,
        };
        let text = match mark {
            Some(mark) if !text.trim().is_empty() => format!("{mark} {text}"),
            _ => text,
        };
        let mut before: Option<&str> = None;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            // A break inside a paragraph parts what could be paragraphs, but no title and no sentence.
            let goes_on =
                |before: &str| heading.is_some() || begins_lower(line) && !ends_sentence(before);
            let begins = Some(!before.is_some_and(goes_on));
            self.line(line, Shape { role, begins, heading, ..Shape::default() })?;
            before = Some(line);
        }
        if !hidden.trim().is_empty() {
            let line = self.source.len();
            for text in hidden.lines() {
                self.line(text, Shape { role: Role::Furniture, ..Shape::default() })?;
            }
            let message = Text::fixed("dold text är lagd åt sidan", "hidden text is set aside");
            self.source.remark(RemarkKind::HiddenText, message, Some(line));
        }
        for paragraph in boxes {
            self.emit(paragraph)?;
        }
        if self.table.is_none() { self.emit_notes() } else { Ok(()) }
    }

    fn emit_notes(&mut self) -> Result<(), Error> {
        for note in std::mem::take(&mut self.notes) {
            for line in note.lines() {
                let role = if self.aside { Role::Furniture } else { Role::Text };
                self.line(line, Shape { role, begins: Some(true), ..Shape::default() })?;
            }
        }
        Ok(())
    }

    fn line(&mut self, text: &str, shape: Shape) -> Result<(), Error> {
        if self.source.text.len().saturating_add(text.len()) > self.limits.text {
            return Err(Repr::TooMuch { what: "bytes of text", most: self.limits.text }.into());
        }
        self.source.push(text, shape);
        Ok(())
    }

    /// The number or bullet of a paragraph.
    fn mark(&mut self, properties: &Properties) -> Option<String> {
        let style = properties.style.as_deref();
        let of_style = style.and_then(|style| self.styles.list(style));
        let mut place = properties.list.clone();
        let mut from = style;
        if place.list.is_none()
            && let Some((id, of_style)) = of_style
        {
            place.list.clone_from(&of_style.list);
            place.level = place.level.or(of_style.level);
            from = Some(id);
        }
        self.counters.next(self.numbering, &place, from)
    }

    fn note(&mut self, notes: &BTreeMap<String, Note>, element: &Element<'_>) {
        let note = element.get("id").and_then(|id| notes.get(&id));
        self.notes.extend(note.map(|note| note.text.clone()));
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.get("fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.shows = true;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    fn instruction(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Text(text) => {
                    if let Some(field) = self.fields.last_mut() {
                        field.instruction.push_str(&text);
                    }
                }
                Node::Start(_) => xml.skip()?,
                Node::End => return Ok(()),
            }
        }
    }

    /// A content control: Word makes tables of contents with it.
    fn control(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut is_contents = false;
        while let Some(element) = xml.child()? {
            match element.name().as_str() {
                "sdtPr" => xml.for_each(|element| {
                    is_contents |= element.name() == "docPartGallery"
                        && element.val().as_deref() == Some("Table of Contents");
                })?,
                "sdtContent" => {
                    self.contents += usize::from(is_contents);
                    self.children(xml)?;
                    self.contents -= usize::from(is_contents);
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// One thing in several forms, for older programs too: the first is read.
    fn alternate(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut done = false;
        while let Some(element) = xml.child()? {
            if done || !matches!(element.name().as_str(), "Choice" | "Fallback") {
                xml.skip()?;
            } else {
                self.children(xml)?;
                done = true;
            }
        }
        Ok(())
    }

    fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut columns = 0;
        let inside = self.table.is_some() || !self.open.is_empty();
        while let Some(element) = xml.child()? {
            match element.name().as_str() {
                "tblGrid" => {
                    xml.for_each(|element| columns += usize::from(element.name() == "gridCol"))?;
                }
                // One column is a frame around text.
                "tr" if inside || columns == 1 => self.children(xml)?,
                "tr" => {
                    if self.table.is_none() {
                        self.tables += 1;
                        let cell = Cell { table: self.tables - 1, row: 0, column: 0, span: 1 };
                        self.table = Some(Table { rows: 0, cell });
                    }
                    self.row(xml)?;
                }
                _ => self.element(xml, &element)?,
            }
        }
        if !inside {
            self.table = None;
            self.emit_notes()?;
        }
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut column = 0;
        while let Some(element) = xml.child()? {
            match element.name().as_str() {
                "trPr" => {
                    let mut deleted = false;
                    xml.for_each(|element| match element.name().as_str() {
                        "gridBefore" => column += number(element).min(MOST_COLUMNS),
                        "del" => deleted = true,
                        _ => {}
                    })?;
                    if deleted {
                        self.changes += 1;
                        return xml.skip();
                    }
                }
                "tc" => self.cell(xml, &mut column)?,
                // A content control around a cell.
                "sdt" | "sdtContent" | "ins" | "moveTo" | "smartTag" | "customXml" => {
                    self.cells_inside(xml, &mut column)?;
                }
                _ => xml.skip()?,
            }
        }
        if let Some(table) = &mut self.table {
            table.rows += 1;
            table.cell.row = table.rows;
        }
        Ok(())
    }

    fn cells_inside(&mut self, xml: &mut Xml<'_>, column: &mut usize) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match element.name().as_str() {
                "tc" => self.cell(xml, column)?,
                "sdtContent" | "sdt" => self.cells_inside(xml, column)?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml<'_>, column: &mut usize) -> Result<(), Error> {
        self.cells += 1;
        if self.cells > self.limits.cells {
            return Err(Repr::TooMuch { what: "cells of tables", most: self.limits.cells }.into());
        }
        let mut span = 1;
        while let Some(element) = xml.child()? {
            if element.name() == "tcPr" {
                xml.for_each(|element| {
                    if element.name() == "gridSpan" {
                        span = number(element).clamp(1, MOST_COLUMNS);
                    }
                })?;
                continue;
            }
            if let Some(table) = &mut self.table {
                table.cell.column = *column;
                table.cell.span = span;
            }
            self.element(xml, &element)?;
        }
        *column = column.saturating_add(span);
        Ok(())
    }
}

fn number(element: &Element<'_>) -> usize {
    element.val().and_then(|value| value.parse().ok()).unwrap_or_default()
}
