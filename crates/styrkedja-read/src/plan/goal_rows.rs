//! Tables whose rows are goals: a column for the goals of each level, and what is told of their indicators.
//!
//! ```text
//! Perspektiv │ Mål                │ Mått          │ Målvärde
//! Invånare   │ 2.1 Trygga barn    │ Andel trygga  │ 90 %
//!            │                    │ Kötid         │ 30 dagar        another indicator of the goal above
//! ```

use styrkedja::Text;

use super::{
    builder::{Builder, Home},
    table::{Row, text_of},
};
use crate::{
    account::Class,
    page::Stretch,
    reading::RemarkKind,
    roles::{GoalField, GoalRows, Seen, head_at_row},
    vocabulary::IndicatorField,
};

impl Builder<'_> {
    pub(super) fn goal_rows(&mut self, table: &GoalRows<'_>) {
        let GoalRows { rows, columns } = table;
        // The goal above, for each form: a title that is printed again is the same goal.
        let mut above: Vec<(usize, String, usize)> = Vec::new();
        let mut left = Vec::new();
        for (index, row) in rows.all.iter().enumerate() {
            let blocks: Vec<usize> =
                row.blocks().filter(|at| !self.page.blocks()[*at].is_furniture()).collect();
            let again = || head_at_row(self.page, &rows.all[index..=index], columns, &rows.head);
            if index < rows.head.rows || again() {
                self.claim_blocks(Class::TableHeader, blocks);
                continue;
            }
            let mut indicator: Row<IndicatorField> = Row::default();
            for cell in &row.cells {
                let blocks = cell.blocks.clone();
                match rows.head.field(cell.first_column()) {
                    Some(GoalField::Goal(form)) => {
                        self.goal_cell(form, blocks.collect(), &mut above);
                    }
                    Some(GoalField::Indicator(field)) => indicator.extend(field, blocks),
                    None => left.extend(blocks),
                }
            }
            match self.home {
                Home::Goal(goal, _) if !indicator.blocks(IndicatorField::Name).is_empty() => {
                    self.indicator(goal, indicator, &|_| String::new());
                }
                _ => left.extend(indicator.into_blocks()),
            }
            if let Home::Goal(goal, _) = self.home {
                self.left_over(goal, &std::mem::take(&mut left));
            }
        }
        // What stands above the first goal of the table.
        self.open.extend(left);
    }

    /// The cell of a goal begins one, unless it repeats what stands above.
    fn goal_cell(
        &mut self,
        form: usize,
        blocks: Vec<usize>,
        above: &mut Vec<(usize, String, usize)>,
    ) {
        let (Some(&first), Some(&last)) = (blocks.first(), blocks.last()) else { return };
        let text = text_of(self.page, &blocks);
        let known = above.iter().find(|(known, title, _)| *known == form && *title == text);
        if let Some((.., goal)) = known {
            self.home = Home::Goal(*goal, None);
            self.claim_blocks(Class::Label, blocks);
            return;
        }
        let seen = Seen { page: self.page, vocabulary: self.vocabulary };
        let title: Stretch = self.whole(first).to(self.whole(last));
        let form_of = &self.vocabulary.goal_forms[form];
        let head = seen.head_of(form_of, title);
        self.begin_goal(&head, first..last + 1);
        let Home::Goal(goal, _) = self.home else { return };
        // A new goal of one level ends those below it.
        let forms = &self.vocabulary.goal_forms;
        above.retain(|(other, ..)| forms[*other].rank < form_of.rank);
        above.push((form, text, goal));
    }

    /// What stands in a table but in no row.
    pub(super) fn left_over(&mut self, goal: usize, blocks: &[usize]) {
        self.description(
            goal,
            blocks,
            RemarkKind::TextInTable,
            Text::fixed(
                "text i eller efter en tabell som inte hör till någon rad; den räknas till beskrivningen",
                "text in or after a table that belongs to no row; it counts as the goal's description",
            ),
        );
    }
}
