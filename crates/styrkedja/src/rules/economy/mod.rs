//! ECO: the unit's budget, how it went and how it is followed up.

pub(super) mod budget_without_amount;
pub(super) mod budget_without_follow_up;
pub(super) mod deficit_without_measure;
pub(super) mod deviation_differs;
pub(super) mod implausible_budget;
pub(super) mod sum_differs;
pub(super) mod text_differs_from_table;

use crate::{
    key,
    model::{EconomyFigure, Section, SectionKind},
    pointer::Pointer,
    rules::Context,
    value::Number,
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

/// Where a figure of a table is.
fn figure_pointer(table: usize, line: usize, figure: usize) -> Pointer {
    Pointer::root()
        .field(key!(Document.economy))
        .field(key!(Economy.tables))
        .index(table)
        .field(key!(BudgetTable.lines))
        .index(line)
        .field(key!(BudgetLine.figures))
        .index(figure)
}

/// The amount of a figure as printed.
fn printed(figure: &EconomyFigure) -> &str {
    figure.amount.as_ref().map(|amount| amount.text.as_str()).unwrap_or_default()
}

/// A number of kronor without its sign, in groups of three digits: `1 600 000`.
fn kronor(amount: Number) -> String {
    let amount = amount.decimal().abs().normalize().to_string();
    let (whole, rest) = amount.split_once('.').map_or((&*amount, None), |(a, b)| (a, Some(b)));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    rest.map_or_else(|| grouped.clone(), |rest| format!("{grouped},{rest}"))
}
