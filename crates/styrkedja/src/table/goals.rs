use super::{Rows, column::columns};
use crate::{
    model::{Document, Fulfilment, GoalLevel},
    walk::{GoalRef, Id},
};

/// A goal with the id of the goal above it.
struct Row<'a> {
    at: &'a GoalRef<'a>,
    parent: Option<Id>,
}

columns! {
    for row: Row<'_>;
    "goal" Text "id: g1, g2, … in document order" = row.at.id;
    "parent" Text "id of the goal above" = row.parent;
    "level" Text[GoalLevel] "its level" = row.at.goal.level;
    "code" Text "number of a council goal: 1, 1.4" = row.at.goal.code;
    "title" Text "the wording" = &row.at.goal.title;
    "fulfilment" Text[Fulfilment] "how well it was reached; in reports" =
        row.at.goal.fulfilment.as_ref().and_then(|printed| printed.value);
}

pub(super) fn rows(document: &Document) -> Rows {
    let goals = document.all_goals();
    let row = |at| Row { at, parent: at.parent.map(|index: usize| goals[index].id) };
    goals.iter().map(|at| (at.pointer.clone(), cells(&row(at)))).collect()
}
