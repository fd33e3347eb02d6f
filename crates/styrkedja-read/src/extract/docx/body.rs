//! The text of a Word file: paragraphs, tables, fields, text boxes.

use std::collections::BTreeMap;

use styrkedja::Text;

use super::{
    fields::{self, Fields},
    notes::Note,
    numbering::{Counters, Numbering},
    styles::{Look, Properties, Styles, look, properties},
    symbols,
};
use crate::{
    Error, Limits, RemarkKind,
    extract::{
        Source,
        office::{
            writer::{self, MAX_COLUMNS, Mark, Part, Writer},
            xml::{Element, Node, Xml},
        },
    },
};

/// Reads the parts that hold text.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    numbering: &'a Numbering,
    footnotes: BTreeMap<String, Note>,
    endnotes: BTreeMap<String, Note>,
    limits: &'a Limits,
    writer: Writer<'a>,
    counters: Counters,
    /// The open paragraphs, several when one is in a text box inside another.
    open: Vec<Open>,
    /// The text of a paragraph whose end is deleted.
    carried: Option<Open>,
    fields: Fields,
    /// The number of open tables of contents, and of open form fields that were not filled in.
    contents: usize,
    placeholders: usize,
    /// The formatting of the open run.
    bold: bool,
    changes: usize,
    /// Parts in other formats that belong to the text.
    foreign: usize,
}

