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

use styrkedja::{Activity, Printed};

use super::{
    passage::whole_line,
    table::{BodyLine, begins_row, goes_on_after_break, pieces, text_of},
};
use crate::{
    clean::{Kept, Layout, LinePiece},
    understand::{Word, words},
    vocabulary::{Vocabulary, squeezed},
};

/// An activity with its places and the lines of its analysis, which becomes a separate passage.
#[derive(Debug)]
pub(super) struct ActivityRow {
    pub(super) activity: Activity,
    pub(super) title: Vec<LinePiece>,
    pub(super) start: Vec<LinePiece>,
    pub(super) end: Vec<LinePiece>,
    pub(super) mark: Vec<LinePiece>,
    pub(super) analysis: Option<Vec<usize>>,
}

/// The rows of a table, and the lines that belong to no row.
pub(super) fn rows(
    kept: &[Kept<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
    body: &[BodyLine],
) -> (Vec<ActivityRow>, Vec<usize>) {
    let mut rows: Vec<ActivityRow> = Vec::new();
    // Lines since the last row or heading.
    let mut open: Vec<usize> = Vec::new();
    let mut after_header = false;
    for line in body {
        let at = match *line {
            BodyLine::Text(at) => at,
            BodyLine::Header => {
                after_header = true;
                continue;
            }
            BodyLine::Analysis => {
                if let Some(row) = rows.last_mut() {
                    row.analysis.get_or_insert_default();
                }
                continue;
            }
        };
        let is_mark = |text: &str| is_mark(vocabulary, text);
        if let Some(row) = rows.last_mut().filter(|row| open.is_empty() && row.analysis.is_none()) {
            if is_mark(kept[at].text()) {
                row.activity.deviation = true;
                row.mark.push(whole_line(&kept[at], at));
                continue;
            }
            // The rest of a title that was cut by a page break.
            if goes_on_after_break(&kept[at], after_header) {
                row.title.push(whole_line(&kept[at], at));
                continue;
            }
        }
        after_header = false;
        let Some(days) = Days::at_end_of(kept, at, is_mark) else {
            open.push(at);
            continue;
        };
        // A row whose dates stand on two lines: the first line ended with the start date.
        if let (Some(row), true, None) = (rows.last_mut(), open.is_empty(), &days.title)
            && row.activity.end.is_none()
            && row.analysis.is_none()
            && days.end.is_none()
        {
            row.activity.end = Some(printed(&days.start));
            row.end = pieces(&days.start);
            row.activity.deviation |= days.mark.is_some();
            row.mark.extend(days.mark.as_deref().map(pieces).unwrap_or_default());
            continue;
        }
        let title_from = match rows.last_mut() {
            Some(row) if row.analysis.is_some() => {
                let title_from = title_start(kept, layout, &open, days.title.map(|_| at));
                row.analysis.get_or_insert_default().extend(&open[..title_from]);
                title_from
            }
            _ => 0,
        };
        let mut title: Vec<LinePiece> =
            open[title_from..].iter().map(|&at| whole_line(&kept[at], at)).collect();
        title.extend(days.title);
        let mut activity = Activity::new(String::new());
        activity.start = Some(printed(&days.start));
        activity.end = days.end.as_deref().map(printed);
        activity.deviation = days.mark.is_some();
        rows.push(ActivityRow {
            activity,
            title,
            start: pieces(&days.start),
            end: days.end.as_deref().map(pieces).unwrap_or_default(),
            mark: days.mark.as_deref().map(pieces).unwrap_or_default(),
            analysis: None,
        });
        open.clear();
    }
    if let Some(analysis) = rows.last_mut().and_then(|row| row.analysis.as_mut()) {
        analysis.append(&mut open);
    }
    // Titles are joined once, when they are complete. Joining again for each further line would take quadratic time.
    for row in &mut rows {
        row.activity.title = text_of(kept, &row.title);
    }
    (rows, open)
}

/// Whether a line ends with the dates of a row.
pub(super) fn ends_row(kept: &[Kept<'_>], vocabulary: &Vocabulary, at: usize) -> bool {
    Days::at_end_of(kept, at, |text| is_mark(vocabulary, text))
        .is_some_and(|days| days.end.is_some())
}

/// Whether a text is the mark of an activity that deviates.
pub(super) fn is_mark(vocabulary: &Vocabulary, text: &str) -> bool {
    vocabulary.cells.deviation.contains(&squeezed(text))
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
    fn at_end_of(kept: &'a [Kept<'a>], at: usize, is_mark: impl Fn(&str) -> bool) -> Option<Self> {
        let line: Vec<Word<'a>> = words(kept, at).collect();
        let (mut rest, mut mark) = (line.as_slice(), None);
        if let [before @ .., last] = rest
            && is_mark(last.text)
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

fn printed(words: &[Word<'_>]) -> Printed<styrkedja::Date> {
    let text = words.first().map_or("", |word| word.text);
    Printed::new(text, text.parse().ok())
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
