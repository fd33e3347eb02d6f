//! Builds blocks from a document: what an export sets as a paragraph, a heading, a row.

use std::rc::Rc;

use styrkedja::{
    Activity, Document, Goal, GoalPart, Indicator, IndicatorColumn, Item, ItemForm, Passage,
    Section,
};

use super::PrintLayout;
use crate::vocabulary::{ActivityField, Columns, IndicatorField, Label, Vocabulary};

/// Words that are set together.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) text: String,
    /// The cells at the end of a row, with the spaces of empty ones: they stay on one line.
    pub(super) cells: Option<String>,
    /// The indentation of the lines after the first.
    pub(super) indent: usize,
    /// Stands on the line below the block before, without a blank line.
    pub(super) close: bool,
    /// The header of the table it is in, for the next page.
    pub(super) header: Option<Rc<str>>,
}

/// The blocks of a document.
pub(super) fn of(document: &Document, vocabulary: &Vocabulary, layout: &PrintLayout) -> Vec<Block> {
    let mut printer = Printer {
        vocabulary,
        label_apart: layout.label_apart,
        year: document.year.map(styrkedja::Year::get),
        report: document.is_report(),
        blocks: Vec::new(),
    };
    printer.diary_number(document);
    document.introduction.iter().for_each(|section| printer.section(section));
    document.goals.iter().for_each(|goal| printer.goal(goal));
    document.closing.iter().for_each(|section| printer.section(section));
    printer.blocks
}

struct Printer<'a> {
    vocabulary: &'a Vocabulary,
    label_apart: bool,
    year: Option<u16>,
    report: bool,
    blocks: Vec<Block>,
}

impl Printer<'_> {
    fn line(&mut self, text: impl Into<String>) {
        self.blocks.push(Block { text: text.into(), ..Block::default() });
    }

    /// The head of the first page, for a diary number that stood in one.
    fn diary_number(&mut self, document: &Document) {
        let Some(number) = &document.diary_number else { return };
        let first = document.introduction.first().filter(|section| section.heading.is_none());
        let mut items = first.into_iter().flat_map(|section| &section.text.items);
        let words = self.vocabulary.title_page.diary_number.first();
        let mark = self.vocabulary.page_marks.first().and_then(|mark| mark.printed(None, &[1, 1]));
        if let (Some(words), Some(mark)) = (words.and_then(|words| words.printed(None, &[])), mark)
            && !items.any(|item| item.text.ends_with(number.as_str()))
        {
            self.line(format!("{words} {number}"));
            self.blocks.push(Block { text: mark, close: true, ..Block::default() });
        }
    }

    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            self.line(heading);
        }
        self.passage(&section.text);
        section.sections.iter().for_each(|section| self.section(section));
    }

    fn goal(&mut self, goal: &Goal) {
        self.goal_head(goal);
        if let Some(fulfilment) = &goal.fulfilment {
            self.line(&fulfilment.text);
        }
        for (part, passage) in goal.parts() {
            self.line(self.part(part));
            self.passage(passage);
        }
        self.indicators(&goal.indicators);
        self.activities(&goal.activities);
        goal.goals.iter().for_each(|goal| self.goal(goal));
    }

    /// The label, also that of the field it stands in, and the title.
    fn goal_head(&mut self, goal: &Goal) {
        let labels = &self.vocabulary.labels;
        let label = labels.iter().find(|label| label.level == goal.level);
        let outer = label
            .filter(|label| label.inner)
            .and_then(|inner| labels.iter().find(|label| label.rank == inner.rank && !label.inner));
        let words = |label: &Label| label.pattern.printed(None, &[]);
        let mut labels = String::new();
        for words in [outer, label].into_iter().flatten().filter_map(words) {
            labels.push_str(&words);
            labels.push_str(": ");
        }
        let code = goal.code.map(|code| {
            // A bare number is printed with a full stop.
            if code.area().is_some() { format!("{code} ") } else { format!("{code}. ") }
        });
        let title = format!("{}{}", code.unwrap_or_default(), goal.title);
        if self.label_apart {
            self.line(labels.trim_end());
            self.blocks.push(Block { text: title, close: true, ..Block::default() });
        } else {
            self.line(format!("{labels}{title}"));
        }
    }

    fn part(&self, part: GoalPart) -> String {
        let words = self.vocabulary.parts.iter().find(|(_, known)| *known == part);
        words.and_then(|(pattern, _)| pattern.printed(None, &[])).unwrap_or_default()
    }

    fn passage(&mut self, passage: &Passage) {
        let last_number = passage.items.iter().rposition(|item| item.number.is_some());
        let mut in_table = false;
        for (index, item) in passage.items.iter().enumerate() {
            if item.form == ItemForm::Row {
                self.table_row(item, in_table);
            } else {
                self.item(item, Some(index) == last_number);
            }
            in_table = item.form == ItemForm::Row;
        }
    }

    /// A row of a table, on a line of its own below the one before, with the tabs between its cells.
    fn table_row(&mut self, item: &Item, in_table: bool) {
        let cells = Some(item.text.clone());
        self.blocks.push(Block { cells, close: in_table, ..Block::default() });
    }

    fn item(&mut self, item: &Item, last_number: bool) {
        match (item.form, item.number) {
            (ItemForm::Item, Some(number)) => {
                let mut lines = item.text.split('\n');
                let first = lines.next().unwrap_or_default();
                let announced = first.ends_with(':') && item.text.contains("\n- ");
                // What follows the last item is not part of it, unless its number is on a separate line.
                if last_number && item.text.contains('\n') && !announced {
                    self.line(format!("{number}."));
                    self.line(first);
                } else {
                    self.line(format!("{number}. {first}"));
                }
                for line in lines {
                    let indent = if line.starts_with("- ") { 2 } else { 0 };
                    self.blocks.push(Block { text: line.into(), indent, ..Block::default() });
                }
            }
            (ItemForm::Item, None) => {
                let text = format!("• {}", item.text);
                self.blocks.push(Block { text, indent: 2, ..Block::default() });
            }
            (ItemForm::Paragraph | ItemForm::LeadIn | ItemForm::Heading | ItemForm::Row, _) => {
                self.line(&item.text);
            }
        }
    }

    /// The indicator tables. An empty cell of a report leaves no trace, so a table has the columns that its rows fill,
    /// and rows that fill other columns begin another table.
    fn indicators(&mut self, indicators: &[Indicator]) {
        let mut table: Option<(Vec<IndicatorField>, Rc<str>)> = None;
        for indicator in indicators {
            let fields = fields(indicator);
            let header = match &table {
                Some((known, header)) if *known == fields => header.clone(),
                _ => {
                    let titles = fields.iter().map(|&field| {
                        let columns = &self.vocabulary.indicator_columns;
                        columns.printed(field, self.year_in_title(field))
                    });
                    let titles: Vec<_> = titles.collect();
                    let header = self.header(titles.into_iter());
                    table.insert((fields.clone(), header)).1.clone()
                }
            };
            let cells: Vec<&str> =
                fields.iter().flat_map(|field| cells(indicator, *field)).collect();
            self.row(&indicator.name, &cells.join(" "), indicator.analysis.as_ref(), &header);
        }
    }

    /// The year in a column title: the document's, or the one before it for the previous outcome.
    fn year_in_title(&self, field: IndicatorField) -> Option<u16> {
        let before = field == IndicatorField::Figure(IndicatorColumn::PreviousOutcome);
        self.year.map(|year| year - u16::from(before))
    }

    fn activities(&mut self, activities: &[Activity]) {
        use ActivityField::{Deviation, End, Start, Title};
        if activities.is_empty() {
            return;
        }
        let marks = self.report || activities.iter().any(|activity| activity.deviation);
        let fields: &[_] =
            if marks { &[Title, Start, End, Deviation] } else { &[Title, Start, End] };
        let columns = &self.vocabulary.activity_columns;
        let header = self.header(fields.iter().map(|&field| columns.printed(field, None)));
        let deviation = columns.printed(Deviation, None);
        for activity in activities {
            let days = activity.start.iter().chain(&activity.end).map(|day| day.text.as_str());
            let mark = deviation.as_deref().filter(|_| activity.deviation);
            let cells: Vec<&str> = days.chain(mark).collect();
            self.row(&activity.title, &cells.join(" "), activity.analysis.as_ref(), &header);
        }
    }

    /// Prints the header of a table.
    fn header(&mut self, titles: impl Iterator<Item = Option<String>>) -> Rc<str> {
        let header = titles.flatten().collect::<Vec<String>>().join(" ");
        self.line(&header);
        header.into()
    }

    fn row(&mut self, name: &str, cells: &str, analysis: Option<&Passage>, header: &Rc<str>) {
        let first = self.blocks.len();
        let cells = Some(cells.to_owned());
        self.blocks.push(Block { text: name.to_owned(), cells, ..Block::default() });
        if let Some(analysis) = analysis {
            self.line(self.part(GoalPart::Analysis));
            // The analysis of a row follows its heading at once, that of a goal stands apart.
            let text = self.blocks.len();
            self.passage(analysis);
            if let Some(block) = self.blocks.get_mut(text) {
                block.close = true;
            }
        }
        for block in &mut self.blocks[first..] {
            block.header = Some(header.clone());
        }
    }
}

