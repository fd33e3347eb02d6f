use serde::{Deserialize, Serialize};

use super::{Activity, Extensions, Indicator, Item, Passage, Printed};
use crate::{
    error::ValueError,
    value::{GoalCode, names},
};

/// A goal (*mål*) of the goal chain, with the goals below it.
///
/// Every named part of a goal is optional. A part that is there but empty is a heading without text.
///
/// # Example: a chain by hand
/// ```
/// use styrkedja::{Goal, GoalLevel};
///
/// let chain = Goal::council_direction("1", "En stad för alla")?.with_goal(
///     Goal::council_area("1.2", "Äldre har det bra")?.with_goal(
///         Goal::committee("Äldre får god omsorg")
///             .with_goal(Goal::unit("Gästerna är nöjda").with_expected_result(1, "90 % är nöjda")),
///     ),
/// );
/// assert_eq!(chain.goals[0].goals[0].goals[0].level, GoalLevel::Unit);
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Goal {
    /// The level of the chain it belongs to.
    pub level: GoalLevel,
    /// Its number; council goals have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<GoalCode>,
    /// Its wording, without label and number.
    pub title: String,
    /// How well it was reached, as a report judges it (*måluppfyllelse*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fulfilment: Option<Printed<Fulfilment>>,
    /// What it is about (*beskrivning*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Passage>,
    /// What is to be true at the end of the year (*förväntat resultat*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_results: Option<Passage>,
    /// How the work is done (*arbetssätt*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ways_of_working: Option<Passage>,
    /// Which staff, skills and premises it takes (*resursanvändning*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_use: Option<Passage>,
    /// How, by whom and when the result is measured (*uppföljning*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Passage>,
    /// What is to be improved (*utveckling*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub development: Option<Passage>,
    /// The result compared with the goal, its causes, what follows (*analys*); in reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analysis: Option<Passage>,
    /// Its indicators, in table order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// Its activities, in table order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// The goals below it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Goal {
    /// A goal with nothing but its wording.
    pub fn new(level: GoalLevel, title: impl Into<String>) -> Self {
        Self {
            level,
            code: None,
            title: title.into(),
            fulfilment: None,
            description: None,
            expected_results: None,
            ways_of_working: None,
            resource_use: None,
            follow_up: None,
            development: None,
            analysis: None,
            indicators: Vec::new(),
            activities: Vec::new(),
            goals: Vec::new(),
            extensions: Extensions::default(),
        }
    }

    /// A direction goal of the council (*KF:s inriktningsmål*), with a code such as `1`.
    ///
    /// # Errors
    /// When the code is not a code.
    pub fn council_direction(code: &str, title: impl Into<String>) -> Result<Self, ValueError> {
        Ok(Self { code: Some(code.parse()?), ..Self::new(GoalLevel::CouncilDirection, title) })
    }

    /// An area goal of the council (*KF:s mål för verksamhetsområdet*), with a code such as `1.4`.
    ///
    /// # Errors
    /// When the code is not a code.
    pub fn council_area(code: &str, title: impl Into<String>) -> Result<Self, ValueError> {
        Ok(Self { code: Some(code.parse()?), ..Self::new(GoalLevel::CouncilArea, title) })
    }

    /// A goal of the committee (*nämndmål*).
    pub fn committee(title: impl Into<String>) -> Self {
        Self::new(GoalLevel::Committee, title)
    }

    /// A goal of the unit (*enhetsmål*).
    pub fn unit(title: impl Into<String>) -> Self {
        Self::new(GoalLevel::Unit, title)
    }

    /// With a goal below it.
    #[must_use]
    pub fn with_goal(mut self, goal: Self) -> Self {
        self.goals.push(goal);
        self
    }

    /// With an indicator.
    #[must_use]
    pub fn with_indicator(mut self, indicator: Indicator) -> Self {
        self.indicators.push(indicator);
        self
    }

    /// With an activity.
    #[must_use]
    pub fn with_activity(mut self, activity: Activity) -> Self {
        self.activities.push(activity);
        self
    }

    /// With one more numbered expected result.
    #[must_use]
    pub fn with_expected_result(mut self, number: u32, text: impl Into<String>) -> Self {
        push(&mut self.expected_results, number, text);
        self
    }

    /// With one more numbered way of working.
    #[must_use]
    pub fn with_way_of_working(mut self, number: u32, text: impl Into<String>) -> Self {
        push(&mut self.ways_of_working, number, text);
        self
    }

    /// With one more numbered follow-up.
    #[must_use]
    pub fn with_follow_up(mut self, number: u32, text: impl Into<String>) -> Self {
        push(&mut self.follow_up, number, text);
        self
    }

    /// The named parts that are there, with their field names, in field order.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Passage)> {
        [
            ("description", &self.description),
            ("expected_results", &self.expected_results),
            ("ways_of_working", &self.ways_of_working),
            ("resource_use", &self.resource_use),
            ("follow_up", &self.follow_up),
            ("development", &self.development),
            ("analysis", &self.analysis),
        ]
        .into_iter()
        .filter_map(|(name, part)| part.as_ref().map(|part| (name, part)))
    }
}

fn push(part: &mut Option<Passage>, number: u32, text: impl Into<String>) {
    part.get_or_insert_default().items.push(Item::numbered(number, text));
}

/// The six levels of the goal chain (*styrkedja*), from the council down to the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum GoalLevel {
    /// *KF:s inriktningsmål*: an overall goal of the council for the whole mandate.
    CouncilDirection,
    /// *KF:s mål för verksamhetsområdet*: a goal of the council within a direction.
    CouncilArea,
    /// *Nämndmål*: the committee's goal within an area goal.
    Committee,
    /// *Avdelningsmål*: a department's goal, printed as `Enhetsmål: Avdelningsmål: …`.
    Department,
    /// *Områdesmål*: a goal of an area of units, printed as `Enhetsmål: Områdesmål: …`.
    Area,
    /// *Enhetsmål*: the unit's own goal.
    Unit,
}

names!(pub GoalLevel {
    CouncilDirection => "council_direction",
    CouncilArea => "council_area",
    Committee => "committee",
    Department => "department",
    Area => "area",
    Unit => "unit",
});

impl GoalLevel {
    /// Whether goals of this level are the unit's to write: department, area and unit goals.
    pub fn is_local(self) -> bool {
        matches!(self, Self::Department | Self::Area | Self::Unit)
    }

    /// The Swedish term: `enhetsmål`.
    pub fn swedish(self) -> &'static str {
        match self {
            Self::CouncilDirection => "inriktningsmål",
            Self::CouncilArea => "mål för verksamhetsområdet",
            Self::Committee => "nämndmål",
            Self::Department => "avdelningsmål",
            Self::Area => "områdesmål",
            Self::Unit => "enhetsmål",
        }
    }

    /// The English term: `unit goal`.
    pub fn english(self) -> &'static str {
        match self {
            Self::CouncilDirection => "council direction goal",
            Self::CouncilArea => "council area goal",
            Self::Committee => "committee goal",
            Self::Department => "department goal",
            Self::Area => "area goal",
            Self::Unit => "unit goal",
        }
    }
}

/// How well a goal was reached (*måluppfyllelse*), in the city's three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Fulfilment {
    /// *Uppfylls helt*.
    Fully,
    /// *Uppfylls delvis*.
    Partly,
    /// *Uppfylls ej*.
    Not,
}

names!(pub Fulfilment { Fully => "fully", Partly => "partly", Not => "not" });
