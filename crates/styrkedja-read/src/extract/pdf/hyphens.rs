//! Removes hyphens that the layout put into words. The whole word then belongs to the line where it begins.
//!
//! A soft hyphen at the end of a line is certain. An ordinary hyphen may belong to its word (`IT-` `stöd`), so the rest
//! of the document decides: whether it contains the word whole or with its hyphen, and otherwise whether it hyphenates
//! at all.

use std::collections::BTreeSet;

use super::{line::TextLine, page::Page};

/// Words after a hyphen that stands for an omitted ending: `mat- och måltider`.
const AFTER_LEFT_OUT: &[&str] = &["och", "eller", "samt", "respektive", "till"];
/// How many times more often the words at line ends must occur whole than with their hyphen.
const SURE: usize = 2;

/// What the words of a document show about a hyphen.
struct Words<'a> {
    /// The words inside lines: only letters and inner hyphens.
    known: BTreeSet<&'a str>,
    /// Whether the layout hyphenates words.
    hyphenates: bool,
}

/// Joins words that the layout divided.
pub(super) fn join(pages: &mut [Page]) {
    let mut known = BTreeSet::new();
    let all = || pages.iter().flat_map(lists);
    if !all().flatten().any(|line| stem(&line.text).is_some()) {
        return;
    }
    for line in all().flatten() {
        // The last word may be only half a word, and so may the first.
        let words: Vec<&str> = line.text.split(' ').map(bare).collect();
        known.extend(words.get(1..words.len().saturating_sub(1)).unwrap_or_default());
    }
    let within = || all().flat_map(|lines| lines.windows(2)).map(|pair| (&pair[0], &pair[1]));
    let count = |between: &str| {
        let divided = within().filter_map(|(line, next)| parted(line, next));
        divided.filter(|(stem, rest)| known.contains(&*format!("{stem}{between}{rest}"))).count()
    };
    let words = Words { hyphenates: count("") > count("-") * SURE, known };
    let mut decided: BTreeSet<(String, String)> = BTreeSet::new();
    let across = pages
        .windows(2)
        .filter_map(|pair| Some((text_lines(&pair[0]).last()?, text_lines(&pair[1]).next()?)));
    for (line, next) in within().chain(across) {
        if let Some((stem, rest)) = parted(line, next)
            && words.is_of_layout(line, stem, rest)
        {
            decided.insert((stem.to_owned(), rest.to_owned()));
        }
    }
    if decided.is_empty() {
        return;
    }
    // Whether the whole of the second line moved up.
    let join = |line: &mut TextLine, next: &mut TextLine| {
        let is_decided = parted(line, next)
            .is_some_and(|(stem, rest)| decided.contains(&(stem.to_owned(), rest.to_owned())));
        is_decided && {
            line.text.pop();
            pull(line, next)
        }
    };
    for page in &mut *pages {
        let cells = page.tables.iter_mut().flat_map(|table| table.rows.iter_mut().flatten());
        let lists = std::iter::once(&mut page.lines).chain(cells.map(|cell| &mut cell.lines));
        for lines in lists {
            let mut at = 1;
            while at < lines.len() {
                let (before, after) = lines.split_at_mut(at);
                if join(&mut before[at - 1], &mut after[0]) {
                    lines.remove(at);
                } else {
                    at += 1;
                }
            }
        }
    }
    for at in 1..pages.len() {
        let (before, after) = pages.split_at_mut(at);
        let last = before[at - 1].lines.iter_mut().rfind(|line| !line.artifact);
        let first = after[0].lines.iter().position(|line| !line.artifact);
        if let (Some(last), Some(first)) = (last, first)
            && join(last, &mut after[0].lines[first])
        {
            after[0].lines.remove(first);
        }
    }
}

/// The lists of lines that follow each other: those outside tables, and those of each cell.
pub(super) fn lists(page: &Page) -> impl Iterator<Item = &[TextLine]> {
    let cells = page.tables.iter().flat_map(|table| table.rows.iter().flatten());
    std::iter::once(&*page.lines).chain(cells.map(|cell| &*cell.lines))
}

