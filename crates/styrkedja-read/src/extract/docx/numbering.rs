//! Automatic list numbers as Word stores them: kinds of list, lists of a kind, and levels in both.

use std::collections::{BTreeMap, BTreeSet};

use super::styles::ListPlace;
use crate::{
    Error, Limits,
    extract::office::{
        lists::{Counts, LEVELS, Level, Numerals},
        writer::Mark,
        xml::{Element, Xml},
    },
};

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The kinds of list, by their ids.
    kinds: BTreeMap<String, Kind>,
    /// The lists: their kind, and the levels that differ from it.
    lists: BTreeMap<String, List>,
}

#[derive(Debug, Default)]
struct Kind {
    levels: Vec<Level>,
    /// The style that this kind numbers.
    of_style: Option<String>,
    /// The style whose kind is used instead of this one.
    link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    kind: String,
    /// The number at which a level starts in this list.
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

impl Numbering {
    pub(super) fn read(text: &str, limits: &Limits) -> Result<Self, Error> {
        let mut numbering = Self::default();
        Xml::new(text, limits.depth).elements_through(&["numbering"], &mut |xml, element| {
            let id = |name: &str| element.get(name).unwrap_or_default();
            match element.name() {
                "abstractNum" => drop(numbering.kinds.insert(id("abstractNumId"), kind(xml)?)),
                "num" => drop(numbering.lists.insert(id("numId"), list(xml)?)),
                _ => {}
            }
            Ok(())
        })?;
        let linked: BTreeMap<&String, &String> = numbering
            .kinds
            .iter()
            .filter_map(|(id, kind)| Some((kind.of_style.as_ref()?, id)))
            .collect();
        for list in numbering.lists.values_mut() {
            let link = numbering.kinds.get(&list.kind).and_then(|kind| kind.link.as_ref());
            if let Some(kind) = link.and_then(|link| linked.get(link)) {
                list.kind = (*kind).clone();
            }
        }
        Ok(numbering)
    }

    fn level<'a>(&'a self, list: &'a List, level: usize) -> Option<&'a Level> {
        let of_kind = || self.kinds.get(&list.kind)?.levels.get(level);
        list.levels.get(&level).or_else(of_kind)
    }

    /// The level whose paragraphs have a style.
    fn level_of_style(&self, list: &List, style: &str) -> Option<usize> {
        let levels = &self.kinds.get(&list.kind)?.levels;
        levels.iter().position(|level| level.style.as_deref() == Some(style))
    }
}

/// A kind of list, after the start of `abstractNum`.
fn kind(xml: &mut Xml<'_>) -> Result<Kind, Error> {
    let mut kind = Kind::default();
    xml.elements(|xml, element| {
        match element.name() {
            "lvl" => {
                let at = level_number(element).min(LEVELS - 1);
                if kind.levels.len() <= at {
                    kind.levels.resize(at + 1, Level::default());
                }
                kind.levels[at] = level(xml)?;
            }
            "styleLink" => kind.of_style = element.val(),
            "numStyleLink" => kind.link = element.val(),
            _ => {}
        }
        Ok(())
    })?;
    Ok(kind)
}

/// A list, after the start of `num`.
fn list(xml: &mut Xml<'_>) -> Result<List, Error> {
    let mut list = List::default();
    xml.elements(|xml, element| match element.name() {
        "abstractNumId" => {
            list.kind = element.val().unwrap_or_default();
            Ok(())
        }
        "lvlOverride" => xml.elements(|xml, inner| {
            let at = level_number(element);
            match inner.name() {
                "lvl" => drop(list.levels.insert(at, level(xml)?)),
                "startOverride" => list.starts.extend(inner.number("val").map(|start| (at, start))),
                _ => {}
            }
            Ok(())
        }),
        _ => Ok(()),
    })?;
    Ok(list)
}

fn level_number(element: &Element<'_>) -> usize {
    element.number("ilvl").unwrap_or_default()
}

/// A level, after the start of `lvl`.
fn level(xml: &mut Xml<'_>) -> Result<Level, Error> {
    let mut level = Level::default();
    xml.elements(|_, element| {
        match element.name() {
            "start" => level.start = element.number("val"),
            "numFmt" => level.numerals = numerals(&element.val().unwrap_or_default()),
            "lvlText" => level.text = element.val().unwrap_or_default(),
            "lvlRestart" => level.restart = element.number("val"),
            "isLgl" => level.legal = element.is_on(),
            "pStyle" => level.style = Some(element.val().unwrap_or_default()),
            _ => {}
        }
        Ok(())
    })?;
    Ok(level)
}

fn numerals(format: &str) -> Numerals {
    match format {
        "bullet" => Numerals::Bullet,
        "none" => Numerals::Hidden,
        "decimalZero" => Numerals::DecimalZero,
        "ordinal" => Numerals::Ordinal,
        "lowerLetter" => Numerals::LowerLetter,
        "upperLetter" => Numerals::UpperLetter,
        "lowerRoman" => Numerals::LowerRoman,
        "upperRoman" => Numerals::UpperRoman,
        _ => Numerals::Decimal,
    }
}

/// Counts the items of lists while a document is read.
#[derive(Debug, Default)]
pub(super) struct Counters {
    /// The counts of each kind of list: lists of the same kind share them.
    counts: BTreeMap<String, Counts>,
    /// The lists whose counting has begun.
    begun: BTreeSet<String>,
}

impl Counters {
    /// The mark of the next paragraph at a place in a list, such as `2.` or `•`.
    pub(super) fn next(
        &mut self,
        numbering: &Numbering,
        place: &ListPlace,
        style: Option<&str>,
    ) -> Option<Mark> {
        let id = place.list.as_deref()?;
        let list = numbering.lists.get(id)?;
        let by_style = || numbering.level_of_style(list, style?);
        let at = place.level.or_else(by_style).unwrap_or_default();
        let counts = self.counts.entry(list.kind.clone()).or_default();
        if self.begun.insert(id.to_owned()) {
            list.starts.keys().for_each(|at| counts.restart(*at));
        }
        let start = list.starts.get(&at).copied();
        let text = counts.next(at, start, |level| numbering.level(list, level))?;
        Some(Mark { text, level: at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_a_kind_count_on_unless_one_begins_anew() {
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
                counters.next(&numbering, &place, None).expect("a mark").text
            },
        );
        assert_eq!(marks, ["1.", "a)", "b)", "2.", "a)", "5.", "6."]);
    }
}
