//! Builds the parts of a passage from lines of running text: items, paragraphs, lead-ins, sub-headings.
//!
//! What the parts of a goal and the chapters contain is a list of items, each of one form:
//!
//! ```text
//! Vi arbetar så här:              lead-in: ends in a colon, before an item
//! 1. Gästerna väljer menyn.       item, number 1
//! Köket frågar varje vecka.       a further paragraph of item 1, because an item 2 follows
//! 2. Maten lagas här.             item, number 2
//!
//! Medarbetarskap                  sub-heading: short, with a capital letter, before a paragraph
//!
//! Alla tar ansvar.                paragraph
//! - På morgonen                   item with a bullet
//! ```
//!
//! Which lines make one paragraph is decided by the [`Layout`]; a file that marks its paragraphs, headings and list
//! levels takes precedence.

use styrkedja::{Item, ItemForm, Passage};

use crate::{
    clean::{Break, Kept, Layout, LinePiece, is_mid_sentence},
    extract::BY_LOOKS,
    join::join,
    sentence::{begins_lower, ends_sentence},
};

/// A passage, with the place of each of its items.
#[derive(Debug, Default)]
pub(super) struct PlacedPassage {
    pub(super) passage: Passage,
    pub(super) places: Vec<Vec<LinePiece>>,
    /// The places of the item markers.
    pub(super) marks: Vec<LinePiece>,
}

impl PlacedPassage {
    pub(super) fn push(&mut self, item: Item, place: Vec<LinePiece>) {
        self.passage.items.push(item);
        self.places.push(place);
    }
}

/// Maximum number of characters and words in a sub-heading.
const MAX_HEADING_LENGTH: usize = 45;
const MAX_HEADING_WORDS: usize = 5;

/// A part being gathered: its marker and its lines.
struct Block {
    marker: Option<Marker>,
    /// Where the marker stands.
    mark: Option<LinePiece>,
    pieces: Vec<LinePiece>,
    /// Whether the file says that it is an item of a list inside the item before.
    nested: bool,
    /// Its depth as a heading, if the file marks it as one.
    heading: Option<u8>,
}

