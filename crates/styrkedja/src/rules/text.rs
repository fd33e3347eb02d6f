//! What rules ask of Swedish text.

use std::collections::BTreeMap;

use styrkedja_swedish::count;

use crate::{key, model::Section, pointer::Pointer, value::Year};

/// Words for parts and multiples of a whole.
const PARTS: &[&str] = &[
    "dubbelt",
    "fördubblas",
    "halveras",
    "hälften",
    "tredjedel",
    "tredjedelar",
    "fjärdedel",
    "fjärdedelar",
    "femtedel",
    "tiondel",
];

/// The words of a text: runs of letters and digits, lower case.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Words joined by single spaces: the same for texts that differ in case, punctuation and white space only. Other ways to
/// compare are in `spelling.rs`.
pub(crate) fn folded(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}

/// The first of some phrases that a text holds as whole words. Phrases are written as [`folded`] would.
pub(crate) fn phrase(text: &str, phrases: &[&'static str]) -> Option<&'static str> {
    let padded = format!(" {} ", folded(text));
    phrases.iter().copied().find(|phrase| padded.contains(&format!(" {phrase} ")))
}

/// How alike two texts are, from 0 to 1: the shared words, each as often as in both, over the mean length.
///
/// Order does not count, so a rewritten sentence is still alike; time is linear in the texts.
pub(crate) fn likeness(a: &str, b: &str) -> f64 {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    let (mut total, mut shared) = (0_u32, 0_u32);
    for word in words(a) {
        *counts.entry(word).or_default() += 1;
        total += 1;
    }
    for word in words(b) {
        total += 1;
        if let Some(count) = counts.get_mut(&word).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    if total == 0 { 0.0 } else { 2.0 * f64::from(shared) / f64::from(total) }
}

/// From this [`likeness`] on, one text is a copy of the other.
pub(crate) const COPY: f64 = 0.9;

/// The year that a word is, as a number that is a [`Year`].
pub(crate) fn year(word: &str) -> Option<u16> {
    let four_digits = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let year = if four_digits { word.parse().ok()? } else { return None };
    Year::new(year).ok().map(Year::get)
}

/// The years that a text names, in order.
pub(crate) fn years(text: &str) -> impl Iterator<Item = u16> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter_map(year)
}

/// Whether a text holds a figure, in digits or as a number word. A year is none.
pub(crate) fn has_figure(text: &str) -> bool {
    words(text).any(|word| {
        (word.starts_with(|c: char| c.is_ascii_digit()) && year(&word).is_none())
            || is_number_word(&word)
    })
}

/// Number words, and parts of a whole. *En* and *ett* are articles more often than numbers.
fn is_number_word(word: &str) -> bool {
    let letters = word.starts_with(char::is_alphabetic);
    PARTS.contains(&word) || (letters && count(word).is_some_and(|number| number != 1))
}

/// The beginning of a text, for a message, with an ellipsis where it is cut.
pub(crate) fn excerpt(text: &str) -> String {
    const LIMIT: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LIMIT {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LIMIT).collect();
    // At a word, if there is one.
    let whole = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{whole} …")
}

/// Where the heading of a section stands, or the section when it has none.
pub(crate) fn heading(section: Pointer, of: &Section) -> Pointer {
    if of.heading.is_some() { section.field(key!(Section.heading)) } else { section }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::{squeezed, stripped};

    #[test]
    fn each_way_to_compare_drops_more() {
        let text = "Kf:s  mål,";
        assert_eq!(
            [folded(text), squeezed(text), stripped(text)],
            ["kf s mål", "kf:smål,", "kfsmål"]
        );
    }

    #[test]
    fn phrases_are_whole_words() {
        assert_eq!(phrase("Vi gör det, om möjligt.", &["om möjligt"]), Some("om möjligt"));
        assert_eq!(phrase("Vi gör det genom möjligheter", &["om möjligt", "nom"]), None);
    }

    #[test]
    fn a_year_is_no_figure() {
        assert!(!has_figure("Fler är nöjda under 2025"));
        assert!(has_figure("80 % är nöjda under 2025"));
        assert!(has_figure("Hälften är nöjda"));
        assert!(!has_figure("Utsläppen av CO2 minskar"));
    }

    #[test]
    fn likeness_counts_shared_words() {
        assert!((likeness("a b c", "C, b: A!") - 1.0).abs() < f64::EPSILON);
        assert!((likeness("a a", "a b") - 0.5).abs() < f64::EPSILON);
        assert!(likeness("", "").abs() < f64::EPSILON);
    }

    #[test]
    fn excerpts_end_at_a_word() {
        let long = "ett ord ".repeat(20);
        assert!(excerpt(&long).ends_with("ord …") || excerpt(&long).ends_with("ett …"));
        assert_eq!(excerpt("kort"), "kort");
    }
}
