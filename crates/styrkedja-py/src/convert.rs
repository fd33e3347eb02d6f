//! Values on their way to and from Python, with the types the stub gives them.

use pyo3::{
    Borrowed,
    prelude::*,
    types::{IntoPyDict, PyDict, PyString, PyTuple},
};
#[cfg(feature = "inspect")]
use pyo3::{
    inspect::{PyStaticConstant, PyStaticExpr},
    type_hint_identifier, type_hint_subscript, type_hint_union,
};
use styrkedja::{Cell, Table};

/// A tuple of any length: what a frozen object shows of a list.
pub(crate) struct Tuple<T>(pub(crate) Vec<T>);

impl<T> FromIterator<T> for Tuple<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::OUTPUT_TYPE,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0)
    }
}

/// The rows of a table, each a `dict` from column name to cell.
pub(crate) struct Rows(pub(crate) Table);

impl<'py> IntoPyObject<'py> for Rows {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "list"),
        type_hint_identifier!("styrkedja._types", "Row")
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let names: Vec<Bound<'py, PyString>> =
            self.0.columns().iter().map(|column| PyString::intern(py, column.name)).collect();
        let row = |cells: &Vec<Cell>| {
            let row = PyDict::new(py);
            for (name, cell) in names.iter().zip(cells) {
                row.set_item(name, value(py, cell)?)?;
            }
            Ok(row)
        };
        self.0.rows().iter().map(row).collect::<PyResult<Vec<_>>>()?.into_pyobject(py)
    }
}

fn value<'py>(py: Python<'py>, cell: &Cell) -> PyResult<Bound<'py, PyAny>> {
    match cell {
        Cell::Null => Ok(py.None().into_bound(py)),
        Cell::Text(text) => Ok(PyString::new(py, text).into_any()),
        Cell::Integer(number) => Ok(number.into_pyobject(py)?.into_any()),
        Cell::Decimal(number) => number.into_pyobject(py),
        Cell::Date(date) => Ok(date.date().into_pyobject(py)?.into_any()),
        Cell::Boolean(yes) => Ok(yes.into_pyobject(py)?.to_owned().into_any()),
    }
}

/// JSON as text, which Python gets as plain values. Numbers keep their digits: a whole one is an `int`, any other a
/// `Decimal`, and one that is too large for both its text.
pub(crate) struct Json(pub(crate) String);

impl Json {
    /// What a value is in the JSON form of its document.
    pub(crate) fn of(value: &impl serde::Serialize) -> Self {
        Self(styrkedja::reflect::to_json(value))
    }
}

impl<'py> IntoPyObject<'py> for Json {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("typing", "Any")
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = py.import("styrkedja._numbers")?;
        let exact = [
            ("parse_float", number.getattr("decimal_or_digits")?),
            ("parse_int", number.getattr("int_or_digits")?),
        ];
        py.import("json")?.call_method("loads", (self.0,), Some(&exact.into_py_dict(py)?))
    }
}

/// Names of rules: one, or several.
pub(crate) struct Names(pub(crate) Vec<String>);

impl<'py> FromPyObject<'_, 'py> for Names {
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Iterable"),
            type_hint_identifier!("builtins", "str")
        )
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(name) = object.extract() {
            return Ok(Self(vec![name]));
        }
        object.try_iter()?.map(|name| name?.extract()).collect::<PyResult<_>>().map(Self)
    }
}
