use hayro_syntax::{DecryptionError, LoadPdfError};

/// Why a file could not be opened. A damaged page is no error: it has [`Fault`](crate::Fault)s.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Repr);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Repr {
    #[error("no pages can be found in it")]
    NoPages,
    #[error("it is encrypted, and the password is missing or wrong")]
    Password,
    #[error("it is encrypted in a way that is not supported or is damaged")]
    Encryption,
    #[error("it has more than {most} {what}")]
    TooMuch { what: Excess, most: usize },
}

/// What a file may have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Excess {
    /// More than [`Limits::pages`](crate::Limits::pages).
    Pages,
    /// More in a table of objects than [`Limits::stream_bytes`](crate::Limits::stream_bytes).
    ObjectBytes,
    /// Dictionaries inside each other; no limit allows more.
    Depth,
}

impl std::fmt::Display for Excess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pages => "pages",
            Self::ObjectBytes => "bytes of objects",
            Self::Depth => "dictionaries inside each other",
        })
    }
}

impl Error {
    /// The file is encrypted, and no password or a wrong one was given.
    pub fn is_encrypted(&self) -> bool {
        matches!(self.0, Repr::Password)
    }

    /// The file is beyond one of the [`Limits`](crate::Limits).
    pub fn is_too_much(&self) -> bool {
        self.excess().is_some()
    }

    /// What there is too much of, and how many of it a file may have.
    pub fn excess(&self) -> Option<(Excess, usize)> {
        match self.0 {
            Repr::TooMuch { what, most } => Some((what, most)),
            _ => None,
        }
    }
}

impl From<LoadPdfError> for Error {
    fn from(error: LoadPdfError) -> Self {
        match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Repr::Password,
            LoadPdfError::Decryption(_) => Repr::Encryption,
            LoadPdfError::Invalid => Repr::NoPages,
        }
        .into()
    }
}
