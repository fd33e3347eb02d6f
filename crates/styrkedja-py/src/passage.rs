use pyo3::{exceptions::PyIndexError, prelude::*};
use styrkedja::ItemForm;

use crate::{
    at::At,
    convert::{Enum, Iterated, Tuple},
    html,
    part::{New, Part, object},
};

/// A stretch of text in its parts, in order: items, paragraphs, lead-ins, sub-headings. A sequence of ``Item``.
///
/// An empty passage is false: a heading with nothing below. ``str(passage)`` is all of its text.
///
/// Example:
///     >>> from styrkedja import Document
///     >>> plan = Document.from_json('''{"schema_version": "1", "goals": [{"level": "unit", "title": "Ro",
///     ...     "expected_results": [{"form": "item", "number": 1, "text": "Fler är nöjda"},
///     ...                          {"form": "item", "number": 2, "text": "Färre klagar"}]}]}''')
///     >>> results = plan.goals[0].expected_results
///     >>> len(results), results[-1].text
///     (2, 'Färre klagar')
///     >>> results.numbered(1)
///     <Item 1 "Fler är nöjda">
///     >>> print(results)
///     Fler är nöjda
///     Färre klagar
#[pyclass(frozen, sequence, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Passage(At<styrkedja::Passage>);

object!(Passage(styrkedja::Passage), equal: same_value, hash: |at| at.get().text());

#[pymethods]
impl Passage {
    /// The parts, in order.
    #[getter]
    fn items(&self) -> Tuple<New<Item>> {
        Tuple(New::all(self.0.elements(&self.0.pointer, |passage| &passage.items)))
    }

    /// All of its text, one part a line.
    #[getter]
    fn text(&self) -> String {
        self.0.get().text()
    }

    /// The first item with a number; None if there is none.
    fn numbered(&self, number: u32) -> Option<New<Item>> {
        let index = self.0.get().items.iter().position(|item| item.number == Some(number))?;
        self.item(index)
    }

    fn __len__(&self) -> usize {
        self.0.get().items.len()
    }

    fn __getitem__(&self, index: isize) -> PyResult<New<Item>> {
        let from_start = if index < 0 {
            self.__len__().checked_sub(index.unsigned_abs())
        } else {
            Some(index.unsigned_abs())
        };
        from_start
            .and_then(|index| self.item(index))
            .ok_or_else(|| PyIndexError::new_err("the passage has no such item"))
    }

    fn __iter__(&self) -> Iterated<New<Item>> {
        Iterated(self.items())
    }

    fn __str__(&self) -> String {
        self.text()
    }

    fn __repr__(&self) -> String {
        let text = html::shortened(&self.text());
        match self.__len__() {
            1 => format!("<Passage of 1 item {text:?}>"),
            count => format!("<Passage of {count} items {text:?}>"),
        }
    }
}

impl Passage {
    fn item(&self, index: usize) -> Option<New<Item>> {
        self.0.element(&self.0.pointer, index, |passage| &passage.items).map(New::from)
    }
}

/// One part of a passage. ``str(item)`` is its text.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Item(At<styrkedja::Item>);

object!(Item(styrkedja::Item), equal: same_value, hash: |at| at.get().text);

#[pymethods]
impl Item {
    /// What kind of part it is.
    #[getter]
    fn form(&self) -> Enum<ItemForm> {
        Enum(self.0.get().form)
    }

    /// The number of a numbered item.
    #[getter]
    fn number(&self) -> Option<u32> {
        self.0.get().number
    }

    /// The text, wrapped lines joined. A line break stands between the paragraphs of an item.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().text
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self) -> String {
        let item = self.0.get();
        let form = item.number.map_or(item.form.as_str().to_owned(), |number| number.to_string());
        format!("<Item {form} {:?}>", html::shortened(&item.text))
    }
}
