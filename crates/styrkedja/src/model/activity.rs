use serde::{Deserialize, Serialize};

use super::{Extensions, Passage, Printed};
use crate::value::Date;

/// A task with a start and an end (*aktivitet*), usually the committee's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Activity {
    /// What is to be done.
    pub title: String,
    /// The first day (*startdatum*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Printed<Date>>,
    /// The last day (*slutdatum*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Printed<Date>>,
    /// Whether a report marks it as not carried out as planned (*avvikelse*).
    #[serde(default)]
    pub deviation: bool,
    /// What the report says of it (*analys*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analysis: Option<Passage>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Activity {
    /// An activity without dates.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            start: None,
            end: None,
            deviation: false,
            analysis: None,
            extensions: Extensions::default(),
        }
    }

    /// With a first and a last day.
    #[must_use]
    pub fn with_dates(mut self, start: Date, end: Date) -> Self {
        self.start = Some(Printed::exact(start));
        self.end = Some(Printed::exact(end));
        self
    }
}