impl Block {
    /// Whether its marker is alone on a line, with the text below.
    fn has_bare_marker(&self) -> bool {
        self.mark.is_some_and(|mark| self.pieces.first().is_none_or(|text| text.at != mark.at))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Marker {
    Number(u32),
    Bullet,
}

/// Builds a passage from lines. `headings` says whether a short separate line may be a sub-heading.
pub(super) fn passage(
    kept: &[Kept<'_>],
    layout: &Layout,
    lines: &[usize],
    headings: bool,
) -> PlacedPassage {
    let blocks = blocks(kept, layout, lines);
    let forms = forms(kept, &blocks, headings);
    let text = |pieces: &[LinePiece]| {
        join(pieces.iter().map(|piece| &kept[piece.at].line.text()[piece.start..piece.end]))
    };

    // Paragraphs between two numbered items belong to the first, unless there is a sub-heading between them. The same
    // is true after the last item when its text stands below a bare number.
    let last_number = blocks
        .iter()
        .rposition(|block| matches!(block.marker, Some(Marker::Number(_))) && !block.nested)
        .filter(|&last| !blocks[last].has_bare_marker());
    let mut found = PlacedPassage::default();
    let (mut inside_item, mut in_list) = (false, false);
    for (index, (block, form)) in blocks.iter().zip(forms).enumerate() {
        let mut place = Vec::from_iter(block.mark);
        found.marks.extend(block.mark);
        place.extend(&block.pieces);
        let text = text(&block.pieces);
        // Bullets that are announced by an item belong to that item.
        in_list = block.marker == Some(Marker::Bullet)
            && (in_list || found.passage.items.last().is_some_and(|item| item.text.ends_with(':')));
        match block.marker {
            // The file says which item these belong to.
            marker if block.nested && ends_in_item(&found) => {
                if let (Some(item), Some(at)) =
                    (found.passage.items.last_mut(), found.places.last_mut())
                {
                    item.text.push('\n');
                    match (marker, block.mark) {
                        (Some(Marker::Number(_)), Some(mark)) => {
                            let line = kept[mark.at].line.text();
                            item.text.push_str(&line[mark.start..mark.end]);
                            item.text.push(' ');
                        }
                        (Some(_), _) => item.text.push_str("- "),
                        (None, _) => {}
                    }
                    item.text.push_str(&text);
                    at.extend(place);
                }
            }
            Some(Marker::Number(number)) => {
                found.push(Item::numbered(number, text), place);
                inside_item = true;
            }
            _ if form == ItemForm::Heading => {
                found.push(Item::new(form, text), place);
                inside_item = false;
            }
            marker if inside_item && (in_list || last_number.is_none_or(|last| index < last)) => {
                if let (Some(item), Some(at)) =
                    (found.passage.items.last_mut(), found.places.last_mut())
                {
                    item.text.push('\n');
                    if marker == Some(Marker::Bullet) {
                        item.text.push_str("- ");
                    }
                    item.text.push_str(&text);
                    at.extend(place);
                }
            }
            Some(Marker::Bullet) => found.push(Item::bulleted(text), place),
            None => found.push(Item::new(form, text), place),
        }
    }
    found
}

fn ends_in_item(found: &PlacedPassage) -> bool {
    found.passage.items.last().is_some_and(|item| item.form == ItemForm::Item)
}

/// Groups lines into blocks: a marker begins a block, and a hard break ends one.
fn blocks(kept: &[Kept<'_>], layout: &Layout, lines: &[usize]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut last_number = None;
    // The depth of the last item that is not inside another.
    let mut outer = None;
    for (index, &at) in lines.iter().enumerate() {
        let line = &kept[at];
        let whole = whole_line(line, at);
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
        if let Some((marker, length)) =
            marker(line.text(), mid_sentence, last_number, blocks.last())
        {
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
            blocks.push(Block {
                marker: Some(marker),
                mark: Some(LinePiece { end: if bare { whole.end } else { text }, ..whole }),
                pieces: if bare { Vec::new() } else { vec![LinePiece { start, ..whole }] },
                nested,
                heading: None,
            });
            continue;
        }
        match blocks.last_mut() {
            // The text of a bare marker stands below it, even after blank lines.
            Some(block) if block.pieces.is_empty() => block.pieces.push(whole),
            // The lines of a bulleted item are indented under its text.
            Some(block)
                if soft
                    || (block.marker == Some(Marker::Bullet)
                        && line.indent() >= 2
                        && !layout.parted(line)) =>
            {
                block.pieces.push(whole);
            }
            _ => {
                let heading = line.line.shape.heading;
                blocks.push(Block {
                    marker: None,
                    mark: None,
                    pieces: vec![whole],
                    nested,
                    heading,
                });
            }
        }
    }
    blocks
}

/// The marker that begins a line, and how many bytes it takes.
fn marker(
    text: &str,
    mid_sentence: bool,
    last: Option<u32>,
    block: Option<&Block>,
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
            let in_list = block.is_none_or(|block| block.marker == Some(Marker::Bullet));
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

/// The kind of each block.
fn forms(kept: &[Kept<'_>], blocks: &[Block], headings: bool) -> Vec<ItemForm> {
    let line = |piece: &LinePiece| &kept[piece.at].line.text()[piece.start..piece.end];
    blocks
        .iter()
        .enumerate()
        .map(|(index, block)| {
            let next = blocks.get(index + 1);
            match block.marker {
                Some(_) => ItemForm::Item,
                None if next.is_some_and(|next| next.marker.is_some())
                    && block.pieces.last().is_some_and(|piece| line(piece).ends_with(':')) =>
                {
                    ItemForm::LeadIn
                }
                None if is_heading_by_file(kept, block, headings) => ItemForm::Heading,
                None if headings && is_heading(kept, block, next) => ItemForm::Heading,
                None => ItemForm::Paragraph,
            }
        })
        .collect()
}

/// A heading marked by the file. What only looks like a heading must be short, and not in a list of short lines.
fn is_heading_by_file(kept: &[Kept<'_>], block: &Block, headings: bool) -> bool {
    match (block.heading, block.pieces.as_slice()) {
        (Some(BY_LOOKS), [only]) => {
            let text = kept[only.at].text();
            headings && text.chars().count() <= MAX_HEADING_LENGTH * 2 && !ends_sentence(text)
        }
        (Some(BY_LOOKS) | None, _) => false,
        (Some(_), _) => true,
    }
}

/// A short separate line before a paragraph that does not end a sentence.
fn is_heading(kept: &[Kept<'_>], block: &Block, next: Option<&Block>) -> bool {
    let ([only], Some(next)) = (block.pieces.as_slice(), next) else { return false };
    let line = |piece: &LinePiece| &kept[piece.at].line.text()[piece.start..piece.end];
    let text = line(only);
    // In a file that does not wrap lines, a paragraph is one line of any length.
    let is_long = |piece: &LinePiece| {
        kept[piece.at].begins().is_some() && line(piece).chars().count() > MAX_HEADING_LENGTH
    };
    let next_is_text = next.marker.is_some()
        || next.pieces.len() > 1
        || next.pieces.first().is_some_and(|piece| ends_sentence(line(piece)) || is_long(piece));
    next_is_text
        && text.chars().count() <= MAX_HEADING_LENGTH
        && text.split_whitespace().count() <= MAX_HEADING_WORDS
        && text.chars().next().is_some_and(char::is_uppercase)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '(' | ')'))
}

/// A line without the spaces around its text.
pub(super) fn whole_line(line: &Kept<'_>, at: usize) -> LinePiece {
    let start = line.indent();
    LinePiece { at, start, end: start + line.text().len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clean::clean, extract::lines, vocabulary::Vocabulary};

    /// The items of a text, with their numbers.
    fn items(text: &str) -> Vec<(Option<u32>, String)> {
        let kept = clean(lines(text), &Vocabulary::stockholm()).kept;
        let all: Vec<usize> = (0..kept.len()).collect();
        let placed = passage(&kept, &Layout::of(&kept), &all, true);
        assert_eq!(placed.places.len(), placed.passage.items.len());
        placed.passage.items.into_iter().map(|item| (item.number, item.text)).collect()
    }

    #[test]
    fn paragraphs_between_two_items_belong_to_the_first() {
        assert_eq!(
            items("1. Vi möts.\n\nMötet leds av Kim.\n\n2.Vi bakar.\n\nAlla får äta."),
            [
                (Some(1), "Vi möts.\nMötet leds av Kim.".into()),
                (Some(2), "Vi bakar.".into()),
                (None, "Alla får äta.".into())
            ]
        );
    }

    #[test]
    fn paragraphs_below_bare_numbers_belong_to_the_last_item_too() {
        assert_eq!(
            items("1.  \n\nVi möts.\n\n2.  \n\nVi bakar.\n\nAlla får äta."),
            [(Some(1), "Vi möts.".into()), (Some(2), "Vi bakar.\nAlla får äta.".into())]
        );
    }

    #[test]
    fn bullets_that_the_last_item_announces_are_its_own() {
        assert_eq!(
            items("1. Vi möts.\n\n2. Vi bakar:\n- bullar\n- kakor\n\nAlla får äta."),
            [
                (Some(1), "Vi möts.".into()),
                (Some(2), "Vi bakar:\n- bullar\n- kakor".into()),
                (None, "Alla får äta.".into())
            ]
        );
    }

    #[test]
    fn a_sub_heading_ends_an_item() {
        assert_eq!(
            items("1. Vi möts.\n\nMedarbetarskap\n\nAlla tar ansvar.\n\n2. Vi bakar."),
            [
                (Some(1), "Vi möts.".into()),
                (None, "Medarbetarskap".into()),
                (None, "Alla tar ansvar.".into()),
                (Some(2), "Vi bakar.".into())
            ]
        );
    }

    #[test]
    fn a_figure_is_no_number_of_an_item() {
        assert_eq!(items("2.500 gäster kom.\n\n1.4 i snitt.").len(), 2);
        assert!(items("2.500 gäster kom.").iter().all(|(number, _)| number.is_none()));
    }
}
