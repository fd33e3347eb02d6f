use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::{Error, ErrorKind};

/// Decodes a source: UTF-8, UTF-16 with a byte order mark, else Windows-1252 (which Latin-1 is part of).
///
/// A byte order mark is dropped.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return without_binary(text);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => without_binary(Cow::Borrowed(text)),
        // A file cut off in the middle of a letter is UTF-8 up to that letter.
        Err(error) if error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii() => {
            let whole = &bytes[..error.valid_up_to()];
            without_binary(String::from_utf8_lossy(whole))
        }
        Err(_) => without_binary(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

/// Refuses control characters that do not occur in text.
fn without_binary(text: Cow<'_, str>) -> Result<Cow<'_, str>, Error> {
    // Tab, line ends, form feed and escape (left by some terminals) do occur.
    let stray =
        |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\x0b' | b'\x0c' | b'\r' | 0x1b);
    match text.bytes().position(|b| stray(&b)) {
        Some(offset) => Err(ErrorKind::Binary { offset }.into()),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Nämndmål: Äldre får stöd – året runt";
        let latin: Vec<u8> = WINDOWS_1252.encode(text).0.into_owned();
        let utf16: Vec<u8> =
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &latin, &utf16, &marked] {
            assert_eq!(decode(bytes).expect("text"), text);
        }
    }

    #[test]
    fn the_place_of_a_control_character_is_named() {
        assert!(decode(b"abc\0def").unwrap_err().to_string().contains("byte 3"));
    }
}
