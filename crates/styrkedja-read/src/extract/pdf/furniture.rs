//! Page heads and feet: lines with the same words at the same place on several pages.

use std::collections::BTreeMap;

use super::{
    line::{TextLine, lines},
    looks::Looks,
    margin::in_margin,
    page::Page,
};

/// The words of a line without numbers, and its approximate place.
type Key = (String, i32);

/// Marks the lines of heads and feet as artifacts.
///
/// Headings may stand at the same place of every page too, where a plan has one goal a page. They look like headings,
/// larger than the text or bold, and text stands between them and the edge of the page.
pub(super) fn mark(pages: &mut [Page]) {
    let seen = Margins::of_lines(pages.iter().flat_map(Page::margin_lines));
    let looks = Looks::of(pages);
    // Left and right pages may differ, and the first page may too.
    let enough = if pages.len() < 4 { 2 } else { (pages.len() / 3).max(2) };
    for page in pages {
        let height = page.height;
        let repeats =
            |line: &TextLine| in_margin(line.middle(), height) && seen.count(line) >= enough;
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

/// The lines in the areas of head and foot, of one page or several, and how often each occurs.
#[derive(Debug, Default)]
pub(super) struct Margins(BTreeMap<Key, usize>);

impl Margins {
    pub(super) fn of(page: &styrkedja_pdf::Page) -> Self {
        let in_margin = |word: &&styrkedja_pdf::Word| in_margin(word.baseline, page.height);
        let words: Vec<_> = page.words.iter().filter(in_margin).collect();
        Self::of_lines(lines(&words).iter())
    }

    fn of_lines<'l>(lines: impl Iterator<Item = &'l TextLine>) -> Self {
        let mut seen = BTreeMap::new();
        for line in lines {
            *seen.entry(key(&line.text, line.baseline)).or_default() += 1;
        }
        Self(seen)
    }

    /// How often a line occurs, apart from its numbers.
    pub(super) fn count(&self, line: &TextLine) -> usize {
        let (text, at) = key(&line.text, line.baseline);
        (-1..=1).filter_map(|shift| self.0.get(&(text.clone(), at.saturating_add(shift)))).sum()
    }
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
