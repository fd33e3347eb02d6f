//! Why a source could not be read: a kind with its data, and the words for it in two languages (`words.rs`).

mod kind;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;

use std::fmt;

use styrkedja::{Pointer, Text};

pub use self::{
    kind::{Damage, ErrorKind, FileFormat, Nesting, OtherFormat},
    vocabulary::VocabularyFault,
};

/// Why a source could not be read at all. A faulty plan is never an error.
///
/// [`kind`](Self::kind) says what is wrong as data, [`text`](Self::text) says it and the cure in Swedish and English;
/// printed it is English. The file is not named: the caller knows it.
///
/// ```
/// use styrkedja_read::{ErrorKind, OtherFormat, read_bytes};
///
/// let error = read_bytes(b"{\\rtf1 Verksamhetsplan}").unwrap_err();
/// assert_eq!(*error.kind(), ErrorKind::OtherFormat { format: OtherFormat::Rtf });
/// assert!(error.text().sv.starts_with("detta är en RTF-fil; ge dokumentet som PDF"));
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text().en)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    /// Of a vocabulary.
    pointer: Option<Pointer>,
    place: Option<(usize, usize)>,
}

impl Error {
    /// A fault of a vocabulary file, and where in it.
    pub(crate) fn vocabulary(
        fault: VocabularyFault,
        pointer: Option<Pointer>,
        place: Option<(usize, usize)>,
    ) -> Self {
        Self(Box::new(Inner { kind: ErrorKind::Vocabulary { fault }, pointer, place }))
    }

    /// The same error of a file of another format than it was taken for.
    pub(crate) fn in_format(mut self, other: FileFormat) -> Self {
        if let ErrorKind::Broken { format, .. } | ErrorKind::Locked { format } = &mut self.0.kind {
            *format = other;
        }
        self
    }

    /// What is wrong, as data.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// What is wrong and what to do about it, in both languages: one line each, without control characters.
    pub fn text(&self) -> Text {
        styrkedja::shared::placed(words::kind(self.kind()), self.pointer(), self.0.place)
    }

    /// The key of a vocabulary that is at fault, as a JSON Pointer.
    pub fn pointer(&self) -> Option<&Pointer> {
        self.0.pointer.as_ref()
    }

    /// The line of a vocabulary that is at fault, from 1.
    pub fn line(&self) -> Option<usize> {
        self.0.place.map(|place| place.0)
    }

    /// The column of a vocabulary that is at fault, in bytes from 1.
    pub fn column(&self) -> Option<usize> {
        self.0.place.map(|place| place.1)
    }

    /// Nothing but white space was given.
    pub fn is_empty(&self) -> bool {
        matches!(self.kind(), ErrorKind::Empty)
    }

    /// The bytes are not text.
    pub fn is_binary(&self) -> bool {
        matches!(self.kind(), ErrorKind::Binary { .. } | ErrorKind::OtherFormat { .. })
    }

    /// The file is PDF, Word or OpenDocument and broken beyond repair.
    pub fn is_broken(&self) -> bool {
        matches!(self.kind(), ErrorKind::Broken { .. })
    }

    /// The file is encrypted, and no password or a wrong one was given.
    pub fn is_encrypted(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::NeedsPassword { .. }
                | ErrorKind::WrongPassword { .. }
                | ErrorKind::Locked { .. }
        )
    }

    /// The file has pictures of pages and no text.
    pub fn is_scanned(&self) -> bool {
        matches!(self.kind(), ErrorKind::Scanned)
    }

    /// The file is beyond one of the [`Limits`](crate::Limits).
    pub fn is_too_much(&self) -> bool {
        matches!(self.kind(), ErrorKind::TooMuch { .. } | ErrorKind::TooDeep { .. })
    }

    /// The vocabulary file is at fault.
    pub fn is_vocabulary(&self) -> bool {
        matches!(self.kind(), ErrorKind::Vocabulary { .. })
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self(Box::new(Inner { kind, pointer: None, place: None }))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
