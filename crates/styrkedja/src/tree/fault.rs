//! What is wrong with a tree, as serde's types tell it.

use std::fmt;

use serde::de::{self, Unexpected};

use super::{Node, place};
use crate::{
    error::{Error, ErrorKind, Expected, Found, ValueError, Wanted, beginning, told},
    pointer::Pointer,
};

/// What is wrong, and the way to it.
#[derive(Debug)]
pub(crate) struct Fault {
    // Boxed: every step of decoding returns one, or rather none.
    kind: Box<ErrorKind>,
    /// From the value outwards: it is added to on the way out.
    path: Vec<Step>,
}

#[derive(Debug)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

impl Fault {
    pub(super) fn new(kind: ErrorKind) -> Self {
        Self { kind: Box::new(kind), path: Vec::new() }
    }

    /// The same, seen from the object or array around.
    pub(super) fn within(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }

    /// The error, with its place in the text that the tree was made of.
    pub(super) fn at(self, text: &str, tree: &Node<'_>) -> Error {
        let (kind, pointer) = self.told();
        let at = tree.find(&pointer).map(|at| place(text, at));
        Error::data(kind, pointer, at)
    }

    /// What is wrong, and the pointer to it.
    pub(super) fn told(self) -> (ErrorKind, Pointer) {
        let mut pointer = Pointer::root();
        for step in self.path.iter().rev() {
            pointer = match step {
                Step::Key(key) => pointer.field(key),
                Step::Index(index) => pointer.index(*index),
            };
        }
        // These are about the key, not about the object it stands in.
        if let ErrorKind::UnknownKey { key, .. } | ErrorKind::RepeatedKey { key } = &*self.kind {
            pointer = pointer.field(key);
        }
        (*self.kind, pointer)
    }
}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = told(message);
        Self::new(match ValueError::heard(&message) {
            Some(error) => ErrorKind::BadValue(error),
            None => ErrorKind::Other { detail: message },
        })
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        let found = match found {
            Unexpected::Bool(value) => Found::Boolean(value),
            Unexpected::Unsigned(number) => Found::Number(number.to_string()),
            Unexpected::Signed(number) => Found::Number(number.to_string()),
            Unexpected::Float(number) => Found::Number(number.to_string()),
            Unexpected::Str(text) => Found::String(beginning(text)),
            Unexpected::Unit | Unexpected::Option => Found::Null,
            Unexpected::Seq => Found::Array,
            Unexpected::Map => Found::Object,
            other => Found::String(beginning(&other.to_string())),
        };
        Self::new(ErrorKind::WrongType {
            found,
            wanted: Wanted::Other { detail: wanted.to_string() },
        })
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self::invalid_type(found, wanted)
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::BadValue(ValueError::new(Expected::name(known), name)))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        let known = known.iter().map(|&key| key.to_owned()).collect();
        Self::new(ErrorKind::UnknownKey { key: key.to_owned(), known })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(ErrorKind::MissingKey { key: key.to_owned() })
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::new(ErrorKind::RepeatedKey { key: key.to_owned() })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for Fault {}
