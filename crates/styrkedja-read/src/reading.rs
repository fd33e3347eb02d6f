use styrkedja::{Document, Pointer, SourceMap, Span, Text};

use crate::{Error, error::Repr};

/// What reading a source gives: the document, where its values stand, and what the reader wants to say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// The document.
    pub document: Document,
    /// The text it was read from: the source decoded to UTF-8, which the spans count in.
    pub text: String,
    /// Where its values stand.
    pub sources: SourceMap,
    /// What the reader was unsure of, in document order.
    pub remarks: Vec<Remark>,
}

/// Something the reader was unsure of or could not place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// What kind of thing it is.
    pub kind: RemarkKind,
    /// What it is, in both languages.
    pub message: Text,
    /// Where it stands.
    pub span: Option<Span>,
    /// The value it is about, if it reached the document.
    pub pointer: Option<Pointer>,
}

/// Kinds of remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RemarkKind {
    /// The document does not look like a plan or report.
    NotAPlan,
}

/// A reader with its vocabulary.
#[derive(Clone, Debug, Default)]
pub struct Reader {}

impl Reader {
    /// Reads a text.
    pub fn text(&self, text: &str) -> Result<Reading, Error> {
        if text.trim().is_empty() {
            return Err(Repr::Empty.into());
        }
        Ok(Reading {
            document: Document::default(),
            text: text.to_owned(),
            sources: SourceMap::default(),
            remarks: vec![],
        })
    }

    /// Reads bytes.
    pub fn bytes(&self, bytes: &[u8]) -> Result<Reading, Error> {
        self.text(&String::from_utf8_lossy(bytes))
    }
}
