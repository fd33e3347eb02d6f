use serde::{Deserialize, Serialize};

use super::{Extensions, Measure, Passage, Printed, Target};
use crate::value::{Periodicity, ReportPeriod, names};

/// A measured figure (*indikator*) of the council, the committee or the unit: target in a plan, outcome in a report.
///
/// ```
/// use styrkedja::{Indicator, Number, Periodicity, Target};
///
/// let sick_leave = Indicator::new("Sjukfrånvaro")
///     .with_target(Target::value(Number::from_swedish("2,6")?, Some("%")))
///     .with_council_target(Target::delegated())
///     .with_periodicity("Tertial", Periodicity::Tertial);
/// assert_eq!(sick_leave.target.text(), Some("2,6 %"));
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Indicator {
    /// The name as printed.
    pub name: String,
    /// The plan owner's own target for the year (*årsmål*).
    #[serde(default)]
    pub target: Target,
    /// The council's target for the year (*KF:s årsmål*).
    #[serde(default)]
    pub council_target: Target,
    /// How often it is reported (*periodicitet*); printed in plans.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periodicity: Option<Printed<Periodicity>>,
    /// The outcome of the period (*periodens utfall*); printed in reports, as all below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Measure>,
    /// The outcome for men or boys (*utfall män/pojkar*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome_men: Option<Measure>,
    /// The outcome for women or girls (*utfall kvinnor/flickor*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome_women: Option<Measure>,
    /// The outcome of the period a year earlier (*periodens utfall VB* with the year).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_outcome: Option<Measure>,
    /// The forecast for the whole year (*prognos helår*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<Measure>,
    /// The time the outcome is about (*period*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Printed<ReportPeriod>>,
    /// The figures whose column the text does not decide. The cells they may belong to are empty here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<UnplacedValue>,
    /// What the report says of the outcome (*analys*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analysis: Option<Passage>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Indicator {
    /// An indicator without any figure.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            target: Target::missing(),
            council_target: Target::missing(),
            periodicity: None,
            outcome: None,
            outcome_men: None,
            outcome_women: None,
            previous_outcome: None,
            forecast: None,
            period: None,
            unplaced: Vec::new(),
            analysis: None,
            extensions: Extensions::default(),
        }
    }

    /// With an own target.
    #[must_use]
    pub fn with_target(mut self, target: Target) -> Self {
        self.target = target;
        self
    }

    /// With a council target.
    #[must_use]
    pub fn with_council_target(mut self, target: Target) -> Self {
        self.council_target = target;
        self
    }

    /// With a periodicity, as printed and as understood.
    #[must_use]
    pub fn with_periodicity(mut self, text: impl Into<String>, periodicity: Periodicity) -> Self {
        self.periodicity = Some(Printed::new(text, Some(periodicity)));
        self
    }

    /// Whether a column may hold one of the [unplaced](Self::unplaced) figures.
    pub fn is_ambiguous(&self, column: IndicatorColumn) -> bool {
        self.unplaced.iter().any(|value| value.candidates.contains(&column))
    }
}

/// A figure of an indicator row whose column the text does not decide.
///
/// Plain text drops the empty cells of a table, so of the figures in a row of nine columns only those at its ends
/// can be placed for sure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnplacedValue {
    /// The figure.
    pub measure: Measure,
    /// The columns it may stand in, in table order.
    pub candidates: Vec<IndicatorColumn>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl UnplacedValue {
    /// A figure with the columns it may stand in.
    pub fn new(measure: Measure, candidates: Vec<IndicatorColumn>) -> Self {
        Self { measure, candidates, extensions: Extensions::default() }
    }
}

/// A column of an indicator table that holds a figure. Named as the field of [`Indicator`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum IndicatorColumn {
    /// *Periodens utfall*.
    Outcome,
    /// *Utfall män/pojkar*.
    OutcomeMen,
    /// *Utfall kvinnor/flickor*.
    OutcomeWomen,
    /// *Periodens utfall VB* with the year before.
    PreviousOutcome,
    /// *Prognos helår*.
    Forecast,
    /// *Årsmål*.
    Target,
    /// *KF:s årsmål*.
    CouncilTarget,
}

names!(pub IndicatorColumn {
    Outcome => "outcome",
    OutcomeMen => "outcome_men",
    OutcomeWomen => "outcome_women",
    PreviousOutcome => "previous_outcome",
    Forecast => "forecast",
    Target => "target",
    CouncilTarget => "council_target",
});
