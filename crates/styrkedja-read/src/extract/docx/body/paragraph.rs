//! Paragraphs, from their start until they are written.

use super::Body;
use crate::{
    Error,
    extract::{
        docx::styles::{Look, Properties, properties},
        office::{
            writer::{self, Mark, Part},
            xml::Xml,
        },
    },
};

/// A paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) properties: Properties,
    pub(super) text: String,
    pub(super) hidden: String,
    /// The text formatting of its style.
    pub(super) style: Look,
    /// Whether some of its text is bold, and whether some is not.
    pub(super) bold: bool,
    pub(super) plain: bool,
    pub(super) contents: bool,
    pub(super) boxes: Vec<Open>,
}

impl Body<'_> {
    pub(super) fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
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
    pub(super) fn end_carried(&mut self) -> Result<(), Error> {
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
}
