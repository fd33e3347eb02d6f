//! A single word: what it is without punctuation, and its tags.

use std::borrow::Cow;

use crate::{
    class::{Class, Classes},
    lexicon::{Lexicon, Tags},
    number,
    token::Token,
};

/// The old sign for whole kronor.
pub const PRICE_MARKS: [&str; 3] = [":-", ":–", ":—"];

const DAYS_OF_A_MONTH: i64 = 31;

fn is_punctuation(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '”' | '“' | '\'' | '’' | '(' | ')' | '…')
}

/// A word without the punctuation around it.
pub(crate) fn bare_word(text: &str) -> &str {
    // Most have none.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text;
    }
    let word = text.trim_matches(is_punctuation);
    // `3 000:-`: the sign for kronor is punctuation.
    PRICE_MARKS.iter().find_map(|mark| word.strip_suffix(mark)).unwrap_or(word)
}

impl<'a> Token<'a> {
    pub(crate) fn new(
        word: &'a str,
        start: usize,
        after: &'a str,
        first: bool,
        lexicon: &Lexicon<'a>,
    ) -> Self {
        let lower = lower_case(word);
        let mut tags = lexicon.tags(&lower);
        let number = number::low(&lower);
        // A name within a sentence is nobody's trade: `Vantör`.
        let is_name = !first && word.starts_with(char::is_uppercase);
        if is_name && tags.iter().all(|tag| tag.class == Class::Guess) && !is_shouted(word) {
            tags = Tags::NONE;
        }
        let mut classes = tags.iter().fold(Classes::NONE, |all, tag| all.and(tag.class.bit()));
        if let Some(number) = number {
            classes = classes.and(Class::Count.bit());
            if number > 1 {
                classes = classes.and(Class::Many.bit());
            }
            if number > DAYS_OF_A_MONTH {
                classes = classes.and(Class::Large.bit());
            }
            if word.as_bytes()[0].is_ascii_digit() {
                classes = classes.and(Class::Figure.bit());
            }
        }
        Self { end: start + word.len(), word, lower, start, after, number, tags, classes }
    }
}

/// Whether a word begins as `IT-pedagog` does: its capitals are no sign of a name.
fn is_shouted(word: &str) -> bool {
    word.chars().nth(1).is_some_and(char::is_uppercase)
}

/// A word in lower case; most are already, and cost nothing.
fn lower_case(word: &str) -> Cow<'_, str> {
    // å, ä, ö and é are two bytes, the second above that of their capitals.
    let is_lower = |bytes: &[u8]| {
        let mut second = false;
        bytes.iter().all(|byte| {
            let after_first = std::mem::replace(&mut second, *byte == 0xc3);
            match byte {
                0xc3 => !after_first,
                0xa0..=0xbf => after_first,
                byte => !byte.is_ascii_uppercase() && byte.is_ascii() && !after_first,
            }
        })
    };
    if is_lower(word.as_bytes()) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// Where `gång/år` is two words: something that is counted, and a time.
pub(crate) fn halves(word: &str, lexicon: &Lexicon<'_>) -> Option<usize> {
    let slash = word.bytes().position(|byte| byte == b'/')?;
    let is = |part: &str, classes: Classes| {
        let part = lower_case(part);
        lexicon.tags(&part).iter().any(|tag| tag.class.bit().meet(classes))
    };
    let counted = Class::Times.bit().and(Class::Event.bit()).and(Class::Daypart.bit());
    (is(&word[slash + 1..], Class::Period.bit()) && is(&word[..slash], counted)).then_some(slash)
}
