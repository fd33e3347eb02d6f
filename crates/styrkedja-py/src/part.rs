use std::sync::Arc;

use pyo3::{PyClass, prelude::*};
use styrkedja::{Place, Pointer};

use crate::{
    at::{At, Whole},
    document::Document,
};

/// Something at a place of a document: the base of goals, indicators, passages, findings and all the others.
#[pyclass(frozen, subclass, module = "styrkedja")]
pub(crate) struct Part {
    whole: Arc<Whole>,
    pub(crate) pointer: Pointer,
}

impl Part {
    pub(crate) fn new(whole: &Arc<Whole>, pointer: &Pointer) -> Self {
        Self { whole: Arc::clone(whole), pointer: pointer.clone() }
    }

    fn place(&self) -> Option<&Place> {
        self.whole.place(&self.pointer)
    }
}

#[pymethods]
impl Part {
    /// The JSON Pointer (RFC 6901) to it in its document, such as ``/goals/0/indicators/2``.
    #[getter]
    fn pointer(&self) -> &str {
        self.pointer.as_str()
    }

    /// The line of the source where it begins, from 1. None when the document was not read from a text.
    #[getter]
    fn line(&self) -> Option<usize> {
        self.place().map(Place::line)
    }

    /// The line of the source where its own words end, from 1: for a goal, its title.
    #[getter]
    fn end_line(&self) -> Option<usize> {
        self.place().map(Place::end_line)
    }

    /// The page of the source where it begins, from 1, where the source has pages.
    #[getter]
    fn page(&self) -> Option<u32> {
        self.place().and_then(Place::page)
    }

    /// The box of its first words on that page, where the source has positions: left, top, right and bottom in points
    /// (1/72 inch) from the top left corner of the page.
    #[getter]
    fn bounds(&self) -> Option<(i32, i32, i32, i32)> {
        let bounds = self.place()?.bounds()?;
        Some((bounds.left, bounds.top, bounds.right, bounds.bottom))
    }

    /// The words of the source that it and all within it were read from, as they stand there.
    #[getter]
    fn source_text(&self) -> Option<String> {
        self.whole.source_text(&self.pointer)
    }

    /// The document it belongs to.
    #[getter]
    fn document(&self) -> Document {
        Document::from(Arc::clone(&self.whole))
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    /// Itself: it cannot change, so a copy would be the same.
    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }
}

/// A Python class whose objects are a value of a document.
pub(crate) trait Object: PyClass<BaseType = Part> + From<At<Self::Value>> {
    type Value: 'static;
}

/// An object of such a class, on its way to Python.
pub(crate) struct New<O: Object>(At<O::Value>);

impl<O: Object> New<O> {
    pub(crate) fn all(values: Vec<At<O::Value>>) -> Vec<Self> {
        values.into_iter().map(Self).collect()
    }
}

impl<O: Object> From<At<O::Value>> for New<O> {
    fn from(at: At<O::Value>) -> Self {
        Self(at)
    }
}

impl<'py, O: Object> IntoPyObject<'py> for New<O>
where
    PyClassInitializer<O>: From<(O, Part)>,
{
    type Target = O;
    type Output = Bound<'py, O>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = <O as pyo3::PyTypeInfo>::TYPE_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, O>> {
        let part = Part::new(&self.0.whole, &self.0.pointer);
        Bound::new(py, (O::from(self.0), part))
    }
}

/// Ties a Python class to the value it shows.
///
/// With `place`, two objects are equal when they say the same at the same place of their documents; with `value`,
/// when they say the same. The expression is what is hashed.
macro_rules! object {
    ($class:ident($value:ty), equal: $equal:ident, hash: |$at:ident| $hashed:expr) => {
        impl From<$crate::at::At<$value>> for $class {
            fn from(at: $crate::at::At<$value>) -> Self {
                Self(at)
            }
        }

        impl $crate::part::Object for $class {
            type Value = $value;
        }

        impl PartialEq for $class {
            fn eq(&self, other: &Self) -> bool {
                self.0.$equal(&other.0)
            }
        }

        impl std::hash::Hash for $class {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                let $at = &self.0;
                $hashed.hash(state);
            }
        }
    };
}
pub(crate) use object;
