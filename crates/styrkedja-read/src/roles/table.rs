//! Tables of goals: the head that tells what their columns hold, and the rows below it.

use std::ops::Range;

use styrkedja::GoalPart;

use super::{LONGEST, Role, Seen, Tagged};
use crate::{
    join::join,
    page::{Cell, Kind, Row, Transcript},
    vocabulary::{Columns, Form, IndicatorField, Match, squeezed},
};

/// The head of a table: what its columns are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head<F> {
    /// Its columns, in order.
    pub(crate) fields: Vec<F>,
    /// The year in a column title, with its column: `KF:s årsmål år 2025`.
    pub(crate) years: Vec<(F, u16)>,
    /// The field of each column; none for a column without a title or with an unknown one.
    columns: Vec<Option<F>>,
    /// The number of rows it takes.
    pub(crate) rows: usize,
}

impl<F: Copy + PartialEq> Head<F> {
    /// The field of a column.
    pub(crate) fn field(&self, column: usize) -> Option<F> {
        self.columns.get(column).copied().flatten()
    }

    /// Whether a cell covers more than one column of the table.
    pub(crate) fn is_across(&self, cell: &Cell) -> bool {
        cell.is_sure()
            && (cell.first_column()..cell.end_column())
                .filter(|column| self.field(*column).is_some())
                .count()
                > 1
    }
}

impl<F: Copy + PartialEq> Rows<'_, F> {
    /// The title of a column as printed.
    pub(crate) fn title(&self, page: &Transcript, field: F) -> String {
        let over =
            |cell: &&Cell| cell.columns().any(|column| self.head.field(column) == Some(field));
        let cells = self.all.iter().take(self.head.rows).flat_map(|row| &row.cells).filter(over);
        join(cells.flat_map(|cell| cell.blocks.clone()).map(|at| page.whole(at)))
    }
}

/// Rows of a table under a known head.
#[derive(Clone, Debug)]
pub(crate) struct Rows<'a, F> {
    /// The rows, those of the head first.
    pub(crate) all: &'a [Row],
    pub(crate) head: Head<F>,
    /// Whether the table was found in text, where rows are whole.
    pub(crate) from_text: bool,
}

impl<F> Rows<'_, F> {
    /// The blocks of its cells.
    pub(crate) fn blocks(&self) -> Range<usize> {
        let start = self.all.first().map_or(0, |row| row.blocks().start);
        start..self.all.last().map_or(start, |row| row.blocks().end)
    }
}

/// What a column of a table of goals holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GoalField {
    /// The titles of goals, by the index of their form in the vocabulary.
    Goal(usize),
    /// What is told of the goals' indicators.
    Indicator(IndicatorField),
}

/// Rows of a table in which goals stand.
#[derive(Clone, Debug)]
pub(crate) struct GoalRows<'a> {
    pub(crate) rows: Rows<'a, GoalField>,
    pub(crate) columns: Columns<GoalField>,
}

/// The column titles of a table may be spread over two rows: `Utfall` above `Män` and `Kvinnor`.
const MAX_HEAD_ROWS: usize = 2;

/// Maximum number of columns; the city's tables have fewer.
const MAX_COLUMNS: usize = 64;

impl<'a> Seen<'a> {
    /// The table of goals that begins at a block, and the index after its last block. The same table of the file may
    /// hold more above and below it, as forms do: a goal's label, a caption, a part of the goal, another table.
    pub(super) fn table(self, at: usize) -> Option<(Role<'a>, usize)> {
        let cell = self.page.blocks()[at].cell.filter(|cell| cell.cell == 0)?;
        let table = &self.page.tables()[cell.table];
        let rows = &table.rows[cell.row..];
        if rows.first()?.blocks().start != at {
            return None;
        }
        let (page, from_text) = (self.page, table.from_text);
        let (figures, days) =
            (&self.vocabulary.indicator_columns, &self.vocabulary.activity_columns);
        if let Some(head) = head_at(page, rows, figures) {
            let ends = |rows: &[Row]| head_at(page, rows, days).is_some();
            let rows = self.until(rows, head.rows, from_text, ends);
            let rows = Rows { all: rows, head, from_text };
            let end = rows.blocks().end;
            return Some((Role::Indicators(rows), end));
        }
        let head = head_at(page, rows, days)?;
        let ends = |rows: &[Row]| head_at(page, rows, figures).is_some();
        let rows = self.until(rows, head.rows, from_text, ends);
        let rows = Rows { all: rows, head, from_text };
        let end = rows.blocks().end;
        Some((Role::Activities(rows), end))
    }

    /// The table of goals that begins at a block, if the vocabulary gives goals the form of rows.
    pub(super) fn goal_table(self, at: usize) -> Option<(Role<'a>, usize)> {
        let cell = self.page.blocks()[at].cell.filter(|cell| cell.cell == 0)?;
        let table = &self.page.tables()[cell.table];
        let rows = &table.rows[cell.row..];
        if rows.first()?.blocks().start != at {
            return None;
        }
        let forms = self.vocabulary.goal_forms.iter().enumerate();
        let goals = forms.filter(|(_, form)| form.form == Form::Row);
        let goals =
            goals.filter_map(|(index, form)| Some((form.words.clone()?, GoalField::Goal(index))));
        let indicators = self.vocabulary.indicator_columns.all.iter();
        let indicators =
            indicators.map(|(words, field)| (words.clone(), GoalField::Indicator(*field)));
        let all: Vec<_> = goals.chain(indicators).collect();
        // Any column may be the first one, such as one that groups the goals.
        let columns = Columns { first: Vec::new(), all };
        let head = head_of(self.page, &rows[..1], &columns)?;
        let is_goal = |field: &GoalField| matches!(field, GoalField::Goal(_));
        if !head.fields.iter().any(is_goal) {
            return None;
        }
        let rows = Rows { all: rows, head, from_text: table.from_text };
        let end = rows.blocks().end;
        Some((Role::GoalRows(GoalRows { rows, columns }), end))
    }

