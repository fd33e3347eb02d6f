//! Tables whose columns are given by the file (Word or PDF): every cell has its column, and none is ambiguous.
//!
//! The header is one row or two with the titles of known columns. Below it a row of several cells is a row of the
//! table, and a row of a single cell across the table is the heading of an analysis or its text. What does not fit (a
//! cell in an unknown column, a row without a name) is kept as text of the goal, with a remark.
//!
//! Page breaks cut rows in three ways, and all are put together again: the rest of a cell continues at the top of the
//! next page, the header is repeated, or the name of a row moves to the next page and leaves its other cells behind.

use styrkedja::{Activity, GoalPart, Indicator, Printed};

use super::{
    activities::{ActivityRow, is_mark},
    indicators::{IndicatorRow, set},
    passage::whole_line,
    table::pieces,
};
use crate::{
    classify::{GridHeader, GridRow, GridTable, header_at},
    clean::{Kept, LinePiece},
    join::join,
    sentence::{begins_lower, ends_sentence},
    understand::{Word, cell_text, period, words},
    vocabulary::{ActivityField, Columns, IndicatorField, Vocabulary},
};

/// A row of a table: the lines of its cells, and of the analysis below it.
#[derive(Debug)]
pub(super) struct Row<F> {
    cells: Vec<(F, Vec<usize>)>,
    analysis: Option<Vec<usize>>,
}

impl<F: Copy + PartialEq> Row<F> {
    fn lines(&self, field: F) -> &[usize] {
        self.cells.iter().find(|(known, _)| *known == field).map_or(&[], |(_, lines)| lines)
    }

    fn extend(&mut self, field: F, lines: impl Iterator<Item = usize>) {
        match self.cells.iter_mut().find(|(known, _)| *known == field) {
            Some((_, cell)) => cell.extend(lines),
            None => self.cells.push((field, lines.collect())),
        }
    }
}

/// The lines of a table, sorted.
#[derive(Debug)]
pub(super) struct Sorted<F> {
    pub(super) rows: Vec<Row<F>>,
    /// The lines of the header, including repeated headers.
    pub(super) headers: Vec<usize>,
    /// The headings of analyses.
    pub(super) labels: Vec<usize>,
    /// The lines that belong to no row.
    pub(super) left: Vec<usize>,
    /// The page of the last row, headers not counted.
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
            && !row.lines(first).is_empty()
            && rest.cells.iter().all(|(field, _)| row.lines(*field).is_empty());
        if fits {
            row.cells.extend(rest.cells);
        } else {
            self.left.extend(rest.cells.into_iter().flat_map(|(_, lines)| lines));
        }
    }
}

/// Sorts the lines of a table. `first` is the field that names a row.
pub(super) fn sort<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    vocabulary: &Vocabulary,
    table: &GridTable<'_, F>,
    columns: &Columns<F>,
    first: F,
) -> Sorted<F> {
    let mut sorted = Sorted {
        rows: Vec::new(),
        headers: Vec::new(),
        labels: Vec::new(),
        left: Vec::new(),
        page: None,
        across: false,
        nameless: None,
    };
    let GridTable { rows, header } = table;
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        // Only the first cell of a row can begin a header, so this is cheap.
        if let Some(again) = header_at(kept, &rows[at..], columns)
            && again.header.fields == header.header.fields
        {
            let rows = &rows[at..at + again.rows];
            sorted.headers.extend(rows.iter().flat_map(|row| row.lines.clone()));
            at += again.rows;
            continue;
        }
        sort_row(kept, vocabulary, row, header, first, &mut sorted);
        sorted.page = kept[row.lines.end - 1].line.shape.page;
        at += 1;
    }
    let rest = sorted.nameless.take().into_iter().flat_map(|row| row.cells);
    sorted.left.extend(rest.flat_map(|(_, lines)| lines));
    // The cells of a row in no known column come after the others.
    sorted.left.sort_unstable();
    sorted
}

fn sort_row<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    vocabulary: &Vocabulary,
    row: &GridRow,
    header: &GridHeader<F>,
    first: F,
    sorted: &mut Sorted<F>,
) {
    let is_label = |at: usize| {
        let known = vocabulary.parts.iter().find(|(pattern, _)| pattern.is_whole(kept[at].text()));
        known.is_some_and(|(_, part)| *part == GoalPart::Analysis)
    };
    // The analysis of a row stands below it, across the table or in the first column.
    // After a heading its text must follow, and after text that was cut by a page break, its rest.
    let new_page = kept[row.lines.start].line.shape.page != sorted.page;
    let analysis = sorted.rows.last().and_then(|last| last.analysis.as_ref());
    // Where the earlier text extends across the table, so does its rest.
    let awaited = analysis.is_some_and(|lines| lines.is_empty() || new_page && !sorted.across);
    let alone = match row.cells.as_slice() {
        [cell] => awaited || header.is_across(cell) || is_label(cell.lines.start),
        _ => false,
    };
    if alone {
        let text_from = row.lines.start + usize::from(is_label(row.lines.start));
        sorted.labels.extend(row.lines.start..text_from);
        let heading = text_from > row.lines.start;
        sorted.across = row.cells.iter().any(|cell| header.is_across(cell));
        match sorted.rows.last_mut() {
            Some(last) if heading || last.analysis.is_some() => {
                last.analysis.get_or_insert_default().extend(text_from..row.lines.end);
            }
            _ => sorted.left.extend(text_from..row.lines.end),
        }
        return;
    }
    let mut new = Row { cells: Vec::new(), analysis: None };
    let mut unknown = Vec::new();
    for cell in &row.cells {
        match header.field(cell) {
            Some(field) => new.extend(field, cell.lines.clone()),
            None => unknown.extend(cell.lines.clone()),
        }
    }
    sorted.complete(&mut new, first, new_page);
    match sorted.rows.last_mut() {
        Some(last) if new_page && last.analysis.is_none() && continues(kept, last, &new, first) => {
            for (field, lines) in new.cells {
                last.extend(field, lines.into_iter());
            }
        }
        // The cell that names the row above also covers this one, so what this row adds belongs there. A second value
        // for the same column is left over: a name that is printed once is one row.
        Some(last) if row.joined && new.lines(first).is_empty() => {
            for (field, lines) in new.cells {
                if last.lines(field).is_empty() {
                    last.extend(field, lines.into_iter());
                } else {
                    sorted.left.extend(lines);
                }
            }
        }
        _ if new.lines(first).is_empty() => sorted.nameless = Some(new),
        _ => sorted.rows.push(new),
    }
    sorted.left.extend(unknown);
}

