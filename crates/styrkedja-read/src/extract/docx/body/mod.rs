//! The text of a Word file: paragraphs, tables, fields, text boxes.
//!
//! An element may hold any other: a cell holds paragraphs, a paragraph a text box, a text box a table. So reading goes
//! from [`Body::element`] into the function of an element and from there back to `element`:
//!
//! ```text
//! text         what a run holds, as part of the open paragraph
//! paragraph    a paragraph from its start to its end, with its text boxes
//! grid         the columns of a table
//! table        tables, their rows and cells
//! ```

mod grid;
mod paragraph;
mod table;
mod text;

use std::collections::BTreeMap;

use styrkedja::Text;

use self::paragraph::Open;
use super::{
    fields::{self, Fields},
    notes::Note,
    numbering::{Counters, Numbering},
    styles::Styles,
    symbols,
};
use crate::{
    Error, Limits, RemarkKind,
    extract::{
        Source,
        office::{
            writer::Writer,
            xml::{Element, Xml},
        },
    },
};

/// Reads the parts that hold text.
#[derive(Default)]
pub(super) struct Body {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) footnotes: BTreeMap<String, Note>,
    pub(super) endnotes: BTreeMap<String, Note>,
    /// How deep elements may be nested.
    depth: usize,
    writer: Writer,
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

impl Body {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { depth: limits.depth, writer: Writer::new(limits), ..Self::default() }
    }

    /// Reads the main part.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Error> {
        self.children(&mut Xml::new(text, self.depth))?;
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
        xml.elements(|xml, element| self.element(xml, element))
    }

    fn element(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        match element.name() {
            "p" => self.paragraph(xml)?,
            "r" => self.run(xml)?,
            "t" => self.text(xml)?,
            "tbl" => self.table(xml)?,
            "sdt" => self.control(xml)?,
            "AlternateContent" => self.alternate(xml)?,
            "del" | "moveFrom" => self.changes += 1,
            "ins" | "moveTo" => {
                self.changes += 1;
                self.children(xml)?;
            }
            "tab" | "ptab" => self.push("\t"),
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
            "instrText" => xml.texts(|text| self.fields.instruct(text))?,
            "fldSimple" => {
                let contents = element.get("instr").is_some_and(|text| fields::is_contents(&text));
                self.within(xml, contents, false)?;
            }
            "footnoteReference" | "endnoteReference" => {
                let foot = element.name() == "footnoteReference";
                let notes = if foot { &mut self.footnotes } else { &mut self.endnotes };
                if let Some(note) = element.get("id").and_then(|id| notes.remove(&id)) {
                    self.writer.note(note.text);
                }
            }
            "blip" | "imagedata" => self.writer.picture(),
            "altChunk" => self.foreign += 1,
            // Formatting, and what is not text: the reading of characters, the layout of pages.
            "rPr" | "tblPr" | "trPr" | "tcPr" | "tblGrid" | "tblPrEx" | "sectPr" | "rt"
            | "delText" | "delInstrText" => {}
            _ => self.children(xml)?,
        }
        Ok(())
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

    /// A content control: a field of a form, or what Word makes tables of contents with.
    fn control(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let (mut contents, mut placeholder) = (false, false);
        xml.elements(|xml, element| match element.name() {
            "sdtPr" => xml.for_each(|element| match element.name() {
                "docPartGallery" => {
                    contents |= element.val().as_deref() == Some("Table of Contents");
                }
                // The placeholder words that ask for text are not text.
                "showingPlcHdr" => placeholder |= element.is_on(),
                _ => {}
            }),
            "sdtContent" => self.within(xml, contents, placeholder),
            _ => Ok(()),
        })
    }

    /// The same content in several forms, for older programs too: the first is read.
    fn alternate(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut done = false;
        xml.elements(|xml, element| {
            if done || !matches!(element.name(), "Choice" | "Fallback") {
                return Ok(());
            }
            done = true;
            self.children(xml)
        })
    }
}
