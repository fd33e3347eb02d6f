use styrkedja_macros::record;

use super::{Extensions, Passage, Printed};
use crate::value::Date;

/// A task with a start and an end (*aktivitet*), usually the committee's.
#[record(entity)]
pub struct Activity {
    /// What is to be done.
    pub title: String,
    /// The first day (*startdatum*).
    pub start: Option<Printed<Date>>,
    /// The last day (*slutdatum*).
    pub end: Option<Printed<Date>>,
    /// Whether a report marks it as not carried out as planned (*avvikelse*).
    #[record(default)]
    pub deviation: bool,
    /// What the report says of it (*analys*).
    pub analysis: Option<Passage>,
    pub extensions: Extensions,
}

impl Activity {
    /// An activity without dates.
    pub fn new(title: impl Into<String>) -> Self {
        Self::bare(title.into())
    }

    /// With a first and a last day.
    #[must_use]
    pub fn with_dates(mut self, start: Date, end: Date) -> Self {
        self.start = Some(Printed::exact(start));
        self.end = Some(Printed::exact(end));
        self
    }
}
