//! A document with what is known beside it, shared by all the objects that show a part of it.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use pyo3::{
    prelude::*,
    sync::MutexExt,
    types::{PyWeakrefMethods, PyWeakrefReference},
};

use styrkedja::{Document, Id, Origin, Place, Pointer, Span};
use styrkedja_read::{Reading, Remark};

/// A document with what is known beside it. Immutable once made, so any thread may read it.
pub(crate) struct Whole {
    /// What tables call it, usually its file.
    pub(crate) name: String,
    pub(crate) reading: Reading,
    ids: BTreeMap<Pointer, Id>,
    /// The Python object that shows it as long as there is one: a document is one object, and pickles once.
    shown: Mutex<Option<Py<PyWeakrefReference>>>,
}

impl Whole {
    pub(crate) fn new(name: &str, reading: Reading) -> Self {
        let document = &reading.document;
        let goals = document.all_goals().into_iter().map(|at| (at.pointer, at.id));
        let indicators = document.all_indicators().into_iter().map(|at| (at.pointer, at.id));
        let activities = document.all_activities().into_iter().map(|at| (at.pointer, at.id));
        let ids = goals.chain(indicators).chain(activities).collect();
        Self { name: name.to_owned(), reading, ids, shown: Mutex::default() }
    }

    pub(crate) fn document(&self) -> &Document {
        &self.reading.document
    }

    pub(crate) fn origin(&self) -> Origin<'_> {
        let sources = (!self.reading.sources.is_empty()).then_some(&self.reading.sources);
        Origin { name: &self.name, sources }
    }

    pub(crate) fn remark(&self, index: usize) -> Option<&Remark> {
        self.reading.remarks.get(index)
    }

    /// The text it was read from; none for a document that was not read from a text.
    pub(crate) fn text(&self) -> Option<&str> {
        Some(&*self.reading.text).filter(|text| !text.is_empty())
    }

    /// The Python object that shows the document, while there is one.
    pub(crate) fn shown<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
        // A poisoned lock holds what an unpoisoned one does: nothing in it is ever half done.
        let shown = self.shown.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner);
        shown.as_ref()?.bind(py).upgrade()
    }

    /// Notes which Python object shows the document. Of two that were made at once, the later is the one.
    pub(crate) fn show(&self, document: &Bound<'_, PyAny>) -> PyResult<()> {
        let reference = PyWeakrefReference::new(document)?.unbind();
        let mut shown =
            self.shown.lock_py_attached(document.py()).unwrap_or_else(PoisonError::into_inner);
        *shown = Some(reference);
        Ok(())
    }

    /// The id of a goal, an indicator or an activity.
    pub(crate) fn id(&self, pointer: &Pointer) -> String {
        self.ids.get(pointer).map(ToString::to_string).unwrap_or_default()
    }

    /// Where a value stands: at its own place, that of what is around it, or that of the first thing within it,
    /// such as the text of a chapter without a heading.
    pub(crate) fn place(&self, pointer: &Pointer) -> Option<&Place> {
        let within = || self.reading.sources.iter().filter(|(other, _)| is_within(other, pointer));
        let start = |place: &&Place| place.spans().first().map_or(0, |span| span.start);
        let first = || within().map(|(_, place)| place).min_by_key(start);
        self.reading.sources.nearest(pointer).or_else(first)
    }

    /// The words of the source that a value and all within it stand in, a line break between stretches that are
    /// apart; of what is around it when its own place is not known.
    pub(crate) fn source_text(&self, pointer: &Pointer) -> Option<String> {
        let text = self.text()?;
        let places = self.reading.sources.iter().filter(|(other, _)| is_within(other, pointer));
        let mut spans: Vec<Span> = places.flat_map(|(_, place)| place.spans()).copied().collect();
        if spans.is_empty() {
            spans.extend_from_slice(self.reading.sources.nearest(pointer)?.spans());
        }
        spans.sort_unstable_by_key(|span| (span.start, Reverse(span.end)));
        let mut end = 0;
        let mut stretches = Vec::new();
        for span in spans.iter().filter(|span| span.start < span.end) {
            // A cell stands in its row, an item in its paragraph: what is told is not told again.
            stretches.extend(text.get(span.start.max(end)..span.end.max(end)));
            end = end.max(span.end);
        }
        stretches.retain(|stretch| !stretch.is_empty());
        Some(stretches.join("\n"))
    }
}

/// Whether a pointer names a value or something in it.
fn is_within(other: &Pointer, pointer: &Pointer) -> bool {
    let rest = other.as_str().strip_prefix(pointer.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
