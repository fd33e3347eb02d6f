//! Lists: how the styles of a file mark their items, and the counts during reading.

use std::collections::BTreeMap;

use super::styles::ENCLOSING;
use crate::{
    Error, Limits,
    extract::office::{
        lists::{Counts, LEVELS, Level, Numerals},
        xml::{Element, Xml},
    },
};

/// The list styles by name. The name for headings is empty.
#[derive(Debug, Default)]
pub(super) struct Lists(BTreeMap<String, Vec<Level>>);

/// The name of the style for headings.
pub(super) const OUTLINE: &str = "";

impl Lists {
    /// Reads the list styles of a part, among its other content.
    pub(super) fn read(&mut self, text: &str, limits: &Limits) -> Result<(), Error> {
        Xml::new(text, limits.depth).elements_through(ENCLOSING, &mut |xml, element| {
            let name = match element.name() {
                "list-style" => element.get("name"),
                "outline-style" => None,
                _ => return Ok(()),
            };
            self.0.insert(name.unwrap_or_else(|| OUTLINE.to_owned()), levels(xml)?);
            Ok(())
        })
    }

    /// Counts an item of a list, and returns its mark.
    pub(super) fn next(
        &self,
        style: &str,
        counts: &mut Counts,
        at: usize,
        start: Option<u32>,
    ) -> Option<String> {
        let levels = self.0.get(style)?;
        if start.is_some() {
            counts.restart(at);
        }
        counts.next(at, start, |at| levels.get(at))
    }
}

fn levels(xml: &mut Xml<'_>) -> Result<Vec<Level>, Error> {
    let mut levels = Vec::new();
    xml.elements(|_, element| {
        let at = element.number("level").unwrap_or(1).clamp(1, LEVELS) - 1;
        if levels.len() <= at {
            levels.resize(at + 1, Level::default());
        }
        levels[at] = level(element, at);
        Ok(())
    })?;
    Ok(levels)
}

fn level(element: &Element<'_>, at: usize) -> Level {
    let numerals = match (element.name(), element.get("num-format").as_deref()) {
        ("list-level-style-number" | "outline-level-style", Some(format)) => match format {
            "" => Numerals::Hidden,
            "a" => Numerals::LowerLetter,
            "A" => Numerals::UpperLetter,
            "i" => Numerals::LowerRoman,
            "I" => Numerals::UpperRoman,
            _ => Numerals::Decimal,
        },
        ("list-level-style-number" | "outline-level-style", None) => Numerals::Hidden,
        _ => Numerals::Bullet,
    };
    let part = |name: &str| element.get(name).unwrap_or_default();
    let text = match numerals {
        Numerals::Bullet => element.get("bullet-char").unwrap_or_else(|| "•".to_owned()),
        Numerals::Hidden => part("num-prefix") + &part("num-suffix"),
        _ => {
            // The numbers of several levels, the own level last: `%1.%2`.
            let shown = element.number("display-levels").unwrap_or(1).clamp(1, at + 1);
            let numbers: Vec<String> =
                (at + 2 - shown..=at + 1).map(|of| format!("%{of}")).collect();
            let around = |text: String| text.replace('%', "");
            around(part("num-prefix")) + &numbers.join(".") + &around(part("num-suffix"))
        }
    };
    Level { start: element.number("start-value"), numerals, text, ..Level::default() }
}
