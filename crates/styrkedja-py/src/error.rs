//! Errors of the core and the reader as the exceptions of `styrkedja._errors`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::{call::PyCallArgs, prelude::*};

/// Why a source gave no document.
pub(crate) enum Failure {
    /// The reader could not read it.
    Read(styrkedja_read::Error),
    /// It is JSON, but not of our format.
    Format(styrkedja::Error),
    /// No limit has this name.
    Limit(String),
    /// It looks like JSON, but is not UTF-8 from this byte on.
    Encoding(usize),
}

/// The exception for a source that gave no document.
pub(crate) fn source(py: Python<'_>, file: &str, failure: &Failure) -> PyErr {
    match failure {
        Failure::Read(error) => {
            exception(py, "ReadError", (located(file, error), some(file), kind(error)))
        }
        Failure::Limit(name) => {
            let names = styrkedja_read::Limits::NAMES.join(", ");
            let message = format!("no limit is called {name:?}; there are {names}");
            exception(py, "UnknownNameError", (message,))
        }
        Failure::Format(error) => format(py, file, error),
        Failure::Encoding(byte) => {
            let message = format!("byte {byte} is not UTF-8; save the JSON as UTF-8");
            exception(py, "FormatError", (located(file, &message), some(file)))
        }
    }
}

/// The exception for a vocabulary or catalogue that cannot be used.
pub(crate) fn unusable(py: Python<'_>, file: &str, fault: &impl ToString) -> PyErr {
    exception(py, "ReadError", (located(file, fault), some(file)))
}

/// The exception for JSON that is not a document, and for a value that is not what it should be.
pub(crate) fn format(py: Python<'_>, file: &str, error: &styrkedja::Error) -> PyErr {
    let pointer = error.pointer().map(ToString::to_string);
    let arguments = (located(file, error), some(file), pointer, error.line(), error.column());
    exception(py, "FormatError", arguments)
}

/// The exception for a name that no table or rule has.
pub(crate) fn unknown_name(py: Python<'_>, error: &styrkedja::Error) -> PyErr {
    exception(py, "UnknownNameError", (error.to_string(),))
}

/// The exception for a fault of ours.
pub(crate) fn internal(py: Python<'_>) -> PyErr {
    exception(py, "StyrkedjaError", ("a fault in styrkedja itself; please report it",))
}

/// Does work that needs no Python while other threads run it. A panic becomes an ordinary exception.
pub(crate) fn detached<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    py.detach(|| catch_unwind(AssertUnwindSafe(work))).map_err(|_| internal(py))
}

/// What sort of thing stands in the way of reading a file.
fn kind(error: &styrkedja_read::Error) -> Option<&'static str> {
    [
        (error.is_empty(), "empty"),
        (error.is_binary(), "other_format"),
        (error.is_broken(), "broken"),
        (error.is_encrypted(), "encrypted"),
        (error.is_scanned(), "scanned"),
        (error.is_too_much(), "too_much"),
    ]
    .into_iter()
    .find_map(|(is, kind)| is.then_some(kind))
}

/// The exception for a pickle of another version.
pub(crate) fn not_restored(py: Python<'_>, fault: &str) -> PyErr {
    let message = format!("not pickled by this version of styrkedja ({fault}); pickle it anew");
    exception(py, "FormatError", (message,))
}

fn located(file: &str, message: &impl ToString) -> String {
    if file.is_empty() { message.to_string() } else { format!("{file}: {}", message.to_string()) }
}

fn some(file: &str) -> Option<&str> {
    (!file.is_empty()).then_some(file)
}

fn exception<'py>(py: Python<'py>, class: &str, arguments: impl PyCallArgs<'py>) -> PyErr {
    let made =
        py.import("styrkedja._errors").and_then(|errors| errors.getattr(class)?.call1(arguments));
    made.map_or_else(|error| error, PyErr::from_value)
}
