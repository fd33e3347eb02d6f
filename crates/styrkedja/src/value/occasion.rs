use std::{fmt, str::FromStr};

use super::string_value;
use crate::error::{Expected, ValueError};

/// A named time in the year's round of planning and reporting (*rapporteringstillfälle*).
///
/// Written as municipalities write it: `T1` to `T3` (*tertialrapport*), `Q1` to `Q4` (*kvartal*), `H1` and `H2`
/// (*halvår*), `M01` to `M12` (*månadsrapport*), `VP` (*verksamhetsplan*), `VB` (*verksamhetsberättelse*), `bokslut`.
/// On which day each closes is data of a city ([`Catalogue::closing`](crate::Catalogue::closing)).
///
/// ```
/// use styrkedja::Occasion;
///
/// let occasion: Occasion = "T2".parse()?;
/// assert_eq!((occasion, occasion.last_month()), (Occasion::T2, 8));
/// assert_eq!(Occasion::month(4)?.to_string(), "M04");
/// assert!("T4".parse::<Occasion>().is_err());
/// # Ok::<(), styrkedja::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occasion {
    // Occasions are ordered by the month they tell of, then by how much they tell.
    last_month: u8,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    Plan,
    Month,
    Quarter,
    Tertial,
    HalfYear,
    AnnualReport,
    Accounts,
}

impl Occasion {
    /// The plan (*verksamhetsplan*, VP).
    pub const PLAN: Self = Self { last_month: 0, kind: Kind::Plan };
    /// The first tertial report: January to April.
    pub const T1: Self = Self { last_month: 4, kind: Kind::Tertial };
    /// The second tertial report: January to August.
    pub const T2: Self = Self { last_month: 8, kind: Kind::Tertial };
    /// The annual report (*verksamhetsberättelse*, VB).
    pub const ANNUAL_REPORT: Self = Self { last_month: 12, kind: Kind::AnnualReport };
    /// The annual accounts (*bokslut*).
    pub const ACCOUNTS: Self = Self { last_month: 12, kind: Kind::Accounts };

    /// The report at the end of tertial 1, 2 or 3.
    ///
    /// # Errors
    /// For any other tertial.
    pub fn tertial(tertial: u8) -> Result<Self, ValueError> {
        Self::part(tertial, 3, Kind::Tertial, Expected::Tertial)
    }

    /// The report at the end of quarter 1, 2, 3 or 4.
    ///
    /// # Errors
    /// For any other quarter.
    pub fn quarter(quarter: u8) -> Result<Self, ValueError> {
        Self::part(quarter, 4, Kind::Quarter, Expected::Quarter)
    }

    /// The report at the end of half-year 1 or 2.
    ///
    /// # Errors
    /// For any other half-year.
    pub fn half_year(half: u8) -> Result<Self, ValueError> {
        Self::part(half, 2, Kind::HalfYear, Expected::Occasion)
    }

    /// The report at the end of a month, 1 to 12.
    ///
    /// # Errors
    /// For any other month.
    pub fn month(month: u8) -> Result<Self, ValueError> {
        Self::part(month, 12, Kind::Month, Expected::Month)
    }

    fn part(number: u8, parts: u8, kind: Kind, expected: Expected) -> Result<Self, ValueError> {
        if (1..=parts).contains(&number) {
            Ok(Self { last_month: number * (12 / parts), kind })
        } else {
            Err(ValueError::new(expected, &number.to_string()))
        }
    }

    /// The last month it tells of, 1 to 12; 0 for the plan, which is made before the year begins.
    pub fn last_month(self) -> u8 {
        self.last_month
    }
}

impl fmt::Display for Occasion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = self.last_month;
        match self.kind {
            Kind::Plan => f.write_str("VP"),
            Kind::Month => write!(f, "M{month:02}"),
            Kind::Quarter => write!(f, "Q{}", month / 3),
            Kind::Tertial => write!(f, "T{}", month / 4),
            Kind::HalfYear => write!(f, "H{}", month / 6),
            Kind::AnnualReport => f.write_str("VB"),
            Kind::Accounts => f.write_str("bokslut"),
        }
    }
}

impl FromStr for Occasion {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::Occasion, text);
        match text {
            "VP" => return Ok(Self::PLAN),
            "VB" => return Ok(Self::ANNUAL_REPORT),
            "bokslut" => return Ok(Self::ACCOUNTS),
            _ => {}
        }
        let (kind, number) = text.split_at_checked(1).ok_or_else(refused)?;
        if !number.bytes().all(|b| b.is_ascii_digit()) || (kind == "M") != (number.len() == 2) {
            return Err(refused());
        }
        let number = number.parse().map_err(|_| refused())?;
        match kind {
            "T" => Self::tertial(number),
            "Q" => Self::quarter(number),
            "H" => Self::half_year(number),
            "M" => Self::month(number),
            _ => Err(refused()),
        }
        .map_err(|_| refused())
    }
}

string_value!(
    Occasion,
    pattern: "^(VP|T[123]|Q[1234]|H[12]|M(0[1-9]|1[0-2])|VB|bokslut)$",
    description: "A named time in the year's round of planning and reporting: the plan, the report of a tertial, \
                  quarter, half-year or month, the annual report, the annual accounts.",
    example: "T1"
);

#[cfg(test)]
mod tests {
    use super::Occasion;

    #[test]
    fn occasions_are_read_as_they_are_written() {
        for text in ["VP", "T1", "T3", "Q1", "Q4", "H1", "H2", "M01", "M12", "VB", "bokslut"] {
            assert_eq!(
                text.parse::<Occasion>().map(|occasion| occasion.to_string()).as_deref(),
                Ok(text)
            );
        }
        for text in [
            "", "T", "T0", "T4", "T01", "t1", "Q5", "H3", "M1", "M00", "M13", "M001", "vb", "VB ",
            "Å1",
        ] {
            assert!(text.parse::<Occasion>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn they_follow_the_year() {
        let year =
            ["VP", "M01", "Q1", "T1", "H1", "T2", "Q3", "M12", "Q4", "T3", "H2", "VB", "bokslut"];
        let read: Vec<Occasion> = year.iter().filter_map(|text| text.parse().ok()).collect();
        assert_eq!(read.len(), year.len());
        assert!(read.is_sorted());
    }
}
