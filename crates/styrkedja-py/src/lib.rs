//! The extension module `styrkedja._core`: the core and the reader as Python objects.
//!
//! A Python object is a place in a shared, immutable document (`at.rs`); nothing is copied until it is read. The doc
//! comments of classes and functions are their Python docstrings, and `_core.pyi` is generated from them.
#![expect(clippy::doc_link_with_quotes, reason = "docstrings show Python lists")]
#![expect(clippy::needless_pass_by_value, reason = "PyO3 hands over extracted values")]

mod activity;
mod at;
mod column;
mod convert;
mod document;
mod error;
mod facts;
mod finding;
mod goal;
mod html;
mod indicator;
mod part;
mod passage;
mod remark;
mod rule;
mod saved;
mod section;
mod source;
mod words;

/// The compiled part of `styrkedja`. Import from `styrkedja` instead.
#[pyo3::pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use crate::{
        activity::Activity,
        column::{Column, table_columns, table_names},
        document::{Document, Organisation},
        facts::{
            MoneyFact, Post, QualityRoutine, Recurrence, SdgContribution, SexSplit, StaffMeeting,
            Staffing,
        },
        finding::Finding,
        goal::Goal,
        indicator::{Indicator, Measure, Target, UnplacedValue},
        part::Part,
        passage::{Item, Passage},
        remark::{Remark, remark_kinds},
        rule::{Rule, rule, rules},
        saved::restore,
        section::Section,
        source::{json_schema, limit_names, read_bytes, read_text},
        words::{Catalogue, Vocabulary},
    };
}
