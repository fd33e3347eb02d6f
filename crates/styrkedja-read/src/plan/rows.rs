//! Rows of tables enter the document, and so does what stands in a table but in no row.

use styrkedja::{Activity, Indicator, IndicatorColumn, Pointer, Printed, Text, UnplacedValue, key};

use super::{
    builder::Builder,
    cell,
    evidence::Weight,
    places::Origin,
    table::{Row, Sorted, sort, stretches, text_of},
};
use crate::{
    account::Class,
    facts::{Home, Prose},
    page::Stretch,
    reading::RemarkKind,
    roles::{Head, Rows},
    vocabulary::{ActivityField, IndicatorField},
};

impl Builder<'_> {
    pub(super) fn indicators(&mut self, goal: usize, table: &Rows<'_, IndicatorField>) {
        self.head_evidence(&table.head);
        let columns = &self.vocabulary.indicator_columns;
        let sorted = sort(self.page, self.vocabulary, table, columns, IndicatorField::Name);
        self.claim_blocks(Class::TableHeader, sorted.heads);
        self.claim_blocks(Class::Label, sorted.labels);
        let title = |column| table.title(self.page, IndicatorField::Figure(column));
        for row in sorted.rows {
            self.indicator(goal, row, &title);
        }
        self.left_over(goal, &sorted.left);
    }

    pub(super) fn activities(&mut self, goal: usize, table: &Rows<'_, ActivityField>) {
        self.evidence.report |= table.head.fields.contains(&ActivityField::Deviation);
        let columns = &self.vocabulary.activity_columns;
        let Sorted { rows, heads, labels, mut left, .. } =
            sort(self.page, self.vocabulary, table, columns, ActivityField::Title);
        self.claim_blocks(Class::TableHeader, heads);
        self.claim_blocks(Class::Label, labels);
        for row in rows {
            left.extend(self.activity(goal, row));
        }
        left.sort_unstable();
        self.left_over(goal, &left);
    }

    fn head_evidence(&mut self, head: &Head<IndicatorField>) {
        let report = head.fields.contains(&IndicatorField::Period);
        self.evidence.report |= report;
        self.evidence.plan |= !report;
        for (field, year) in &head.years {
            match field {
                IndicatorField::Figure(IndicatorColumn::PreviousOutcome) => {
                    self.evidence.year(year.saturating_add(1), Weight::Column);
                }
                _ => self.evidence.year(*year, Weight::Column),
            }
        }
    }

    /// Adds an indicator. `title` gives the title of a column as printed.
    pub(super) fn indicator(
        &mut self,
        goal: usize,
        row: Row<IndicatorField>,
        title: &dyn Fn(IndicatorColumn) -> String,
    ) {
        let list = self.chain.pointer(goal).field(key!(Goal.indicators));
        let pointer = list.index(self.chain.goal(goal).indicators.len());
        let mut indicator = Indicator::new(text_of(self.page, row.blocks(IndicatorField::Name)));
        let mut all = Vec::new();
        for (field, blocks) in row.cells() {
            let text = text_of(self.page, blocks);
            let key = match field {
                IndicatorField::Name => key!(Indicator.name),
                IndicatorField::Figure(column) => {
                    cell::set(&mut indicator, column, &text, self.vocabulary);
                    column.as_str()
                }
                IndicatorField::Periodicity => {
                    let periodicity = self.vocabulary.periodicities.get(&text).copied();
                    indicator.periodicity = Some(Printed::new(text, periodicity));
                    key!(Indicator.periodicity)
                }
                IndicatorField::Period => {
                    let period = self.vocabulary.period(&text);
                    indicator.period = Some(Printed::new(text, period));
                    if let Some(period) = period {
                        self.evidence.period(period);
                    }
                    key!(Indicator.period)
                }
            };
            let stretches = stretches(self.page, blocks);
            self.places.note(&pointer.field(key), &stretches);
            all.extend(stretches);
        }
        for (columns, blocks) in &row.undecided {
            let measure = cell::measure(&text_of(self.page, blocks));
            let figure = |field: &IndicatorField| match field {
                IndicatorField::Figure(column) => Some(*column),
                _ => None,
            };
            let columns = columns.iter().filter_map(figure).collect();
            indicator.unplaced.push(UnplacedValue::new(measure, columns));
            all.extend(stretches(self.page, blocks));
        }
        let mut undecided: Vec<&[usize]> =
            row.undecided.iter().map(|(_, blocks)| blocks.as_slice()).collect();
        if let Some(analysis) = &row.analysis
            && place_by_analysis(&mut indicator, &text_of(self.page, analysis))
        {
            let outcome = stretches(self.page, undecided.remove(0));
            self.places.note(&pointer.field(IndicatorColumn::Outcome.as_str()), &outcome);
        }
        for (index, (value, blocks)) in indicator.unplaced.iter().zip(undecided).enumerate() {
            let titles: Vec<String> =
                value.candidates.iter().map(|column| title(*column)).collect();
            self.undecided(&pointer, index, &value.measure.text, &titles.join(", "), blocks);
        }
        self.note_row(&pointer, &all);
        indicator.analysis = row.analysis.map(|blocks| self.row_analysis(&pointer, &blocks));
        self.chain.goal(goal).indicators.push(indicator);
    }

    /// A figure whose column the text does not decide.
    fn undecided(
        &mut self,
        row: &Pointer,
        index: usize,
        figure: &str,
        titles: &str,
        blocks: &[usize],
    ) {
        let pointer = row.field(key!(Indicator.unplaced)).index(index);
        let stretches = stretches(self.page, blocks);
        self.places.note(&pointer, &stretches);
        let message = Text::new(
            format!("texten avgör inte vilken kolumn {figure} står i: {titles}"),
            format!("the text does not decide which column {figure} stands in: {titles}"),
        );
        let at = stretches.first().copied();
        self.places.remark(RemarkKind::AmbiguousColumn, message, at, Some(pointer));
    }

    /// Adds an activity. Returns the blocks that are no part of it: a mark that is not known.
    fn activity(&mut self, goal: usize, row: Row<ActivityField>) -> Vec<usize> {
        let list = self.chain.pointer(goal).field(key!(Goal.activities));
        let pointer = list.index(self.chain.goal(goal).activities.len());
        let title = row.blocks(ActivityField::Title);
        let day = |field| {
            let blocks = row.blocks(field);
            // A narrow column may split a date: `2025-01-` `31`.
            let text: String =
                blocks.iter().flat_map(|&at| self.page.whole(at).split(' ')).collect();
            (!text.is_empty()).then(|| Printed::new(&*text, text.parse().ok()))
        };
        let mut activity = Activity::new(text_of(self.page, title));
        activity.start = day(ActivityField::Start);
        activity.end = day(ActivityField::End);
        let mark = row.blocks(ActivityField::Deviation);
        activity.deviation = self.vocabulary.is_mark(&text_of(self.page, mark));
        let left = if activity.deviation { &[] } else { mark }.to_vec();
        let mut all = Vec::new();
        for (key, field) in [
            (key!(Activity.title), ActivityField::Title),
            (key!(Activity.start), ActivityField::Start),
            (key!(Activity.end), ActivityField::End),
            ("deviation", ActivityField::Deviation),
        ] {
            if field != ActivityField::Deviation || activity.deviation {
                let stretches = stretches(self.page, row.blocks(field));
                self.places.note(&pointer.field(key), &stretches);
                all.extend(stretches);
            }
        }
        if let Some(end) = activity.end.as_ref().and_then(|end| end.value) {
            self.evidence.year(end.year().get(), Weight::Date);
        }
        // A title may say more than the activity itself: `… följs upp varje tertial`.
        let prose =
            Prose { text: activity.title.clone(), home: Home::Goal { local: false }, item: None };
        let origins = Origin::of(self.page, &activity.title, title);
        self.places.note_prose(&pointer.field(key!(Activity.title)), prose, origins);
        self.note_row(&pointer, &all);
        activity.analysis = row.analysis.map(|blocks| self.row_analysis(&pointer, &blocks));
        self.chain.goal(goal).activities.push(activity);
        left
    }

    /// Notes where a row stands, and that its words are placed.
    fn note_row(&mut self, pointer: &Pointer, all: &[Stretch]) {
        self.places.claim(Class::Field, all);
        self.places.note_spans(pointer, self.page.sorted_spans(all));
    }
}

/// The analysis often repeats the outcome: a figure that it names, and that may be the outcome, is the outcome. Whether
/// the first undecided figure was placed.
fn place_by_analysis(indicator: &mut Indicator, analysis: &str) -> bool {
    let may_be_outcome = |value: &UnplacedValue| {
        value.candidates.first() == Some(&IndicatorColumn::Outcome)
            && names_figure(analysis, &value.measure.text)
    };
    if !indicator.unplaced.first().is_some_and(may_be_outcome) {
        return false;
    }
    indicator.outcome = Some(indicator.unplaced.remove(0).measure);
    // No other figure is in that column now.
    for value in &mut indicator.unplaced {
        value.candidates.retain(|column| *column != IndicatorColumn::Outcome);
    }
    true
}

/// Whether a text names a figure as a whole: `6,6 %` but not in `16,6 %`.
fn names_figure(text: &str, figure: &str) -> bool {
    text.match_indices(figure).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + figure.len()..].chars().next();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == ',');
        !digit(before) && !after.is_some_and(|c| c.is_ascii_digit())
    })
}
