//! The document: what it does as a whole.

use std::sync::Arc;

use pyo3::prelude::*;
use rust_decimal::Decimal;
use styrkedja::{CalendarEntry, Checker, ICalendar, Lang, Place, Table, TableName, sort_by_place};

use crate::{
    convert::{Names, Rows, Tuple},
    error::{self, detached},
    html,
    made::{self, Handle, Made},
    object::{Held, Object},
    place::Where,
    source,
    sums::{self, Sum},
    whole::Whole,
    words::Catalogue,
};

/// What a document does as a whole. ``styrkedja.Document`` adds what it says.
#[pyclass(frozen, subclass, extends = Object, module = "styrkedja._core")]
pub(crate) struct Source;

impl Source {
    fn whole<'a>(slf: &'a PyRef<'_, Self>) -> PyResult<&'a Arc<Whole>> {
        match &slf.as_super().held {
            Held::Document(whole) => Ok(whole),
            _ => Err(error::internal(slf.py())),
        }
    }

    fn filled(slf: &PyRef<'_, Self>, name: TableName) -> PyResult<Table> {
        let whole = Self::whole(slf)?;
        detached(slf.py(), || {
            let mut table = Table::new(name);
            table.add(whole.document(), whole.origin());
            table
        })
    }
}

/// The entries of the year by a catalogue; by Stockholm's when there is none.
fn year(whole: &Whole, catalogue: Option<&Catalogue>) -> Vec<CalendarEntry> {
    match catalogue {
        Some(Catalogue(catalogue)) => whole.document().calendar(catalogue),
        None => whole.document().calendar(&styrkedja::Catalogue::built_in()),
    }
}

fn table(py: Python<'_>, name: &str) -> PyResult<TableName> {
    name.parse().map_err(|error| error::unknown_name(py, &error))
}

#[pymethods]
impl Source {
    #[new]
    #[pyo3(signature = (made, /))]
    fn new(made: PyRef<'_, Handle>) -> PyClassInitializer<Self> {
        PyClassInitializer::from(made.0.clone()).add_subclass(Self)
    }

    /// Reads a document from its JSON form, or from that of a reading, which has its places too.
    ///
    /// Args:
    ///     text: The JSON.
    ///     name: What tables and errors call it, usually its file.
    ///
    /// Raises:
    ///     FormatError: It is not JSON, or not of this format; with ``pointer``, ``line`` and ``column``.
    ///
    /// Example:
    ///     >>> from styrkedja import Document, FormatError
    ///     >>> try:
    ///     ...     Document.from_json('{"schema_version": "2", "gaols": []}')
    ///     ... except FormatError as error:
    ///     ...     print(error.pointer, error.line)
    ///     /gaols 1
    #[staticmethod]
    #[pyo3(signature = (text, name = ""))]
    fn from_json(py: Python<'_>, text: &str, name: &str) -> PyResult<Made<made::Document>> {
        source::opened(py, name, || source::from_json(text))
    }

    /// Writes the document as JSON. The same document always gives the same text.
    ///
    /// Args:
    ///     pretty: Indented for people, rather than on one line.
    #[pyo3(signature = (*, pretty = false))]
    fn to_json(slf: PyRef<'_, Self>, pretty: bool) -> PyResult<String> {
        let document = Self::whole(&slf)?.document();
        detached(slf.py(), || if pretty { document.to_json_pretty() } else { document.to_json() })
    }

    /// Writes the document as JSON together with the text it was read from, the place of every value, and the remarks.
    /// ``from_json`` reads it again.
    ///
    /// Example:
    ///     >>> from styrkedja import Document, read_text
    ///     >>> plan = read_text("Enhetsmål: Alla är nöjda")
    ///     >>> Document.from_json(plan.to_reading_json()).goals[0].line
    ///     1
    fn to_reading_json(slf: PyRef<'_, Self>) -> PyResult<String> {
        let reading = &Self::whole(&slf)?.reading;
        detached(slf.py(), || reading.to_json())
    }

