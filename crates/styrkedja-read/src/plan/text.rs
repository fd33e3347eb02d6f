//! Text enters the document: the passages of goals and chapters, their items, and where these stand.

use styrkedja::{GoalPart, Passage, Pointer, Text, key};

use super::{
    builder::{Builder, Home},
    passage::{PlacedItem, items},
    title_page::title_page,
};
use crate::{
    account::Class,
    facts::{self, Prose},
    page::Stretch,
    reading::RemarkKind,
};

impl Builder<'_> {
    /// Adds the text gathered so far to the document.
    pub(super) fn flush(&mut self) {
        let open = std::mem::take(&mut self.open);
        if open.is_empty() {
            return;
        }
        match self.home {
            Home::Chapter => self.chapter_text(&open),
            Home::Goal(goal, Some(part)) => self.extend_part(goal, part, &open, Class::Field),
            Home::Goal(goal, None) => self.description(
                goal,
                &open,
                RemarkKind::TextWithoutHeading,
                Text::fixed(
                    "text utan rubrik under ett mål; den räknas till beskrivningen",
                    "text without a heading below a goal; it counts as its description",
                ),
            ),
        }
    }

    fn chapter_text(&mut self, blocks: &[usize]) {
        let mut headings = true;
        if self.chain.is_empty() && self.introduction.is_empty() {
            self.front = title_page(self.page, self.vocabulary, blocks);
            if let Some((kind, year)) = self.front.title {
                self.evidence.title(kind, year);
                // The short lines of a title page are not headings of what follows.
                headings = false;
            }
        }
        let found = items(self.page, &self.grids, blocks, headings);
        let chapters = self.chapters();
        let (section, pointer) = chapters.current();
        let first = section.text.items.len();
        section.text.items.extend(found.iter().map(|placed| placed.item.clone()));
        let heading =
            found.iter().any(|placed| placed.row.is_some()).then(|| section.heading.clone());
        let heading = heading.flatten().unwrap_or_default();
        let (kind, within) = chapters.kinds();
        let home = facts::Home::Chapter { kind, within };
        let list = pointer.field(key!(Section.text));
        self.note_items(&list, first, found, home, &heading, Class::Field);
    }

    /// Text where none is expected: it is kept as the description of the goal, with a remark.
    pub(super) fn description(
        &mut self,
        goal: usize,
        blocks: &[usize],
        kind: RemarkKind,
        message: Text,
    ) {
        let Some(first) = blocks.first() else { return };
        let pointer = self.chain.pointer(goal).field(key!(Goal.description));
        self.places.remark(kind, message, Some(self.whole(*first)), Some(pointer));
        self.extend_part(goal, GoalPart::Description, blocks, Class::Remarked);
    }

    fn extend_part(&mut self, goal: usize, part: GoalPart, blocks: &[usize], class: Class) {
        // Expected results are often short lines without a full stop, which would look like sub-headings.
        let headings = part != GoalPart::ExpectedResults;
        let found = items(self.page, &self.grids, blocks, headings);
        let pointer = self.chain.pointer(goal).field(part.as_str());
        let passage = self.chain.goal(goal).part_mut(part).get_or_insert_default();
        let first = passage.items.len();
        passage.items.extend(found.iter().map(|placed| placed.item.clone()));
        // The place of the heading is used only for a part without text.
        if first == 0 {
            let all: Vec<Stretch> =
                found.iter().flat_map(|placed| &placed.place).copied().collect();
            self.places.note(&pointer, &all);
        }
        let goal = self.chain.goal(goal);
        let local = goal.level.is_local();
        let has_rows = found.iter().any(|placed| placed.row.is_some());
        let title = if has_rows { goal.title.clone() } else { String::new() };
        self.note_items(&pointer, first, found, facts::Home::Goal { local }, &title, class);
    }

    /// The analysis of a row.
    pub(super) fn row_analysis(&mut self, row: &Pointer, blocks: &[usize]) -> Passage {
        let found = items(self.page, &self.grids, blocks, false);
        let mut passage = Passage::default();
        passage.items.extend(found.iter().map(|placed| placed.item.clone()));
        // In the analysis the unit writes what became of the committee's activities.
        let home = facts::Home::Goal { local: true };
        let list = row.field(key!(Activity.analysis));
        self.note_items(&list, 0, found, home, "", Class::Field);
        passage
    }

    /// Notes the items of a passage, and that their words are placed.
    fn note_items(
        &mut self,
        list: &Pointer,
        first: usize,
        found: Vec<PlacedItem>,
        home: facts::Home,
        heading: &str,
        class: Class,
    ) {
        let mut grid = None;
        for (index, placed) in found.into_iter().enumerate() {
            let PlacedItem { item, origins, place, marks, row, .. } = placed;
            let pointer = list.index(first + index);
            if let Some(row) = row {
                if grid != Some(row.grid) {
                    self.places.begin_grid(home, heading);
                }
                grid = Some(row.grid);
                self.places.claim(class, &place);
                self.places.note_row(&pointer, row.cells);
                continue;
            }
            grid = None;
            self.places.claim(Class::Label, &marks);
            let words: Vec<Stretch> = origins.iter().map(|origin| origin.words).collect();
            self.places.claim(class, &words);
            self.places.note_prose(
                &pointer,
                Prose { text: item.text, home, item: Some((pointer.clone(), item.form)) },
                origins,
            );
            // The item stands where its marker stands, too.
            if !marks.is_empty() {
                self.places.note(&pointer, &place);
            }
        }
    }
}
