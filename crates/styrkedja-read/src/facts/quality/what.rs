//! What is done, in a few words of the sentence.

use styrkedja_swedish::{Class, cannot_end};

use super::sentence::Sentence;

/// The most words.
const MOST: usize = 8;

/// The words around the one that tells the kind: from the beginning of its phrase to the end of the clause.
pub(super) fn what(sentence: &Sentence<'_, '_>, anchor: usize) -> Option<String> {
    let tokens = sentence.tokens;
    let mut start = anchor;
    while start > sentence.words.start
        && anchor - start < 3
        && tokens.joined(start)
        && !tokens.is(start - 1, Class::Preposition)
        && !sentence.is_verb(start - 1)
        && !matches!(tokens.lower(start - 1), "att" | "som" | "samt" | "vi" | "en" | "ett")
    {
        start -= 1;
    }
    while start < anchor && matches!(tokens.lower(start), "och" | "eller" | "då" | "även" | "också")
    {
        start += 1;
    }
    let mut end = anchor + 1;
    while end < sentence.words.end
        && end - start < MOST
        && tokens.joined(end)
        && !matches!(tokens.lower(end), "som" | "så" | "när" | "där")
    {
        end += 1;
    }
    while end > anchor + 1 && cannot_end(tokens.words(start..end)) {
        end -= 1;
    }
    let words = tokens.words(start..end);
    (!words.is_empty()).then(|| words.to_owned())
}
