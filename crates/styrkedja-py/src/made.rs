//! Objects on their way to Python.

use std::{marker::PhantomData, sync::Arc};

#[cfg(feature = "inspect")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier};
use pyo3::{prelude::*, sync::PyOnceLock, types::PyModule};

use crate::{
    object::{Held, Object},
    whole::Whole,
};

/// What an object is made of. Only the extension module makes one, so that Python makes no object of its own.
#[pyclass(frozen, name = "_Handle", module = "styrkedja._core")]
pub(crate) struct Handle(pub(crate) Object);

/// A class of `styrkedja._objects`.
pub(crate) trait Class {
    #[cfg(feature = "inspect")]
    const HINT: PyStaticExpr;
}

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident),+ $(,)?) => {$(
        $(#[$doc])*
        pub(crate) enum $class {}

        impl Class for $class {
            #[cfg(feature = "inspect")]
            const HINT: PyStaticExpr =
                type_hint_identifier!("styrkedja._objects", stringify!($class));
        }
    )+};
}

classes!(CalendarEntry, Column, Document, Finding, Remark, Rule);

/// Any of the classes.
pub(crate) enum Unknown {}

impl Class for Unknown {
    #[cfg(feature = "inspect")]
    const HINT: PyStaticExpr = type_hint_identifier!("typing", "Any");
}

/// An object on its way to Python, where it gets the class of its value.
pub(crate) struct Made<C>(Object, PhantomData<C>);

impl<C> Made<C> {
    pub(crate) fn new(object: Object) -> Self {
        Self(object, PhantomData)
    }
}

impl<'py, C: Class> IntoPyObject<'py> for Made<C> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: PyStaticExpr = C::HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static OBJECTS: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
        let objects =
            OBJECTS.get_or_try_init(py, || py.import("styrkedja._objects").map(Bound::unbind))?;
        let class = objects.bind(py).getattr(self.0.class())?;
        match self.0.held.clone() {
            Held::Document(whole) if self.0.pointer.is_root() => {
                if let Some(document) = whole.shown(py) {
                    return Ok(document);
                }
                let document = class.call1((Handle(self.0),))?;
                whole.show(&document)?;
                Ok(document)
            }
            _ => class.call1((Handle(self.0),)),
        }
    }
}

impl<T: Class> Made<T> {
    /// All of a list.
    pub(crate) fn all(objects: impl Iterator<Item = Held>) -> Vec<Self> {
        objects.map(|held| Self::new(held.into_object())).collect()
    }
}

impl Made<Document> {
    pub(crate) fn document(whole: Whole) -> Self {
        Self::new(Held::Document(Arc::new(whole)).into_object())
    }
}
