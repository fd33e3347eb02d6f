//! What Python sees of every object: its values by key, its place, and how it compares, hashes, copies and pickles.

use std::{
    cmp::Ordering,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use pyo3::{
    prelude::*,
    types::{PyString, PyTuple},
};
use styrkedja::{Place, Pointer, TableName, reflect::View};

use crate::{
    convert::Json,
    error,
    made::{self, Handle, Made, Unknown},
    object::{Held, Object},
    view,
    whole::Whole,
};

#[pymethods]
impl Object {
    #[new]
    #[pyo3(signature = (made, /))]
    fn new(made: PyRef<'_, Handle>) -> Self {
        made.0.clone()
    }

    /// The value of a key, or of a key within the value of a key; None when it is absent.
    #[pyo3(signature = (*keys: "str") -> "Any")]
    fn _get<'py>(&self, keys: &Bound<'py, PyTuple>) -> PyResult<Bound<'py, PyAny>> {
        let mut value = self.view();
        let mut transparent = false;
        for key in keys {
            // The elements of a transparent list are its own.
            transparent |= view::is_transparent(&value);
            // What is within something absent is absent.
            value = value.get(key.cast::<PyString>()?.to_str()?).unwrap_or(View::Absent);
        }
        // Only what goes on to have values needs to know where it is.
        let mut pointer = Pointer::root();
        if matches!(value, View::Record(_) | View::List(_)) {
            pointer = self.pointer.clone();
            for key in keys.iter().filter(|_| !transparent) {
                pointer = pointer.field(key.cast::<PyString>()?.to_str()?);
            }
        }
        view::to_python(keys.py(), self, &value, &pointer)
    }

    /// The object as plain ``dict``, ``list`` and ``str`` values, as its JSON has them. Numbers with decimals are
    /// ``Decimal``, which keeps their digits.
    fn to_dict(&self) -> Json {
        Json(self.json())
    }

    /// The object as its JSON has it, with every digit.
    #[pyo3(name = "_json")]
    fn json_text(&self) -> String {
        self.json()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.is_equal(other)
    }

    fn __lt__(&self, other: &Self) -> PyResult<bool> {
        self.order(other).map(Ordering::is_lt)
    }

    fn __le__(&self, other: &Self) -> PyResult<bool> {
        self.order(other).map(Ordering::is_le)
    }

    fn __gt__(&self, other: &Self) -> PyResult<bool> {
        self.order(other).map(Ordering::is_gt)
    }

    fn __ge__(&self, other: &Self) -> PyResult<bool> {
        self.order(other).map(Ordering::is_ge)
    }

    fn __hash__(&self) -> u64 {
        let mut state = DefaultHasher::new();
        match &self.held {
            Held::Document(_) if self.is_entity() => self.pointer.hash(&mut state),
            Held::Finding(_, finding) if self.pointer.is_root() => {
                (finding.0.rule.code, &finding.0.pointer).hash(&mut state);
            }
            _ => self.json().hash(&mut state),
        }
        state.finish()
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    /// Itself: it cannot change, so a copy would be the same.
    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }

    /// Pickles the object as what it is a part of, with the way to it.
    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let document = |whole: &Arc<Whole>| {
            Made::<Unknown>::new(Held::Document(Arc::clone(whole)).into_object())
        };
        let pointer = self.pointer.as_str();
        let (kind, of, which) = match &self.held {
            Held::Document(whole) => {
                ("document", document(whole).into_pyobject(py)?, String::new())
            }
            Held::Finding(whole, finding) => (
                "finding",
                document(whole).into_pyobject(py)?,
                styrkedja::reflect::to_json(&finding.0),
            ),
            Held::Entry(whole, entry) => {
                ("entry", document(whole).into_pyobject(py)?, styrkedja::reflect::to_json(&**entry))
            }
            Held::Remark(whole, index) => {
                ("remark", document(whole).into_pyobject(py)?, index.to_string())
            }
            Held::Rule(rule) => ("rule", py.None().into_bound(py), rule.code.to_owned()),
            Held::Column(column) => {
                let mut tables = TableName::ALL.iter();
                let table = tables.find(|table| table.columns().contains(column));
                let table = table.map_or("", |table| table.as_str());
                ("column", py.None().into_bound(py), format!("{table}.{}", column.name))
            }
        };
        let restore = py.import("styrkedja._core")?.getattr("_again")?;
        Ok((restore, (kind, of, which, pointer).into_pyobject(py)?))
    }
}

/// Makes an object again that was pickled.
#[pyfunction]
#[pyo3(signature = (kind, of, which, pointer, /))]
pub(crate) fn _again(
    py: Python<'_>,
    kind: &str,
    of: Option<PyRef<'_, Object>>,
    which: &str,
    pointer: &str,
) -> PyResult<Made<Unknown>> {
    let held = again(kind, of.as_deref(), which);
    let object = held.and_then(|held| {
        let object = Object { held, pointer: pointer.parse().ok()? };
        (!matches!(object.view(), View::Absent)).then_some(object)
    });
    object.map(Made::new).ok_or_else(|| error::not_restored(py, "no such part"))
}

