//! WAY: how the work is done (*arbetssätt*).

pub(super) mod missing_ways_of_working;
pub(super) mod way_of_working_repeats_result;
