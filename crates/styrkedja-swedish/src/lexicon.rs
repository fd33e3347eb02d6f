//! The words with their tags, as a tree of letters from the end of words.

use crate::class::Tag;

/// A tree of all forms of all words, read from the last letter. Node 0 is the end of every word; the nodes below one
/// stand together, and begin where those of the node before it end.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'a> {
    /// The byte that leads to each node.
    pub letters: &'a [u8],
    /// The first node below each, and one more: the number of nodes.
    pub below: &'a [u16],
    /// Which of `sets` the word that begins at a node has, 0 for none.
    pub values: &'a [u16],
    /// Ranges of `tags`; the first is empty.
    pub sets: &'a [(u16, u16)],
    /// The tags, set after set.
    pub tags: &'a [Tag],
}

/// The tags of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tags<'a> {
    list: &'a [Tag],
    /// Whether the word is known whole; otherwise only its last part is.
    whole: bool,
}

impl<'a> Tags<'a> {
    pub(crate) const NONE: Tags<'static> = Tags { list: &[], whole: true };

    pub(crate) fn iter(self) -> impl Iterator<Item = &'a Tag> {
        self.list.iter().filter(move |tag| self.whole || tag.free)
    }
}

/// Guesses by an ending need that much of a word before it.
const BEFORE_A_GUESS: usize = 3;

impl<'a> Lexicon<'a> {
    /// The tags of a word in lower case: those of the longest known form that it ends in. What stands before that form
    /// is a compound's first part, so the form must allow one.
    pub(crate) fn tags(&self, word: &str) -> Tags<'a> {
        let bytes = word.as_bytes();
        let (mut node, mut best) = (0, Tags::NONE);
        for (at, byte) in bytes.iter().enumerate().rev() {
            let (from, to) = (usize::from(self.below[node]), usize::from(self.below[node + 1]));
            let Some(next) = self.letters[from..to].iter().position(|letter| letter == byte) else {
                break;
            };
            node = from + next;
            let (start, end) = self.sets[usize::from(self.values[node])];
            if start == end || !(at == 0 || word.is_char_boundary(at)) {
                continue;
            }
            let tags =
                Tags { list: &self.tags[usize::from(start)..usize::from(end)], whole: at == 0 };
            if tags.iter().any(|tag| at == 0 || at >= least_before(tag)) {
                best = tags;
            }
        }
        best
    }
}

/// How many bytes a compound has before its last part.
fn least_before(tag: &Tag) -> usize {
    use crate::Class::{Ending, Guess, Passive, Past, Supine};
    if matches!(tag.class, Guess | Ending | Passive | Past | Supine) { BEFORE_A_GUESS } else { 2 }
}
