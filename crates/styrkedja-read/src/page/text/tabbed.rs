//! Tables whose cells are parted by tabs: lines with equally many of them.
//!
//! ```text
//! Post ⇥ Budget ⇥ Utfall
//! Intäkter ⇥ 31,0 ⇥ 20,9
//! Personal ⇥ ⇥ −18,6              an empty cell leaves its two tabs
//! ```
//!
//! A tab also stands between a word and what is said of it (`Dnr: ⇥ 12/2027`), and where tabs only align, there are as
//! many as the words are short: those lines are read by where their words stand.

use super::{
    Lines,
    aligned::{AlignedTable, Row, add},
};
use crate::{
    page::map::LinePiece,
    sentence::{begins_lower, ends_sentence},
    vocabulary::squeezed,
};

/// The number of lines that tell whether there is a table.
const TELLING: usize = 40;

impl Lines<'_> {
    /// The table of tabs that begins at a line.
    pub(super) fn tabbed(self, at: usize) -> Option<AlignedTable> {
        let tabs = self.tabs(at)?;
        let first = self.line(at)?;
        if self.heading(at).is_some() || self.label(at).is_some() {
            return None;
        }
        let telling: Vec<Row> = (at..self.kept.len().min(at + TELLING))
            .map_while(|line| self.tabbed_row(line, at, tabs))
            .collect();
        let with_figures = telling[1..].iter().filter(|row| self.has_figure(row)).count();
        let headed = !self.has_figure(&first) && !ends_sentence(self.kept[at].text());
        // Without figures, only titles in every column tell a table from text with tabs in it.
        let line = &self.kept[at].line;
        let titled = headed
            && first.segments.len() == tabs + 1
            && tabs > 1
            && !first.segments.iter().any(|segment| begins_lower(segment.text(line)));
        let rows = telling[1..].iter().filter(|row| self.tabs(row.at).is_some()).count();
        let is_table =
            with_figures >= 2 && (headed || tabs > 1) || titled && (with_figures == 1 || rows > 1);
        if !is_table {
            return None;
        }
        let mut rows = Vec::new();
        let mut next = at;
        while let Some(row) = self.tabbed_row(next, at, tabs) {
            let mut cells = Vec::new();
            for segment in row.segments {
                let piece = LinePiece { at: next, start: segment.start, end: segment.end };
                add(&mut cells, segment.tabs..segment.tabs + 1, piece);
            }
            rows.push(cells);
            next += 1;
        }
        Some(AlignedTable { rows, end: next })
    }

    /// The same, if it is all of a table whose titles the vocabulary knows.
    pub(in crate::page) fn tabbed_known(self, at: usize) -> Option<AlignedTable> {
        self.tabs(at)?;
        let head = self.table(at)?;
        let end = self.body(&head).1;
        let line = &self.kept[at].line;
        let cells = self.line(at)?.segments.into_iter().map(|cell| squeezed(cell.text(line)));
        let titles = head.titles().into_iter().map(|title| -> String {
            title.iter().map(|piece| squeezed(piece.text(self.kept))).collect()
        });
        let all_parted = cells.eq(titles);
        self.tabbed(at).filter(|table| all_parted && table.end == end)
    }

    /// A row of the table of tabs that begins at a line.
    fn tabbed_row(self, at: usize, first: usize, tabs: usize) -> Option<Row> {
        let row = self.line(at)?;
        if at == first {
            return Some(row);
        }
        let gap = self.gap(at);
        if self.tabs(at) == Some(tabs) {
            return (gap == 0 || gap == 1 && self.has_figure(&row)).then_some(row);
        }
        // A label of the rows below it has no tabs.
        let below = self.tabs(at + 1) == Some(tabs) && self.gap(at + 1) == 0;
        let figures = || self.line(at + 1).is_some_and(|row| self.has_figure(&row));
        let label = gap == 0
            && self.tabs(at).is_none()
            && below
            && self.is_label(&row)
            && (self.heading(at).is_none() || figures());
        label.then_some(row)
    }

    /// The number of tabs in a line, if it has any.
    fn tabs(self, at: usize) -> Option<usize> {
        let count = self.kept.get(at)?.line.tabs().count();
        (count > 0).then_some(count)
    }
}

#[cfg(test)]
mod tests {
    use crate::Reader;

    /// The rows of the tables of a text, a bar between their cells.
    fn rows(text: &str) -> Vec<String> {
        let page = Reader::default().transcribe_text(text).expect("words");
        assert_eq!(page.check(), Ok(()));
        let rows = page.tables().iter().flat_map(|table| &table.rows);
        let texts = rows.map(|row| {
            let cells = row.cells.iter().map(|cell| {
                let texts = cell.blocks.clone().map(|at| page.whole(at));
                format!("{}:{}", cell.first_column(), texts.collect::<Vec<_>>().join(" "))
            });
            cells.collect::<Vec<_>>().join("|")
        });
        texts.collect()
    }

    #[test]
    fn an_empty_cell_leaves_its_tabs() {
        let text = "Post\tBudget\tUtfall\nMjöl\t31,0\t20,9\nLöner\t\t-18,6\n\t-2\t\n";
        assert_eq!(
            rows(text),
            ["0:Post|1:Budget|2:Utfall", "0:Mjöl|1:31,0|2:20,9", "0:Löner|2:-18,6", "1:-2"]
        );
    }

    #[test]
    fn words_between_tabs_are_a_table_below_a_head_of_three() {
        let text = "Roll\tNamn\tAnsvar\nBagare\tKim\tBröd\nKonditor\tRobin\tTårtor\n";
        assert_eq!(rows(text).len(), 3);
    }

    #[test]
    fn what_is_said_of_a_word_is_no_table() {
        for text in [
            "Dnr:\tBUL 2026/418\nDatum:\t15 januari 2027\nHandläggare:\tKim Ek\n",
            "1.\tVi bakar bullar.\n2.\tVi bakar kakor.\n",
            "Inledning\t3\nMål\t5\nUppföljning\t7\n",
            "Vi har en\tchef och\ttvå bagare.\nOrganisation\nVi bakar\tbröd alla\tdagar.\n",
        ] {
            assert!(rows(text).is_empty(), "{text}");
        }
    }
}
