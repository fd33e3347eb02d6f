//! How staff is employed: `tillsvidareanställda`, `timavlönade`, `vikarier`.

use std::ops::Range;

use styrkedja::Employment;

use crate::facts::Tokens;

/// The form of employment in a sentence, if it names only one. What it says about a part (`varav`) is not said about
/// all, and `vikarier` are additional people.
pub(super) fn employment(tokens: &Tokens<'_>, sentence: Range<usize>) -> Option<Employment> {
    let mut named = sentence
        .take_while(|&at| tokens.lower(at) != "varav")
        .filter(|&at| !tokens.lower(at).contains("vikari"))
        .filter_map(|at| form(tokens.lower(at)));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

pub(super) fn form(word: &str) -> Option<Employment> {
    if word.starts_with("tillsvidare") {
        Some(Employment::Permanent)
    } else if ["timavlön", "timanställ", "timvikari"].iter().any(|stem| word.starts_with(stem)) {
        Some(Employment::Hourly)
    } else if word.starts_with("vikari") {
        Some(Employment::Substitute)
    } else if word.starts_with("visstid") {
        Some(Employment::Other)
    } else {
        None
    }
}

/// `tillsvidareanställda`, `månadsavlönade`: how people are employed, not what they do.
pub(super) fn is_employed(word: &str) -> bool {
    word != "anställda"
        && ["anställd", "anställda", "avlönad", "avlönade"].iter().any(|end| word.ends_with(end))
}
