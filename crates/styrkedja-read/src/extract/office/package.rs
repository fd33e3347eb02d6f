//! The parts of a file, which is a zip archive. ECMA-376 part 2, OpenDocument part 2.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::broken;
use crate::{
    Damage, Error, ErrorKind, FileFormat, Limit, Limits, OtherFormat, extract::decode::decode,
};

/// The first bytes of each entry in the list at the end of the archive.
const ENTRY_MARK: &[u8] = b"PK\x01\x02";

/// Maximum number of entries. A document has a part for each picture and a handful more; each costs memory at once.
const MAX_ENTRIES: usize = 20_000;

/// An open file.
pub(in crate::extract) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The number of bytes that its parts may still have when decompressed.
    left: usize,
    most: usize,
}

impl<'b> Package<'b> {
    /// Opens a zip archive.
    pub(in crate::extract) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Error> {
        let entries = bytes.windows(ENTRY_MARK.len()).filter(|bytes| *bytes == ENTRY_MARK);
        if entries.take(MAX_ENTRIES + 1).count() > MAX_ENTRIES {
            return Err(broken(Damage::TooManyParts { most: MAX_ENTRIES }));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| opening(&error))?;
        Ok(Self { archive, left: limits.part, most: limits.part })
    }

    /// Whether there is a part with this name.
    pub(in crate::extract) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// What else it is than a document that is read.
    pub(in crate::extract) fn kind(&mut self) -> OtherFormat {
        let has = |name: &str| self.has(name);
        if has("xl/workbook.xml") || has("xl/workbook.bin") {
            OtherFormat::Excel
        } else if has("ppt/presentation.xml") {
            OtherFormat::PowerPoint
        } else if has("Index/Document.iwa") || has("index.xml") && has("buildVersionHistory.plist")
        {
            OtherFormat::Pages
        } else if has("mimetype") && has("content.xml") {
            OtherFormat::OtherOpenDocument
        } else if has("mimetype") && has("META-INF/container.xml") {
            OtherFormat::Book
        } else {
            OtherFormat::Zip
        }
    }

    /// A part as text; none if there is no such part.
    pub(in crate::extract) fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        if !self.has(name) {
            return Ok(None);
        }
        let file = self.archive.by_name(name).map_err(|error| opening(&error))?;
        let mut bytes = Vec::new();
        // Reading one byte more than allowed shows that there is more. The sizes given in the archive are not trusted.
        let most = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        file.take(most).read_to_end(&mut bytes).map_err(|error| {
            broken(Damage::Part { part: name.to_owned(), detail: error.to_string() })
        })?;
        self.left = self
            .left
            .checked_sub(bytes.len())
            .ok_or(ErrorKind::TooMuch { limit: Limit::Part, most: self.most })?;
        // A large part is not copied where it need not be.
        Ok(Some(match String::from_utf8(bytes) {
            Ok(text) if !text.starts_with('\u{feff}') => text,
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(error) => decode(error.as_bytes())?.into_owned(),
        }))
    }
}

fn opening(error: &ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ErrorKind::Locked { format: FileFormat::Zip }.into()
        }
        _ => broken(Damage::Archive { detail: error.to_string() }),
    }
}
