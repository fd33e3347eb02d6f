//! What begins a goal or a section: a label with a title, or a heading known only from the file.

use std::ops::Range;

use styrkedja::{Goal, Printed, Text, key};

use super::assembler::{Assembler, State};
use crate::{
    account::Class,
    classify::{GoalHead, Token},
    extract::BY_LOOKS,
    facts::{Home, Prose},
    join::join,
    reading::RemarkKind,
};

impl Assembler<'_> {
    pub(super) fn begin_goal(&mut self, head: &GoalHead<'_>, token: &Token<'_>) {
        let depth = self.kept[token.lines.start].line.shape.heading;
        self.goals_depth = match (self.goals_depth, depth) {
            (Some(known), Some(depth)) => Some(known.min(depth)),
            (known, depth) => known.or(depth),
        };
        let title = join(self.places.texts(&head.title));
        let mut goal = Goal::new(head.label.level, title);
        goal.code = head.code.map(|(code, _)| code);
        if let Some((fulfilment, piece)) = &head.fulfilment {
            self.evidence.report = true;
            goal.fulfilment =
                Some(Printed::new(join(self.places.texts(&[*piece])), Some(*fulfilment)));
        }
        let index = self.chain.push(goal, head.label.rank);
        let pointer = self.chain.pointer(index).clone();
        let label = self.whole_lines(token.lines.clone());
        self.places.note(&pointer, &label);
        let mut fields = Vec::from_iter(head.code.map(|(_, piece)| piece));
        if let Some(piece) = fields.first() {
            self.places.note(&pointer.field(key!(Goal.code)), &[*piece]);
        }
        self.places.note(&pointer.field(key!(Goal.title)), &head.title);
        fields.extend(&head.title);
        if let Some((_, piece)) = &head.fulfilment {
            self.places.note(&pointer.field(key!(Goal.fulfilment)), &[*piece]);
            fields.push(*piece);
        }
        self.places.claim(Class::Field, &fields);
        self.places.claim_rest(Class::Label, token.lines.clone(), &fields);
        if head.title.is_empty() {
            let span = self.kept[token.lines.start]
                .line
                .span(0, self.kept[token.lines.start].line.text().len());
            self.places.remark(
                RemarkKind::MissingTitle,
                Text::fixed(
                    "etiketten har ingen rubrik efter sig",
                    "the label has no title after it",
                ),
                Some(span),
                Some(pointer),
            );
        }
        self.state = State::Goal(index);
    }

    /// The section that begins at a line with a heading known only from the file: its lines and its depth there.
    ///
    /// Before the first known heading it may be part of a title page. Within the goals it is a sub-heading, unless its
    /// depth is that of a goal or less.
    pub(super) fn section_at(&self, at: usize) -> Option<(Range<usize>, u8)> {
        let heading = |at: usize| {
            let shape = self.kept.get(at)?.line.shape;
            shape.heading.filter(|depth| *depth < BY_LOOKS && shape.cell().is_none())
        };
        let depth = heading(at)?;
        let allowed = match self.state {
            State::Chapter => !self.chain.is_empty() || self.introduction.has_heading(),
            _ => self.goals_depth.is_some_and(|goals| depth <= goals),
        };
        let goes_on =
            |at: &usize| heading(*at) == Some(depth) && self.kept[*at].begins() == Some(false);
        let more = (at + 1..self.kept.len()).take_while(goes_on).count();
        allowed.then_some((at..at + 1 + more, depth))
    }

    pub(super) fn section(&mut self, lines: Range<usize>, depth: u8) {
        self.flush();
        self.state = State::Chapter;
        let lines = self.whole_lines(lines);
        let heading = join(self.places.texts(&lines));
        let depth = usize::from(depth).saturating_sub(self.deeper).max(1);
        let pointer = self.chapters().open(&heading, None, depth);
        let (kind, within) = self.chapters().kinds();
        let prose = Prose { text: heading, home: Home::Chapter { kind, within } };
        self.places.note(&pointer, &lines);
        self.places.claim(Class::Field, &lines);
        self.places.note_prose(&pointer.field(key!(Section.heading)), prose, lines);
    }
}
