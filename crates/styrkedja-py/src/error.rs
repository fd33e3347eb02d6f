//! Errors of the core and the reader as the exceptions of `styrkedja._errors`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::{prelude::*, types::PyDict};
use styrkedja::Text;

/// Why a source gave no document.
pub(crate) enum Failure {
    /// The reader could not read it.
    Read(styrkedja_read::Error),
    /// It is JSON, but not of our format.
    Format(styrkedja::Error),
    /// No limit has this name.
    Limit(styrkedja_read::Error),
    /// It looks like JSON, but is not UTF-8 from this byte on.
    Encoding(usize),
    /// It is JSON, of which there is no page.
    NoPage,
}

/// What an exception tells.
pub(crate) struct Told {
    /// The name of the kind.
    kind: &'static str,
    text: Text,
    pointer: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
}

impl Told {
    fn new(kind: &'static str, text: Text) -> Self {
        Self { kind, text, pointer: None, line: None, column: None }
    }
}

impl From<&styrkedja::Error> for Told {
    fn from(error: &styrkedja::Error) -> Self {
        Self {
            kind: error.kind().as_str(),
            text: error.text(),
            pointer: error.pointer().map(ToString::to_string),
            line: error.line(),
            column: error.column(),
        }
    }
}

impl From<&styrkedja_read::Error> for Told {
    fn from(error: &styrkedja_read::Error) -> Self {
        Self {
            kind: error.kind().as_str(),
            text: error.text(),
            pointer: error.pointer().map(ToString::to_string),
            line: error.line(),
            column: error.column(),
        }
    }
}

/// The exception for a source that gave no document.
pub(crate) fn source(py: Python<'_>, file: &str, failure: &Failure) -> PyErr {
    match failure {
        Failure::Read(error) => of_source(py, "ReadError", file, &error.into()),
        Failure::Format(error) => of_source(py, "FormatError", file, &error.into()),
        Failure::Limit(error) => exception(py, "UnknownNameError", &error.into(), None),
        Failure::Encoding(byte) => {
            let text = Text::new(
                format!("byte {byte} är inte UTF-8; spara JSON-filen som UTF-8"),
                format!("byte {byte} is not UTF-8; save the JSON as UTF-8"),
            );
            of_source(py, "FormatError", file, &Told::new("not_utf8", text))
        }
        Failure::NoPage => {
            let text = Text::fixed(
                "ett dokument i JSON har ingen sida att visa; ange filen som det lästes ur",
                "a document in JSON has no page to show; name the file that it was read from",
            );
            of_source(py, "ReadError", file, &Told::new("no_page", text))
        }
    }
}

/// The exception for a vocabulary or catalogue that cannot be used.
pub(crate) fn unusable<'e, E>(py: Python<'_>, file: &str, fault: &'e E) -> PyErr
where
    Told: From<&'e E>,
{
    of_source(py, "ReadError", file, &fault.into())
}

/// The exception for JSON that is not a document, and for a value that is not what it should be.
pub(crate) fn format(py: Python<'_>, file: &str, error: &styrkedja::Error) -> PyErr {
    of_source(py, "FormatError", file, &error.into())
}

/// The exception for a name that no table or rule has.
pub(crate) fn unknown_name(py: Python<'_>, error: &styrkedja::Error) -> PyErr {
    exception(py, "UnknownNameError", &error.into(), None)
}

/// The exception for a fault of ours.
pub(crate) fn internal(py: Python<'_>) -> PyErr {
    let text = Text::fixed(
        "ett fel i styrkedja självt; anmäl det gärna",
        "a fault in styrkedja itself; please report it",
    );
    exception(py, "StyrkedjaError", &Told::new("internal", text), None)
}

/// Does work that needs no Python while other threads run it. A panic becomes an ordinary exception.
pub(crate) fn detached<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    py.detach(|| catch_unwind(AssertUnwindSafe(work))).map_err(|_| internal(py))
}

/// The exception for a pickle of another version.
pub(crate) fn not_restored(py: Python<'_>, fault: &str) -> PyErr {
    let text = Text::new(
        format!("inte gjord av denna version av styrkedja ({fault}); gör om den med pickle"),
        format!("not pickled by this version of styrkedja ({fault}); pickle it anew"),
    );
    of_source(py, "FormatError", "", &Told::new("not_restored", text))
}

/// An exception about a source, whose name it has.
fn of_source(py: Python<'_>, class: &str, file: &str, told: &Told) -> PyErr {
    exception(py, class, told, Some(file))
}

/// An exception of a class. Printed it is English, and begins with the name of the source if that has one.
fn exception(py: Python<'_>, class: &str, told: &Told, file: Option<&str>) -> PyErr {
    let Told { kind, text, pointer, line, column } = told;
    let make = || {
        let given = PyDict::new(py);
        given.set_item("kind", kind)?;
        given.set_item("message_en", &text.en)?;
        given.set_item("message_sv", &text.sv)?;
        let mut message = text.en.clone().into_owned();
        if let Some(file) = file {
            if !file.is_empty() {
                message = format!("{file}: {message}");
                given.set_item("file", file)?;
            }
            given.set_item("pointer", pointer)?;
            given.set_item("line", line)?;
            given.set_item("column", column)?;
        }
        py.import("styrkedja._errors")?.getattr(class)?.call((message,), Some(&given))
    };
    make().map_or_else(|error| error, PyErr::from_value)
}
