//! Where sentences end and continue.

use crate::Tokens;

/// Whether a line ends in the middle of a word, or in a word that cannot end a sentence.
pub fn cannot_end(text: &str) -> bool {
    text.ends_with('-')
        || text.rsplit(' ').next().is_some_and(|word| crate::table::UNFINISHED.contains(&word))
}

/// Whether a text ends as a sentence or an announcement does.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '“', '\'', '’', ')', ' ']).ends_with(['.', '!', '?', ':'])
}

/// Whether a text begins in lower case, as the continuation of a sentence does.
pub fn begins_lower(text: &str) -> bool {
    text.chars().find(|c| !matches!(c, '(' | '"' | '”')).is_some_and(char::is_lowercase)
}

/// The sentences of a text, each with its closing punctuation.
///
/// ```
/// let cut = styrkedja_swedish::sentences("Mötet är kl. 9. Alla kommer.");
/// assert_eq!(cut, ["Mötet är kl. 9.", "Alla kommer."]);
/// ```
pub fn sentences(text: &str) -> Vec<&str> {
    let tokens = Tokens::of(text);
    let ranges = tokens.sentences();
    let start = |index: usize| tokens.list[ranges[index].start].start;
    (0..ranges.len())
        .map(|index| {
            let from = if index == 0 { 0 } else { start(index) };
            let end = if index + 1 < ranges.len() { start(index + 1) } else { text.len() };
            text[from..end].trim()
        })
        .collect()
}
