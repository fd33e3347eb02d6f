//! Grids enter the document: a row of a table is an item of the text that it stands in.

use std::collections::BTreeMap;

use styrkedja::Item;

use super::{builder::Builder, table::text_of};
use crate::{
    account::Class,
    facts::GridCell,
    page::{Block, Row, Stretch, Transcript, is_figure},
    roles::GridTable,
};

/// The tables whose rows are items.
#[derive(Debug, Default)]
pub(super) struct Grids(BTreeMap<usize, GridTable>);

/// A row of a grid: for every column its cell, and where its words stand.
#[derive(Debug)]
pub(super) struct PlacedRow {
    /// The index of the first table of its grid.
    pub(super) grid: usize,
    pub(super) cells: Vec<(GridCell, Vec<Stretch>)>,
}

impl Grids {
    /// The grid that a block stands in, and its row.
    pub(super) fn of<'p>(
        &self,
        page: &'p Transcript,
        block: &Block,
    ) -> Option<(GridTable, &'p Row)> {
        let cell = block.cell?;
        let grid = self.0.get(&cell.table)?;
        Some((*grid, page.tables()[cell.table].rows.get(cell.row)?))
    }
}

impl PlacedRow {
    pub(super) fn of(page: &Transcript, grid: GridTable, row: &Row) -> Self {
        let empty = |column: usize| {
            (GridCell { text: String::new(), columns: column..column + 1 }, Vec::new())
        };
        let mut cells: Vec<(GridCell, Vec<Stretch>)> = (0..grid.width).map(empty).collect();
        for cell in &row.cells {
            let blocks: Vec<usize> = cell.blocks.clone().collect();
            let Some((of_column, places)) = cells.get_mut(cell.first_column()) else { continue };
            of_column.columns.end = of_column.columns.end.max(cell.end_column());
            // Two cells in one column are one, as far as a row can tell.
            let text = text_of(page, &blocks);
            if !of_column.text.is_empty() {
                of_column.text.push(' ');
            }
            of_column.text.push_str(&text);
            places.extend(blocks.iter().map(|&at| page.blocks()[at].whole()));
        }
        Self { grid: grid.first, cells }
    }

    pub(super) fn item(&self) -> Item {
        Item::row(self.cells.iter().map(|(cell, _)| &cell.text))
    }
}

impl Builder<'_> {
    /// Adds a table of a grid to the text. Where a head of words is printed again, it says nothing more.
    pub(super) fn grid(&mut self, grid: GridTable) {
        let page = self.page;
        let head = page.tables()[grid.first].rows.first().filter(|head| is_of_words(page, head));
        for (index, row) in page.tables()[grid.table].rows.iter().enumerate() {
            let first = grid.table == grid.first && index == 0;
            if !first && head.is_some_and(|head| page.same_row(head, row)) {
                self.claim_blocks(Class::TableHeader, row.blocks());
            } else {
                self.open.extend(row.blocks());
            }
        }
        self.grids.0.insert(grid.table, grid);
    }
}

/// Whether a row has titles and no figures.
fn is_of_words(page: &Transcript, row: &Row) -> bool {
    row.cells.len() > 1 && !row.blocks().any(|at| is_figure(page.whole(at)))
}

#[cfg(test)]
mod tests {
    use styrkedja::{Document, ItemForm, Pointer, Section};

    use crate::{
        account::Account,
        extract::{Cell, Role, Shape, Source},
        facts::Words,
        page,
        plan::{build, filled},
        roles::roles,
        vocabulary::Vocabulary,
    };

