//! What is done, in a few words of the sentence.

use super::sentence::{Sentence, is_preposition};

/// The most words.
const MOST: usize = 8;

/// The words around the one that tells the kind: from the beginning of its phrase to the end of the clause.
pub(super) fn what(sentence: &Sentence<'_, '_>, anchor: usize) -> Option<String> {
    let tokens = sentence.tokens;
    let mut start = anchor;
    while start > sentence.words.start
        && anchor - start < 3
        && tokens.joined(start)
        && !is_preposition(tokens.lower(start - 1))
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
    while end > anchor + 1 && is_loose(tokens.lower(end - 1)) {
        end -= 1;
    }
    let words = tokens.words(start..end);
    (!words.is_empty()).then(|| words.to_owned())
}

/// A phrase does not end in such a word.
fn is_loose(word: &str) -> bool {
    is_preposition(word)
        || matches!(
            word,
            "och"
                | "samt"
                | "eller"
                | "att"
                | "en"
                | "ett"
                | "den"
                | "det"
                | "de"
                | "alla"
                | "ska"
                | "kan"
        )
}
