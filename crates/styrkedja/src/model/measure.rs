use styrkedja_macros::record;

use super::Extensions;
use crate::value::Number;

/// A figure as printed and as understood: `6,6 %` is 6.6 of unit `%`.
#[record]
pub struct Measure {
    /// The words of the document.
    pub text: String,
    /// The number in them; absent when none was understood.
    pub value: Option<Number>,
    /// The unit as printed (`%`, `st`, `kg CO2 per kg livsmedel`); absent when none was printed.
    pub unit: Option<String>,
    pub extensions: Extensions,
}

impl Measure {
    /// A figure with what was understood of it.
    pub fn new(text: impl Into<String>, value: Option<Number>, unit: Option<String>) -> Self {
        Self { value, unit, ..Self::bare(text.into()) }
    }
}
