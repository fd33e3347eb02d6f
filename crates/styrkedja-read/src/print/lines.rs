//! Breaks blocks into lines: wrapped, spaced, cut into pages.

use super::{PrintLayout, TrailingSpaces, blocks::Block};
use crate::{
    join::joins_at_hyphen,
    sentence::{begins_lower, cannot_end, ends_sentence},
    vocabulary::Vocabulary,
};

/// A line of a block.
struct Line<'a> {
    text: String,
    /// Whether the block continues in the next line.
    wrapped: bool,
    /// Whether it holds only the cells of a row.
    cells: bool,
    /// The number of its line in the block.
    index: usize,
    block: &'a Block,
}

/// The lines of blocks, ready to be printed.
pub(super) fn of(blocks: &[Block], vocabulary: &Vocabulary, layout: &PrintLayout) -> Vec<String> {
    let lines: Vec<Line<'_>> =
        blocks.iter().flat_map(|block| wrapped(block, layout.width)).collect();
    let starts = page_starts(&lines, layout);
    let blank =
        |out: &mut Vec<String>, count: usize| out.extend(std::iter::repeat_n(String::new(), count));
    let spacing = usize::from(layout.doubled);
    let mut out: Vec<String> = Vec::new();
    let mut pages = starts.iter().copied().enumerate().peekable();
    for (at, line) in lines.iter().enumerate() {
        let mut blanks = spacing + usize::from(line.index == 0 && !line.block.close);
        let mut mark = "";
        if let Some((page, _)) = pages.next_if(|(_, start)| *start == at)
            && let Some(form) = layout.page
        {
            mark = " ";
            let header = line.block.header.as_ref().filter(|_| form.repeat_header);
            if form.foot || header.is_some() {
                blanks = spacing + 1;
            }
            if form.foot {
                for foot in foot(vocabulary, page + 1, starts.len() + 1) {
                    blank(&mut out, blanks);
                    blanks = spacing;
                    out.push(foot);
                }
                blanks = spacing + 1;
            }
            if let Some(header) = header {
                blank(&mut out, blanks);
                let header = Block { text: header.to_string(), ..Block::default() };
                for line in wrapped(&header, layout.width) {
                    if line.index > 0 {
                        blank(&mut out, spacing);
                    }
                    out.push(ended(mark, &line, layout));
                    mark = "";
                }
                blanks = spacing + 1;
            }
        }
        if at > 0 {
            blank(&mut out, blanks);
        }
        out.push(ended(mark, line, layout));
    }
    out
}

/// A line with the page's mark before it and the space after it.
fn ended(mark: &str, line: &Line<'_>, layout: &PrintLayout) -> String {
    let space = match layout.trailing_spaces {
        TrailingSpaces::None => false,
        TrailingSpaces::Wrapped => line.wrapped,
        TrailingSpaces::Every => true,
    };
    format!("{mark}{}{}", line.text, if space { " " } else { "" })
}

/// The foot of a page.
fn foot(vocabulary: &Vocabulary, page: usize, pages: usize) -> impl Iterator<Item = String> {
    let words = vocabulary.furniture.first().and_then(|words| words.printed(None, &[]));
    let mark = vocabulary.page_marks.first();
    words.into_iter().chain(mark.and_then(|mark| mark.printed(None, &[page, pages])))
}

/// The lines that begin a page other than the first.
fn page_starts(lines: &[Line<'_>], layout: &PrintLayout) -> Vec<usize> {
    let Some(page) = layout.page else { return Vec::new() };
    let mut starts = Vec::new();
    let mut start = 0;
    for at in 1..lines.len() {
        if at - start >= page.lines.max(1) && may_part(&lines[at - 1], &lines[at]) {
            starts.push(at);
            start = at;
        }
    }
    starts
}

/// Whether a page may end between two lines: only where the words show whether the paragraph continues.
fn may_part(before: &Line<'_>, after: &Line<'_>) -> bool {
    // The text of a label or of a row's analysis follows at once.
    if after.index == 0 && after.block.close {
        return false;
    }
    let (ends, lower) = (ends_sentence(&before.text), begins_lower(&after.text));
    if before.wrapped {
        after.cells || (!ends && lower)
    } else {
        ends || !(lower || cannot_end(&before.text))
    }
}

/// Breaks a block into lines.
fn wrapped(block: &Block, width: Option<usize>) -> Vec<Line<'_>> {
    let width = width.unwrap_or(usize::MAX);
    let mut texts: Vec<String> = Vec::new();
    for words in unbroken(&block.text) {
        match texts.last_mut() {
            Some(line) if length(line) + 1 + length(&words) <= width => {
                line.push(' ');
                line.push_str(&words);
            }
            Some(_) => texts.push(format!("{:indent$}{words}", "", indent = block.indent)),
            None => texts.push(words),
        }
    }
    let mut cells_apart = false;
    if let Some(cells) = &block.cells {
        match texts.last_mut() {
            Some(line) if length(line) + 1 + length(cells) <= width => {
                line.push(' ');
                line.push_str(cells);
            }
            _ => {
                cells_apart = true;
                texts.push(cells.clone());
            }
        }
    }
    let count = texts.len();
    let line = |(index, text)| {
        let is_last = index + 1 == count;
        Line { text, wrapped: !is_last, cells: is_last && cells_apart, index, block }
    };
    texts.into_iter().enumerate().map(line).collect()
}

/// The stretches of a text that must not be broken by a line end.
fn unbroken(text: &str) -> Vec<String> {
    let mut stretches: Vec<String> = Vec::new();
    let mut before = "";
    for word in text.split_whitespace() {
        match stretches.last_mut() {
            Some(stretch) if !may_break(before, word) => {
                stretch.push(' ');
                stretch.push_str(word);
            }
            _ => stretches.push(word.to_owned()),
        }
        before = word;
    }
    stretches
}

/// Whether a line may end between two words. The reader would join words at a hyphen, would take a number or a dash at
/// the beginning of a line for the marker of an item, and a date or year at its end for the end of a row.
fn may_break(before: &str, after: &str) -> bool {
    let numeric = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let marker = after
        .starts_with(['-', '–', '—', '•', '·', '▪', '●', '◦', '■', '►', '\u{f0b7}', '*'])
        || (after.starts_with(|c: char| c.is_ascii_digit())
            && after.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')']));
    // A text that begins with a marker keeps it.
    let is_marker = matches!(before, "•" | "-");
    let ends_row = before.len() >= 4 && numeric(before);
    !(marker || is_marker || ends_row || joins_at_hyphen(before, after))
}

fn length(text: &str) -> usize {
    text.chars().count()
}
