//! The rows of a table: which cells make one, and what stands between them.
//!
//! The head is one row or two with the titles of known columns. Below it a row of several cells is a row of the table,
//! and a row of a single cell across the table is the heading of an analysis or its text. What does not fit (a cell in
//! an unknown column, a row without a name) is kept as text of the goal, with a remark.
//!
//! Page breaks cut rows in three ways, and all are put together again: the rest of a cell continues at the top of the
//! next page, the head is repeated, or the name of a row moves to the next page and leaves its other cells behind. In a
//! table of text this is done already.

use std::ops::Range;

use crate::{
    join::join,
    page::{Cell, Row as PageRow, Stretch, Transcript},
    roles::{Head, Rows, head_at},
    sentence::{begins_lower, ends_sentence},
    vocabulary::{Columns, Vocabulary},
};

/// A row of a table: the blocks of its cells, and of the analysis below it.
#[derive(Debug)]
pub(super) struct Row<F> {
    cells: Vec<(F, Vec<usize>)>,
    /// Cells that may be in several columns.
    pub(super) undecided: Vec<(Vec<F>, Vec<usize>)>,
    pub(super) analysis: Option<Vec<usize>>,
}

impl<F> Default for Row<F> {
    fn default() -> Self {
        Self { cells: Vec::new(), undecided: Vec::new(), analysis: None }
    }
}

impl<F: Copy + PartialEq> Row<F> {
    /// All its blocks but those of the analysis.
    pub(super) fn into_blocks(self) -> impl Iterator<Item = usize> {
        let cells = self.cells.into_iter().flat_map(|(_, blocks)| blocks);
        cells.chain(self.undecided.into_iter().flat_map(|(_, blocks)| blocks))
    }

    /// The blocks in a column.
    pub(super) fn blocks(&self, field: F) -> &[usize] {
        self.cells.iter().find(|(known, _)| *known == field).map_or(&[], |(_, blocks)| blocks)
    }

    /// The cells whose column is known, in the order of the row.
    pub(super) fn cells(&self) -> impl Iterator<Item = (F, &[usize])> {
        self.cells.iter().map(|(field, blocks)| (*field, blocks.as_slice()))
    }

    pub(super) fn extend(&mut self, field: F, blocks: impl Iterator<Item = usize>) {
        match self.cells.iter_mut().find(|(known, _)| *known == field) {
            Some((_, cell)) => cell.extend(blocks),
            None => self.cells.push((field, blocks.collect())),
        }
    }
}

/// The blocks of a table, sorted.
#[derive(Debug)]
pub(super) struct Sorted<F> {
    pub(super) rows: Vec<Row<F>>,
    /// The blocks of the head, also where it is repeated.
    pub(super) heads: Vec<usize>,
    /// The headings of analyses.
    pub(super) labels: Vec<usize>,
    /// The blocks that belong to no row.
    pub(super) left: Vec<usize>,
    /// The page of the last row, heads not counted.
    page: Option<u32>,
    /// Whether the last analysis extends across the table.
    across: bool,
    /// A row without a name at the end of a page: some programs move the name to the next page and leave the rest.
    nameless: Option<Row<F>>,
}

impl<F: Copy + PartialEq> Sorted<F> {
    /// Adds the cells left on the page before to a row that has a name and none of those cells.
    fn complete(&mut self, row: &mut Row<F>, first: F, new_page: bool) {
        let Some(rest) = self.nameless.take() else { return };
        let fits = new_page
            && !row.blocks(first).is_empty()
            && rest.cells.iter().all(|(field, _)| row.blocks(*field).is_empty());
        if fits {
            row.cells.extend(rest.cells);
        } else {
            self.leave(rest);
        }
    }

    fn leave(&mut self, row: Row<F>) {
        self.left.extend(row.into_blocks());
    }
}

