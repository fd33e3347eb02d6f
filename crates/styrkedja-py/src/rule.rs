use std::hash::{Hash, Hasher};

use pyo3::prelude::*;
use styrkedja::{RULES, RuleStatus, Severity};

use crate::{convert::Enum, error};

/// A rule: what it checks, why, and how grave its findings are.
#[pyclass(frozen, eq, hash, module = "styrkedja")]
#[derive(PartialEq)]
pub(crate) struct Rule(&'static styrkedja::Rule);

impl Hash for Rule {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.code.hash(state);
    }
}

#[pymethods]
impl Rule {
    /// Its code, such as ``FUP001``. Never given to another rule.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code
    }

    /// Its name, such as ``missing-follow-up``.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name
    }

    /// How grave its findings are.
    #[getter]
    fn severity(&self) -> Enum<Severity> {
        Enum(self.0.severity)
    }

    /// Whether it may still change.
    #[getter]
    fn status(&self) -> Enum<RuleStatus> {
        Enum(self.0.status)
    }

    /// The version of the library it first came with.
    #[getter]
    fn since(&self) -> &'static str {
        self.0.since
    }

    /// The fault in one line, in English.
    #[getter]
    fn summary(&self) -> &'static str {
        &self.0.summary.en
    }

    /// The fault in one line, in English.
    #[getter]
    fn summary_en(&self) -> &'static str {
        &self.0.summary.en
    }

    /// The fault in one line, in Swedish.
    #[getter]
    fn summary_sv(&self) -> &'static str {
        &self.0.summary.sv
    }

    /// Its documentation in Markdown, English with a part in Swedish.
    #[getter]
    fn documentation(&self) -> &'static str {
        self.0.documentation
    }

    fn __repr__(&self) -> String {
        format!("<Rule {} {}>", self.0.code, self.0.name)
    }

    fn _repr_markdown_(&self) -> String {
        format!("# {} {}\n{}", self.0.code, self.0.name, self.0.documentation)
    }
}

/// Every rule, sorted by code.
///
/// Example:
///     >>> import styrkedja
///     >>> "FUP001" in [rule.code for rule in styrkedja.rules()]
///     True
#[pyfunction]
pub(crate) fn rules() -> Vec<Rule> {
    RULES.iter().copied().map(Rule).collect()
}

/// The rule with a code or a name.
///
/// Raises:
///     UnknownNameError: There is none.
///
/// Example:
///     >>> import styrkedja
///     >>> styrkedja.rule("missing-follow-up")
///     <Rule FUP001 missing-follow-up>
#[pyfunction]
#[pyo3(signature = (code_or_name, /))]
pub(crate) fn rule(py: Python<'_>, code_or_name: &str) -> PyResult<Rule> {
    styrkedja::rule(code_or_name).map(Rule).map_err(|error| error::unknown_name(py, &error))
}
