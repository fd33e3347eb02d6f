//! The parts of a file, which is a zip archive. ECMA-376 part 2, OpenDocument part 2.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::broken;
use crate::{
    Damage, Error, ErrorKind, FileFormat, Limit, Limits, OtherFormat, extract::decode::decode,
};

/// What a file of the archive begins with in the list at its end.
const ENTRY_MARK: &[u8] = b"PK\x01\x02";

/// A document has a part for each picture and a handful more. Each costs memory before anything is read.
const MOST_ENTRIES: usize = 20_000;

/// An open file.
pub(in crate::extract) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// How many bytes its parts may still have when they are decompressed.
    left: usize,
    most: usize,
}

impl<'b> Package<'b> {
    /// Opens a file that begins as a zip archive does.
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Error> {
        let entries = bytes.windows(ENTRY_MARK.len()).filter(|bytes| *bytes == ENTRY_MARK);
        if entries.take(MOST_ENTRIES + 1).count() > MOST_ENTRIES {
            return Err(broken(Damage::TooManyParts { most: MOST_ENTRIES }));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| opening(&error))?;
        Ok(Self { archive, left: limits.part, most: limits.part })
    }

    /// Whether there is a part of a name.
    pub(in crate::extract) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// What else it is than a document that is read.
    pub(super) fn kind(&mut self) -> OtherFormat {
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
        // One byte more than allowed tells that there is more; what the archive says of its sizes is not believed.
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
