//! From TOML to a tree.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Member, Node, Value, place};
use crate::{
    error::{Error, ErrorKind},
    pointer::Pointer,
};

/// A TOML file of the user's, which says where its values stand.
#[derive(Clone, Debug)]
pub struct TomlFile<'t> {
    text: &'t str,
    tree: Node<'t>,
}

impl<'t> TomlFile<'t> {
    /// Parses the file.
    ///
    /// # Errors
    /// When it is not TOML.
    pub fn parse(text: &'t str) -> Result<Self, Error> {
        let table = DeTable::parse(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let detail = error.message().to_owned();
            Error::syntax(ErrorKind::NotToml { detail }, place(text, at))
        })?;
        let span = table.span();
        Ok(Self { text, tree: node(DeValue::Table(table.into_inner()), &span) })
    }

    /// What it says.
    ///
    /// # Errors
    /// When a key is unknown or missing, or a value not what it should be.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.tree.decode().map_err(|fault| fault.at(self.text, &self.tree))
    }

    /// Line and column of the value a pointer names, from 1.
    pub fn place(&self, pointer: &Pointer) -> Option<(usize, usize)> {
        self.tree.find(pointer).map(|at| place(self.text, at))
    }
}

fn node<'t>(value: DeValue<'t>, span: &Range<usize>) -> Node<'t> {
    let value = match value {
        DeValue::String(text) => Value::String(text),
        DeValue::Integer(number) => {
            // Written in another base, it has digits of its own.
            let digits = i64::from_str_radix(number.as_str(), number.radix());
            Value::Number(
                digits.map_or_else(|_| number.as_str().to_owned(), |n| n.to_string()).into(),
            )
        }
        DeValue::Float(number) => Value::Number(number.as_str().to_owned().into()),
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Datetime(_) => Value::DateTime,
        DeValue::Array(elements) => {
            let elements = elements.into_iter().map(|element| {
                let span = element.span();
                node(element.into_inner(), &span)
            });
            Value::Array(elements.collect())
        }
        DeValue::Table(table) => {
            let member = |(key, value): (Spanned<_>, Spanned<DeValue<'t>>)| {
                let (at, span) = (key.span().start, value.span());
                Member { at, key: key.into_inner(), value: node(value.into_inner(), &span) }
            };
            let mut members: Vec<Member<'t>> = table.into_iter().map(member).collect();
            // The first fault of the text is told first.
            members.sort_by_key(|member| member.at);
            Value::Object(members)
        }
    };
    Node { at: span.start, value }
}
