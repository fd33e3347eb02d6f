//! Where the words of a row stand: in which stretches, with gaps between them as wide as those between columns.

use styrkedja_pdf::Word;

use crate::extract::pdf::line::rows;

/// Words with a wider gap between them, in letter sizes, are in different columns.
const COLUMN_GAP: f32 = 0.7;

pub(super) fn middle(word: &Word) -> (f32, f32) {
    let bounds = &word.bounds;
    (f32::midpoint(bounds.left, bounds.right), f32::midpoint(bounds.top, bounds.bottom))
}

/// Words on one line that no column separates.
#[derive(Debug)]
pub(super) struct Stretch<'w> {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) words: Vec<&'w Word>,
}

/// The stretches of words that are sorted from the left; `joins` says whether a word belongs to the stretch before it.
pub(super) fn joined<'w>(
    words: impl IntoIterator<Item = &'w Word>,
    joins: impl Fn(&Stretch<'w>, &Word) -> bool,
) -> Vec<Stretch<'w>> {
    let mut found: Vec<Stretch<'w>> = Vec::new();
    for word in words {
        match found.last_mut() {
            Some(last) if joins(last, word) => {
                last.right = last.right.max(word.bounds.right);
                last.words.push(word);
            }
            _ => {
                let (left, right) = (word.bounds.left, word.bounds.right);
                found.push(Stretch { left, right, words: vec![word] });
            }
        }
    }
    found
}

/// Whether a word is too near to words that end at a position for a column to begin with it.
pub(super) fn is_close(right: f32, word: &Word) -> bool {
    word.bounds.left - right < COLUMN_GAP * word.size
}

/// The stretches of a row that hold words. Words below each other make one stretch; a wide gap separates two.
pub(super) fn stretches<'w>(words: &[&'w Word]) -> Vec<Stretch<'w>> {
    let mut sorted = words.to_vec();
    sorted.sort_by(|a, b| a.bounds.left.total_cmp(&b.bounds.left));
    joined(sorted, |last, word| is_close(last.right, word))
}

/// Whether running text crosses a position: a word does, or two words that belong together.
pub(super) fn crosses(words: &[&Word], at: f32) -> bool {
    rows(words).iter().any(|row| {
        row.iter().any(|word| word.bounds.left < at && word.bounds.right > at)
            || row.windows(2).any(|pair| {
                pair[0].bounds.right <= at
                    && pair[1].bounds.left >= at
                    && is_close(pair[0].bounds.right, pair[1])
            })
    })
}

/// Whether running text crosses none of the edges between columns.
pub(super) fn keeps_to(words: &[&Word], edges: &[f32]) -> bool {
    let inner = edges.get(1..edges.len().saturating_sub(1)).unwrap_or_default();
    !inner.iter().any(|edge| crosses(words, *edge))
}
