use std::{fmt, str::FromStr};

use super::string_value;
use crate::error::{Expected, ValueError};

/// The number of a council goal: `1` for a direction goal (*inriktningsmål*), `1.4` for an area goal
/// (*mål för verksamhetsområdet*). Committee and unit goals carry none.
///
/// ```
/// use styrkedja::GoalCode;
///
/// let code: GoalCode = "1.4".parse().expect("a code");
/// assert_eq!(code.direction(), 1);
/// assert!("1.10".parse::<GoalCode>().expect("a code") > code, "compared as numbers");
/// assert!("1.4.2".parse::<GoalCode>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GoalCode {
    direction: u8,
    area: Option<u8>,
}

impl GoalCode {
    /// The number of the direction goal: 1 in `1.4`.
    pub fn direction(self) -> u8 {
        self.direction
    }

    /// The number of the area goal within its direction: 4 in `1.4`, nothing in `1`.
    pub fn area(self) -> Option<u8> {
        self.area
    }
}

impl fmt::Display for GoalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.area {
            Some(area) => write!(f, "{}.{area}", self.direction),
            None => self.direction.fmt(f),
        }
    }
}

impl FromStr for GoalCode {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::GoalCode, text);
        let part = |digits: &str| {
            // No leading zero: `1.04` would be printed back as another text.
            let well_formed = (1..=2).contains(&digits.len())
                && digits.bytes().all(|b| b.is_ascii_digit())
                && !digits.starts_with('0');
            if well_formed { digits.parse().map_err(|_| refused()) } else { Err(refused()) }
        };
        match text.split_once('.') {
            Some((direction, area)) => {
                Ok(Self { direction: part(direction)?, area: Some(part(area)?) })
            }
            None => Ok(Self { direction: part(text)?, area: None }),
        }
    }
}

string_value!(
    GoalCode,
    pattern: r"^[1-9][0-9]?(\.[1-9][0-9]?)?$",
    description: "The number of a council goal: 1 for a direction goal, 1.4 for an area goal.",
    example: "1.4"
);

#[cfg(test)]
mod tests {
    use super::GoalCode;

    #[test]
    fn near_misses_are_refused() {
        for text in [
            "", "0", "01", "1.", ".1", "1.0", "1.04", "100", "1.100", "1.4.2", "1,4", "1.4.", " 1",
            "1 ", "+1", "A1", "１",
        ] {
            assert!(text.parse::<GoalCode>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn codes_order_as_a_table_of_contents() {
        let codes = ["1", "1.1", "1.2", "1.10", "2", "10", "10.1"];
        let parsed: Vec<GoalCode> = codes.iter().filter_map(|code| code.parse().ok()).collect();
        assert_eq!(parsed.len(), codes.len());
        assert!(parsed.is_sorted());
    }
}
