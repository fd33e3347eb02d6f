//! What Word and OpenDocument share: a zip archive of XML parts, with paragraphs, lists and tables in them.
//!
//! Nothing is executed, and nothing outside the file is fetched.

pub(super) mod lists;
pub(super) mod package;
pub(super) mod writer;
pub(super) mod xml;

use crate::{Damage, Error, ErrorKind, FileFormat};

/// A file that breaks the rules of its format. Until it is known which that is, it counts as Word: most are.
pub(super) fn broken(damage: Damage) -> Error {
    ErrorKind::Broken { format: FileFormat::Word, damage }.into()
}
