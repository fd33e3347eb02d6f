//! Makes items, paragraphs and sub-headings of lines of running text.
//!
//! ```text
//! Vi arbetar så här:              paragraph
//!
//! 1. Alla möts på måndagar.       item, number 1
//!
//! Mötet leds av Kim.              part of item 1, because item 2 follows
//!
//! 2.Vi bakar.                     item, number 2
//!
//! Medarbetarskap                  heading by its looks: short, with a capital letter, before a paragraph
//!
//! Alla tar ansvar.                paragraph
//! - På morgonen                   item with a bullet
//! ```
//!
//! Which lines make one paragraph is decided by the [`Layout`]; a file that marks its paragraphs, headings and list
//! levels takes precedence.

use std::ops::Range;

use super::{
    Kept, Kind,
    builder::{About, Builder},
    map::LinePiece,
    text::{Break, Layout, is_mid_sentence},
};
use crate::{
    extract::BY_LOOKS,
    sentence::{begins_lower, ends_sentence},
};

/// Lines of running text, after a line that stands alone.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The lines of a heading or verdict that the vocabulary knows, right before.
    pub(super) head: Option<Range<usize>>,
    /// Whether it is a verdict.
    pub(super) is_verdict: bool,
    pub(super) lines: Vec<usize>,
}

impl Run {
    /// Lines of running text.
    pub(super) fn of(lines: Vec<usize>) -> Self {
        Self { lines, ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.head.is_none() && self.lines.is_empty()
    }
}

/// Maximum number of characters and words in a heading that only looks like one.
const MAX_HEADING_LENGTH: usize = 45;
const MAX_HEADING_WORDS: usize = 5;

/// A part being gathered: its marker and its lines.
struct Part {
    marker: Option<Marker>,
    /// Where the marker stands.
    mark: Option<LinePiece>,
    pieces: Vec<LinePiece>,
    /// Its depth in its list, if the file says it.
    level: Option<u8>,
    /// Whether the file says that it is inside the item before.
    nested: bool,
    /// Its depth as a heading, if the file marks it as one.
    heading: Option<u8>,
    /// Whether the vocabulary knows it.
    known: bool,
    /// Whether the vocabulary knows it as a verdict.
    is_verdict: bool,
}

impl Part {
    /// The line it begins on.
    fn first(&self) -> Option<usize> {
        self.mark.or(self.pieces.first().copied()).map(|piece| piece.at)
    }

    /// Whether its marker is alone on a line, with the text below.
    fn has_bare_marker(&self) -> bool {
        self.mark.is_some_and(|mark| self.pieces.first().is_none_or(|text| text.at != mark.at))
    }

