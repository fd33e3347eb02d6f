//! QUA: the routines of the quality work.

pub(super) mod contradictory_rhythms;
pub(super) mod duty_without_routine;
pub(super) mod reported_before_done;
pub(super) mod routine_without_who_or_when;

use rust_decimal::Decimal;

use crate::{
    key,
    model::{DocumentKind, Recurrence, RecurrencePeriod},
    pointer::Pointer,
    rules::Context,
};

/// The list of routines.
fn routines() -> Pointer {
    Pointer::root().field(key!(Document.quality_work)).field(key!(QualityWork.routines))
}

/// Whether it is said to be a plan. What a report lacks is another matter.
fn is_plan(context: &Context<'_>) -> bool {
    context.document.kind == Some(DocumentKind::Plan)
}

/// How often a year; nothing for *några gånger*.
fn a_year(rate: &Recurrence) -> Option<Decimal> {
    let periods = match rate.per {
        RecurrencePeriod::Day => 365,
        RecurrencePeriod::Week => 52,
        RecurrencePeriod::Month => 12,
        RecurrencePeriod::Tertial => 3,
        RecurrencePeriod::HalfYear => 2,
        RecurrencePeriod::Year => 1,
    };
    rate.times?.decimal().checked_mul(periods.into())
}
