//! What the reader saw of a file, before it was understood.

use std::collections::BTreeMap;

use pyo3::{prelude::*, pybacked::PyBackedBytes};
use styrkedja_read::Reading;

use crate::{
    convert::Json,
    error::{self, Failure, detached},
    source::configured,
    words::Vocabulary,
};

/// What the reader saw of a file: its headings, paragraphs, items and tables, before anything was understood.
///
/// ``transcribe`` makes one.
///
/// Example:
///     >>> import styrkedja
///     >>> page = styrkedja.transcribe("1. Enkät i\nmaj.".encode())
///     >>> page.blocks[0]["text"], page.blocks[0]["end_line"]
///     ('Enkät i maj.', 2)
#[pyclass(frozen, module = "styrkedja")]
pub(crate) struct Transcript(styrkedja_read::page::Transcript);

#[pymethods]
impl Transcript {
    /// The blocks in reading order, each a ``dict`` of what is known of it: ``block`` (its index), ``kind``, ``text``,
    /// ``line``, and where there is one ``depth``, ``level``, ``number``, ``marker``, ``part_of``, ``table``, ``row``,
    /// ``cell``, ``columns`` or ``one_of``, ``page``. The keys may change until version 1.0.
    #[getter]
    fn blocks(&self) -> Vec<Json> {
        self.0.listing().map(|block| Json::of(&block)).collect()
    }

    /// The page as Markdown, without what was set aside.
    fn to_markdown(&self, py: Python<'_>) -> PyResult<String> {
        detached(py, || self.0.to_markdown())
    }

    /// The page as a document of HTML, with all that was set aside.
    fn to_html(&self, py: Python<'_>) -> PyResult<String> {
        detached(py, || self.0.to_html())
    }

    fn __repr__(&self) -> String {
        let count = self.0.blocks().len();
        format!("<Transcript of {count} {}>", if count == 1 { "block" } else { "blocks" })
    }
}

/// What the reader sees of the bytes of a file. ``styrkedja.transcribe`` opens files, too.
#[pyfunction]
#[pyo3(signature = (data, name = "", *, vocabulary = None, password = None, limits: "dict[str, int] | None" = None))]
pub(crate) fn transcribe(
    py: Python<'_>,
    data: PyBackedBytes,
    name: &str,
    vocabulary: Option<&Vocabulary>,
    password: Option<&str>,
    limits: Option<BTreeMap<String, i128>>,
) -> PyResult<Transcript> {
    let seen = detached(py, || {
        if Reading::is_json(&data) {
            return Err(Failure::NoPage);
        }
        configured(vocabulary, password, limits)?.transcribe(&data).map_err(Failure::Read)
    })?;
    seen.map(Transcript).map_err(|failure| error::source(py, name, &failure))
}