/// Whether a row at the top of a page is the rest of the last row on the page before.
fn continues<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    last: &Row<F>,
    row: &Row<F>,
    first: F,
) -> bool {
    let Some(begins) = row.lines(first).first() else { return true };
    let ended = last.lines(first).last().is_none_or(|&at| ends_sentence(kept[at].text()));
    let nothing_else = row.cells.len() == 1;
    begins_lower(kept[*begins].text()) || (nothing_else && !ended)
}

/// The words of some lines.
fn words_of<'a>(kept: &'a [Kept<'a>], lines: &[usize]) -> Vec<Word<'a>> {
    lines.iter().flat_map(|&at| words(kept, at)).collect()
}

fn whole_lines(kept: &[Kept<'_>], lines: &[usize]) -> Vec<LinePiece> {
    lines.iter().map(|&at| whole_line(&kept[at], at)).collect()
}

fn text_of(kept: &[Kept<'_>], lines: &[usize]) -> String {
    join(lines.iter().map(|&at| kept[at].text()))
}

/// A row of an indicator table.
pub(super) fn indicator(
    kept: &[Kept<'_>],
    vocabulary: &Vocabulary,
    row: Row<IndicatorField>,
) -> IndicatorRow {
    let name = row.lines(IndicatorField::Name);
    let mut made = IndicatorRow {
        indicator: Indicator::new(text_of(kept, name)),
        name: whole_lines(kept, name),
        cells: Vec::new(),
        unplaced: Vec::new(),
        analysis: None,
    };
    for (field, lines) in &row.cells {
        let words = words_of(kept, lines);
        let text = || cell_text(&words);
        let key = match field {
            IndicatorField::Name => continue,
            IndicatorField::Figure(column) => {
                set(&mut made.indicator, *column, &words, vocabulary);
                column.as_str()
            }
            IndicatorField::Periodicity => {
                let periodicity = vocabulary.periodicities.get(&text()).copied();
                made.indicator.periodicity = Some(Printed::new(text(), periodicity));
                "periodicity"
            }
            IndicatorField::Period => {
                let text = text();
                made.indicator.period = Some(Printed::new(&*text, period(&text, vocabulary)));
                "period"
            }
        };
        made.cells.push((key, pieces(&words)));
    }
    made.analysis = row.analysis;
    made
}

/// A row of an activity table, and the lines of its mark if the mark is not known.
pub(super) fn activity(
    kept: &[Kept<'_>],
    vocabulary: &Vocabulary,
    row: Row<ActivityField>,
) -> (ActivityRow, Vec<usize>) {
    let day = |field| {
        let lines = row.lines(field);
        // A narrow column may split a date: `2025-01-` `31`.
        let text: String = lines.iter().flat_map(|&at| kept[at].text().split(' ')).collect();
        (!text.is_empty()).then(|| Printed::new(&*text, text.parse().ok()))
    };
    let title = row.lines(ActivityField::Title);
    let mark = row.lines(ActivityField::Deviation);
    let known_mark = is_mark(vocabulary, &text_of(kept, mark));
    let mut activity = Activity::new(text_of(kept, title));
    activity.start = day(ActivityField::Start);
    activity.end = day(ActivityField::End);
    activity.deviation = known_mark;
    let mut made = ActivityRow {
        activity,
        title: whole_lines(kept, title),
        start: whole_lines(kept, row.lines(ActivityField::Start)),
        end: whole_lines(kept, row.lines(ActivityField::End)),
        mark: Vec::new(),
        analysis: None,
    };
    let mut left = Vec::new();
    if known_mark {
        made.mark = whole_lines(kept, mark);
    } else {
        left.extend_from_slice(mark);
    }
    made.analysis = row.analysis;
    (made, left)
}

#[cfg(test)]
mod tests {
    use styrkedja::Activity;

    use crate::{
        assemble::assemble,
        clean::{Layout, clean},
        extract::{Cell, Role, Shape, Source},
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
        let cleaned = clean(source.lines(), &vocabulary);
        let layout = Layout::of(&cleaned.kept);
        let assembled = assemble(&cleaned.kept, &cleaned.furniture, &layout, &vocabulary);
        assert_eq!(assembled.account.unplaced, 0);
        assembled.document.goals[0].activities.clone()
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
