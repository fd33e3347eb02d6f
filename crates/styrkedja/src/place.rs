//! Where values stand in the source text. The model itself holds no places: they lie beside it, in a [`SourceMap`].
//!
//! From the outside in: the map leads from a [`Pointer`] to a [`Place`], a place is one [`Span`] or several, and a span
//! is a stretch of bytes on some lines, with page and box where the source has them.

use std::{
    collections::BTreeMap,
    ops::{Range, RangeInclusive},
};

use serde::{Deserialize, Serialize};

use crate::{
    error::{Expected, ValueError},
    pointer::Pointer,
};

/// One unbroken stretch of the source text: bytes from `start` to before `end`, which may run over several lines.
///
/// ```
/// use styrkedja::Span;
///
/// let text = "Enhetsmål: Gästerna\när nöjda\n";
/// let title = Span::new(12..text.len() - 1, 1..=2);
/// assert_eq!(&text[title.start..title.end], "Gästerna\när nöjda");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// First byte, from 0.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The line of the first byte, from 1.
    pub line: usize,
    /// The line of the last byte, from 1.
    pub end_line: usize,
    /// The page of the first byte, from 1, where the source has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The box of its lines on the page, where the source has positions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Bounds>,
}

impl Span {
    /// A stretch of a source without pages.
    pub fn new(bytes: Range<usize>, lines: RangeInclusive<usize>) -> Self {
        Self {
            start: bytes.start,
            end: bytes.end,
            line: *lines.start(),
            end_line: *lines.end(),
            page: None,
            bounds: None,
        }
    }

    /// Checks that it lies in a text of this number of lines, between characters.
    ///
    /// # Errors
    /// When it does not. The places that the reader makes always do; those that come back from JSON may not.
    pub fn check_in(&self, text: &str, lines: usize) -> Result<(), ValueError> {
        let in_lines = (1..=self.end_line).contains(&self.line) && self.end_line <= lines;
        if in_lines && text.get(self.start..self.end).is_some() {
            Ok(())
        } else {
            let found = format!("{}..{} ({}..{})", self.start, self.end, self.line, self.end_line);
            Err(ValueError::new(Expected::PlaceInText, &found))
        }
    }

    /// Grows by a stretch that follows on the same page. The box grows around both.
    pub fn extend(&mut self, next: &Self) {
        self.end = next.end;
        self.end_line = next.end_line;
        self.bounds = match (self.bounds, next.bounds) {
            (Some(a), Some(b)) => Some(a.around(b)),
            (a, b) => a.or(b),
        };
    }
}

/// A box on a page, in points (1/72 inch) from the top left corner of the page as shown, rounded outwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// From the left edge of the page to the left side of the box.
    pub left: i32,
    /// From the top of the page to the top of the box.
    pub top: i32,
    /// From the left edge of the page to the right side of the box.
    pub right: i32,
    /// From the top of the page to the bottom of the box.
    pub bottom: i32,
}

impl Bounds {
    /// The smallest box around two.
    ///
    /// ```
    /// use styrkedja::Bounds;
    ///
    /// let word = Bounds { left: 70, top: 100, right: 120, bottom: 112 };
    /// let below = Bounds { left: 60, top: 114, right: 90, bottom: 126 };
    /// assert_eq!(word.around(below), Bounds { left: 60, top: 100, right: 120, bottom: 126 });
    /// ```
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// Where one value stands: one span, or several when a page break, a repeated table header or another cell
/// cuts it. Never empty, in reading order.
///
/// ```
/// use styrkedja::{Place, Span};
///
/// // A goal's title that begins at the end of page 1 and goes on after the head of page 2.
/// let begins = Span { page: Some(1), ..Span::new(900..940, 40..=40) };
/// let goes_on = Span { page: Some(2), ..Span::new(980..1010, 43..=43) };
/// let place = Place::from_spans(vec![begins, goes_on]).expect("at least one span");
/// assert_eq!((place.line(), place.end_line(), place.page()), (40, 43, Some(1)));
/// assert_eq!(place.spans().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "RawPlace")]
#[cfg_attr(feature = "schema", schemars(!try_from, deny_unknown_fields))]
pub struct Place {
    /// No larger than it is: nearly every place is one span, and there are many places.
    spans: Box<[Span]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlace {
    spans: Vec<Span>,
}

impl TryFrom<RawPlace> for Place {
    type Error = ValueError;

    fn try_from(raw: RawPlace) -> Result<Self, ValueError> {
        Self::from_spans(raw.spans).ok_or_else(|| ValueError::new(Expected::PlaceInText, ""))
    }
}

impl Place {
    /// A place of one span.
    pub fn new(span: Span) -> Self {
        Self { spans: Box::new([span]) }
    }

