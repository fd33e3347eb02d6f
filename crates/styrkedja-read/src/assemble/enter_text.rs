//! Passages enter the document: their items, where these stand, and what their lines have become.

use styrkedja::{GoalPart, Passage, Pointer, key};

use super::{
    assembler::Assembler,
    passage::{PlacedPassage, passage},
};
use crate::{
    account::Class,
    clean::LinePiece,
    facts::{Home, Prose},
};

impl Assembler<'_> {
    pub(super) fn extend_part(
        &mut self,
        goal: usize,
        part: GoalPart,
        lines: &[usize],
        class: Class,
    ) {
        if lines.is_empty() {
            return;
        }
        // Expected results are often short lines without a full stop, which would look like sub-headings.
        let headings = part != GoalPart::ExpectedResults;
        let found = passage(self.kept, self.layout, lines, headings);
        let pointer = self.chain.pointer(goal).clone();
        let (passage, key) = (self.chain.goal(goal).part_mut(part), part.as_str());
        let passage = passage.get_or_insert_default();
        let first = passage.items.len();
        passage.items.extend(found.passage.items.iter().cloned());
        let pointer = pointer.field(key);
        // The place of the heading is used only for a part without text.
        if first == 0 {
            let pieces: Vec<LinePiece> = found.places.iter().flatten().copied().collect();
            self.places.note(&pointer, &pieces);
        }
        let local = self.chain.goal(goal).level.is_local();
        self.note_items(&pointer, first, found, Home::Goal { local }, class);
    }

    pub(super) fn row_analysis(&mut self, row: &Pointer, lines: &[usize]) -> Passage {
        let found = passage(self.kept, self.layout, lines, false);
        let passage = found.passage.clone();
        // In the analysis the unit writes what became of the committee's activities.
        let home = Home::Goal { local: true };
        self.note_items(&row.field(key!(Activity.analysis)), 0, found, home, Class::Field);
        passage
    }

    /// Notes the items of a passage, and that their lines are placed.
    pub(super) fn note_items(
        &mut self,
        list: &Pointer,
        first: usize,
        found: PlacedPassage,
        home: Home,
        class: Class,
    ) {
        let PlacedPassage { passage, places, marks } = found;
        self.places.claim(Class::Label, &marks);
        for (index, (item, pieces)) in passage.items.into_iter().zip(places).enumerate() {
            // Marks are in the order of the lines.
            let is_mark = |piece: &LinePiece| {
                marks
                    .binary_search_by_key(&(piece.at, piece.start), |mark| (mark.at, mark.start))
                    .is_ok()
            };
            let text: Vec<LinePiece> =
                pieces.iter().copied().filter(|piece| !is_mark(piece)).collect();
            self.places.claim(class, &text);
            let prose = Prose { text: item.text, home };
            self.places.note_prose(&list.index(first + index), prose, pieces);
        }
    }
}
