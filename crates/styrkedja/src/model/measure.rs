use serde::{Deserialize, Serialize};

use super::Extensions;
use crate::value::Number;

/// A figure as printed and as understood: `6,6 %` is 6.6 of unit `%`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Measure {
    /// The words of the document.
    pub text: String,
    /// The number in them; absent when none was understood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// The unit as printed (`%`, `st`, `kg CO2 per kg livsmedel`); absent when none was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Measure {
    /// A figure with what was understood of it.
    pub fn new(text: impl Into<String>, value: Option<Number>, unit: Option<String>) -> Self {
        Self { text: text.into(), value, unit, extensions: Extensions::default() }
    }
}
