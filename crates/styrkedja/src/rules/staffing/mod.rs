//! STF: who works in the unit.

pub(super) mod more_full_time_than_heads;
pub(super) mod staff_total_differs;
