//! Where paragraphs begin according to the tags of the file: better than measuring, if the tags are good.

use styrkedja_pdf::BlockKind;

use super::{line::TextLine, page::Page};
use crate::sentence::{begins_lower, ends_sentence};

/// In a file with good tags at most one block in this many begins in the middle of a sentence; those are list items.
const ONE_IN: usize = 3;
/// Minimum number of blocks from which the tags can be judged.
const MIN_BLOCKS: usize = 8;

/// Whether the tags of a file can be trusted: some programs make each line a separate block.
pub(super) fn are_good(pages: &[Page]) -> bool {
    let (mut blocks, mut torn) = (0, 0);
    for pair in pages.iter().flat_map(|page| page.lines.windows(2)) {
        let [before, line] = pair else { continue };
        if begins_block(before, line) == Some(true) {
            blocks += 1;
            torn += usize::from(!ends_sentence(&before.text) && begins_lower(&line.text));
        }
    }
    blocks >= MIN_BLOCKS && torn * ONE_IN < blocks
}

/// Whether a line begins another block than the line before; none if a tag is missing.
pub(super) fn begins_block(before: &TextLine, line: &TextLine) -> Option<bool> {
    Some(before.block?.id != line.block?.id)
}

/// The depth of a heading.
pub(super) fn heading(line: &TextLine) -> Option<u8> {
    match line.block?.kind {
        BlockKind::Heading(depth) => Some(depth),
        _ => None,
    }
}

/// Whether a line is part of a table of contents.
pub(super) fn is_contents(line: &TextLine) -> bool {
    line.block.is_some_and(|block| block.kind == BlockKind::Contents)
}
