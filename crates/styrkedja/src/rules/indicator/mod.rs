//! IND: indicators and their targets.

pub(super) mod ambiguous_column;
pub(super) mod contradictory_targets;
pub(super) mod indicator_without_any_target;
pub(super) mod missing_outcome;
pub(super) mod missing_target;
pub(super) mod percent_out_of_range;
pub(super) mod short_absence_exceeds_total;
pub(super) mod target_not_understood;
pub(super) mod target_weaker_than_council;
pub(super) mod target_without_unit;
pub(super) mod unit_mismatch;
pub(super) mod unknown_periodicity;

use super::{Context, text};
use crate::model::Indicator;

/// Whether an indicator measures a share in per cent.
fn is_share(context: &Context<'_>, indicator: &Indicator) -> bool {
    let known = context.catalogue.indicator(&indicator.name);
    match known.and_then(|known| known.unit.as_deref()) {
        Some(unit) => context.catalogue.same_unit(unit, "%"),
        None => text::words(&indicator.name)
            .next()
            .is_some_and(|word| word == "andel" || word == "andelen"),
    }
}
