//! Reads the published text of Swedish municipal plans and reports into styrkedja documents.
#![forbid(unsafe_code)]

mod account;
mod assemble;
mod classify;
mod clean;
mod error;
mod extract;
mod facts;
mod join;
mod reader;
mod reading;
mod understand;
mod vocabulary;

pub use account::Account;
pub use error::Error;
pub use reader::Reader;
pub use reading::{Reading, Remark, RemarkKind};
pub use vocabulary::Vocabulary;

/// Reads a text with the built-in vocabulary.
///
/// # Errors
/// When the text is empty.
pub fn read_text(text: &str) -> Result<Reading, Error> {
    Reader::default().text(text)
}

/// Reads the bytes of a text file with the built-in vocabulary.
///
/// # Errors
/// When the bytes are empty or no text.
pub fn read_bytes(bytes: &[u8]) -> Result<Reading, Error> {
    Reader::default().bytes(bytes)
}
