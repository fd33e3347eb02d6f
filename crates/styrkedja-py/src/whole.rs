//! A document with what is known beside it, shared by all the objects that show a part of it.

use std::{cmp::Reverse, collections::BTreeMap};

use styrkedja::{Document, Id, Origin, Place, Pointer, SourceMap, Span};
use styrkedja_read::{Reading, Remark};

/// A document with what is known beside it. Immutable once made, so any thread may read it.
pub(crate) struct Whole {
    /// What tables call it, usually its file.
    pub(crate) name: String,
    pub(crate) document: Document,
    /// The text it was read from; none for a document from JSON.
    pub(crate) text: Option<String>,
    pub(crate) sources: SourceMap,
    pub(crate) remarks: Vec<Remark>,
    ids: BTreeMap<Pointer, Id>,
}

impl Whole {
    pub(crate) fn new(document: Document) -> Self {
        let goals = document.all_goals().into_iter().map(|at| (at.pointer, at.id));
        let indicators = document.all_indicators().into_iter().map(|at| (at.pointer, at.id));
        let activities = document.all_activities().into_iter().map(|at| (at.pointer, at.id));
        let ids = goals.chain(indicators).chain(activities).collect();
        let (name, sources, remarks) = (String::new(), SourceMap::default(), Vec::new());
        Self { name, document, text: None, sources, remarks, ids }
    }

    pub(crate) fn origin(&self) -> Origin<'_> {
        let sources = (!self.sources.is_empty()).then_some(&self.sources);
        Origin { name: &self.name, sources }
    }

    /// The id of a goal, an indicator or an activity.
    pub(crate) fn id(&self, pointer: &Pointer) -> String {
        self.ids.get(pointer).map(ToString::to_string).unwrap_or_default()
    }

    /// Where a value stands: at its own place, that of what is around it, or that of the first thing within it,
    /// such as the text of a chapter without a heading.
    pub(crate) fn place(&self, pointer: &Pointer) -> Option<&Place> {
        let first = || self.sources.iter().find(|(other, _)| is_within(other, pointer));
        self.sources.nearest(pointer).or_else(|| first().map(|(_, place)| place))
    }

    /// The words of the source that a value and all within it stand in, a line break between stretches that are
    /// apart; of what is around it when its own place is not known.
    pub(crate) fn source_text(&self, pointer: &Pointer) -> Option<String> {
        let text = self.text.as_deref()?;
        let places = self.sources.iter().filter(|(other, _)| is_within(other, pointer));
        let mut spans: Vec<Span> = places.flat_map(|(_, place)| place.spans()).copied().collect();
        if spans.is_empty() {
            spans.extend_from_slice(self.sources.nearest(pointer)?.spans());
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

impl From<Reading> for Whole {
    fn from(reading: Reading) -> Self {
        let Reading { document, text, sources, remarks, .. } = reading;
        Self { text: Some(text), sources, remarks, ..Self::new(document) }
    }
}

/// Whether a pointer names a value or something in it.
fn is_within(other: &Pointer, pointer: &Pointer) -> bool {
    let rest = other.as_str().strip_prefix(pointer.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
