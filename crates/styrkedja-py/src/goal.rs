use pyo3::prelude::*;
use styrkedja::{Fulfilment, GoalLevel};

use crate::{
    activity::Activity,
    at::At,
    convert::{Enum, Json, Tuple},
    html,
    indicator::Indicator,
    part::{New, Part, object},
    passage::Passage,
};

/// A goal (*mål*) of the goal chain, with the goals below it.
///
/// A part such as ``follow_up`` is None when its heading is missing, and an empty passage when nothing stands below
/// the heading. Two goals are equal when they say the same at the same place of their documents.
///
/// Example:
///     >>> from styrkedja import Document, GoalLevel
///     >>> plan = Document.from_json('{"schema_version": "1", "goals": [{"level": "committee", "title": "God omsorg",'
///     ...                           '"goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}]}')
///     >>> goal = plan.goals[0].goals[0]
///     >>> goal
///     <Goal g2 unit "Gästerna är nöjda">
///     >>> goal.parent.title
///     'God omsorg'
///     >>> goal.level > GoalLevel.COMMITTEE
///     True
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Goal(At<styrkedja::Goal>);

object!(Goal(styrkedja::Goal), equal: same_place_and_value, hash: |at| at.pointer);

impl Goal {
    fn part(
        &self,
        key: &str,
        get: fn(&styrkedja::Goal) -> &Option<styrkedja::Passage>,
    ) -> Option<New<Passage>> {
        self.0.optional(key, get).map(New::from)
    }
}

#[pymethods]
impl Goal {
    /// Its name within the document: ``g1`` for the first goal.
    #[getter]
    fn id(&self) -> String {
        self.0.whole.id(&self.0.pointer)
    }

    /// The level of the chain it belongs to.
    #[getter]
    fn level(&self) -> Enum<GoalLevel> {
        Enum(self.0.get().level)
    }

    /// Whether it is the unit's to write: a department, area or unit goal.
    #[getter]
    fn is_local(&self) -> bool {
        self.0.get().level.is_local()
    }

    /// Its number, such as ``1.4``; council goals have one.
    #[getter]
    fn code(&self) -> Option<String> {
        self.0.get().code.map(|code| code.to_string())
    }

    /// Its wording, without label and number.
    #[getter]
    fn title(&self) -> &str {
        &self.0.get().title
    }

    /// How well it was reached, as a report judges it (*måluppfyllelse*); None when the words were not understood.
    #[getter]
    fn fulfilment(&self) -> Option<Enum<Fulfilment>> {
        self.0.get().fulfilment.as_ref().and_then(|printed| printed.value).map(Enum)
    }

    /// How well it was reached, as printed.
    #[getter]
    fn fulfilment_text(&self) -> Option<&str> {
        self.0.get().fulfilment.as_ref().map(|printed| &*printed.text)
    }

    /// What it is about (*beskrivning*).
    #[getter]
    fn description(&self) -> Option<New<Passage>> {
        self.part("description", |goal| &goal.description)
    }

    /// What is to be true at the end of the year (*förväntat resultat*).
    #[getter]
    fn expected_results(&self) -> Option<New<Passage>> {
        self.part("expected_results", |goal| &goal.expected_results)
    }

    /// How the work is done (*arbetssätt*).
    #[getter]
    fn ways_of_working(&self) -> Option<New<Passage>> {
        self.part("ways_of_working", |goal| &goal.ways_of_working)
    }

    /// Which staff, skills and premises it takes (*resursanvändning*).
    #[getter]
    fn resource_use(&self) -> Option<New<Passage>> {
        self.part("resource_use", |goal| &goal.resource_use)
    }

    /// How, by whom and when the result is measured (*uppföljning*).
    #[getter]
    fn follow_up(&self) -> Option<New<Passage>> {
        self.part("follow_up", |goal| &goal.follow_up)
    }

    /// What is to be improved (*utveckling*).
    #[getter]
    fn development(&self) -> Option<New<Passage>> {
        self.part("development", |goal| &goal.development)
    }

    /// The result compared with the goal, its causes, what follows (*analys*); in reports.
    #[getter]
    fn analysis(&self) -> Option<New<Passage>> {
        self.part("analysis", |goal| &goal.analysis)
    }

    /// Its indicators, in table order.
    #[getter]
    fn indicators(&self) -> Tuple<New<Indicator>> {
        Tuple(New::all(self.0.children("indicators", |goal| &goal.indicators)))
    }

    /// Its activities, in table order.
    #[getter]
    fn activities(&self) -> Tuple<New<Activity>> {
        Tuple(New::all(self.0.children("activities", |goal| &goal.activities)))
    }

    /// The goals below it, in order.
    #[getter]
    fn goals(&self) -> Tuple<New<Self>> {
        Tuple(New::all(self.0.children("goals", |goal| &goal.goals)))
    }

    /// The goal above it; None at the top of the chain.
    #[getter]
    fn parent(&self) -> Option<New<Self>> {
        self.0.document().goal_of(&self.0.pointer.parent()?).map(New::from)
    }

    /// Keys of one's own (``x-…``).
    #[getter]
    fn extensions(&self) -> Json {
        Json::of(&self.0.get().extensions)
    }

    /// The goal as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
    fn to_dict(&self) -> Json {
        Json::of(self.0.get())
    }

    fn __repr__(&self) -> String {
        let goal = self.0.get();
        let code = goal.code.map(|code| format!(" {code}")).unwrap_or_default();
        let title = html::shortened(&goal.title);
        format!("<Goal {} {}{code} {title:?}>", self.id(), goal.level.as_str())
    }

    fn _repr_html_(&self) -> String {
        html::goal(self.0.get())
    }
}
