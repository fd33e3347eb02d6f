use serde::{Deserialize, Serialize};
use styrkedja::{Document, Pointer, SourceMap, Span, Text};
use styrkedja_macros::{names, record};

use crate::account::Account;

/// What reading a source gives: the document, where its values stand, and what the reader wants to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reading {
    /// The document.
    pub document: Document,
    /// The text it was read from: the source decoded to UTF-8, which the spans count in.
    pub text: String,
    /// Where its values stand.
    pub sources: SourceMap,
    /// What the reader was unsure of, in document order; what is about the whole document comes last.
    pub remarks: Vec<Remark>,
    pub(crate) account: Account,
}

impl Reading {
    /// Where every character of the source went.
    pub fn account(&self) -> &Account {
        &self.account
    }
}

/// Something the reader was unsure of or could not place. Nothing is lost by it.
#[record(beside)]
pub struct Remark {
    /// What kind of thing it is.
    pub kind: RemarkKind,
    /// What it is, in both languages.
    pub message: Text,
    /// Where it stands.
    #[record(undescribed)]
    pub span: Option<Span>,
    /// The value it is about, if it reached the document.
    pub pointer: Option<Pointer>,
}

/// Kinds of remark.
#[names(output)]
#[non_exhaustive]
pub enum RemarkKind {
    /// There are no goals: the source does not look like a plan or report.
    NotAPlan,
    /// Nothing tells whether it is a plan or a report.
    UnknownKind,
    /// Several years are named as the document's own; the one named most was taken.
    DisputedYear,
    /// A goal's label has no title after it.
    MissingTitle,
    /// Text below a goal's title without a heading; it was taken as the description.
    TextWithoutHeading,
    /// Text in or after a table that belongs to no row; it was taken as the description.
    TextInTable,
    /// A figure could stand in several columns of its table.
    AmbiguousColumn,
    /// A comment in the margin of a Word file; it is set aside.
    Comment,
    /// A Word file has tracked changes; it was read as if all were accepted.
    TrackedChanges,
    /// Text that does not show in the file; it is set aside.
    HiddenText,
    /// A font of a PDF file does not tell which letters its glyphs are.
    UnknownLetters,
    /// A part of the file could not be read.
    DamagedPart,
}
