//! The tree of letters that the words make.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use super::Source;
use crate::{Class, Form, Lexicon, Tag, Value, class::Base, pattern::Element};

/// A lexicon that was just made.
#[derive(Clone, Debug)]
pub struct Built {
    pub(super) letters: Vec<u8>,
    pub(super) below: Vec<u16>,
    pub(super) values: Vec<u16>,
    pub(super) sets: Vec<(u16, u16)>,
    pub(super) tags: Vec<Tag>,
}

/// As wide as the tables hold; what is too long for them is told in `below`, which is longer.
fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[derive(Default)]
struct Node {
    below: BTreeMap<u8, usize>,
    tags: Vec<Tag>,
}

impl Built {
    /// The lexicon of all words.
    ///
    /// # Errors
    /// When an entry is not written as it should be.
    pub fn new(source: &Source) -> Result<Self, String> {
        Self::of(source, |_, _| true)
    }

    /// The lexicon of all entries but one, as far as it concerns some words in lower case: to see what the entry does.
    ///
    /// # Errors
    /// When an entry is not written as it should be.
    pub fn without(source: &Source, entry: usize, words: &[&str]) -> Result<Self, String> {
        let concerns = |form: &str| words.iter().any(|word| word.ends_with(form));
        Self::of(source, |index, form| index != Some(entry) && concerns(form))
    }

    fn of(source: &Source, takes: impl Fn(Option<usize>, &str) -> bool) -> Result<Self, String> {
        let mut nodes = vec![Node::default()];
        let mut beside: Vec<(&str, Tag)> = Vec::new();
        for (index, forms) in source.tagged()?.iter().enumerate() {
            for (word, tag) in forms.iter().filter(|(word, _)| takes(Some(index), word)) {
                if tag.class.is_beside() {
                    beside.push((word, *tag));
                } else {
                    enter(&mut nodes, word, *tag);
                }
            }
        }
        for (word, tag) in source.closed.tagged() {
            if takes(None, &word) {
                enter(&mut nodes, &word, tag);
            }
        }
        // What a word is beside what it is otherwise.
        let plain = Self::flat(&nodes)?;
        let mut copied = BTreeSet::new();
        for (word, tag) in beside {
            if copied.insert(word) {
                for tag in plain.lexicon().tags(word).iter() {
                    enter(&mut nodes, word, *tag);
                }
            }
            enter(&mut nodes, word, tag);
        }
        // A word that a pattern begins with is found by its tag, and keeps those that its last part has.
        let plain = Self::flat(&nodes)?;
        let mut copied = BTreeSet::new();
        for (word, set, patterns) in source.first_words()? {
            if !takes(None, word) {
                continue;
            }
            if copied.insert(word) {
                for tag in plain.lexicon().tags(word).iter() {
                    enter(&mut nodes, word, *tag);
                }
            }
            let (form, value) = (Form(*set), Value::Number(patterns.cast_signed()));
            enter(
                &mut nodes,
                word,
                Tag { class: Class::Word, form, value, free: false, base: Base::default() },
            );
        }
        Self::flat(&nodes)
    }

    /// The lexicon.
    pub fn lexicon(&self) -> Lexicon<'_> {
        let Self { letters, below, values, sets, tags } = self;
        Lexicon { letters, below, values, sets, tags }
    }

    /// The nodes in the order of their depth, so that those below one stand together.
    fn flat(nodes: &[Node]) -> Result<Self, String> {
        let mut built = Self {
            letters: Vec::new(),
            below: Vec::new(),
            values: Vec::new(),
            sets: vec![(0, 0)],
            tags: Vec::new(),
        };
        let mut sets: HashMap<&[Tag], usize> = HashMap::new();
        let number = |number: usize| u16::try_from(number).map_err(|_| "too many words".to_owned());
        let mut open = VecDeque::from([(0_u8, 0_usize)]);
        let mut next = 1;
        while let Some((letter, index)) = open.pop_front() {
            let node = &nodes[index];
            built.letters.push(letter);
            built.below.push(number(next)?);
            next += node.below.len();
            open.extend(node.below.iter().map(|(letter, index)| (*letter, *index)));
            let set = if node.tags.is_empty() {
                0
            } else {
                *sets.entry(&node.tags).or_insert_with(|| {
                    built.tags.extend_from_slice(&node.tags);
                    let end = built.tags.len();
                    built.sets.push((narrow(end - node.tags.len()), narrow(end)));
                    built.sets.len() - 1
                })
            };
            built.values.push(number(set)?);
        }
        built.below.push(number(next)?);
        Ok(built)
    }
}

fn enter(nodes: &mut Vec<Node>, word: &str, tag: Tag) {
    let mut at = 0;
    for byte in word.bytes().rev() {
        let new = nodes.len();
        let next = *nodes[at].below.entry(byte).or_insert(new);
        if next == new {
            nodes.push(Node::default());
        }
        at = next;
    }
    let same = |known: &&mut Tag| {
        known.class == tag.class
            && known.value == tag.value
            && known.free == tag.free
            && known.class != Class::Word
    };
    // A form that may be two of one word has the features of both.
    match nodes[at].tags.iter_mut().find(same) {
        Some(known) => known.form = known.form.or(tag.form),
        None => nodes[at].tags.push(tag),
    }
}

/// A word that patterns begin with: the set, and which of its patterns, a bit for each.
pub(super) type First = (String, u16, u64);

pub(super) fn first_words(source: &Source) -> Result<Vec<First>, String> {
    let mut found: BTreeMap<(String, u16), u64> = BTreeMap::new();
    for (set, (_, file)) in (0..).zip(&source.patterns) {
        for (index, pattern) in file.pattern.iter().enumerate() {
            let mut words = Vec::new();
            collect(pattern.elements()?, &mut words);
            for word in words {
                *found.entry((word, set)).or_default() |= 1 << index;
            }
        }
    }
    Ok(found.into_iter().map(|((word, set), patterns)| (word, set, patterns)).collect())
}

/// Whether a match may go on after some elements without a word of them.
fn collect(elements: &[Element], words: &mut Vec<String>) -> bool {
    for element in elements {
        match element {
            Element::Words(some) => {
                words.extend(some.iter().map(|word| (*word).to_owned()));
                return false;
            }
            Element::Optional(inner) => {
                collect(inner, words);
            }
            Element::Mark | Element::Comma => {}
            Element::Class(..)
            | Element::Any
            | Element::Not(_)
            | Element::Gap(_)
            | Element::Clause(_) => return false,
        }
    }
    true
}
