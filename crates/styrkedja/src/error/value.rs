//! A single value that cannot be.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};

use super::words;
use crate::text::Text;

/// Why a single value was refused: what it should have been, and what it was.
///
/// ```
/// use styrkedja::{Expected, Year};
///
/// let refused = Year::new(25).unwrap_err();
/// assert_eq!((refused.expected(), refused.found()), (&Expected::Year, "25"));
/// assert_eq!(refused.to_string(), "`25` is not a year; write a year from 1900 to 2199");
/// assert_eq!(refused.text().sv, "`25` är inget årtal; skriv ett år från 1900 till 2199");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueError {
    expected: Expected,
    found: String,
}

/// What a value should have been.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Expected {
    /// A [`Year`](crate::Year).
    Year,
    /// A [`Date`](crate::Date) as text.
    Date,
    /// A day in a [`Year`](crate::Year) that can be.
    DateInRange,
    /// A [`Number`](crate::Number) as JSON has it.
    Number,
    /// A [`Number`](crate::Number) as documents print it.
    SwedishNumber,
    /// A [`GoalCode`](crate::GoalCode).
    GoalCode,
    /// A [`ReportPeriod`](crate::ReportPeriod) as text.
    ReportPeriod,
    /// The number of a tertial.
    Tertial,
    /// The number of a quarter.
    Quarter,
    /// The number of a month.
    Month,
    /// A [`MonthDay`](crate::MonthDay) as text.
    MonthDay,
    /// An [`Occasion`](crate::Occasion) as text.
    Occasion,
    /// A [`Pointer`](crate::Pointer).
    Pointer,
    /// A custom key, which begins with `x-`.
    OwnKey,
    /// The number of a goal of Agenda 2030.
    SdgNumber,
    /// A version of the JSON format that this release reads.
    SchemaVersion,
    /// The newest version of the JSON format: only `from_json` of a document or reading takes older ones.
    NewestVersion,
    /// One of the names of an enumeration.
    Name {
        /// The names.
        known: Vec<Cow<'static, str>>,
    },
    /// A target that has a value if its kind is one of a figure, and else none.
    TargetValue,
    /// A target that has a unit beside a value only.
    TargetUnit,
    /// A target that has a text unless it is missing.
    TargetText,
    /// A part with a number, which only items have.
    NumberedItem,
    /// A place within the text it counts in.
    PlaceInText,
}

impl Expected {
    /// One of the names of an enumeration.
    pub(crate) fn name(known: &[&'static str]) -> Self {
        Self::Name { known: known.iter().copied().map(Cow::Borrowed).collect() }
    }
}

impl ValueError {
    /// The text at fault may be long, or steer a terminal: its beginning is kept, and escaped when it is shown.
    pub(crate) fn new(expected: Expected, found: &str) -> Self {
        Self { expected, found: words::beginning(found) }
    }

    /// What the value should have been.
    pub fn expected(&self) -> &Expected {
        &self.expected
    }

    /// What it was; the first 80 letters, when it is longer.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// What is wrong and what to do about it, in both languages.
    pub fn text(&self) -> Text {
        words::value(self)
    }

    /// The error that a message tells, if it was made of [`told`].
    pub(crate) fn heard(message: &str) -> Option<Self> {
        serde_json::from_str(message).ok()
    }
}

/// A message for [`ValueError::heard`].
///
/// serde hands the error of a type to its format as a `Display` and nothing more. So that ours arrive as data, they write
/// themselves as JSON under a combination of flags that nobody else has a use for.
pub(crate) fn told(message: impl fmt::Display) -> String {
    format!("{message:+#}")
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() && f.sign_plus() {
            let data = serde_json::to_string(self).map_err(|_| fmt::Error)?;
            return f.write_str(&data);
        }
        f.write_str(&self.text().en)
    }
}

impl std::error::Error for ValueError {}
