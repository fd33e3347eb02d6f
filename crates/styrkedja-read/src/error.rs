/// Why a source could not be read at all. A faulty plan is never an error.
///
/// The message names the place and the cure, not the file: the caller knows it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Repr);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Repr {
    #[error("the source is empty; give it a plan or report as text")]
    Empty,
    #[error("this is {what}; give the document as PDF, Word (.docx), OpenDocument (.odt) or text")]
    OtherFormat { what: &'static str },
    #[error("the {format} file is broken: {what}; open it where it was made and save it anew")]
    Broken { format: &'static str, what: String },
    #[error("the {format} file is encrypted; give its password")]
    NeedsPassword { format: &'static str },
    #[error(
        "the {format} file is encrypted; open it where it was made and save it without a password"
    )]
    Locked { format: &'static str },
    #[error("the password does not open the {format} file; check it")]
    WrongPassword { format: &'static str },
    #[error(
        "the file has pictures of pages and no text (a scan); run it through text recognition (OCR) first"
    )]
    Scanned,
    #[error("the file has more than {most} {}; raise the limit `{limit}` if you trust it", limit.of())]
    TooMuch { limit: Limit, most: usize },
    #[error(
        "the file has more than {most} {what}, as no honest one has; save it anew where it was made"
    )]
    TooDeep { what: &'static str, most: usize },
    #[error(
        "byte {offset} is a control character, so this is not text; give the document as PDF, Word (.docx), OpenDocument (.odt) or text"
    )]
    Binary { offset: usize },
    #[error("the vocabulary cannot be used: {message}")]
    Vocabulary { message: String },
}

/// A limit, by what there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    Pages,
    Text,
    Lines,
    Part,
    Cells,
}

impl Limit {
    fn of(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Text => "bytes of text",
            Self::Lines => "lines",
            Self::Part => "bytes in a part when it is decompressed",
            Self::Cells => "cells of tables",
        }
    }
}

impl std::fmt::Display for Limit {
    /// Its name in [`Limits::NAMES`](crate::Limits::NAMES).
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pages => "pages",
            Self::Text => "text",
            Self::Lines => "lines",
            Self::Part => "part",
            Self::Cells => "cells",
        })
    }
}

impl Error {
    /// The same error of a file of another format than it was taken for.
    pub(crate) fn in_format(self, format: &'static str) -> Self {
        match self.0 {
            Repr::Broken { what, .. } => Repr::Broken { format, what }.into(),
            Repr::Locked { .. } => Repr::Locked { format }.into(),
            other => other.into(),
        }
    }

    /// Nothing but white space was given.
    pub fn is_empty(&self) -> bool {
        matches!(self.0, Repr::Empty)
    }

    /// The bytes are not text.
    pub fn is_binary(&self) -> bool {
        matches!(self.0, Repr::Binary { .. } | Repr::OtherFormat { .. })
    }

    /// The file is PDF or Word and broken beyond repair.
    pub fn is_broken(&self) -> bool {
        matches!(self.0, Repr::Broken { .. })
    }

    /// The file is encrypted, and no password or a wrong one was given.
    pub fn is_encrypted(&self) -> bool {
        matches!(
            self.0,
            Repr::NeedsPassword { .. } | Repr::WrongPassword { .. } | Repr::Locked { .. }
        )
    }

    /// The file has pictures of pages and no text.
    pub fn is_scanned(&self) -> bool {
        matches!(self.0, Repr::Scanned)
    }

    /// The file is beyond one of the [`Limits`](crate::Limits).
    pub fn is_too_much(&self) -> bool {
        matches!(self.0, Repr::TooMuch { .. } | Repr::TooDeep { .. })
    }

    /// The vocabulary file is at fault.
    pub fn is_vocabulary(&self) -> bool {
        matches!(self.0, Repr::Vocabulary { .. })
    }
}
