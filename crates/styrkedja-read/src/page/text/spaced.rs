//! Tables of amounts in which single spaces are all that is left of the columns, as in text from a PDF file.
//!
//! ```text
//! Tkr Bokslut 2026 Budget 2027 Avvikelse        the head names the amounts: three
//! Intäkter 1 150 1 200 50                       so this is 1 150, 1 200 and 50
//! Personal 13 420 13 900 -480
//! ```
//!
//! A space also parts the thousands of an amount. Where the amounts of a row can be told apart in more than one way, or
//! not at all, the lines stay text.

use std::ops::Range;

use super::{
    Lines,
    aligned::{AlignedTable, add},
    word::{Word, words},
};
use crate::page::{
    Kept,
    figure::{is_figure, is_year},
    map::LinePiece,
};

/// Titles of columns with amounts, each of which may have a year or a month after it.
const TITLES: [&str; 6] = ["budget", "utfall", "bokslut", "prognos", "avvikelse", "differens"];
/// Maximum number of columns, and of words in a row.
const MAX_COLUMNS: usize = 8;
const MAX_WORDS: usize = 40;
/// Maximum number of rows.
const MAX_ROWS: usize = 60;

impl<'a> Lines<'a> {
    /// The table that begins with its head at a line.
    pub(super) fn spaced(self, at: usize) -> Option<AlignedTable> {
        let head = self.titles(at)?;
        let count = head.len() - 1;
        let mut lines = vec![head];
        let mut next = at + 1;
        while lines.len() <= MAX_ROWS && self.gap_before(next) == Some(0) {
            // A line without figures ends the table; a line with figures that do not fit makes all of it text.
            let words = self.words_of(next)?;
            if !words.last().is_some_and(|word| is_part(word.text)) {
                break;
            }
            lines.push(amounts(&words, count)?);
            next += 1;
        }
        if lines.len() < 3 {
            return None;
        }
        let mut rows = Vec::new();
        for pieces in lines {
            let mut cells = Vec::new();
            for (column, piece) in pieces.into_iter().enumerate() {
                if let Some(piece) = piece {
                    add(&mut cells, column..column + 1, piece);
                }
            }
            rows.push(cells);
        }
        Some(AlignedTable { rows, end: next })
    }

    /// The label of a head and its titles, of which there are at least two.
    fn titles(self, at: usize) -> Option<Vec<Option<LinePiece>>> {
        // Most lines have none of the words; they are short ones.
        let short = self.kept[at].short()?;
        TITLES.iter().any(|title| short.contains(title)).then_some(())?;
        let words = self.words_of(at)?;
        let title = |word: &Word<'_>| TITLES.contains(&&*word.text.to_lowercase());
        let first = words.iter().position(title)?;
        let mut titles: Vec<Range<usize>> = Vec::new();
        for (index, word) in words.iter().enumerate().skip(first) {
            match titles.last_mut() {
                _ if title(word) => titles.push(index..index + 1),
                Some(last) if last.len() == 1 && is_year(word.text) => last.end = index + 1,
                _ => return None,
            }
        }
        let label = (first > 0).then(|| piece(&words[..first]));
        let all =
            std::iter::once(label).chain(titles.iter().map(|of| Some(piece(&words[of.clone()]))));
        (2..=MAX_COLUMNS).contains(&titles.len()).then(|| all.collect())
    }

    /// The words of a line of plain text with single spaces.
    fn words_of(self, at: usize) -> Option<Vec<Word<'a>>> {
        let line = self.line(at)?;
        let bare = self.kept[at].begins().is_none() && line.segments.len() == 1;
        let kept: &'a [Kept<'a>] = self.kept;
        let found: Vec<Word<'a>> = words(kept, at).take(MAX_WORDS + 1).collect();
        (bare && found.len() <= MAX_WORDS && !self.begins_goals(at)).then_some(found)
    }

    fn gap_before(self, at: usize) -> Option<usize> {
        (at < self.kept.len()).then(|| self.gap(at))
    }
}