/// Sorts the blocks of a table. `first` is the field that names a row.
pub(super) fn sort<F: Copy + PartialEq>(
    page: &Transcript,
    vocabulary: &Vocabulary,
    table: &Rows<'_, F>,
    columns: &Columns<F>,
    first: F,
) -> Sorted<F> {
    let mut sorted = Sorted {
        rows: Vec::new(),
        heads: Vec::new(),
        labels: Vec::new(),
        left: Vec::new(),
        page: None,
        across: false,
        nameless: None,
    };
    let Rows { all: rows, head, .. } = table;
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        // Only the first cell of a row can begin a head, so this is cheap.
        if let Some(again) = head_at(page, &rows[at..], columns)
            && again.fields == head.fields
        {
            let rows = &rows[at..at + again.rows];
            sorted.heads.extend(rows.iter().flat_map(|row| blocks_of(page, row.blocks())));
            at += again.rows;
            continue;
        }
        let (begins_on, ends_on) = pages(page, row);
        let new_page = !table.from_text && begins_on != sorted.page;
        Sorting { page, vocabulary, head, first, new_page }.row(row, &mut sorted);
        sorted.page = ends_on;
        at += 1;
    }
    if let Some(rest) = sorted.nameless.take() {
        sorted.leave(rest);
    }
    // The cells of a row in no known column come after the others.
    sorted.left.sort_unstable();
    sorted
}

/// The pages that a row begins and ends on.
fn pages(page: &Transcript, row: &PageRow) -> (Option<u32>, Option<u32>) {
    let blocks = row.blocks();
    let of = |at: usize| page.pages(page.blocks()[at].whole());
    match blocks.end.checked_sub(1) {
        Some(last) if !blocks.is_empty() => (of(blocks.start).0, of(last).1),
        _ => (None, None),
    }
}

/// The blocks in a range that are not set aside.
fn blocks_of(page: &Transcript, range: Range<usize>) -> impl Iterator<Item = usize> {
    range.filter(|at| !page.blocks()[*at].is_furniture())
}

/// What is known when a row is sorted.
struct Sorting<'s, F> {
    page: &'s Transcript,
    vocabulary: &'s Vocabulary,
    head: &'s Head<F>,
    first: F,
    new_page: bool,
}

impl<F: Copy + PartialEq> Sorting<'_, F> {
    fn row(&self, row: &PageRow, sorted: &mut Sorted<F>) {
        let Self { page, head, first, new_page, .. } = *self;
        // The analysis of a row stands below it, across the table or in the first column.
        // After a heading its text must follow, and after text that was cut by a page break, its rest.
        let analysis = sorted.rows.last().and_then(|last| last.analysis.as_ref());
        // Where the earlier text extends across the table, so does its rest.
        let awaited =
            analysis.is_some_and(|blocks| blocks.is_empty() || new_page && !sorted.across);
        if let [cell] = row.cells.as_slice()
            && (awaited || head.is_across(cell) || self.is_label(cell.blocks.start))
        {
            return self.alone(cell, sorted);
        }
        let mut new = Row::default();
        let mut unknown = Vec::new();
        for cell in &row.cells {
            let blocks = blocks_of(page, cell.blocks.clone());
            // A cell belongs to the first column it covers, or to one of several.
            let fields: Vec<F> = if cell.is_sure() {
                head.field(cell.first_column()).into_iter().collect()
            } else {
                cell.columns().filter_map(|column| head.field(column)).collect()
            };
            match fields.as_slice() {
                [] => unknown.extend(blocks),
                [field] => new.extend(*field, blocks),
                _ => new.undecided.push((fields, blocks.collect())),
            }
        }
        sorted.complete(&mut new, first, new_page);
        match sorted.rows.last_mut() {
            Some(last) if new_page && last.analysis.is_none() && self.continues(last, &new) => {
                for (field, blocks) in new.cells {
                    last.extend(field, blocks.into_iter());
                }
            }
            // The cell that names the row above also covers this one, so what this row adds belongs there. A second
            // value for the same column is left over: a name that is printed once is one row.
            Some(last) if row.joined && new.blocks(first).is_empty() => {
                for (field, blocks) in new.cells {
                    if last.blocks(field).is_empty() {
                        last.extend(field, blocks.into_iter());
                    } else {
                        sorted.left.extend(blocks);
                    }
                }
            }
            _ if new.blocks(first).is_empty() => sorted.nameless = Some(new),
            _ => sorted.rows.push(new),
        }
        sorted.left.extend(unknown);
    }

    /// A row of a single cell: the heading of an analysis, or its text.
    fn alone(&self, cell: &Cell, sorted: &mut Sorted<F>) {
        let heading = self.is_label(cell.blocks.start);
        let text = cell.blocks.start + usize::from(heading)..cell.blocks.end;
        let text = blocks_of(self.page, text);
        sorted.labels.extend(cell.blocks.clone().take(usize::from(heading)));
        sorted.across = self.head.is_across(cell);
        match sorted.rows.last_mut() {
            Some(last) if heading || last.analysis.is_some() => {
                last.analysis.get_or_insert_default().extend(text);
            }
            _ => sorted.left.extend(text),
        }
    }

    fn is_label(&self, block: usize) -> bool {
        self.vocabulary.analysis().any(|pattern| pattern.is_whole(self.page.whole(block)))
    }

    /// Whether a row at the top of a page is the rest of the last row on the page before.
    fn continues(&self, last: &Row<F>, row: &Row<F>) -> bool {
        let text = |at: usize| self.page.whole(at);
        let Some(begins) = row.blocks(self.first).first() else { return true };
        let ended = last.blocks(self.first).last().is_none_or(|&at| ends_sentence(text(at)));
        let nothing_else = row.cells.len() == 1;
        begins_lower(text(*begins)) || (nothing_else && !ended)
    }
}

