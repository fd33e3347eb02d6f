//! What kind of file some bytes are, told by how they begin.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// What no mark tells otherwise.
    Text,
    Pdf,
    /// Word files are zipped; so are others.
    Zip,
    /// A Word file with a password.
    Locked,
    /// A known format that is not read.
    Other(&'static str),
}

/// A PDF file may have bytes of another program before its mark: readers look so far.
const PDF_MARK_WITHIN: usize = 1024;

/// The container of old Office files, and of encrypted new ones.
const OLE_MARK: &[u8] = b"\xd0\xcf\x11\xe0";
/// How it names what is encrypted: `EncryptedPackage`, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

pub(super) fn of(bytes: &[u8]) -> Format {
    let marks: [(&[u8], Format); 6] = [
        (b"%PDF-", Format::Pdf),
        (b"PK\x03\x04", Format::Zip),
        (OLE_MARK, Format::Other("an old Word file (.doc)")),
        (b"\x89PNG", Format::Other("a picture")),
        (b"\xff\xd8\xff", Format::Other("a picture")),
        (b"\x7fELF", Format::Other("a program")),
    ];
    if let Some((_, format)) = marks.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        let locked = bytes.starts_with(OLE_MARK) && holds(bytes, ENCRYPTED);
        return if locked { Format::Locked } else { *format };
    }
    // Text may speak of the mark, but begins no line with it.
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
        assert_eq!(of(&[OLE_MARK, ENCRYPTED].concat()), Format::Locked);
        assert!(matches!(of(OLE_MARK), Format::Other(_)));
    }
}
