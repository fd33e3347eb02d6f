//! Joins words that were too wide for their column and that some programs break without a hyphen.

use std::collections::BTreeMap;

use super::{
    hyphens::{bare, lists, pull},
    line::TextLine,
    page::Page,
    tables::PageTable,
};

/// A rest of at most this many letters is not a word, unless the document has it as a word elsewhere.
const MAX_REST: usize = 2;
/// Endings of words: a rest that consists of the last letters of one is not a word either.
const ENDINGS: [&str; 9] = [
    "ningar",
    "ningarna",
    "ningarnas",
    "ningen",
    "ningens",
    "heter",
    "heterna",
    "skapet",
    "ligheten",
];
/// Usual width of a letter as a share of its height.
const LETTER: f32 = 0.6;

/// Joins words that were broken in the cells of tables.
///
/// A line breaks inside a word only if the word alone is wider than the column: it is the only word on its line and
/// leaves no room for another letter. The words of the document then distinguish a broken word from one that just fits.
pub(super) fn join(pages: &mut [Page]) {
    let mut rests: BTreeMap<String, usize> = BTreeMap::new();
    for table in pages.iter().flat_map(|page| &page.tables) {
        for (row, cell, at) in broken(table) {
            let next = &table.rows[row][cell].lines[at + 1];
            *rests.entry(first_word(next).to_lowercase()).or_default() += 1;
        }
    }
    if rests.is_empty() {
        return;
    }
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for word in pages.iter().flat_map(lists).flatten().flat_map(|line| line.text.split(' ')) {
        *words.entry(bare(word).to_lowercase()).or_default() += 1;
    }
    let is_broken = |line: &TextLine, next: &TextLine| {
        let (stem, rest) = (bare(&line.text).to_lowercase(), first_word(next).to_lowercase());
        // Columns are often exactly as wide as their longest word, so most words that fill a column are whole.
        let its_own = words.get(&rest) > rests.get(&rest);
        let is_no_word = rest.chars().count() <= MAX_REST
            || ENDINGS.iter().any(|ending| ending.ends_with(&*rest));
        words.contains_key(&format!("{stem}{rest}")) || is_no_word && !its_own
    };
    for table in pages.iter_mut().flat_map(|page| &mut page.tables) {
        // From the last to the first, so that the other places stay valid.
        for (row, cell, at) in broken(table).into_iter().rev() {
            let lines = &mut table.rows[row][cell].lines;
            let (before, after) = lines.split_at_mut(at + 1);
            if is_broken(&before[at], &after[0]) && pull(&mut before[at], &mut after[0]) {
                lines.remove(at + 1);
            }
        }
    }
}

/// Where words may be broken: row, cell, and the line that ends inside a word.
fn broken(table: &PageTable) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    // Where only words show the columns, the width of a column is not known.
    let rows = table.rows.iter().filter(|_| table.drawn);
    for (row, cells) in rows.enumerate() {
        for (index, cell) in cells.iter().enumerate() {
            let (Some(left), Some(right)) =
                (table.edges.get(cell.column), table.edges.get(cell.column + cell.span))
            else {
                continue;
            };
            let places = cell.lines.windows(2).enumerate().filter(|(_, pair)| {
                let (line, next) = (&pair[0], &pair[1]);
                // The same margin as on the left, and not enough room for another letter.
                let room = (right - line.right) - (line.left - left).max(0.0);
                !line.text.contains(' ')
                    && line.text.ends_with(char::is_alphabetic)
                    && next.text.starts_with(char::is_lowercase)
                    && room < LETTER * line.size
            });
            found.extend(places.map(|(at, _)| (row, index, at)));
        }
    }
    found
}

fn first_word(line: &TextLine) -> &str {
    bare(line.text.split(' ').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{super::tables::PageCell, *};

    /// The lines of a cell in a column 60 points wide, after joining; a letter is 5 points wide.
    fn joined(lines: &[&str], elsewhere: &str) -> Vec<String> {
        let line = |text: &&str| TextLine {
            text: (*text).to_owned(),
            left: 2.0,
            #[expect(clippy::cast_precision_loss, reason = "a handful of letters")]
            right: 2.0 + 5.0 * text.chars().count() as f32,
            size: 9.0,
            ..TextLine::default()
        };
        let cell = PageCell { column: 0, span: 1, lines: lines.iter().map(line).collect() };
        let table = PageTable {
            top: 0.0,
            bottom: 50.0,
            edges: vec![0.0, 64.0],
            rows: vec![vec![cell]],
            drawn: true,
        };
        let mut pages =
            [Page { height: 800.0, lines: vec![line(&elsewhere)], tables: vec![table] }];
        join(&mut pages);
        let cell = &pages[0].tables[0].rows[0][0];
        cell.lines.iter().map(|line| line.text.clone()).collect()
    }

    #[test]
    fn a_word_wider_than_its_column_is_whole_again() {
        assert_eq!(joined(&["Medskapandei", "ndex"], "medskapandeindex"), ["Medskapandeindex"]);
        assert_eq!(joined(&["Andel", "serviceinsats", "er", "i år"], "").len(), 3);
        assert_eq!(
            joined(&["anställnin", "gar av", "alla"], "")[0],
            "anställnin",
            "there was room"
        );
        assert_eq!(joined(&["tidsanställ", "ningar av", "alla"], "")[0], "tidsanställningar");
    }

    #[test]
    fn a_word_that_just_fits_stays() {
        assert_eq!(joined(&["Sjukfrånvaro", "dag 1-14"], "").len(), 2);
        assert_eq!(joined(&["Antal", "tillhandahållna", "platser"], "").len(), 3);
        assert_eq!(joined(&["Sjukfrånvaro", "av"], "andel av alla").len(), 2);
        assert_eq!(joined(&["Sjukdagar", "dag 1-14"], "").len(), 2, "there was room");
    }
}
