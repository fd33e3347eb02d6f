//! Values as bindings see them.

use std::{borrow::Cow, collections::BTreeMap};

use super::{Record, Type};
use crate::{
    pointer::Pointer,
    text::Text,
    value::{Date, GoalCode, Month, Number, Occasion, ReportPeriod, SdgNumber, Year},
};

/// A value of an object: what it holds, without a copy of anything large.
#[derive(Clone)]
#[non_exhaustive]
pub enum View<'a> {
    /// Nothing.
    Absent,
    /// A text.
    Text(Cow<'a, str>),
    /// A text in both languages.
    BothLanguages(&'a Text),
    /// A whole number.
    Integer(i64),
    /// An exact decimal number.
    Number(Number),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// The enumeration, and the name of the value.
    Name(&'static str, &'static str),
    /// An object.
    Record(&'a dyn Record),
    /// A list.
    List(&'a dyn List),
    /// Custom keys.
    Custom(&'a BTreeMap<String, serde_json::Value>),
}

impl std::fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Absent => f.write_str("Absent"),
            Self::Text(text) => text.fmt(f),
            Self::BothLanguages(text) => text.fmt(f),
            Self::Integer(number) => number.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Boolean(yes) => yes.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Name(enumeration, name) => write!(f, "{enumeration}::{name}"),
            Self::Record(record) => f.write_str(&record.to_json()),
            Self::List(list) => {
                f.debug_list().entries((0..list.count()).filter_map(|at| list.at(at))).finish()
            }
            Self::Custom(keys) => keys.fmt(f),
        }
    }
}

impl View<'_> {
    /// The value of a key of an object, of an index of a list, or of a language of a text: `sv`, `en`.
    pub fn get(&self, segment: &str) -> Option<Self> {
        match self {
            Self::Record(record) => record.get(segment),
            Self::List(list) => list.at(index(segment)?),
            Self::BothLanguages(text) => match segment {
                "sv" => Some(Self::Text((&*text.sv).into())),
                "en" => Some(Self::Text((&*text.en).into())),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value that a pointer names, from here.
    pub fn at(&self, pointer: &Pointer) -> Option<Self> {
        pointer.segments().try_fold(self.clone(), |at, segment| at.get(&segment))
    }
}

/// An index as JSON Pointers have it: without zeros before it.
pub(crate) fn index(segment: &str) -> Option<usize> {
    segment
        .parse()
        .ok()
        .filter(|_| segment == "0" || segment.starts_with(|c: char| ('1'..='9').contains(&c)))
}

/// A list of values.
pub trait List: Send + Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// The value of an index, from 0.
    fn at(&self, index: usize) -> Option<View<'_>>;
}

/// What a field may hold.
pub trait Value: Send + Sync {
    /// Its description.
    const TYPE: Type;

    /// The value.
    fn view(&self) -> View<'_>;
}

macro_rules! values {
    ($($type:ty: $kind:ident, |$value:ident| $view:expr;)+) => {$(
        impl Value for $type {
            const TYPE: Type = Type::$kind;

            fn view(&self) -> View<'_> {
                let $value = self;
                View::$kind($view)
            }
        }
    )+};
}

values! {
    String: Text, |text| text.into();
    &'static str: Text, |text| (*text).into();
    Pointer: Text, |pointer| pointer.as_str().into();
    GoalCode: Text, |code| code.to_string().into();
    Occasion: Text, |occasion| occasion.to_string().into();
    ReportPeriod: Text, |period| period.to_string().into();
    Text: BothLanguages, |text| text;
    Number: Number, |number| *number;
    Date: Date, |date| *date;
    bool: Boolean, |yes| *yes;
    Year: Integer, |year| year.get().into();
    Month: Integer, |month| month.get().into();
    SdgNumber: Integer, |number| number.get().into();
    u32: Integer, |number| (*number).into();
    usize: Integer, |number| i64::try_from(*number).unwrap_or(i64::MAX);
}

impl<T: Value> Value for Option<T> {
    const TYPE: Type = Type::Optional(&T::TYPE);

    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, T::view)
    }
}

impl<T: Value> Value for Vec<T> {
    const TYPE: Type = Type::List(&T::TYPE);

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Value> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, index: usize) -> Option<View<'_>> {
        self.get(index).map(T::view)
    }
}

impl<T: Value> Value for &'static [T] {
    const TYPE: Type = Type::List(&T::TYPE);

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Value> List for &'static [T] {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, index: usize) -> Option<View<'_>> {
        self.get(index).map(T::view)
    }
}
