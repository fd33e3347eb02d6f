//! Checked values: what a text means once it is understood. None of them can hold an impossible value.

mod date;
mod goal_code;
mod month;
mod month_day;
mod number;
mod occasion;
mod period;
mod sdg;
mod year;

pub use date::Date;
pub use goal_code::GoalCode;
pub use month::Month;
pub use month_day::MonthDay;
pub use number::Number;
pub use occasion::Occasion;
pub use period::{Periodicity, ReportPeriod};
pub use sdg::SdgNumber;
pub use year::Year;

/// Gives a value type that is written as one string its `serde` and `schemars` sides.
///
/// Both sides follow `FromStr` and `Display`, so that decoder, encoder and schema cannot disagree.
macro_rules! string_value {
    ($type:ident, pattern: $pattern:literal, description: $description:literal, example: $example:literal) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "title": stringify!($type),
                    "description": $description,
                    "pattern": $pattern,
                    "examples": [$example],
                })
            }
        }
    };
}
use string_value;
