use hayro_syntax::{DecryptionError, LoadPdfError};

/// Why a file could not be opened. A damaged page is no error: it has [`Fault`](crate::Fault)s.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] ErrorKind);

/// What is wrong with a file, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// It has no pages, or they cannot be found.
    #[error("no pages can be found in it")]
    NoPages,
    /// It is encrypted, and no password or a wrong one was given.
    #[error("it is encrypted, and the password is missing or wrong")]
    Password,
    /// It is encrypted in a way that is not supported or is damaged.
    #[error("it is encrypted in a way that is not supported or is damaged")]
    Encryption,
    /// It is beyond one of the [`Limits`](crate::Limits).
    #[error("it has more than {most} {what}")]
    TooMuch {
        /// What there is too much of.
        what: Excess,
        /// How many of it a file may have.
        most: usize,
    },
}

/// What a file or a page may have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Excess {
    /// More than [`Limits::pages`](crate::Limits::pages).
    Pages,
    /// More in a table of objects than [`Limits::stream_bytes`](crate::Limits::stream_bytes).
    ObjectBytes,
    /// Dictionaries inside each other; no limit allows more.
    Depth,
    /// More in another stream, such as the content of a page, than
    /// [`Limits::stream_bytes`](crate::Limits::stream_bytes).
    StreamBytes,
    /// More than [`Limits::operators`](crate::Limits::operators), or than is left of
    /// [`Limits::all_operators`](crate::Limits::all_operators).
    Operators,
    /// More than [`Limits::glyphs`](crate::Limits::glyphs).
    Glyphs,
    /// Forms drawn by forms, deeper than [`Limits::form_depth`](crate::Limits::form_depth).
    Forms,
}

impl std::fmt::Display for Excess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pages => "pages",
            Self::ObjectBytes => "bytes of objects",
            Self::Depth => "dictionaries inside each other",
            Self::StreamBytes => "bytes of one stream",
            Self::Operators => "operators",
            Self::Glyphs => "letters on one page",
            Self::Forms => "forms inside forms",
        })
    }
}

impl Error {
    /// What is wrong, as data.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// The file is encrypted, and no password or a wrong one was given.
    pub fn is_encrypted(&self) -> bool {
        matches!(self.0, ErrorKind::Password)
    }

    /// The file is beyond one of the [`Limits`](crate::Limits).
    pub fn is_too_much(&self) -> bool {
        matches!(self.0, ErrorKind::TooMuch { .. })
    }
}

impl From<LoadPdfError> for Error {
    fn from(error: LoadPdfError) -> Self {
        match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ErrorKind::Password,
            LoadPdfError::Decryption(_) => ErrorKind::Encryption,
            LoadPdfError::Invalid => ErrorKind::NoPages,
        }
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_worded() {
        for kind in [
            ErrorKind::NoPages,
            ErrorKind::Password,
            ErrorKind::Encryption,
            ErrorKind::TooMuch { what: Excess::Pages, most: 2 },
        ] {
            let error = Error::from(kind);
            assert_eq!(*error.kind(), kind);
            assert_eq!(error.to_string(), kind.to_string());
            assert!(!error.to_string().is_empty() && error.to_string().len() < 100);
        }
    }
}
