use pyo3::prelude::*;
use styrkedja::SectionKind;

use crate::{
    at::At,
    convert::{Enum, Json, Tuple},
    html,
    part::{New, Part, object},
    passage::Passage,
};

/// A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*).
///
/// Two sections are equal when they say the same at the same place of their documents.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Section(At<styrkedja::Section>);

object!(Section(styrkedja::Section), equal: same_place_and_value, hash: |at| at.pointer);

#[pymethods]
impl Section {
    /// The heading as printed; None for text before the first heading.
    #[getter]
    fn heading(&self) -> Option<&str> {
        self.0.get().heading.as_deref()
    }

    /// What the heading stands for, when it is a known one.
    #[getter]
    fn kind(&self) -> Option<Enum<SectionKind>> {
        self.0.get().kind.map(Enum)
    }

    /// The text directly below the heading.
    #[getter]
    fn text(&self) -> New<Passage> {
        self.0.field("text", |section| &section.text).into()
    }

    /// The sections within it, in order.
    #[getter]
    fn sections(&self) -> Tuple<New<Self>> {
        Tuple(New::all(self.0.children("sections", |section| &section.sections)))
    }

    /// Keys of one's own (``x-…``).
    #[getter]
    fn extensions(&self) -> Json {
        Json::of(&self.0.get().extensions)
    }

    /// The section as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
    fn to_dict(&self) -> Json {
        Json::of(self.0.get())
    }

    fn __repr__(&self) -> String {
        let section = self.0.get();
        let heading = html::shortened(section.heading.as_deref().unwrap_or_default());
        let kind = section.kind.map(|kind| format!("{} ", kind.as_str())).unwrap_or_default();
        format!("<Section {kind}{heading:?}>")
    }
}
