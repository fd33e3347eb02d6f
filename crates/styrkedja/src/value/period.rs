use std::{fmt, str::FromStr};

use styrkedja_macros::names;

use super::{Year, string_value};
use crate::error::{Expected, ValueError};

/// How often an indicator is reported (*periodicitet*).
#[names]
pub enum Periodicity {
    /// *År*: once, in the annual report.
    Year,
    /// *Halvår*: twice a year.
    HalfYear,
    /// *Tertial*: every four months, in both tertial reports and the annual report.
    Tertial,
    /// *Kvartal*: four times a year.
    Quarter,
    /// *Månad*: every month.
    Month,
}

/// The time a report is about: a whole year (`2020`), or the year up to the end of a tertial (`2020-T1`, January to
/// April; `2020-T2`, January to August) or of a quarter (`2020-Q1`, January to March).
///
/// ```
/// use styrkedja::ReportPeriod;
///
/// let period: ReportPeriod = "2020-T2".parse().expect("a period");
/// assert_eq!((period.year().get(), period.tertial(), period.quarter()), (2020, Some(2), None));
/// assert!("2020-T4".parse::<ReportPeriod>().is_err());
/// assert!("2020-Q4".parse::<ReportPeriod>().is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportPeriod {
    year: Year,
    end: End,
}

/// Where in the year a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum End {
    Year,
    Tertial(u8),
    Quarter(u8),
}

impl ReportPeriod {
    /// The whole year, as an annual report (*verksamhetsberättelse*) has it.
    pub fn whole_year(year: Year) -> Self {
        Self { year, end: End::Year }
    }

    /// The year up to the end of tertial 1, 2 or 3.
    ///
    /// # Errors
    /// For any other tertial.
    pub fn to_tertial(year: Year, tertial: u8) -> Result<Self, ValueError> {
        if (1..=3).contains(&tertial) {
            Ok(Self { year, end: End::Tertial(tertial) })
        } else {
            Err(ValueError::new(Expected::Tertial, &tertial.to_string()))
        }
    }

    /// The year up to the end of quarter 1, 2, 3 or 4.
    ///
    /// # Errors
    /// For any other quarter.
    pub fn to_quarter(year: Year, quarter: u8) -> Result<Self, ValueError> {
        if (1..=4).contains(&quarter) {
            Ok(Self { year, end: End::Quarter(quarter) })
        } else {
            Err(ValueError::new(Expected::Quarter, &quarter.to_string()))
        }
    }

    /// The year.
    pub fn year(self) -> Year {
        self.year
    }

    /// The tertial that ends the period, nothing for the whole year and for quarters.
    pub fn tertial(self) -> Option<u8> {
        match self.end {
            End::Tertial(tertial) => Some(tertial),
            End::Year | End::Quarter(_) => None,
        }
    }

    /// The quarter that ends the period, nothing for the whole year and for tertials.
    pub fn quarter(self) -> Option<u8> {
        match self.end {
            End::Quarter(quarter) => Some(quarter),
            End::Year | End::Tertial(_) => None,
        }
    }

    /// How many months of the year the period has.
    pub fn months(self) -> u8 {
        match self.end {
            End::Year => 12,
            End::Tertial(tertial) => 4 * tertial,
            End::Quarter(quarter) => 3 * quarter,
        }
    }
}

impl fmt::Display for ReportPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            End::Year => self.year.fmt(f),
            End::Tertial(tertial) => write!(f, "{}-T{tertial}", self.year),
            End::Quarter(quarter) => write!(f, "{}-Q{quarter}", self.year),
        }
    }
}

impl FromStr for ReportPeriod {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::ReportPeriod, text);
        let (year, end) = match text.split_once('-') {
            None => (text, End::Year),
            Some((year, "T1")) => (year, End::Tertial(1)),
            Some((year, "T2")) => (year, End::Tertial(2)),
            Some((year, "T3")) => (year, End::Tertial(3)),
            Some((year, "Q1")) => (year, End::Quarter(1)),
            Some((year, "Q2")) => (year, End::Quarter(2)),
            Some((year, "Q3")) => (year, End::Quarter(3)),
            Some((year, "Q4")) => (year, End::Quarter(4)),
            Some(_) => return Err(refused()),
        };
        if year.len() != 4 || !year.bytes().next().is_some_and(|b| b.is_ascii_digit()) {
            return Err(refused());
        }
        let year = year.parse().ok().and_then(|year| Year::new(year).ok()).ok_or_else(refused)?;
        Ok(Self { year, end })
    }
}

string_value!(
    ReportPeriod,
    pattern: "^(19|20|21)[0-9]{2}(-T[123]|-Q[1234])?$",
    description: "A whole year, or a year up to the end of tertial 1, 2 or 3 or of quarter 1, 2, 3 or 4.",
    example: "2020-T1"
);

#[cfg(test)]
mod tests {
    use super::{Periodicity, ReportPeriod};

    #[test]
    fn near_misses_are_refused() {
        for text in [
            "",
            "20",
            "2020-",
            "2020-T",
            "2020-T0",
            "2020-T4",
            "2020-T01",
            "2020-t1",
            "2020 T1",
            "T1-2020",
            "1899",
            "2200-T1",
            "+202",
            "+2020",
            "02020",
            " 2020",
            "2020-T1 ",
            "2020-T1-T2",
            "2020-Q0",
            "2020-Q5",
            "2020-q1",
            "Q1-2020",
        ] {
            assert!(text.parse::<ReportPeriod>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_year_comes_before_its_parts_and_those_in_order() {
        let periods = ["2020", "2020-T1", "2020-T2", "2020-T3", "2020-Q1", "2020-Q4", "2021"];
        let parsed: Vec<ReportPeriod> =
            periods.iter().filter_map(|text| text.parse().ok()).collect();
        assert_eq!(parsed.len(), periods.len());
        assert!(parsed.is_sorted());
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for &periodicity in Periodicity::ALL {
            let json = serde_json::to_string(&periodicity).expect("a name");
            assert_eq!(json, format!("\"{}\"", periodicity.as_str()));
            assert_eq!(serde_json::from_str::<Periodicity>(&json).ok(), Some(periodicity));
        }
        for json in [r#""Tertial""#, r#""""#, r#"{"tertial":null}"#, "1", "null"] {
            assert!(serde_json::from_str::<Periodicity>(json).is_err(), "{json}");
        }
    }
}