    /// A place of several spans; nothing if there are none.
    pub fn from_spans(spans: Vec<Span>) -> Option<Self> {
        (!spans.is_empty()).then(|| Self { spans: spans.into_boxed_slice() })
    }

    /// The spans, in reading order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The line where the value begins, from 1.
    pub fn line(&self) -> usize {
        self.spans.first().map_or(1, |span| span.line)
    }

    /// The line where the value ends, from 1.
    pub fn end_line(&self) -> usize {
        self.spans.last().map_or(1, |span| span.end_line)
    }

    /// The page where the value begins, where the source has pages.
    pub fn page(&self) -> Option<u32> {
        self.spans.first().and_then(|span| span.page)
    }

    /// The box on that page around the words where the value begins, where the source has positions.
    pub fn bounds(&self) -> Option<Bounds> {
        self.spans.first().and_then(|span| span.bounds)
    }
}

/// From JSON Pointer to place in the source text.
///
/// ```
/// use styrkedja::{Place, Pointer, SourceMap, Span};
///
/// let mut sources = SourceMap::default();
/// let goal: Pointer = "/goals/0".parse().expect("a pointer");
/// sources.insert(goal.clone(), Place::new(Span::new(0..9, 1..=1)));
/// // A value without a place of its own stands where its parent stands.
/// assert_eq!(sources.nearest(&goal.field("follow_up")).map(Place::line), Some(1));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceMap {
    places: BTreeMap<Pointer, Place>,
}

impl SourceMap {
    /// Notes where a value stands, in place of what was noted before.
    pub fn insert(&mut self, pointer: Pointer, place: Place) {
        self.places.insert(pointer, place);
    }

    /// Where the value itself stands, if that is known. What is missing from the text has no place; ask
    /// [`nearest`](Self::nearest) where to show that.
    pub fn get(&self, pointer: &Pointer) -> Option<&Place> {
        self.places.get(pointer)
    }

    /// Where the value stands, or the nearest thing around it whose place is known.
    pub fn nearest(&self, pointer: &Pointer) -> Option<&Place> {
        let mut at = Some(pointer.clone());
        while let Some(pointer) = at {
            if let Some(place) = self.places.get(&pointer) {
                return Some(place);
            }
            at = pointer.parent();
        }
        None
    }

    /// Every noted value with its place, in pointer order.
    pub fn iter(&self) -> impl Iterator<Item = (&Pointer, &Place)> {
        self.places.iter()
    }

    /// How many values have a place.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether no place is known, as for a document made by a program.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

/// What a document is called in findings and tables, and where its values stand.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// Its name, usually its file. Tells documents apart in a table of many.
    pub name: &'a str,
    /// The places of its values; without them lines and pages are empty.
    pub sources: Option<&'a SourceMap>,
}

#[cfg(test)]
mod tests {
    use super::{Place, SourceMap, Span};
    use crate::pointer::Pointer;

    fn on_line(line: usize, page: Option<u32>) -> Span {
        Span { page, ..Span::new(line * 10..line * 10 + 5, line..=line) }
    }

    fn pointer(text: &str) -> Pointer {
        text.parse().expect("a pointer")
    }

    #[test]
    fn a_place_of_several_spans_runs_from_the_first_to_the_last() {
        let place =
            Place::from_spans(vec![on_line(3, Some(1)), on_line(8, Some(2))]).expect("spans");
        assert_eq!((place.line(), place.end_line(), place.page()), (3, 8, Some(1)));
        assert_eq!(Place::from_spans(vec![]), None);
    }

    #[test]
    fn the_nearest_place_is_the_one_of_the_closest_value_around() {
        let mut map = SourceMap::default();
        map.insert(pointer("/goals/1"), Place::new(on_line(4, None)));
        map.insert(pointer("/goals/1/indicators/0"), Place::new(on_line(9, None)));
        let line = |text| map.nearest(&pointer(text)).map(Place::line);
        assert_eq!(line("/goals/1/indicators/0/target/value"), Some(9));
        assert_eq!(line("/goals/1/indicators/1"), Some(4));
        // Neither its own child nor a neighbour whose number begins alike.
        assert_eq!(line("/goals"), None);
        assert_eq!(line("/goals/10"), None);
        assert!(map.get(&pointer("/goals/1/title")).is_none());
    }

    #[test]
    fn the_map_lists_values_in_pointer_order() {
        let mut map = SourceMap::default();
        for text in ["/goals/10", "/goals/9", "/goals/9/title", "/closing/0"] {
            map.insert(pointer(text), Place::new(on_line(1, None)));
        }
        let order: Vec<&str> = map.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(order, ["/closing/0", "/goals/9", "/goals/9/title", "/goals/10"]);
        assert_eq!(map.len(), 4);
    }
}
