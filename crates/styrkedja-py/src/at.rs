//! A value of a shared document: who shares it, where it is, how to get to it.

use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};

use styrkedja::{Document, Goal, Id, Place, Pointer, Section, SourceMap, Span};
use styrkedja_read::Remark;

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

/// A place in words: `line 48`, `page 3, line 48`.
pub(crate) fn at_line(line: usize, page: Option<u32>) -> String {
    page.map_or(String::new(), |page| format!("page {page}, ")) + &format!("line {line}")
}

/// Whether a pointer names a value or something in it.
fn is_within(other: &Pointer, pointer: &Pointer) -> bool {
    let rest = other.as_str().strip_prefix(pointer.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

type Resolve<T> = Arc<dyn Fn(&Whole) -> &T + Send + Sync>;

/// A value of a shared document.
///
/// It keeps the document alive and finds the value again on every access: a reference that Python can hold.
pub(crate) struct At<T: 'static> {
    pub(crate) whole: Arc<Whole>,
    pub(crate) pointer: Pointer,
    resolve: Resolve<T>,
}

impl At<Document> {
    pub(crate) fn root(whole: &Arc<Whole>) -> Self {
        Self::new(whole, Pointer::root(), |whole| &whole.document)
    }

    /// Every goal in document order, each after the goal above it.
    pub(crate) fn all_goals(&self) -> Vec<At<Goal>> {
        fn visit(goals: Vec<At<Goal>>, found: &mut Vec<At<Goal>>) {
            for goal in goals {
                let below = goal.children("goals", |goal| &goal.goals);
                found.push(goal);
                visit(below, found);
            }
        }
        let mut found = Vec::new();
        visit(self.children("goals", |document| &document.goals), &mut found);
        found
    }

    /// Every section around the goals in document order, each before the sections within it.
    pub(crate) fn all_sections(&self) -> Vec<At<Section>> {
        fn visit(sections: Vec<At<Section>>, found: &mut Vec<At<Section>>) {
            for section in sections {
                let within = section.children("sections", |section| &section.sections);
                found.push(section);
                visit(within, found);
            }
        }
        let mut found = Vec::new();
        visit(self.children("introduction", |document| &document.introduction), &mut found);
        visit(self.children("closing", |document| &document.closing), &mut found);
        found
    }

    /// The innermost goal on the way to a value.
    pub(crate) fn goal_of(&self, pointer: &Pointer) -> Option<At<Goal>> {
        let mut segments = pointer.segments();
        let mut index = || match (segments.next()?.as_str(), segments.next()) {
            ("goals", Some(index)) => index.parse::<usize>().ok(),
            _ => None,
        };
        let mut goal = self.child("goals", index()?, |document| &document.goals)?;
        while let Some(below) = index().and_then(|at| goal.child("goals", at, |goal| &goal.goals)) {
            goal = below;
        }
        Some(goal)
    }
}

impl<T: 'static> At<T> {
    fn new(
        whole: &Arc<Whole>,
        pointer: Pointer,
        resolve: impl Fn(&Whole) -> &T + Send + Sync + 'static,
    ) -> Self {
        Self { whole: Arc::clone(whole), pointer, resolve: Arc::new(resolve) }
    }

    /// The value.
    pub(crate) fn get(&self) -> &T {
        (self.resolve)(&self.whole)
    }

    /// The value of a key that is always there.
    pub(crate) fn field<U>(&self, key: &str, get: fn(&T) -> &U) -> At<U> {
        let resolve = Arc::clone(&self.resolve);
        At::new(&self.whole, self.pointer.field(key), move |whole| get(resolve(whole)))
    }

    /// The value of a key that may be absent.
    pub(crate) fn optional<U>(&self, key: &str, get: fn(&T) -> &Option<U>) -> Option<At<U>> {
        let resolve = Arc::clone(&self.resolve);
        // The document never changes: what is there now is there on every later access.
        get(self.get()).is_some().then(|| {
            At::new(&self.whole, self.pointer.field(key), move |whole| {
                &get(resolve(whole)).as_slice()[0]
            })
        })
    }

    /// The values of a list.
    pub(crate) fn children<U>(&self, key: &str, get: fn(&T) -> &[U]) -> Vec<At<U>> {
        self.elements(&self.pointer.field(key), get)
    }

    /// The values of a list at a pointer.
    pub(crate) fn elements<U>(&self, list: &Pointer, get: fn(&T) -> &[U]) -> Vec<At<U>> {
        (0..get(self.get()).len()).filter_map(|index| self.element(list, index, get)).collect()
    }

    /// One value of a list at a pointer, if the list is that long.
    pub(crate) fn element<U>(
        &self,
        list: &Pointer,
        index: usize,
        get: fn(&T) -> &[U],
    ) -> Option<At<U>> {
        let resolve = Arc::clone(&self.resolve);
        (index < get(self.get()).len()).then(|| {
            At::new(&self.whole, list.index(index), move |whole| &get(resolve(whole))[index])
        })
    }

    fn child<U>(&self, key: &str, index: usize, get: fn(&T) -> &[U]) -> Option<At<U>> {
        self.element(&self.pointer.field(key), index, get)
    }

    /// The whole document.
    pub(crate) fn document(&self) -> At<Document> {
        At::root(&self.whole)
    }
}

impl<T: PartialEq> At<T> {
    /// Whether both say the same, wherever they stand.
    pub(crate) fn same_value(&self, other: &Self) -> bool {
        self.get() == other.get()
    }

    /// Whether both say the same at the same place of their documents.
    pub(crate) fn same_place_and_value(&self, other: &Self) -> bool {
        self.pointer == other.pointer
            && (Arc::ptr_eq(&self.whole, &other.whole) || self.same_value(other))
    }
}
