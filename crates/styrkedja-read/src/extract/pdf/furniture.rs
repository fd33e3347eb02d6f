//! The heads and feet of pages: lines at the same place of several pages that say the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, TextLine, line::lines};

/// Heads and feet stand in this share of a page, at its top and bottom.
const MARGIN: f32 = 0.16;
/// What a line says, but for numbers, and about where.
type Key = (String, i32);

/// Marks the lines of heads and feet as artifacts.
pub(super) fn mark(pages: &mut [Page]) {
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    for page in &*pages {
        for line in page.margin_lines() {
            *seen.entry(key(&line.text, line.baseline)).or_default() += 1;
        }
    }
    // Left and right pages may differ, and so does the first.
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

/// What stands where heads and feet do on one page.
#[derive(Debug, Default)]
pub(super) struct Margins(BTreeSet<Key>);

impl Margins {
    pub(super) fn of(page: &styrkedja_pdf::Page) -> Self {
        let in_margin = |word: &&styrkedja_pdf::Word| in_margin(word.baseline, page.height);
        let words: Vec<_> = page.words.iter().filter(in_margin).collect();
        Self(lines(&words).iter().map(|line| key(&line.text, line.baseline)).collect())
    }

    /// Whether a line stands here too, but for its numbers.
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

/// Whether a place is where heads and feet stand.
pub(super) fn in_margin(y: f32, height: f32) -> bool {
    y < height * MARGIN || y > height * (1.0 - MARGIN)
}

/// What a line says but for its numbers, and where, in steps of three points.
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
