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
    use super::{Pointer, Rows, root};
    use crate::{
        key,
        model::{Document, FigureKind, MoneyKind, Printed},
        table::column::columns,
        value::{Number, Year},
    };

    /// An amount of money that stands in running text, whatever it belongs to.
    struct Amount<'a> {
        kind: MoneyKind,
        year: Option<Year>,
        printed: &'a Printed<Number>,
    }

    columns! {
        for fact: Amount<'_>;
        "kind" Text[MoneyKind] "what it is" = fact.kind;
        "year" Integer "the year it is about" = fact.year;
        "text" Text "the words" = &fact.printed.text;
        "amount_sek" Decimal "kronor; a deficit is negative" = fact.printed.value;
    }

    /// The amounts in running text, each once, from everything that the economy holds.
    pub(in crate::table) fn rows(document: &Document) -> Rows {
        let economy = &document.economy;
        let root = root(key!(Document.economy));
        let mut found = Vec::new();
        let mut add = |at: Pointer, kind, year, amount: Option<&Printed<Number>>| {
            // `i balans` is nothing, told without a figure.
            let is_figure = |printed: &&Printed<Number>| {
                printed.value != Some(Number::from(0))
                    || printed.text.contains(|c: char| c.is_ascii_digit())
            };
            let printed = amount.filter(is_figure);
            found.extend(printed.map(|printed| (at, cells(&Amount { kind, year, printed }))));
        };
        let list = root.field(key!(Economy.figures));
        for (index, figure) in economy.figures.iter().enumerate() {
            let kind = match figure.kind {
                FigureKind::Budget | FigureKind::Remaining => MoneyKind::Budget,
                FigureKind::Change => MoneyKind::Other,
                FigureKind::Outcome
                | FigureKind::Forecast
                | FigureKind::Result
                | FigureKind::Deviation => MoneyKind::Result,
            };
            let at = list.index(index).field(key!(EconomyFigure.amount));
            add(at, kind, figure.year, figure.amount.as_ref());
        }
        let list = root.field(key!(Economy.compensations));
        for (index, paid) in economy.compensations.iter().enumerate() {
            let at = list.index(index);
            let from = at.field(key!(Compensation.from));
            add(from, MoneyKind::Other, paid.year, paid.from.as_ref());
            add(at.field(key!(Compensation.to)), MoneyKind::Other, paid.year, paid.to.as_ref());
        }
        let list = root.field(key!(Economy.measures));
        for (index, measure) in economy.measures.iter().enumerate() {
            let at = list.index(index);
            let (year, effect) = (measure.year, at.field(key!(EconomyMeasure.effect)));
            add(effect, MoneyKind::Other, year, measure.effect.as_ref());
            let at = at.field(key!(EconomyMeasure.full_year_effect));
            add(at, MoneyKind::Other, year, measure.full_year_effect.as_ref());
        }
        let list = root.field(key!(Economy.notes));
        for (index, note) in economy.notes.iter().enumerate() {
            let at = list.index(index).field(key!(EconomyNote.amount));
            add(at, MoneyKind::Other, note.year, note.amount.as_ref());
        }
        let list = root.field(key!(Economy.amounts));
        for (index, fact) in economy.amounts.iter().enumerate() {
            add(list.index(index), fact.kind, fact.year, Some(&fact.amount));
        }
        found
    }
}

pub(super) mod staffing {
    use super::{Rows, listed, root};
    use crate::{
        key,
        model::{Document, Employment, Post, PostState},
        table::column::columns,
    };

    columns! {
        for fact: Post;
        "role" Text "the role, singular" = &fact.role;
        "count" Decimal "how many: people, else full-time equivalents" = fact.count();
        "fraction" Decimal "share of full time, 0.4 for 40 %" = fact.fraction;
        "employment" Text[Employment] "the form of employment" = fact.employment;
        "text" Text "the words" = &fact.text;
        "full_time_equivalents" Decimal "full-time equivalents (årsarbetare), as told" = fact.full_time_equivalents;
        "state" Text[PostState] "whether they are in service" = fact.state;
        "women" Decimal "how many are women" = fact.women;
        "men" Decimal "how many are men" = fact.men;
        "total" Boolean "whether it is the sum of others" = fact.total;
        "part_of" Integer "the row, from 0, that it is a part of" = fact.part_of;
        "complete" Boolean "whether its parts are all of it" = fact.complete;
    }

    /// The posts. Tasks that people have beside their post are no rows: whoever adds up the counts would meet the same
    /// people again. A program finds them in the document.
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
    use super::Rows;
    use crate::{
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
        let all = document.all_recurrences().into_iter();
        all.map(|(pointer, rate)| (pointer, cells(rate))).collect()
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
    use super::{Rows, root};
    use crate::{
        key,
        model::{Document, RoutineKind},
        table::column::columns,
    };

    /// A routine by its subject: what the staff is told of lex Sarah is about lex Sarah.
    struct Subject<'a> {
        kind: RoutineKind,
        text: &'a str,
    }

    columns! {
        for fact: Subject<'_>;
        "kind" Text[RoutineKind] "what it is about" = fact.kind;
        "text" Text "the passage" = fact.text;
    }

    /// The method of a routine that looks back on the own work.
    const EVALUATION: &str = "utvärdering";

    pub(in crate::table) fn rows(document: &Document) -> Rows {
        let list = root(key!(Document.quality_work)).field(key!(QualityWork.routines));
        let routines = document.quality_work.routines.iter().enumerate();
        routines
            .filter_map(|(index, routine)| {
                let kind = match routine.kind {
                    RoutineKind::InformationDuty => RoutineKind::LexSarah,
                    RoutineKind::Approach => return None,
                    // That a meeting looks back on the own work is no check that the unit has named so.
                    RoutineKind::SelfMonitoring
                        if routine.method.as_deref() == Some(EVALUATION) =>
                    {
                        return None;
                    }
                    kind => kind,
                };
                Some((list.index(index), cells(&Subject { kind, text: &routine.text })))
            })
            .collect()
    }
}
