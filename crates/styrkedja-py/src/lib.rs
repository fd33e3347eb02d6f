//! The extension module `styrkedja._core`: the core and the reader as Python objects.
//!
//! A Python object is a place in a shared, immutable document (`object.rs`); nothing is copied until it is read. The
//! doc comments of classes and functions here are their Python docstrings, and `_core.pyi` is generated from them. The
//! classes of the model itself are Python, generated from the model (`styrkedja._objects`).
#![expect(clippy::doc_link_with_quotes, reason = "docstrings show Python lists")]
#![expect(clippy::needless_pass_by_value, reason = "PyO3 hands over extracted values")]

mod convert;
mod document;
mod error;
mod html;
mod lists;
mod made;
mod methods;
mod object;
mod page;
mod place;
mod source;
mod sums;
mod view;
mod whole;
mod words;

/// The compiled part of `styrkedja`. Import from `styrkedja` instead.
#[pyo3::pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use crate::{
        document::Source,
        lists::{json_schema, limit_names, rule, rules, table_columns, table_names},
        made::Handle,
        methods::{_again, Part, Placed},
        object::Object,
        page::{Transcript, transcribe},
        source::{read_bytes, read_text, restore},
        words::{Catalogue, Vocabulary},
    };
}
