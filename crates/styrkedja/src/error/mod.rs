//! Why something could not be had: a kind with its data, a place, and the words for both in two languages.
//!
//! Nothing here is worded where it is found. A fault is an [`ErrorKind`]; `words.rs` makes Swedish and English of it
//! when somebody asks.

mod kind;
#[cfg(test)]
mod tests;
mod value;
mod words;

use std::fmt;

pub use self::{
    kind::{ErrorKind, Found, NameKind, SyntaxFault, Wanted},
    value::{Expected, ValueError},
};
use crate::{pointer::Pointer, text::Text};

pub use self::words::{excerpt, placed};
pub(crate) use self::{value::told, words::beginning};

/// Why a document, a catalogue or a table could not be had.
///
/// [`kind`](Self::kind) says what is wrong as data, [`text`](Self::text) says it and the cure in Swedish and English;
/// printed it is English. A faulty *plan* is never an error: faults are findings, see [`check`](crate::check).
///
/// # Example: an unknown key
/// ```
/// use styrkedja::{Document, ErrorKind};
///
/// let error = Document::from_json("{\n  \"schema_version\": \"2\",\n  \"gaols\": []\n}").unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::UnknownKey { key, .. } if key == "gaols"));
/// assert_eq!(error.pointer().map(ToString::to_string).as_deref(), Some("/gaols"));
/// assert_eq!((error.line(), error.column()), (Some(3), Some(3)));
/// assert!(error.text().sv.starts_with("okänd nyckel \"gaols\""));
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text().en)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    /// The value at fault, when the input could be parsed.
    pointer: Option<Pointer>,
    place: Option<(usize, usize)>,
}

impl Error {
    /// The input is not JSON or TOML at all.
    pub(crate) fn syntax(kind: ErrorKind, place: (usize, usize)) -> Self {
        Self(Box::new(Inner { kind, pointer: None, place: Some(place) }))
    }

    /// The input is well-formed, but the value at a pointer is not what it should be.
    pub(crate) fn data(kind: ErrorKind, pointer: Pointer, place: Option<(usize, usize)>) -> Self {
        Self(Box::new(Inner { kind, pointer: Some(pointer), place }))
    }

    /// There is no thing of a name.
    pub(crate) fn name<'n>(
        what: NameKind,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        let known = known.into_iter().map(str::to_owned).collect();
        ErrorKind::UnknownName { what, name: name.to_owned(), known }.into()
    }

    /// What is wrong, as data.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// What is wrong, where, and what to do about it, in both languages: one line each, without control characters.
    pub fn text(&self) -> Text {
        words::placed(words::kind(self.kind()), self.pointer(), self.0.place)
    }

    /// The input was not JSON at all; of a catalogue, not TOML.
    pub fn is_syntax(&self) -> bool {
        self.kind().is_syntax()
    }

    /// The input could be parsed, but is not of this format.
    pub fn is_data(&self) -> bool {
        self.0.pointer.is_some()
    }

    /// A table, rule, schema or language was asked for that does not exist.
    pub fn is_unknown_name(&self) -> bool {
        matches!(self.kind(), ErrorKind::UnknownName { .. })
    }

    /// The JSON Pointer of the fault, when the input could be parsed.
    pub fn pointer(&self) -> Option<&Pointer> {
        self.0.pointer.as_ref()
    }

    /// The line of the fault in the input, from 1.
    pub fn line(&self) -> Option<usize> {
        self.0.place.map(|place| place.0)
    }

    /// The column of the fault in the input, in bytes from 1.
    pub fn column(&self) -> Option<usize> {
        self.0.place.map(|place| place.1)
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self(Box::new(Inner { kind, pointer: None, place: None }))
    }
}

impl From<ValueError> for Error {
    fn from(error: ValueError) -> Self {
        ErrorKind::BadValue(error).into()
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
