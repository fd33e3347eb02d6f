//! The tables of facts in running text: one list of the document each, a row a fact.

use super::{Cell, Rows};
use crate::pointer::Pointer;

/// A row for each value of a list.
fn listed<T>(list: &Pointer, values: &[T], cells: impl Fn(&T) -> Vec<Cell>) -> Rows {
    let placed = values.iter().enumerate();
    placed.map(|(index, value)| (list.index(index), cells(value))).collect()
}

fn root(key: &str) -> Pointer {
    Pointer::root().field(key)
}

pub(super) mod money {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, MoneyFact, MoneyKind},
        table::column::columns,
    };

    columns! {
        for fact: MoneyFact;
        "kind" Text[MoneyKind] "what it is" = fact.kind;
        "year" Integer "the year it is about" = fact.year;
        "text" Text "the words" = &fact.amount.text;
        "amount_sek" Decimal "kronor; a deficit is negative" = fact.amount.value;
    }

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        listed(&root(key!(Document.money)), &document.money, cells)
    }
}

pub(super) mod staffing {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, Employment, Post},
        table::column::columns,
    };

    columns! {
        for fact: Post;
        "role" Text "the role, singular" = &fact.role;
        "count" Decimal "how many" = fact.count;
        "fraction" Decimal "share of full time, 0.4 for 40 %" = fact.fraction;
        "employment" Text[Employment] "the form of employment" = fact.employment;
        "text" Text "the words" = &fact.text;
    }

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        listed(
            &root(key!(Document.staffing)).field(key!(Staffing.posts)),
            &document.staffing.posts,
            cells,
        )
    }
}

pub(super) mod meetings {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, StaffMeeting},
        table::column::columns,
    };

    columns! {
        for fact: StaffMeeting;
        "forum" Text "the forum" = &fact.forum;
        "date" Date "the day" = &fact.date;
        "text" Text "the words" = &fact.date.text;
    }

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        listed(&root(key!(Document.meetings)), &document.meetings, cells)
    }
}

pub(super) mod recurrences {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, Recurrence, RecurrencePeriod},
        table::column::columns,
    };

    columns! {
        for fact: Recurrence;
        "what" Text "what recurs" = fact.what.as_ref();
        "times" Decimal "how many times; empty for some" = fact.times;
        "per" Text[RecurrencePeriod] "in which time" = fact.per;
        "text" Text "the words" = &fact.text;
    }

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        listed(&root(key!(Document.recurrences)), &document.recurrences, cells)
    }
}

pub(super) mod sdgs {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, SdgContribution},
        table::column::columns,
    };

    columns! {
        for fact: SdgContribution;
        "number" Integer "1 to 17; empty when it is none of them" = fact.number();
        "name" Text "the name as printed" = &fact.name;
        "text" Text "what the unit says it does" = fact.text.as_ref();
    }

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        listed(&root(key!(Document.sdgs)), &document.sdgs, cells)
    }
}

pub(super) mod quality_routines {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, QualityRoutine, QualityRoutineKind},
        table::column::columns,
    };

    columns! {
        for fact: QualityRoutine;
        "kind" Text[QualityRoutineKind] "what it is about" = fact.kind;
        "text" Text "the passage" = &fact.text;
    }

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        listed(&root(key!(Document.quality_routines)), &document.quality_routines, cells)
    }
}
