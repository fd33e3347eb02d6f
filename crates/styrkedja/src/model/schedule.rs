//! When something is done: the same for follow-ups, routines, measures and the follow-up of a budget.

use styrkedja_macros::{names, record};

use super::Extensions;
use crate::value::{Month, Number, Occasion};

/// When something is done, as far as it is said: how often, for which reports, in which months.
///
/// What is said as `löpande` or `vid behov` has no schedule.
///
/// ```
/// use styrkedja::{Number, Occasion, Recurrence, RecurrencePeriod, Schedule};
///
/// let schedule = Schedule::often(Recurrence::new(
///     Some(Number::from(2)),
///     RecurrencePeriod::Year,
///     "två gånger per år",
/// ))
/// .reported(Occasion::T2);
/// assert!(!schedule.is_empty());
/// ```
#[record]
#[derive(Default)]
pub struct Schedule {
    /// How often. Mostly one; `varje vår och vart tredje år` are two.
    pub recurrences: Vec<Recurrence>,
    /// For which plans and reports it is done, or in which it is reported.
    pub occasions: Vec<Occasion>,
    /// In which months.
    pub months: Vec<Month>,
    pub extensions: Extensions,
}

impl Schedule {
    /// A rate.
    pub fn often(recurrence: Recurrence) -> Self {
        Self { recurrences: vec![recurrence], ..Self::default() }
    }

    /// With an occasion at which it is reported.
    #[must_use]
    pub fn reported(mut self, occasion: Occasion) -> Self {
        self.occasions.push(occasion);
        self
    }

    /// With a month in which it is done.
    #[must_use]
    pub fn in_month(mut self, month: Month) -> Self {
        self.months.push(month);
        self
    }

    /// With one more rate.
    #[must_use]
    pub fn and(mut self, recurrence: Recurrence) -> Self {
        self.recurrences.push(recurrence);
        self
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How often something is done: `två gånger per år` is 2 a year.
#[record]
pub struct Recurrence {
    /// What recurs, in a few words of the document.
    pub what: Option<String>,
    /// How many times; absent for `några gånger per år`. The lower figure of a range.
    pub times: Option<Number>,
    /// In which time.
    pub per: RecurrencePeriod,
    /// Whether that is how often, or how often at least or about.
    #[record(omit)]
    pub bound: Bound,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl Recurrence {
    /// A number of times in a period, with the words it stands in.
    pub fn new(times: Option<Number>, per: RecurrencePeriod, text: impl Into<String>) -> Self {
        Self { times, ..Self::bare(per, text.into()) }
    }

    /// With what recurs.
    #[must_use]
    pub fn of(mut self, what: impl Into<String>) -> Self {
        self.what = Some(what.into());
        self
    }

    /// With how exact it is.
    #[must_use]
    pub fn bounded(mut self, bound: Bound) -> Self {
        self.bound = bound;
        self
    }
}

/// The time in which something recurs.
#[names]
pub enum RecurrencePeriod {
    /// *Dag*.
    Day,
    /// *Vecka*.
    Week,
    /// *Månad*.
    Month,
    /// *Tertial*: four months.
    Tertial,
    /// *Halvår*.
    HalfYear,
    /// *År*.
    Year,
}

impl RecurrencePeriod {
    /// How many of them a year has; of weeks and days the whole ones of an ordinary year.
    pub fn in_a_year(self) -> u32 {
        match self {
            Self::Day => 365,
            Self::Week => 52,
            Self::Month => 12,
            Self::Tertial => 3,
            Self::HalfYear => 2,
            Self::Year => 1,
        }
    }
}

/// How exact a rate is.
#[names]
#[derive(Default)]
pub enum Bound {
    /// As often as is said.
    #[default]
    Exactly,
    /// *Minst*, *som lägst*.
    AtLeast,
    /// *Cirka*, *ungefär*, or a range.
    About,
    /// *Högst*.
    AtMost,
}
