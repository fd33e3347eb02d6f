//! Values on their way to and from Python, with the types the stub gives them.

use pyo3::{
    Borrowed,
    exceptions::PyTypeError,
    prelude::*,
    sync::PyOnceLock,
    types::{PyDict, PyIterator, PyModule, PyString, PyTuple},
};
#[cfg(feature = "inspect")]
use pyo3::{
    inspect::{PyStaticConstant, PyStaticExpr},
    type_hint_identifier, type_hint_subscript, type_hint_union,
};
use styrkedja::{
    Cell, ColumnType, DocumentKind, Employment, Fulfilment, GoalLevel, IndicatorColumn, ItemForm,
    MoneyKind, Periodicity, Pointer, QualityRoutineKind, RecurrencePeriod, RuleStatus, SectionKind,
    Severity, Table, TargetKind,
};
use styrkedja_read::RemarkKind;

use crate::{error, part::Part};

/// A value that Python sees as a member of an enumeration class in `styrkedja._enums`.
pub(crate) trait Named {
    const CLASS: &'static str;
    fn name(&self) -> &'static str;
}

macro_rules! named {
    ($($type:ident => $class:literal),+ $(,)?) => {
        $(impl Named for $type {
            const CLASS: &'static str = $class;

            fn name(&self) -> &'static str {
                self.as_str()
            }
        })+
    };
}

named!(
    DocumentKind => "DocumentKind",
    Employment => "Employment",
    Fulfilment => "Fulfilment",
    GoalLevel => "GoalLevel",
    IndicatorColumn => "IndicatorColumn",
    ItemForm => "ItemForm",
    MoneyKind => "MoneyKind",
    Periodicity => "Periodicity",
    QualityRoutineKind => "QualityRoutineKind",
    RecurrencePeriod => "RecurrencePeriod",
    RemarkKind => "RemarkKind",
    SectionKind => "SectionKind",
    Severity => "Severity",
    RuleStatus => "RuleStatus",
    TargetKind => "TargetKind",
);

impl Named for ColumnType {
    const CLASS: &'static str = "ColumnType";

    fn name(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Date => "date",
            Self::Boolean => "boolean",
        }
    }
}

/// A member of an enumeration.
pub(crate) struct Enum<T>(pub(crate) T);

impl<'py, T: Named> IntoPyObject<'py> for Enum<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("styrkedja._enums", T::CLASS);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static ENUMS: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
        let enums =
            ENUMS.get_or_try_init(py, || py.import("styrkedja._enums").map(Bound::unbind))?;
        enums.bind(py).getattr(T::CLASS)?.call1((self.0.name(),))
    }
}

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

/// An iterator over a tuple.
pub(crate) struct Iterated<T>(pub(crate) Tuple<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Iterated<T> {
    type Target = PyIterator;
    type Output = Bound<'py, PyIterator>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterator"), T::OUTPUT_TYPE);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.0.into_pyobject(py)?.try_iter()
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

/// A JSON object as text, which Python gets as a `dict` of plain values.
pub(crate) struct Json(String);

impl Json {
    /// What a value is in the JSON form of its document.
    pub(crate) fn of(value: &impl serde::Serialize) -> Self {
        // Cannot fail: every key is a string and no value refuses to be written.
        Self(serde_json::to_string(value).unwrap_or_default())
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
        py.import("json")?.call_method1("loads", (self.0,))
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

/// A place of a document: a part of it, or a JSON Pointer.
pub(crate) struct Where(pub(crate) Pointer);

impl<'py> FromPyObject<'_, 'py> for Where {
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Part as pyo3::PyTypeInfo>::TYPE_HINT,
        type_hint_identifier!("builtins", "str")
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(part) = object.cast::<Part>() {
            return Ok(Self(part.get().pointer.clone()));
        }
        let text: String = object.extract().map_err(|_| {
            PyTypeError::new_err("a part of a document or a JSON Pointer is wanted")
        })?;
        text.parse().map(Self).map_err(|refused: styrkedja::ValueError| {
            error::format(object.py(), "", &refused.into())
        })
    }
}