/// The label of a row and its amounts, if they can be told apart in one way only.
fn amounts(words: &[Word<'_>], count: usize) -> Option<Vec<Option<LinePiece>>> {
    let first = words.iter().rposition(|word| !is_part(word.text)).map_or(0, |last| last + 1);
    let parts = &words[first..];
    let joins = parts.len().checked_sub(count)?;
    // A number in the label, `Lokal 3`, would be one of the amounts.
    let may_join: Vec<usize> =
        (1..parts.len()).filter(|at| joined(parts[at - 1].text, parts[*at].text)).collect();
    if first == 0 || joins != may_join.len() && joins != 0 {
        return None;
    }
    // All amounts below a thousand: as many as there are titles, which could still be fewer with thousands.
    let mut amounts: Vec<Range<usize>> = Vec::new();
    for at in 0..parts.len() {
        match amounts.last_mut() {
            Some(last) if joins > 0 && may_join.contains(&at) => last.end = at + 1,
            _ => amounts.push(at..at + 1),
        }
    }
    let text = |of: &Range<usize>| {
        let texts: Vec<&str> = parts[of.clone()].iter().map(|word| word.text).collect();
        texts.join(" ")
    };
    if amounts.len() != count || !amounts.iter().all(|of| is_figure(&text(of))) {
        return None;
    }
    // `Lokal 3 150 20`: the amounts of a row are of like size, so 3 may be a part of the label.
    let size = |of: Range<usize>| {
        let digits = |c: &char| c.is_ascii_digit() || *c == ',';
        let digits: String = text(&of).chars().filter(digits).collect();
        digits.split(',').next().and_then(|whole| whole.parse::<u64>().ok()).unwrap_or_default()
    };
    let (all, next) = (amounts[0].clone(), size(amounts[1].clone()));
    let without = size(all.start + 1..all.end);
    if all.len() > 1 && size(all) > next.saturating_mul(10) && without <= next.saturating_mul(10) {
        return None;
    }
    let label = Some(piece(&words[..first]));
    Some(
        std::iter::once(label)
            .chain(amounts.iter().map(|of| Some(piece(&parts[of.clone()]))))
            .collect(),
    )
}

/// Whether a word may be an amount, or the thousands of one.
fn is_part(word: &str) -> bool {
    is_figure(word) && word.ends_with(|c: char| c.is_ascii_digit()) || is_year(word)
}

/// Whether a word may be the next three digits of the amount before it.
fn joined(before: &str, word: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let whole = word.split(',').next().unwrap_or_default();
    let leads = before.trim_start_matches(['-', '–', '−', '+']);
    whole.len() == 3 && digits(whole) && (1..=3).contains(&leads.len()) && digits(leads)
}

/// The stretch of a line that words next to each other take.
fn piece(words: &[Word<'_>]) -> LinePiece {
    let (first, last) = (&words[0], &words[words.len() - 1]);
    LinePiece { at: first.at, start: first.start, end: last.end }
}

#[cfg(test)]
mod tests {
    use crate::Reader;

    fn rows(text: &str) -> Vec<String> {
        let page = Reader::default().transcribe_text(text).expect("words");
        assert_eq!(page.check(), Ok(()));
        let rows = page.tables().iter().flat_map(|table| &table.rows);
        let texts = rows.map(|row| {
            let cells = row.cells.iter().flat_map(|cell| cell.blocks.clone());
            cells.map(|at| page.whole(at)).collect::<Vec<_>>().join("|")
        });
        texts.collect()
    }

    #[test]
    fn the_head_tells_how_many_amounts_a_row_has() {
        let text = "Tkr Bokslut 2026 Budget 2027 Utfall 2027 Avvikelse\n\
                    Intäkter 1 150 1 200 1 264 64\n\
                    Löner och avgifter 13 420 13 900 14 236 -336\n\
                    Mjöl 760 800 771 29\n\nBageriet går bra.\n";
        assert_eq!(
            rows(text),
            [
                "Tkr|Bokslut 2026|Budget 2027|Utfall 2027|Avvikelse",
                "Intäkter|1 150|1 200|1 264|64",
                "Löner och avgifter|13 420|13 900|14 236|-336",
                "Mjöl|760|800|771|29",
            ]
        );
    }

    #[test]
    fn amounts_that_cannot_be_told_apart_stay_text() {
        for text in [
            // `1 150 200` and `64`, or `1` and `150 200 64`: neither is sure.
            "Tkr Budget Utfall\nMjöl 1 150 200\nLöner 9 9\n",
            "Tkr Budget Utfall\nMjöl 12\nLöner 9 9\n",
            "Tkr Budget Utfall\nLokal 3 150 20\nLokal 4 120 30\n",
            // A sentence about two of them.
            "Budget och utfall\nVi hade 12 bagare\nVi har nu 14 15\n",
        ] {
            assert!(rows(text).is_empty(), "{text}");
        }
    }
}
