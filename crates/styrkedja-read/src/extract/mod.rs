//! Turns bytes into lines, with what the file says about them.
//!
//! Invariant: every byte of the text belongs to exactly one line or line end, and every character of a line's cleaned
//! text knows its byte.
//!
//! | | Lines | Page, box | Paragraphs | Headings | List levels | Cells |
//! |---|---|---|---|---|---|---|
//! | text | as they are | pages by form feeds | – | – | – | – |
//! | PDF | words on one baseline | yes | by room and size, or tags | tags, bookmarks, size and weight | – | drawn or aligned |
//! | Word, OpenDocument | paragraphs and line breaks | – | yes | styles, bold paragraphs | yes | yes |
//!
//! What a file says is kept beside each line, in its [`Shape`]. What comes after asks the shape first and looks at spaces
//! and blank lines only where it says nothing. That is why there is one reader for all formats: plain text is the file
//! that says nothing.

mod decode;
mod docx;
mod format;
mod lines;
mod odt;
mod office;
mod pdf;
mod shape;
mod source;

pub(crate) use lines::{Line, lines, shows};
pub(crate) use shape::{BY_LOOKS, Cell, Role, Shape};
pub(crate) use source::Source;

use self::{format::Format, office::package::Package};
use crate::{Error, ErrorKind, FileFormat, Limits};

/// The lines of a file, whose format is recognised by its content and not its name.
pub(crate) fn extract(
    bytes: &[u8],
    limits: &Limits,
    password: Option<&str>,
) -> Result<Source, Error> {
    match format::of(bytes) {
        Format::Text => Ok(Source::plain(decode::decode(bytes)?.into_owned())),
        Format::Pdf => pdf::extract(bytes, limits, password),
        Format::Zip => from_zip(bytes, limits),
        Format::Locked => Err(ErrorKind::Locked { format: FileFormat::Office }.into()),
        Format::Other(format) => Err(ErrorKind::OtherFormat { format }.into()),
    }
}

/// Reads a zip archive; its content says of which format it is.
fn from_zip(bytes: &[u8], limits: &Limits) -> Result<Source, Error> {
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
