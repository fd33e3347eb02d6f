use pyo3::prelude::*;
use styrkedja::{ColumnType, TableName};

use crate::{
    convert::{Enum, Tuple},
    error,
};

/// A column of a table: its name, what its cells hold, what it means.
#[pyclass(frozen, eq, hash, module = "styrkedja")]
#[derive(PartialEq)]
pub(crate) struct Column(&'static styrkedja::Column);

impl std::hash::Hash for Column {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.0.name, self.0.description).hash(state);
    }
}

#[pymethods]
impl Column {
    /// Its name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name
    }

    /// What its cells hold. Any cell may also be empty.
    #[getter]
    fn kind(&self) -> Enum<ColumnType> {
        Enum(self.0.kind)
    }

    /// What it means.
    #[getter]
    fn description(&self) -> &'static str {
        self.0.description
    }

    fn __repr__(&self) -> String {
        format!("<Column {}: {}>", self.0.name, self.0.description)
    }
}

/// The name of every table, in the order of the documentation.
#[pyfunction]
pub(crate) fn table_names() -> Tuple<&'static str> {
    TableName::ALL.iter().map(|name| name.as_str()).collect()
}

/// The columns of a table: the same for every document.
///
/// Args:
///     name: One of ``styrkedja.TABLES``.
///
/// Raises:
///     UnknownNameError: There is no such table.
///
/// Example:
///     >>> import styrkedja
///     >>> [column.name for column in styrkedja.table_columns("meetings")]
///     ['document', 'forum', 'date', 'text', 'line', 'end_line', 'page']
#[pyfunction]
pub(crate) fn table_columns(py: Python<'_>, name: &str) -> PyResult<Tuple<Column>> {
    let name: TableName = name.parse().map_err(|error| error::unknown_name(py, &error))?;
    Ok(name.columns().iter().map(Column).collect())
}
