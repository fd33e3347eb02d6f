use serde::{Deserialize, Serialize};

use crate::{
    error::{Expected, ValueError},
    text::Text,
};

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(!try_from, inline, extend("minimum" = 1, "maximum" = 12)))]
pub struct Month(u8);

impl Month {
    /// A month by its number.
    ///
    /// # Errors
    /// For a number outside 1 to 12.
    pub fn new(number: u8) -> Result<Self, ValueError> {
        if (1..=12).contains(&number) {
            Ok(Self(number))
        } else {
            Err(ValueError::new(Expected::Month, &number.to_string()))
        }
    }

    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }

    /// What people call it, in both languages.
    pub fn words(self) -> Text {
        let (sv, en) = NAMES[usize::from(self.0) - 1];
        Text::fixed(sv, en)
    }
}

const NAMES: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

impl TryFrom<u8> for Month {
    type Error = ValueError;

    fn try_from(number: u8) -> Result<Self, ValueError> {
        Self::new(number)
    }
}
