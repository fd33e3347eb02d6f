//! Objects: one class for every object of the model, of findings, remarks, rules and columns.
//!
//! An object keeps alive what it is a part of, and finds its value again on every access: a reference that Python can
//! hold, copied from nothing. What tells the objects apart for Python, their properties with types and documentation,
//! is generated (`styrkedja._objects`); what they have in common stands here, and what of it Python sees in `methods.rs`.

use std::{cmp::Ordering, sync::Arc};

use pyo3::{exceptions::PyTypeError, prelude::*};
use styrkedja::{
    CalendarEntry, Column, Finding, LocatedFinding, Pointer, Rule,
    reflect::{Record, Value, View},
};

use crate::whole::Whole;

/// What an object is a part of.
#[derive(Clone)]
pub(crate) enum Held {
    Document(Arc<Whole>),
    Finding(Arc<Whole>, Arc<(Finding, LocatedFinding)>),
    Remark(Arc<Whole>, usize),
    Entry(Arc<Whole>, Arc<CalendarEntry>),
    Rule(&'static Rule),
    Column(&'static Column),
}

impl Held {
    pub(crate) fn finding(whole: &Arc<Whole>, finding: Finding) -> Self {
        let located = finding.located(whole.origin());
        Self::Finding(Arc::clone(whole), Arc::new((finding, located)))
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Document(whole) => whole.document().view(),
            Self::Finding(_, finding) => finding.1.view(),
            Self::Remark(whole, index) => whole.remark(*index).map_or(View::Absent, Value::view),
            Self::Entry(_, entry) => entry.view(),
            Self::Rule(rule) => rule.view(),
            Self::Column(column) => column.view(),
        }
    }

    pub(crate) fn whole(&self) -> Option<&Arc<Whole>> {
        match self {
            Self::Document(whole)
            | Self::Finding(whole, _)
            | Self::Remark(whole, _)
            | Self::Entry(whole, _) => Some(whole),
            Self::Rule(_) | Self::Column(_) => None,
        }
    }

    /// The object itself, on its way to Python.
    pub(crate) fn into_object(self) -> Object {
        Object { held: self, pointer: Pointer::root() }
    }
}

/// The base of all objects. Frozen, comparable, hashable; it pickles with the document it belongs to.
#[pyclass(frozen, subclass, weakref, module = "styrkedja._core")]
#[derive(Clone)]
pub(crate) struct Object {
    pub(crate) held: Held,
    pub(crate) pointer: Pointer,
}

impl Object {
    pub(crate) fn view(&self) -> View<'_> {
        self.held.view().at(&self.pointer).unwrap_or(View::Absent)
    }

    fn record(&self) -> Option<&dyn Record> {
        match self.view() {
            View::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The name of the object's class.
    pub(crate) fn class(&self) -> &'static str {
        self.record().map_or("Object", |record| record.description().name)
    }

    /// Whether it is the same as another only at the same place of its document.
    pub(crate) fn is_entity(&self) -> bool {
        self.record().is_some_and(|record| record.description().entity)
    }

    pub(crate) fn within(&self, pointer: Pointer) -> Self {
        Self { held: self.held.clone(), pointer }
    }

    /// Where in the document it is.
    pub(crate) fn place_pointer(&self) -> &Pointer {
        match &self.held {
            Held::Finding(_, finding) => &finding.0.pointer,
            Held::Entry(_, entry) => &entry.source,
            _ => &self.pointer,
        }
    }

    pub(crate) fn json(&self) -> String {
        self.record().map(Record::to_json).unwrap_or_default()
    }

    pub(crate) fn is_equal(&self, other: &Self) -> bool {
        if self.class() != other.class() {
            return false;
        }
        match (&self.held, &other.held) {
            (Held::Document(a), Held::Document(b)) => {
                let placed = self.is_entity();
                let same_place = self.pointer == other.pointer;
                (same_place && Arc::ptr_eq(a, b))
                    || ((same_place || !placed) && self.json() == other.json())
            }
            (Held::Finding(_, a), Held::Finding(_, b)) if self.pointer.is_root() => a.0 == b.0,
            _ => self.json() == other.json(),
        }
    }

    fn no_order(&self, other: &Self) -> PyErr {
        let (a, b) = (self.class(), other.class());
        PyTypeError::new_err(format!("{a} and {b} have no order"))
    }

    /// Where it stands in the source, then in the document; of findings of one value, by code.
    fn order_key(&self, whole: &Whole) -> (usize, Vec<usize>, &'static str) {
        let (pointer, code) = match &self.held {
            Held::Finding(_, finding) => (&finding.0.pointer, finding.0.rule.code),
            Held::Entry(_, entry) => (&entry.source, ""),
            // What is about the whole document comes last, as the reader has it.
            Held::Remark(whole, index) => {
                let span = whole.remark(*index).and_then(|remark| remark.span);
                return (span.map_or(usize::MAX, |span| span.start), vec![*index], "");
            }
            _ => (&self.pointer, ""),
        };
        let start = whole.place(pointer).and_then(|place| place.spans().first());
        (start.map_or(0, |span| span.start), whole.document().order_of(pointer), code)
    }

    /// The order of objects: as they stand in their documents, those by name; rules by code.
    pub(crate) fn order(&self, other: &Self) -> PyResult<Ordering> {
        let within =
            |object: &Self| !matches!(object.held, Held::Document(_)) && !object.pointer.is_root();
        match (&self.held, &other.held) {
            _ if within(self) || within(other) => Err(self.no_order(other)),
            (Held::Rule(a), Held::Rule(b)) => Ok(a.code.cmp(b.code)),
            (a, b) => {
                let (Some(a), Some(b)) = (a.whole(), b.whole()) else {
                    return Err(self.no_order(other));
                };
                Ok(a.name.cmp(&b.name).then_with(|| self.order_key(a).cmp(&other.order_key(b))))
            }
        }
    }
}
