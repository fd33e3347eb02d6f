//! Reads the published text of Swedish municipal plans and reports into styrkedja documents.
#![forbid(unsafe_code)]

mod error;
mod reading;

pub use error::Error;
pub use reading::{Reader, Reading, Remark, RemarkKind};

/// Reads a text with the built-in vocabulary.
pub fn read_text(text: &str) -> Result<Reading, Error> {
    Reader::default().text(text)
}

/// Reads the bytes of a file with the built-in vocabulary.
pub fn read_bytes(bytes: &[u8]) -> Result<Reading, Error> {
    Reader::default().bytes(bytes)
}
