//! Goals without a label: headings, rows of tables and items, where the vocabulary says that they are goals.
//!
//! ```text
//! form = "heading"   below = "Våra mål"   code = true        2.1 Alla barn är trygga
//! form = "item"      below = "Våra mål"                      • Alla barn är trygga
//! form = "row"       text = "Mål"                            Perspektiv │ Mål │ Mått │ Målvärde
//! ```

use super::{Role, Seen, State, Words, goal::GoalHead};
use crate::{
    page::{Block, Kind, Stretch, number},
    vocabulary::{Form, GoalForm, Match, Pattern, Vocabulary, after_squeezed, squeezed},
};

/// A form of goals that is in force below a heading.
#[derive(Clone, Copy, Debug)]
pub(super) struct InForce {
    form: usize,
    /// The depth of the heading, if the page tells it.
    depth: Option<u8>,
}

impl State {
    /// Notes that lists are no goals any more.
    pub(super) fn leave_items(&mut self, vocabulary: &Vocabulary) {
        self.in_force.retain(|force| vocabulary.goal_forms[force.form].form != Form::Item);
    }

    /// Notes that a heading begins something: forms of the section before end with it, others begin. `parts` says that it
    /// begins a section.
    pub(super) fn see_heading(&mut self, seen: Seen<'_>, at: usize, words: &Words, parts: bool) {
        let depth = depth(&seen.page.blocks()[at], seen.page.whole(at));
        // A heading among the goals of which nothing tells the depth ends nothing.
        let within = |force: &InForce| force.depth.is_some() && depth > force.depth;
        let ends = |force: &InForce| (parts || depth.is_some()) && !within(force);
        self.in_force.retain(|force| !ends(force));
        let forms = seen.vocabulary.goal_forms.iter().enumerate();
        let begun =
            forms.filter(|(_, form)| form.below.as_ref().is_some_and(|below| words.are(below)));
        self.in_force.extend(begun.map(|(form, _)| InForce { form, depth }));
    }
}

impl<'a> Seen<'a> {
    /// The role of a block by the forms that the vocabulary gives goals.
    pub(super) fn by_form(self, at: usize, state: &State) -> Option<(Role<'a>, usize)> {
        if let Some(found) = self.goal_table(at) {
            return Some(found);
        }
        let known = self.heading(at);
        if let Some(words) = known.as_ref().filter(|words| self.opens_form(words)) {
            let (chapter, depth) =
                (self.chapter(words), depth(&self.page.blocks()[at], self.page.whole(at)));
            // A known chapter is one, whatever stands below it. Within the goals the heading parts nothing; the text below
            // it is still the goal's.
            let role =
                if state.in_goals { Role::Opener } else { Role::Section(depth.unwrap_or(1)) };
            return chapter.is_none().then_some((role, at + 1));
        }
        let taken = known.is_some_and(|words| {
            self.part(&words).is_some()
                || self.verdict(&words).is_some()
                || self.chapter(&words).is_some()
        });
        if taken {
            return None;
        }
        if let Some(head) = self.goal_by_form(at, state) {
            return Some((Role::Goal(head), at + 1));
        }
        // A numbered heading of the depth of the one above the goals ends them.
        let block = &self.page.blocks()[at];
        let depth =
            depth(block, self.page.whole(at)).filter(|_| block.apart && block.cell.is_none())?;
        let ends = state.in_force.iter().any(|force| force.depth >= Some(depth));
        ends.then_some((Role::Section(depth), at + 1))
    }

    /// The goal that a heading or an item is, by a form that is in force.
    fn goal_by_form(self, at: usize, state: &State) -> Option<GoalHead> {
        let block = &self.page.blocks()[at];
        let in_force = |(index, form): &(usize, &GoalForm)| {
            form.below.is_none() || state.in_force.iter().any(|force| force.form == *index)
        };
        let vocabulary = self.vocabulary;
        let mut forms = vocabulary.goal_forms.iter().enumerate().filter(in_force);
        forms.find_map(|(_, form)| match form.form {
            Form::Heading => self.heading_goal(at, form),
            Form::Item => {
                let first =
                    matches!(block.kind, Kind::Item { level: 0, .. }) && block.part_of.is_none();
                first.then(|| self.head_of(form, block.words))
            }
            Form::Label | Form::Row => None,
        })
    }

    fn heading_goal(self, at: usize, form: &GoalForm) -> Option<GoalHead> {
        let block = &self.page.blocks()[at];
        let text = self.page.whole(at);
        let told = matches!(block.kind, Kind::Heading { .. });
        let number = number::at_start(text, told);
        // What only looks like a heading needs a number or the words.
        let marked = matches!(block.kind, Kind::Heading { depth: Some(_) });
        let counts =
            marked || told && form.words.is_some() || number.is_some_and(|it| told || it.sure);
        if !counts {
            return None;
        }
        if form.depth.is_some() && form.depth != depth(block, text) {
            return None;
        }
        let from = number.map_or(0, |number| number.bytes);
        let Some(words) = &form.words else {
            let mut head = self.head_of(form, self.page.within(&text[from..]));
            head.code = number.filter(|_| form.code).and_then(|_| self.code_before(&text[..from]));
            return Some(head);
        };
        // `Mål 2: Alla barn är trygga`
        let rest = &text[from..];
        let Match::Whole { bytes, .. } = words.at_start(&squeezed(rest)) else { return None };
        let (label, title) = rest.split_at(after_squeezed(rest, bytes));
        let title = title.trim_start_matches([' ', ':', '.', '–', '-']);
        if title.is_empty() {
            return None;
        }
        let mut head = self.head_of(form, self.page.within(title));
        if head.code.is_none() && form.code {
            let digits = label.trim_start_matches(|c: char| !c.is_ascii_digit());
            head.code = self.code_before(if from > 0 { &text[..from] } else { digits });
        }
        Some(head)
    }

    fn code_before(self, number: &'a str) -> Option<(styrkedja::GoalCode, Stretch)> {
        let number = number.trim();
        let code = number.trim_end_matches(['.', ')']).parse().ok()?;
        Some((code, self.page.within(number)))
    }

    /// The goal with a title, from which a verdict and, if the form has one, a number are taken.
    pub(crate) fn head_of(self, form: &GoalForm, title: Stretch) -> GoalHead {
        let text = self.page.text_of(title);
        let (level, rank) = (form.level, form.rank);
        self.titled(level, rank, form.code, text)
    }

    /// What a heading that may open or close a form of goals is otherwise: text, or a section.
    pub(super) fn opens_form(self, words: &Words) -> bool {
        let below = self.vocabulary.goal_forms.iter().filter_map(|form| form.below.as_ref());
        below.into_iter().any(|below| words.are(below))
    }
}

/// The depth of a heading: as the file marks it, or the number of parts of its number.
fn depth(block: &Block, text: &str) -> Option<u8> {
    match block.kind {
        Kind::Heading { depth: Some(depth) } => Some(depth),
        _ => {
            let number = text.split_once(' ')?.0.trim_end_matches(['.', ')']);
            let parts = number.split('.');
            let decimal = parts
                .clone()
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
            decimal.then(|| u8::try_from(parts.count()).ok()).flatten()
        }
    }
}

impl Words {
    /// Whether they are those of a pattern, whatever number stands before them.
    fn are(&self, pattern: &Pattern) -> bool {
        let words = self.squeezed.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        pattern.is_all(&self.squeezed) || pattern.is_all(words)
    }
}

impl Role<'_> {
    /// Whether what was in force before may end here.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self, Self::Chapter { .. } | Self::Section(_))
    }
}
