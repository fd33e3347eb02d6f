//! Tables of contents: lines that end in dots and the number of a page.

use crate::{
    extract::{Line, Role},
    vocabulary::Vocabulary,
};

/// An entry takes at most so many lines, the last of which has the page.
const ENTRY_LINES: usize = 5;

/// Marks the lines of tables of contents.
///
/// A table of contents begins at its heading, or at the first line that ends in dots and a number, and ends with the last
/// such line. Under its heading an entry may do without the dots.
pub(super) fn mark(lines: &[Line<'_>], vocabulary: &Vocabulary, marked: &mut [bool]) {
    let is_heading = |text: &str| vocabulary.contents.iter().any(|words| words.is_whole(text));
    // Where the file tells which lines are entries, their heading need not be one of them.
    let mut below = false;
    for at in (0..lines.len()).rev().filter(|&at| !lines[at].text().trim().is_empty()) {
        let by_file = lines[at].shape.role == Role::Furniture;
        marked[at] |= below && !by_file && is_heading(lines[at].text().trim());
        below = by_file;
    }
    let texts: Vec<(usize, &str)> = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| !marked[*at] && line.shape.role == Role::Text)
        .map(|(at, line)| (at, line.text().trim()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let mut index = 0;
    while let Some((_, text)) = texts.get(index) {
        let headed = is_heading(text);
        let first = if headed { index + 1 } else { index };
        let end = run_end(&texts, first, headed);
        // A lone line with dots is a form to be filled in, not contents.
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

/// The index after the last entry of the contents that begin at an index.
fn run_end(texts: &[(usize, &str)], first: usize, headed: bool) -> usize {
    let (mut end, mut page) = (first, 0);
    loop {
        // The first line of contents without a heading is an entry, or the beginning of a wrapped one is lost.
        let reach = if end == first && !headed { 1 } else { ENTRY_LINES };
        let next = texts.iter().enumerate().skip(end).take(reach).find_map(|(index, (_, text))| {
            let (number, dots) = entry(text)?;
            // Pages follow each other; a year or an amount at the end of a sentence does not.
            (dots || (headed && number >= page && number < page + 60)).then_some((index, number))
        });
        let Some((index, number)) = next else { return end };
        (end, page) = (index + 1, number);
    }
}

/// The page that a line ends in, and whether dots lead to it.
fn entry(text: &str) -> Option<(u32, bool)> {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = text[words.len()..].parse().ok().filter(|number| *number < 2000)?;
    let before = words.trim_end();
    let dots = before.chars().rev().take_while(|c| matches!(c, '.' | ' ' | '…' | '_'));
    let dots = dots.map(|c| if c == '…' { 3 } else { usize::from(c != ' ') }).sum::<usize>();
    let spaced = words.len() > before.len() && before.ends_with(char::is_alphabetic);
    (dots >= 3 || spaced).then_some((number, dots >= 3))
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
        let text =
            "Innehållsförteckning\nInledning 3\nNämndmål: Gästerna\ntrivs 4\n\nInledning\nText.";
        assert_eq!(contents(text).len(), 4);
    }

    #[test]
    fn a_line_to_fill_in_and_a_sentence_with_a_number_are_no_contents() {
        assert!(contents("Namn: ........ 12\nText.").is_empty());
        assert!(contents("Vi bakade bullar 2024\nVi bakade 12").is_empty());
    }
}