    /// What stands in a file: a paragraph, or a cell with its row, its first column and the columns that it covers.
    enum Line {
        Text(&'static str),
        Cell(usize, usize, usize, &'static str),
    }

    use Line::{Cell as C, Text as T};

    fn source(lines: &[Line]) -> Source {
        let mut source = Source::default();
        for line in lines {
            let (role, text) = match *line {
                T(text) => (Role::Text, text),
                C(row, column, span, text) => {
                    (Role::Cell(Cell { table: 0, row, column, span, joined: false }), text)
                }
            };
            source.push(text, Shape { role, begins: Some(true), ..Shape::default() });
        }
        source
    }

    fn read(lines: &[Line]) -> (Document, Account) {
        let vocabulary = Vocabulary::stockholm();
        let (page, _) = page::read(source(lines), &vocabulary).expect("words");
        let built = build(&page, &roles(&page, &vocabulary), &vocabulary);
        assert_eq!(built.account.unplaced, 0);
        (built.document, built.account)
    }

    /// The rows of a section, a bar between their cells.
    fn rows(section: &Section) -> Vec<String> {
        let rows = section.text.items.iter().filter(|item| item.form == ItemForm::Row);
        rows.map(|item| item.cells().collect::<Vec<_>>().join("|")).collect()
    }

    fn headings(document: &Document) -> Vec<&str> {
        let all = document.introduction.iter().chain(&document.closing);
        all.filter_map(|section| section.heading.as_deref()).collect()
    }

    #[test]
    fn a_row_has_a_cell_in_every_column() {
        let (document, _) = read(&[
            T("Organisation"),
            C(0, 0, 1, "Yrke"),
            C(0, 1, 2, "Antal"),
            C(1, 0, 1, "Bagare"),
            C(1, 0, 1, "och konditorer"),
            C(1, 1, 1, "3"),
            C(1, 2, 1, "2,5"),
            C(2, 2, 1, "– 1"),
            T("Alla är utbildade."),
        ]);
        let section = &document.introduction[0];
        assert_eq!(rows(section), ["Yrke|Antal|", "Bagare och konditorer|3|2,5", "||– 1"]);
        let last = section.text.items.last().expect("a paragraph");
        assert_eq!((last.form, &*last.text), (ItemForm::Paragraph, "Alla är utbildade."));
        assert_eq!(section.text.statements().count(), 1, "a row is no statement");
    }

    #[test]
    fn the_title_of_a_column_begins_no_chapter() {
        let (document, _) = read(&[
            T("Redovisning av ekonomi"),
            C(0, 0, 1, "Personal"),
            C(0, 1, 1, "Budget 2027"),
            C(1, 0, 1, "Löner"),
            C(1, 1, 1, "7 900"),
        ]);
        assert_eq!(headings(&document), ["Redovisning av ekonomi"]);
        assert_eq!(rows(&document.introduction[0]), ["Personal|Budget 2027", "Löner|7 900"]);
    }

    #[test]
    fn a_head_that_is_printed_again_is_left_out_and_a_row_of_figures_is_not() {
        let (document, account) = read(&[
            T("Redovisning av ekonomi"),
            C(0, 0, 1, "Post"),
            C(0, 1, 1, "Tkr"),
            C(1, 0, 1, "Mjöl"),
            C(1, 1, 1, "12"),
            C(2, 0, 1, "Post"),
            C(2, 1, 1, "Tkr"),
            C(3, 0, 1, "Mjöl"),
            C(3, 1, 1, "12"),
        ]);
        assert_eq!(rows(&document.introduction[0]), ["Post|Tkr", "Mjöl|12", "Mjöl|12"]);
        assert_eq!(account.table_headers, "PostTkr".len());
    }

    #[test]
    fn text_that_is_only_set_out_as_a_table_is_text() {
        let form = [
            C(0, 0, 1, "Redovisning av ekonomi"),
            C(0, 1, 1, "Bageriet har en budget i balans och köper mjöl för hela året i januari."),
            C(1, 0, 1, "Övrigt"),
            C(1, 1, 1, "Bageriet har tre bagare, som turas om att stå i butiken på lördagarna."),
        ];
        assert_eq!(headings(&read(&form).0), ["Redovisning av ekonomi", "Övrigt"]);
        let boxed = [C(0, 0, 1, "Redovisning av ekonomi"), C(1, 0, 1, "Budgeten är i balans.")];
        assert_eq!(headings(&read(&boxed).0), ["Redovisning av ekonomi"]);
        let list = [
            T("Enhetsmål: Gästerna trivs"),
            T("Arbetssätt"),
            C(0, 0, 1, "1."),
            C(0, 1, 1, "Vi bakar varje dag."),
            C(1, 0, 1, "2."),
            C(1, 1, 1, "Vi frågar gästerna."),
        ];
        let (document, _) = read(&list);
        let ways = document.goals[0].ways_of_working.as_ref().expect("ways of working");
        assert_eq!(ways.numbers().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_fact_stands_where_its_cell_stands() {
        let vocabulary = Vocabulary::stockholm();
        let lines = [
            T("Redovisning av ekonomi"),
            T("Belopp i tkr."),
            C(0, 0, 1, "Post"),
            C(0, 1, 2, "Budget"),
            C(1, 0, 1, "Mjöl"),
            C(1, 2, 1, "12"),
        ];
        let (page, _) = page::read(source(&lines), &vocabulary).expect("words");
        let roles = roles(&page, &vocabulary);
        let mut builder = filled(&page, &roles, &vocabulary);
        let (prose, grids, origins) = builder.places.take_texts();
        let [grid] = grids.as_slice() else { panic!("one grid") };
        assert_eq!(
            (&*grid.heading, &*prose[grid.after - 1].text),
            ("Redovisning av ekonomi", "Belopp i tkr.")
        );
        assert!(grid.home.is_right_in(styrkedja::SectionKind::Economy));
        assert_eq!(grid.rows[1].pointer.as_str(), "/introduction/0/text/2");
        assert_eq!(
            (&*grid.rows[1].cells[2].text, grid.rows[0].cells[1].columns.clone()),
            ("12", 1..3)
        );
        let at = |name: &str| Pointer::root().field(name);
        let facts = vec![
            (at("cell"), Words::Cell { grid: 0, row: 1, column: 2 }),
            (at("row"), Words::Row { grid: 0, row: 1 }),
        ];
        builder.places.note_facts(&origins, facts);
        let line = |name: &str| {
            let place = builder.places.sources.get(&at(name)).expect("a place");
            (place.line(), place.end_line())
        };
        assert_eq!((line("cell"), line("row")), ((6, 6), (5, 6)));
    }
}
