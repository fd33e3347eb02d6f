use serde::{Deserialize, Serialize};

use super::Extensions;
use crate::{
    error::{Expected, ValueError},
    value::{Number, names},
};

/// The target of an indicator for the year (*årsmål*), as printed and as understood.
///
/// ```
/// use styrkedja::{Aim, Number, Target};
///
/// let target = Target::at_most(Number::from(10), Some("personer")).printed("Max 10 personer");
/// assert_eq!(target.text(), Some("Max 10 personer"));
/// assert!(matches!(target.aim(), Aim::AtMost(_)));
/// assert!(Target::missing().text().is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawTarget", into = "RawTarget")]
pub struct Target {
    text: Option<String>,
    aim: Aim,
    /// Keys of one's own.
    pub extensions: Extensions,
}

/// What a [`Target`] asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Just this value: `70 %`. Whether more or less is better is the indicator's affair.
    Value(Quantity),
    /// An upper bound: `Max 10 personer`, `högst 5 %`.
    AtMost(Quantity),
    /// A lower bound: `Minst 90 %`.
    AtLeast(Quantity),
    /// A direction without a figure: `öka`.
    Increase,
    /// A direction without a figure: `minska`.
    Decrease,
    /// The council leaves the figure to the committee: `Tas fram av nämnd`.
    Delegated,
    /// The cell is empty.
    Missing,
    /// Words that were not understood.
    Unclear,
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The number.
    pub value: Number,
    /// The unit as printed, such as `%`; nothing when none was printed.
    pub unit: Option<String>,
}

impl Aim {
    /// The quantity of a value or a bound.
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Self::Value(quantity) | Self::AtMost(quantity) | Self::AtLeast(quantity) => {
                Some(quantity)
            }
            _ => None,
        }
    }

    /// The name used in JSON and tables: `value`, `at_most`, `at_least`, `increase`, `decrease`, `delegated`,
    /// `missing`, `unclear`.
    pub fn as_str(&self) -> &'static str {
        self.kind().as_str()
    }

    fn kind(&self) -> AimKind {
        match self {
            Self::Value(_) => AimKind::Value,
            Self::AtMost(_) => AimKind::AtMost,
            Self::AtLeast(_) => AimKind::AtLeast,
            Self::Increase => AimKind::Increase,
            Self::Decrease => AimKind::Decrease,
            Self::Delegated => AimKind::Delegated,
            Self::Missing => AimKind::Missing,
            Self::Unclear => AimKind::Unclear,
        }
    }
}

impl Target {
    /// An empty cell.
    pub fn missing() -> Self {
        Self { text: None, aim: Aim::Missing, extensions: Extensions::default() }
    }

    /// A plain value, printed the Swedish way.
    pub fn value(value: Number, unit: Option<&str>) -> Self {
        Self::quantity("", value, unit, Aim::Value)
    }

    /// An upper bound, printed as `Högst …`.
    pub fn at_most(value: Number, unit: Option<&str>) -> Self {
        Self::quantity("Högst ", value, unit, Aim::AtMost)
    }

    /// A lower bound, printed as `Minst …`.
    pub fn at_least(value: Number, unit: Option<&str>) -> Self {
        Self::quantity("Minst ", value, unit, Aim::AtLeast)
    }

    /// The council leaves the target to the committee, printed as `Tas fram av nämnd`.
    pub fn delegated() -> Self {
        Self::of("Tas fram av nämnd", Aim::Delegated)
    }

    /// A target as printed and as understood. Empty text makes it [missing](Aim::Missing).
    pub fn of(text: impl Into<String>, aim: Aim) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            return Self::missing();
        }
        let aim = if aim == Aim::Missing { Aim::Unclear } else { aim };
        Self { text: Some(text), aim, extensions: Extensions::default() }
    }

    fn quantity(words: &str, value: Number, unit: Option<&str>, aim: fn(Quantity) -> Aim) -> Self {
        let mut text = format!("{words}{}", value.to_swedish());
        if let Some(unit) = unit {
            text.push(' ');
            text.push_str(unit);
        }
        Self::of(text, aim(Quantity { value, unit: unit.map(str::to_owned) }))
    }

    /// The same target with other words, for when the document's own are known.
    #[must_use]
    pub fn printed(self, text: impl Into<String>) -> Self {
        Self { extensions: self.extensions, ..Self::of(text, self.aim) }
    }

    /// The words of the document; nothing for an empty cell.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// What they ask for.
    pub fn aim(&self) -> &Aim {
        &self.aim
    }

    /// Whether the cell is empty.
    pub fn is_missing(&self) -> bool {
        self.aim == Aim::Missing
    }
}

impl Default for Target {
    fn default() -> Self {
        Self::missing()
    }
}

