//! QUA: the routines of the quality work.

pub(super) mod contradictory_rhythms;
pub(super) mod duty_without_routine;
pub(super) mod reported_before_done;
pub(super) mod routine_without_who_or_when;

use rust_decimal::Decimal;

use crate::{key, model::Recurrence, pointer::Pointer};

/// The list of routines.
fn routines() -> Pointer {
    Pointer::root().field(key!(Document.quality_work)).field(key!(QualityWork.routines))
}

/// How often a year; nothing for *några gånger*.
fn a_year(rate: &Recurrence) -> Option<Decimal> {
    rate.times?.decimal().checked_mul(rate.per.in_a_year().into())
}
