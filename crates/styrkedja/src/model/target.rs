use styrkedja_macros::{names, record};

use super::Extensions;
use crate::{
    error::{Expected, ValueError},
    value::Number,
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
#[record(check)]
#[cfg_attr(feature = "schema", schemars(example = Self::at_most(10.into(), Some("personer"))))]
pub struct Target {
    /// What the target asks for.
    kind: TargetKind,
    /// The words of the document; absent when the cell is empty.
    text: Option<String>,
    /// The number of a value or a bound, and of those only.
    value: Option<Number>,
    /// The unit as printed, such as `%`.
    unit: Option<String>,
    pub extensions: Extensions,
}

/// What a target asks for.
#[names]
pub enum TargetKind {
    /// Just this value: `70 %`. Whether more or less is better is the indicator's affair.
    Value,
    /// An upper bound: `Max 10 personer`, `högst 5 %`.
    AtMost,
    /// A lower bound: `Minst 90 %`.
    AtLeast,
    /// More than before, without a figure: `öka`.
    Increase,
    /// Less than before, without a figure: `minska`.
    Decrease,
    /// Left to the committee by the council: `Tas fram av nämnd`.
    Delegated,
    /// An empty cell.
    Missing,
    /// Words that were not understood.
    Unclear,
}

/// What a [`Target`] asks for, with the quantity of a value or a bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// [`TargetKind::Value`].
    Value(Quantity),
    /// [`TargetKind::AtMost`].
    AtMost(Quantity),
    /// [`TargetKind::AtLeast`].
    AtLeast(Quantity),
    /// [`TargetKind::Increase`].
    Increase,
    /// [`TargetKind::Decrease`].
    Decrease,
    /// [`TargetKind::Delegated`].
    Delegated,
    /// [`TargetKind::Missing`].
    Missing,
    /// [`TargetKind::Unclear`].
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

impl Target {
    /// An empty cell.
    pub fn missing() -> Self {
        Self::bare(TargetKind::Missing)
    }

    /// A plain value, printed the Swedish way.
    pub fn value(value: Number, unit: Option<&str>) -> Self {
        Self::quantified("", value, unit, Aim::Value)
    }

    /// An upper bound, printed as `Högst …`.
    pub fn at_most(value: Number, unit: Option<&str>) -> Self {
        Self::quantified("Högst ", value, unit, Aim::AtMost)
    }

    /// A lower bound, printed as `Minst …`.
    pub fn at_least(value: Number, unit: Option<&str>) -> Self {
        Self::quantified("Minst ", value, unit, Aim::AtLeast)
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
        let (kind, quantity) = match aim {
            Aim::Value(quantity) => (TargetKind::Value, Some(quantity)),
            Aim::AtMost(quantity) => (TargetKind::AtMost, Some(quantity)),
            Aim::AtLeast(quantity) => (TargetKind::AtLeast, Some(quantity)),
            Aim::Increase => (TargetKind::Increase, None),
            Aim::Decrease => (TargetKind::Decrease, None),
            Aim::Delegated => (TargetKind::Delegated, None),
            Aim::Missing | Aim::Unclear => (TargetKind::Unclear, None),
        };
        let (value, unit) = quantity.map_or((None, None), |found| (Some(found.value), found.unit));
        Self { text: Some(text), value, unit, ..Self::bare(kind) }
    }

    fn quantified(
        words: &str,
        value: Number,
        unit: Option<&str>,
        aim: fn(Quantity) -> Aim,
    ) -> Self {
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
        let aim = self.aim();
        Self { extensions: self.extensions, ..Self::of(text, aim) }
    }

    /// The words of the document; nothing for an empty cell.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// What they ask for, as a name.
    pub fn kind(&self) -> TargetKind {
        self.kind
    }

    /// The number and the unit of a value or a bound.
    pub fn quantity(&self) -> Option<Quantity> {
        Some(Quantity { value: self.value?, unit: self.unit.clone() })
    }

    /// The number of a value or a bound.
    pub fn number(&self) -> Option<Number> {
        self.value
    }

    /// The unit of a value or a bound, as printed.
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_deref()
    }

    /// What they ask for, with the quantity.
    pub fn aim(&self) -> Aim {
        match (self.kind, self.quantity()) {
            (TargetKind::Value, Some(quantity)) => Aim::Value(quantity),
            (TargetKind::AtMost, Some(quantity)) => Aim::AtMost(quantity),
            (TargetKind::AtLeast, Some(quantity)) => Aim::AtLeast(quantity),
            (TargetKind::Increase, _) => Aim::Increase,
            (TargetKind::Decrease, _) => Aim::Decrease,
            (TargetKind::Delegated, _) => Aim::Delegated,
            (TargetKind::Missing, _) => Aim::Missing,
            // `checked` lets no value or bound without a number come about.
            (
                TargetKind::Unclear | TargetKind::Value | TargetKind::AtMost | TargetKind::AtLeast,
                _,
            ) => Aim::Unclear,
        }
    }

    /// Whether the cell is empty.
    pub fn is_missing(&self) -> bool {
        self.kind == TargetKind::Missing
    }

    fn checked(self) -> Result<Self, ValueError> {
        let refused =
            |expected| Err(ValueError::new(expected, self.text.as_deref().unwrap_or_default()));
        let bounded =
            matches!(self.kind, TargetKind::Value | TargetKind::AtMost | TargetKind::AtLeast);
        if bounded != self.value.is_some() {
            return refused(Expected::TargetValue);
        }
        if self.unit.is_some() && self.value.is_none() {
            return refused(Expected::TargetUnit);
        }
        let has_words = self.text.as_ref().is_some_and(|text| !text.trim().is_empty());
        if self.is_missing() == has_words {
            return refused(Expected::TargetText);
        }
        Ok(Self { text: self.text.filter(|_| has_words), ..self })
    }
}

impl Default for Target {
    fn default() -> Self {
        Self::missing()
    }
}
