//! Grids: tables that are none of the goals, their indicators or activities, such as a budget or a list of staff.
//!
//! ```text
//! Belopp i mnkr │ Budget 2027 │ Utfall jan–aug        a cell is never the heading of a chapter
//! Personal      │       −27,2 │          −18,6
//! ```
//!
//! Files also set out text as tables: a form, columns of text, a list with its numbers in cells of their own. There the
//! cells are headings, parts and items as anywhere else, so a grid is only what is surely none of these.

use super::{Role, Seen, State, head_at};
use crate::{
    page::{Block, Cell, Kind, Row, is_figure},
    sentence::ends_sentence,
};

/// A table of a grid, or a part of one that goes on after a page break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GridTable {
    /// Its index.
    pub(crate) table: usize,
    /// The index of the first table of the grid.
    pub(crate) first: usize,
    /// The number of its columns.
    pub(crate) width: usize,
}

/// Maximum number of columns. A file may claim any number, and every row has all of them.
const MAX_COLUMNS: usize = 64;
/// Minimum length of a sentence that is text beside a heading, in bytes.
const RUNNING_TEXT: usize = 45;

impl Seen<'_> {
    /// The grid that a table is, or is part of, if it is one. `before` is the grid above.
    pub(super) fn grid(
        self,
        table: usize,
        state: &State,
        before: Option<GridTable>,
    ) -> Option<GridTable> {
        let rows = &self.page.tables()[table].rows;
        let width = rows.iter().flat_map(|row| &row.cells).map(Cell::end_column).max()?;
        let filled = rows.iter().filter(|row| row.cells.len() > 1).count();
        let whole = filled >= 2 || before.is_some_and(|before| self.goes_on(before, table, width));
        let is_grid = (2..=MAX_COLUMNS).contains(&width)
            && whole
            && !self.has_head_of_text(table)
            && !rows.iter().any(|row| self.sets_out_text(row, state));
        let first = before.filter(|before| self.goes_on(*before, table, width));
        is_grid.then(|| GridTable { table, first: first.map_or(table, |grid| grid.first), width })
    }

    /// Whether a table is the rest of the one above it: as wide, and with its head again or on another page.
    fn goes_on(self, before: GridTable, table: usize, width: usize) -> bool {
        let tables = self.page.tables();
        let page = |row: Option<&Row>, last: bool| {
            let blocks = row?.blocks();
            let at = if last { blocks.end.checked_sub(1)? } else { blocks.start };
            let (first, end) = self.page.pages(self.page.blocks().get(at)?.whole());
            if last { end } else { first }
        };
        let (above, rows) = (&tables[before.table].rows, &tables[table].rows);
        let new_page = || {
            let (ends, begins) = (page(above.last(), true), page(rows.first(), false));
            ends.is_some() && begins.is_some() && ends != begins
        };
        // A table with another head is another table.
        let headless = || {
            let mut cells = rows.iter().take(1).flat_map(Row::blocks);
            cells.any(|at| is_figure(self.page.whole(at)))
        };
        let head = tables[before.first].rows.first().zip(rows.first());
        before.width == width
            && (head.is_some_and(|(head, row)| self.page.same_row(head, row))
                || headless() && new_page())
    }

    /// Whether a table was found in text by the titles of its columns: then a figure may stand in several of them.
    fn has_head_of_text(self, table: usize) -> bool {
        let table = &self.page.tables()[table];
        let known = &self.vocabulary;
        table.from_text
            && (head_at(self.page, &table.rows, &known.indicator_columns).is_some()
                || head_at(self.page, &table.rows, &known.activity_columns).is_some())
    }

    /// Whether a row is more than the row of a grid: part of a form, of a list, of text set in columns.
    fn sets_out_text(self, row: &Row, state: &State) -> bool {
        let blocks = self.page.blocks();
        let numbered = |block: &Block| matches!(block.kind, Kind::Item { number: Some(_), .. });
        let bare = |block: &Block| block.words.is_empty();
        let first = row.cells.first().and_then(|cell| blocks.get(cell.blocks.start));
        first.is_some_and(|block| numbered(block) && bare(block) && row.cells.len() > 1)
            || self.has_text_beside_heading(row)
            || row.cells.iter().any(|cell| self.has_headed_text(cell))
            || row.blocks().any(|at| self.belongs_to_goals(at, state))
    }

    /// Whether a chapter's heading stands in the first of two cells, and its text in the other.
    fn has_text_beside_heading(self, row: &Row) -> bool {
        let [head, text] = row.cells.as_slice() else { return false };
        let running = |at: usize| {
            let text = self.page.whole(at);
            text.len() >= RUNNING_TEXT && ends_sentence(text)
        };
        head.blocks.len() == 1
            && text.blocks.clone().any(running)
            && self.heading(head.blocks.start).is_some_and(|words| self.chapter(&words).is_some())
    }

    /// Whether a cell has a heading that the file marks, and text below it.
    fn has_headed_text(self, cell: &Cell) -> bool {
        let of_cell = &self.page.blocks()[cell.blocks.clone()];
        let heading = |block: &Block| matches!(block.kind, Kind::Heading { depth: Some(_) });
        of_cell.split_last().is_some_and(|(_, above)| above.iter().any(heading))
    }

    /// Whether something of the goals begins at a block of a cell.
    fn belongs_to_goals(self, at: usize, state: &State) -> bool {
        let block = &self.page.blocks()[at];
        let heading = || {
            let Some(words) = self.heading(at) else { return false };
            self.part(&words).is_some() || self.verdict(&words).is_some()
        };
        let by_form = || {
            let found = self.by_form(at, state).map(|(role, _)| role);
            matches!(found, Some(Role::Goal(_) | Role::GoalRows(_) | Role::Opener))
        };
        // Lists in a goal are its results and ways of working, also when they stand in cells. A dash and a figure is a
        // negative amount.
        let listed = || {
            let words = self.page.text_of(block.words);
            match block.kind {
                Kind::Item { number: Some(_), .. } => true,
                Kind::Item { .. } => words.starts_with(char::is_alphabetic),
                _ => false,
            }
        };
        self.goal(at).is_some()
            || state.in_goals && (self.table(at).is_some() || heading() || listed())
            || !self.vocabulary.goal_forms.is_empty() && by_form()
    }
}