/// A paragraph while it is read.
#[derive(Debug, Default)]
struct Open {
    properties: Properties,
    text: String,
    hidden: String,
    /// The text formatting of its style.
    style: Look,
    /// Whether some of its text is bold, and whether some is not.
    bold: bool,
    plain: bool,
    contents: bool,
    boxes: Vec<Open>,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        styles: &'a Styles,
        numbering: &'a Numbering,
        footnotes: BTreeMap<String, Note>,
        endnotes: BTreeMap<String, Note>,
        limits: &'a Limits,
    ) -> Self {
        Self {
            styles,
            numbering,
            footnotes,
            endnotes,
            limits,
            writer: Writer::new(limits),
            counters: Counters::default(),
            open: Vec::new(),
            carried: None,
            fields: Fields::default(),
            contents: 0,
            placeholders: 0,
            bold: false,
            changes: 0,
            foreign: 0,
        }
    }

    /// Reads the main part.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Error> {
        self.children(&mut Xml::new(text, self.limits.depth))?;
        self.end_carried()?;
        self.fields = Fields::default();
        Ok(())
    }

    /// Reads the head or foot of pages.
    pub(super) fn read_aside(&mut self, text: &str) -> Result<(), Error> {
        self.writer.set_aside(true);
        self.read(text)?;
        self.writer.set_aside(false);
        Ok(())
    }

    pub(super) fn into_source(mut self, comments: Vec<Note>) -> Result<Source, Error> {
        self.writer.changes(self.changes);
        if self.foreign > 0 {
            let message = Text::fixed(
                "en infogad fil lästes inte; öppna dokumentet i Word och spara det på nytt",
                "a file inside the file was not read; open the document in Word and save it anew",
            );
            self.writer.remark(RemarkKind::DamagedPart, message);
        }
        for comment in comments {
            self.writer.comment(comment.author, comment.text);
        }
        self.writer.into_source()
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            self.element(xml, &element)?;
        }
        Ok(())
    }

    fn element(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        match element.name() {
            "p" => return self.paragraph(xml),
            "r" => return self.run(xml),
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
                let code = element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                let font = element.get("font").unwrap_or_default();
                if let Some(letter) = code.and_then(|code| symbols::letter(code, &font)) {
                    self.push(letter.encode_utf8(&mut [0; 4]));
                }
            }
            "fldChar" => match element.get("fldCharType").as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => self.fields.separate(),
                Some("end") => self.fields.end(),
                _ => {}
            },
            "instrText" => return self.instruction(xml),
            "fldSimple" => {
                let contents = element.get("instr").is_some_and(|text| fields::is_contents(&text));
                return self.within(xml, contents, false);
            }
            "footnoteReference" => {
                let note = element.get("id").and_then(|id| self.footnotes.remove(&id));
                self.note(note);
            }
            "endnoteReference" => {
                let note = element.get("id").and_then(|id| self.endnotes.remove(&id));
                self.note(note);
            }
            "blip" | "imagedata" => self.writer.picture(),
            "altChunk" => self.foreign += 1,
            // Formatting, and what is not text: the reading of characters, the layout of pages.
            "rPr" | "tblPr" | "trPr" | "tcPr" | "tblGrid" | "tblPrEx" | "sectPr" | "rt"
            | "delText" | "delInstrText" => {}
            _ => return self.children(xml),
        }
        xml.skip()
    }

    fn note(&mut self, note: Option<Note>) {
        if let Some(note) = note {
            self.writer.note(note.text);
        }
    }

    /// Reads what is inside a table of contents or a form field that was not filled in.
    fn within(
        &mut self,
        xml: &mut Xml<'_>,
        contents: bool,
        placeholder: bool,
    ) -> Result<(), Error> {
        self.contents += usize::from(contents);
        self.placeholders += usize::from(placeholder);
        self.children(xml)?;
        self.contents -= usize::from(contents);
        self.placeholders -= usize::from(placeholder);
        Ok(())
    }

    /// Text inside `t`.
    fn text(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                // A break is an element; a line end in the XML is only a space.
                Node::Text(text) if text.contains(['\n', '\r']) => {
                    self.push(&text.replace(['\n', '\r'], " "));
                }
                Node::Text(text) => self.push(&text),
                Node::Start(_) => xml.skip()?,
                Node::End => return Ok(()),
            }
        }
    }

    /// Adds to the open paragraph, unless it is the instruction of a field.
    fn push(&mut self, text: &str) {
        if self.fields.hide() {
            return;
        }
        let contents = self.contents > 0 || self.fields.in_contents();
        let Some(paragraph) = self.open.last_mut() else { return };
        if self.placeholders > 0 {
            paragraph.hidden.push_str(text);
            return;
        }
        paragraph.text.push_str(text);
        paragraph.contents |= contents;
        if !text.trim().is_empty() {
            paragraph.bold |= self.bold;
            paragraph.plain |= !self.bold;
        }
    }

    fn run(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let before = self.open.last().map_or(0, |paragraph| paragraph.text.len());
        let around = self.bold;
        let style = self.open.last().map(|paragraph| &paragraph.style);
        self.bold = style.and_then(|style| style.bold).unwrap_or_default();
        let mut is_hidden = style.and_then(|style| style.hidden).unwrap_or_default();
        while let Some(element) = xml.child()? {
            if element.name() == "rPr" {
                let look = self.resolved(look(xml)?);
                is_hidden = look.hidden.unwrap_or(is_hidden);
                self.bold = look.bold.unwrap_or(self.bold);
            } else {
                self.element(xml, &element)?;
            }
        }
        self.bold = around;
        if is_hidden && let Some(paragraph) = self.open.last_mut() {
            let hidden = paragraph.text.split_off(before.min(paragraph.text.len()));
            paragraph.hidden.push_str(&hidden);
        }
        Ok(())
    }

    /// The formatting of text, including that of its style.
    fn resolved(&self, mut look: Look) -> Look {
        if let Some(style) = look.style.as_deref() {
            look.hidden = look.hidden.or_else(|| self.styles.is_hidden(style));
            look.bold = look.bold.or_else(|| self.styles.is_bold(style));
        }
        look
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        self.open.push(self.carried.take().unwrap_or_default());
        while let Some(element) = xml.child()? {
            if element.name() == "pPr" {
                let properties = properties(xml)?;
                let style = Look { style: properties.style.clone(), ..Look::default() };
                let style = self.resolved(style);
                self.changes += usize::from(properties.end_deleted);
                if let Some(paragraph) = self.open.last_mut() {
                    (paragraph.properties, paragraph.style) = (properties, style);
                }
            } else {
                self.element(xml, &element)?;
            }
        }
        self.fields.end_paragraph();
        let Some(mut paragraph) = self.open.pop() else { return Ok(()) };
        if let Some(around) = self.open.last_mut() {
            around.boxes.push(paragraph);
        } else if paragraph.properties.end_deleted {
            // What is left of it gets the properties of the paragraph that it is joined to.
            paragraph.properties = Properties::default();
            paragraph.style = Look::default();
            self.carried = Some(paragraph);
        } else {
            self.emit(paragraph)?;
        }
        Ok(())
    }

    /// Writes the text of a paragraph whose end is deleted but that no other paragraph follows.
    fn end_carried(&mut self) -> Result<(), Error> {
        match self.carried.take() {
            Some(paragraph) => self.emit(paragraph),
            None => Ok(()),
        }
    }

    fn emit(&mut self, paragraph: Open) -> Result<(), Error> {
        let paragraph = self.finished(paragraph);
        self.writer.paragraph(paragraph)
    }

    /// A paragraph as it is written.
    fn finished(&mut self, paragraph: Open) -> writer::Paragraph {
        let Open { properties, text, hidden, bold, plain, contents, boxes, .. } = paragraph;
        let style = properties.style.as_deref();
        let told = match properties.outline {
            Some(depth) => (depth < 9).then(|| depth + 1),
            None => style.and_then(|style| self.styles.heading(style)),
        };
        if told.is_some() && contents && self.contents == 0 {
            // A heading is not part of the table of contents: the field was not closed.
            self.fields.end_contents();
        }
        let contents = contents && (told.is_none() || self.contents > 0)
            || style.is_some_and(|style| self.styles.is_contents(style));
        let part = if contents {
            Part::Contents
        } else if style.is_some_and(|style| self.styles.is_caption(style)) {
            Part::Caption
        } else {
            Part::Text
        };
        // Hidden paragraphs are not counted, empty ones are.
        let counts = hidden.trim().is_empty() || !text.trim().is_empty();
        let mark = if counts { self.mark(&properties) } else { None };
        let boxes = boxes.into_iter().map(|paragraph| self.finished(paragraph)).collect();
        writer::Paragraph { text, mark, heading: told, bold: bold && !plain, part, hidden, boxes }
    }

    /// The number or bullet of a paragraph.
    fn mark(&mut self, properties: &Properties) -> Option<Mark> {
        let style = properties.style.as_deref();
        let of_style = style.and_then(|style| self.styles.list(style));
        let mut place = properties.list.clone();
        let mut from = style;
        if place.list.is_none()
            && let Some((id, of_style)) = of_style
        {
            place.list = of_style.list;
            place.level = place.level.or(of_style.level);
            from = Some(id);
        }
        self.counters.next(self.numbering, &place, from)
    }

    fn instruction(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        loop {
            match xml.next()? {
                Node::Text(text) => self.fields.instruct(&text),
                Node::Start(_) => xml.skip()?,
                Node::End => return Ok(()),
            }
        }
    }

    /// A content control: a field of a form, or what Word makes tables of contents with.
    fn control(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let (mut contents, mut placeholder) = (false, false);
        while let Some(element) = xml.child()? {
            match element.name() {
                "sdtPr" => xml.for_each(|element| match element.name() {
                    "docPartGallery" => {
                        contents |= element.val().as_deref() == Some("Table of Contents");
                    }
                    // The placeholder words that ask for text are not text.
                    "showingPlcHdr" => placeholder |= element.is_on(),
                    _ => {}
                })?,
                "sdtContent" => self.within(xml, contents, placeholder)?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// The same content in several forms, for older programs too: the first is read.
    fn alternate(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut done = false;
        while let Some(element) = xml.child()? {
            if done || !matches!(element.name(), "Choice" | "Fallback") {
                xml.skip()?;
            } else {
                self.children(xml)?;
                done = true;
            }
        }
        Ok(())
    }

    fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        // What stands in a text box is written as its paragraphs.
        let in_box = !self.open.is_empty();
        self.end_carried()?;
        if in_box {
            self.children(xml)?;
        } else {
            self.writer.begin_table();
            self.rows(xml, &mut Vec::new())?;
            self.writer.end_table()?;
        }
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml<'_>, columns: &mut Vec<usize>) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "tblGrid" => *columns = grid(xml)?,
                "tr" => self.row(xml, columns)?,
                // Elements that may enclose a row.
                "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                    self.rows(xml, columns)?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>, columns: &[usize]) -> Result<(), Error> {
        self.writer.begin_row();
        self.cells(xml, columns, &mut 0)
    }

    /// The cells of a row, starting at a column of the grid.
    fn cells(&mut self, xml: &mut Xml<'_>, columns: &[usize], at: &mut usize) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "trPr" => {
                    let mut deleted = false;
                    while let Some(element) = xml.child()? {
                        match element.name() {
                            "gridBefore" => *at += number(&element).min(MAX_COLUMNS),
                            "del" => deleted = true,
                            "ins" => self.changes += 1,
                            _ => {}
                        }
                        xml.skip()?;
                    }
                    if deleted {
                        self.changes += 1;
                        return xml.skip();
                    }
                }
                "tc" => self.cell(xml, columns, at)?,
                // Elements that may enclose a cell.
                "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                    self.cells(xml, columns, at)?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml<'_>, columns: &[usize], at: &mut usize) -> Result<(), Error> {
        let (mut span, mut covered, mut begun) = (1, false, false);
        loop {
            let element = xml.child()?;
            if element.as_ref().is_some_and(|element| element.name() == "tcPr") {
                let mut deleted = false;
                while let Some(element) = xml.child()? {
                    match element.name() {
                        "gridSpan" => span = number(&element).clamp(1, MAX_COLUMNS),
                        "vMerge" => covered = element.val().as_deref() != Some("restart"),
                        "cellDel" => deleted = true,
                        _ => {}
                    }
                    xml.skip()?;
                }
                if deleted {
                    self.changes += 1;
                    return xml.skip();
                }
                continue;
            }
            if !begun {
                let (left, right) = (column(columns, *at), column(columns, *at + span));
                self.writer.begin_cell(left, right.saturating_sub(left), covered)?;
                *at = at.saturating_add(span);
                begun = true;
            }
            match element {
                Some(element) => self.element(xml, &element)?,
                // Nothing continues from a cell into the next.
                None => return self.end_carried(),
            }
        }
    }
}

