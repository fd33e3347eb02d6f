//! What Word and OpenDocument share: a zip archive of XML parts, with paragraphs, lists and tables in them.
//!
//! Nothing is executed, and nothing outside the file is fetched.

pub(super) mod lists;
pub(super) mod package;
pub(super) mod writer;
pub(super) mod xml;

use self::package::Package;
use super::{Source, docx, odt};
use crate::{Damage, Error, ErrorKind, FileFormat, Limits};

/// Reads a zip archive; its content says of which format it is.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Source, Error> {
    let mut package = Package::open(bytes, limits)?;
    if let Some(main) = docx::main_part(&mut package, limits)? {
        return docx::extract(&mut package, &main, limits);
    }
    if odt::is_text(&mut package) {
        return odt::extract(&mut package, limits)
            .map_err(|error| error.in_format(FileFormat::OpenDocument));
    }
    Err(ErrorKind::OtherFormat { format: package.kind() }.into())
}

/// A file that breaks the rules of its format. Until it is known which that is, it counts as Word: most are.
pub(super) fn broken(damage: Damage) -> Error {
    ErrorKind::Broken { format: FileFormat::Word, damage }.into()
}
