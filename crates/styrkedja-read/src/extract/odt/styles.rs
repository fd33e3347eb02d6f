//! Styles: which are headings, lists, captions, tables of contents, bold, hidden.

use std::collections::BTreeMap;

use crate::{
    Error, Limits,
    extract::office::xml::{Element, Xml},
};

/// Maximum length of a chain of styles, each based on the next. It also ends cycles.
const MAX_CHAIN: usize = 32;

/// Elements that enclose the styles of a part.
pub(super) const ENCLOSING: &[&str] =
    &["document-content", "document-styles", "styles", "automatic-styles"];

/// The styles of a file, by family and name.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<(String, String), Style>);

/// What a style itself says.
#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    hidden: Option<bool>,
    bold: Option<bool>,
}

impl Styles {
    /// Reads the styles of a part, among its other content.
    pub(super) fn read(&mut self, text: &str, limits: &Limits) -> Result<(), Error> {
        Xml::new(text, limits.depth).elements_through(ENCLOSING, &mut |xml, element| {
            if element.name() == "style" { self.style(xml, element) } else { Ok(()) }
        })
    }

    fn style(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        let mut style = Style {
            based_on: element.get("parent-style-name"),
            outline: element.number("default-outline-level"),
            list: element.get("list-style-name"),
            hidden: None,
            bold: None,
        };
        xml.elements(|_, inner| {
            let of_text = inner.name() == "text-properties";
            if of_text || inner.name() == "section-properties" {
                style.hidden = inner.get("display").map(|display| display == "none");
            }
            if of_text {
                style.bold = inner.get("font-weight").map(|weight| is_bold(&weight));
            }
            Ok(())
        })?;
        let (family, name) = (element.get("family"), element.get("name"));
        self.0.insert((family.unwrap_or_default(), name.unwrap_or_default()), style);
        Ok(())
    }

    /// A style and the styles it is based on, with their names.
    fn chain(&self, family: &'static str, name: &str) -> impl Iterator<Item = (&str, &Style)> {
        let find = move |name: &str| self.0.get_key_value(&(family.to_owned(), name.to_owned()));
        let next = move |(_, style): &(_, &Style)| find(style.based_on.as_deref()?);
        let chain = std::iter::successors(find(name), next).take(MAX_CHAIN);
        chain.map(|((_, name), style)| (name.as_str(), style))
    }

    /// The depth of a heading from 1, if a paragraph's style is one.
    pub(super) fn heading(&self, name: &str) -> Option<u8> {
        let depth = self.chain("paragraph", name).find_map(|(_, style)| style.outline);
        depth.filter(|depth| (1..=9).contains(depth))
    }

    /// The list that a paragraph's style gives.
    pub(super) fn list(&self, name: &str) -> Option<&str> {
        self.chain("paragraph", name).find_map(|(_, style)| style.list.as_deref())
    }

    pub(super) fn is_hidden(&self, family: &'static str, name: &str) -> bool {
        self.chain(family, name).find_map(|(_, style)| style.hidden).unwrap_or_default()
    }

    /// Whether a style makes text bold; none if it does not say so.
    pub(super) fn is_bold(&self, family: &'static str, name: &str) -> Option<bool> {
        self.chain(family, name).find_map(|(_, style)| style.bold)
    }

    /// Whether a paragraph's style is that of captions.
    pub(super) fn is_caption(&self, name: &str) -> bool {
        // The names are the same in every language; spaces are written as `_20_`.
        self.chain("paragraph", name).any(|(name, _)| matches!(name, "Caption" | "caption"))
    }
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600)
}