    /// Rows from a head to where the table ends.
    fn until(
        self,
        rows: &'a [Row],
        head: usize,
        from_text: bool,
        ends: impl Fn(&[Row]) -> bool,
    ) -> &'a [Row] {
        let goes_on = |row: &usize| {
            let rows = &rows[*row..];
            from_text || !ends(rows) && !rows.first().is_some_and(|row| self.is_above_tables(row))
        };
        let more = (head..rows.len()).take_while(goes_on).count();
        &rows[..head + more]
    }

    /// Whether a row begins a goal or a part of a goal, as rows of forms do.
    fn is_above_tables(self, row: &Row) -> bool {
        let [first, ..] = row.cells.as_slice() else { return false };
        let at = first.blocks.start;
        // The row of a table would have more cells.
        row.cells.len() <= 2
            && (self.label(at, 0, false).is_some()
                || self.bare_label(at).is_some()
                || self.heading(at).is_some_and(|words| {
                    let part = self.part(&words);
                    first.blocks.len() == 1 && part.is_some_and(|part| part != GoalPart::Analysis)
                }))
    }

    /// Makes captions of what stands right above a table: what the file marks as one, or what fills a whole row of the
    /// table of the file.
    pub(super) fn captions_above(self, first: usize, tagged: &mut Vec<Tagged<'_>>) {
        let blocks = self.page.blocks();
        let table = blocks[first].cell;
        let is_caption = |at: usize| {
            let block = &blocks[at];
            let above = || {
                let (cell, table) = block.cell.zip(table)?;
                let row = &self.page.tables()[cell.table].rows[cell.row];
                let wide = row.cells.get(cell.cell)?;
                let same = (cell.table, cell.row + 1) == (table.table, table.row);
                Some(same && wide.end_column() - wide.first_column() > 1)
            };
            block.kind == Kind::Caption || above().unwrap_or(false)
        };
        // Between a caption and its table stands nothing but the table itself.
        let at_end = tagged.len()
            - usize::from(matches!(tagged.last(), Some(Tagged { role: Role::Aside, .. })));
        let Some(index) = at_end.checked_sub(1) else { return };
        let Tagged { role: Role::Text, blocks: text } = &mut tagged[index] else { return };
        let captions = text.clone().rev().take_while(|at| is_caption(*at)).count();
        if captions > 0 {
            let from = text.end - captions;
            let caption = Tagged { role: Role::Caption, blocks: from..text.end };
            text.end = from;
            let empty = text.start == text.end;
            tagged.insert(index + 1, caption);
            if empty {
                tagged.remove(index);
            }
        }
    }
}

/// The head at the beginning of some rows: the first column is known, and at least one other.
pub(crate) fn head_at<F: Copy + PartialEq>(
    page: &Transcript,
    rows: &[Row],
    columns: &Columns<F>,
) -> Option<Head<F>> {
    // The first column is recognised by its title, so few rows need closer inspection.
    let first = title(page, rows.first()?.cells.first()?)?;
    if !columns.first.iter().any(|pattern| pattern.is_all(&first)) {
        return None;
    }
    (1..=MAX_HEAD_ROWS.min(rows.len()))
        .filter_map(|count| head_of(page, &rows[..count], columns))
        .max_by_key(|head| (head.fields.len(), std::cmp::Reverse(head.rows)))
}

/// Whether a row is a head again.
pub(crate) fn head_at_row<F: Copy + PartialEq>(
    page: &Transcript,
    row: &[Row],
    columns: &Columns<F>,
    head: &Head<F>,
) -> bool {
    head_of(page, row, columns).is_some_and(|again| again.fields == head.fields)
}

/// The text of a cell, squeezed, if it is short enough to be a column title.
fn title(page: &Transcript, cell: &Cell) -> Option<String> {
    let texts = cell.blocks.clone().map(|at| page.whole(at));
    let short = texts.clone().map(str::len).sum::<usize>() <= LONGEST;
    short.then(|| texts.map(squeezed).collect())
}

fn head_of<F: Copy + PartialEq>(
    page: &Transcript,
    rows: &[Row],
    columns: &Columns<F>,
) -> Option<Head<F>> {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let width = cells().map(Cell::end_column).max()?;
    if width > MAX_COLUMNS {
        return None;
    }
    let mut head = Head {
        fields: Vec::new(),
        years: Vec::new(),
        columns: vec![None; width],
        rows: rows.len(),
    };
    for column in 0..width {
        let over =
            cells().filter(|cell| (cell.first_column()..cell.end_column()).contains(&column));
        // Text that is too long to be a title.
        let Some(title) = over.map(|cell| title(page, cell)).collect::<Option<String>>() else {
            continue;
        };
        // Two columns may have the same title but for the year: `Utfall 2027`, `Utfall 2026`.
        let mut open = columns.all.iter().filter(|(_, field)| !head.fields.contains(field));
        let whole = open.find_map(|(pattern, field)| match pattern.at_start(&title) {
            Match::Whole { bytes, year } if bytes == title.len() => Some((*field, year)),
            _ => None,
        });
        if let Some((field, year)) = whole {
            head.columns[column] = Some(field);
            head.fields.push(field);
            head.years.extend(year.map(|year| (field, year)));
        }
    }
    // Most of the columns are known.
    let known = head.fields.len();
    (known >= 2 && known * 2 >= rows[0].cells.len()).then_some(head)
}
