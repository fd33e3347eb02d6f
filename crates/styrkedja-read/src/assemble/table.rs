//! What both kinds of table share: the lines between a header and the end of the table.

use crate::{
    clean::{Kept, Layout, LinePiece, is_mid_sentence},
    join::join,
    understand::Word,
};

/// A line of a table's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyLine {
    /// Text.
    Text(usize),
    /// The header, repeated after a page break.
    Header,
    /// The heading of a row's analysis.
    Analysis,
}

/// The place of some words: a stretch of line for every unbroken run of them.
pub(super) fn pieces(words: &[Word<'_>]) -> Vec<LinePiece> {
    let mut pieces: Vec<LinePiece> = Vec::new();
    for word in words {
        match pieces.last_mut() {
            Some(piece) if piece.at == word.at && piece.end <= word.start => piece.end = word.end,
            _ => pieces.push(LinePiece { at: word.at, start: word.start, end: word.end }),
        }
    }
    pieces
}

/// The text of some pieces.
pub(super) fn text_of(kept: &[Kept<'_>], pieces: &[LinePiece]) -> String {
    join(pieces.iter().map(|piece| &kept[piece.at].line.text()[piece.start..piece.end]))
}

/// Whether another row may begin at a line that follows another line of the body.
pub(super) fn begins_row(kept: &[Kept<'_>], layout: &Layout, before: usize, at: usize) -> bool {
    // A repeated header between the two lines means only that a page ended.
    let neighbours = before + 1 == at;
    layout.begins_row(&kept[before], &kept[at])
        && (neighbours || !is_mid_sentence(&kept[before], &kept[at]))
}

/// Whether a line continues a row that was cut by a page break: it follows a repeated header or furniture and begins in
/// lower case.
pub(super) fn goes_on_after_break(line: &Kept<'_>, after_header: bool) -> bool {
    (after_header || line.seam)
        && line.text().chars().next().is_some_and(|c| c.is_lowercase() || c == '(')
}
