//! From the words of a page to the text of its file.
//!
//! Words and text part at every wrapped line, at every space that is not kept, and at every letter that is written in
//! several ways. Between those places they are the same, so the map is a list of pieces.

use styrkedja::{Bounds, Span};

use super::{Kept, Stretch};
use crate::extract::{Line, shows};

/// Where the words of a page stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Map {
    /// The text of the file.
    text: String,
    /// Ascending by words; every letter of a block is in one of them.
    pieces: Vec<Piece>,
    lines: Vec<LineAt>,
}

/// Words that stand in one line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    words: usize,
    len: usize,
    text: usize,
    /// The same as `len`, and then byte for byte; or this is one letter.
    text_len: usize,
    line: usize,
}

/// A line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LineAt {
    number: usize,
    page: Option<u32>,
    bounds: Option<Bounds>,
    /// Whether it may continue the line before if that is a title.
    continues_title: bool,
}

impl Map {
    /// The text of the file.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn set_text(&mut self, text: String) {
        self.text = text;
    }

    pub(super) fn take_text(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// Begins a line, from which the next words come.
    pub(super) fn begin_line(&mut self, line: &Line<'_>, continues_title: bool) {
        let (page, bounds) = (line.shape.page, line.shape.bounds);
        self.lines.push(LineAt { number: line.number, page, bounds, continues_title });
    }

    /// Notes that words are a stretch of the last line begun.
    pub(super) fn push(&mut self, words: usize, line: &Line<'_>, start: usize, end: usize) {
        let index = self.lines.len() - 1;
        let mut add = |piece: Piece| match self.pieces.last_mut() {
            Some(last)
                if last.line == piece.line
                    && last.len == last.text_len
                    && piece.len == piece.text_len
                    && last.words + last.len == piece.words
                    && last.text + last.len == piece.text =>
            {
                last.len += piece.len;
                last.text_len += piece.len;
            }
            _ => self.pieces.push(piece),
        };
        if line.is_verbatim() {
            let (len, text) = (end - start, line.origin(start));
            add(Piece { words, len, text, text_len: len, line: index });
            return;
        }
        for (at, c) in line.text()[start..end].char_indices() {
            let (from, to) = (line.origin(start + at), line.origin(start + at + c.len_utf8()));
            let (len, text_len) = (c.len_utf8(), to.saturating_sub(from));
            add(Piece { words: words + at, len, text: from, text_len, line: index });
        }
    }

    /// Where stretches stand, in their order. Those with nothing between them make one span.
    pub(super) fn spans(&self, stretches: &[Stretch]) -> Vec<Span> {
        self.merged(self.each(stretches))
    }

    /// The same in the order of the source.
    pub(super) fn sorted_spans(&self, stretches: &[Stretch]) -> Vec<Span> {
        let mut spans: Vec<Span> = self.each(stretches).collect();
        spans.sort_by_key(|span| span.start);
        self.merged(spans.into_iter())
    }

    fn each(&self, stretches: &[Stretch]) -> impl Iterator<Item = Span> {
        let stretches = stretches.iter().filter(|stretch| !stretch.is_empty());
        stretches.flat_map(|stretch| self.within(*stretch).map(|piece| self.span(piece, *stretch)))
    }

    fn merged(&self, all: impl Iterator<Item = Span>) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for span in all {
            match spans.last_mut() {
                Some(before) if self.follows(before, &span) => before.extend(&span),
                _ => spans.push(span),
            }
        }
        spans
    }

    /// The pages that a stretch begins and ends on.
    pub(super) fn pages(&self, stretch: Stretch) -> (Option<u32>, Option<u32>) {
        let page = |piece: &Piece| self.lines[piece.line].page;
        let mut within = self.within(stretch);
        let first = within.next();
        let last = within.last().or(first);
        (first.and_then(page), last.and_then(page))
    }

    /// The lines of a stretch: the words of each, and whether it may continue the line before as a title does.
    pub(super) fn lines_of(&self, stretch: Stretch) -> Vec<(Stretch, bool)> {
        let mut found: Vec<(usize, Stretch)> = Vec::new();
        for piece in self.within(stretch) {
            let words = Stretch::new(
                piece.words.max(stretch.start),
                (piece.words + piece.len).min(stretch.end),
            );
            match found.last_mut() {
                Some((line, before)) if *line == piece.line => before.end = words.end,
                _ => found.push((piece.line, words)),
            }
        }
        found.into_iter().map(|(line, words)| (words, self.lines[line].continues_title)).collect()
    }

    fn within(&self, stretch: Stretch) -> impl Iterator<Item = &Piece> {
        let from = self.pieces.partition_point(|piece| piece.words + piece.len <= stretch.start);
        self.pieces[from..].iter().take_while(move |piece| piece.words < stretch.end)
    }

    fn span(&self, piece: &Piece, stretch: Stretch) -> Span {
        let line = self.lines[piece.line];
        let (mut start, mut end) = (piece.text, piece.text + piece.text_len);
        if piece.len == piece.text_len {
            start += stretch.start.saturating_sub(piece.words);
            end -= (piece.words + piece.len).saturating_sub(stretch.end);
        }
        let (number, LineAt { page, bounds, .. }) = (line.number, line);
        Span { start, end, line: number, end_line: number, page, bounds }
    }

    /// Whether nothing that shows stands between two spans of a page.
    fn follows(&self, before: &Span, span: &Span) -> bool {
        before.page == span.page
            && self
                .text
                .get(before.end..span.start)
                .is_some_and(|between| !between.chars().any(shows))
    }

    /// What does not hold, for tests.
    pub(super) fn fault(&self, words: &str) -> Option<String> {
        let pairs = self.pieces.windows(2);
        let mut disordered = pairs.filter(|pair| pair[0].words + pair[0].len > pair[1].words);
        if let Some(pair) = disordered.next() {
            return Some(format!("pieces overlap: {pair:?}"));
        }
        let cut = |piece: &&Piece| {
            words.get(piece.words..piece.words + piece.len).is_none()
                || self.text.get(piece.text..piece.text + piece.text_len).is_none()
        };
        self.pieces.iter().find(cut).map(|piece| format!("a piece cuts a letter: {piece:?}"))
    }
}

/// A stretch of a line's cleaned text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LinePiece {
    /// The index of the kept line.
    pub(crate) at: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl LinePiece {
    /// A line without the spaces around its text.
    pub(super) fn whole(kept: &[Kept<'_>], at: usize) -> Self {
        let start = kept[at].indent();
        Self { at, start, end: start + kept[at].text().len() }
    }

    /// The text of the line from a byte on.
    pub(super) fn from(kept: &[Kept<'_>], at: usize, start: usize) -> Self {
        let text = kept[at].line.text();
        let rest = &text[start..];
        let start = start + rest.len() - rest.trim_start().len();
        Self { at, start, end: start.max(text.trim_end().len()) }
    }

    pub(super) fn text<'k>(&self, kept: &'k [Kept<'_>]) -> &'k str {
        &kept[self.at].line.text()[self.start..self.end]
    }
}
