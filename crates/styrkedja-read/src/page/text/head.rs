//! The head of a table in text: lines that hold the titles of columns and nothing else.

use std::ops::Range;

use crate::{
    page::{Kept, map::LinePiece},
    vocabulary::{Columns, Match, after_squeezed},
};

/// The head of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::page) struct Head<F> {
    /// Its columns in order.
    pub(super) fields: Vec<F>,
    /// Where the title of each stands.
    pub(super) titles: Vec<Vec<LinePiece>>,
    pub(super) lines: Range<usize>,
}

/// Maximum number of lines in a head. In a report's narrow columns it takes about twenty.
const MAX_LINES: usize = 40;

/// The head that begins at a line. Titles may be wrapped anywhere, also inside words, so it is the longest run of lines
/// that consists of column titles only.
pub(super) fn at<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    at: usize,
    columns: &Columns<F>,
) -> Option<Head<F>> {
    let mut text = String::new();
    let mut found = None;
    for (end, line) in kept.iter().enumerate().skip(at).take(MAX_LINES) {
        let Some(short) = line.short() else { break };
        text.push_str(short);
        if end == at && !columns.first.iter().any(|first| is_whole(first.at_start(&text))) {
            return None;
        }
        let mut titles = Vec::new();
        match fit(&text, columns, &mut titles) {
            Fit::Whole => found = Some((titles, at..end + 1)),
            Fit::Part => {}
            Fit::No => break,
        }
    }
    let (titles, lines) = found.filter(|(titles, _)| titles.len() >= 2)?;
    let fields = titles.iter().map(|(field, _)| *field).collect();
    Some(Head { fields, titles: pieces(kept, lines.clone(), &titles), lines })
}

fn is_whole(found: Match) -> bool {
    matches!(found, Match::Whole { .. })
}

/// Where each title stands: each takes a number of squeezed bytes of the lines.
fn pieces<F>(kept: &[Kept<'_>], lines: Range<usize>, titles: &[(F, usize)]) -> Vec<Vec<LinePiece>> {
    let mut rest = lines.map(|at| LinePiece::whole(kept, at));
    let mut line = rest.next();
    let mut of_each = Vec::with_capacity(titles.len());
    for (_, bytes) in titles {
        let (mut left, mut found) = (*bytes, Vec::new());
        while let Some(piece) = line.filter(|_| left > 0) {
            let text = piece.text(kept);
            let all = squeezed_len(text);
            let end = piece.start + after_squeezed(text, left.min(all));
            found.push(LinePiece { end, ..piece });
            line =
                if left < all { Some(LinePiece::from(kept, piece.at, end)) } else { rest.next() };
            left = left.saturating_sub(all);
        }
        of_each.push(found);
    }
    of_each
}

fn squeezed_len(text: &str) -> usize {
    let shown = text.chars().filter(|c| !c.is_whitespace());
    shown.map(|c| c.to_lowercase().map(char::len_utf8).sum::<usize>()).sum()
}

/// How a text matches a row of column titles.
#[derive(PartialEq, Eq)]
enum Fit {
    /// It is such a row.
    Whole,
    /// It is the beginning of such a row.
    Part,
    No,
}

/// Splits a squeezed text into column titles, each used once at most, and adds them with their lengths.
fn fit<F: Copy + PartialEq>(text: &str, columns: &Columns<F>, titles: &mut Vec<(F, usize)>) -> Fit {
    if text.is_empty() {
        return Fit::Whole;
    }
    let mut found = Fit::No;
    for (pattern, field) in &columns.all {
        if titles.iter().any(|(known, _)| known == field) {
            continue;
        }
        match pattern.at_start(text) {
            Match::Whole { bytes, .. } => {
                titles.push((*field, bytes));
                match fit(&text[bytes..], columns, titles) {
                    Fit::Whole => return Fit::Whole,
                    Fit::Part => found = Fit::Part,
                    Fit::No => {}
                }
                titles.pop();
            }
            Match::Part => found = Fit::Part,
            Match::No => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{
        Reader,
        page::{Kind, Transcript},
    };

    fn page(text: &str) -> Transcript {
        Reader::default().transcribe_text(text).expect("words")
    }

    /// The titles of a table at the beginning of a text.
    fn titles(text: &str) -> Option<Vec<String>> {
        let page = page(text);
        let head = page.tables().first()?.rows.first()?;
        let title = |at: usize| page.text_of(page.blocks()[at].words).to_owned();
        Some(head.cells.iter().map(|cell| title(cell.blocks.start)).collect())
    }

    #[test]
    fn titles_wrap_anywhere() {
        assert_eq!(
            titles("  Indikator Årsmål KF:s årsmål år 2025 Periodicitet \n\nNöjda 1 2 År"),
            Some(
                ["Indikator", "Årsmål", "KF:s årsmål år 2025", "Periodicitet"]
                    .map(Into::into)
                    .to_vec()
            )
        );
        assert_eq!(
            titles("Indikator Årsmål KF:s \n\nårsmål år 2025 Perio\ndicitet\nNöjda")
                .map(|all| all.len()),
            Some(4)
        );
        let report = "Indikator Periodens\nutfall\nUtfall\nmän/\npojkar\nUtfall\nkvinn\nor/\nflicko\nr\nPerio\ndens\nutfall\nVB\n\
                      2019\nProgno\ns helår Årsmål KF:s\n\nårsmål Period\nPlatser för feriejobb";
        let titles = titles(report).expect("a head");
        assert_eq!((titles.len(), &*titles[3]), (9, "Utfall kvinn or/flicko r"));
    }

    #[test]
    fn prose_is_no_head() {
        for prose in ["Indikatorer följs upp varje år", "Indikator Årsmål följs upp"] {
            assert!(
                page(prose).blocks().iter().all(|block| block.kind == Kind::Paragraph),
                "{prose}"
            );
        }
    }
}
