//! The routines of the quality work, a row a routine.

use super::{Rows, column::columns};
use crate::{
    duty::Duty,
    key,
    model::{Document, RecurrencePeriod, Routine, RoutineKind},
    pointer::Pointer,
};

columns! {
    for routine: Routine;
    "kind" Text[RoutineKind] "what it is about" = routine.kind;
    "what" Text "what is done, in a few words" = routine.what.as_ref();
    "responsible" Text "who does it; several with `; ` between" = &*routine.responsible;
    "forum" Text "in which meetings; several with `; ` between" = &*routine.forum;
    "times" Decimal "how many times" = routine.schedule.recurrences.first().and_then(|rate| rate.times);
    "per" Text[RecurrencePeriod] "in which time" = routine.schedule.recurrences.first().map(|rate| rate.per);
    "occasions" Text "for which reports; several with `; ` between" = &*routine.schedule.occasions;
    "items" Text "what is gone through; several with `; ` between" = &*routine.items;
    "recorded_in" Text "where it is written down; several with `; ` between" = &*routine.recorded_in;
    "text" Text "the words" = &routine.text;
    "method" Text "how it is done" = routine.method.as_ref();
    "duty" Text[Duty] "the duty that the law has for it" = Duty::answered_by(routine.kind);
    "months" Text "in which months, by number; several with `; ` between" = &*routine.schedule.months;
    "protects" Text "the goal it protects" = routine.protects.as_ref();
}

pub(super) fn rows(document: &Document) -> Rows {
    let list = Pointer::root().field(key!(Document.quality_work)).field(key!(QualityWork.routines));
    let routines = document.quality_work.routines.iter().enumerate();
    routines.map(|(index, routine)| (list.index(index), cells(routine))).collect()
}
