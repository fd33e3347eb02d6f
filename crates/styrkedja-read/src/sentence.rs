//! Where sentences end and continue, as far as a single line shows.

/// Whether a line ends in the middle of a word, or in a word that cannot end a sentence.
pub(crate) fn cannot_end(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "och", "eller", "samt", "som", "att", "till", "för", "från", "av", "i", "på", "med", "om",
        "en", "ett", "den", "det", "de", "vid", "under", "inom", "genom", "enligt",
    ];
    text.ends_with('-') || text.rsplit(' ').next().is_some_and(|word| WORDS.contains(&word))
}

/// Whether a text ends as a sentence or an announcement does.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '“', '\'', '’', ')', ' ']).ends_with(['.', '!', '?', ':'])
}

/// Whether a text begins in lower case, as the continuation of a sentence does.
pub(crate) fn begins_lower(text: &str) -> bool {
    text.chars().find(|c| !matches!(c, '(' | '"' | '”')).is_some_and(char::is_lowercase)
}
