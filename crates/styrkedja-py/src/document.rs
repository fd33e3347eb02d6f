use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use pyo3::prelude::*;
use styrkedja::{Checker, DocumentKind, Origin, Place, Table, TableName, sort_by_place};

use crate::{
    activity::Activity,
    at::{At, Whole},
    convert::{Enum, Json, Names, Rows, Tuple, Where},
    error::{self, detached},
    facts::{MoneyFact, QualityRoutine, Recurrence, SdgContribution, StaffMeeting, Staffing},
    finding::{Finding, NewFinding},
    goal::Goal,
    html,
    indicator::Indicator,
    part::{New, Part, object},
    remark::Remark,
    saved,
    section::Section,
    source,
    words::Catalogue,
};

/// A plan or report of a unit: the goal chain, the chapters around it, and the facts in its text.
///
/// Frozen and hashable. Two documents are equal when they say the same; name, source and remarks do not count.
///
/// Example:
///     >>> from styrkedja import Document
///     >>> plan = Document.from_json('{"schema_version": "1", "kind": "plan", "year": 2025, "goals":'
///     ...                           '[{"level": "unit", "title": "Gästerna är nöjda"}]}')
///     >>> plan.goals[0].title
///     'Gästerna är nöjda'
///     >>> plan
///     <Document plan 2025: 1 goal, 0 indicators, 0 activities>
#[pyclass(frozen, eq, hash, module = "styrkedja")]
pub(crate) struct Document(Arc<Whole>);

impl From<Arc<Whole>> for Document {
    fn from(whole: Arc<Whole>) -> Self {
        Self(whole)
    }
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.0.document == other.0.document
    }
}

impl Hash for Document {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let document = &self.0.document;
        (document.kind, document.year, document.period, &document.organisation.unit).hash(state);
    }
}

impl Document {
    fn at(&self) -> At<styrkedja::Document> {
        At::root(&self.0)
    }

    fn origin(&self) -> Origin<'_> {
        let sources = &self.0.sources;
        Origin { name: &self.0.name, sources: (!sources.is_empty()).then_some(sources) }
    }

    fn filled(&self, py: Python<'_>, name: TableName) -> PyResult<Table> {
        detached(py, || {
            let mut table = Table::new(name);
            table.add(&self.0.document, self.origin());
            table
        })
    }
}

#[pymethods]
impl Document {
    /// Reads a document from its JSON form.
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
    ///     ...     Document.from_json('{"schema_version": "1", "gaols": []}')
    ///     ... except FormatError as error:
    ///     ...     print(error.pointer, error.line)
    ///     /gaols 1
    #[staticmethod]
    #[pyo3(signature = (text, name = ""))]
    fn from_json(py: Python<'_>, text: &str, name: &str) -> PyResult<Self> {
        source::opened(py, name, || source::from_json(text))
    }

    /// Writes the document as JSON. The same document always gives the same text.
    ///
    /// Args:
    ///     pretty: Indented for people, rather than on one line.
    #[pyo3(signature = (*, pretty = false))]
    fn to_json(&self, py: Python<'_>, pretty: bool) -> PyResult<String> {
        let document = &self.0.document;
        detached(py, || if pretty { document.to_json_pretty() } else { document.to_json() })
    }

    /// The document as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
    fn to_dict(&self) -> Json {
        Json::of(&self.0.document)
    }

    /// What tables and errors call it, usually its file. Empty when it was given no name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is; None when it does not tell.
    #[getter]
    fn kind(&self) -> Option<Enum<DocumentKind>> {
        self.0.document.kind.map(Enum)
    }

    /// The year it plans or reports; None when it does not tell.
    #[getter]
    fn year(&self) -> Option<u16> {
        self.0.document.year.map(styrkedja::Year::get)
    }

    /// The time a report is about: ``2020``; ``2020-T1`` is the year up to the end of tertial 1, ``2020-Q1`` of quarter 1.
    #[getter]
    fn period(&self) -> Option<String> {
        self.0.document.period.map(|period| period.to_string())
    }

    /// Whether it tells what was, rather than what shall be.
    #[getter]
    fn is_report(&self) -> bool {
        self.0.document.is_report()
    }

