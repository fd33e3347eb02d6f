use crate::page::Kept;

/// A word of a table row, with the white space before it: in plain text nothing else is left of the columns.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// The index of its line.
    pub(super) at: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it is the first word of its line.
    pub(super) first: bool,
    /// The number of spaces before it in its line.
    pub(super) spaces: usize,
}

/// The words of a line, from an offset.
pub(super) fn words<'a>(kept: &'a [Kept<'a>], at: usize) -> impl Iterator<Item = Word<'a>> {
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
