//! Finds headings by the bookmarks of the file: lines with the words of a bookmark.

use std::collections::BTreeMap;

use styrkedja_pdf::Pdf;

use super::line::TextLine;
use crate::vocabulary::squeezed;

/// Maximum number of lines in a title.
const MAX_LINES: usize = 5;

/// The titles of the bookmarks, squeezed, with their depths.
#[derive(Debug, Default)]
pub(super) struct Bookmarks(BTreeMap<String, u8>);

/// A line of a heading: the heading's depth, and whether it begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) depth: u8,
    pub(super) begins: bool,
}

impl Bookmarks {
    pub(super) fn of(pdf: &Pdf) -> Self {
        let mut titles = BTreeMap::new();
        for bookmark in pdf.bookmarks() {
            let depth = titles.entry(squeezed(&bookmark.title)).or_insert(bookmark.depth);
            *depth = bookmark.depth.min(*depth);
        }
        titles.remove("");
        Self(titles)
    }

    /// What each line of a page is part of.
    pub(super) fn headings(&self, lines: &[TextLine]) -> Vec<Option<Heading>> {
        let mut found = vec![None; lines.len()];
        let mut at = 0;
        while at < lines.len() {
            let (depth, end) = self.title_at(lines, at).unwrap_or((0, at));
            for (line, heading) in found[at..end].iter_mut().enumerate() {
                *heading = Some(Heading { depth, begins: line == 0 });
            }
            at = end.max(at + 1);
        }
        found
    }

    /// The depth of the longest title that begins at a line, and the index of the line after it.
    fn title_at(&self, lines: &[TextLine], at: usize) -> Option<(u8, usize)> {
        let mut words = String::new();
        let mut longest = None;
        for (end, line) in (at + 1..).zip(lines[at..].iter().take(MAX_LINES)) {
            if line.artifact || (line.size - lines[at].size).abs() > 0.5 {
                break;
            }
            words.push_str(&squeezed(&line.text));
            if let Some(depth) = self.0.get(&words) {
                longest = Some((*depth, end));
            }
            let mut longer = self.0.range(words.clone()..).map(|(title, _)| title);
            if !longer.find(|title| **title != words).is_some_and(|title| title.starts_with(&words))
            {
                break;
            }
        }
        longest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_what_a_bookmark_says_is_a_heading() {
        let bookmarks =
            Bookmarks([("vårhistoria".to_owned(), 2), ("vår".to_owned(), 1)].into_iter().collect());
        let line = |text: &&str| TextLine { text: (*text).to_owned(), ..TextLine::default() };
        let lines: Vec<TextLine> =
            ["Vår historia ... 3", "Text om vår", "Vår", "historia", "VÅR HISTORIA", "Vår text"]
                .iter()
                .map(line)
                .collect();
        let found: Vec<_> = bookmarks
            .headings(&lines)
            .into_iter()
            .map(|heading| heading.map(|heading| (heading.depth, heading.begins)))
            .collect();
        assert_eq!(found, [None, None, Some((2, true)), Some((2, false)), Some((2, true)), None]);
    }
}
