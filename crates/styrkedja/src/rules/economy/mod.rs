//! ECO: the unit's budget, how it went and how it is followed up.

pub(super) mod budget_without_amount;
pub(super) mod budget_without_follow_up;
pub(super) mod deficit_without_measure;
pub(super) mod implausible_budget;

use crate::{
    model::{DocumentKind, Section, SectionKind},
    pointer::Pointer,
    rules::Context,
};

/// The chapters about the economy: budget, resources, their follow-up.
const CHAPTERS: &[SectionKind] =
    &[SectionKind::Economy, SectionKind::Budget, SectionKind::ResourceUse];

/// The outermost chapters about the economy, each with all that stands in it.
fn chapters<'a>(context: &'a Context<'_>) -> impl Iterator<Item = (Pointer, &'a Section)> {
    let mut last: Option<Pointer> = None;
    context.document.all_sections().into_iter().filter(move |(pointer, section)| {
        let within = last.as_ref().is_some_and(|last| is_within(pointer, last));
        let is = !within && section.kind.is_some_and(|kind| CHAPTERS.contains(&kind));
        if is {
            last = Some(pointer.clone());
        }
        is
    })
}

fn is_within(pointer: &Pointer, outer: &Pointer) -> bool {
    pointer.as_str().strip_prefix(outer.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether anything stands in a section or the sections within it.
fn has_text(section: &Section) -> bool {
    section.text.has_content() || section.sections.iter().any(has_text)
}

/// Whether it is said to be a plan. What a report lacks is another matter.
fn is_plan(context: &Context<'_>) -> bool {
    context.document.kind == Some(DocumentKind::Plan)
}
