//! ACT: activities, their dates and what reports say of them.

pub(super) mod activity_begins_before_year;
pub(super) mod activity_outside_year;
pub(super) mod deviation_without_cause;
pub(super) mod end_before_start;
pub(super) mod invalid_date;
pub(super) mod missing_date;
pub(super) mod unmarked_deviation;

use crate::{
    model::{Activity, Printed},
    value::Date,
};

/// The first and the last day of an activity, where they are understood.
fn days(activity: &Activity) -> (Option<Date>, Option<Date>) {
    let day = |printed: &Option<Printed<Date>>| printed.as_ref().and_then(|printed| printed.value);
    (day(&activity.start), day(&activity.end))
}
