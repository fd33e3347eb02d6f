use std::ops::Range;

/// The words of a text with their places, and where its sentences end.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    pub(crate) text: &'a str,
    pub(crate) list: Vec<Token<'a>>,
}

/// A word, without the punctuation around it.
#[derive(Clone, Debug)]
pub(crate) struct Token<'a> {
    /// The word as printed.
    pub(crate) word: &'a str,
    /// The word in lower case.
    pub(crate) lower: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The punctuation after it.
    pub(crate) after: &'a str,
}

impl Token<'_> {
    /// Whether a sentence may end after the word.
    pub(crate) fn ends_sentence(&self) -> bool {
        let shortened = self.after == "." && BEFORE_A_WORD.contains(&self.lower.as_str());
        !shortened && self.after.contains(['.', '!', '?', '\n'])
    }

    /// Whether a clause or a bracket ends after the word.
    pub(crate) fn ends_clause(&self) -> bool {
        self.after.contains([',', ';', ':', ')']) || self.ends_sentence()
    }
}

/// Abbreviations before the word they belong to: their full stop does not end a sentence.
const BEFORE_A_WORD: &[&str] = &[
    "ca", "bitr", "stf", "tf", "kl", "nr", "kap", "t.ex", "bl.a", "s.k", "d.v.s", "dvs", "fr.o.m",
    "t.o.m", "inkl", "exkl", "resp", "milj", "jan", "feb", "apr", "aug", "sept", "okt", "nov",
    "dec",
];

/// Maximum number of words in a sentence; facts are not looked for beyond.
const MAX_SENTENCE_WORDS: usize = 400;

/// The old sign for whole kronor.
pub(super) const PRICE_MARKS: &[&str] = &[":-", ":–", ":—"];

const PUNCTUATION: &[char] =
    &['.', ',', ';', ':', '!', '?', '"', '”', '“', '\'', '’', '(', ')', '…'];

impl<'a> Tokens<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut list = Vec::new();
        let mut at = 0;
        for piece in text.split_inclusive(char::is_whitespace) {
            let bare = piece.trim_end();
            let word = bare.trim_matches(PUNCTUATION);
            // `3 000:-`: the sign for kronor is punctuation.
            let word = PRICE_MARKS.iter().find_map(|mark| word.strip_suffix(mark)).unwrap_or(word);
            if !word.is_empty() {
                let start = at + bare.len() - bare.trim_start_matches(PUNCTUATION).len();
                let end = start + word.len();
                // A line break between the paragraphs of an item ends a sentence too.
                let after = &text[end..at + piece.len()];
                list.push(Token {
                    word,
                    lower: word.to_lowercase(),
                    start,
                    end,
                    after: after.trim_matches(|c: char| c.is_whitespace() && c != '\n'),
                });
            }
            at += piece.len();
        }
        Self { text, list }
    }

    /// The word at an index in lower case, empty beyond the end.
    pub(crate) fn lower(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |token| &token.lower)
    }

    /// The words of a sentence, each a range of indices.
    pub(crate) fn sentences(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut start = 0;
        for (index, token) in self.list.iter().enumerate() {
            let next_is_new = self
                .list
                .get(index + 1)
                .is_none_or(|next| next.word.starts_with(|c: char| !c.is_lowercase()));
            if (token.ends_sentence() && next_is_new) || index - start >= MAX_SENTENCE_WORDS {
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
    pub(crate) fn bytes(&self, words: Range<usize>) -> Range<usize> {
        match (
            self.list.get(words.start),
            words.end.checked_sub(1).and_then(|last| self.list.get(last)),
        ) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The text of the words in a range of indices, as printed.
    pub(crate) fn words(&self, words: Range<usize>) -> &'a str {
        &self.text[self.bytes(words)]
    }

    /// Whether a bracket opens right before the word at an index.
    pub(crate) fn opens_bracket(&self, index: usize) -> bool {
        self.list.get(index).is_some_and(|token| self.text[..token.start].ends_with('('))
    }

    /// The words that follow an index within the clause, up to a maximum number.
    pub(crate) fn clause_after(&self, index: usize, most: usize) -> Range<usize> {
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
    pub(crate) fn are(&self, index: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(offset, word)| self.lower(index + offset) == *word)
    }
}
