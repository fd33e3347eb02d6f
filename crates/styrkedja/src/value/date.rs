use std::{fmt, str::FromStr};

use time::macros::format_description;

use super::{Year, string_value};
use crate::error::{Expected, ValueError};

/// A day (*datum*), written `2025-12-31` as SS-ISO 8601 and the documents' activity tables do.
///
/// ```
/// use styrkedja::Date;
///
/// let date: Date = "2025-12-31".parse().expect("a day");
/// assert_eq!(date.year().to_string(), "2025");
/// assert!("2025-02-30".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    date: time::Date,
    year: Year,
}

impl Date {
    /// The day as a `time` value, for arithmetic.
    pub fn date(self) -> time::Date {
        self.date
    }

    /// The calendar year of the day.
    pub fn year(self) -> Year {
        self.year
    }

    /// A day by its month and its day, of those that a year has.
    pub(crate) fn in_year(year: Year, month: u8, day: u8) -> Self {
        let of = |month| time::Date::from_calendar_date(year.get().into(), month, day);
        let date = time::Month::try_from(month).and_then(of);
        // Callers ask for days that are; any other would be the last of the year, not a panic.
        let last = time::Date::from_ordinal_date(year.get().into(), 365).unwrap_or(time::Date::MAX);
        Self { date: date.unwrap_or(last), year }
    }
}

impl TryFrom<time::Date> for Date {
    type Error = ValueError;

    /// Fails outside the years that are a [`Year`].
    fn try_from(date: time::Date) -> Result<Self, ValueError> {
        match u16::try_from(date.year()).map(Year::new) {
            Ok(Ok(year)) => Ok(Self { date, year }),
            _ => Err(ValueError::new(Expected::DateInRange, &date.to_string())),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date.to_calendar_date();
        write!(f, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

impl FromStr for Date {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::Date, text);
        // `time` also takes a sign before the year; the length keeps it out.
        if text.len() != 10 {
            return Err(refused());
        }
        time::Date::parse(text, format_description!("[year]-[month]-[day]"))
            .ok()
            .and_then(|date| Self::try_from(date).ok())
            .ok_or_else(refused)
    }
}

string_value!(
    Date,
    pattern: r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    description: "A day, year-month-day.",
    example: "2025-12-31"
);

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_are_read_and_printed_alike() {
        for text in ["1900-01-01", "2024-02-29", "2025-12-31", "2199-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn near_misses_are_refused() {
        for text in [
            "",
            "2025",
            "2025-12",
            "2025-2-3",
            "25-02-03",
            "2025-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-04-31",
            "1899-12-31",
            "2200-01-01",
            "20251231",
            "2025/12/31",
            "31-12-2025",
            "+025-01-01",
            "-025-01-01",
            " 2025-1-1 ",
            "2025-12-31\n",
            "２０２５-1",
            "[2025,31]",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text:?}");
        }
    }
}
