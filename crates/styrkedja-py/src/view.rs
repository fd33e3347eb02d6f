//! Values of the model as Python objects.

use pyo3::{
    prelude::*,
    sync::PyOnceLock,
    types::{PyModule, PyString, PyTuple},
};
use styrkedja::{
    Pointer,
    reflect::{View, to_json},
};

use crate::{
    convert::Json,
    made::{Made, Unknown},
    object::Object,
};

/// The value at a pointer within an object.
pub(crate) fn to_python<'py>(
    py: Python<'py>,
    of: &Object,
    value: &View<'_>,
    pointer: &Pointer,
) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        View::Text(text) => PyString::new(py, text).into_any(),
        View::Integer(number) => number.into_pyobject(py)?.into_any(),
        View::Number(number) => number.decimal().into_pyobject(py)?.into_any(),
        View::Boolean(yes) => yes.into_pyobject(py)?.to_owned().into_any(),
        View::Date(date) => date.date().into_pyobject(py)?.into_any(),
        View::Name(enumeration, name) => {
            enumerations(py)?.getattr(*enumeration)?.call1((*name,))?
        }
        View::Record(_) => Made::<Unknown>::new(of.within(pointer.clone())).into_pyobject(py)?,
        View::List(list) => {
            let values = (0..list.count()).filter_map(|index| Some((index, list.at(index)?)));
            let values =
                values.map(|(index, value)| to_python(py, of, &value, &pointer.index(index)));
            PyTuple::new(py, values.collect::<PyResult<Vec<_>>>()?)?.into_any()
        }
        View::Custom(keys) => Json(to_json(keys)).into_pyobject(py)?,
        // Absent; or a text in two languages, of which one asks for a language.
        _ => py.None().into_bound(py),
    })
}

/// Whether the elements of a list within the value are its own: JSON has a passage as the list of its parts.
pub(crate) fn is_transparent(value: &View<'_>) -> bool {
    matches!(value, View::Record(record) if record.description().transparent)
}

fn enumerations(py: Python<'_>) -> PyResult<&Bound<'_, PyModule>> {
    static ENUMS: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let module = ENUMS.get_or_try_init(py, || py.import("styrkedja._enums").map(Bound::unbind))?;
    Ok(module.bind(py))
}
