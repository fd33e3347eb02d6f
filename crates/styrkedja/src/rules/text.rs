//! What rules ask of Swedish text.

use std::collections::BTreeMap;

/// The words of a text: runs of letters and digits, lower case.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Words joined by single spaces: the same for texts that differ in case, punctuation and white space only.
pub(crate) fn folded(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
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

/// The years from 1900 to 2199 that a text names, in order.
pub(crate) fn years(text: &str) -> impl Iterator<Item = u16> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1900..2200).contains(year))
}

/// Whether a text holds a figure in digits.
pub(crate) fn has_figure(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

/// The first `limit` characters of a text, for a message, with an ellipsis where it is cut.
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
