use super::{Rows, column::columns};
use crate::{
    model::{Activity, Document},
    walk::Id,
};

/// An activity with its ids.
struct Row<'a> {
    goal: Id,
    id: Id,
    activity: &'a Activity,
}

columns! {
    for row: Row<'_>;
    "goal" Text "the goal's id" = row.goal;
    "activity" Text "id: a1, a2, … in document order" = row.id;
    "title" Text "what is to be done" = &row.activity.title;
    "start" Date "first day" = row.activity.start.as_ref();
    "end" Date "last day" = row.activity.end.as_ref();
    "deviation" Boolean "whether a report marks it as a deviation" = row.activity.deviation;
    "analysis" Text "what the report says of it" = row.activity.analysis.as_ref();
}

pub(super) fn rows(document: &Document) -> Rows {
    let goals = document.all_goals();
    let activities = document.all_activities().into_iter();
    let row = |goal: usize, id, activity| Row { goal: goals[goal].id, id, activity };
    activities.map(|at| (at.pointer, cells(&row(at.goal, at.id, at.activity)))).collect()
}
