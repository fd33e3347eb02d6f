//! Reads the published text of Swedish municipal plans and reports into [`styrkedja`] documents.
//!
//! ```
//! let text = "\
//! KF:s inriktningsmål: 1. En stad för alla
//!
//! KF:s mål för verksamhetsområdet: 1.2 Äldre har det bra
//!
//! Nämndmål: Omsorgen är god
//!
//! Enhetsmål: Gästerna är nöjda med sina dagar
//!
//! Förväntat resultat
//!
//! 1. 90 % av gästerna är nöjda.
//! ";
//! let reading = styrkedja_read::read_text(text)?;
//! let goals = reading.document.all_goals();
//! assert_eq!(goals[3].goal.title, "Gästerna är nöjda med sina dagar");
//! assert_eq!(reading.sources.get(&goals[3].pointer).map(styrkedja::Place::line), Some(7));
//! # Ok::<(), styrkedja_read::Error>(())
//! ```
//!
//! # Overview
//!
//! - [`read_text`] and [`read_bytes`] read with the words of the City of Stockholm; a [`Reader`] reads with another
//!   [`Vocabulary`].
//! - A [`Reading`] is the document, the place of every value, the reader's [`Remark`]s, and an [`Account`] of every
//!   character of the source.
//! - Faulty documents are normal input. [`Error`] is for what is no text at all.
//!
//! Reading goes in five phases, each a module with its invariant stated: *extract* (bytes to lines), *clean* (furniture
//! and blank lines set aside), *classify* (what begins at a line), *assemble* (goals, tables, passages, chapters) and
//! *understand* (targets, figures, facts in running text). Time and memory are linear in the source.
#![forbid(unsafe_code)]

mod account;
mod assemble;
mod classify;
mod clean;
mod error;
mod extract;
mod facts;
mod join;
mod limits;
mod print;
mod reader;
mod reading;
mod sentence;
mod understand;
mod vocabulary;

pub use account::Account;
pub use error::Error;
pub use limits::Limits;
pub use print::print_text;
#[cfg(feature = "layouts")]
pub use print::{Letters, LineEnd, PageLayout, PrintLayout, TrailingSpaces, print_text_as};
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
