//! A document with what is known beside it, as text: for pickling, and so for other processes.

use std::borrow::Cow;

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use styrkedja::SourceMap;
use styrkedja_read::Remark;

use crate::{
    convert::{Document, Made},
    document,
    error::{self, detached},
    whole::Whole,
};

/// What is saved. The format is not for keeping: the same version of the package must read it.
#[derive(Deserialize, Serialize)]
struct Saved<'a> {
    name: Cow<'a, str>,
    document: Cow<'a, styrkedja::Document>,
    text: Cow<'a, Option<String>>,
    sources: Cow<'a, SourceMap>,
    remarks: Cow<'a, [Remark]>,
}

pub(crate) fn save(whole: &Whole) -> String {
    let saved = Saved {
        name: Cow::Borrowed(&whole.name),
        document: Cow::Borrowed(&whole.document),
        text: Cow::Borrowed(&whole.text),
        sources: Cow::Borrowed(&whole.sources),
        remarks: Cow::Borrowed(&whole.remarks),
    };
    // Nothing in it can fail to be written: all its keys are text.
    serde_json::to_string(&saved).unwrap_or_default()
}

/// Makes the document again that was pickled.
#[pyfunction]
#[pyo3(name = "_restore")]
pub(crate) fn restore(py: Python<'_>, saved: &str) -> PyResult<Made<Document>> {
    let restored = detached(py, || {
        let saved: Saved<'_> = serde_json::from_str(saved)?;
        let mut whole = Whole::new(saved.document.into_owned());
        whole.name = saved.name.into_owned();
        whole.text = saved.text.into_owned();
        whole.sources = saved.sources.into_owned();
        whole.remarks = saved.remarks.into_owned();
        Ok(whole)
    })?;
    let whole =
        restored.map_err(|fault: serde_json::Error| error::not_restored(py, &fault.to_string()))?;
    Ok(document::made(whole))
}
