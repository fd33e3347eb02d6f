//! Facts that stand in running text rather than in a table of the document. Each keeps the words it came from.

use serde::{Deserialize, Serialize};

use super::{Extensions, Printed};
use crate::{
    error::{Expected, ValueError},
    value::{Date, Number, Year, names},
};

/// An amount of money (*belopp*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MoneyFact {
    /// What the amount is.
    pub kind: MoneyKind,
    /// The year it is about; absent when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The amount as printed (`2,4 mnkr`) and in kronor (`2400000`); a deficit is negative.
    pub amount: Printed<Number>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl MoneyFact {
    /// An amount, as printed and in kronor.
    pub fn new(kind: MoneyKind, year: Option<Year>, amount: Printed<Number>) -> Self {
        Self { kind, year, amount, extensions: Extensions::default() }
    }
}

/// What an amount of money is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum MoneyKind {
    /// The budget of a year.
    Budget,
    /// The result of a year: surplus, or deficit (negative).
    Result,
    /// A benefit to staff, such as *friskvårdsbidrag*.
    Benefit,
    /// Anything else.
    Other,
}

names!(pub MoneyKind { Budget => "budget", Result => "result", Benefit => "benefit", Other => "other" });

/// A routine of the systematic quality work (*systematiskt kvalitetsarbete*, SOSFS 2011:9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QualityRoutine {
    /// What the routine is about.
    pub kind: QualityRoutineKind,
    /// The passage that describes it.
    pub text: String,
    /// How often, when that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl QualityRoutine {
    /// A routine with the passage that describes it.
    pub fn new(kind: QualityRoutineKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), recurrence: None, extensions: Extensions::default() }
    }
}

/// Kinds of quality routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum QualityRoutineKind {
    /// *Synpunkter och klagomål*.
    Complaints,
    /// *Avvikelser*.
    Deviations,
    /// *Lex Sarah*: the duty to report abuses in social services.
    LexSarah,
    /// *Lex Maria*: the duty to report injuries in health care.
    LexMaria,
    /// *Egenkontroll*.
    SelfMonitoring,
    /// *Brukarundersökning*.
    UserSurvey,
    /// *Personalens medverkan*.
    StaffParticipation,
    /// *Riskanalys*.
    RiskAnalysis,
    /// *Journalgranskning*, *aktgranskning*.
    FileReview,
    /// *Skyddsrond*.
    SafetyRound,
    /// *Omvärldsbevakning*.
    ExternalMonitoring,
    /// *Förbättringsarbete*.
    Improvement,
}

names!(pub QualityRoutineKind {
    Complaints => "complaints",
    Deviations => "deviations",
    LexSarah => "lex_sarah",
    LexMaria => "lex_maria",
    SelfMonitoring => "self_monitoring",
    UserSurvey => "user_survey",
    StaffParticipation => "staff_participation",
    RiskAnalysis => "risk_analysis",
    FileReview => "file_review",
    SafetyRound => "safety_round",
    ExternalMonitoring => "external_monitoring",
    Improvement => "improvement",
});

/// How often something is done: `två gånger per år` is 2 a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recurrence {
    /// What recurs, in a few words of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// How many times; absent for `några gånger per år`. The lower figure of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<Number>,
    /// In which time.
    pub per: RecurrencePeriod,
    /// The words it was understood from.
    pub text: String,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl Recurrence {
    /// A number of times in a period, with the words it stands in.
    pub fn new(times: Option<Number>, per: RecurrencePeriod, text: impl Into<String>) -> Self {
        Self { what: None, times, per, text: text.into(), extensions: Extensions::default() }
    }
}

/// The time in which something recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum RecurrencePeriod {
    /// *Dag*.
    Day,
    /// *Vecka*.
    Week,
    /// *Månad*.
    Month,
    /// *Tertial*: four months.
    Tertial,
    /// *Halvår*.
    HalfYear,
    /// *År*.
    Year,
}

names!(pub RecurrencePeriod {
    Day => "day",
    Week => "week",
    Month => "month",
    Tertial => "tertial",
    HalfYear => "half_year",
    Year => "year",
});

/// An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StaffMeeting {
    /// The forum: `APT`.
    pub forum: String,
    /// The day, as printed (`den 25 februari`) and as understood.
    pub date: Printed<Date>,
    /// Whether the year is not printed but follows from the document.
    #[serde(default)]
    pub year_inferred: bool,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl StaffMeeting {
    /// A meeting on a day.
    pub fn new(forum: impl Into<String>, date: Printed<Date>) -> Self {
        Self { forum: forum.into(), date, year_inferred: false, extensions: Extensions::default() }
    }
}

/// A goal of Agenda 2030 that the unit says it contributes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SdgContribution {
    /// The number of the goal, 1 to 17; absent for a heading beside them that is none of the 17.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "sdg_number")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 17)))]
    number: Option<u8>,
    /// Its name as printed.
    pub name: String,
    /// What the unit says it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

impl SdgContribution {
    /// A contribution to goal 1 to 17, or to something that is none of them.
    ///
    /// # Errors
    /// For a number outside 1 to 17.
    pub fn new(number: Option<u8>, name: impl Into<String>) -> Result<Self, ValueError> {
        check_sdg(number)?;
        Ok(Self { number, name: name.into(), text: None, extensions: Extensions::default() })
    }

    /// The number of the goal, 1 to 17; nothing when it is none of the 17.
    pub fn number(&self) -> Option<u8> {
        self.number
    }
}

fn check_sdg(number: Option<u8>) -> Result<Option<u8>, ValueError> {
    match number {
        Some(n) if !(1..=17).contains(&n) => {
            Err(ValueError::new(Expected::SdgNumber, &n.to_string()))
        }
        _ => Ok(number),
    }
}

fn sdg_number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    check_sdg(Option::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}
