use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use pyo3::prelude::*;
use styrkedja_read::RemarkKind;

use crate::{
    at::{Whole, at_line},
    convert::{Enum, Tuple},
};

/// Something the reader was unsure of or could not place.
#[pyclass(frozen, eq, hash, module = "styrkedja")]
pub(crate) struct Remark {
    whole: Arc<Whole>,
    index: usize,
}

impl Remark {
    pub(crate) fn new(whole: &Arc<Whole>, index: usize) -> Self {
        Self { whole: Arc::clone(whole), index }
    }

    fn get(&self) -> &styrkedja_read::Remark {
        &self.whole.remarks[self.index]
    }
}

impl PartialEq for Remark {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Hash for Remark {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.get().message, self.get().span.map(|span| span.start)).hash(state);
    }
}

#[pymethods]
impl Remark {
    /// What kind of thing it is.
    #[getter]
    fn kind(&self) -> Enum<RemarkKind> {
        Enum(self.get().kind)
    }

    /// What it is, in English.
    #[getter]
    fn message(&self) -> &str {
        &self.get().message.en
    }

    /// What it is, in English.
    #[getter]
    fn message_en(&self) -> &str {
        &self.get().message.en
    }

    /// What it is, in Swedish.
    #[getter]
    fn message_sv(&self) -> &str {
        &self.get().message.sv
    }

    /// The line of the source where it begins, from 1; None when it is about the whole.
    #[getter]
    fn line(&self) -> Option<usize> {
        self.get().span.map(|span| span.line)
    }

    /// The line of the source where it ends, from 1.
    #[getter]
    fn end_line(&self) -> Option<usize> {
        self.get().span.map(|span| span.end_line)
    }

    /// The page of the source where it begins, from 1, where the source has pages.
    #[getter]
    fn page(&self) -> Option<u32> {
        self.get().span.and_then(|span| span.page)
    }

    /// The words of the source it is about.
    #[getter]
    fn source_text(&self) -> Option<&str> {
        let span = self.get().span?;
        self.whole.text.as_deref()?.get(span.start..span.end)
    }

    /// The JSON Pointer to the value it is about, if that reached the document.
    #[getter]
    fn pointer(&self) -> Option<&str> {
        self.get().pointer.as_ref().map(styrkedja::Pointer::as_str)
    }

    fn __repr__(&self) -> String {
        let at = self.line().map(|line| at_line(line, self.page()) + ": ");
        format!("<Remark {}{}>", at.unwrap_or_default(), self.message())
    }
}

/// The name of every kind of remark.
#[pyfunction]
pub(crate) fn remark_kinds() -> Tuple<&'static str> {
    RemarkKind::ALL.iter().map(|kind| kind.as_str()).collect()
}
