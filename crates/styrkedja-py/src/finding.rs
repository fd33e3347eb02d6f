use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use pyo3::prelude::*;
use styrkedja::{Pointer, Severity};

use crate::{
    at::{At, Whole, at_line},
    convert::{Enum, Tuple},
    goal::Goal,
    part::{New, Part},
};

/// A fault, or something that looks like one, at a place of a document.
///
/// Two findings are equal when the same rule says the same of the same place.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Finding {
    whole: Arc<Whole>,
    finding: styrkedja::Finding,
}

impl Finding {
    pub(crate) fn at(whole: &Arc<Whole>, finding: styrkedja::Finding) -> NewFinding {
        NewFinding(Self { whole: Arc::clone(whole), finding })
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.finding == other.finding
    }
}

impl Hash for Finding {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.finding.rule.code, &self.finding.pointer).hash(state);
    }
}

#[pymethods]
impl Finding {
    /// The code of the rule that found it, such as ``FUP001``. ``styrkedja.rule(code)`` explains it.
    #[getter]
    fn code(&self) -> &str {
        self.finding.rule.code
    }

    /// The name of the rule, such as ``missing-follow-up``.
    #[getter]
    fn rule(&self) -> &str {
        self.finding.rule.name
    }

    /// How grave it is.
    #[getter]
    fn severity(&self) -> Enum<Severity> {
        Enum(self.finding.severity)
    }

    /// What is wrong, in English.
    #[getter]
    fn message(&self) -> &str {
        &self.finding.message.en
    }

    /// What is wrong, in English.
    #[getter]
    fn message_en(&self) -> &str {
        &self.finding.message.en
    }

    /// What is wrong, in Swedish.
    #[getter]
    fn message_sv(&self) -> &str {
        &self.finding.message.sv
    }

    /// What to do about it, in English.
    #[getter]
    fn hint(&self) -> Option<&str> {
        self.finding.hint.as_ref().map(|hint| &*hint.en)
    }

    /// What to do about it, in English.
    #[getter]
    fn hint_en(&self) -> Option<&str> {
        self.hint()
    }

    /// What to do about it, in Swedish.
    #[getter]
    fn hint_sv(&self) -> Option<&str> {
        self.finding.hint.as_ref().map(|hint| &*hint.sv)
    }

    /// Other places that belong to the fault: JSON Pointer, and what it has to do with it, in English.
    #[getter]
    fn related(&self) -> Tuple<(&str, &str)> {
        self.finding.related.iter().map(|(pointer, text)| (pointer.as_str(), &*text.en)).collect()
    }

    /// The innermost goal the fault stands in; None for what stands in no goal.
    #[getter]
    fn goal(&self) -> Option<New<Goal>> {
        At::root(&self.whole).goal_of(self.pointer()).map(New::from)
    }

    fn __str__(&self) -> String {
        let finding = &self.finding;
        let place = self.whole.place(self.pointer());
        let place = place.map_or(self.pointer().to_string(), |at| at_line(at.line(), at.page()));
        let (severity, code) = (finding.severity.as_str(), finding.rule.code);
        format!("{place}: {severity}[{code}]: {}", finding.message.en)
    }

    fn __repr__(&self) -> String {
        format!("<Finding {self}>", self = self.__str__())
    }
}

impl Finding {
    fn pointer(&self) -> &Pointer {
        &self.finding.pointer
    }
}

/// A finding on its way to Python.
pub(crate) struct NewFinding(Finding);

impl<'py> IntoPyObject<'py> for NewFinding {
    type Target = Finding;
    type Output = Bound<'py, Finding>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = <Finding as pyo3::PyTypeInfo>::TYPE_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, Finding>> {
        let part = Part::new(&self.0.whole, self.0.pointer());
        Bound::new(py, (self.0, part))
    }
}
