use styrkedja_macros::record;

use super::Extensions;

/// A text as the document prints it, beside what it means. What was not understood has no `value`.
///
/// ```
/// use styrkedja::{Periodicity, Printed};
///
/// let understood = Printed::new("Tertial", Some(Periodicity::Tertial));
/// let not_understood: Printed<Periodicity> = Printed::new("Vid behov", None);
/// assert_eq!(understood.value, Some(Periodicity::Tertial));
/// assert_eq!(not_understood.text, "Vid behov");
/// ```
#[record]
#[cfg_attr(feature = "schema", schemars(rename = "Printed{T}"))]
pub struct Printed<T> {
    /// The words of the document.
    pub text: String,
    /// What they mean; absent when they were not understood.
    pub value: Option<T>,
    pub extensions: Extensions,
}

impl<T> Printed<T> {
    /// A text with its meaning.
    pub fn new(text: impl Into<String>, value: Option<T>) -> Self {
        Self { value, ..Self::bare(text.into()) }
    }
}

impl<T: std::fmt::Display> Printed<T> {
    /// A value that is printed the way it is written in JSON, such as an ISO date.
    pub fn exact(value: T) -> Self {
        Self::new(value.to_string(), Some(value))
    }
}
