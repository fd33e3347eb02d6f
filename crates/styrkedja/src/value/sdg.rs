use serde::{Deserialize, Serialize};

use crate::error::{Expected, ValueError};

/// The number of a goal of Agenda 2030, 1 to 17.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(!try_from, inline, extend("minimum" = 1, "maximum" = 17)))]
pub struct SdgNumber(u8);

impl SdgNumber {
    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for SdgNumber {
    type Error = ValueError;

    fn try_from(number: u8) -> Result<Self, ValueError> {
        if (1..=17).contains(&number) {
            Ok(Self(number))
        } else {
            Err(ValueError::new(Expected::SdgNumber, &number.to_string()))
        }
    }
}