/// Where blocks stand.
pub(super) fn stretches(page: &Transcript, blocks: &[usize]) -> Vec<Stretch> {
    blocks.iter().map(|&at| page.blocks()[at].whole()).collect()
}

/// The text of a cell.
pub(super) fn text_of(page: &Transcript, blocks: &[usize]) -> String {
    join(blocks.iter().map(|&at| page.whole(at)))
}

#[cfg(test)]
mod tests {
    use styrkedja::Activity;

    use crate::{
        extract::{Cell, Role, Shape, Source},
        page,
        plan::build,
        roles::roles,
        vocabulary::Vocabulary,
    };

    /// The activities of a table: for each cell its page, row, column, how many columns it covers, and its text.
    fn activities(cells: &[(u32, usize, usize, usize, &str)]) -> Vec<Activity> {
        let mut source = Source::default();
        source.push("Nämndmål: Gästerna trivs", Shape { begins: Some(true), ..Shape::default() });
        for &(page, row, column, span, text) in cells {
            let cell = Cell { table: 0, row, column, span, joined: false };
            let role = Role::Cell(cell);
            let shape = Shape { page: Some(page), role, begins: Some(true), ..Shape::default() };
            source.push(text, shape);
        }
        let vocabulary = Vocabulary::stockholm();
        let (page, _) = page::read(source, &vocabulary).expect("words");
        let built = build(&page, &roles(&page, &vocabulary), &vocabulary);
        assert_eq!(built.account.unplaced, 0);
        built.document.goals[0].activities.clone()
    }

    const HEADER: [(u32, usize, usize, usize, &str); 3] =
        [(1, 0, 0, 1, "Aktivitet"), (1, 0, 1, 1, "Startdatum"), (1, 0, 2, 1, "Slutdatum")];

    #[test]
    fn a_page_break_may_part_a_name_from_its_row() {
        let mut cells = HEADER.to_vec();
        cells.extend([
            (1, 1, 0, 1, "Baka bullar"),
            (1, 1, 1, 1, "2027-01-01"),
            (1, 1, 2, 1, "2027-06-30"),
            (1, 2, 0, 3, "Analys"),
            (1, 3, 0, 3, "Bullarna är slut."),
            (1, 4, 1, 1, "2027-02-01"),
            (1, 4, 2, 1, "2027-12-31"),
            (2, 5, 0, 1, "Fira våren"),
        ]);
        let found = activities(&cells);
        let told: Vec<_> = found
            .iter()
            .map(|row| (row.title.as_str(), row.start.as_ref().map(|day| day.text.as_str())))
            .collect();
        assert_eq!(told, [("Baka bullar", Some("2027-01-01")), ("Fira våren", Some("2027-02-01"))]);
        let analysis = found[0].analysis.as_ref().expect("an analysis");
        assert_eq!(analysis.items.len(), 1, "no title is part of it");
    }

    #[test]
    fn a_row_that_never_gets_a_name_is_none() {
        let mut cells = HEADER.to_vec();
        cells.extend([
            (1, 1, 1, 1, "2027-02-01"),
            (1, 2, 0, 1, "Fira"),
            (1, 2, 1, 1, "2027-03-01"),
        ]);
        let found = activities(&cells);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].start.as_ref().map(|day| day.text.as_str()), Some("2027-03-01"));
    }
}
