//! Words too wide for their column, which some programs break without a hyphen: put together again.

use std::collections::BTreeMap;

use super::{
    Page, TextLine,
    hyphens::{bare, lists, pull},
    tables::PageTable,
};

/// So many letters that stand nowhere else are no word.
const SHORTEST: usize = 2;
/// What words end in, and no word is: a broken one may end in the last letters of these.
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
/// A letter is about so many times as wide as it is high.
const LETTER: f32 = 0.6;

/// Puts words together that were broken in the cells of tables.
///
/// A line breaks inside a word only where the word alone is wider than the column: it is the line's only one and leaves no
/// room for another letter. The words of the document then tell a broken word from one that just fits.
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
        // Columns are often just as wide as their longest word, so most words that fill one are whole.
        let its_own = words.get(&rest) > rests.get(&rest);
        let is_no_word = rest.chars().count() <= SHORTEST
            || ENDINGS.iter().any(|ending| ending.ends_with(&*rest));
        words.contains_key(&format!("{stem}{rest}")) || is_no_word && !its_own
    };
    for table in pages.iter_mut().flat_map(|page| &mut page.tables) {
        // From the last on: the places of the others stay.
        for (row, cell, at) in broken(table).into_iter().rev() {
            let lines = &mut table.rows[row][cell].lines;
            let (before, after) = lines.split_at_mut(at + 1);
            if is_broken(&before[at], &after[0]) && pull(&mut before[at], &mut after[0]) {
                lines.remove(at + 1);
            }
        }
    }
}

/// Where words may be broken: row, cell, and the line that ends inside one.
fn broken(table: &PageTable) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    // Where only words show columns, nothing tells how wide one is.
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
                // As much room as on the left, and not enough for a letter more.
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
