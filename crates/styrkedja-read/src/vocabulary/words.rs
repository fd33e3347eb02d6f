//! Tables of a vocabulary file from the name of a thing to the words that stand for it.

use std::{fmt, sync::LazyLock};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, MapAccess, Visitor},
};
use styrkedja::{IndicatorColumn, reflect::Named};

use super::IndicatorField;

/// What the keys of a table name.
pub(super) trait Keyed: Copy + PartialEq + 'static {
    /// Everything there is, each with its key, in the order in which words are tried.
    fn all() -> impl Iterator<Item = (&'static str, Self)>;

    /// Every key, for the error about another.
    fn keys() -> &'static [&'static str];
}

impl<T: Named + PartialEq> Keyed for T {
    fn all() -> impl Iterator<Item = (&'static str, Self)> {
        T::ALL.iter().map(|value| (value.as_str(), *value))
    }

    fn keys() -> &'static [&'static str] {
        T::NAMES
    }
}

impl Keyed for IndicatorField {
    fn all() -> impl Iterator<Item = (&'static str, Self)> {
        let figures = IndicatorColumn::ALL.iter();
        let figures = figures.map(|column| (column.as_str(), Self::Figure(*column)));
        [("name", Self::Name)]
            .into_iter()
            .chain(figures)
            .chain([("periodicity", Self::Periodicity), ("period", Self::Period)])
    }

    fn keys() -> &'static [&'static str] {
        static KEYS: LazyLock<Vec<&'static str>> =
            LazyLock::new(|| IndicatorField::all().map(|(key, _)| key).collect());
        &KEYS
    }
}

/// The words for each thing that has any, in the order of the things.
pub(super) struct Words<T>(pub(super) Vec<(T, Vec<String>)>);

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Keyed> Words<T> {
    /// Each word with what it stands for.
    pub(super) fn each(&self) -> impl Iterator<Item = (&str, T)> {
        self.0.iter().flat_map(|(meaning, words)| words.iter().map(|word| (&**word, *meaning)))
    }

    /// The list of words for each thing that has one, with its key.
    pub(super) fn lists(&self) -> impl Iterator<Item = (&'static str, T, &[String])> {
        T::all().filter_map(|(key, meaning)| {
            let list = self.0.iter().find(|(known, _)| *known == meaning)?;
            Some((key, meaning, &*list.1))
        })
    }
}

impl<'de, T: Keyed> Deserialize<'de> for Words<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(TableVisitor(Vec::new()))
    }
}

struct TableVisitor<T>(Vec<(T, Vec<String>)>);

impl<'de, T: Keyed> Visitor<'de> for TableVisitor<T> {
    type Value = Words<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of lists of words")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Words<T>, A::Error> {
        while let Some(meaning) = map.next_key_seed(Key(T::all().collect()))? {
            self.0.push((meaning, map.next_value()?));
        }
        let order = |meaning: &T| T::all().position(|(_, known)| known == *meaning);
        self.0.sort_by_key(|(meaning, _)| order(meaning));
        Ok(Words(self.0))
    }
}

/// Reads a key here rather than in the table, so that the error has its line.
struct Key<T>(Vec<(&'static str, T)>);

impl<'de, T: Keyed> DeserializeSeed<'de> for Key<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let key = String::deserialize(deserializer)?;
        let known = self.0.iter().find(|(name, _)| *name == key).map(|(_, meaning)| *meaning);
        known.ok_or_else(|| D::Error::unknown_field(&key, T::keys()))
    }
}
