use crate::{clean::Kept, join::joins_at_hyphen};

/// A word of a table row, with the white space before it: in plain text nothing else is left of the columns.
#[derive(Clone, Debug)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    /// The index of its line.
    pub(crate) at: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether it is the first word of its line.
    pub(crate) first: bool,
    /// The number of spaces before it in its line.
    pub(crate) spaces: usize,
}

/// The text of a cell: its words with single spaces, except where a line ends after a hyphen or slash.
pub(crate) fn cell_text(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for word in words {
        let glued = word.first && joins_at_hyphen(&text, word.text);
        if !text.is_empty() && !glued {
            text.push(' ');
        }
        text.push_str(word.text);
    }
    text
}

/// The words of a line, from an offset.
pub(crate) fn words<'a>(kept: &'a [Kept<'a>], at: usize) -> impl Iterator<Item = Word<'a>> {
    let line = kept[at].line.text();
    let mut end_before = 0;
    line.split(' ')
        .scan(0, |offset, piece| {
            let start = *offset;
            *offset += piece.len() + 1;
            Some((start, piece))
        })
        .filter(|(_, piece)| !piece.is_empty())
        .enumerate()
        .map(move |(index, (start, text))| {
            let spaces = start - end_before;
            end_before = start + text.len();
            Word { text, at, start, end: start + text.len(), first: index == 0, spaces }
        })
}
