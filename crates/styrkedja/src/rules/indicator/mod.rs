//! IND: indicators and their targets.

pub(super) mod target_weaker_than_council;
