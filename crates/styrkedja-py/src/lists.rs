//! What there is: rules, tables with their columns, limits, the schema.

use pyo3::prelude::*;
use styrkedja::{ErrorKind, NameKind, RULES, TableName};
use styrkedja_read::Limits;

use crate::{
    convert::{Json, Tuple},
    error,
    made::{self, Made},
    object::Held,
};

/// Every rule, sorted by code.
///
/// Example:
///     >>> import styrkedja
///     >>> "FUP001" in [rule.code for rule in styrkedja.rules()]
///     True
#[pyfunction]
pub(crate) fn rules() -> Vec<Made<made::Rule>> {
    Made::all(RULES.iter().copied().map(Held::Rule))
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
pub(crate) fn rule(py: Python<'_>, code_or_name: &str) -> PyResult<Made<made::Rule>> {
    let rule = styrkedja::rule(code_or_name).map_err(|error| error::unknown_name(py, &error))?;
    Ok(Made::new(Held::Rule(rule).into_object()))
}

/// The name of every table, in the order of the documentation.
#[pyfunction]
pub(crate) fn table_names() -> Tuple<&'static str> {
    TableName::NAMES.iter().copied().collect()
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
pub(crate) fn table_columns(py: Python<'_>, name: &str) -> PyResult<Tuple<Made<made::Column>>> {
    let name: TableName = name.parse().map_err(|error| error::unknown_name(py, &error))?;
    Ok(Tuple(Made::all(name.columns().iter().map(Held::Column))))
}

/// The name of every limit.
#[pyfunction]
pub(crate) fn limit_names() -> Tuple<&'static str> {
    Limits::NAMES.iter().copied().collect()
}

/// The JSON Schema (draft 2020-12) of a format, from which other systems generate their types.
///
/// Args:
///     name: ``document``, ``reading``, ``remark``, ``finding``, ``rule`` or ``tables``.
///
/// Raises:
///     UnknownNameError: There is no such format.
///
/// Example:
///     >>> import styrkedja
///     >>> styrkedja.json_schema()["title"]
///     'Document'
///     >>> "severity" in styrkedja.json_schema("finding")["properties"]
///     True
#[pyfunction]
#[pyo3(signature = (name = "document"))]
pub(crate) fn json_schema(py: Python<'_>, name: &str) -> PyResult<Json> {
    let schemas = styrkedja_read::json_schemas();
    match schemas.iter().find(|(known, _)| *known == name) {
        Some((_, schema)) => Ok(Json::of(schema)),
        None => {
            let known = schemas.iter().map(|(known, _)| (*known).to_owned()).collect();
            let (what, name) = (NameKind::Schema, name.to_owned());
            Err(error::unknown_name(py, &ErrorKind::UnknownName { what, name, known }.into()))
        }
    }
}
