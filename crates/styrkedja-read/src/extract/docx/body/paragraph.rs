//! Paragraphs, from their start until they are written.

use super::Body;
use crate::{
    Error,
    extract::{
        docx::styles::{Look, Properties, properties},
        office::{
            writer::{Mark, Paragraph, Part},
            xml::Xml,
        },
    },
};

/// A paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) paragraph: Paragraph,
    pub(super) properties: Properties,
    /// The text formatting of its style.
    pub(super) style: Look,
    pub(super) contents: bool,
    pub(super) boxes: Vec<Open>,
}

impl Body {
    pub(super) fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        self.open.push(self.carried.take().unwrap_or_default());
        xml.elements(|xml, element| {
            if element.name() != "pPr" {
                return self.element(xml, element);
            }
            let properties = properties(xml)?;
            let style = Look { style: properties.style.clone(), ..Look::default() };
            let style = self.resolved(style);
            self.changes += usize::from(properties.end_deleted);
            if let Some(open) = self.open.last_mut() {
                (open.properties, open.style) = (properties, style);
            }
            Ok(())
        })?;
        self.fields.end_paragraph();
        let Some(open) = self.open.pop() else { return Ok(()) };
        match self.open.last_mut() {
            Some(around) => around.boxes.push(open),
            // What is left of it gets the properties of the paragraph that it is joined to.
            None if open.properties.end_deleted => {
                let (properties, style) = (Properties::default(), Look::default());
                self.carried = Some(Open { properties, style, ..open });
            }
            None => self.emit(open)?,
        }
        Ok(())
    }

    /// Writes the text of a paragraph whose end is deleted but that no other paragraph follows.
    pub(super) fn end_carried(&mut self) -> Result<(), Error> {
        self.carried.take().map_or(Ok(()), |open| self.emit(open))
    }

    fn emit(&mut self, open: Open) -> Result<(), Error> {
        let paragraph = self.finished(open);
        self.writer.paragraph(paragraph)
    }

    /// A paragraph as it is written.
    fn finished(&mut self, open: Open) -> Paragraph {
        let Open { mut paragraph, properties, contents, boxes, .. } = open;
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
        paragraph.heading = told;
        paragraph.part = if contents {
            Part::Contents
        } else if style.is_some_and(|style| self.styles.is_caption(style)) {
            Part::Caption
        } else {
            Part::Text
        };
        // Hidden paragraphs are not counted, empty ones are.
        if paragraph.hidden.trim().is_empty() || !paragraph.text.trim().is_empty() {
            paragraph.mark = self.mark(&properties);
        }
        paragraph.boxes = boxes.into_iter().map(|open| self.finished(open)).collect();
        paragraph
    }

    /// The number or bullet of a paragraph.
    fn mark(&mut self, properties: &Properties) -> Option<Mark> {
        let style = properties.style.as_deref();
        let mut place = properties.list.clone();
        let mut from = style;
        if place.list.is_none()
            && let Some((id, of_style)) = style.and_then(|style| self.styles.list(style))
        {
            place.list = of_style.list;
            place.level = place.level.or(of_style.level);
            from = Some(id);
        }
        self.counters.next(&self.numbering, &place, from)
    }
}
