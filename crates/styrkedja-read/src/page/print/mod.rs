//! A transcript for eyes and programs: as Markdown, as HTML, and as a list of its blocks.
//!
//! All three go over the blocks once, in reading order. Nothing of a page can break out of its place: what it says is
//! text in Markdown and HTML whatever letters it has.

mod html;
mod listing;
mod markdown;
mod nesting;

pub use listing::Listed;

use super::{Cell, Columns, Kind, Stretch, Table, Transcript};

/// Where a block stands in its file.
#[derive(Clone, Copy)]
struct Whereabouts {
    line: usize,
    end_line: usize,
    page: Option<u32>,
}

impl Transcript {
    /// Where a block stands; a table where its cells do.
    fn whereabouts(&self, index: usize) -> Option<Whereabouts> {
        let block = self.blocks().get(index)?;
        let stretch = match block.kind {
            Kind::Table(table) => {
                let last =
                    self.tables().get(table)?.last_block().and_then(|last| self.blocks().get(last));
                let first = self.blocks().get(index + 1)?;
                Stretch::new(first.whole().start, last?.whole().end)
            }
            _ => block.whole(),
        };
        let place = self.place(stretch)?;
        let spans = place.spans();
        Some(Whereabouts {
            // The cells of a row are not always in the order of the source.
            line: spans.iter().map(|span| span.line).min()?,
            end_line: spans.iter().map(|span| span.end_line).max()?,
            page: spans.iter().filter_map(|span| span.page).min(),
        })
    }
}

impl Table {
    /// The last block of its cells.
    fn last_block(&self) -> Option<usize> {
        let last = self.rows.iter().rev().find_map(|row| row.cells.last())?;
        last.blocks.end.checked_sub(1)
    }
}

impl Cell {
    /// The columns that it is printed over, when those before `from` are taken: all of its own, or the first that it
    /// may stand in.
    fn printed_over(&self, from: usize) -> std::ops::Range<usize> {
        match &self.columns {
            Columns::All(columns) => {
                let start = columns.start.max(from);
                start..columns.end.max(start.saturating_add(1))
            }
            Columns::OneOf(columns) => {
                let start = columns.iter().copied().find(|column| *column >= from).unwrap_or(from);
                start..start.saturating_add(1)
            }
        }
    }
}

/// Names the columns that a cell may stand in, given from 0, in the language of the page: `kolumn 3 eller 4`.
fn columns(all: impl ExactSizeIterator<Item = usize>) -> String {
    let last = all.len().saturating_sub(1);
    let mut named = "kolumn ".to_owned();
    for (at, column) in all.enumerate() {
        named.push_str(match at {
            0 => "",
            at if at == last => " eller ",
            _ => ", ",
        });
        named.push_str(&(column + 1).to_string());
    }
    named
}

/// A character as it is printed: one that steers a terminal, or that HTML forbids, is shown as a replacement.
fn printable(c: char) -> char {
    let noncharacter = u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}');
    if c.is_control() || noncharacter || matches!(c, '\u{2066}'..='\u{2069}') {
        char::REPLACEMENT_CHARACTER
    } else {
        c
    }
}

/// Transcripts made by hand: what files of other formats have.
#[cfg(test)]
mod made {
    use crate::page::{Block, Kind, Stretch, Transcript};

    /// Blocks of a kind, a marker, words and what they are part of.
    pub(super) fn page(blocks: &[(Kind, &str, &str, Option<usize>)]) -> Transcript {
        let mut page = Transcript::default();
        for (kind, marker, words, part_of) in blocks {
            let mut add = |text: &str| {
                let start = page.words.len();
                page.words.push_str(text);
                Stretch::new(start, page.words.len())
            };
            let (marker, words, _end) = (add(marker), add(words), add("\n"));
            page.blocks.push(Block { part_of: *part_of, ..Block::plain(*kind, marker, words) });
        }
        page
    }

    pub(super) fn item(level: u8, number: Option<u32>) -> Kind {
        Kind::Item { level, number }
    }

    /// A list in a list in a list, as a Word file has it: all that is nested is part of the first item.
    pub(super) fn lists() -> Transcript {
        page(&[
            (item(0, Some(1)), "1.", "Vi äter", None),
            (item(1, None), "•", "frukost", Some(0)),
            (item(2, None), "◦", "gröt", Some(0)),
            (item(1, None), "•", "lunch", Some(0)),
            (Kind::Paragraph, "", "Maten lagas här.", Some(0)),
            (item(0, Some(2)), "2.", "Vi sover", None),
            (Kind::Paragraph, "", "Så är dagen.", None),
        ])
    }
}
