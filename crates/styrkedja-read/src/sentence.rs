//! Where sentences end and go on, as far as a line alone tells.

/// Whether a line ends in a word that no sentence ends in, or in the middle of one.
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

/// Whether a text goes on in lower case.
pub(crate) fn begins_lower(text: &str) -> bool {
    text.chars().find(|c| !matches!(c, '(' | '"' | '”')).is_some_and(char::is_lowercase)
}
