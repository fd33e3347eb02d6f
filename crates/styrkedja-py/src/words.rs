//! What a city brings of its own: its words and what it knows.

use pyo3::prelude::*;

use crate::error;

/// The words of a city: labels of goals, headings, titles of columns, words of cells.
///
/// Example:
///     >>> from styrkedja import Vocabulary, read_text
///     >>> words = Vocabulary.stockholm_toml().replace("Enhetsmål", "Verksamhetsmål")
///     >>> plan = read_text("Verksamhetsmål: Alla är nöjda", vocabulary=Vocabulary.from_toml(words))
///     >>> plan.goals[0].title
///     'Alla är nöjda'
#[pyclass(frozen, module = "styrkedja")]
pub(crate) struct Vocabulary(pub(crate) styrkedja_read::Vocabulary);

#[pymethods]
impl Vocabulary {
    /// Reads a vocabulary file, as the guide tells how to write one.
    ///
    /// Args:
    ///     text: The content of the file.
    ///     name: What errors call it, usually its file.
    ///
    /// Raises:
    ///     ReadError: It is not TOML, or no vocabulary. The message names line and key.
    #[staticmethod]
    #[pyo3(signature = (text, name = ""))]
    fn from_toml(py: Python<'_>, text: &str, name: &str) -> PyResult<Self> {
        styrkedja_read::Vocabulary::from_toml(text)
            .map(Self)
            .map_err(|fault| error::unusable(py, name, &fault))
    }

    /// The vocabulary of the City of Stockholm as a file, to start another from.
    #[staticmethod]
    fn stockholm_toml() -> &'static str {
        styrkedja_read::Vocabulary::stockholm_toml()
    }

    #[expect(clippy::unused_self, reason = "Python calls it on an object")]
    fn __repr__(&self) -> &'static str {
        "<Vocabulary>"
    }
}

/// What is known beside the documents: the goals of the council, and indicators with their units.
///
/// Example:
///     >>> from styrkedja import Catalogue, read_text
///     >>> plan = read_text("Enhetsmål: Alla är nöjda")
///     >>> findings = plan.check(catalogue=Catalogue.from_toml(""))
#[pyclass(frozen, module = "styrkedja")]
pub(crate) struct Catalogue(pub(crate) styrkedja::Catalogue);

#[pymethods]
impl Catalogue {
    /// Reads a catalogue file.
    ///
    /// Args:
    ///     text: The content of the file.
    ///     name: What errors call it, usually its file.
    ///
    /// Raises:
    ///     ReadError: It is not TOML, or no catalogue. The message names line and key.
    #[staticmethod]
    #[pyo3(signature = (text, name = ""))]
    fn from_toml(py: Python<'_>, text: &str, name: &str) -> PyResult<Self> {
        styrkedja::Catalogue::from_toml(text)
            .map(Self)
            .map_err(|fault| error::unusable(py, name, &fault))
    }

    #[expect(clippy::unused_self, reason = "Python calls it on an object")]
    fn __repr__(&self) -> &'static str {
        "<Catalogue>"
    }
}
