//! Closed lists of names.

use serde::{Deserialize, Deserializer, de::Error as _};

#[cfg(feature = "schema")]
use super::prose;
use crate::error::{Expected, ValueError};

/// A closed list of names, such as the levels of goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Enumeration {
    /// What it is called, in Rust and in bindings: `GoalLevel`.
    pub name: &'static str,
    /// What it means, in Markdown.
    pub documentation: &'static str,
    /// Whether the order of its members means something: from the council down to the unit, from info to error.
    pub ordered: bool,
    /// Its members, in order.
    pub members: &'static [Member],
}

/// One name of an [`Enumeration`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The name as JSON and tables have it: `council_area`.
    pub name: &'static str,
    /// What it means, in Markdown.
    pub documentation: &'static str,
}

// For `#[names]`: other crates may read these structs, not make them.
#[doc(hidden)]
impl Enumeration {
    pub const fn new(
        name: &'static str,
        documentation: &'static str,
        ordered: bool,
        members: &'static [Member],
    ) -> Self {
        Self { name, documentation, ordered, members }
    }
}

#[doc(hidden)]
impl Member {
    pub const fn new(name: &'static str, documentation: &'static str) -> Self {
        Self { name, documentation }
    }
}

/// An enumeration whose members are names.
pub trait Named: Copy + 'static {
    /// Its description.
    const LIST: &'static Enumeration;
    /// Every value, in order.
    const ALL: &'static [Self];
    /// The name of every value, in order.
    const NAMES: &'static [&'static str];

    /// The name used in JSON and tables.
    fn as_str(self) -> &'static str;

    /// What it means, in Markdown.
    fn documentation(self) -> &'static str {
        let mut members = Self::LIST.members.iter();
        members.find(|member| member.name == self.as_str()).map_or("", |it| it.documentation)
    }
}

/// The value with a name.
///
/// # Errors
/// When none has it. The error lists the names there are.
pub fn named<T: Named>(name: &str) -> Result<T, ValueError> {
    T::ALL
        .iter()
        .copied()
        .find(|value| value.as_str() == name)
        .ok_or_else(|| ValueError::new(Expected::name(T::NAMES), name))
}

/// Reads a name and nothing else: serde's own reading of an enumeration also takes `{"plan": null}`.
///
/// # Errors
/// When it is no name of the list.
pub fn read_name<'de, T: Named, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    named(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// The schema of a list of names: a plain list, of which generators make one enumeration. What the names mean stands in the
/// description.
#[cfg(feature = "schema")]
pub fn schema_of_names<T: Named>() -> schemars::Schema {
    let list = T::LIST;
    let meanings: Vec<String> = list
        .members
        .iter()
        .map(|member| format!("- `{}`: {}", member.name, prose(member.documentation)))
        .collect();
    schemars::json_schema!({
        "type": "string",
        "title": list.name,
        "description": format!("{}\n\n{}", prose(list.documentation), meanings.join("\n")),
        "enum": T::NAMES,
    })
}
