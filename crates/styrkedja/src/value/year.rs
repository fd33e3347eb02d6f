use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Expected, ValueError};

/// A calendar year from 1900 to 2199: the plan year, a budget year.
///
/// ```
/// assert!(styrkedja::Year::new(2025).is_ok());
/// assert!(styrkedja::Year::new(25).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(!try_from, extend("minimum" = Year::MIN.0, "maximum" = Year::MAX.0), example = 2025))]
pub struct Year(u16);

impl Year {
    /// The first year. The patterns of dates and periods in the schema have the same centuries.
    pub const MIN: Self = Self(1900);

    /// The last year.
    pub const MAX: Self = Self(2199);

    /// Checks the year.
    ///
    /// # Errors
    /// Outside [`Year::MIN`] to [`Year::MAX`].
    pub fn new(year: u16) -> Result<Self, ValueError> {
        let found = Self(year);
        if (Self::MIN..=Self::MAX).contains(&found) {
            Ok(found)
        } else {
            Err(ValueError::new(Expected::Year, &year.to_string()))
        }
    }

    /// The year as a number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Year {
    type Error = ValueError;

    fn try_from(year: u16) -> Result<Self, ValueError> {
        Self::new(year)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Year;

    #[test]
    fn only_years_of_three_centuries_are_years() {
        for year in [1900, 2025, 2199] {
            assert_eq!(Year::new(year).map(Year::get), Ok(year));
        }
        for year in [0, 25, 1899, 2200, u16::MAX] {
            assert!(Year::new(year).is_err(), "{year}");
        }
    }
}
