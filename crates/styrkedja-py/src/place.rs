//! Places of a document on their way from Python.

use std::sync::Arc;

use pyo3::{
    Borrowed,
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
};
#[cfg(feature = "inspect")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_union};
use styrkedja::Pointer;

use crate::{error, methods::Part, whole::Whole};

/// A place of a document: a part of it, or a JSON Pointer.
pub(crate) struct Where(Pointer, Option<Arc<Whole>>);

impl Where {
    /// The pointer within a document.
    pub(crate) fn within(self, whole: &Arc<Whole>) -> PyResult<Pointer> {
        let of_other =
            |other: &Arc<Whole>| !Arc::ptr_eq(other, whole) && other.document() != whole.document();
        if self.1.as_ref().is_some_and(of_other) {
            return Err(PyValueError::new_err("a part of another document"));
        }
        Ok(self.0)
    }
}

impl<'py> FromPyObject<'_, 'py> for Where {
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Part as pyo3::PyTypeInfo>::TYPE_HINT,
        type_hint_identifier!("builtins", "str")
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(part) = object.cast::<Part>() {
            let part = part.as_super().as_super().get();
            return Ok(Self(part.place_pointer().clone(), part.held.whole().cloned()));
        }
        let text: String = object.extract().map_err(|_| {
            PyTypeError::new_err("a part of a document or a JSON Pointer is wanted")
        })?;
        let pointer = text.parse().map_err(|refused: styrkedja::ValueError| {
            error::format(object.py(), "", &refused.into())
        })?;
        Ok(Self(pointer, None))
    }
}
