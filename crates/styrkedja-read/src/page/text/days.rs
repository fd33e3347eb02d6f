//! Activity tables: a title over one or more lines, two dates, and in reports a mark and an analysis.
//!
//! A row ends in two ISO dates, in reports with the mark of a deviation after them. The lines before them are the
//! title:
//!
//! ```text
//! Enheten ordnar en temavecka för alla gäster och
//! deras anhöriga. 2027-05-01 2027-05-31 Avvikelse
//!
//! Analys
//! Lokalen byggdes om.
//! ```
//!
//! The heading *Analys* belongs to the row if its text follows at once, or if more rows follow. Otherwise it is the
//! analysis of the goal. The end of such an analysis and the title of the next row have no mark between them: the title
//! begins with the last block of lines before the dates.

use super::{
    Layout,
    body::{BodyLine, TextRow, begin_analysis, begins_row, column, goes_on_after_break, pieces},
    word::{Word, words},
};
use crate::{
    page::{Columns, Kept, map::LinePiece},
    vocabulary::{ActivityField, Vocabulary},
};

/// The rows of a table, and the lines that belong to no row.
pub(super) fn rows(
    kept: &[Kept<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
    fields: &[ActivityField],
    body: &[BodyLine],
) -> (Vec<TextRow>, Vec<usize>) {
    // The column of a field; behind the last one for a field that the head lacks.
    let of = |field: ActivityField| {
        column(fields.iter().position(|known| *known == field).unwrap_or(fields.len()))
    };
    let mut rows: Vec<TextRow> = Vec::new();
    // Lines since the last row or heading.
    let mut open: Vec<usize> = Vec::new();
    let mut after_head = false;
    for line in body {
        let at = match *line {
            BodyLine::Text(at) => at,
            BodyLine::Head(_) => {
                after_head = true;
                continue;
            }
            BodyLine::Analysis(label) => {
                begin_analysis(&mut rows, label, &mut open);
                continue;
            }
        };
        if let Some(row) = rows.last_mut().filter(|row| open.is_empty() && row.analysis.is_none()) {
            if vocabulary.is_mark(kept[at].text()) {
                row.cells.push((of(ActivityField::Deviation), vec![LinePiece::whole(kept, at)]));
                continue;
            }
            // The rest of a title that was cut by a page break.
            if goes_on_after_break(&kept[at], after_head) {
                row.name().push(LinePiece::whole(kept, at));
                continue;
            }
        }
        after_head = false;
        let Some(days) = Days::at_end_of(kept, at, vocabulary) else {
            open.push(at);
            continue;
        };
        let mark = days.mark.as_deref().map(|mark| (of(ActivityField::Deviation), pieces(mark)));
        // A row whose dates stand on two lines: the first line ended with the start date.
        if let (Some(row), true, None) = (rows.last_mut(), open.is_empty(), &days.title)
            && row.cells.len() == 2
            && row.analysis.is_none()
            && days.end.is_none()
        {
            row.cells.push((of(ActivityField::End), pieces(&days.start)));
            row.cells.extend(mark);
            continue;
        }
        let mut title_from = 0;
        if let Some((_, analysis)) = rows.last_mut().and_then(|row| row.analysis.as_mut()) {
            title_from = title_start(kept, layout, &open, days.title.map(|_| at));
            analysis.extend(&open[..title_from]);
        }
        let lines = open[title_from..].iter().map(|&at| LinePiece::whole(kept, at));
        let title = lines.chain(days.title).collect();
        let mut cells: Vec<(Columns, Vec<LinePiece>)> = vec![(of(ActivityField::Title), title)];
        cells.push((of(ActivityField::Start), pieces(&days.start)));
        cells.extend(days.end.as_deref().map(|end| (of(ActivityField::End), pieces(end))));
        cells.extend(mark);
        rows.push(TextRow::new(cells));
        open.clear();
    }
    if let Some((_, analysis)) = rows.last_mut().and_then(|row| row.analysis.as_mut()) {
        analysis.append(&mut open);
    }
    (rows, open)
}

/// Whether a line ends with the dates of a row.
pub(super) fn ends_row(kept: &[Kept<'_>], vocabulary: &Vocabulary, at: usize) -> bool {
    Days::at_end_of(kept, at, vocabulary).is_some_and(|days| days.end.is_some())
}

/// Where, in the lines after an analysis, the title of the next row begins: its last block.
fn title_start(kept: &[Kept<'_>], layout: &Layout, open: &[usize], on_row: Option<usize>) -> usize {
    let mut start = open.len();
    // The last line of the title is the one with the dates, or the last one before it.
    let mut line = match on_row {
        Some(at) => at,
        None => {
            start = start.saturating_sub(1);
            open.get(start).copied().unwrap_or_default()
        }
    };
    while start > 0 && !begins_row(kept, layout, open[start - 1], line) {
        start -= 1;
        line = open[start];
    }
    start
}

/// The dates at the end of a line, with the title before them and the mark after them.
struct Days<'a> {
    title: Option<LinePiece>,
    start: Vec<Word<'a>>,
    end: Option<Vec<Word<'a>>>,
    mark: Option<Vec<Word<'a>>>,
}

impl<'a> Days<'a> {
    fn at_end_of(kept: &'a [Kept<'a>], at: usize, vocabulary: &Vocabulary) -> Option<Self> {
        let line: Vec<Word<'a>> = words(kept, at).collect();
        let (mut rest, mut mark) = (line.as_slice(), None);
        if let [before @ .., last] = rest
            && vocabulary.is_mark(last.text)
        {
            mark = Some(vec![last.clone()]);
            rest = before;
        }
        let (start, end, title) = match rest {
            [title @ .., start, end] if is_day(start.text) && is_day(end.text) => {
                (start, Some(end), title)
            }
            [title @ .., start] if is_day(start.text) => (start, None, title),
            _ => return None,
        };
        let title = match title {
            [] => None,
            [first, ..] => {
                Some(LinePiece { at, start: first.start, end: title[title.len() - 1].end })
            }
        };
        Some(Self {
            title,
            start: vec![start.clone()],
            end: end.map(|end| vec![end.clone()]),
            mark,
        })
    }
}

/// Whether a word has the form of a date, even if that date does not exist: `2025-02-30`.
fn is_day(word: &str) -> bool {
    word.len() == 10
        && word
            .bytes()
            .enumerate()
            .all(|(index, b)| if matches!(index, 4 | 7) { b == b'-' } else { b.is_ascii_digit() })
}

#[cfg(test)]
mod tests {
    use styrkedja::{Activity, Document, Goal};

    use crate::read_text;

    /// The activities below a goal of a report.
    fn activities(rows: &str) -> Vec<Activity> {
        let text = format!(
            "Nämndmål:\nGästerna trivs\n\nAktivitet Startdatum Slutdatum Avvikelse\n\n{rows}"
        );
        let document: Document = read_text(&text).expect("a text").document;
        document.goals.iter().flat_map(|goal: &Goal| goal.activities.clone()).collect()
    }

    fn titles(rows: &str) -> Vec<String> {
        activities(rows).into_iter().map(|activity| activity.title).collect()
    }

    #[test]
    fn a_title_may_end_in_a_year() {
        assert_eq!(titles("Kostprogram 2030 2021-01-01 2021-06-30"), ["Kostprogram 2030"]);
    }

    #[test]
    fn the_mark_follows_the_days_wherever_the_line_ends() {
        for days in [
            "2021-01-01 2021-06-30 Avvikelse",
            "2021-01-01 2021-06-30\nAvvikelse",
            "2021-01-01\n\n2021-06-30 Avvikelse",
        ] {
            let found = activities(&format!("Vi bakar för alla\n\n{days}\n"));
            assert_eq!(found.len(), 1, "{days}");
            assert!(found[0].deviation && found[0].end.is_some(), "{days}");
        }
    }

    #[test]
    fn the_analysis_of_the_last_row_may_stand_on_the_next_page() {
        let found =
            activities("Vi bakar 2021-01-01 2021-06-30\n\nAnalys\n\nSid 4 (9)\n\nDet blev bullar.");
        assert!(found[0].analysis.is_some());
    }

    #[test]
    fn an_analysis_after_a_blank_line_is_the_rows_when_more_rows_follow() {
        let rows = "Vi bakar 2021-01-01 2021-06-30\n\nAnalys\n\nDet blev bullar.";
        assert!(activities(rows)[0].analysis.is_none(), "the goal's");
        let found = activities(&format!("{rows}\n\nVi sjunger 2021-01-01 2021-06-30"));
        assert_eq!(found[1].title, "Vi sjunger");
        assert!(found[0].analysis.is_some());
    }

    #[test]
    fn a_repeated_header_parts_neither_an_analysis_nor_a_title() {
        let header = "Aktivitet Startdatum Slutdatum Avvikelse";
        let found = activities(&format!(
            "Vi bakar 2021-01-01 2021-06-30\n\nAnalys\nDet blev\n\n{header}\n\nbullar.\n\nVi sjunger\n\n{header}\n\n\
             och spelar 2021-01-01 2021-06-30"
        ));
        let [bakes, sings] = found.as_slice() else { panic!("two activities: {found:?}") };
        let analysis = bakes.analysis.as_ref().map(styrkedja::Passage::text);
        assert_eq!(analysis.as_deref(), Some("Det blev bullar."));
        assert_eq!(sings.title, "Vi sjunger och spelar");
    }
}
