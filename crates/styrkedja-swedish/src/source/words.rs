//! The words of the data files.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Source, paradigm::spell};
use crate::{
    Class, Form, Rate, Tag, Value,
    class::Base,
    number::{month, ordinal},
};

/// A file of words of one class.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordFile {
    word: Vec<Entry>,
}

impl WordFile {
    /// The entries, which know their file.
    pub(super) fn entries(self, file: &str) -> impl Iterator<Item = Entry> {
        self.word.into_iter().map(move |entry| Entry { file: file.to_owned(), ..entry })
    }
}

/// A word, with two sentences that need it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The name of its file.
    #[serde(skip)]
    pub file: String,
    /// The form that a dictionary has.
    pub lemma: String,
    /// The name of its class.
    pub class: String,
    /// The word that it is inflected like; `same` if it has one form.
    pub paradigm: String,
    /// Its forms when no paradigm gives them.
    #[serde(default)]
    pub forms: BTreeMap<String, Vec<String>>,
    /// Which words may stand before it in a compound.
    pub compound: Compound,
    /// What it stands for: `4 year`, `hourly`.
    pub value: Option<String>,
    /// Why it is needed.
    pub why: String,
    /// A sentence like the one it was first met in, with the word in square brackets.
    pub seen: String,
    /// A sentence that no document has.
    pub unseen: String,
}

/// Which first parts of compounds a word takes.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(untagged)]
pub enum Compound {
    /// `free` or `no`.
    Rule(String),
    /// These only; an empty one lets it stand alone.
    After(Vec<String>),
}

/// The words that are few and known.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Closed {
    pub(super) months: Vec<String>,
    pub(super) numbers: Vec<(String, i64)>,
    pub(super) ordinals: Vec<(String, i64)>,
    pub(super) abbreviations: Vec<String>,
    pub(super) unfinished: Vec<String>,
}

/// A form of a word, and what it is tagged with.
pub(super) type Tagged = (String, Tag);

impl Entry {
    /// Every form of the word, with its tag.
    pub(super) fn tagged(&self, source: &Source) -> Result<Vec<Tagged>, String> {
        let at = |text: &str| format!("{}: {text}", self.lemma);
        let class = Class::named(&self.class).ok_or_else(|| at("unknown class"))?;
        let paradigm = source.paradigms.iter().find(|known| known.name == self.paradigm);
        let forms = match (paradigm, self.forms.is_empty()) {
            (Some(paradigm), true) => paradigm.forms(&self.lemma)?,
            (None, false) => spell(&self.forms, "", self.paradigm == "own noun")?,
            (None, true) if self.paradigm == "same" => vec![(self.lemma.clone(), Form::PLAIN)],
            _ => return Err(at("unknown paradigm")),
        };
        let value = match &self.value {
            None => Value::None,
            Some(text) => match (Rate::named(text), text.parse()) {
                (Some(rate), _) => Value::Rate(rate),
                (None, Ok(number)) => Value::Number(number),
                (None, Err(_)) => Value::Name(text.clone().leak()),
            },
        };
        let tag = |word: &str, form, free| {
            let base = Base::between(word, &self.lemma);
            Tag { class, form, value, free, base }
        };
        Ok(match &self.compound {
            Compound::Rule(rule) => {
                let free = match rule.as_str() {
                    "free" => true,
                    "no" => false,
                    _ => return Err(at("compound is free, no or a list")),
                };
                let tagged = |(word, form): (String, Form)| {
                    let tag = tag(&word, form, free);
                    (word, tag)
                };
                forms.into_iter().map(tagged).collect()
            }
            Compound::After(parts) => {
                let compounds = parts.iter().flat_map(|part| {
                    let free = !part.is_empty();
                    let tagged = move |(word, form): &(String, Form)| {
                        (format!("{part}{word}"), tag(word, *form, free))
                    };
                    forms.iter().map(tagged)
                });
                compounds.collect()
            }
        })
    }
}

impl Closed {
    /// Months and ordinals as words.
    pub(super) fn tagged(&self) -> Vec<Tagged> {
        let tag = |class, number| Tag {
            class,
            form: Form::PLAIN,
            value: Value::Number(number),
            free: false,
            base: Base::default(),
        };
        let months = self.months.iter().chain(&self.abbreviations).filter_map(|word| {
            month(word).map(|number| (word.clone(), tag(Class::Month, number.into())))
        });
        let names = self.ordinals.iter().map(|(word, of)| (word.clone(), tag(Class::Ordinal, *of)));
        let figures = (3..=31).map(|of| format!("{of}:e"));
        let figures =
            figures.filter_map(|word| ordinal(&word).map(|of| (word, tag(Class::Ordinal, of))));
        months.chain(names).chain(figures).collect()
    }
}
