//! The gathered lines become a passage or rows, when something else begins.

use styrkedja::{GoalPart, Text, key};

use super::{
    activities,
    assembler::{Assembler, State},
    indicators,
    passage::passage,
    table::BodyLine,
};
use crate::{account::Class, facts::Home, reading::RemarkKind, understand::title_page};

impl Assembler<'_> {
    /// Adds the lines gathered so far to the document.
    pub(super) fn flush(&mut self) {
        let open = std::mem::take(&mut self.open);
        if open.is_empty() {
            return;
        }
        match self.state.clone() {
            State::Chapter => {
                let lines = text_lines(&open);
                let mut headings = true;
                if self.chain.is_empty() && self.introduction.is_empty() {
                    self.front = title_page(self.kept, self.layout, self.vocabulary, &lines);
                    if let Some((kind, year)) = self.front.title {
                        self.evidence.title(kind, year);
                        // The short lines of a title page are not headings of what follows.
                        headings = false;
                    }
                }
                let found = passage(self.kept, self.layout, &lines, headings);
                let chapters = self.chapters();
                let (section, pointer) = chapters.current();
                let pointer = pointer.field(key!(Section.text));
                let first = section.text.items.len();
                section.text.items.extend(found.passage.items.iter().cloned());
                let (kind, within) = chapters.kinds();
                let home = Home::Chapter { kind, within };
                self.note_items(&pointer, first, found, home, Class::Field);
            }
            State::Goal(goal) => {
                let lines = text_lines(&open);
                self.places.remark_lines(
                    RemarkKind::TextWithoutHeading,
                    Text::fixed(
                        "text utan rubrik under ett mål; den räknas till beskrivningen",
                        "text without a heading below a goal; it counts as its description",
                    ),
                    &lines,
                    self.chain.pointer(goal).field(key!(Goal.description)),
                );
                self.extend_part(goal, GoalPart::Description, &lines, Class::Remarked);
            }
            State::Part(goal, part) => {
                self.extend_part(goal, part, &text_lines(&open), Class::Field);
            }
            State::Indicators(goal, header) => {
                let (rows, left) =
                    indicators::rows(self.kept, self.layout, self.vocabulary, &header, &open);
                self.add_indicators(goal, rows);
                self.left_over(goal, &left);
            }
            State::Activities(goal) => {
                let (rows, left) = activities::rows(self.kept, self.layout, self.vocabulary, &open);
                self.add_activities(goal, rows);
                self.left_over(goal, &left);
            }
        }
    }
}

/// The text lines of a body. The marks between them mean nothing outside tables.
fn text_lines(body: &[BodyLine]) -> Vec<usize> {
    body.iter()
        .filter_map(|line| match line {
            BodyLine::Text(at) => Some(*at),
            BodyLine::Header | BodyLine::Analysis => None,
        })
        .collect()
}
