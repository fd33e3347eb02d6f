//! Tables of contents: lines that end in dots and a page number.
//!
//! ```text
//! Innehåll
//! Inledning ......................... 3
//! KF:s inriktningsmål ............... 4      these words come again, and must not begin a goal here
//! Verksamhetsplanens uppbyggnad och
//! arbete ............................ 5
//! ```

use std::collections::BTreeMap;

use crate::{
    extract::{Line, Role},
    vocabulary::{Vocabulary, squeezed},
};

/// Maximum number of lines in an entry, the last of which has the page.
const MAX_ENTRY_LINES: usize = 5;
/// An entry may name a heading that is longer than this many letters, squeezed, or that is the whole entry.
const NAMED: usize = 8;

/// A line with text: its index, and the text.
type TextAt<'t> = (usize, &'t str);

/// Marks the lines of tables of contents.
///
/// A table of contents begins at its heading, or at the first line that ends in dots and a number, and ends with the
/// last such line. Below its heading an entry may lack the dots, if the heading it names comes later.
pub(super) fn mark(lines: &[Line<'_>], vocabulary: &Vocabulary, marked: &mut [bool]) {
    let is_heading = |text: &str| vocabulary.contents.iter().any(|words| words.is_whole(text));
    // Where the file says which lines are entries, their heading need not be one of them.
    let mut below = false;
    for at in (0..lines.len()).rev().filter(|&at| !lines[at].text().trim().is_empty()) {
        let by_file = lines[at].shape.role == Role::Furniture;
        marked[at] |= below && !by_file && is_heading(lines[at].text().trim());
        below = by_file;
    }
    let texts: Vec<TextAt<'_>> = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| !marked[*at] && line.shape.role == Role::Text)
        .map(|(at, line)| (at, line.text().trim()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let mut headings = None;
    let mut index = 0;
    while let Some((_, text)) = texts.get(index) {
        let headed = is_heading(text);
        let first = if headed { index + 1 } else { index };
        let headings = headed.then(|| headings.get_or_insert_with(|| Headings::of(&texts)));
        let end = run_end(&texts, first, headings.map(|headings| &*headings));
        // A single line with dots is a form to fill in, not a table of contents.
        if end > first + usize::from(!headed) {
            for (at, _) in &texts[index..end] {
                marked[*at] = true;
            }
            index = end;
        } else {
            index += 1;
        }
    }
}

/// The lines that an entry may name: the last place of each text, squeezed.
struct Headings(BTreeMap<String, usize>);

impl Headings {
    fn of(texts: &[TextAt<'_>]) -> Self {
        let short = texts.iter().enumerate().filter(|(_, (_, text))| text.len() <= MAX_LENGTH);
        Self(short.map(|(index, (_, text))| (squeezed(text), index)).collect())
    }

    /// Whether a line after an index is what an entry names, or the beginning of it.
    fn come_after(&self, index: usize, entry: &str) -> bool {
        let later = |text: &str| self.0.get(text).is_some_and(|last| *last > index);
        let beginnings = (NAMED..entry.len()).filter_map(|end| entry.get(..end));
        later(entry) || beginnings.into_iter().any(later)
    }
}

/// Maximum length of a line in a heading.
const MAX_LENGTH: usize = 240;

/// The index after the last entry of the contents that begin at an index. Below a heading of contents, entries may name
/// headings.
fn run_end(texts: &[TextAt<'_>], first: usize, headings: Option<&Headings>) -> usize {
    let (mut end, mut page) = (first, 0);
    // If the first entry has dots, all entries do.
    let mut dotted = false;
    loop {
        // Without a heading, contents begin with an entry, or the beginning of a wrapped entry would be lost.
        let reach = if end == first && headings.is_none() { 1 } else { MAX_ENTRY_LINES };
        let next = texts.iter().enumerate().skip(end).take(reach).find_map(|(index, (_, text))| {
            let entry = entry(text)?;
            let named = || {
                let lines = texts[end..index].iter().map(|(_, text)| *text);
                let words: String = lines.chain([entry.words]).map(squeezed).collect();
                headings.is_some_and(|headings| headings.come_after(index, &words))
            };
            // Page numbers ascend; a year or an amount at the end of a sentence does not fit in.
            let follows = entry.page >= page && entry.page < page + 60;
            (entry.dots || !dotted && follows && named()).then_some((index, entry))
        });
        let Some((index, entry)) = next else { return end };
        dotted |= entry.dots && end == first;
        (end, page) = (index + 1, entry.page);
    }
}

/// The last line of an entry: its words, the page it leads to, and whether there are dots between.
struct Entry<'t> {
    words: &'t str,
    page: u32,
    dots: bool,
}

/// A line as the last of an entry: it ends in a number after dots or a space.
fn entry(text: &str) -> Option<Entry<'_>> {
    let led = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = text[led.len()..].parse().ok().filter(|page| *page < 2000)?;
    let is_leader = |c: char| matches!(c, '.' | ' ' | '…' | '_');
    let words = led.trim_end_matches(is_leader);
    let leader = led[words.len()..].chars();
    let dots = leader.map(|c| if c == '…' { 3 } else { usize::from(c != ' ') }).sum::<usize>();
    let spaced = dots == 0 && led.len() > words.len() && words.ends_with(char::is_alphabetic);
    (dots >= 3 || spaced).then_some(Entry { words, page, dots: dots >= 3 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lines;

    fn contents(text: &str) -> Vec<&str> {
        let lines = lines(text);
        let mut marked = vec![false; lines.len()];
        mark(&lines, &Vocabulary::stockholm(), &mut marked);
        text.lines().zip(marked).filter(|(_, marked)| *marked).map(|(line, _)| line).collect()
    }

    #[test]
    fn dots_lead_to_pages() {
        let text = "Plan\nInledning......3\nNämndmål: Gästerna trivs\noch kommer igen . . . . 4\nInledning\nText.";
        assert_eq!(contents(text).len(), 3);
    }

    #[test]
    fn under_a_heading_entries_need_no_dots() {
        let text = "Innehållsförteckning\nInledning 3\nNämndmål: Gästerna\ntrivs 4\n\nInledning\nText.\n\
                    Nämndmål: Gästerna trivs";
        assert_eq!(contents(text).len(), 4);
    }

    #[test]
    fn text_after_contents_may_end_in_numbers() {
        for leader in ["....", " "] {
            let text = format!(
                "Innehåll\nInledning{leader}3\n\nInledning\nVi är fler än\n14\nsom bakar 12"
            );
            assert_eq!(contents(&text).len(), 2, "{leader:?}");
        }
    }

    #[test]
    fn a_line_to_fill_in_and_a_sentence_with_a_number_are_no_contents() {
        assert!(contents("Namn: ........ 12\nText.").is_empty());
        assert!(contents("Vi bakade bullar 2024\nVi bakade 12").is_empty());
    }
}
