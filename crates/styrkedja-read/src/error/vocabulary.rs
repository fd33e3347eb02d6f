//! What can be wrong with a vocabulary file, as data and in words.

use serde::Serialize;
use styrkedja::{Text, shared::excerpt};

/// What is wrong with a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum VocabularyFault {
    /// It is no TOML, lacks a key, has one that is not known, or a value that is not what it should be.
    File(styrkedja::ErrorKind),
    /// There is no label, so that no goal would be found.
    NoLabel,
    /// A form of goals lacks a key.
    FormNeeds {
        /// The form: `label`, `heading`, `row` or `item`.
        form: &'static str,
        /// The key.
        key: &'static str,
    },
    /// A label stands within one that no label above it has.
    UnknownLabel {
        /// The label.
        label: String,
        /// What it is said to stand within.
        outer: String,
    },
    /// The depth of a chapter is not 1, 2 or 3.
    BadDepth {
        /// The heading of the chapter.
        heading: String,
        /// Its depth.
        depth: usize,
    },
    /// There are no words to look for.
    NoWords,
    /// A brace without the one that closes it.
    OpenBrace {
        /// The words.
        words: String,
    },
    /// A name in braces that stands for nothing.
    UnknownPlaceholder {
        /// The words.
        words: String,
        /// The name.
        name: String,
    },
}

impl VocabularyFault {
    /// What is wrong and what to do about it.
    pub(super) fn text(&self) -> Text {
        match self {
            Self::File(kind) => styrkedja::Error::from(kind.clone()).text(),
            Self::NoLabel => Text::fixed(
                "det finns ingen label; lägg till en [[label]] för varje målnivå",
                "there is no label; add a [[label]] for every level of goals",
            ),
            Self::FormNeeds { form, key } => Text::new(
                format!("mål av formen `{form}` behöver nyckeln `{key}`; skriv till den"),
                format!("goals of the form `{form}` need the key `{key}`; add it"),
            ),
            Self::UnknownLabel { label, outer } => {
                let (label, outer) = (excerpt(label), excerpt(outer));
                Text::new(
                    format!(
                        "label `{label}` står inom `{outer}`, som ingen label ovanför heter; skriv texten av en"
                    ),
                    format!(
                        "label `{label}` is within `{outer}`, which no label above has; write the text of one"
                    ),
                )
            }
            Self::BadDepth { heading, depth } => {
                let heading = excerpt(heading);
                Text::new(
                    format!("kapitlet `{heading}` har djupet {depth}; skriv 1, 2 eller 3"),
                    format!("chapter `{heading}` has depth {depth}; write 1, 2 or 3"),
                )
            }
            Self::NoWords => Text::fixed(
                "här finns inga ord; skriv de ord som ska hittas",
                "there are no words here; write the words to look for",
            ),
            Self::OpenBrace { words } => {
                let words = excerpt(words);
                Text::new(
                    format!("`{words}`: en `{{` utan sin `}}`; skriv {{year}} eller {{n}}"),
                    format!("`{words}`: a `{{` without its `}}`; write {{year}} or {{n}}"),
                )
            }
            Self::UnknownPlaceholder { words, name } => {
                let (words, name) = (excerpt(words), excerpt(name));
                Text::new(
                    format!(
                        "`{words}`: `{{{name}}}` står för ingenting; det finns {{year}} och {{n}}"
                    ),
                    format!(
                        "`{words}`: `{{{name}}}` stands for nothing; there are {{year}} and {{n}}"
                    ),
                )
            }
        }
    }
}
