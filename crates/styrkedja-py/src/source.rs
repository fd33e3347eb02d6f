//! Sources in: text, bytes, JSON.

use std::collections::BTreeMap;

use pyo3::{prelude::*, pybacked::PyBackedBytes};
use styrkedja_read::{Limits, Reader, Reading};

use crate::{
    error::{self, Failure, detached},
    made::{Document, Made},
    whole::Whole,
    words::Vocabulary,
};

/// Reads a document from its text, or from its JSON if the text begins with ``{``.
///
/// Args:
///     text: The text of a plan or report as published.
///     name: What tables and errors call it, usually its file.
///     vocabulary: The words of the city; those of Stockholm when None.
///
/// Returns:
///     The document, which knows the line of each of its values.
///
/// Raises:
///     ReadError: The text is empty or no text at all.
///     FormatError: It is JSON, but not of this format.
///
/// Example:
///     >>> import styrkedja
///     >>> plan = styrkedja.read_text('{"schema_version": "2", "kind": "plan", "year": 2025}')
///     >>> plan.year
///     2025
#[pyfunction]
#[pyo3(signature = (text, name = "", *, vocabulary = None))]
pub(crate) fn read_text(
    py: Python<'_>,
    text: &str,
    name: &str,
    vocabulary: Option<&Vocabulary>,
) -> PyResult<Made<Document>> {
    opened(py, name, || {
        if Reading::is_json(text.as_bytes()) {
            from_json(text)
        } else {
            reader(vocabulary).text(text).map_err(Failure::Read)
        }
    })
}

/// Reads a document from the bytes of a file: PDF, Word (.docx), OpenDocument (.odt), text in UTF-8, UTF-16 or
/// Windows-1252, or JSON in UTF-8. The content tells which.
///
/// Args:
///     data: The content of the file.
///     name: What tables and errors call it, usually its file.
///     vocabulary: The words of the city; those of Stockholm when None.
///     password: The password of an encrypted PDF file.
///     limits: How much a PDF, Word or OpenDocument file may cost, by the names in ``LIMITS``: ``{"pages": 300}``.
///
/// Returns:
///     The document, which knows the line of each of its values, and of a PDF file the page.
///
/// Raises:
///     ReadError: The file is empty, of another format, broken, encrypted, a scan, or beyond a limit.
///     FormatError: It is JSON, but not of this format.
///     UnknownNameError: No limit is called so.
///
/// Example:
///     >>> import styrkedja
///     >>> styrkedja.read_bytes(b'{"schema_version": "2", "kind": "annual_report"}').kind
///     <DocumentKind.ANNUAL_REPORT: 'annual_report'>
#[pyfunction]
#[pyo3(signature = (data, name = "", *, vocabulary = None, password = None, limits: "dict[str, int] | None" = None))]
pub(crate) fn read_bytes(
    py: Python<'_>,
    data: PyBackedBytes,
    name: &str,
    vocabulary: Option<&Vocabulary>,
    password: Option<&str>,
    limits: Option<BTreeMap<String, i128>>,
) -> PyResult<Made<Document>> {
    opened(py, name, || {
        if Reading::is_json(&data) {
            let json =
                str::from_utf8(&data).map_err(|error| Failure::Encoding(error.valid_up_to()))?;
            from_json(json)
        } else {
            configured(vocabulary, password, limits)?.bytes(&data).map_err(Failure::Read)
        }
    })
}

/// Makes a document without holding the interpreter, and gives it its name.
pub(crate) fn opened(
    py: Python<'_>,
    name: &str,
    open: impl FnOnce() -> Result<Reading, Failure> + Send,
) -> PyResult<Made<Document>> {
    match detached(py, || open().map(|reading| Whole::new(name, reading)))? {
        Ok(whole) => Ok(Made::document(whole)),
        Err(failure) => Err(error::source(py, name, &failure)),
    }
}

pub(crate) fn from_json(json: &str) -> Result<Reading, Failure> {
    Reading::from_json(json).map_err(Failure::Format)
}

/// Makes the document again that was pickled.
#[pyfunction]
#[pyo3(name = "_restore")]
pub(crate) fn restore(py: Python<'_>, name: &str, reading: &str) -> PyResult<Made<Document>> {
    let restored = detached(py, || Reading::from_json(reading))?;
    let reading = restored.map_err(|fault| error::not_restored(py, &fault.to_string()))?;
    Ok(Made::document(Whole::new(name, reading)))
}

fn reader(vocabulary: Option<&Vocabulary>) -> Reader {
    vocabulary.map_or_else(Reader::default, |words| Reader::new(words.0.clone()))
}

/// A reader as it is asked for.
pub(crate) fn configured(
    vocabulary: Option<&Vocabulary>,
    password: Option<&str>,
    limits: Option<BTreeMap<String, i128>>,
) -> Result<Reader, Failure> {
    let reader = reader(vocabulary).with_limits(of_names(limits.unwrap_or_default())?);
    Ok(match password {
        Some(password) => reader.with_password(password),
        None => reader,
    })
}

fn of_names(limits: BTreeMap<String, i128>) -> Result<Limits, Failure> {
    let mut known = Limits::default();
    for (name, most) in limits {
        // More than the machine can count is no limit; less than nothing allows nothing.
        let most = usize::try_from(most.max(0)).unwrap_or(usize::MAX);
        known.set(name.parse().map_err(Failure::Limit)?, most);
    }
    Ok(known)
}
