//! Goals, their parts, chapters and sections begin.

use std::ops::Range;

use styrkedja::{Fulfilment, Goal, GoalPart, Printed, Text, key};

use super::{
    builder::{Builder, Home},
    evidence::Weight,
    places::Origin,
};
use crate::{
    account::Class,
    facts::{self, Prose},
    page::{Block, Kind, Stretch},
    reading::RemarkKind,
    roles::GoalHead,
    vocabulary::Chapter,
};

impl Builder<'_> {
    pub(super) fn begin_goal(&mut self, head: &GoalHead, blocks: Range<usize>) {
        let mut goal = Goal::new(head.level, self.page.text_of(head.title));
        goal.code = head.code.map(|(code, _)| code);
        if let Some((verdict, stretch)) = head.fulfilment {
            self.evidence.report = true;
            goal.fulfilment = Some(Printed::new(self.page.text_of(stretch), Some(verdict)));
        }
        let index = self.chain.push(goal, head.rank);
        let pointer = self.chain.pointer(index).clone();
        let of_page = &self.page.blocks()[blocks.clone()];
        let whole = of_page.iter().filter(|block| !block.is_furniture()).map(Block::whole);
        let whole: Vec<Stretch> = whole.collect();
        self.places.note(&pointer, &whole);
        let mut fields = Vec::from_iter(head.code.map(|(_, stretch)| stretch));
        if let Some(stretch) = fields.first() {
            self.places.note(&pointer.field(key!(Goal.code)), &[*stretch]);
        }
        self.places.note(&pointer.field(key!(Goal.title)), &[head.title]);
        fields.push(head.title);
        if let Some((_, stretch)) = head.fulfilment {
            self.places.note(&pointer.field(key!(Goal.fulfilment)), &[stretch]);
            fields.push(stretch);
        }
        fields.retain(|stretch| !stretch.is_empty());
        self.places.claim(Class::Field, &fields);
        self.places.claim_rest(Class::Label, blocks, &fields);
        if head.title.is_empty() {
            self.places.remark(
                RemarkKind::MissingTitle,
                Text::fixed(
                    "etiketten har ingen rubrik efter sig",
                    "the label has no title after it",
                ),
                whole.first().copied(),
                Some(pointer),
            );
        }
        self.home = Home::Goal(index, None);
    }

    pub(super) fn begin_part(&mut self, goal: usize, part: GoalPart, block: usize) {
        self.home = Home::Goal(goal, Some(part));
        if matches!(part, GoalPart::WaysOfWorking | GoalPart::FollowUp) {
            self.evidence.plan = true;
        }
        // The heading counts also when nothing stands below it.
        self.chain.goal(goal).part_mut(part).get_or_insert_default();
        let pointer = self.chain.pointer(goal).field(part.as_str());
        let whole = self.whole(block);
        if !self.places.is_noted(&pointer) {
            self.places.note(&pointer, &[whole]);
        }
        self.places.claim(Class::Label, &[whole]);
    }

    pub(super) fn verdict(&mut self, goal: usize, verdict: Fulfilment, block: usize) {
        self.evidence.report = true;
        let whole = self.whole(block);
        let text = self.page.text_of(whole);
        self.chain.goal(goal).fulfilment = Some(Printed::new(text, Some(verdict)));
        self.places.note(&self.chain.pointer(goal).field(key!(Goal.fulfilment)), &[whole]);
        self.places.claim(Class::Field, &[whole]);
        self.home = Home::Goal(goal, None);
    }

    pub(super) fn begin_chapter(
        &mut self,
        chapter: &Chapter,
        year: Option<u16>,
        heading: Stretch,
        block: usize,
    ) {
        self.home = Home::Chapter;
        self.evidence.report_heading |= chapter.report;
        if let Some(year) = year {
            self.evidence.year(year, Weight::Heading);
        }
        if let Kind::Heading { depth: Some(depth) } = self.page.blocks()[block].kind {
            self.deeper = usize::from(depth).saturating_sub(chapter.depth);
        }
        let text = self.page.text_of(heading);
        let pointer = self.chapters().open(text, Some(chapter.kind), chapter.depth);
        self.places.note(&pointer.field(key!(Section.heading)), &[heading]);
        self.places.note(&pointer, &[heading]);
        self.places.claim(Class::Field, &[heading]);
        self.places.claim_rest(Class::Label, block..block + 1, &[heading]);
    }

    pub(super) fn begin_section(&mut self, depth: u8, block: usize) {
        self.home = Home::Chapter;
        let whole = self.whole(block);
        let text = self.page.text_of(whole).to_owned();
        let depth = usize::from(depth).saturating_sub(self.deeper).max(1);
        let pointer = self.chapters().open(&text, None, depth);
        let (kind, within) = self.chapters().kinds();
        let prose = Prose { text, home: facts::Home::Chapter { kind, within }, item: None };
        self.places.note(&pointer, &[whole]);
        self.places.claim(Class::Field, &[whole]);
        let origins = vec![Origin { at: 0, words: whole }];
        self.places.note_prose(&pointer.field(key!(Section.heading)), prose, origins);
    }
}
