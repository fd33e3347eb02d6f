//! Tables in text: from the head to what is no part of the table.
//!
//! A head is known by the titles of its columns, a row by what ends it: a periodicity, a period, two dates. What stands
//! in a row is read from the right. Where neither words nor spaces tell the column of a figure, its cell may be in
//! several.

use std::ops::Range;

use super::{
    body::{BodyLine, TextRow},
    days, figures,
    head::{self, Head},
    known::Lines,
};
use crate::{
    page::{
        Columns,
        builder::{About, Builder},
        list::{self, Run},
        map::LinePiece,
    },
    vocabulary::{ActivityField, IndicatorField},
};

/// Maximum number of lines for the analysis of a row and the title of the next.
const MAX_ANALYSIS_LINES: usize = 60;

/// The head of a table.
pub(in crate::page) enum TableHead {
    /// Rows of figures.
    Figures(Head<IndicatorField>),
    /// Rows of days.
    Days(Head<ActivityField>),
}

impl TableHead {
    fn lines(&self) -> Range<usize> {
        match self {
            Self::Figures(head) => head.lines.clone(),
            Self::Days(head) => head.lines.clone(),
        }
    }

    pub(super) fn titles(self) -> Vec<Vec<LinePiece>> {
        match self {
            Self::Figures(head) => head.titles,
            Self::Days(head) => head.titles,
        }
    }

    /// Whether another head is this one again, after a page break.
    fn is_again(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Figures(head), Self::Figures(other)) => head.fields == other.fields,
            (Self::Days(_), Self::Days(_)) => true,
            _ => false,
        }
    }
}

impl Lines<'_> {
    /// The head of a table that begins at a line.
    pub(in crate::page) fn table(self, at: usize) -> Option<TableHead> {
        let Self { kept, vocabulary, .. } = self;
        if kept[at].line.shape.cell().is_some() {
            return None;
        }
        let figures = head::at(kept, at, &vocabulary.indicator_columns).map(TableHead::Figures);
        figures.or_else(|| head::at(kept, at, &vocabulary.activity_columns).map(TableHead::Days))
    }

    /// Writes the table with a head. Returns the line after it.
    pub(in crate::page) fn write_table(self, builder: &mut Builder<'_>, head: TableHead) -> usize {
        let Self { kept, layout, vocabulary } = self;
        let (body, end) = self.body(&head);
        let (rows, left) = match &head {
            TableHead::Figures(head) => {
                figures::rows(kept, layout, vocabulary, &head.fields, &body)
            }
            TableHead::Days(head) => days::rows(kept, layout, vocabulary, &head.fields, &body),
        };
        builder.begin_table();
        let titles = head.titles();
        let across = Columns::All(0..titles.len());
        let again = body.into_iter().filter_map(|line| match line {
            BodyLine::Head(titles) => Some(titles),
            BodyLine::Text(_) | BodyLine::Analysis(_) => None,
        });
        for titles in std::iter::once(titles).chain(again) {
            builder.begin_row();
            for (column, title) in titles.iter().enumerate() {
                builder.begin_cell(Columns::All(column..column + 1));
                builder.block(About::paragraph(true), None, title);
            }
        }
        for row in rows {
            self.write_row(builder, row, &across);
        }
        if !left.is_empty() {
            builder.begin_row();
            builder.begin_cell(across);
            list::write(builder, kept, layout, &Run::of(left));
        }
        builder.end_table();
        end
    }

    fn write_row(self, builder: &mut Builder<'_>, row: TextRow, across: &Columns) {
        builder.begin_row();
        for (columns, pieces) in row.cells.into_iter().filter(|(_, pieces)| !pieces.is_empty()) {
            builder.begin_cell(columns);
            builder.block(About::paragraph(true), None, &pieces);
        }
        if let Some((label, lines)) = row.analysis {
            builder.begin_row();
            builder.begin_cell(across.clone());
            let label = [LinePiece::whole(self.kept, label)];
            builder.block(About::paragraph(true), None, &label);
            list::write(builder, self.kept, self.layout, &Run::of(lines));
        }
    }

    /// The lines of a table's body, and the line after it.
    pub(super) fn body(self, head: &TableHead) -> (Vec<BodyLine>, usize) {
        let in_days = matches!(head, TableHead::Days(_));
        let mut body: Vec<BodyLine> = Vec::new();
        let mut at = head.lines().end;
        while at < self.kept.len() {
            let shape = self.kept[at].line.shape;
            if shape.cell().is_some() || shape.role != crate::extract::Role::Text {
                break;
            }
            if self.is_analysis(at) && self.is_of_row(at + 1, in_days, &body) {
                body.push(BodyLine::Analysis(at));
                at += 1;
                continue;
            }
            match self.table(at) {
                Some(again) if head.is_again(&again) => {
                    at = again.lines().end;
                    body.push(BodyLine::Head(again.titles()));
                }
                None if !self.is_known(at) => {
                    body.push(BodyLine::Text(at));
                    at += 1;
                }
                _ => break,
            }
        }
        (body, at)
    }

    /// Whether an `Analys` belongs to the last row of a table rather than to the goal.
    ///
    /// The analysis of a row follows its heading at once, or on the next page; the analysis of a goal comes after a
    /// blank line. When more rows follow, the table has not ended, so the analysis is not the goal's.
    fn is_of_row(self, next: usize, in_days: bool, body: &[BodyLine]) -> bool {
        let Self { kept, layout, .. } = self;
        !body.is_empty()
            && (kept.get(next).is_none_or(|line| line.seam || !layout.parted(line))
                || (in_days && self.another_row_follows(next)))
    }

    /// Whether a row of days ends at a line before something else begins.
    fn another_row_follows(self, from: usize) -> bool {
        let Self { kept, vocabulary, .. } = self;
        (from..kept.len().min(from + MAX_ANALYSIS_LINES))
            .take_while(|&at| self.is_analysis(at) || !self.is_known(at))
            .any(|at| days::ends_row(kept, vocabulary, at))
    }
}
