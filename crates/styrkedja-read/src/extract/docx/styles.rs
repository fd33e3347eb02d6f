//! Paragraph styles: which are headings, lists, tables of contents, hidden.

use std::collections::BTreeMap;

use super::xml::Xml;
use crate::{Error, Limits};

/// A style is based on another, and that on another. Cycles end here.
const LONGEST_CHAIN: usize = 32;

/// The styles of a file, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

/// What a style says itself.
#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: ListPlace,
    hidden: Option<bool>,
}

/// A paragraph's place in a list, as far as one thing tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The list; `0` takes a paragraph out of the list of its style.
    pub(super) list: Option<String>,
    /// From 0.
    pub(super) level: Option<usize>,
}

/// What is said of paragraphs, by a style or in place.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) style: Option<String>,
    /// The depth in the outline from 0; 9 is running text.
    pub(super) outline: Option<u8>,
    pub(super) list: ListPlace,
    /// Whether the end of the paragraph is deleted: its text goes on in the next.
    pub(super) end_deleted: bool,
}

impl Styles {
    pub(super) fn read(text: &str, limits: &Limits) -> Result<Self, Error> {
        let mut styles = Self::default();
        let mut xml = Xml::new(text, limits.depth);
        styles.children(&mut xml)?;
        Ok(styles)
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match (element.name().as_str(), element.get("styleId")) {
                ("style", Some(id)) => {
                    let style = style(xml)?;
                    self.0.insert(id, style);
                }
                ("styles", _) => self.children(xml)?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// A style and those it is based on.
    fn chain(&self, id: &str) -> impl Iterator<Item = (&str, &Style)> {
        let first = self.0.get_key_value(id);
        let next =
            |(_, style): &(&String, &Style)| self.0.get_key_value(style.based_on.as_deref()?);
        std::iter::successors(first, next)
            .take(LONGEST_CHAIN)
            .map(|(id, style)| (id.as_str(), style))
    }

    /// The depth of a heading from 1, if a style is one: by its place in the outline, or by its name, which Word keeps in
    /// English in most files and other programs do not.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|(_, style)| {
            let by_outline = style.outline.filter(|outline| *outline < 9).map(|depth| depth + 1);
            by_outline.or_else(|| {
                let name = style.name.to_lowercase();
                let number =
                    name.strip_prefix("heading ").or_else(|| name.strip_prefix("rubrik "))?;
                number.parse().ok().filter(|depth| (1..=9).contains(depth))
            })
        })
    }

    /// Whether a style is of a table of contents.
    pub(super) fn is_contents(&self, id: &str) -> bool {
        self.chain(id).any(|(_, style)| {
            let name = style.name.to_lowercase();
            let number = name.strip_prefix("toc ").or_else(|| name.strip_prefix("innehåll "));
            number.is_some_and(|number| number == "heading" || number.parse::<u8>().is_ok())
        })
    }

    /// The place in a list that a style gives, and the style that gives the list.
    pub(super) fn list(&self, id: &str) -> Option<(&str, &ListPlace)> {
        self.chain(id)
            .find(|(_, style)| style.list.list.is_some())
            .map(|(id, style)| (id, &style.list))
    }

    /// Whether a style hides its text.
    pub(super) fn is_hidden(&self, id: &str) -> bool {
        self.chain(id).find_map(|(_, style)| style.hidden).unwrap_or(false)
    }
}

fn style(xml: &mut Xml<'_>) -> Result<Style, Error> {
    let mut style = Style::default();
    while let Some(element) = xml.child()? {
        match element.name().as_str() {
            "name" => {
                style.name = element.val().unwrap_or_default();
                xml.skip()?;
            }
            "basedOn" => {
                style.based_on = element.val();
                xml.skip()?;
            }
            "pPr" => {
                let properties = properties(xml)?;
                style.outline = properties.outline;
                style.list = properties.list;
            }
            "rPr" => style.hidden = hidden(xml)?,
            _ => xml.skip()?,
        }
    }
    Ok(style)
}

/// The properties of a paragraph, after the start of `pPr`.
pub(super) fn properties(xml: &mut Xml<'_>) -> Result<Properties, Error> {
    let mut found = Properties::default();
    while let Some(element) = xml.child()? {
        match element.name().as_str() {
            "pStyle" => found.style = element.val(),
            "outlineLvl" => found.outline = element.val().and_then(|depth| depth.parse().ok()),
            "numPr" => {
                xml.for_each(|element| match element.name().as_str() {
                    "numId" => found.list.list = element.val(),
                    "ilvl" => {
                        found.list.level = element.val().and_then(|level| level.parse().ok());
                    }
                    _ => {}
                })?;
                continue;
            }
            "rPr" => {
                xml.for_each(|element| found.end_deleted |= element.name() == "del")?;
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(found)
}

/// Whether text is hidden, after the start of `rPr`; none if that is not said.
pub(super) fn hidden(xml: &mut Xml<'_>) -> Result<Option<bool>, Error> {
    let mut hidden = None;
    while let Some(element) = xml.child()? {
        if element.name() == "vanish" {
            hidden = Some(element.is_on());
        }
        xml.skip()?;
    }
    Ok(hidden)
}
