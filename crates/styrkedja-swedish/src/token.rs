//! Words of a text with their places and tags, and where its sentences end.

use std::{borrow::Cow, ops::Range};

use crate::{
    class::{Base, Class, Classes, Form, Tag, Value},
    lexicon::{Lexicon, Tags},
    table::{ABBREVIATIONS, LEXICON},
    word::{bare_word, halves},
};

/// The words of a text, each with its place and its tags, and where sentences end.
///
/// ```
/// use styrkedja_swedish::{Class, Tokens};
///
/// let tokens = Tokens::of("Två husmöten, bl.a. på Norra skolan.");
/// assert!(tokens.is(1, Class::Event));
/// assert_eq!(tokens.number(0), Some(2));
/// assert_eq!(tokens.sentences().len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    /// The text itself.
    pub text: &'a str,
    /// Its words.
    pub list: Vec<Token<'a>>,
    sentences: Vec<Range<usize>>,
}

/// A word, without the punctuation around it.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// The word as printed.
    pub word: &'a str,
    /// The word in lower case.
    pub lower: Cow<'a, str>,
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// The punctuation after it.
    pub after: &'a str,
    /// The number that it is, of a range the lower one.
    pub(crate) number: Option<i64>,
    pub(crate) tags: Tags<'a>,
    /// A bit for each class.
    pub(crate) classes: Classes,
}

impl Token<'_> {
    /// Whether a sentence may end after the word.
    pub fn ends_sentence(&self) -> bool {
        !self.after.is_empty()
            && self.after.contains(['.', '!', '?', '\n'])
            && !(self.after == "." && self.is_shortened())
    }

    /// Whether a clause or a bracket ends after the word.
    pub fn ends_clause(&self) -> bool {
        !self.after.is_empty()
            && (self.after.contains([',', ';', ':', ')']) || self.ends_sentence())
    }

    /// Whether the next word belongs to the same phrase.
    pub fn goes_on(&self) -> bool {
        self.after.is_empty() || (self.after == "." && self.is_shortened())
    }

    /// Whether it is an abbreviation, whose full stop ends no sentence.
    fn is_shortened(&self) -> bool {
        ABBREVIATIONS.binary_search(&&*self.lower).is_ok()
    }

    /// Whether it is of one of the classes.
    pub(crate) fn is_any(&self, classes: Classes) -> bool {
        self.classes.meet(classes)
    }
}

/// Maximum number of words in a sentence; nothing is looked for beyond.
const MAX_SENTENCE_WORDS: usize = 400;

impl<'a> Tokens<'a> {
    /// The words of a text.
    pub fn of(text: &'a str) -> Self {
        Self::with(text, &LEXICON)
    }

    /// The words of a text, with the tags of another lexicon: for tests.
    pub fn with(text: &'a str, lexicon: &Lexicon<'a>) -> Self {
        let mut list: Vec<Token<'a>> = Vec::with_capacity(text.len() / 6);
        let mut at = 0;
        for piece in text.split_inclusive(char::is_whitespace) {
            let bare = piece.trim_end();
            let word = bare_word(bare);
            if !word.is_empty() {
                let start = at + (word.as_ptr().addr() - bare.as_ptr().addr());
                let end = start + word.len();
                // A line break between the paragraphs of an item ends a sentence too.
                let after = &text[end..at + piece.len()];
                let after = if after == " " { "" } else { after };
                let after = after.trim_matches(|c: char| c.is_whitespace() && c != '\n');
                // `gång/år`: what is counted, and in which time.
                match halves(word, lexicon) {
                    Some(slash) => {
                        let middle = start + slash;
                        list.push(Token::new(&text[start..middle], start, "", true, lexicon));
                        list.push(Token::new("/", middle, "", true, lexicon));
                        let rest = &text[middle + 1..end];
                        list.push(Token::new(rest, middle + 1, after, true, lexicon));
                    }
                    None => {
                        let first = list.last().is_none_or(|last| !last.after.is_empty());
                        list.push(Token::new(word, start, after, first, lexicon));
                    }
                }
            }
            at += piece.len();
        }
        let mut tokens = Self { text, list, sentences: Vec::new() };
        tokens.sentences = tokens.cut();
        tokens
    }

