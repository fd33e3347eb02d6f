//! What can stand in the way of reading, as data.

use serde::Serialize;
use styrkedja_macros::names;

use super::VocabularyFault;
use crate::Limit;

/// What is wrong: the part of an [`Error`](crate::Error) that a program acts on.
///
/// It serialises as one object whose key `kind` has [the name](Self::as_str). Texts from the input are as they stand there;
/// [`Error::text`](crate::Error::text) shows them safely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// Nothing but white space was given.
    Empty,
    /// It is of a known format that is not read.
    OtherFormat {
        /// Which.
        format: OtherFormat,
    },
    /// The file is broken beyond repair.
    Broken {
        /// Its format.
        format: FileFormat,
        /// What is wrong with it.
        damage: Damage,
    },
    /// The file is encrypted, and no password was given.
    NeedsPassword {
        /// Its format.
        format: FileFormat,
    },
    /// The file is encrypted, and files of its format are not read with a password.
    Locked {
        /// Its format.
        format: FileFormat,
    },
    /// The password does not open the file.
    WrongPassword {
        /// Its format.
        format: FileFormat,
    },
    /// The file has pictures of pages and no text.
    Scanned,
    /// The file is beyond one of the [`Limits`](crate::Limits).
    TooMuch {
        /// Which.
        limit: Limit,
        /// How much it may have.
        most: usize,
    },
    /// Things stand inside each other more deeply than in any honest file.
    TooDeep {
        /// Which things.
        nesting: Nesting,
        /// How deeply they may.
        most: usize,
    },
    /// It is no text.
    Binary {
        /// The byte that no text has, from 0.
        offset: usize,
    },
    /// A vocabulary cannot be used.
    Vocabulary {
        /// What is wrong with it.
        fault: VocabularyFault,
    },
    /// No limit is called so.
    UnknownLimit {
        /// The name.
        name: String,
    },
}

/// A format that is read.
#[names(beside)]
#[non_exhaustive]
pub enum FileFormat {
    /// PDF.
    Pdf,
    /// Word (.docx).
    Word,
    /// OpenDocument text (.odt).
    OpenDocument,
    /// Of Microsoft Office; encryption hides which.
    Office,
    /// A zip archive; encryption hides what is in it.
    Zip,
}

/// A format that is known, but not read.
#[names(beside)]
#[non_exhaustive]
pub enum OtherFormat {
    /// Rich Text Format.
    Rtf,
    /// A picture.
    Picture,
    /// A program.
    Program,
    /// A compressed file.
    Compressed,
    /// A web page.
    WebPage,
    /// XML of some kind.
    Xml,
    /// Word before 2007 (.doc).
    OldWord,
    /// Excel before 2007 (.xls).
    OldExcel,
    /// PowerPoint before 2007 (.ppt).
    OldPowerPoint,
    /// Another file of Office before 2007.
    OldOffice,
    /// Excel.
    Excel,
    /// PowerPoint.
    PowerPoint,
    /// Apple Pages.
    Pages,
    /// OpenDocument, but no text: a spreadsheet, a presentation.
    OtherOpenDocument,
    /// An electronic book (.epub).
    Book,
    /// A zip archive without a document.
    Zip,
}

/// What is wrong with a broken file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Damage {
    /// No pages can be found.
    NoPages,
    /// It is encrypted in a way that is not supported or is damaged.
    Encryption,
    /// The zip archive cannot be opened.
    Archive {
        /// What the zip library says, in English.
        detail: String,
    },
    /// It has more parts than any document.
    TooManyParts {
        /// How many it may have.
        most: usize,
    },
    /// It lacks a part that every document has.
    NoPart {
        /// The name of the part.
        part: String,
    },
    /// A part cannot be decompressed.
    Part {
        /// The name of the part.
        part: String,
        /// What the zip library says, in English.
        detail: String,
    },
    /// Its XML is faulty.
    Xml {
        /// The byte of the part, from 0.
        offset: u64,
        /// What the XML library says, in English.
        detail: String,
    },
    /// Its XML ends in the middle.
    XmlEnds,
    /// It declares a document type, which no such file needs.
    DocumentType,
}

/// What can stand inside each other.
#[names(beside)]
#[non_exhaustive]
pub enum Nesting {
    /// The elements of XML.
    Elements,
    /// The dictionaries of PDF.
    Dictionaries,
}

impl ErrorKind {
    /// The name of the kind, as JSON has it: `needs_password`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::OtherFormat { .. } => "other_format",
            Self::Broken { .. } => "broken",
            Self::NeedsPassword { .. } => "needs_password",
            Self::Locked { .. } => "locked",
            Self::WrongPassword { .. } => "wrong_password",
            Self::Scanned => "scanned",
            Self::TooMuch { .. } => "too_much",
            Self::TooDeep { .. } => "too_deep",
            Self::Binary { .. } => "binary",
            Self::Vocabulary { .. } => "vocabulary",
            Self::UnknownLimit { .. } => "unknown_limit",
        }
    }
}
