//! The tables of a goal's parts: expected results, ways of working, follow-ups.

use super::{Cell, Rows, column::columns};
use crate::{
    model::{Document, GoalPart, Item, ItemForm, Passage},
    pointer::Pointer,
    walk::Id,
};

/// A stretch of text of a goal.
struct Row {
    goal: Id,
    number: Option<u32>,
    text: String,
}

columns! {
    for row: Row;
    "goal" Text "the goal's id" = row.goal;
    "number" Integer "number of the item; empty when unnumbered" = row.number;
    "text" Text "the words" = &row.text;
}

/// A row for each item and paragraph.
pub(super) fn each_statement(document: &Document, part: GoalPart) -> Rows {
    rows(document, part, |passage| {
        let statements = passage.statements();
        statements.map(|(index, item)| (index, item.number, item.text.clone())).collect()
    })
}

/// A row for each numbered item, in order; all unnumbered text of the goal is one row, where it begins.
pub(super) fn unnumbered_joined(document: &Document, part: GoalPart) -> Rows {
    let unnumbered = |item: &&Item| item.number.is_none() && item.form != ItemForm::LeadIn;
    rows(document, part, |passage| {
        let mut prose: Option<Vec<&str>> =
            Some(passage.items.iter().filter(unnumbered).map(|item| &*item.text).collect());
        let mut found = Vec::new();
        for (index, item) in passage.items.iter().enumerate() {
            if item.number.is_some() {
                found.push((index, item.number, item.text.clone()));
            } else if unnumbered(&item)
                && let Some(prose) = prose.take()
            {
                found.push((index, None, prose.join("\n")));
            }
        }
        found
    })
}

fn rows(
    document: &Document,
    part: GoalPart,
    texts: impl Fn(&Passage) -> Vec<(usize, Option<u32>, String)>,
) -> Rows {
    let mut rows = Vec::new();
    for at in document.all_goals() {
        let Some(passage) = at.goal.part(part) else { continue };
        let pointer = at.part_pointer(part);
        let placed = |(index, number, text)| -> (Pointer, Vec<Cell>) {
            (pointer.index(index), cells(&Row { goal: at.id, number, text }))
        };
        rows.extend(texts(passage).into_iter().map(placed));
    }
    rows
}
