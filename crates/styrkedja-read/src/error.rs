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
    #[error("this is {what}, not text; give the text of the document")]
    OtherFormat { what: &'static str },
    #[error(
        "byte {offset} is a control character, so this is not text; give the text of the document"
    )]
    Binary { offset: usize },
    #[error("the vocabulary cannot be used: {message}")]
    Vocabulary { message: String },
}

impl Error {
    /// Nothing but white space was given.
    pub fn is_empty(&self) -> bool {
        matches!(self.0, Repr::Empty)
    }

    /// The bytes are not text.
    pub fn is_binary(&self) -> bool {
        matches!(self.0, Repr::Binary { .. } | Repr::OtherFormat { .. })
    }

    /// The vocabulary file is at fault.
    pub fn is_vocabulary(&self) -> bool {
        matches!(self.0, Repr::Vocabulary { .. })
    }
}