    /// What tables and errors call it, usually its file. Empty when it was given no name.
    #[getter]
    fn name(slf: PyRef<'_, Self>) -> PyResult<String> {
        Ok(Self::whole(&slf)?.name.clone())
    }

    /// Whether it tells what was, rather than what shall be.
    #[getter]
    fn is_report(slf: PyRef<'_, Self>) -> PyResult<bool> {
        Ok(Self::whole(&slf)?.document().is_report())
    }

    /// Checks the document with the rules of ``styrkedja.rules()``.
    ///
    /// Args:
    ///     select: Only the rules with this code, name or start of code (``"IND"``); one or several.
    ///     ignore: Without the rules with this code, name or start of code; one or several.
    ///     catalogue: What the city knows; Stockholm's when None.
    ///
    /// Returns:
    ///     The findings in document order. The same document always gives the same findings.
    ///
    /// Raises:
    ///     UnknownNameError: A name fits no rule.
    ///
    /// Example:
    ///     >>> from styrkedja import Document
    ///     >>> plan = Document.from_json('{"schema_version": "2", "kind": "plan", "goals":'
    ///     ...                           '[{"level": "unit", "title": "Gästerna är nöjda"}]}')
    ///     >>> [finding.message for finding in plan.check(select="FUP001")]
    ///     ['unit goal has no follow-up']
    #[pyo3(signature = (*, select = None, ignore = None, catalogue = None))]
    fn check(
        slf: PyRef<'_, Self>,
        select: Option<Names>,
        ignore: Option<Names>,
        catalogue: Option<&Catalogue>,
    ) -> PyResult<Vec<Made<made::Finding>>> {
        let whole = Self::whole(&slf)?;
        let findings = detached(slf.py(), || {
            let mut checker = Checker::default();
            if let Some(Names(names)) = select {
                checker = checker.select(names)?;
            }
            if let Some(Names(names)) = ignore {
                checker = checker.ignore(names)?;
            }
            if let Some(Catalogue(catalogue)) = catalogue {
                checker = checker.catalogue(catalogue.clone());
            }
            let mut findings = checker.check(whole.document());
            if !whole.reading.sources.is_empty() {
                sort_by_place(&mut findings, &whole.reading.sources);
            }
            Ok(findings)
        })?
        .map_err(|error| error::unknown_name(slf.py(), &error))?;
        Ok(Made::all(findings.into_iter().map(|finding| Held::finding(whole, finding))))
    }

    /// The unit's year: everything in the document that recurs or has a day, in the order of the days.
    ///
    /// A day is only what the document tells, or the city for an occasion that the document names. What is done in a month,
    /// or so many times a year, has a window for each time; what has no day comes last, and its ``note`` says why.
    ///
    /// Args:
    ///     catalogue: What the city knows, with the days on which its reports close; Stockholm's when None.
    ///
    /// Example:
    ///     >>> from styrkedja import Document
    ///     >>> plan = Document.from_json('{"schema_version": "2", "kind": "plan", "year": 2027, "recurrences":'
    ///     ...                           '[{"what": "Kön gås igenom", "per": "week", "text": "varje vecka"}]}')
    ///     >>> entry = plan.calendar()[-1]
    ///     >>> entry.what, entry.day, entry.start
    ///     ('Kön gås igenom', <EntryDay.NONE: 'none'>, None)
    ///     >>> entry.note
    ///     'the plan says “varje vecka”: oftener than every month, no day'
    #[pyo3(signature = (catalogue = None))]
    fn calendar(
        slf: PyRef<'_, Self>,
        catalogue: Option<&Catalogue>,
    ) -> PyResult<Tuple<Made<made::CalendarEntry>>> {
        let whole = Self::whole(&slf)?;
        let entries = detached(slf.py(), || year(whole, catalogue))?;
        let held = entries.into_iter().map(|it| Held::Entry(Arc::clone(whole), Arc::new(it)));
        Ok(Tuple(Made::all(held)))
    }

