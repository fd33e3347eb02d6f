//! Facts that stand in running text rather than in a table of the document. Each keeps the words it came from.

use styrkedja_macros::{names, record};

use super::{Extensions, Printed};
use crate::{
    error::ValueError,
    value::{Date, Number, SdgNumber, Year},
};

/// An amount of money (*belopp*).
#[record]
pub struct MoneyFact {
    /// What the amount is.
    pub kind: MoneyKind,
    /// The year it is about; absent when not said.
    pub year: Option<Year>,
    /// The amount as printed (`2,4 mnkr`) and in kronor (`2400000`); a deficit is negative.
    pub amount: Printed<Number>,
    pub extensions: Extensions,
}

impl MoneyFact {
    /// An amount, as printed and in kronor.
    pub fn new(kind: MoneyKind, year: Option<Year>, amount: Printed<Number>) -> Self {
        Self { year, ..Self::bare(kind, amount) }
    }
}

/// What an amount of money is.
#[names]
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

/// A routine of the systematic quality work (*systematiskt kvalitetsarbete*, SOSFS 2011:9).
#[record]
pub struct QualityRoutine {
    /// What the routine is about.
    pub kind: QualityRoutineKind,
    /// The passage that describes it.
    pub text: String,
    /// How often, when that is said.
    pub recurrence: Option<Recurrence>,
    pub extensions: Extensions,
}

impl QualityRoutine {
    /// A routine with the passage that describes it.
    pub fn new(kind: QualityRoutineKind, text: impl Into<String>) -> Self {
        Self::bare(kind, text.into())
    }
}

/// Kinds of quality routine.
#[names]
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

/// How often something is done: `två gånger per år` is 2 a year.
#[record]
pub struct Recurrence {
    /// What recurs, in a few words of the document.
    pub what: Option<String>,
    /// How many times; absent for `några gånger per år`. The lower figure of a range.
    pub times: Option<Number>,
    /// In which time.
    pub per: RecurrencePeriod,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl Recurrence {
    /// A number of times in a period, with the words it stands in.
    pub fn new(times: Option<Number>, per: RecurrencePeriod, text: impl Into<String>) -> Self {
        Self { times, ..Self::bare(per, text.into()) }
    }
}

/// The time in which something recurs.
#[names]
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

/// An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*).
#[record]
pub struct StaffMeeting {
    /// The forum: `APT`.
    pub forum: String,
    /// The day, as printed (`den 25 februari`) and as understood.
    pub date: Printed<Date>,
    /// Whether the year is not printed but follows from the document.
    #[record(default)]
    pub year_inferred: bool,
    pub extensions: Extensions,
}

impl StaffMeeting {
    /// A meeting on a day.
    pub fn new(forum: impl Into<String>, date: Printed<Date>) -> Self {
        Self::bare(forum.into(), date)
    }
}

/// A goal of Agenda 2030 that the unit says it contributes to.
#[record]
pub struct SdgContribution {
    /// The number of the goal, 1 to 17; absent for a heading beside them that is none of the 17.
    number: Option<SdgNumber>,
    /// Its name as printed.
    pub name: String,
    /// What the unit says it does.
    pub text: Option<String>,
    pub extensions: Extensions,
}

impl SdgContribution {
    /// A contribution to goal 1 to 17, or to something that is none of them.
    ///
    /// # Errors
    /// For a number outside 1 to 17.
    pub fn new(number: Option<u8>, name: impl Into<String>) -> Result<Self, ValueError> {
        let number = number.map(SdgNumber::try_from).transpose()?;
        Ok(Self { number, ..Self::bare(name.into()) })
    }

    /// The number of the goal, 1 to 17; nothing when it is none of the 17.
    pub fn number(&self) -> Option<u8> {
        self.number.map(SdgNumber::get)
    }
}
