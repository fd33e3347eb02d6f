use pyo3::prelude::*;
use rust_decimal::Decimal;
use styrkedja::{IndicatorColumn, Number, Periodicity, TargetKind};

use crate::{
    at::At,
    convert::{Enum, Json, Tuple},
    error,
    goal::Goal,
    html,
    part::{New, Part, object},
    passage::Passage,
};

/// A measured figure (*indikator*) of the council, the committee or the unit: target in a plan, outcome in a report.
///
/// Two indicators are equal when they say the same at the same place of their documents.
///
/// Example:
///     >>> from styrkedja import Document
///     >>> plan = Document.from_json('''{"schema_version": "1", "goals": [{"level": "unit", "title": "Ro",
///     ...     "indicators": [{"name": "Sjukfrånvaro",
///     ...                     "target": {"kind": "at_most", "text": "Högst 2,60 %", "value": "2.60", "unit": "%"}}]}]}''')
///     >>> indicator = plan.all_indicators()[0]
///     >>> indicator.target.value, indicator.target.unit
///     (Decimal('2.60'), '%')
///     >>> indicator.council_target.kind
///     <TargetKind.MISSING: 'missing'>
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Indicator(At<styrkedja::Indicator>);

object!(Indicator(styrkedja::Indicator), equal: same_place_and_value, hash: |at| at.pointer);

impl Indicator {
    fn measure(
        &self,
        key: &str,
        get: fn(&styrkedja::Indicator) -> &Option<styrkedja::Measure>,
    ) -> Option<New<Measure>> {
        self.0.optional(key, get).map(New::from)
    }
}

#[pymethods]
impl Indicator {
    /// Its name within the document: ``i1`` for the first indicator.
    #[getter]
    fn id(&self) -> String {
        self.0.whole.id(&self.0.pointer)
    }

    /// The name as printed.
    #[getter]
    fn name(&self) -> &str {
        &self.0.get().name
    }

    /// The plan owner's own target for the year (*årsmål*).
    #[getter]
    fn target(&self) -> New<Target> {
        self.0.field("target", |indicator| &indicator.target).into()
    }

    /// The council's target for the year (*KF:s årsmål*).
    #[getter]
    fn council_target(&self) -> New<Target> {
        self.0.field("council_target", |indicator| &indicator.council_target).into()
    }

    /// How often it is reported (*periodicitet*); None when it is missing or was not understood.
    #[getter]
    fn periodicity(&self) -> Option<Enum<Periodicity>> {
        self.0.get().periodicity.as_ref().and_then(|printed| printed.value).map(Enum)
    }

    /// How often it is reported, as printed.
    #[getter]
    fn periodicity_text(&self) -> Option<&str> {
        self.0.get().periodicity.as_ref().map(|printed| &*printed.text)
    }

    /// The outcome of the period (*periodens utfall*); in reports.
    #[getter]
    fn outcome(&self) -> Option<New<Measure>> {
        self.measure("outcome", |indicator| &indicator.outcome)
    }

    /// The outcome for men or boys (*utfall män/pojkar*).
    #[getter]
    fn outcome_men(&self) -> Option<New<Measure>> {
        self.measure("outcome_men", |indicator| &indicator.outcome_men)
    }

    /// The outcome for women or girls (*utfall kvinnor/flickor*).
    #[getter]
    fn outcome_women(&self) -> Option<New<Measure>> {
        self.measure("outcome_women", |indicator| &indicator.outcome_women)
    }

    /// The outcome of the period a year earlier.
    #[getter]
    fn previous_outcome(&self) -> Option<New<Measure>> {
        self.measure("previous_outcome", |indicator| &indicator.previous_outcome)
    }

    /// The forecast for the whole year (*prognos helår*).
    #[getter]
    fn forecast(&self) -> Option<New<Measure>> {
        self.measure("forecast", |indicator| &indicator.forecast)
    }

    /// The time the outcome is about, such as ``2020`` or ``2020-T1``; None when it was not understood.
    #[getter]
    fn period(&self) -> Option<String> {
        let printed = self.0.get().period.as_ref();
        printed.and_then(|printed| printed.value).map(|period| period.to_string())
    }

