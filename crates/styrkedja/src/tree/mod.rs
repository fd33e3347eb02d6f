//! A parsed file as a small tree whose every key and value knows where it stands.
//!
//! `serde_json` and `toml` tell what is wrong in English sentences only, and `serde_json` keeps no places. So the text
//! becomes this tree, and the types are made of it by a `Deserializer` of ours (`decode.rs`) whose error is data.

mod decode;
mod fault;
mod json;
mod toml;
mod upgrade;

pub use self::{json::JsonFile, toml::TomlFile};

use std::borrow::Cow;

use crate::{
    error::{Found, beginning},
    pointer::Pointer,
};

/// A value and where it begins, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'t> {
    at: usize,
    value: Value<'t>,
}

#[derive(Clone, Debug, PartialEq)]
enum Value<'t> {
    Null,
    Boolean(bool),
    /// The digits as written: no number type holds them all.
    Number(Cow<'t, str>),
    String(Cow<'t, str>),
    DateTime,
    Array(Vec<Node<'t>>),
    /// In the order of the text; a key may stand twice.
    Object(Vec<Member<'t>>),
}

/// A key with its value, and where the key begins.
#[derive(Clone, Debug, PartialEq)]
struct Member<'t> {
    at: usize,
    key: Cow<'t, str>,
    value: Node<'t>,
}

impl Node<'_> {
    /// Where the value a pointer names begins; its key when it is in an object. Of keys that stand twice this is the last,
    /// which is the one too many.
    fn find(&self, pointer: &Pointer) -> Option<usize> {
        let (mut node, mut at) = (self, self.at);
        for segment in pointer.segments() {
            (node, at) = match &node.value {
                Value::Array(elements) => {
                    let element = elements.get(segment.parse::<usize>().ok()?)?;
                    (element, element.at)
                }
                Value::Object(members) => {
                    let member = members.iter().rfind(|member| member.key == segment)?;
                    (&member.value, member.at)
                }
                _ => return None,
            };
        }
        Some(at)
    }

    /// The pointer that [`find`](Self::find) answers with this byte. Every key and element begins at a byte of its own.
    fn pointer_at(&self, at: usize) -> Option<Pointer> {
        let (mut node, mut pointer, mut here) = (self, Pointer::root(), self.at);
        while here != at {
            (node, here) = match &node.value {
                Value::Array(elements) => {
                    let index = elements.iter().rposition(|element| element.at <= at)?;
                    pointer = pointer.index(index);
                    (&elements[index], elements[index].at)
                }
                Value::Object(members) => {
                    let member = members.iter().rfind(|member| member.at <= at)?;
                    pointer = pointer.field(&member.key);
                    (&member.value, member.at)
                }
                _ => return None,
            };
        }
        Some(pointer)
    }

    /// Where objects and arrays begin to stand deeper than so many within one another.
    fn deeper_than(&self, most: usize) -> Option<usize> {
        let within = |node: &Node<'_>| node.deeper_than(most.saturating_sub(1));
        match &self.value {
            Value::Array(_) | Value::Object(_) if most == 0 => Some(self.at),
            Value::Array(elements) => elements.iter().find_map(within),
            Value::Object(members) => members.iter().find_map(|member| within(&member.value)),
            _ => None,
        }
    }

    /// What it is, for a message.
    fn found(&self) -> Found {
        match &self.value {
            Value::Null => Found::Null,
            Value::Boolean(value) => Found::Boolean(*value),
            Value::Number(digits) => Found::Number(beginning(digits)),
            Value::String(text) => Found::String(beginning(text)),
            Value::DateTime => Found::DateTime,
            Value::Array(_) => Found::Array,
            Value::Object(_) => Found::Object,
        }
    }
}

/// Line and column of a byte, both from 1; the column in bytes.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |feed| feed + 1);
    (before.matches('\n').count() + 1, before.len() - line_start + 1)
}