/// The JSON form of a [`Target`].
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Target"))]
struct RawTarget {
    /// What the target asks for.
    kind: AimKind,
    /// The words of the document; absent when the cell is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The number of a value or a bound, and of those only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
    /// The unit as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(flatten)]
    extensions: Extensions,
}

/// What a target asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TargetKind", rename_all = "snake_case"))]
enum AimKind {
    /// Just this value.
    Value,
    /// An upper bound.
    AtMost,
    /// A lower bound.
    AtLeast,
    /// More than before, without a figure.
    Increase,
    /// Less than before, without a figure.
    Decrease,
    /// Left to the committee by the council.
    Delegated,
    /// An empty cell.
    Missing,
    /// Words that were not understood.
    Unclear,
}

names!(AimKind {
    Value => "value",
    AtMost => "at_most",
    AtLeast => "at_least",
    Increase => "increase",
    Decrease => "decrease",
    Delegated => "delegated",
    Missing => "missing",
    Unclear => "unclear",
});

impl From<Target> for RawTarget {
    fn from(target: Target) -> Self {
        let Target { text, aim, extensions } = target;
        let kind = aim.kind();
        let (value, unit) = match aim {
            Aim::Value(quantity) | Aim::AtMost(quantity) | Aim::AtLeast(quantity) => {
                (Some(quantity.value), quantity.unit)
            }
            _ => (None, None),
        };
        Self { kind, text, value, unit, extensions }
    }
}

impl TryFrom<RawTarget> for Target {
    type Error = ValueError;

    fn try_from(raw: RawTarget) -> Result<Self, ValueError> {
        let RawTarget { kind, text, value, unit, extensions } = raw;
        let refused =
            |expected| Err(ValueError::new(expected, text.as_deref().unwrap_or_default()));
        let bounded = matches!(kind, AimKind::Value | AimKind::AtMost | AimKind::AtLeast);
        if bounded != value.is_some() {
            return refused(Expected::TargetValue);
        }
        if unit.is_some() && value.is_none() {
            return refused(Expected::TargetUnit);
        }
        if (kind == AimKind::Missing) != text.as_ref().is_none_or(|text| text.trim().is_empty()) {
            return refused(Expected::TargetText);
        }
        let quantity = value.map(|value| Quantity { value, unit });
        let aim = match (kind, quantity) {
            (AimKind::Value, Some(quantity)) => Aim::Value(quantity),
            (AimKind::AtMost, Some(quantity)) => Aim::AtMost(quantity),
            (AimKind::AtLeast, Some(quantity)) => Aim::AtLeast(quantity),
            (AimKind::Increase, _) => Aim::Increase,
            (AimKind::Decrease, _) => Aim::Decrease,
            (AimKind::Delegated, _) => Aim::Delegated,
            (AimKind::Missing, _) => Aim::Missing,
            _ => Aim::Unclear,
        };
        let text = text.filter(|_| kind != AimKind::Missing);
        Ok(Self { text, aim, extensions })
    }
}

/// What [`str::trim`] takes for white space, in the one notation that every regular expression engine reads alike:
/// `\s` is another set in each of them.
#[cfg(feature = "schema")]
const WHITE_SPACE: &str =
    r"\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Target {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = RawTarget::json_schema(generator);
        schema.insert("title".to_owned(), "Target".into());
        schema.insert(
            "description".to_owned(),
            "The target of an indicator for the year (årsmål), as printed and as understood."
                .into(),
        );
        schema.insert(
            "examples".to_owned(),
            serde_json::json!([
                { "kind": "value", "text": "70 %", "value": "70", "unit": "%" },
                { "kind": "at_most", "text": "Max 10 personer", "value": "10", "unit": "personer" },
                { "kind": "delegated", "text": "Tas fram av nämnd" },
                { "kind": "missing" },
            ]),
        );
        // The constructor's checks, so that schema and decoder agree.
        schema.insert(
            "allOf".to_owned(),
            serde_json::json!([
                {
                    "if": { "properties": { "kind": { "enum": ["value", "at_most", "at_least"] } } },
                    "then": { "required": ["value"], "properties": { "value": { "type": "string" } } },
                    "else": { "properties": { "value": { "type": "null" }, "unit": { "type": "null" } } },
                },
                {
                    "if": { "properties": { "kind": { "const": "missing" } } },
                    "then": { "properties": { "text": { "type": ["string", "null"], "pattern": format!("^[{WHITE_SPACE}]*$") } } },
                    "else": { "required": ["text"], "properties": { "text": { "type": "string", "pattern": format!("[^{WHITE_SPACE}]") } } },
                },
            ]),
        );
        schema
    }
}