    /// The unit (*enhet*) whose document it is.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.0.document.organisation.unit.as_deref()
    }

    /// Whose document it is, from the unit upwards.
    #[getter]
    fn organisation(&self) -> New<Organisation> {
        self.at().field("organisation", |document| &document.organisation).into()
    }

    /// The number under which the authority registered it (*diarienummer*).
    #[getter]
    fn diary_number(&self) -> Option<&str> {
        self.0.document.diary_number.as_deref()
    }

    /// The day on its title page: when it was written or adopted. None also when the words are no day.
    #[getter]
    fn date(&self) -> Option<time::Date> {
        self.0.document.date.as_ref().and_then(|date| date.value).map(styrkedja::Date::date)
    }

    /// The chapters before the goals, in order.
    #[getter]
    fn introduction(&self) -> Tuple<New<Section>> {
        Tuple(New::all(self.at().children("introduction", |document| &document.introduction)))
    }

    /// The goals at the top of the goal chain, in order.
    #[getter]
    fn goals(&self) -> Tuple<New<Goal>> {
        Tuple(New::all(self.at().children("goals", |document| &document.goals)))
    }

    /// The chapters after the goals, in order.
    #[getter]
    fn closing(&self) -> Tuple<New<Section>> {
        Tuple(New::all(self.at().children("closing", |document| &document.closing)))
    }

    /// The amounts of money in its text.
    #[getter]
    fn money(&self) -> Tuple<New<MoneyFact>> {
        Tuple(New::all(self.at().children("money", |document| &document.money)))
    }

    /// Who works in the unit.
    #[getter]
    fn staffing(&self) -> New<Staffing> {
        self.at().field("staffing", |document| &document.staffing).into()
    }

    /// The routines of its quality work.
    #[getter]
    fn quality_routines(&self) -> Tuple<New<QualityRoutine>> {
        let at = self.at();
        Tuple(New::all(at.children("quality_routines", |document| &document.quality_routines)))
    }

    /// What it says is done how often.
    #[getter]
    fn recurrences(&self) -> Tuple<New<Recurrence>> {
        Tuple(New::all(self.at().children("recurrences", |document| &document.recurrences)))
    }

    /// The occasions at which it is treated with the staff.
    #[getter]
    fn meetings(&self) -> Tuple<New<StaffMeeting>> {
        Tuple(New::all(self.at().children("meetings", |document| &document.meetings)))
    }

    /// The goals of Agenda 2030 it says the unit contributes to.
    #[getter]
    fn sdgs(&self) -> Tuple<New<SdgContribution>> {
        Tuple(New::all(self.at().children("sdgs", |document| &document.sdgs)))
    }

    /// Keys of one's own (``x-…``) in the document itself.
    #[getter]
    fn extensions(&self) -> Json {
        Json::of(&self.0.document.extensions)
    }

    /// Every goal in document order, each after the goal above it.
    fn all_goals(&self) -> Vec<New<Goal>> {
        New::all(self.at().all_goals())
    }

    /// Every indicator in document order.
    fn all_indicators(&self) -> Vec<New<Indicator>> {
        let goals = self.at().all_goals();
        let lists = goals.iter().map(|goal| goal.children("indicators", |goal| &goal.indicators));
        New::all(lists.flatten().collect())
    }

    /// Every activity in document order.
    fn all_activities(&self) -> Vec<New<Activity>> {
        let goals = self.at().all_goals();
        let lists = goals.iter().map(|goal| goal.children("activities", |goal| &goal.activities));
        New::all(lists.flatten().collect())
    }

    /// Every section around the goals in document order, each before the sections within it.
    fn all_sections(&self) -> Vec<New<Section>> {
        New::all(self.at().all_sections())
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
    ///     >>> plan = Document.from_json('{"schema_version": "1", "kind": "plan", "goals":'
    ///     ...                           '[{"level": "unit", "title": "Gästerna är nöjda"}]}')
    ///     >>> [finding.message for finding in plan.check(select="FUP001")]
    ///     ['unit goal has no follow-up']
    #[pyo3(signature = (*, select = None, ignore = None, catalogue = None))]
    fn check(
        &self,
        py: Python<'_>,
        select: Option<Names>,
        ignore: Option<Names>,
        catalogue: Option<&Catalogue>,
    ) -> PyResult<Vec<NewFinding>> {
        let findings = detached(py, || {
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
            let mut findings = checker.check(&self.0.document);
            if !self.0.sources.is_empty() {
                sort_by_place(&mut findings, &self.0.sources);
            }
            Ok(findings)
        })?
        .map_err(|error| error::unknown_name(py, &error))?;
        Ok(findings.into_iter().map(|finding| Finding::at(&self.0, finding)).collect())
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
    ///     >>> plan = Document.from_json('{"schema_version": "1", "goals": [{"level": "unit", "title": "Ro"}]}')
    ///     >>> [(row["goal"], row["title"]) for row in plan.table("goals")]
    ///     [('g1', 'Ro')]
    fn table(&self, py: Python<'_>, name: &str) -> PyResult<Rows> {
        let name = name.parse().map_err(|error| error::unknown_name(py, &error))?;
        self.filled(py, name).map(Rows)
    }

    /// A table as CSV (RFC 4180), with a header.
    ///
    /// Args:
    ///     name: One of ``styrkedja.TABLES``.
    ///
    /// Raises:
    ///     UnknownNameError: There is no such table.
    fn table_csv(&self, py: Python<'_>, name: &str) -> PyResult<String> {
        let name = name.parse().map_err(|error| error::unknown_name(py, &error))?;
        self.filled(py, name).map(|table| table.to_csv())
    }

    /// The rows of every table, by name.
    fn tables(&self, py: Python<'_>) -> PyResult<Tables> {
        let tables = TableName::ALL.iter().map(|&name| self.filled(py, name));
        tables.collect::<PyResult<_>>().map(Tables)
    }

    /// The text it was read from, decoded. None for a document from JSON.
    #[getter]
    fn source_text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// What the reader was unsure of, in document order.
    #[getter]
    fn remarks(&self) -> Tuple<Remark> {
        (0..self.0.remarks.len()).map(|index| Remark::new(&self.0, index)).collect()
    }

    /// The line of the source where a value begins, from 1.
    ///
    /// Args:
    ///     where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.
    ///
    /// Returns:
    ///     The line; that of what is around the value if its own is not known. None for a document from JSON.
    #[pyo3(signature = (r#where, /))]
    fn line_of(&self, r#where: Where) -> Option<usize> {
        self.0.place(&r#where.0).map(Place::line)
    }

    /// The innermost goal that a value stands in.
    ///
    /// Args:
    ///     where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.
    ///
    /// Returns:
    ///     The goal; the goal itself for a goal; None for what stands in no goal.
    #[pyo3(signature = (r#where, /))]
    fn goal_of(&self, r#where: Where) -> Option<New<Goal>> {
        self.at().goal_of(&r#where.0).map(New::from)
    }

    fn __repr__(&self) -> String {
        let document = &self.0.document;
        let kind = document.kind.map_or("of unknown kind", DocumentKind::as_str);
        let time = match (document.period, document.year) {
            (Some(period), _) => format!(" {period}"),
            (None, Some(year)) => format!(" {year}"),
            (None, None) => String::new(),
        };
        let unit = document.organisation.unit.as_deref();
        let unit = unit.map(|unit| format!(" {unit:?}")).unwrap_or_default();
        let count = |count: usize, one: &str, many: &str| {
            format!("{count} {}", if count == 1 { one } else { many })
        };
        format!(
            "<Document {kind}{time}{unit}: {}, {}, {}>",
            count(document.all_goals().len(), "goal", "goals"),
            count(document.all_indicators().len(), "indicator", "indicators"),
            count(document.all_activities().len(), "activity", "activities"),
        )
    }

    fn _repr_html_(&self) -> String {
        html::document(&self.0.name, &self.0.document)
    }

    /// Pickles the document with what is known beside it: reading again would need the file, its password, the words.
    #[pyo3(signature = () -> "tuple[object, tuple[str]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let restore = py.import("styrkedja._core")?.getattr("_restore")?;
        let saved = detached(py, || saved::save(&self.0))?;
        Ok((restore, (saved,)))
    }

    fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    /// Itself: it cannot change, so a copy would be the same.
    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }
}

/// Every table of a document, which Python gets as a `dict` from name to rows.
pub(crate) struct Tables(Vec<Table>);

impl<'py> IntoPyObject<'py> for Tables {
    type Target = pyo3::types::PyDict;
    type Output = Bound<'py, Self::Target>;
    type Error = PyErr;

    #[cfg(feature = "inspect")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "dict"),
        pyo3::type_hint_identifier!("builtins", "str"),
        Rows::OUTPUT_TYPE
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let tables = pyo3::types::PyDict::new(py);
        for table in self.0 {
            tables.set_item(table.name().as_str(), Rows(table))?;
        }
        Ok(tables)
    }
}

/// Whose document it is, from the unit upwards.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Organisation(At<styrkedja::Organisation>);

object!(Organisation(styrkedja::Organisation), equal: same_value, hash: |at| at.get().unit);

#[pymethods]
impl Organisation {
    /// *Enhet*.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.0.get().unit.as_deref()
    }

    /// *Avdelning*.
    #[getter]
    fn department(&self) -> Option<&str> {
        self.0.get().department.as_deref()
    }

    /// *Förvaltning*.
    #[getter]
    fn administration(&self) -> Option<&str> {
        self.0.get().administration.as_deref()
    }

    /// *Nämnd*.
    #[getter]
    fn committee(&self) -> Option<&str> {
        self.0.get().committee.as_deref()
    }

    /// *Kommun*, *stad*.
    #[getter]
    fn municipality(&self) -> Option<&str> {
        self.0.get().municipality.as_deref()
    }

    fn __repr__(&self) -> String {
        let at = self.0.get();
        let levels =
            [&at.unit, &at.department, &at.administration, &at.committee, &at.municipality];
        let known: Vec<&str> = levels.into_iter().flatten().map(String::as_str).collect();
        format!("<Organisation {:?}>", known.join(", "))
    }
}