fn text_lines(page: &Page) -> impl DoubleEndedIterator<Item = &TextLine> {
    page.lines.iter().filter(|line| !line.artifact)
}

/// A word without the punctuation around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The beginning of a word that is divided by the end of a line.
fn stem(text: &str) -> Option<&str> {
    let word = text.rsplit(' ').next()?;
    let stem = word.strip_suffix(['-', '\u{2010}', '\u{ad}'])?;
    // `nämnd/styrel-` `se` are two words, the second of which is divided.
    let stem = stem.rsplit('/').next()?;
    stem.ends_with(char::is_alphabetic).then(|| bare(stem))
}

/// The two parts of a word, if it may be divided by a line end.
fn parted<'a>(line: &'a TextLine, next: &'a TextLine) -> Option<(&'a str, &'a str)> {
    let stem = stem(&line.text)?;
    let rest = bare(next.text.split(' ').next()?);
    rest.starts_with(char::is_lowercase).then_some((stem, rest))
}

impl Words<'_> {
    /// Whether a hyphen comes from the layout.
    fn is_of_layout(&self, line: &TextLine, stem: &str, rest: &str) -> bool {
        if line.text.ends_with('\u{ad}') {
            return true;
        }
        if AFTER_LEFT_OUT.contains(&rest) || self.known.contains(&*format!("{stem}-{rest}")) {
            return false;
        }
        // An abbreviation keeps its hyphen: `IT-stöd`.
        let word = stem.rsplit('-').next().is_some_and(|part| {
            part.chars().count() > 1 && part.chars().skip(1).all(char::is_lowercase)
        });
        self.known.contains(&*format!("{stem}{rest}")) || self.hyphenates && word
    }
}

/// Moves the first word of a line to the end of the line before; whether the line is then empty.
pub(super) fn pull(line: &mut TextLine, next: &mut TextLine) -> bool {
    let (word, rest) = next.text.split_once(' ').unwrap_or((&next.text, ""));
    line.text.push_str(word);
    next.text = rest.to_owned();
    if next.text.is_empty() {
        line.right = line.right.max(next.right);
        line.bottom = line.bottom.max(next.bottom);
        line.last_baseline = next.last_baseline;
    }
    next.text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines after joining.
    fn joined(lines: &[&str]) -> Vec<String> {
        let line = |text: &&str| TextLine { text: (*text).to_owned(), ..TextLine::default() };
        let page =
            Page { height: 800.0, lines: lines.iter().map(line).collect(), tables: Vec::new() };
        let mut pages = [page];
        join(&mut pages);
        pages[0].lines.iter().map(|line| line.text.clone()).collect()
    }

    #[test]
    fn a_soft_hyphen_at_a_line_end_is_the_layouts() {
        assert_eq!(
            joined(&["Kajens verksam\u{ad}", "het är god"]),
            ["Kajens verksamhet", "är god"]
        );
        assert_eq!(joined(&["en verksam\u{ad}", "het", "till"]), ["en verksamhet", "till"]);
    }

    #[test]
    fn the_rest_of_the_document_tells_whose_a_common_hyphen_is() {
        let known = "Om verksamheten finns mer, och om kem-tekniska medel";
        assert_eq!(
            joined(&[known, "att verksam-", "heten och kem-", "tekniska ting"])[1..],
            ["att verksamheten", "och kem-", "tekniska ting"]
        );
        // Without evidence the hyphen is kept.
        assert_eq!(joined(&["ett plast-", "kort"]), ["ett plast-", "kort"]);
    }

    #[test]
    fn a_left_out_ending_and_an_abbreviation_keep_their_hyphens() {
        let hyphenates = ["om maten här, och gården där", "att ma-", "ten och går-", "den samt"];
        for (first, second) in [("all mat-", "och dryck"), ("vårt IT-", "stöd")] {
            let lines = [&hyphenates[..], &[first, second]].concat();
            assert_eq!(joined(&lines)[4..], [first, second]);
        }
    }
}