    /// The unit's year as an iCalendar file (RFC 5545). The same document always gives the same text.
    ///
    /// A window becomes an event on its last day, what is done every month one event that repeats.
    ///
    /// Args:
    ///     catalogue: What the city knows; Stockholm's when None.
    ///     lang: The language of the words around those of the document: ``"sv"`` or ``"en"``.
    ///     tasks: A task from the first to the last day of each window instead; many calendars show none.
    ///     undated: Also what has no day, as tasks without one.
    ///
    /// Raises:
    ///     UnknownNameError: There is no such language.
    ///
    /// Example:
    ///     >>> from styrkedja import Document
    ///     >>> plan = Document.from_json('{"schema_version": "2", "kind": "plan", "year": 2027}')
    ///     >>> "SUMMARY:Tertialrapport 1" in plan.to_ics().splitlines()
    ///     True
    #[pyo3(signature = (*, catalogue = None, lang = "sv", tasks = false, undated = false))]
    fn to_ics(
        slf: PyRef<'_, Self>,
        catalogue: Option<&Catalogue>,
        lang: &str,
        tasks: bool,
        undated: bool,
    ) -> PyResult<String> {
        let lang: Lang = lang.parse().map_err(|error| error::unknown_name(slf.py(), &error))?;
        let whole = Self::whole(&slf)?;
        detached(slf.py(), || {
            let mut file = ICalendar::new(lang);
            if tasks {
                file = file.with_tasks();
            }
            if undated {
                file = file.with_undated();
            }
            file.add(whole.document(), &year(whole, catalogue));
            file.to_string()
        })
    }

    /// The rows of a table, ready for ``pandas.DataFrame(rows)`` or ``polars.DataFrame(rows)``.
    ///
    /// Args:
    ///     name: One of ``styrkedja.TABLES``; ``styrkedja.table_columns(name)`` tells its columns.
    ///
    /// Returns:
    ///     A ``dict`` a row. Numbers are ``int`` or exact ``Decimal``, days are ``date``, an empty cell is None.
    ///
    /// Raises:
    ///     UnknownNameError: There is no such table.
    ///
    /// Example:
    ///     >>> from styrkedja import Document
    ///     >>> plan = Document.from_json('{"schema_version": "2", "goals": [{"level": "unit", "title": "Ro"}]}')
    ///     >>> [(row["goal"], row["title"]) for row in plan.table("goals")]
    ///     [('g1', 'Ro')]
    fn table(slf: PyRef<'_, Self>, name: &str) -> PyResult<Rows> {
        Self::filled(&slf, table(slf.py(), name)?).map(Rows)
    }

    /// A table as CSV (RFC 4180), with a header.
    ///
    /// Args:
    ///     name: One of ``styrkedja.TABLES``.
    ///
    /// Raises:
    ///     UnknownNameError: There is no such table.
    fn table_csv(slf: PyRef<'_, Self>, name: &str) -> PyResult<String> {
        Self::filled(&slf, table(slf.py(), name)?).map(|table| table.to_csv())
    }

    /// The text it was read from, decoded. None for a document from JSON.
    #[getter]
    fn source_text(slf: PyRef<'_, Self>) -> PyResult<Option<String>> {
        Ok(Self::whole(&slf)?.text().map(ToOwned::to_owned))
    }

    /// What the reader was unsure of, in document order.
    #[getter]
    fn remarks(slf: PyRef<'_, Self>) -> PyResult<Tuple<Made<made::Remark>>> {
        let whole = Self::whole(&slf)?;
        let held =
            (0..whole.reading.remarks.len()).map(|index| Held::Remark(Arc::clone(whole), index));
        Ok(Tuple(Made::all(held)))
    }

