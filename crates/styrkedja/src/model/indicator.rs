use styrkedja_macros::{names, record};

use super::{Extensions, Measure, Passage, Printed, Target};
use crate::value::{Number, Periodicity, ReportPeriod};

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
#[record(entity)]
pub struct Indicator {
    /// The name as printed.
    pub name: String,
    /// The plan owner's own target for the year (*årsmål*).
    #[record(default)]
    pub target: Target,
    /// The council's target for the year (*KF:s årsmål*).
    #[record(default)]
    pub council_target: Target,
    /// How often it is reported (*periodicitet*); printed in plans.
    pub periodicity: Option<Printed<Periodicity>>,
    /// The outcome of the period (*periodens utfall*); printed in reports, as all below.
    pub outcome: Option<Measure>,
    /// The outcome for men or boys (*utfall män/pojkar*).
    pub outcome_men: Option<Measure>,
    /// The outcome for women or girls (*utfall kvinnor/flickor*).
    pub outcome_women: Option<Measure>,
    /// The outcome of the period a year earlier (*periodens utfall VB* with the year).
    pub previous_outcome: Option<Measure>,
    /// The forecast for the whole year (*prognos helår*).
    pub forecast: Option<Measure>,
    /// The time the outcome is about (*period*).
    pub period: Option<Printed<ReportPeriod>>,
    /// The figures whose column the text does not decide. The cells they may belong to are empty here.
    pub unplaced: Vec<UnplacedValue>,
    /// What the report says of the outcome (*analys*).
    pub analysis: Option<Passage>,
    pub extensions: Extensions,
}

impl Indicator {
    /// An indicator without any figure.
    pub fn new(name: impl Into<String>) -> Self {
        Self::bare(name.into())
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

    /// The figure of a column.
    pub fn figure(&self, column: IndicatorColumn) -> Figure<'_> {
        match column {
            IndicatorColumn::Outcome => Figure::Measure(self.outcome.as_ref()),
            IndicatorColumn::OutcomeMen => Figure::Measure(self.outcome_men.as_ref()),
            IndicatorColumn::OutcomeWomen => Figure::Measure(self.outcome_women.as_ref()),
            IndicatorColumn::PreviousOutcome => Figure::Measure(self.previous_outcome.as_ref()),
            IndicatorColumn::Forecast => Figure::Measure(self.forecast.as_ref()),
            IndicatorColumn::Target => Figure::Target(&self.target),
            IndicatorColumn::CouncilTarget => Figure::Target(&self.council_target),
        }
    }

    /// The figure of a column, to be set.
    pub fn figure_mut(&mut self, column: IndicatorColumn) -> FigureMut<'_> {
        match column {
            IndicatorColumn::Outcome => FigureMut::Measure(&mut self.outcome),
            IndicatorColumn::OutcomeMen => FigureMut::Measure(&mut self.outcome_men),
            IndicatorColumn::OutcomeWomen => FigureMut::Measure(&mut self.outcome_women),
            IndicatorColumn::PreviousOutcome => FigureMut::Measure(&mut self.previous_outcome),
            IndicatorColumn::Forecast => FigureMut::Measure(&mut self.forecast),
            IndicatorColumn::Target => FigureMut::Target(&mut self.target),
            IndicatorColumn::CouncilTarget => FigureMut::Target(&mut self.council_target),
        }
    }
}

/// A figure of an [`Indicator`]: a measured one, or a target.
///
/// ```
/// use styrkedja::{Indicator, IndicatorColumn, Number, Target};
///
/// let indicator = Indicator::new("Sjukfrånvaro")
///     .with_target(Target::at_most(Number::from_swedish("5,5")?, Some("%")));
/// let target = indicator.figure(IndicatorColumn::Target);
/// assert_eq!((target.text(), target.unit()), (Some("Högst 5,5 %"), Some("%")));
/// assert_eq!(indicator.figure(IndicatorColumn::Forecast).text(), None);
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure<'a> {
    /// A measured figure; nothing when the cell is empty.
    Measure(Option<&'a Measure>),
    /// A target, which may be missing.
    Target(&'a Target),
}

impl<'a> Figure<'a> {
    /// The words of the document; nothing for an empty cell.
    pub fn text(self) -> Option<&'a str> {
        match self {
            Self::Measure(measure) => measure.map(|measure| &*measure.text),
            Self::Target(target) => target.text(),
        }
    }

    /// The number in them; nothing when none was understood.
    pub fn value(self) -> Option<Number> {
        match self {
            Self::Measure(measure) => measure?.value,
            Self::Target(target) => target.number(),
        }
    }

    /// The unit as printed; nothing when none was printed.
    pub fn unit(self) -> Option<&'a str> {
        match self {
            Self::Measure(measure) => measure?.unit.as_deref(),
            Self::Target(target) => target.unit(),
        }
    }
}

/// A figure of an [`Indicator`], to be set: what [`Figure`] is for reading.
#[derive(Debug)]
pub enum FigureMut<'a> {
    /// A measured figure.
    Measure(&'a mut Option<Measure>),
    /// A target.
    Target(&'a mut Target),
}

/// A figure of an indicator row whose column the text does not decide.
///
/// Plain text drops the empty cells of a table, so of the figures in a row of nine columns only those at its ends
/// can be placed for sure.
#[record]
pub struct UnplacedValue {
    /// The figure.
    pub measure: Measure,
    /// The columns it may stand in, in table order.
    #[record(required)]
    pub candidates: Vec<IndicatorColumn>,
    pub extensions: Extensions,
}

impl UnplacedValue {
    /// A figure with the columns it may stand in.
    pub fn new(measure: Measure, candidates: Vec<IndicatorColumn>) -> Self {
        Self::bare(measure, candidates)
    }
}

/// A column of an indicator table that holds a figure. Named as the field of [`Indicator`].
#[names]
pub enum IndicatorColumn {
    /// *Periodens utfall*.
    #[words(sv = "periodens utfall", en = "outcome of the period")]
    Outcome,
    /// *Utfall män/pojkar*.
    #[words(sv = "utfallet för män eller pojkar", en = "outcome for men or boys")]
    OutcomeMen,
    /// *Utfall kvinnor/flickor*.
    #[words(sv = "utfallet för kvinnor eller flickor", en = "outcome for women or girls")]
    OutcomeWomen,
    /// *Periodens utfall VB* with the year before.
    #[words(sv = "periodens utfall ett år tidigare", en = "outcome of the period a year earlier")]
    PreviousOutcome,
    /// *Prognos helår*.
    #[words(sv = "prognosen för helåret", en = "forecast for the whole year")]
    Forecast,
    /// *Årsmål*.
    #[words(sv = "årets mål", en = "target for the year")]
    Target,
    /// *KF:s årsmål*.
    #[words(sv = "fullmäktiges mål för året", en = "the council's target for the year")]
    CouncilTarget,
}

impl IndicatorColumn {
    /// Whether its figures are targets, not measured.
    pub fn is_target(self) -> bool {
        match self {
            Self::Target | Self::CouncilTarget => true,
            Self::Outcome
            | Self::OutcomeMen
            | Self::OutcomeWomen
            | Self::PreviousOutcome
            | Self::Forecast => false,
        }
    }
}