    /// The word at an index in lower case, empty beyond the end.
    pub fn lower(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |token| &token.lower)
    }

    /// The number that the word at an index is, in digits or in letters; of a range (`2-3`) the lower one.
    pub fn number(&self, index: usize) -> Option<i64> {
        self.list.get(index)?.number
    }

    /// The readings of the word at an index.
    pub fn tags(&self, index: usize) -> impl Iterator<Item = &'a Tag> {
        self.list.get(index).map_or(Tags::NONE, |token| token.tags).iter()
    }

    /// The reading of the word at an index as a class.
    pub fn tag(&self, index: usize, class: Class) -> Option<&'a Tag> {
        self.is(index, class).then(|| self.tags(index).find(|tag| tag.class == class)).flatten()
    }

    /// The dictionary form of the word at an index as a class, in lower case: *hälsopedagogernas* is *hälsopedagog*.
    pub fn base(&self, index: usize, class: Class) -> Option<String> {
        let Base { cut, add } = self.tag(index, class)?.base;
        let lower = self.lower(index);
        let stem = lower.get(..lower.len().checked_sub(cut.into())?)?;
        Some(format!("{stem}{add}"))
    }

    /// Whether the word at an index is of a class.
    pub fn is(&self, index: usize, class: Class) -> bool {
        self.list.get(index).is_some_and(|token| token.is_any(class.bit()))
    }

    /// The classes of the words in a range of indices.
    pub fn classes(&self, words: Range<usize>) -> Classes {
        let list = self.list.get(words).unwrap_or_default();
        list.iter().fold(Classes::NONE, |all, token| all.and(token.classes))
    }

    /// Whether the word at an index is of one of some classes.
    pub fn is_one(&self, index: usize, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.is(index, *class))
    }

    /// Whether the word at an index is of a class, and has the features of a form.
    pub fn has(&self, index: usize, class: Class, form: Form) -> bool {
        self.is(index, class)
            && self.tags(index).any(|tag| tag.class == class && tag.form.has(form))
    }

    /// The patterns of a set that may begin with the word at an index, a bit for each.
    pub(crate) fn begins(&self, index: usize, set: u16) -> u64 {
        if !self.is(index, Class::Word) {
            return 0;
        }
        let own = self.tags(index).find(|tag| tag.class == Class::Word && tag.form == Form(set));
        match own.map(|tag| tag.value) {
            Some(Value::Number(patterns)) => patterns.cast_unsigned(),
            _ => 0,
        }
    }

    /// The words of each sentence, a range of indices.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        self.sentences.clone()
    }

    fn cut(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut start = 0;
        for (index, token) in self.list.iter().enumerate() {
            let ends = token.ends_sentence() && {
                let next = self.list.get(index + 1);
                next.is_none_or(|next| next.word.starts_with(|c: char| !c.is_lowercase()))
            };
            if ends || index - start >= MAX_SENTENCE_WORDS {
                found.push(start..index + 1);
                start = index + 1;
            }
        }
        if start < self.list.len() {
            found.push(start..self.list.len());
        }
        found
    }

    /// The bytes of the words in a range of indices.
    pub fn bytes(&self, words: Range<usize>) -> Range<usize> {
        let last = words.end.checked_sub(1).and_then(|last| self.list.get(last));
        match (self.list.get(words.start), last) {
            (Some(first), Some(last)) if first.start <= last.end => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The text of the words in a range of indices, as printed.
    pub fn words(&self, words: Range<usize>) -> &'a str {
        &self.text[self.bytes(words)]
    }

    /// The punctuation right before the word at an index.
    pub fn before(&self, index: usize) -> &'a str {
        let last = index.checked_sub(1).and_then(|last| self.list.get(last));
        let from = last.map_or(0, |last| last.end);
        self.list.get(index).map_or("", |token| &self.text[from..token.start])
    }

    /// Whether a bracket opens right before the word at an index.
    pub fn opens_bracket(&self, index: usize) -> bool {
        self.list.get(index).is_some_and(|token| self.text[..token.start].ends_with('('))
    }

    /// Whether the words on both sides of an index belong to one phrase.
    pub fn joined(&self, index: usize) -> bool {
        index.checked_sub(1).and_then(|before| self.list.get(before)).is_some_and(Token::goes_on)
    }

    /// The words that follow an index within the clause, up to a maximum number.
    pub fn clause_after(&self, index: usize, most: usize) -> Range<usize> {
        let mut end = index;
        let closed = |last: usize| self.list.get(last).is_none_or(Token::ends_clause);
        let mut open = index > 0 && !closed(index - 1);
        while open && end < self.list.len() && end - index < most && !self.opens_bracket(end) {
            open = !closed(end);
            end += 1;
        }
        index..end
    }

    /// Whether words begin at an index, in lower case.
    pub fn are(&self, index: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(offset, word)| self.lower(index + offset) == *word)
    }
}
