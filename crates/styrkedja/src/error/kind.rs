//! What can be wrong, as data.

use serde::Serialize;
use styrkedja_macros::names;

use super::ValueError;

/// What is wrong: the part of an [`Error`](crate::Error) that a program acts on.
///
/// It serialises as one object whose key `kind` has [the name](Self::as_str). Texts from the input are as they stand there;
/// [`Error::text`](crate::Error::text) shows them safely.
///
/// ```
/// use styrkedja::{Document, Goal};
///
/// let error = Document::from_json(r#"{"schema_version":"2","goals":[{"level":"unit"}]}"#).unwrap_err();
/// assert_eq!(serde_json::to_string(error.kind())?, r#"{"kind":"missing_key","key":"title"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is empty, or nothing but white space.
    Empty,
    /// The JSON ends before the document does.
    Truncated,
    /// Objects and arrays stand within one another too deeply.
    TooDeep {
        /// How many may.
        most: usize,
    },
    /// More text follows after the document.
    TrailingText,
    /// It is no JSON.
    Malformed {
        /// In which way.
        fault: SyntaxFault,
    },
    /// It is no TOML.
    NotToml {
        /// What the TOML parser says, in English.
        detail: String,
    },
    /// An object lacks a key that it must have.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A key stands twice in one object.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// No such key is known there.
    UnknownKey {
        /// The key.
        key: String,
        /// The keys that are known there. Empty for a document, whose schema lists them.
        known: Vec<String>,
    },
    /// A value is of another JSON type than it must be.
    WrongType {
        /// What stands there.
        found: Found,
        /// What should.
        wanted: Wanted,
    },
    /// A value has the right type, but cannot be what it should be.
    BadValue(ValueError),
    /// A table, rule, schema or language was asked for that does not exist.
    UnknownName {
        /// What was asked for.
        what: NameKind,
        /// By which name.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// A fault that a type of another crate found, in its words.
    Other {
        /// What it says, in English.
        detail: String,
    },
}

/// In which way a text is no JSON.
#[names(beside)]
#[non_exhaustive]
pub enum SyntaxFault {
    /// A value should begin here.
    NoValue,
    /// A key should begin here, in double quotes.
    NoKey,
    /// A colon should follow the key.
    NoColon,
    /// A comma or the end of the object or array should follow the value.
    NoComma,
    /// A comma stands after the last value.
    TrailingComma,
    /// The number is written as JSON does not write numbers.
    BadNumber,
    /// A backslash that no escape follows.
    BadEscape,
    /// Half of a pair of `\u` escapes that stand for one character.
    LoneSurrogate,
    /// A control character within a string; it must be escaped.
    ControlCharacter,
}

/// What stands where something else is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Found {
    /// Null.
    Null,
    /// True or false.
    Boolean(bool),
    /// A number, as its digits.
    Number(String),
    /// A string; its beginning, when it is long.
    String(String),
    /// An array.
    Array,
    /// An object.
    Object,
    /// A date or time, which TOML has.
    DateTime,
}

/// What should stand there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Wanted {
    /// A string.
    String,
    /// True or false.
    Boolean,
    /// A number without decimals.
    WholeNumber {
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: u64,
    },
    /// Any number.
    Number,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Null.
    Null,
    /// What a type of another crate wants, in its words.
    Other {
        /// What it says, in English.
        detail: String,
    },
}

/// What has a name.
#[names(beside)]
#[non_exhaustive]
pub enum NameKind {
    /// A table.
    Table,
    /// A rule, by code or name.
    Rule,
    /// A language.
    Language,
    /// A JSON Schema.
    Schema,
}

impl ErrorKind {
    /// The name of the kind, as JSON has it: `missing_key`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Truncated => "truncated",
            Self::TooDeep { .. } => "too_deep",
            Self::TrailingText => "trailing_text",
            Self::Malformed { .. } => "malformed",
            Self::NotToml { .. } => "not_toml",
            Self::MissingKey { .. } => "missing_key",
            Self::RepeatedKey { .. } => "repeated_key",
            Self::UnknownKey { .. } => "unknown_key",
            Self::WrongType { .. } => "wrong_type",
            Self::BadValue(_) => "bad_value",
            Self::UnknownName { .. } => "unknown_name",
            Self::Other { .. } => "other",
        }
    }

    pub(super) fn is_syntax(&self) -> bool {
        matches!(
            self,
            Self::Empty
                | Self::Truncated
                | Self::TooDeep { .. }
                | Self::TrailingText
                | Self::Malformed { .. }
                | Self::NotToml { .. }
        )
    }
}
