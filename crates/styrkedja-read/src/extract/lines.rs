use std::borrow::Cow;

use styrkedja::Span;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Shape;

/// A line of the text, cleaned: composed letters, plain spaces, no invisible characters.
///
/// Leading and trailing spaces are kept, because they show page breaks, empty cells and wrapped lines.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// What its file says about it. For plain text this is the page, if the text has form feeds.
    pub(crate) shape: Shape,
    /// Its first byte in the text.
    start: usize,
    text: Cow<'a, str>,
    /// For every byte of `text` the byte of the line it came from, plus one for the end; none if they are the same.
    origins: Option<Vec<u32>>,
    /// Where a tab stands in `text`, as a space.
    tabs: Vec<u32>,
}

impl<'a> Line<'a> {
    fn new(raw: &'a str, start: usize, number: usize, page: Option<u32>) -> Self {
        let shape = Shape { page, ..Shape::default() };
        let plain = |c: char| (' '..='~').contains(&c) || (c.is_alphanumeric() && !c.is_ascii());
        if raw.chars().all(plain) && is_nfc(raw) {
            let (text, tabs) = (Cow::Borrowed(raw), Vec::new());
            return Self { number, shape, start, text, origins: None, tabs };
        }
        let mut text = String::with_capacity(raw.len());
        let mut origins = Vec::with_capacity(raw.len() + 1);
        let mut tabs = Vec::new();
        // Composition works on runs of a base letter and its marks; each run is composed alone and keeps its first
        // byte.
        let mut characters = raw.char_indices().peekable();
        while let Some((at, first)) = characters.next() {
            let mut run = String::from(first);
            if first == '\t' {
                tabs.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
            }
            while let Some(&(_, next)) = characters.peek() {
                if unicode_normalization::char::canonical_combining_class(next) == 0 {
                    break;
                }
                run.push(next);
                characters.next();
            }
            for c in run.nfc().filter_map(cleaned) {
                text.push(c);
                // Lines longer than 4 GB keep their places up to that length.
                let origin = u32::try_from(at).unwrap_or(u32::MAX);
                origins.extend(std::iter::repeat_n(origin, c.len_utf8()));
            }
        }
        origins.push(u32::try_from(raw.len()).unwrap_or(u32::MAX));
        Self { number, shape, start, text: Cow::Owned(text), origins: Some(origins), tabs }
    }

    /// The cleaned text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the cleaned text that are tabs in the source.
    pub(crate) fn tabs(&self) -> impl Iterator<Item = usize> {
        self.tabs.iter().map(|at| *at as usize)
    }

    /// Whether the cleaned text is the line as it stands in the source.
    pub(crate) fn is_verbatim(&self) -> bool {
        self.origins.is_none()
    }

    /// The byte of the source that a byte of the cleaned text, or its end, came from.
    pub(crate) fn origin(&self, at: usize) -> usize {
        let within = match &self.origins {
            Some(origins) => origins[at.min(origins.len() - 1)] as usize,
            None => at,
        };
        self.start + within
    }

    /// The place of a stretch of the cleaned text in the source.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        Span {
            start: self.origin(start),
            end: self.origin(end),
            line: self.number,
            end_line: self.number,
            page: self.shape.page,
            bounds: self.shape.bounds,
        }
    }
}

/// A character as the reader sees it; none for invisible characters.
fn cleaned(c: char) -> Option<char> {
    match c {
        // Soft hyphen, zero-width space and joiners, byte order mark, directional marks.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{202a}'..='\u{202e}'
        | '\u{1b}' => None,
        // All kinds of space, and the hyphens that differ only in where a line may break.
        c if c.is_whitespace() => Some(' '),
        '\u{2010}' | '\u{2011}' => Some('-'),
        c => Some(c),
    }
}

/// Whether a character is visible: neither white space nor an invisible character.
pub(crate) fn shows(c: char) -> bool {
    !c.is_whitespace() && cleaned(c).is_some()
}

/// Splits a text at LF, CR LF, CR, and at form feeds, which end a page.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let has_pages = text.contains('\x0c');
    let mut found = Vec::new();
    let mut page = has_pages.then_some(1);
    let (mut start, mut number) = (0, 1);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if !matches!(byte, b'\n' | b'\r' | b'\x0c') {
            at += 1;
            continue;
        }
        // A form feed at the beginning of a line separates pages; it is not a blank line.
        if byte != b'\x0c' || start < at {
            found.push(Line::new(&text[start..at], start, number, page));
        }
        at += if byte == b'\r' && bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
        start = at;
        // A form feed ends a page and a line of the reader, but not a line that an editor counts.
        if byte == b'\x0c' {
            page = page.map(|page| page + 1);
        } else {
            number += 1;
        }
    }
    if start < text.len() {
        found.push(Line::new(&text[start..], start, number, page));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_composition_do_not_show() {
        let expected = ["Mål för äldre", "", "År 1"];
        for text in [
            "Mål för äldre\n\nÅr 1",
            "Ma\u{30a}l f\u{f6}r\u{a0}a\u{308}ldre\r\n\r\nA\u{30a}r\u{202f}1\r\n",
            "Mål för äl\u{ad}dre\r\rÅr 1",
        ] {
            let lines = lines(text);
            assert_eq!(lines.iter().map(Line::text).collect::<Vec<_>>(), expected);
            assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 2, 3]);
        }
    }

    #[test]
    fn spans_point_into_the_source() {
        let text = "x\na\u{308}ldre fa\u{30a}r";
        let lines = lines(text);
        let at = lines[1].text().find("får").expect("the word");
        let span = lines[1].span(at, at + "får".len());
        assert_eq!(&text[span.start..span.end], "fa\u{30a}r");
    }

    #[test]
    fn form_feeds_count_pages() {
        let lines = lines("a\n\x0cb\nc");
        assert_eq!(
            lines
                .iter()
                .map(|line| (line.text(), line.number, line.shape.page))
                .collect::<Vec<_>>(),
            [("a", 1, Some(1)), ("b", 2, Some(2)), ("c", 3, Some(2))]
        );
    }
}
