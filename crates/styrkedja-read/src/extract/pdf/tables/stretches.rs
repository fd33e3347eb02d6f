//! Where the words of a row stand: in which stretches, with gaps between them as wide as those between columns.

use styrkedja_pdf::Word;

use crate::extract::pdf::line::rows;

/// Words with a wider gap between them, in letter sizes, are in different columns.
pub(super) const COLUMN_GAP: f32 = 0.7;

pub(super) fn middle(word: &Word) -> (f32, f32) {
    let bounds = &word.bounds;
    (f32::midpoint(bounds.left, bounds.right), f32::midpoint(bounds.top, bounds.bottom))
}

/// The stretches of a row that hold words. Words below each other make one stretch; a wide gap separates two.
pub(super) fn stretches(words: &[&Word]) -> Vec<(f32, f32)> {
    let mut found: Vec<(f32, f32)> = Vec::new();
    let mut sorted = words.to_vec();
    sorted.sort_by(|a, b| a.bounds.left.total_cmp(&b.bounds.left));
    for word in sorted {
        let bounds = &word.bounds;
        match found.last_mut() {
            Some(last) if bounds.left - last.1 < COLUMN_GAP * word.size => {
                last.1 = last.1.max(bounds.right);
            }
            _ => found.push((bounds.left, bounds.right)),
        }
    }
    found
}

/// Whether running text crosses a position: a word does, or two words that belong together.
pub(super) fn crosses(words: &[&Word], at: f32) -> bool {
    rows(words).iter().any(|row| {
        row.iter().any(|word| word.bounds.left < at && word.bounds.right > at)
            || row.windows(2).any(|pair| {
                pair[0].bounds.right <= at
                    && pair[1].bounds.left >= at
                    && pair[1].bounds.left - pair[0].bounds.right < COLUMN_GAP * pair[1].size
            })
    })
}
