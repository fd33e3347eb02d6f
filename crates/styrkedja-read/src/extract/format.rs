//! The format of a file, recognised by its first bytes.

use crate::OtherFormat;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// The format when no mark says otherwise.
    Text,
    Pdf,
    /// Word and OpenDocument files are zip archives, and so are other files.
    Zip,
    /// An Office file with a password.
    Locked,
    /// A known format that is not read.
    Other(OtherFormat),
}

/// A PDF file may have other bytes before its mark. PDF readers search this far.
const PDF_MARK_WITHIN: usize = 1024;

/// The first bytes of binary files.
const MARKS: &[(&[u8], Format)] = &[
    (b"%PDF-", Format::Pdf),
    (b"PK\x03\x04", Format::Zip),
    // An empty archive, and one that is split over several files.
    (b"PK\x05\x06", Format::Zip),
    (b"PK\x07\x08", Format::Zip),
    (b"{\\rtf", Format::Other(OtherFormat::Rtf)),
    (b"\x89PNG", Format::Other(OtherFormat::Picture)),
    (b"\xff\xd8\xff", Format::Other(OtherFormat::Picture)),
    (b"GIF8", Format::Other(OtherFormat::Picture)),
    (b"II*\0", Format::Other(OtherFormat::Picture)),
    (b"MM\0*", Format::Other(OtherFormat::Picture)),
    (b"\x7fELF", Format::Other(OtherFormat::Program)),
    (b"\x1f\x8b", Format::Other(OtherFormat::Compressed)),
    (b"7z\xbc\xaf\x27\x1c", Format::Other(OtherFormat::Compressed)),
    (b"Rar!\x1a\x07", Format::Other(OtherFormat::Compressed)),
];

/// What files of markup begin with, in small letters and after white space. They are text, but not that of a document.
const MARKUP: &[(&[u8], OtherFormat)] = &[
    (b"<!doctype html", OtherFormat::WebPage),
    (b"<html", OtherFormat::WebPage),
    (b"<?xml", OtherFormat::Xml),
];

/// The container of old Office files, and of new ones that are encrypted.
const OLE_MARK: &[u8] = b"\xd0\xcf\x11\xe0";
/// The names of its parts, in UTF-16.
const OLE_PARTS: &[(&[u8], Format)] = &[
    (b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", Format::Locked),
    (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", Format::Other(OtherFormat::OldWord)),
    (b"W\0o\0r\0k\0b\0o\0o\0k", Format::Other(OtherFormat::OldExcel)),
    (b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t", Format::Other(OtherFormat::OldPowerPoint)),
];

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

pub(super) fn of(bytes: &[u8]) -> Format {
    if bytes.starts_with(OLE_MARK) {
        let part = OLE_PARTS.iter().find(|(name, _)| holds(bytes, name));
        return part.map_or(Format::Other(OtherFormat::OldOffice), |(_, format)| *format);
    }
    if let Some((_, format)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return *format;
    }
    let begins = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let is = |mark: &[u8]| {
        begins.get(..mark.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(mark))
    };
    if let Some((_, format)) = MARKUP.iter().find(|(mark, _)| is(mark)) {
        return Format::Other(*format);
    }
    // Text may mention the mark, but does not begin a line with it.
    let start = &bytes[..bytes.len().min(PDF_MARK_WITHIN)];
    if start.windows(6).any(|window| window == b"\n%PDF-") { Format::Pdf } else { Format::Text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_tells_the_format() {
        assert_eq!(of(b"%PDF-1.7\n"), Format::Pdf);
        assert_eq!(of(b"X-Mailer: 1\n%PDF-1.4\n"), Format::Pdf);
        assert_eq!(of(b"PK\x03\x04"), Format::Zip);
        assert_eq!(of("Planen finns som %PDF-fil".as_bytes()), Format::Text);
        assert_eq!(of(b""), Format::Text);
        assert_eq!(of(b"{\\rtf1\\ansi"), Format::Other(OtherFormat::Rtf));
        assert_eq!(of(b"\xef\xbb\xbf\n<!DOCTYPE html>"), Format::Other(OtherFormat::WebPage));
        assert_eq!(of("<1 % av gästerna".as_bytes()), Format::Text);
    }

    #[test]
    fn an_old_container_tells_what_it_holds() {
        for (name, format) in OLE_PARTS {
            assert_eq!(of(&[OLE_MARK, b"\0\0", name].concat()), *format);
        }
        assert!(matches!(of(OLE_MARK), Format::Other(_)));
    }
}