    fn is_numbered(&self) -> bool {
        matches!(self.marker, Some(Marker::Number(_))) && !self.nested
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Marker {
    Number(u32),
    Bullet,
}

/// Writes the blocks of a run of lines. In the cell of a text table, the caller has begun that cell.
pub(super) fn write(builder: &mut Builder<'_>, kept: &[Kept<'_>], layout: &Layout, run: &Run) {
    let parts = parts(kept, layout, run);
    let last_item = LastItem::of(kept, layout, &parts);
    // The numbered item that is open, and whether a heading by its looks stands after it.
    let (mut open, mut parted) = (None, false);
    // The last block that is part of no other, and whether it is an item.
    let (mut top, mut is_item) = (None, false);
    // Whether the last words announced something, and whether the bullets now are what they announced.
    let (mut announced, mut in_list) = (false, false);
    for (index, part) in parts.iter().enumerate() {
        let kind = kind(kept, part, parts.get(index + 1));
        in_list = part.marker == Some(Marker::Bullet) && (in_list || announced);
        let (mut part_of, mut maybe) = (None, false);
        if part.nested && is_item {
            part_of = top;
        } else if part.is_numbered() || matches!(kind, Kind::Heading { depth: Some(_) }) {
            (open, parted) = (None, false);
        } else if open.is_some() && (in_list || last_item.owns(index, part)) {
            parted |= kind == Kind::Heading { depth: None };
            (part_of, maybe) = (if parted { open } else { top }, parted);
        }
        let apart = part.known || part.heading.is_some();
        let about = About { kind, apart, part_of, maybe };
        let at = builder.block(about, part.mark, &part.pieces);
        if part.is_numbered() {
            open = Some(at);
        }
        if part_of.is_none() || maybe {
            (top, is_item) = (Some(at), part.marker.is_some());
        }
        let last = part.pieces.last().or(part.mark.as_ref());
        announced = last.is_some_and(|piece| piece.text(kept).ends_with(':'));
    }
}

/// What belongs to numbered items: what stands between two of them. After the last item it is what no blank line parts
/// from it, where blank lines part paragraphs; what is as near to it as what belongs to the items before, or indented
/// like that; or, when its text stands below a bare number, all.
struct LastItem {
    /// The index of the last numbered item, if not all that follows is its own.
    last: Option<usize>,
    /// The index up to which what follows it is its own.
    until: usize,
}

impl LastItem {
    fn of(kept: &[Kept<'_>], layout: &Layout, parts: &[Part]) -> Self {
        let last = parts.iter().rposition(Part::is_numbered);
        let Some(last) = last.filter(|&last| !parts[last].has_bare_marker()) else {
            return Self { last: None, until: 0 };
        };
        let gap = |part: &Part| part.first().map_or(0, |at| kept[at].gap);
        let indent = |part: &Part| part.first().map_or(0, |at| kept[at].indent());
        let items: Vec<usize> = (0..=last).filter(|&index| parts[index].is_numbered()).collect();
        let owned = || parts[items[0]..last].iter().filter(|part| !part.is_numbered());
        let inner = owned().map(gap).max();
        let outer = items.iter().skip(1).map(|&index| gap(&parts[index])).min();
        let nearest = inner.filter(|inner| outer > Some(*inner));
        let indented = owned().map(indent).min().filter(|&least| least > indent(&parts[last]));
        let own = |part: &&Part| {
            let Some(line) = part.first().map(|at| &kept[at]) else { return false };
            // A single space before a line is all that is left of a page break, and a page may end anywhere.
            let joined = layout.joined(line) && line.indent() == 0 && !line.seam;
            let near = joined || nearest.is_some_and(|inner| line.gap <= inner);
            line.begins().is_none()
                && part.heading.is_none()
                && !part.known
                && (near || indented.is_some_and(|least| line.indent() >= least))
        };
        let until = last + 1 + parts[last + 1..].iter().take_while(own).count();
        Self { last: Some(last), until }
    }

    fn owns(&self, index: usize, part: &Part) -> bool {
        !part.known && self.last.is_none_or(|last| index < last || index < self.until)
    }
}

/// Groups lines into parts: a marker begins a part, and a hard break ends one.
fn parts(kept: &[Kept<'_>], layout: &Layout, run: &Run) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    if let Some(head) = &run.head {
        parts.push(Part {
            marker: None,
            mark: None,
            pieces: head.clone().map(|at| LinePiece::whole(kept, at)).collect(),
            level: None,
            nested: false,
            heading: kept[head.start].line.shape.heading,
            known: true,
            is_verdict: run.is_verdict,
        });
    }
    let lines = run.lines.as_slice();
    let mut last_number = None;
    // The depth of the last item that is not inside another.
    let mut outer = None;
    for (index, &at) in lines.iter().enumerate() {
        let line = &kept[at];
        let whole = LinePiece::whole(kept, at);
        // Lines that are not neighbours in the text have something between them that was set aside, such as furniture.
        let before = index.checked_sub(1).map(|before| &kept[lines[before]]);
        let neighbours = index > 0 && lines[index - 1] + 1 == at;
        let soft = before.is_some_and(|before| {
            if neighbours {
                layout.between(before, line) == Break::Soft
            } else {
                is_mid_sentence(before, line)
            }
        });
        let mid_sentence = soft && before.is_some_and(|before| !ends_sentence(before.text()));
        let level = line.line.shape.level;
        let nested = outer.is_some_and(|outer| level > Some(outer));
        // The first cell of a row may begin with a minus.
        let in_list = match parts.last().filter(|part| !part.known) {
            Some(part) => part.marker == Some(Marker::Bullet),
            None => line.line.shape.cell().is_none(),
        };
        if let Some((marker, length)) = marker(line.text(), mid_sentence, last_number, in_list) {
            if !nested {
                outer = level;
                if let Marker::Number(number) = marker {
                    last_number = Some(number);
                }
            }
            let text = whole.start + length;
            let rest = &line.line.text()[text..whole.end];
            let start = text + rest.len() - rest.trim_start().len();
            let bare = start >= whole.end;
            parts.push(Part {
                marker: Some(marker),
                mark: Some(LinePiece { end: if bare { whole.end } else { text }, ..whole }),
                pieces: if bare { Vec::new() } else { vec![LinePiece { start, ..whole }] },
                level,
                nested,
                heading: None,
                known: false,
                is_verdict: false,
            });
            continue;
        }
        match parts.last_mut().filter(|part| !part.known) {
            // The text of a bare marker stands below it, even after blank lines.
            Some(part) if part.pieces.is_empty() => part.pieces.push(whole),
            // The lines of a bulleted item are indented under its text.
            Some(part)
                if soft
                    || (part.marker == Some(Marker::Bullet)
                        && line.indent() >= 2
                        && !layout.parted(line)) =>
            {
                part.pieces.push(whole);
            }
            _ => {
                let heading = line.line.shape.heading;
                parts.push(Part {
                    marker: None,
                    mark: None,
                    pieces: vec![whole],
                    level,
                    nested,
                    heading,
                    known: false,
                    is_verdict: false,
                });
            }
        }
    }
    parts
}

/// The marker that begins a line, and how many bytes it takes.
fn marker(
    text: &str,
    mid_sentence: bool,
    last: Option<u32>,
    in_list: bool,
) -> Option<(Marker, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && text[digits..].starts_with(['.', ')']) {
        let rest = &text[digits + 1..];
        // `5.Text` is an item; `1.4 Text` and `2.500` are not.
        let well_formed = rest
            .chars()
            .next()
            .is_none_or(|c| c == ' ' || c.is_alphabetic() || c == '"' || c == '”');
        let number: u32 = text[..digits].parse().ok()?;
        let expected = last.map_or(number == 1, |last| number == last + 1);
        // In the middle of a sentence, only the next expected number begins an item.
        return (well_formed && (expected || !mid_sentence))
            .then_some((Marker::Number(number), digits + 1));
    }
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let bullet = match first {
        '•' | '·' | '▪' | '●' | '◦' | '■' | '►' | '\u{f0b7}' | '*' => true,
        '-' | '–' | '—' => {
            // `- text`, `-Text`; within a list also `-text`.
            let spaced = rest.starts_with(' ')
                && (!mid_sentence || in_list || !begins_lower(rest.trim_start()));
            spaced
                || rest
                    .chars()
                    .next()
                    .is_some_and(|c| c.is_uppercase() || (in_list && c.is_alphanumeric()))
        }
        _ => false,
    };
    bullet.then_some((Marker::Bullet, first.len_utf8()))
}

/// What a part is.
fn kind(kept: &[Kept<'_>], part: &Part, next: Option<&Part>) -> Kind {
    let level = part.level.unwrap_or_default();
    match (part.marker, part.heading) {
        (Some(Marker::Number(number)), _) => Kind::Item { level, number: Some(number) },
        (Some(Marker::Bullet), _) => Kind::Item { level, number: None },
        (None, Some(depth)) if depth < BY_LOOKS => Kind::Heading { depth: Some(depth) },
        (None, told)
            if !part.is_verdict
                && (part.known
                    || told.is_some() && is_short_title(kept, part)
                    || is_heading(kept, part, next)) =>
        {
            Kind::Heading { depth: None }
        }
        _ => Kind::Paragraph,
    }
}

/// What a file only makes look like a heading must be short.
fn is_short_title(kept: &[Kept<'_>], part: &Part) -> bool {
    let mut texts = part.pieces.iter().map(|piece| piece.text(kept));
    let length: usize = texts.clone().map(|text| text.chars().count()).sum();
    length <= MAX_HEADING_LENGTH * 2 && !texts.next_back().is_some_and(ends_sentence)
}

/// A short separate line before a paragraph that does not end a sentence.
fn is_heading(kept: &[Kept<'_>], part: &Part, next: Option<&Part>) -> bool {
    let ([only], Some(next)) = (part.pieces.as_slice(), next) else { return false };
    let text = only.text(kept);
    // In a file that does not wrap lines, a paragraph is one line of any length.
    let is_long = |piece: &LinePiece| {
        kept[piece.at].begins().is_some() && piece.text(kept).chars().count() > MAX_HEADING_LENGTH
    };
    let next_is_text = next.marker.is_some()
        || next.pieces.len() > 1
        || next
            .pieces
            .first()
            .is_some_and(|piece| ends_sentence(piece.text(kept)) || is_long(piece));
    next_is_text
        && text.chars().count() <= MAX_HEADING_LENGTH
        && text.split_whitespace().count() <= MAX_HEADING_WORDS
        && text.chars().next().is_some_and(char::is_uppercase)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '(' | ')'))
}
