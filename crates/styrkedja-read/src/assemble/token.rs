//! What every token begins: the state changes, and the words of the token enter the document.

use styrkedja::{GoalPart, IndicatorColumn, Printed, key};

use super::{
    activities,
    assembler::{Assembler, State},
    passage,
    table::BodyLine,
};
use crate::{
    account::Class,
    classify::{Header, Token, TokenKind},
    join::join,
    understand::Weight,
    vocabulary::{ActivityField, IndicatorField},
};

/// Maximum number of lines for the analysis of a row and the title of the next.
const MAX_ANALYSIS_LINES: usize = 60;

impl Assembler<'_> {
    pub(super) fn token(&mut self, token: &Token<'_>) {
        let goal = self.goal();
        match (&token.kind, goal) {
            (TokenKind::Goal(head), _) => {
                self.flush();
                self.begin_goal(head, token);
            }
            (TokenKind::Chapter { chapter, year, from }, _) => {
                self.flush();
                self.state = State::Chapter;
                self.evidence.report_heading |= chapter.report;
                if let Some(year) = year {
                    self.evidence.year(*year, Weight::Heading);
                }
                let mut lines = self.whole_lines(token.lines.clone());
                if let Some(first) = lines.first_mut() {
                    first.start = first.start.max(*from);
                }
                let heading = join(self.places.texts(&lines));
                if let Some(depth) = self.kept[token.lines.start].line.shape.heading {
                    self.deeper = usize::from(depth).saturating_sub(chapter.depth);
                }
                let pointer = self.chapters().open(&heading, Some(chapter.kind), chapter.depth);
                self.places.note(&pointer.field(key!(Section.heading)), &lines);
                self.places.note(&pointer, &lines);
                self.places.claim(Class::Field, &lines);
                self.places.claim_rest(Class::Label, token.lines.clone(), &lines);
            }
            (TokenKind::Part(GoalPart::Analysis), Some(_))
                if self.is_row_analysis(token.lines.end) =>
            {
                self.open.push(BodyLine::Analysis);
                self.places.claim_rest(Class::Label, token.lines.clone(), &[]);
            }
            (TokenKind::Part(part), Some(goal)) => {
                self.flush();
                self.state = State::Part(goal, *part);
                if matches!(part, GoalPart::WaysOfWorking | GoalPart::FollowUp) {
                    self.evidence.plan = true;
                }
                let (passage, key) = (self.chain.goal(goal).part_mut(*part), part.as_str());
                // The heading counts also when nothing stands below it.
                passage.get_or_insert_default();
                let pointer = self.chain.pointer(goal).field(key);
                let at = token.lines.start;
                let line = [passage::whole_line(&self.kept[at], at)];
                if !self.places.is_noted(&pointer) {
                    self.places.note(&pointer, &line);
                }
                self.places.claim(Class::Label, &line);
            }
            (TokenKind::Fulfilment(fulfilment), Some(goal)) => {
                self.flush();
                self.evidence.report = true;
                let at = token.lines.start;
                let text = join([self.kept[at].text()]);
                self.chain.goal(goal).fulfilment = Some(Printed::new(text, Some(*fulfilment)));
                let pointer = self.chain.pointer(goal).field(key!(Goal.fulfilment));
                let line = [passage::whole_line(&self.kept[at], at)];
                self.places.note(&pointer, &line);
                self.places.claim(Class::Field, &line);
                self.state = State::Goal(goal);
            }
            (TokenKind::IndicatorGrid(table), Some(goal)) => {
                self.header_evidence(&table.header.header);
                self.take_caption_above(token.lines.start);
                self.flush();
                self.indicator_grid(goal, table);
                self.table_end = Some(token.lines.end);
            }
            (TokenKind::ActivityGrid(table), Some(goal)) => {
                self.evidence.report |=
                    table.header.header.fields.contains(&ActivityField::Deviation);
                self.take_caption_above(token.lines.start);
                self.flush();
                self.activity_grid(goal, table);
                self.table_end = Some(token.lines.end);
            }
            (TokenKind::Indicators(header), Some(goal)) => {
                self.header_evidence(header);
                self.places.claim_rest(Class::TableHeader, token.lines.clone(), &[]);
                if let State::Indicators(_, known) = &self.state
                    && known.fields == header.fields
                {
                    self.open.push(BodyLine::Header);
                } else {
                    self.flush();
                    self.state = State::Indicators(goal, header.clone());
                }
            }
            (TokenKind::Activities(header), Some(goal)) => {
                self.evidence.report |= header.fields.contains(&ActivityField::Deviation);
                self.places.claim_rest(Class::TableHeader, token.lines.clone(), &[]);
                if let State::Activities(_) = self.state {
                    self.open.push(BodyLine::Header);
                } else {
                    self.flush();
                    self.state = State::Activities(goal);
                }
            }
            // The classifier finds these only inside the goals.
            (_, None) => self.open.extend(token.lines.clone().map(BodyLine::Text)),
        }
    }

    fn header_evidence(&mut self, header: &Header<IndicatorField>) {
        let report = header.fields.contains(&IndicatorField::Period);
        self.evidence.report |= report;
        self.evidence.plan |= !report;
        for (field, year) in &header.years {
            match field {
                IndicatorField::Figure(IndicatorColumn::PreviousOutcome) => {
                    self.evidence.year(year.saturating_add(1), Weight::Column);
                }
                _ => self.evidence.year(*year, Weight::Column),
            }
        }
    }

    /// Whether an `Analys` belongs to the last row of a table rather than to the goal.
    ///
    /// The analysis of a row follows its heading at once, or on the next page; the analysis of a goal comes after a
    /// blank line. When more rows follow, the table has not ended, so the analysis is not the goal's.
    fn is_row_analysis(&self, next: usize) -> bool {
        let in_activities = matches!(self.state, State::Activities(_));
        let in_rows =
            (in_activities || matches!(self.state, State::Indicators(..))) && !self.open.is_empty();
        in_rows
            && (self.kept.get(next).is_none_or(|line| line.seam || !self.layout.parted(line))
                || (in_activities && self.another_activity_follows(next)))
    }

    /// Whether a row of activities ends at a line before something else begins.
    fn another_activity_follows(&self, from: usize) -> bool {
        let Self { classifier, kept, vocabulary, .. } = *self;
        (from..kept.len().min(from + MAX_ANALYSIS_LINES))
            .take_while(|&at| {
                classifier
                    .token_at(at, true)
                    .is_none_or(|token| matches!(token.kind, TokenKind::Part(GoalPart::Analysis)))
            })
            .any(|at| activities::ends_row(kept, vocabulary, at))
    }
}