fn again(kind: &str, of: Option<&Object>, which: &str) -> Option<Held> {
    let whole = || of.and_then(|object| object.held.whole());
    match kind {
        "document" => Some(Held::Document(Arc::clone(whole()?))),
        "finding" => Some(Held::finding(whole()?, serde_json::from_str(which).ok()?)),
        "entry" => {
            let entry = serde_json::from_str(which).ok()?;
            Some(Held::Entry(Arc::clone(whole()?), Arc::new(entry)))
        }
        "remark" => Some(Held::Remark(Arc::clone(whole()?), which.parse().ok()?)),
        "rule" => styrkedja::rule(which).ok().map(Held::Rule),
        "column" => {
            let (table, name) = which.split_once('.')?;
            let columns = table.parse::<TableName>().ok()?.columns();
            columns.iter().find(|column| column.name == name).map(Held::Column)
        }
        _ => None,
    }
}

/// What stands somewhere in the source of a document.
#[pyclass(frozen, subclass, extends = Object, module = "styrkedja._core")]
pub(crate) struct Placed;

impl Placed {
    fn whole<'a>(slf: &'a PyRef<'_, Self>) -> PyResult<&'a Arc<Whole>> {
        slf.as_super().held.whole().ok_or_else(|| error::internal(slf.py()))
    }

    fn place(slf: &PyRef<'_, Self>) -> PyResult<Option<Place>> {
        let whole = Self::whole(slf)?;
        Ok(match &slf.as_super().held {
            Held::Remark(_, index) => whole.remark(*index).and_then(|it| it.span).map(Place::new),
            _ => whole.place(slf.as_super().place_pointer()).cloned(),
        })
    }
}

#[pymethods]
impl Placed {
    #[new]
    #[pyo3(signature = (made, /))]
    fn new(made: PyRef<'_, Handle>) -> PyClassInitializer<Self> {
        PyClassInitializer::from(made.0.clone()).add_subclass(Self)
    }

    /// The line of the source where it begins, from 1. None when the document was not read from a text.
    #[getter]
    fn line(slf: PyRef<'_, Self>) -> PyResult<Option<usize>> {
        Ok(Self::place(&slf)?.map(|place| place.line()))
    }

    /// The line of the source where its own words end, from 1: for a goal, its title.
    #[getter]
    fn end_line(slf: PyRef<'_, Self>) -> PyResult<Option<usize>> {
        Ok(Self::place(&slf)?.map(|place| place.end_line()))
    }

    /// The page of the source where it begins, from 1, where the source has pages.
    #[getter]
    fn page(slf: PyRef<'_, Self>) -> PyResult<Option<u32>> {
        Ok(Self::place(&slf)?.and_then(|place| place.page()))
    }

    /// The box of its first words on that page, where the source has positions: left, top, right and bottom in points
    /// (1/72 inch) from the top left corner of the page.
    #[getter]
    fn bounds(slf: PyRef<'_, Self>) -> PyResult<Option<(i32, i32, i32, i32)>> {
        let bounds = Self::place(&slf)?.and_then(|place| place.bounds());
        Ok(bounds.map(|at| (at.left, at.top, at.right, at.bottom)))
    }

    /// The words of the source that it and all within it were read from, as they stand there.
    #[getter]
    fn source_text(slf: PyRef<'_, Self>) -> PyResult<Option<String>> {
        let whole = Self::whole(&slf)?;
        Ok(match &slf.as_super().held {
            Held::Remark(_, index) => {
                let span = whole.remark(*index).and_then(|remark| remark.span);
                let text = whole.text().zip(span);
                text.and_then(|(text, at)| text.get(at.start..at.end)).map(ToOwned::to_owned)
            }
            _ => whole.source_text(slf.as_super().place_pointer()),
        })
    }

    /// The document it belongs to.
    #[getter]
    fn document(slf: PyRef<'_, Self>) -> PyResult<Made<made::Document>> {
        Ok(Made::new(Held::Document(Arc::clone(Self::whole(&slf)?)).into_object()))
    }
}

/// Something at a place of a document: the base of goals, indicators, passages, findings and all the others.
///
/// Parts order as they stand in their document, parts of several documents by the documents' names.
#[pyclass(frozen, subclass, extends = Placed, module = "styrkedja")]
pub(crate) struct Part;

#[pymethods]
impl Part {
    #[new]
    #[pyo3(signature = (made, /))]
    fn new(made: PyRef<'_, Handle>) -> PyClassInitializer<Self> {
        PyClassInitializer::from(made.0.clone()).add_subclass(Placed).add_subclass(Self)
    }

    /// The JSON Pointer (RFC 6901) to it in its document, such as ``/goals/0/indicators/2``.
    #[getter]
    fn pointer(slf: PyRef<'_, Self>) -> String {
        slf.as_super().as_super().place_pointer().to_string()
    }

    /// Its name within the document; empty for what has none.
    fn _id(slf: PyRef<'_, Self>) -> PyResult<String> {
        let placed = slf.as_super();
        Ok(Placed::whole(placed)?.id(placed.as_super().place_pointer()))
    }
}
