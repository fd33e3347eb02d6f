//! Automatic list numbers, as Word counts and prints them.

use std::collections::BTreeMap;

use super::{
    styles::ListPlace,
    xml::{Element, Xml},
};
use crate::{Error, Limits};

/// Word has nine levels.
const LEVELS: usize = 9;

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The kinds of list, by their ids.
    kinds: BTreeMap<String, Vec<Level>>,
    /// The lists: their kind, and the levels that differ from it.
    lists: BTreeMap<String, List>,
}

#[derive(Debug, Default)]
struct List {
    kind: String,
    /// Where the counting of a level begins anew for this list.
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// How the items of a level are marked.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    /// The text of the mark, with `%1` for the number of the first level.
    text: String,
    /// The style whose paragraphs stand on this level.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self { start: 1, format: "decimal".to_owned(), text: String::new(), style: None }
    }
}

impl Numbering {
    pub(super) fn read(text: &str, limits: &Limits) -> Result<Self, Error> {
        let mut numbering = Self::default();
        numbering.children(&mut Xml::new(text, limits.depth))?;
        Ok(numbering)
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match element.name().as_str() {
                "numbering" => self.children(xml)?,
                "abstractNum" => {
                    let levels = kind(xml)?;
                    self.kinds.insert(element.get("abstractNumId").unwrap_or_default(), levels);
                }
                "num" => {
                    let list = list(xml)?;
                    self.lists.insert(element.get("numId").unwrap_or_default(), list);
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn level<'a>(&'a self, list: &'a List, level: usize) -> Option<&'a Level> {
        let own = list.levels.get(&level);
        own.or_else(|| self.kinds.get(&list.kind).and_then(|levels| levels.get(level)))
    }

    /// The level whose paragraphs have a style.
    fn level_of_style(&self, list: &List, style: &str) -> Option<usize> {
        self.kinds.get(&list.kind)?.iter().position(|level| level.style.as_deref() == Some(style))
    }
}

/// The levels of a kind of list, after the start of `abstractNum`.
fn kind(xml: &mut Xml<'_>) -> Result<Vec<Level>, Error> {
    let mut levels = Vec::new();
    while let Some(element) = xml.child()? {
        if element.name() == "lvl" {
            let at = level_number(&element).min(LEVELS - 1);
            if levels.len() <= at {
                levels.resize(at + 1, Level::default());
            }
            levels[at] = level(xml)?;
        } else {
            xml.skip()?;
        }
    }
    Ok(levels)
}

/// A list, after the start of `num`.
fn list(xml: &mut Xml<'_>) -> Result<List, Error> {
    let mut list = List::default();
    while let Some(element) = xml.child()? {
        match element.name().as_str() {
            "abstractNumId" => {
                list.kind = element.val().unwrap_or_default();
                xml.skip()?;
            }
            "lvlOverride" => {
                let at = level_number(&element);
                while let Some(inner) = xml.child()? {
                    match inner.name().as_str() {
                        "lvl" => {
                            list.levels.insert(at, level(xml)?);
                        }
                        name => {
                            let start = inner.val().and_then(|start| start.parse().ok());
                            if name == "startOverride" {
                                list.starts.extend(start.map(|start| (at, start)));
                            }
                            xml.skip()?;
                        }
                    }
                }
            }
            _ => xml.skip()?,
        }
    }
    Ok(list)
}

fn level_number(element: &Element<'_>) -> usize {
    element.get("ilvl").and_then(|level| level.parse().ok()).unwrap_or_default()
}

/// A level, after the start of `lvl`.
fn level(xml: &mut Xml<'_>) -> Result<Level, Error> {
    let mut level = Level::default();
    while let Some(element) = xml.child()? {
        let value = element.val().unwrap_or_default();
        match element.name().as_str() {
            "start" => level.start = value.parse().unwrap_or(1),
            "numFmt" => level.format = value,
            "lvlText" => level.text = value,
            "pStyle" => level.style = Some(value),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(level)
}

/// Counts the items of lists while a document is read.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// The last number of each level of each kind of list. Lists of one kind count on.
    last: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// The lists whose counting began.
    begun: Vec<String>,
}

impl Counters {
    /// The mark of the next paragraph at a place in a list, such as `2.` or `•`.
    pub(super) fn next(
        &mut self,
        numbering: &Numbering,
        place: &ListPlace,
        style: Option<&str>,
    ) -> Option<String> {
        let id = place.list.as_deref()?;
        let list = numbering.lists.get(id)?;
        let by_style = || numbering.level_of_style(list, style?);
        let at = place.level.or_else(by_style).unwrap_or_default();
        let level = numbering.level(list, at).filter(|_| at < LEVELS)?;
        let counts = self.last.entry(list.kind.clone()).or_default();
        if !self.begun.iter().any(|begun| begun == id) {
            self.begun.push(id.to_owned());
            for at in list.starts.keys().filter(|at| **at < LEVELS) {
                counts[*at] = None;
            }
        }
        let start = list.starts.get(&at).copied().unwrap_or(level.start);
        counts[at] = Some(counts[at].map_or(start, |last| last.saturating_add(1)));
        counts[at + 1..].fill(None);
        match level.format.as_str() {
            "none" => None,
            "bullet" => Some("•".to_owned()),
            _ => {
                let number = |of: usize| {
                    let level = numbering.level(list, of);
                    let start = level.map_or(1, |level| level.start);
                    let format = level.map_or("decimal", |level| level.format.as_str());
                    printed(counts[of].unwrap_or(start), format)
                };
                Some(mark(&level.text, number)).filter(|mark| !mark.is_empty())
            }
        }
    }
}

/// The text of a mark with its numbers.
fn mark(text: &str, number: impl Fn(usize) -> String) -> String {
    let mut mark = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let level = letters.peek().and_then(|digit| digit.to_digit(10));
        match level {
            Some(level @ 1..=9) if letter == '%' => {
                letters.next();
                mark.push_str(&number(level as usize - 1));
            }
            _ => mark.push(letter),
        }
    }
    mark.trim().to_owned()
}

/// A number in a format of Word's.
fn printed(number: u32, format: &str) -> String {
    let letter = |first: u8| {
        // After `z` comes `aa`.
        let place = number.saturating_sub(1);
        let times = (place / 26 + 1).min(8) as usize;
        let letter = u8::try_from(place % 26).map_or(first, |at| first + at);
        char::from(letter).to_string().repeat(times)
    };
    match format {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number.min(3999);
    let mut text = String::new();
    for (value, letters) in PARTS {
        while left >= value {
            text.push_str(letters);
            left -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_word_does() {
        assert_eq!(printed(27, "lowerLetter"), "aa");
        assert_eq!(printed(3, "upperLetter"), "C");
        assert_eq!(printed(14, "lowerRoman"), "xiv");
        assert_eq!(printed(7, "decimalZero"), "07");
        assert_eq!(mark("%1.%2)", |level| (level + 4).to_string()), "4.5)");
    }

    #[test]
    fn deeper_levels_begin_anew() {
        let xml = r#"<w:numbering><w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/>
                <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>"#;
        let numbering = Numbering::read(xml, &Limits::default()).expect("numbering");
        let mut counters = Counters::default();
        let marks = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1), ("2", 0), ("1", 0)].map(
            |(list, level)| {
                let place = ListPlace { list: Some(list.to_owned()), level: Some(level) };
                counters.next(&numbering, &place, None).expect("a mark")
            },
        );
        assert_eq!(marks, ["1.", "a)", "b)", "2.", "a)", "5.", "6."]);
    }
}