    /// The time the outcome is about, as printed.
    #[getter]
    fn period_text(&self) -> Option<&str> {
        self.0.get().period.as_ref().map(|printed| &*printed.text)
    }

    /// The figures whose column the text does not decide. The cells they may belong to are None here.
    #[getter]
    fn unplaced(&self) -> Tuple<New<UnplacedValue>> {
        Tuple(New::all(self.0.children("unplaced", |indicator| &indicator.unplaced)))
    }

    /// What the report says of the outcome (*analys*).
    #[getter]
    fn analysis(&self) -> Option<New<Passage>> {
        self.0.optional("analysis", |indicator| &indicator.analysis).map(New::from)
    }

    /// The goal it measures.
    #[getter]
    fn goal(&self, py: Python<'_>) -> PyResult<New<Goal>> {
        let goal = self.0.document().goal_of(&self.0.pointer);
        goal.map(New::from).ok_or_else(|| error::internal(py))
    }

    /// Keys of one's own (``x-…``).
    #[getter]
    fn extensions(&self) -> Json {
        Json::of(&self.0.get().extensions)
    }

    /// The indicator as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
    fn to_dict(&self) -> Json {
        Json::of(self.0.get())
    }

    fn __repr__(&self) -> String {
        let indicator = self.0.get();
        let name = html::shortened(&indicator.name);
        let target = indicator.target.text().map(|text| format!(" target {text:?}"));
        let outcome = indicator.outcome.as_ref().map(|it| format!(" outcome {:?}", it.text));
        format!(
            "<Indicator {} {name:?}{}{}>",
            self.id(),
            target.unwrap_or_default(),
            outcome.unwrap_or_default()
        )
    }
}

/// The target of an indicator for the year, as printed (``text``) and as understood (the rest).
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Target(At<styrkedja::Target>);

object!(Target(styrkedja::Target), equal: same_value, hash: |at| at.get().text());

#[pymethods]
impl Target {
    /// What it asks for.
    #[getter]
    fn kind(&self) -> Enum<TargetKind> {
        Enum(self.0.get().kind())
    }

    /// The words of the document; None for an empty cell.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.0.get().text()
    }

    /// The number of a value or a bound.
    #[getter]
    fn value(&self) -> Option<Decimal> {
        self.0.get().number().map(Number::decimal)
    }

    /// The unit as printed, such as ``%``.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.0.get().unit()
    }

    fn __repr__(&self) -> String {
        let target = self.0.get();
        let text = target.text().map(|text| format!(" {text:?}")).unwrap_or_default();
        format!("<Target {}{text}>", target.kind().as_str())
    }
}

/// A figure as printed and as understood: ``6,6 %`` is 6.6 of unit ``%``.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Measure(At<styrkedja::Measure>);

object!(Measure(styrkedja::Measure), equal: same_value, hash: |at| at.get().text);

#[pymethods]
impl Measure {
    /// The words of the document.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().text
    }

    /// The number in them; None when none was understood.
    #[getter]
    fn value(&self) -> Option<Decimal> {
        self.0.get().value.map(Number::decimal)
    }

    /// The unit as printed; None when none was printed.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.0.get().unit.as_deref()
    }

    fn __repr__(&self) -> String {
        format!("<Measure {:?}>", self.0.get().text)
    }
}

/// A figure of an indicator row whose column the text does not decide.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct UnplacedValue(At<styrkedja::UnplacedValue>);

object!(UnplacedValue(styrkedja::UnplacedValue), equal: same_value, hash: |at| at.get().measure.text);

#[pymethods]
impl UnplacedValue {
    /// The figure.
    #[getter]
    fn measure(&self) -> New<Measure> {
        self.0.field("measure", |unplaced| &unplaced.measure).into()
    }

    /// The columns it may stand in, in table order; at least two.
    #[getter]
    fn candidates(&self) -> Tuple<Enum<IndicatorColumn>> {
        self.0.get().candidates.iter().copied().map(Enum).collect()
    }

    fn __repr__(&self) -> String {
        let unplaced = self.0.get();
        let columns: Vec<&str> = unplaced.candidates.iter().map(|column| column.as_str()).collect();
        format!("<UnplacedValue {:?} in {}>", unplaced.measure.text, columns.join(" or "))
    }
}
