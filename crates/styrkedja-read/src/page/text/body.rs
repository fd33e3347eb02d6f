//! What both kinds of table in text share: the lines between a head and the end of the table.

use super::{Layout, is_mid_sentence, word::Word};
use crate::page::{Columns, Kept, map::LinePiece};

/// A line of a table's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum BodyLine {
    /// Text.
    Text(usize),
    /// The head, repeated after a page break.
    Head(Vec<Vec<LinePiece>>),
    /// The heading of a row's analysis.
    Analysis(usize),
}

/// A row: its cells, and what stands below it.
#[derive(Debug)]
pub(super) struct TextRow {
    /// Its cells in their order, each with the columns it may stand in.
    pub(super) cells: Vec<(Columns, Vec<LinePiece>)>,
    /// The line of the heading of its analysis, and the lines of the analysis.
    pub(super) analysis: Option<(usize, Vec<usize>)>,
}

impl TextRow {
    pub(super) fn new(cells: Vec<(Columns, Vec<LinePiece>)>) -> Self {
        Self { cells, analysis: None }
    }

    /// The pieces of the cell that names the row.
    pub(super) fn name(&mut self) -> &mut Vec<LinePiece> {
        if self.cells.is_empty() {
            self.cells.push((column(0), Vec::new()));
        }
        &mut self.cells[0].1
    }
}

/// Begins the analysis below the last row. Where one has begun, all up to another heading is part of it, and so is that;
/// without a row the heading is a line as any other.
pub(super) fn begin_analysis(rows: &mut [TextRow], label: usize, open: &mut Vec<usize>) {
    match rows.last_mut().map(|row| &mut row.analysis) {
        None => open.push(label),
        Some(analysis @ None) => *analysis = Some((label, Vec::new())),
        Some(Some((_, lines))) => {
            lines.append(open);
            lines.push(label);
        }
    }
}

/// One column.
pub(super) fn column(index: usize) -> Columns {
    Columns::All(index..index + 1)
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

/// Whether another row may begin at a line that follows another line of the body.
pub(super) fn begins_row(kept: &[Kept<'_>], layout: &Layout, before: usize, at: usize) -> bool {
    // A repeated head between the two lines means only that a page ended.
    let neighbours = before + 1 == at;
    layout.begins_row(&kept[before], &kept[at])
        && (neighbours || !is_mid_sentence(&kept[before], &kept[at]))
}

/// Whether a line continues a row that was cut by a page break: it follows a repeated head or furniture and begins in
/// lower case.
pub(super) fn goes_on_after_break(line: &Kept<'_>, after_head: bool) -> bool {
    (after_head || line.seam)
        && line.text().chars().next().is_some_and(|c| c.is_lowercase() || c == '(')
}
