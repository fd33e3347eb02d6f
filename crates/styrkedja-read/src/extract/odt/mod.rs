//! OpenDocument text: builds lines from paragraphs, lists and tables. ISO/IEC 26300.
//!
//! As in Word files, the text is read as it is displayed and as if all tracked changes were accepted. Comments, hidden
//! text, page heads and feet and the table of contents are set aside.

mod body;
mod lists;
mod styles;

use self::body::Body;
use super::{
    Source,
    office::{broken, package::Package},
};
use crate::{Damage, Error, ErrorKind, FileFormat, Limits};

/// Whether a file is an OpenDocument text, or a template of one.
pub(super) fn is_text(package: &mut Package<'_>) -> bool {
    let kind = package.part("mimetype").ok().flatten();
    let is_text = kind.is_none_or(|kind| kind.contains("opendocument.text"));
    is_text && package.has("content.xml")
}

/// Reads an OpenDocument text.
pub(super) fn extract(package: &mut Package<'_>, limits: &Limits) -> Result<Source, Error> {
    // In an encrypted file every part is encrypted, but the list of parts is not.
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ErrorKind::Locked { format: FileFormat::OpenDocument }.into());
    }
    let text = package
        .part("content.xml")?
        .ok_or_else(|| broken(Damage::NoPart { part: "content.xml".to_owned() }))?;
    // Heads and feet of pages stand beside the styles.
    let pages = package.part("styles.xml")?.unwrap_or_default();
    let mut body = Body::new(limits);
    for part in [&pages, &text] {
        body.styles.read(part, limits)?;
        body.lists.read(part, limits)?;
    }
    body.read_aside(&pages)?;
    body.read(&text)?;
    body.into_source()
}
