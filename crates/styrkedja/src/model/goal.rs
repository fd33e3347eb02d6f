use styrkedja_macros::{names, record};

use super::{Activity, Extensions, Indicator, Item, Passage, Printed};
use crate::{error::ValueError, value::GoalCode};

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
#[record(entity)]
pub struct Goal {
    /// The level of the chain it belongs to.
    pub level: GoalLevel,
    /// Its number; council goals have one.
    pub code: Option<GoalCode>,
    /// Its wording, without label and number.
    pub title: String,
    /// How well it was reached, as a report judges it (*måluppfyllelse*).
    pub fulfilment: Option<Printed<Fulfilment>>,
    /// What it is about (*beskrivning*).
    pub description: Option<Passage>,
    /// What is to be true at the end of the year (*förväntat resultat*).
    pub expected_results: Option<Passage>,
    /// How the work is done (*arbetssätt*).
    pub ways_of_working: Option<Passage>,
    /// Which staff, skills and premises it takes (*resursanvändning*).
    pub resource_use: Option<Passage>,
    /// How, by whom and when the result is measured (*uppföljning*).
    pub follow_up: Option<Passage>,
    /// What is to be improved (*utveckling*).
    pub development: Option<Passage>,
    /// The result compared with the goal, its causes, what follows (*analys*); in reports.
    pub analysis: Option<Passage>,
    /// Its indicators, in table order.
    pub indicators: Vec<Indicator>,
    /// Its activities, in table order.
    pub activities: Vec<Activity>,
    /// The goals below it, in order.
    pub goals: Vec<Goal>,
    pub extensions: Extensions,
}

impl Goal {
    /// A goal with nothing but its wording.
    pub fn new(level: GoalLevel, title: impl Into<String>) -> Self {
        Self::bare(level, title.into())
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

    /// With one more thing in a named part.
    #[must_use]
    pub fn with_item(mut self, part: GoalPart, item: Item) -> Self {
        self.part_mut(part).get_or_insert_default().items.push(item);
        self
    }

    /// A named part, if its heading is there.
    pub fn part(&self, part: GoalPart) -> Option<&Passage> {
        match part {
            GoalPart::Description => &self.description,
            GoalPart::ExpectedResults => &self.expected_results,
            GoalPart::WaysOfWorking => &self.ways_of_working,
            GoalPart::ResourceUse => &self.resource_use,
            GoalPart::FollowUp => &self.follow_up,
            GoalPart::Development => &self.development,
            GoalPart::Analysis => &self.analysis,
        }
        .as_ref()
    }

    /// A named part, to be set.
    pub fn part_mut(&mut self, part: GoalPart) -> &mut Option<Passage> {
        match part {
            GoalPart::Description => &mut self.description,
            GoalPart::ExpectedResults => &mut self.expected_results,
            GoalPart::WaysOfWorking => &mut self.ways_of_working,
            GoalPart::ResourceUse => &mut self.resource_use,
            GoalPart::FollowUp => &mut self.follow_up,
            GoalPart::Development => &mut self.development,
            GoalPart::Analysis => &mut self.analysis,
        }
    }

    /// The named parts that are there, in order.
    pub fn parts(&self) -> impl Iterator<Item = (GoalPart, &Passage)> {
        GoalPart::ALL.iter().filter_map(|&name| Some((name, self.part(name)?)))
    }
}

/// A named part of a goal: a heading with text below. Named as the field of [`Goal`].
#[names]
pub enum GoalPart {
    /// *Beskrivning*.
    #[words(sv = "Beskrivning", en = "description")]
    Description,
    /// *Förväntat resultat*.
    #[words(sv = "Förväntat resultat", en = "expected results")]
    ExpectedResults,
    /// *Arbetssätt*.
    #[words(sv = "Arbetssätt", en = "ways of working")]
    WaysOfWorking,
    /// *Resursanvändning*.
    #[words(sv = "Resursanvändning", en = "resource use")]
    ResourceUse,
    /// *Uppföljning*.
    #[words(sv = "Uppföljning", en = "follow-up")]
    FollowUp,
    /// *Utveckling*.
    #[words(sv = "Utveckling", en = "development")]
    Development,
    /// *Analys*.
    #[words(sv = "Analys", en = "analysis")]
    Analysis,
}

fn push(part: &mut Option<Passage>, number: u32, text: impl Into<String>) {
    part.get_or_insert_default().items.push(Item::numbered(number, text));
}

/// The six levels of the goal chain (*styrkedja*), from the council down to the unit.
#[names(ordered)]
pub enum GoalLevel {
    /// *KF:s inriktningsmål*: an overall goal of the council for the whole mandate.
    #[words(sv = "inriktningsmål", en = "council direction goal")]
    CouncilDirection,
    /// *KF:s mål för verksamhetsområdet*: a goal of the council within a direction.
    #[words(sv = "mål för verksamhetsområdet", en = "council area goal")]
    CouncilArea,
    /// *Nämndmål*: the committee's goal within an area goal.
    #[words(sv = "nämndmål", en = "committee goal")]
    Committee,
    /// *Avdelningsmål*: a department's goal, printed as `Enhetsmål: Avdelningsmål: …`.
    #[words(sv = "avdelningsmål", en = "department goal")]
    Department,
    /// *Områdesmål*: a goal of an area of units, printed as `Enhetsmål: Områdesmål: …`.
    #[words(sv = "områdesmål", en = "area goal")]
    Area,
    /// *Enhetsmål*: the unit's own goal.
    #[words(sv = "enhetsmål", en = "unit goal")]
    Unit,
}

impl GoalLevel {
    /// Whether goals of this level are the unit's to write: department, area and unit goals.
    pub fn is_local(self) -> bool {
        matches!(self, Self::Department | Self::Area | Self::Unit)
    }

    /// The Swedish term: `enhetsmål`.
    pub fn swedish(self) -> std::borrow::Cow<'static, str> {
        self.words().sv
    }

    /// The English term: `unit goal`.
    pub fn english(self) -> std::borrow::Cow<'static, str> {
        self.words().en
    }
}

/// How well a goal was reached (*måluppfyllelse*), in the city's three steps.
#[names]
pub enum Fulfilment {
    /// *Uppfylls helt*.
    Fully,
    /// *Uppfylls delvis*.
    Partly,
    /// *Uppfylls ej*.
    Not,
}
