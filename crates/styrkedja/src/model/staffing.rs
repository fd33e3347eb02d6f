use serde::{Deserialize, Serialize};

use super::Extensions;
use crate::value::{Number, names};

/// Who works in the unit (*bemanning*), as its organisation description says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Staffing {
    /// Every count of people or posts, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    /// How many are women and men, when that is said of the whole unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex_split: Option<SexSplit>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Staffing {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A count of people or posts of one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Post {
    /// The role (*befattning*), singular: `hälsopedagog`.
    pub role: String,
    /// How many. Decimals when the document counts full-time equivalents (*årsarbetare*).
    pub count: Number,
    /// The share of full time (*tjänstgöringsgrad*), 0.4 for 40 %; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fraction: Option<Number>,
    /// The form of employment; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employment: Option<Employment>,
    /// Whether the count is a total that other posts are part of.
    #[serde(default)]
    pub total: bool,
    /// The words it was understood from.
    pub text: String,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Post {
    /// A count of a role, with the words it stands in.
    pub fn new(role: impl Into<String>, count: Number, text: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            count,
            fraction: None,
            employment: None,
            total: false,
            text: text.into(),
            extensions: Extensions::default(),
        }
    }
}

/// Women and men among the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SexSplit {
    /// Women (*kvinnor*).
    pub women: Number,
    /// Men (*män*).
    pub men: Number,
    /// The words it was understood from.
    pub text: String,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl SexSplit {
    /// A split with the words it stands in.
    pub fn new(women: Number, men: Number, text: impl Into<String>) -> Self {
        Self { women, men, text: text.into(), extensions: Extensions::default() }
    }
}

/// Form of employment (*anställningsform*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Employment {
    /// *Tillsvidareanställd*.
    Permanent,
    /// *Timavlönad*.
    Hourly,
    /// *Vikarie*.
    Substitute,
    /// Any other form that is named.
    Other,
}

names!(pub Employment {
    Permanent => "permanent",
    Hourly => "hourly",
    Substitute => "substitute",
    Other => "other",
});
