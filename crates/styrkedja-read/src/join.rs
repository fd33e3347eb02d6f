//! Joins lines and words into running text.

/// Joins wrapped lines or words with single spaces and collapses white space.
///
/// After a hyphen at the end of a piece the next piece follows without a space (`kem-` `tekniska`), unless the hyphen
/// stands for an omitted ending (`plast-` `och engångsprodukter`). The same is true of a slash (`kvinnor/` `flickor`)
/// and of the dash between two years (`2026–` `2027`).
pub(crate) fn join<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for piece in pieces {
        for (index, word) in piece.split_whitespace().enumerate() {
            let glued = index == 0 && joins_at_hyphen(&text, word);
            if !text.is_empty() && !glued {
                text.push(' ');
            }
            text.push_str(word);
        }
    }
    text
}

/// Whether a word follows the end of a text without a space.
pub(crate) fn joins_at_hyphen(text: &str, next: &str) -> bool {
    let mut end = text.chars().rev();
    let mark = end.next();
    let after_word = end.next().is_some_and(char::is_alphanumeric);
    if mark == Some('/') {
        return after_word && next.starts_with(char::is_alphanumeric);
    }
    if mark == Some('–') {
        return text.trim_end_matches('–').ends_with(|c: char| c.is_ascii_digit())
            && next.starts_with(|c: char| c.is_ascii_digit());
    }
    mark == Some('-')
        && after_word
        && !matches!(next, "och" | "eller" | "samt" | "respektive" | "till" | "&" | "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_at_a_line_end_belongs_to_its_word() {
        assert_eq!(join(["kem-", "tekniska  medel"]), "kem-tekniska medel");
        assert_eq!(join(["plast-", "och pappersavfall"]), "plast- och pappersavfall");
        assert_eq!(join(["kvinnor/", "flickor"]), "kvinnor/flickor");
        assert_eq!(join(["åren 2026–", "2027"]), "åren 2026–2027");
        assert_eq!(join(["IT- stöd", "året om"]), "IT- stöd året om");
        assert_eq!(join(["nära", "- alltid"]), "nära - alltid");
    }
}
