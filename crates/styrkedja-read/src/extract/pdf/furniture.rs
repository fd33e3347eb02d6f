//! Page heads and feet: lines with the same words at the same place on several pages.

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, TextLine, line::lines, looks::Looks};

/// The share of a page, at its top and bottom, in which heads and feet stand.
const MARGIN: f32 = 0.16;
/// The words of a line without numbers, and its approximate place.
type Key = (String, i32);

/// Marks the lines of heads and feet as artifacts.
///
/// Headings may stand at the same place of every page too, where a plan has one goal a page. They look like headings,
/// larger than the text or bold, and text stands between them and the edge of the page.
pub(super) fn mark(pages: &mut [Page]) {
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    for page in &*pages {
        for line in page.margin_lines() {
            *seen.entry(key(&line.text, line.baseline)).or_default() += 1;
        }
    }
    let looks = Looks::of(pages);
    // Left and right pages may differ, and the first page may too.
    let enough = if pages.len() < 4 { 2 } else { (pages.len() / 3).max(2) };
    for page in pages {
        let height = page.height;
        let repeats = |line: &TextLine| {
            let count = |shift| {
                let (text, at) = key(&line.text, line.baseline);
                seen.get(&(text, at.saturating_add(shift))).copied().unwrap_or_default()
            };
            in_margin(line.middle(), height) && (-1..=1).map(count).sum::<usize>() >= enough
        };
        let repeated: Vec<bool> = page.lines.iter().map(repeats).collect();
        // The text of the page lies between the first and the last line that is not repeated.
        let text = |at: &usize| !repeated[*at] && !page.lines[*at].artifact;
        let first = (0..repeated.len()).find(text).unwrap_or(0);
        let last = (0..repeated.len()).rev().find(text).unwrap_or(0);
        for (at, line) in page.lines.iter_mut().enumerate().filter(|(at, _)| repeated[*at]) {
            let heading = (first..last).contains(&at) && looks.is_heading(line);
            line.artifact |= !heading;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that are marked on each of four pages with the same lines: text, baseline, size, boldness.
    fn marked(lines: &[(&str, f32, f32, bool)]) -> Vec<String> {
        let page = |number: usize| {
            let line = |&(text, baseline, size, bold): &(&str, f32, f32, bool)| TextLine {
                text: text.replace('§', &"x".repeat(number)),
                top: baseline - size,
                bottom: baseline,
                baseline,
                size,
                bold,
                ..TextLine::default()
            };
            Page { height: 800.0, lines: lines.iter().map(line).collect(), tables: Vec::new() }
        };
        let mut pages: Vec<Page> = (1..5).map(page).collect();
        mark(&mut pages);
        let marked = pages[0].lines.iter().filter(|line| line.artifact);
        marked.map(|line| line.text.clone()).collect()
    }

    const TEXT: (&str, f32, f32, bool) =
        ("Löpande text om §, den längsta på sidan", 300.0, 11.0, false);

    #[test]
    fn headings_below_text_are_no_page_heads() {
        let goal = ("Enhetsmål: §", 60.0, 14.0, true);
        for heading in [("Beskrivning", 90.0, 12.5, false), ("Så gör vi", 90.0, 11.0, true)] {
            let head = ("Norra kommunen", 30.0, 8.0, false);
            assert_eq!(marked(&[head, goal, heading, TEXT]), ["Norra kommunen"], "{heading:?}");
        }
    }

    #[test]
    fn a_page_head_may_be_bold_and_a_foot_small() {
        let (head, foot) =
            (("Norra kommunen", 30.0, 14.0, true), ("Box 12, Norra", 780.0, 8.0, false));
        let text = ("Rubrik §", 60.0, 14.0, true);
        assert_eq!(marked(&[head, text, TEXT, foot]), ["Norra kommunen", "Box 12, Norra"]);
        // A small line is no heading, wherever it stands.
        let small = ("Fastställd av ledningen", 95.0, 8.0, false);
        assert_eq!(marked(&[text, small, TEXT]), ["Fastställd av ledningen"]);
    }
}
