//! Text strings of a file, such as titles of bookmarks.

/// A text string of the file: UTF-16 or UTF-8 with a mark, otherwise roughly Windows-1252.
pub(crate) fn text_string(bytes: &[u8]) -> String {
    let encoding = encoding_rs::Encoding::for_bom(bytes);
    let (encoding, mark) = encoding.unwrap_or((encoding_rs::WINDOWS_1252, 0));
    encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
}
