//! Rows of tables enter the document, and so does what stands in a table but in no row.

use styrkedja::{GoalPart, Text, key};

use super::{
    activities::ActivityRow, assembler::Assembler, grid, indicators::IndicatorRow, table::BodyLine,
};
use crate::{
    account::Class,
    classify::GridTable,
    extract::{Cell, Role},
    facts::{Home, Prose},
    reading::RemarkKind,
    understand::Weight,
    vocabulary::{ActivityField, IndicatorField},
};

impl Assembler<'_> {
    /// The rows of a table whose columns are given by the file. What follows the table belongs with the lines before
    /// it.
    pub(super) fn indicator_grid(&mut self, goal: usize, table: &GridTable<'_, IndicatorField>) {
        let columns = &self.vocabulary.indicator_columns;
        let sorted = grid::sort(self.kept, self.vocabulary, table, columns, IndicatorField::Name);
        let rows = sorted
            .rows
            .into_iter()
            .map(|row| grid::indicator(self.kept, self.vocabulary, row))
            .collect();
        self.claim_lines(Class::TableHeader, &sorted.headers);
        self.claim_lines(Class::Label, &sorted.labels);
        self.add_indicators(goal, rows);
        self.left_over(goal, &sorted.left);
    }

    pub(super) fn activity_grid(&mut self, goal: usize, table: &GridTable<'_, ActivityField>) {
        let columns = &self.vocabulary.activity_columns;
        let sorted = grid::sort(self.kept, self.vocabulary, table, columns, ActivityField::Title);
        let (mut rows, mut left) = (Vec::new(), sorted.left);
        for row in sorted.rows {
            let (row, unknown) = grid::activity(self.kept, self.vocabulary, row);
            rows.push(row);
            left.extend(unknown);
        }
        left.sort_unstable();
        self.claim_lines(Class::TableHeader, &sorted.headers);
        self.claim_lines(Class::Label, &sorted.labels);
        self.add_activities(goal, rows);
        self.left_over(goal, &left);
    }

    /// Counts the caption of a table as part of its header: the lines above the table that the file marks as a caption,
    /// or that fill a whole row of its grid.
    pub(super) fn take_caption_above(&mut self, table: usize) {
        let first = self.kept[table].line.shape.cell();
        while let Some(BodyLine::Text(at)) = self.open.last()
            && let shape = self.kept[*at].line.shape
            && (shape.role == Role::Caption
                || shape.cell().is_some_and(|cell| {
                    let same = |other: Cell| (cell.table, cell.row + 1) == (other.table, other.row);
                    first.is_some_and(same) && cell.span > 1
                }))
        {
            self.claim_lines(Class::TableHeader, &[*at]);
            self.open.pop();
        }
    }

    /// Whether a line is the caption of the table that ends before it.
    pub(super) fn is_caption_below(&self, at: usize) -> bool {
        self.table_end == Some(at) && self.kept[at].line.shape.role == Role::Caption
    }

    pub(super) fn add_indicators(&mut self, goal: usize, rows: Vec<IndicatorRow>) {
        let list = self.chain.pointer(goal).field(key!(Goal.indicators));
        for mut row in rows {
            let pointer = list.index(self.chain.goal(goal).indicators.len());
            let mut all = row.name.clone();
            all.extend(row.cells.iter().flat_map(|(_, pieces)| pieces));
            all.extend(row.unplaced.iter().flatten());
            all.sort_unstable_by_key(|piece| (piece.at, piece.start));
            self.places.note(&pointer, &all);
            self.places.claim(Class::Field, &all);
            self.places.note(&pointer.field(key!(Indicator.name)), &row.name);
            for (key, pieces) in &row.cells {
                self.places.note(&pointer.field(key), pieces);
            }
            if let Some(period) = row.indicator.period.as_ref().and_then(|period| period.value) {
                self.evidence.period(period);
            }
            for (index, (value, pieces)) in
                row.indicator.unplaced.iter().zip(&row.unplaced).enumerate()
            {
                let pointer = pointer.field(key!(Indicator.unplaced)).index(index);
                self.places.note(&pointer, pieces);
                let figure = &value.measure.text;
                let message = Text::new(
                    format!("texten avgör inte vilken kolumn {figure} står i"),
                    format!("the text does not decide which column {figure} stands in"),
                );
                let span = pieces.first().map(|piece| self.places.span(piece));
                self.places.remark(RemarkKind::AmbiguousColumn, message, span, Some(pointer));
            }
            row.indicator.analysis = row.analysis.map(|lines| self.row_analysis(&pointer, &lines));
            self.chain.goal(goal).indicators.push(row.indicator);
        }
    }

    pub(super) fn add_activities(&mut self, goal: usize, rows: Vec<ActivityRow>) {
        let list = self.chain.pointer(goal).field(key!(Goal.activities));
        for mut row in rows {
            let pointer = list.index(self.chain.goal(goal).activities.len());
            let mut all = row.title.clone();
            all.extend(row.start.iter().chain(&row.end).chain(&row.mark));
            all.sort_unstable_by_key(|piece| (piece.at, piece.start));
            self.places.note(&pointer, &all);
            self.places.claim(Class::Field, &all);
            for (key, pieces) in [
                (key!(Activity.title), &row.title),
                (key!(Activity.start), &row.start),
                (key!(Activity.end), &row.end),
                ("deviation", &row.mark),
            ] {
                self.places.note(&pointer.field(key), pieces);
            }
            if let Some(end) = row.activity.end.as_ref().and_then(|end| end.value) {
                self.evidence.year(end.year().get(), Weight::Date);
            }
            // A title may say more than the activity itself: `… följs upp varje tertial`.
            let prose =
                Prose { text: row.activity.title.clone(), home: Home::Goal { local: false } };
            self.places.note_prose(&pointer.field(key!(Activity.title)), prose, row.title);
            row.activity.analysis = row.analysis.map(|lines| self.row_analysis(&pointer, &lines));
            self.chain.goal(goal).activities.push(row.activity);
        }
    }

    /// Lines in a table that belong to no row.
    pub(super) fn left_over(&mut self, goal: usize, lines: &[usize]) {
        if lines.is_empty() {
            return;
        }
        self.places.remark_lines(
            RemarkKind::TextInTable,
            Text::fixed(
                "text efter en tabell som inte hör till någon rad; den räknas till beskrivningen",
                "text after a table that belongs to no row; it counts as the goal's description",
            ),
            lines,
            self.chain.pointer(goal).field(key!(Goal.description)),
        );
        self.extend_part(goal, GoalPart::Description, lines, Class::Remarked);
    }
}
