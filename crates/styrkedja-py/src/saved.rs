//! A document with what is known beside it, as text: for pickling, and so for other processes.

use std::borrow::Cow;

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use styrkedja::reflect::to_json;
use styrkedja_read::Reading;

use crate::{
    error::{self, detached},
    made::{Document, Made},
    whole::Whole,
};

/// What is saved. The format is not for keeping: the same version of the package must read it.
#[derive(Deserialize, Serialize)]
struct Saved<'a> {
    name: Cow<'a, str>,
    reading: Cow<'a, Reading>,
}

pub(crate) fn save(whole: &Whole) -> String {
    let reading = Cow::Borrowed(&whole.reading);
    to_json(&Saved { name: Cow::Borrowed(&whole.name), reading })
}

/// Makes the document again that was pickled.
#[pyfunction]
#[pyo3(name = "_restore")]
pub(crate) fn restore(py: Python<'_>, saved: &str) -> PyResult<Made<Document>> {
    let restored = detached(py, || {
        let Saved { name, reading } = serde_json::from_str(saved)?;
        Ok(Whole::new(&name, reading.into_owned()))
    })?;
    let whole =
        restored.map_err(|fault: serde_json::Error| error::not_restored(py, &fault.to_string()))?;
    Ok(Made::document(whole))
}
