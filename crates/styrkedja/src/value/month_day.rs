use std::{fmt, str::FromStr};

use time::{Month, util::days_in_month};

use super::{Date, Year, string_value};
use crate::error::{Expected, ValueError};

/// A day that comes every year (*dag på året*), written `04-30`: month and day.
///
/// `02-29` is the last day of February, in every year.
///
/// ```
/// use styrkedja::{MonthDay, Year};
///
/// let closing: MonthDay = "08-31".parse()?;
/// assert_eq!(closing.of(Year::new(2027)?).to_string(), "2027-08-31");
///
/// let last_of_february: MonthDay = "02-29".parse()?;
/// assert_eq!(last_of_february.of(Year::new(2027)?).to_string(), "2027-02-28");
/// assert_eq!(last_of_february.of(Year::new(2028)?).to_string(), "2028-02-29");
/// assert!("02-30".parse::<MonthDay>().is_err());
/// # Ok::<(), styrkedja::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u8,
    day: u8,
}

/// Its February is the longest there is.
const LEAP_YEAR: i32 = 2024;

impl MonthDay {
    /// The day in a year.
    pub fn of(self, year: Year) -> Date {
        let last = last_day(self.month, i32::from(year.get()));
        Date::in_year(year, self.month, self.day.min(last))
    }
}

/// The last day of a month, 1 to 12.
fn last_day(month: u8, year: i32) -> u8 {
    Month::try_from(month).map_or(31, |month| days_in_month(month, year))
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl FromStr for MonthDay {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::MonthDay, text);
        let number = |part: &str| {
            let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<u8>().ok().filter(|_| digits)
        };
        let (month, day) = text.split_once('-').ok_or_else(refused)?;
        let (month, day) = number(month).zip(number(day)).ok_or_else(refused)?;
        if (1..=12).contains(&month) && (1..=last_day(month, LEAP_YEAR)).contains(&day) {
            Ok(Self { month, day })
        } else {
            Err(refused())
        }
    }
}

string_value!(
    MonthDay,
    pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    description: "A day that comes every year, month-day. `02-29` is the last day of February.",
    example: "04-30"
);

#[cfg(test)]
mod tests {
    use super::MonthDay;
    use crate::value::Year;

    #[test]
    fn days_are_read_as_they_are_written() {
        for text in ["01-01", "02-28", "02-29", "04-30", "12-31"] {
            assert_eq!(text.parse::<MonthDay>().map(|day| day.to_string()).as_deref(), Ok(text));
        }
        for text in [
            "",
            "-",
            "4-30",
            "04-31",
            "02-30",
            "00-10",
            "13-01",
            "04-00",
            "0430",
            "04-3",
            "+4-30",
            "04-+1",
            "04-30 ",
            "2027-04-30",
            "30-04",
            "０４-30",
        ] {
            assert!(text.parse::<MonthDay>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_last_day_of_february_is_that_of_its_year() {
        let day = |text: &str, year: u16| {
            let day: MonthDay = text.parse().expect("a day");
            day.of(Year::new(year).expect("a year")).to_string()
        };
        assert_eq!(day("02-29", 2027), "2027-02-28");
        assert_eq!(day("02-29", 2028), "2028-02-29");
        // A leap year is none at the turn of most centuries.
        assert_eq!(day("02-29", 2100), "2100-02-28");
        assert_eq!(day("02-28", 2028), "2028-02-28");
    }
}