    /// The line of the source where a value begins, from 1.
    ///
    /// Args:
    ///     where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.
    ///
    /// Returns:
    ///     The line; that of what is around the value if its own is not known. None for a document from JSON.
    ///
    /// Raises:
    ///     ValueError: The part belongs to another document.
    #[pyo3(signature = (r#where, /))]
    fn line_of(slf: PyRef<'_, Self>, r#where: Where) -> PyResult<Option<usize>> {
        let whole = Self::whole(&slf)?;
        Ok(whole.place(&r#where.within(whole)?).map(Place::line))
    }

    /// The object or value at a JSON Pointer; None when there is none.
    #[pyo3(signature = (r#where, /))]
    fn _at(slf: PyRef<'_, Self>, r#where: Where) -> PyResult<Bound<'_, PyAny>> {
        let object = slf.as_super();
        let pointer = r#where.within(Self::whole(&slf)?)?;
        match object.view().at(&pointer) {
            Some(value) => crate::view::to_python(slf.py(), object, &value, &pointer),
            None => Ok(slf.py().None().into_bound(slf.py())),
        }
    }

    /// The JSON Pointer of a part of this document, or the pointer itself.
    #[pyo3(signature = (r#where, /))]
    fn _pointer_of(slf: PyRef<'_, Self>, r#where: Where) -> PyResult<String> {
        Ok(r#where.within(Self::whole(&slf)?)?.to_string())
    }

    /// The budget of a year in kronor.
    fn _budget(slf: PyRef<'_, Self>, year: u16) -> PyResult<Option<Decimal>> {
        sums::budget(Self::whole(&slf)?.document(), year)
    }

    /// The result of a year in kronor.
    fn _result(slf: PyRef<'_, Self>, year: u16) -> PyResult<Option<Decimal>> {
        sums::result(Self::whole(&slf)?.document(), year)
    }

    /// The pointer of the line that sums up the budget table at a pointer.
    #[pyo3(signature = (r#where, /))]
    fn _total_of(slf: PyRef<'_, Self>, r#where: Where) -> PyResult<Option<String>> {
        let whole = Self::whole(&slf)?;
        Ok(sums::total(whole.document(), &r#where.within(whole)?))
    }

    /// How many people, and the pointers of the posts that do not tell.
    fn _heads(slf: PyRef<'_, Self>) -> PyResult<Sum<Option<Decimal>>> {
        Ok(sums::heads(Self::whole(&slf)?.document()))
    }

    /// How many full-time equivalents, and the pointers of the posts that do not tell.
    fn _full_time(slf: PyRef<'_, Self>) -> PyResult<Sum<Decimal>> {
        Ok(sums::full_time(Self::whole(&slf)?.document()))
    }

    /// The full-time equivalents of the post at a pointer.
    #[pyo3(signature = (r#where, /))]
    fn _full_time_of(slf: PyRef<'_, Self>, r#where: Where) -> PyResult<Option<Decimal>> {
        let whole = Self::whole(&slf)?;
        Ok(sums::full_time_of(whole.document(), &r#where.within(whole)?))
    }

    /// The pointers of everything that recurs.
    fn _recurrences(slf: PyRef<'_, Self>) -> PyResult<Tuple<String>> {
        Ok(sums::recurrences(Self::whole(&slf)?.document()))
    }

    fn __repr__(slf: PyRef<'_, Self>) -> PyResult<String> {
        Ok(html::line(Self::whole(&slf)?.document()))
    }

    fn _repr_html_(slf: PyRef<'_, Self>) -> PyResult<String> {
        let whole = Self::whole(&slf)?;
        Ok(html::document(&whole.name, whole.document()))
    }

    /// The HTML of the goal at a pointer.
    #[pyo3(signature = (r#where, /))]
    fn _goal_html(slf: PyRef<'_, Self>, r#where: Where) -> PyResult<String> {
        let whole = Self::whole(&slf)?;
        let pointer = r#where.within(whole)?;
        let goals = whole.document().all_goals();
        let goal = goals.iter().find(|goal| goal.pointer == pointer);
        Ok(goal.map(|at| html::goal(at.goal)).unwrap_or_default())
    }

    /// Pickles the document with what is known beside it: reading again would need the file, its password, the words.
    #[pyo3(signature = () -> "tuple[object, tuple[str, str]]")]
    fn __reduce__(slf: PyRef<'_, Self>) -> PyResult<(Bound<'_, PyAny>, (String, String))> {
        let py = slf.py();
        let whole = Self::whole(&slf)?;
        let restore = py.import("styrkedja._core")?.getattr("_restore")?;
        let reading = detached(py, || whole.reading.to_json())?;
        Ok((restore, (whole.name.clone(), reading)))
    }
}
