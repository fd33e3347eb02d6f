//! Documents as a city prints them, then damaged: what is nearly a plan goes deeper than bytes do.

use std::sync::LazyLock;

use quickcheck::{Arbitrary, Gen};
use styrkedja::Document;
use styrkedja_read::{
    Letters, LineEnd, PageLayout, PrintLayout, TrailingSpaces, Vocabulary, print_text_as, read_text,
};

use crate::{bytes, reading::assert_document};

/// Bytes of instructions before those of the damages.
const HEAD: usize = 8;
/// Bytes of a damage: what, where, where to, how much.
const DAMAGE: usize = 4;
/// More damages than this leave little of the document.
const MOST_DAMAGES: usize = 24;

/// A document printed in some layout, with damages to its lines, is read as carefully as any text.
///
/// The first eight bytes say which document and layout, then four bytes each say a damage. What stands after the first
/// zero byte that begins a damage is text to insert.
pub fn structured(input: &[u8]) {
    let (head, rest) = input.split_at(input.len().min(HEAD));
    let mut said = [0; HEAD];
    said[..head.len()].copy_from_slice(head);
    let document = document(said);
    assert_document(&document);
    let text = print_text_as(&document, &VOCABULARY, &layout(said));
    bytes(&damaged(text.as_bytes(), rest));
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::stockholm);

// --- Which document ---

/// The documents in `examples/plans`, as they are read.
static EXAMPLES: LazyLock<[Document; 3]> = LazyLock::new(|| {
    [
        include_str!("../../examples/plans/dagverksamhet-2027.txt"),
        include_str!("../../examples/plans/hemtjanst-2027.txt"),
        include_str!("../../examples/plans/motesplats-2027-berattelse.txt"),
    ]
    .map(|text| read_text(text).expect("an example is readable").document)
});

/// A part of an example, which keeps an input quick, or any document at all.
fn document([which, part, ..]: [u8; HEAD]) -> Document {
    if which & 3 == 3 {
        let size = 1 + usize::from(which >> 2) % 8;
        return Document::arbitrary(&mut Gen::from_size_and_seed(size, u64::from(part)));
    }
    let mut document = EXAMPLES[usize::from(which & 3)].clone();
    // A bit for every part that stays; with none the document is whole.
    let keep = if part == 0 { 0xff } else { part };
    let stays = |bit: u32| keep >> (bit % 8) & 1 == 1;
    let mut at = 0;
    let mut next = || {
        at += 1;
        stays(at - 1)
    };
    document.introduction.retain(|_| next());
    document.closing.retain(|_| next());
    for goal in &mut document.goals {
        goal.goals.retain(|_| next());
    }
    document
}

// --- Which layout ---

fn layout([_, _, width, looks, letters, pages, lines, _]: [u8; HEAD]) -> PrintLayout {
    let bit = |byte: u8, bit: u8| byte >> bit & 1 == 1;
    PrintLayout {
        width: (width != 0).then(|| usize::from(width)),
        trailing_spaces: match looks & 3 {
            0 => TrailingSpaces::None,
            1 => TrailingSpaces::Every,
            _ => TrailingSpaces::Wrapped,
        },
        doubled: bit(looks, 2),
        label_apart: bit(looks, 3),
        line_end: match looks >> 4 & 3 {
            0 => LineEnd::CrLf,
            1 => LineEnd::Cr,
            _ => LineEnd::Lf,
        },
        page: bit(pages, 0).then(|| PageLayout {
            lines: usize::from(lines),
            foot: bit(pages, 1),
            repeat_header: bit(pages, 2),
        }),
        letters: if bit(letters, 0) { Letters::Decomposed } else { Letters::Composed },
        hard_spaces: bit(letters, 1),
    }
}

// --- Which damage ---

/// What stands in the way of a reader: heads of pages, headers out of place, half a label, odd spaces and letters.
const PIECES: &[&str] = &[
    "Tjänsteutlåtande",
    "Sid 4 (31)",
    "Tornvägen 12",
    "www.exempelstad.se",
    "012-345 67 89",
    " ",
    "\u{c}",
    "  Indikator Årsmål KF:s årsmål år 2027 Periodicitet",
    "Indikator Periodens",
    "Aktivitet Startdatum Slutdatum Avvikelse",
    "KF:s mål för",
    "Enhetsmål: Avdelningsmål:",
    "Enhetsmål:",
    "Uppföljning",
    "Uppfylls helt",
    "Analys",
    "Budget 2027",
    "1. ",
    "- ",
    "2027-02-30",
    "80 % 90 % År",
    "VB 2027",
    "\u{301}a\u{ad}\u{a0}\u{200b}",
    "ord-",
];

/// A text with its lines cut, repeated, swapped, joined and mixed with what does not belong there.
fn damaged(text: &[u8], damages: &[u8]) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> =
        text.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')).map(<[u8]>::to_vec).collect();
    let mut rest = damages;
    for _ in 0..MOST_DAMAGES {
        let Some((&[what, from, to, much], after)) = rest.split_first_chunk::<DAMAGE>() else {
            break;
        };
        rest = after;
        if lines.is_empty() {
            break;
        }
        // Two bytes would reach every line of a long text; one reaches evenly spread ones.
        let line = |at: u8| usize::from(at) * lines.len() / 256;
        let (from, to) = (line(from), line(to));
        let much = usize::from(much);
        match what % 9 {
            0 => {
                // All the rest is text of its own.
                lines.insert(from, rest.to_vec());
                break;
            }
            1 => lines.truncate(from),
            2 => drop(lines.drain(..from)),
            3 => drop(lines.remove(from)),
            4 => lines.swap(from, to),
            5 => {
                for _ in 0..=much % 4 {
                    lines.insert(to, lines[from].clone());
                }
            }
            6 => {
                let piece = PIECES[much % PIECES.len()];
                lines.insert(from, format!("{piece}\n").into_bytes());
            }
            7 => {
                // Without the end of the line the next one follows at once.
                let keep = much.min(lines[from].len());
                lines[from].truncate(keep);
            }
            _ => {
                let at = to.min(lines[from].len());
                let piece = PIECES[much % PIECES.len()];
                lines[from].splice(at..at, piece.bytes());
            }
        }
    }
    lines.concat()
}
