//! What Word and OpenDocument share: a zip archive of XML parts, with paragraphs, lists and tables in them.
//!
//! Nothing is executed, and nothing outside the file is fetched.

pub(super) mod lists;
pub(super) mod package;
pub(super) mod writer;
pub(super) mod xml;

use self::package::Package;
use super::{Source, docx, odt};
use crate::{Error, Limits, error::Repr};

/// Reads a zip archive; its content says of which format it is.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Source, Error> {
    let mut package = Package::open(bytes, limits)?;
    if let Some(main) = docx::main_part(&mut package, limits)? {
        return docx::extract(&mut package, &main, limits);
    }
    if odt::is_text(&mut package) {
        return odt::extract(&mut package, limits).map_err(|error| error.in_format("OpenDocument"));
    }
    Err(Repr::OtherFormat { what: package.kind() }.into())
}

/// A file that violates its format. Until the format is known it counts as Word, because most files are.
pub(super) fn broken(what: String) -> Error {
    Repr::Broken { format: "Word", what }.into()
}
