//! Decides where paragraphs begin: by the room between lines, by their size and weight, by their left side, and by
//! whether the line before had room for the first word of the next.

use super::line::TextLine;
use crate::sentence::{begins_lower, cannot_end, ends_sentence};

/// The usual values in a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    /// From baseline to baseline, in letter sizes.
    pitch: f32,
    /// The right side of running text, where it wraps.
    right: f32,
}

/// Usual width of a space, in letter sizes.
const SPACE: f32 = 0.25;
/// More room between two lines than this, as a multiple of the usual room, separates paragraphs.
const PARTING: f32 = 1.14;
/// Lines begin at the same place if their left sides differ by less than this, in points.
const SAME_LEFT: f32 = 1.5;

impl Usual {
    /// Measures the running text of a document from its lines, those of each page in order.
    pub(super) fn of<'a>(pages: impl Iterator<Item = &'a [TextLine]>) -> Self {
        let (mut pitches, mut rights) = (Vec::new(), Vec::new());
        // Lines that do not certainly wrap, such as a page head, may extend further.
        let mut furthest = f32::NEG_INFINITY;
        for lines in pages {
            for pair in lines.windows(2) {
                let [a, b] = pair else { continue };
                let pitch = (b.baseline - a.last_baseline) / b.size.max(1.0);
                // Certainly one paragraph: the same size, and a sentence continues.
                if same_size(a, b) && begins_lower(&b.text) && (0.8..3.0).contains(&pitch) {
                    pitches.push(pitch);
                    rights.push(a.right);
                }
            }
            furthest = lines.iter().map(|line| line.right).fold(furthest, f32::max);
        }
        pitches.sort_by(f32::total_cmp);
        rights.sort_by(f32::total_cmp);
        Self {
            pitch: pitches.get(pitches.len() / 2).copied().unwrap_or(1.2),
            // A few lines may extend further.
            right: rights.get(rights.len() * 99 / 100).copied().unwrap_or(furthest),
        }
    }

    /// Whether a paragraph begins at a line after another one of the same column and page.
    pub(super) fn begins(self, before: &TextLine, line: &TextLine, first_before: bool) -> bool {
        let pitch = (line.baseline - before.last_baseline) / line.size.max(1.0);
        if !same_size(before, line) || pitch > self.pitch * PARTING || pitch < 0.0 {
            return true;
        }
        let mid_sentence = is_mid_sentence(before, line);
        if before.bold != line.bold && !mid_sentence || is_bullet(&line.text) {
            return true;
        }
        let indent = line.left - before.left;
        // The lines of an item stand under its text.
        let hangs = first_before && (line.left - before.text_left).abs() < SAME_LEFT;
        let first_was_indented = first_before && indent < -SAME_LEFT;
        if indent.abs() > SAME_LEFT && !hangs && !first_was_indented && !mid_sentence {
            return true;
        }
        had_room(before, line, self.right) && !mid_sentence
    }

    /// Whether a paragraph continues from the last line of a page to the first of the next; none if this is not
    /// certain.
    pub(super) fn begins_after_page(self, before: &TextLine, line: &TextLine) -> Option<bool> {
        if !same_size(before, line) || before.bold != line.bold || is_bullet(&line.text) {
            return Some(true);
        }
        if is_mid_sentence(before, line) {
            return Some(false);
        }
        if had_room(before, line, self.right) {
            return Some(true);
        }
        (!ends_sentence(&before.text)).then_some(false)
    }

    /// Whether a paragraph begins inside a cell.
    pub(super) fn begins_in_cell(self, before: &TextLine, line: &TextLine, right: f32) -> bool {
        let pitch = (line.baseline - before.last_baseline) / line.size.max(1.0);
        if pitch > self.pitch * PARTING || is_bullet(&line.text) {
            return true;
        }
        let mid_sentence = is_mid_sentence(before, line);
        (before.bold != line.bold || had_room(before, line, right)) && !mid_sentence
    }
}

/// Whether the first word of a line would have fitted on the line before.
fn had_room(before: &TextLine, line: &TextLine, right: f32) -> bool {
    before.right + SPACE * line.size + line.first_word < right
}

/// Whether a sentence continues from one line to the next.
fn is_mid_sentence(before: &TextLine, line: &TextLine) -> bool {
    // A paragraph does not begin with the percent sign of the figure before it, or with the end of a bracket.
    let cannot_begin = line.text.starts_with(['%', ',', ';', ')']);
    !ends_sentence(&before.text)
        && (begins_lower(&line.text) || cannot_end(&before.text) || cannot_begin)
}

fn same_size(a: &TextLine, b: &TextLine) -> bool {
    (a.size - b.size).abs() < 0.08 * a.size.max(b.size)
}

fn is_bullet(text: &str) -> bool {
    let mut letters = text.chars();
    let mark = letters.next().is_some_and(|c| {
        matches!(c, '•' | '·' | '▪' | '●' | '◦' | '■' | '►' | '\u{f0b7}' | '-' | '–' | '*')
    });
    mark && letters.next() == Some(' ')
}
