//! Where sentences end and continue, as far as a single line shows.

pub(crate) use styrkedja_swedish::{begins_lower, cannot_end, ends_sentence};
