use pyo3::prelude::*;
use styrkedja::{Date, Printed};

use crate::{
    at::At,
    convert::Json,
    error,
    goal::Goal,
    html,
    part::{New, Part, object},
    passage::Passage,
};

/// A task with a start and an end (*aktivitet*), usually the committee's.
///
/// Two activities are equal when they say the same at the same place of their documents.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Activity(At<styrkedja::Activity>);

object!(Activity(styrkedja::Activity), equal: same_place_and_value, hash: |at| at.pointer);

fn day(printed: Option<&Printed<Date>>) -> Option<time::Date> {
    printed.and_then(|printed| printed.value).map(Date::date)
}

#[pymethods]
impl Activity {
    /// Its name within the document: ``a1`` for the first activity.
    #[getter]
    fn id(&self) -> String {
        self.0.whole.id(&self.0.pointer)
    }

    /// What is to be done.
    #[getter]
    fn title(&self) -> &str {
        &self.0.get().title
    }

    /// The first day (*startdatum*); None when it is missing or no day.
    #[getter]
    fn start(&self) -> Option<time::Date> {
        day(self.0.get().start.as_ref())
    }

    /// The first day as printed.
    #[getter]
    fn start_text(&self) -> Option<&str> {
        self.0.get().start.as_ref().map(|printed| &*printed.text)
    }

    /// The last day (*slutdatum*); None when it is missing or no day.
    #[getter]
    fn end(&self) -> Option<time::Date> {
        day(self.0.get().end.as_ref())
    }

    /// The last day as printed.
    #[getter]
    fn end_text(&self) -> Option<&str> {
        self.0.get().end.as_ref().map(|printed| &*printed.text)
    }

    /// Whether a report marks it as not carried out as planned (*avvikelse*).
    #[getter]
    fn deviation(&self) -> bool {
        self.0.get().deviation
    }

    /// What the report says of it (*analys*).
    #[getter]
    fn analysis(&self) -> Option<New<Passage>> {
        self.0.optional("analysis", |activity| &activity.analysis).map(New::from)
    }

    /// The goal it serves.
    #[getter]
    fn goal(&self, py: Python<'_>) -> PyResult<New<Goal>> {
        let goal = self.0.document().goal_of(&self.0.pointer);
        goal.map(New::from).ok_or_else(|| error::internal(py))
    }

    /// Keys of one's own (``x-…``).
    #[getter]
    fn extensions(&self) -> Json {
        Json::of(&self.0.get().extensions)
    }

    /// The activity as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
    fn to_dict(&self) -> Json {
        Json::of(self.0.get())
    }

    fn __repr__(&self) -> String {
        let title = html::shortened(&self.0.get().title);
        let day = |text: Option<&str>| text.unwrap_or("?").to_owned();
        let (start, end) = (day(self.start_text()), day(self.end_text()));
        format!("<Activity {} {title:?} {start} to {end}>", self.id())
    }
}
