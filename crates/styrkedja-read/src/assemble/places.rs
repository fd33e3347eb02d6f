//! Places: spans of values, remarks, and which characters have been used.
//!
//! Two lists are kept. `note` says where a value is: a finding about it is shown there. `claim` says what some
//! characters have become: a value, a label, a table header. The first list makes the source map, the second the
//! account. Every character must be claimed exactly once, and the property tests of the account check that.

use std::ops::Range;

use styrkedja::{Place, Pointer, SourceMap, Span, Text};

use super::passage::whole_line;
use crate::{
    account::{Account, Class},
    clean::{Kept, LinePiece},
    extract::shows,
    facts::{Prose, Words},
    reading::{Remark, RemarkKind},
};

/// What is noted about the lines of a text during assembly.
#[derive(Debug)]
pub(super) struct Places<'a> {
    kept: &'a [Kept<'a>],
    pub(super) sources: SourceMap,
    pub(super) remarks: Vec<Remark>,
    /// What each stretch of text has become. No stretch is listed twice.
    claims: Vec<(LinePiece, Class)>,
    /// Every item of running text, with its pieces.
    prose: Vec<(Prose, Vec<LinePiece>)>,
}

impl<'a> Places<'a> {
    pub(super) fn new(kept: &'a [Kept<'a>]) -> Self {
        Self {
            kept,
            sources: SourceMap::default(),
            remarks: Vec::new(),
            claims: Vec::new(),
            prose: Vec::new(),
        }
    }

    pub(super) fn texts(&self, pieces: &[LinePiece]) -> Vec<&'a str> {
        pieces
            .iter()
            .map(|piece| &self.kept[piece.at].line.text()[piece.start..piece.end])
            .collect()
    }

    /// Notes the place of a value. Lines that follow each other make one span.
    pub(super) fn note(&mut self, pointer: &Pointer, pieces: &[LinePiece]) {
        let mut spans: Vec<Span> = Vec::new();
        let mut last = None;
        // There may be no words after a label, and then no place.
        for piece in pieces.iter().filter(|piece| piece.start < piece.end) {
            let span = self.span(piece);
            match spans.last_mut() {
                Some(before) if self.is_next(last, piece) => {
                    before.extend(&span);
                }
                _ => spans.push(span),
            }
            last = Some(piece);
        }
        if let Some(place) = Place::from_spans(spans) {
            self.sources.insert(pointer.clone(), place);
        }
    }

    /// Whether a value has its own place.
    pub(super) fn is_noted(&self, pointer: &Pointer) -> bool {
        self.sources.get(pointer).is_some()
    }

    /// Notes what stretches of text have become.
    pub(super) fn claim(&mut self, class: Class, pieces: &[LinePiece]) {
        self.claims.extend(pieces.iter().map(|piece| (*piece, class)));
    }

    /// Notes what whole lines have become, except for stretches that are claimed separately.
    pub(super) fn claim_rest(&mut self, class: Class, lines: Range<usize>, apart: &[LinePiece]) {
        for at in lines {
            let line = whole_line(&self.kept[at], at);
            let mut start = line.start;
            for piece in apart.iter().filter(|piece| piece.at == at) {
                self.claim(class, &[LinePiece { start, end: piece.start, ..line }]);
                start = piece.end;
            }
            self.claim(class, &[LinePiece { start, ..line }]);
        }
    }

    /// Notes an item of running text.
    pub(super) fn note_prose(&mut self, pointer: &Pointer, prose: Prose, pieces: Vec<LinePiece>) {
        self.note(pointer, &pieces);
        self.prose.push((prose, pieces));
    }

    /// Every item of running text noted so far.
    pub(super) fn take_prose(&mut self) -> (Vec<Prose>, Vec<Vec<LinePiece>>) {
        std::mem::take(&mut self.prose).into_iter().unzip()
    }

    /// Notes the places of facts in running text.
    pub(super) fn note_facts(
        &mut self,
        texts: &[Prose],
        pieces: &[Vec<LinePiece>],
        mut facts: Vec<(Pointer, Words)>,
    ) {
        facts.sort_by_key(|(_, words)| words.prose);
        for of_one in facts.chunk_by(|(_, a), (_, b)| a.prose == b.prose) {
            let Some((_, first)) = of_one.first() else { continue };
            let words = self.words(&texts[first.prose].text, &pieces[first.prose]);
            for (pointer, Words { bytes, .. }) in of_one {
                let from = words.partition_point(|(word, _)| word.end <= bytes.start);
                let within = words[from..].iter().take_while(|(word, _)| word.start < bytes.end);
                let found: Vec<LinePiece> = within.map(|(_, piece)| *piece).collect();
                self.note(pointer, &found);
            }
        }
    }

    /// The words of an item's text, each with its stretch of line.
    fn words(&self, text: &str, pieces: &[LinePiece]) -> Vec<(Range<usize>, LinePiece)> {
        let mut found = Vec::new();
        let mut read = 0;
        for piece in pieces {
            let line = &self.kept[piece.at].line.text()[piece.start..piece.end];
            for word in line.split_whitespace() {
                // There is only white space, or the dash of a nested list, between the words.
                let gap = text[read..].find(|c: char| !c.is_whitespace()).unwrap_or_default();
                let dash = usize::from(text[read + gap..].starts_with("- ") && word != "-") * 2;
                // A marker of the list is in the line but not in the text.
                let Some(start) = [read + gap, read + gap + dash]
                    .into_iter()
                    .find(|&at| text[at..].starts_with(word))
                else {
                    continue;
                };
                read = start + word.len();
                let from = piece.start + (word.as_ptr().addr() - line.as_ptr().addr());
                found.push((
                    start..read,
                    LinePiece { at: piece.at, start: from, end: from + word.len() },
                ));
            }
        }
        found
    }

    pub(super) fn span(&self, piece: &LinePiece) -> Span {
        self.kept[piece.at].line.span(piece.start, piece.end)
    }

    pub(super) fn remark(
        &mut self,
        kind: RemarkKind,
        message: Text,
        span: Option<Span>,
        pointer: Option<Pointer>,
    ) {
        self.remarks.push(Remark { kind, message, span, pointer });
    }

    pub(super) fn remark_lines(
        &mut self,
        kind: RemarkKind,
        message: Text,
        lines: &[usize],
        pointer: Pointer,
    ) {
        let span = lines.first().map(|&at| self.span(&whole_line(&self.kept[at], at)));
        self.remark(kind, message, span, Some(pointer));
    }

    /// Whether there is only white space between two pieces.
    fn is_next(&self, before: Option<&LinePiece>, piece: &LinePiece) -> bool {
        before.is_some_and(|before| {
            if before.at == piece.at {
                let between = self.kept[piece.at].line.text().get(before.end..piece.start);
                return between.is_some_and(|between| between.trim().is_empty());
            }
            before.at + 1 == piece.at
                && !self.kept[piece.at].seam
                && self.kept[before.at].line.text()[before.end..].trim().is_empty()
                && self.kept[piece.at].line.text()[..piece.start].trim().is_empty()
        })
    }

    /// Counts what every character has become. Characters that are not covered by a claim are unplaced. No two claims
    /// cover the same character.
    pub(super) fn account(&mut self) -> Account {
        let mut account = Account::default();
        let mut claims = std::mem::take(&mut self.claims);
        claims.sort_by_key(|(piece, _)| (piece.at, piece.start, piece.end));
        let mut claims = claims.into_iter().peekable();
        for (at, line) in self.kept.iter().enumerate() {
            let text = line.line.text();
            let count =
                |start: usize, end: usize| text[start..end].chars().filter(|c| shows(*c)).count();
            let mut read = 0;
            while let Some((piece, class)) = claims.next_if(|(piece, _)| piece.at == at) {
                debug_assert!(
                    piece.start >= read || piece.end <= piece.start,
                    "two claims on one text: {text}"
                );
                let start = piece.start.max(read);
                let end = piece.end.max(start);
                account.leave(count(read, start), line, read, start);
                let characters = count(start, end);
                account.add(class, characters);
                if class == Class::Remarked && characters > 0 {
                    account.lines.push(line.line.span(start, end));
                }
                read = end;
            }
            account.leave(count(read, text.len()), line, read, text.len());
        }
        account
    }
}

impl Account {
    fn leave(&mut self, characters: usize, line: &Kept<'_>, start: usize, end: usize) {
        if characters > 0 {
            self.total += characters;
            self.unplaced += characters;
            self.lines.push(line.line.span(start, end));
        }
    }
}
