//! STR: the document as a whole, and its chapters around the goals.

pub(super) mod empty_section;
pub(super) mod repeated_heading;
pub(super) mod stale_year_in_heading;
pub(super) mod unknown_kind;
pub(super) mod unknown_year;