impl<F: Copy + PartialEq> Columns<F> {
    /// The column title, the first one in the vocabulary that can be printed.
    fn printed(&self, field: F, year: Option<u16>) -> Option<String> {
        let titles = self.all.iter().filter(|(_, known)| *known == field);
        titles.map(|(pattern, _)| pattern).find_map(|pattern| pattern.printed(year, &[]))
    }
}

/// The columns of the table that an indicator stands in.
fn fields(indicator: &Indicator) -> Vec<IndicatorField> {
    let plan = indicator.period.is_none();
    let mut fields = vec![IndicatorField::Name];
    for &column in IndicatorColumn::ALL {
        let filled = indicator.figure(column).text().is_some() || indicator.is_ambiguous(column);
        // A plan's empty cells are spaces.
        if filled || (plan && column.is_target()) {
            fields.push(IndicatorField::Figure(column));
        }
    }
    fields.push(if plan { IndicatorField::Periodicity } else { IndicatorField::Period });
    fields
}

/// The cells of a row in a column: one, or in a report any number of figures whose column is not known.
fn cells(indicator: &Indicator, field: IndicatorField) -> Vec<&str> {
    let plan = indicator.period.is_none();
    match field {
        IndicatorField::Name => Vec::new(),
        IndicatorField::Periodicity => {
            vec![indicator.periodicity.as_ref().map_or("", |periodicity| &periodicity.text)]
        }
        IndicatorField::Period => {
            indicator.period.iter().map(|period| period.text.as_str()).collect()
        }
        IndicatorField::Figure(column) => {
            let own = indicator.figure(column).text().or(plan.then_some(""));
            // A figure that may stand in several columns stands before those it cannot stand in.
            let unplaced = indicator
                .unplaced
                .iter()
                .filter(|value| value.candidates.first() == Some(&column))
                .map(|value| value.measure.text.as_str());
            own.into_iter().chain(unplaced).collect()
        }
    }
}
