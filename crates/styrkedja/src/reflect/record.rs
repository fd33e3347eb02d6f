//! Objects with named fields.

use serde::{Deserialize, Deserializer, Serialize};

use super::View;

/// The description of an object of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordType {
    /// What it is called, in Rust, in the JSON Schema and in bindings: `Indicator`.
    pub name: &'static str,
    /// What it means, in Markdown with Rust examples.
    pub documentation: &'static str,
    /// Its fields, in order.
    pub fields: &'static [Field],
    /// Whether one is the same as another only at the same place of its document: a goal, a chapter. Any other object
    /// is what it says.
    pub entity: bool,
    /// Whether JSON has, in place of the object, the list that is its only field.
    pub transparent: bool,
}

/// The description of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Field {
    /// The key in JSON, which is also the name of the field.
    pub name: &'static str,
    /// What it means, in Markdown.
    pub documentation: &'static str,
    /// What it holds.
    pub r#type: Type,
    /// Whether JSON without it is refused.
    pub required: bool,
}

// For `#[record]`: other crates may read these structs, not make them.
#[doc(hidden)]
impl RecordType {
    pub const fn new(
        name: &'static str,
        documentation: &'static str,
        fields: &'static [Field],
        entity: bool,
    ) -> Self {
        Self { name, documentation, fields, entity, transparent: false }
    }
}

#[doc(hidden)]
impl Field {
    pub const fn new(
        name: &'static str,
        documentation: &'static str,
        r#type: Type,
        required: bool,
    ) -> Self {
        Self { name, documentation, r#type, required }
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Type {
    /// A text.
    Text,
    /// A text in Swedish and in English.
    BothLanguages,
    /// A whole number that is not negative.
    Integer,
    /// An exact decimal number.
    Number,
    /// Yes or no.
    Boolean,
    /// A day.
    Date,
    /// A name of the enumeration that is called so.
    Name(&'static str),
    /// An object that is called so.
    Record(&'static str),
    /// A text as printed, beside what it means: the object [`Printed`](crate::Printed).
    Printed(&'static Type),
    /// Nothing, or one.
    Optional(&'static Type),
    /// Any number of them, in order.
    List(&'static Type),
    /// A text for each key.
    Custom,
}

/// A type of object, with its description.
pub trait Described {
    /// The description.
    const RECORD: &'static RecordType;
}

/// An object whose values are read by key.
pub trait Record: Send + Sync {
    /// The description.
    fn description(&self) -> &'static RecordType;

    /// The value of a key; nothing when the object has no such field.
    fn get(&self, key: &str) -> Option<View<'_>>;

    /// The object as JSON, on one line.
    fn to_json(&self) -> String;
}

/// JSON on one line. Nothing of the model refuses to be written: every key is a text.
pub fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads `null` as what an absent key reads as: most generated writers print it for an empty list or object.
///
/// # Errors
/// Those of the value itself.
pub fn null_as_default<'de, T: Default + Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// Whether a value says nothing that its absence would not say.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
