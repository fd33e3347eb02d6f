//! The number of a section before its heading: `1.1 Inledning`. Word counts headings itself; in other files the number
//! is typed.

use std::borrow::Cow;

use crate::vocabulary::squeezed;

/// The number before a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SectionNumber {
    /// Its length in bytes, including the space after it.
    pub(crate) bytes: usize,
    /// Whether it cannot be the number of a list item, because it has several parts: `1.1`.
    pub(crate) sure: bool,
    /// Whether it is one number without a mark after it: `3 Ekonomi`.
    pub(crate) bare: bool,
}

/// Maximum depth of a section.
const MAX_PARTS: usize = 6;

/// The number at the beginning of a text, if words with a capital letter follow. `is_heading` says that the file marks
/// the text as a heading: then letters and Roman numerals also count.
pub(crate) fn at_start(text: &str, is_heading: bool) -> Option<SectionNumber> {
    let indent = text.len() - text.trim_start().len();
    let (number, words) = text[indent..].split_once(' ')?;
    let words = words.trim_start();
    if !words.starts_with(char::is_uppercase) {
        return None;
    }
    let bare = number.strip_suffix(['.', ')']).unwrap_or(number);
    let parts = bare.split('.').count();
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let decimal = parts <= MAX_PARTS && bare.split('.').all(digits);
    let letter = || {
        let roman = bare.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let one = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_uppercase());
        bare.len() < number.len() && !bare.is_empty() && (roman || one)
    };
    (decimal || is_heading && letter()).then_some(SectionNumber {
        bytes: text.len() - words.len(),
        sure: decimal && parts > 1 || is_heading,
        bare: bare.len() == number.len() && parts == 1,
    })
}

/// The words of a line or block that may be a heading, squeezed, without a number that cannot be that of an item and
/// without a colon after them; and where in the text they begin. `squeezed_text` is the text, squeezed.
pub(crate) fn heading_words<'s>(
    text: &str,
    squeezed_text: &'s str,
    is_heading: bool,
) -> (Cow<'s, str>, usize) {
    let number = at_start(text, is_heading).filter(|number| number.sure);
    let from = number.map_or(0, |number| number.bytes);
    let words = match from {
        0 => Cow::Borrowed(squeezed_text.trim_end_matches(':')),
        _ => Cow::Owned(squeezed(text[from..].trim_end_matches([':', ' ']))),
    };
    (words, from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, is_heading: bool) -> Option<(&str, bool)> {
        at_start(text, is_heading).map(|number| (&text[number.bytes..], number.sure))
    }

    #[test]
    fn a_number_before_a_heading_is_no_part_of_it() {
        for text in ["1.1 Inledning", "1.1. Inledning", " 2.10.3  Inledning"] {
            assert_eq!(words(text, false), Some(("Inledning", true)), "{text}");
        }
        assert_eq!(words("1. Inledning", false), Some(("Inledning", false)), "or an item");
        for text in ["1. Inledning", "3 Inledning", "IV. Inledning", "B) Inledning"] {
            assert_eq!(words(text, true), Some(("Inledning", true)), "{text}");
        }
    }

    #[test]
    fn years_figures_and_sentences_are_no_numbers_of_sections() {
        for text in ["2027 Budget", "1.500 Kronor", "5 platser", "Vi bakar", "I Inledning", "1.1"] {
            assert_eq!(words(text, true), None, "{text}");
        }
    }
}
