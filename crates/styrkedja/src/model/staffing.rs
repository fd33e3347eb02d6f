use styrkedja_macros::{names, record};

use super::Extensions;
use crate::value::Number;

/// Who works in the unit (*bemanning*), as its organisation description says.
#[record]
#[derive(Default)]
pub struct Staffing {
    /// Every count of people or posts, in order.
    pub posts: Vec<Post>,
    /// How many are women and men, when that is said of the whole unit.
    pub sex_split: Option<SexSplit>,
    pub extensions: Extensions,
}

impl Staffing {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A count of people or posts of one role.
#[record]
pub struct Post {
    /// The role (*befattning*), singular: `hälsopedagog`.
    pub role: String,
    /// How many. Decimals when the document counts full-time equivalents (*årsarbetare*).
    pub count: Number,
    /// The share of full time (*tjänstgöringsgrad*), 0.4 for 40 %; absent when not said.
    pub fraction: Option<Number>,
    /// The form of employment; absent when not said.
    pub employment: Option<Employment>,
    /// Whether the count is a total that other posts are part of.
    #[record(default)]
    pub total: bool,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl Post {
    /// A count of a role, with the words it stands in.
    pub fn new(role: impl Into<String>, count: Number, text: impl Into<String>) -> Self {
        Self::bare(role.into(), count, text.into())
    }
}

/// Women and men among the staff.
#[record]
pub struct SexSplit {
    /// Women (*kvinnor*).
    pub women: Number,
    /// Men (*män*).
    pub men: Number,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl SexSplit {
    /// A split with the words it stands in.
    pub fn new(women: Number, men: Number, text: impl Into<String>) -> Self {
        Self::bare(women, men, text.into())
    }
}

/// Form of employment (*anställningsform*).
#[names]
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
