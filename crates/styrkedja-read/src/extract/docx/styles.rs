//! Styles: which are headings, lists, tables of contents, captions, bold, hidden.

use std::collections::BTreeMap;

use crate::{Error, Limits, extract::office::xml::Xml};

/// Maximum length of a chain of styles, each based on the next. It also ends cycles.
const MAX_CHAIN: usize = 32;

/// The outline level of running text.
const RUNNING_TEXT: u8 = 9;

/// The styles of a file, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

/// What a style itself says.
#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: ListPlace,
    look: Look,
}

/// A paragraph's position in a list, as far as one source gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The list; `0` takes a paragraph out of the list of its style.
    pub(super) list: Option<String>,
    /// The level, from 0.
    pub(super) level: Option<usize>,
}

/// Paragraph properties, of a style or of a single paragraph.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) style: Option<String>,
    /// The outline level, from 0.
    pub(super) outline: Option<u8>,
    pub(super) list: ListPlace,
    /// Whether the paragraph mark is deleted: the text continues in the next paragraph.
    pub(super) end_deleted: bool,
}

/// Text properties.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub(super) style: Option<String>,
    pub(super) hidden: Option<bool>,
    pub(super) bold: Option<bool>,
}

impl Styles {
    pub(super) fn read(text: &str, limits: &Limits) -> Result<Self, Error> {
        let mut styles = Self::default();
        Xml::new(text, limits.depth).elements_through(&["styles"], &mut |xml, element| {
            if element.name() == "style"
                && let Some(id) = element.get("styleId")
            {
                styles.0.insert(id, style(xml)?);
            }
            Ok(())
        })?;
        Ok(styles)
    }

    /// A style and the styles it is based on.
    fn chain(&self, id: &str) -> impl Iterator<Item = (&str, &Style)> {
        let first = self.0.get_key_value(id);
        let next =
            |(_, style): &(&String, &Style)| self.0.get_key_value(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(MAX_CHAIN).map(|(id, style)| (id.as_str(), style))
    }

    /// The depth of a heading from 1, if a style is one: by its outline level, or by its name. Word writes that name in
    /// English in most files, other programs do not. A file without styles may still use the names.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        if !self.0.contains_key(id) {
            return heading_name(id);
        }
        self.chain(id)
            .find_map(|(_, style)| match style.outline {
                // The style says that it is not a heading, though it is based on one.
                Some(RUNNING_TEXT..) => Some(None),
                Some(depth) => Some(Some(depth + 1)),
                None => heading_name(&style.name).map(Some),
            })
            .flatten()
    }

    /// Whether a style is that of a table of contents.
    pub(super) fn is_contents(&self, id: &str) -> bool {
        let is_name = |name: &str| {
            let name = name.to_lowercase();
            let number = ["toc", "innehåll", "innehll"].iter().find_map(|of| name.strip_prefix(of));
            number.is_some_and(|number| number.trim_start().parse::<u8>().is_ok())
                || name == "table of figures"
        };
        if !self.0.contains_key(id) {
            return is_name(id);
        }
        self.chain(id).any(|(_, style)| is_name(&style.name))
    }

    /// Whether a style is that of the captions of tables and pictures.
    pub(super) fn is_caption(&self, id: &str) -> bool {
        let is_name =
            |name: &str| matches!(&*name.to_lowercase(), "caption" | "beskrivning" | "bildtext");
        self.chain(id).any(|(_, style)| is_name(&style.name))
    }

    /// The list position that a style gives, and the style that names the list.
    pub(super) fn list(&self, id: &str) -> Option<(&str, ListPlace)> {
        let (of, style) = self.chain(id).find(|(_, style)| style.list.list.is_some())?;
        // A style may choose another level of the list of the style it is based on.
        let level = self.chain(id).find_map(|(_, style)| style.list.level);
        Some((of, ListPlace { list: style.list.list.clone(), level }))
    }

    /// Whether a style hides its text.
    pub(super) fn is_hidden(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.look.hidden)
    }

    /// Whether a style makes its text bold.
    pub(super) fn is_bold(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.look.bold)
    }
}

/// The depth in the name of a heading style: `heading 2`, `Rubrik 2`, `Heading2`, `Rubrik 2 utan nummer`.
fn heading_name(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let rest = name.strip_prefix("heading").or_else(|| name.strip_prefix("rubrik"))?.trim_start();
    let (depth, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    let ends = rest.is_empty() || rest.starts_with([' ', ',', '-', '_']);
    depth.parse().ok().filter(|depth| ends && (1..=9).contains(depth))
}

fn style(xml: &mut Xml<'_>) -> Result<Style, Error> {
    let mut style = Style::default();
    xml.elements(|xml, element| {
        match element.name() {
            "name" => style.name = element.val().unwrap_or_default(),
            "basedOn" => style.based_on = element.val(),
            "pPr" => {
                Properties { outline: style.outline, list: style.list, .. } = properties(xml)?;
            }
            "rPr" => style.look = look(xml)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(style)
}

/// The properties of a paragraph, after the start of `pPr`.
pub(super) fn properties(xml: &mut Xml<'_>) -> Result<Properties, Error> {
    let mut found = Properties::default();
    // Its position in a list is inside `numPr`.
    xml.elements_through(&["numPr"], &mut |xml, element| {
        match element.name() {
            "pStyle" => found.style = element.val(),
            "outlineLvl" => found.outline = element.number("val"),
            "numId" => found.list.list = element.val(),
            "ilvl" => found.list.level = element.number("val"),
            // The formatting of the paragraph mark, and whether it was deleted.
            "rPr" => xml.elements(|_, element| {
                found.end_deleted |= matches!(element.name(), "del" | "moveFrom");
                Ok(())
            })?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(found)
}

/// Text properties, after the start of `rPr`.
pub(super) fn look(xml: &mut Xml<'_>) -> Result<Look, Error> {
    let mut look = Look::default();
    xml.elements(|_, element| {
        match element.name() {
            "rStyle" => look.style = element.val(),
            "vanish" => look.hidden = Some(element.is_on()),
            "b" => look.bold = Some(element.is_on()),
            _ => {}
        }
        Ok(())
    })?;
    Ok(look)
}
