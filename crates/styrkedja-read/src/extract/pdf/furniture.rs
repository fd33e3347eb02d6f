//! Page heads and feet: lines with the same words at the same place on several pages.

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, TextLine, line::lines};

/// The share of a page, at its top and bottom, in which heads and feet stand.
const MARGIN: f32 = 0.16;
/// The words of a line without numbers, and its approximate place.
type Key = (String, i32);

/// Marks the lines of heads and feet as artifacts.
pub(super) fn mark(pages: &mut [Page]) {
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    for page in &*pages {
        for line in page.margin_lines() {
            *seen.entry(key(&line.text, line.baseline)).or_default() += 1;
        }
    }
    // Left and right pages may differ, and the first page may too.
    let enough = if pages.len() < 4 { 2 } else { (pages.len() / 3).max(2) };
    for page in pages {
        let height = page.height;
        for line in page.lines.iter_mut().filter(|line| in_margin(line.middle(), height)) {
            let count = |shift| {
                let (text, at) = key(&line.text, line.baseline);
                seen.get(&(text, at.saturating_add(shift))).copied().unwrap_or_default()
            };
            line.artifact |= (-1..=1).map(count).sum::<usize>() >= enough;
        }
    }
}

/// The lines of one page in the areas of head and foot.
#[derive(Debug, Default)]
pub(super) struct Margins(BTreeSet<Key>);

impl Margins {
    pub(super) fn of(page: &styrkedja_pdf::Page) -> Self {
        let in_margin = |word: &&styrkedja_pdf::Word| in_margin(word.baseline, page.height);
        let words: Vec<_> = page.words.iter().filter(in_margin).collect();
        Self(lines(&words).iter().map(|line| key(&line.text, line.baseline)).collect())
    }

    /// Whether a line occurs here too, apart from its numbers.
    pub(super) fn holds(&self, line: &TextLine) -> bool {
        let (text, at) = key(&line.text, line.baseline);
        (-1..=1).any(|shift| self.0.contains(&(text.clone(), at.saturating_add(shift))))
    }
}

impl Page {
    fn margin_lines(&self) -> impl Iterator<Item = &super::TextLine> {
        self.lines.iter().filter(|line| in_margin(line.middle(), self.height))
    }
}

/// Whether a place is in the area of head or foot.
pub(super) fn in_margin(y: f32, height: f32) -> bool {
    y < height * MARGIN || y > height * (1.0 - MARGIN)
}

/// The words of a line without numbers, and its place in steps of three points.
fn key(text: &str, baseline: f32) -> Key {
    let mut words = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '0'..='9' if words.ends_with('#') => {}
            '0'..='9' => words.push('#'),
            c => words.push(c),
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "`as` saturates; no page is so large")]
    let at = (baseline / 3.0).round() as i32;
    (words, at)
}
