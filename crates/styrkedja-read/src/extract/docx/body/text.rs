//! Runs of text and what they hold. It becomes part of the open paragraph.

use super::{Body, paragraph::Open};
use crate::{
    Error,
    extract::{
        docx::styles::{Look, look},
        office::xml::Xml,
    },
};

impl Body {
    pub(super) fn run(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let before = self.open.last().map_or(0, |open| open.paragraph.text.len());
        let around = self.bold;
        let style = self.open.last().map(|open| &open.style);
        self.bold = style.and_then(|style| style.bold).unwrap_or_default();
        let mut is_hidden = style.and_then(|style| style.hidden).unwrap_or_default();
        xml.elements(|xml, element| {
            if element.name() != "rPr" {
                return self.element(xml, element);
            }
            let look = self.resolved(look(xml)?);
            is_hidden = look.hidden.unwrap_or(is_hidden);
            self.bold = look.bold.unwrap_or(self.bold);
            Ok(())
        })?;
        self.bold = around;
        if is_hidden && let Some(Open { paragraph, .. }) = self.open.last_mut() {
            let hidden = paragraph.text.split_off(before.min(paragraph.text.len()));
            paragraph.hidden.push_str(&hidden);
        }
        Ok(())
    }

    /// Text inside `t`.
    pub(super) fn text(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        xml.texts(|text| {
            // A break is an element; a line end in the XML is only a space.
            if text.contains(['\n', '\r']) {
                self.push(&text.replace(['\n', '\r'], " "));
            } else {
                self.push(text);
            }
        })
    }

    /// Adds to the open paragraph, unless it is the instruction of a field.
    pub(super) fn push(&mut self, text: &str) {
        if self.fields.hide() {
            return;
        }
        let contents = self.contents > 0 || self.fields.in_contents();
        let Some(open) = self.open.last_mut() else { return };
        let hidden = self.placeholders > 0;
        open.paragraph.push(text, self.bold, hidden);
        open.contents |= contents && !hidden;
    }

    /// The formatting of text, including that of its style.
    pub(super) fn resolved(&self, mut look: Look) -> Look {
        if let Some(style) = look.style.as_deref() {
            look.hidden = look.hidden.or_else(|| self.styles.is_hidden(style));
            look.bold = look.bold.or_else(|| self.styles.is_bold(style));
        }
        look
    }
}