/// The columns of a table, after the start of `tblGrid`: for every edge of the grid, the number of columns to its left.
///
/// When someone drags the edge of a single row, Word divides the whole grid with a new edge very near the old one.
/// Edges this close count as one.
fn grid(xml: &mut Xml<'_>) -> Result<Vec<usize>, Error> {
    /// In twentieths of a point: a third of a centimetre.
    const CLOSE: usize = 200;
    let mut widths: Vec<usize> = Vec::new();
    while let Some(element) = xml.child()? {
        if element.name() == "gridCol" && widths.len() < MAX_COLUMNS {
            widths.push(element.get("w").and_then(|width| width.parse().ok()).unwrap_or_default());
        }
        xml.skip()?;
    }
    let total: usize = widths.iter().fold(0, |total, width| total.saturating_add(*width));
    // A grid without widths says nothing about them.
    let close = if widths.contains(&0) { None } else { Some(CLOSE.min(total / 40)) };
    let mut edges = vec![0];
    for width in widths {
        let last = edges.last().copied().unwrap_or_default();
        edges.push(last + usize::from(close.is_none_or(|close| width > close)));
    }
    Ok(edges)
}

/// The column to the right of an edge of the grid. A table may have more columns than its grid says.
fn column(edges: &[usize], at: usize) -> usize {
    let last = edges.len().saturating_sub(1);
    edges.get(at).copied().unwrap_or_else(|| {
        edges.last().copied().unwrap_or_default().saturating_add(at.saturating_sub(last))
    })
}

fn number(element: &Element<'_>) -> usize {
    element.val().and_then(|value| value.parse().ok()).unwrap_or_default()
}
