use serde::{Deserialize, Serialize};
use styrkedja_macros::{names, record};

use super::{
    Economy, Extensions, Goal, Printed, QualityWork, Recurrence, SdgContribution, Section,
    StaffMeeting, Staffing,
};
use crate::{
    error::{Expected, ValueError},
    pointer::Pointer,
    reflect::{Type, Value, View},
    value::{Date, ReportPeriod, Year},
};

/// A plan or report of a unit: the goal chain, the chapters around it, and the facts in its text.
///
/// A document is plain data: no places, no files, no judgement. Everything is optional but its format version,
/// because faulty documents are normal input; [`check`](crate::check) says what is wrong with it.
///
/// # Example: a plan by hand
/// ```
/// use styrkedja::{Document, Goal};
///
/// let plan = Document::plan(2025)?
///     .with_unit("Solgläntans dagverksamhet")
///     .with_goal(Goal::council_direction("1", "En stad för alla")?);
/// let again = Document::from_json(&plan.to_json())?;
/// assert_eq!(again, plan);
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[record]
#[derive(Default)]
pub struct Document {
    /// The version of this format.
    pub schema_version: SchemaVersion,
    /// What the document is; absent when it does not tell.
    pub kind: Option<DocumentKind>,
    /// The year it plans or reports; absent when it does not tell.
    pub year: Option<Year>,
    /// The time a report is about.
    pub period: Option<ReportPeriod>,
    /// Whose document it is.
    #[record(omit)]
    pub organisation: Organisation,
    /// The number under which the authority registered it (*diarienummer*, dnr).
    pub diary_number: Option<String>,
    /// The day it bears on its title page: when it was written or adopted.
    pub date: Option<Printed<Date>>,
    /// The chapters before the goals, in order. The last may be the heading of the goal part itself.
    pub introduction: Vec<Section>,
    /// The goal chain. A goal whose level above is missing stands here too.
    pub goals: Vec<Goal>,
    /// The chapters after the goals, in order.
    pub closing: Vec<Section>,
    /// The unit's budget, how it went, and how it is followed up.
    #[record(omit)]
    pub economy: Economy,
    /// Who works in the unit.
    #[record(omit)]
    pub staffing: Staffing,
    /// The routines of its quality work.
    #[record(omit)]
    pub quality_work: QualityWork,
    /// What else it says is done how often: what is the schedule of no item, routine or follow-up.
    /// [`all_recurrences`](Self::all_recurrences) has those too.
    pub recurrences: Vec<Recurrence>,
    /// The occasions at which it is treated with the staff.
    pub meetings: Vec<StaffMeeting>,
    /// The goals of Agenda 2030 it says the unit contributes to.
    pub sdgs: Vec<SdgContribution>,
    pub extensions: Extensions,
}

impl Document {
    /// A plan (*verksamhetsplan*) for a year, to be filled by hand.
    ///
    /// # Errors
    /// For a year outside [`Year::MIN`] to [`Year::MAX`].
    pub fn plan(year: u16) -> Result<Self, crate::Error> {
        Ok(Self { kind: Some(DocumentKind::Plan), year: Some(Year::new(year)?), ..Self::default() })
    }

    /// An annual report (*verksamhetsberättelse*) for a year, to be filled by hand.
    ///
    /// # Errors
    /// For a year outside [`Year::MIN`] to [`Year::MAX`].
    pub fn annual_report(year: u16) -> Result<Self, crate::Error> {
        let year = Year::new(year)?;
        Ok(Self {
            kind: Some(DocumentKind::AnnualReport),
            year: Some(year),
            period: Some(ReportPeriod::whole_year(year)),
            ..Self::default()
        })
    }

    /// The value that a pointer names; nothing when there is none.
    pub fn at(&self, pointer: &Pointer) -> Option<View<'_>> {
        self.view().at(pointer)
    }

    /// Of a unit (*enhet*).
    #[must_use]
    pub fn with_unit(mut self, unit: impl Into<String>) -> Self {
        self.organisation.unit = Some(unit.into());
        self
    }

    /// With one more goal at the top of the chain.
    #[must_use]
    pub fn with_goal(mut self, goal: Goal) -> Self {
        self.goals.push(goal);
        self
    }

    /// With one more chapter before the goals.
    #[must_use]
    pub fn with_introduction(mut self, section: Section) -> Self {
        self.introduction.push(section);
        self
    }

    /// With one more chapter after the goals.
    #[must_use]
    pub fn with_closing(mut self, section: Section) -> Self {
        self.closing.push(section);
        self
    }

    /// With its economy.
    #[must_use]
    pub fn with_economy(mut self, economy: Economy) -> Self {
        self.economy = economy;
        self
    }

    /// With who works in the unit.
    #[must_use]
    pub fn with_staffing(mut self, staffing: Staffing) -> Self {
        self.staffing = staffing;
        self
    }

    /// With its quality work.
    #[must_use]
    pub fn with_quality_work(mut self, quality_work: QualityWork) -> Self {
        self.quality_work = quality_work;
        self
    }

    /// With one more occasion at which it is treated with the staff.
    #[must_use]
    pub fn with_meeting(mut self, meeting: StaffMeeting) -> Self {
        self.meetings.push(meeting);
        self
    }

    /// With one more goal of Agenda 2030.
    #[must_use]
    pub fn with_sdg(mut self, sdg: SdgContribution) -> Self {
        self.sdgs.push(sdg);
        self
    }

    /// Whether it tells what was, rather than what shall be.
    pub fn is_report(&self) -> bool {
        matches!(self.kind, Some(DocumentKind::TertialReport | DocumentKind::AnnualReport))
    }
}

/// The version of the JSON format. A new version is only made when a reader of the old one would go wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum SchemaVersion {
    /// The second: economy, staffing and quality work as objects of their own.
    #[default]
    #[serde(rename = "2")]
    V2,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SchemaVersion {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SchemaVersion".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "SchemaVersion",
            "description": "The version of the JSON format. A new version is only made when a reader of the old one \
                            would go wrong.\n\n- `2`: The second: economy, staffing and quality work as objects of their own.",
            "enum": ["2"],
        })
    }
}

impl Value for SchemaVersion {
    const TYPE: Type = Type::Text;

    fn view(&self) -> View<'_> {
        match self {
            Self::V2 => View::Text("2".into()),
        }
    }
}

impl<'de> Deserialize<'de> for SchemaVersion {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "2" => Ok(Self::V2),
            // `Document::from_json` has made it version 2 before it comes here.
            "1" => Err(serde::de::Error::custom(ValueError::new(Expected::NewestVersion, "1"))),
            other => Err(serde::de::Error::custom(ValueError::new(Expected::SchemaVersion, other))),
        }
    }
}

/// What a document is.
#[names]
pub enum DocumentKind {
    /// *Verksamhetsplan* (VP): what the unit will do in a year.
    Plan,
    /// *Tertialrapport* (T1, T2), in other cities *kvartalsrapport* (Q1, Q2, Q3): how it went so far.
    TertialReport,
    /// *Verksamhetsberättelse* (VB): how the year went.
    AnnualReport,
}

/// Whose document it is, from the unit upwards.
#[record]
#[derive(Default)]
pub struct Organisation {
    /// The unit (*enhet*).
    pub unit: Option<String>,
    /// The department the unit belongs to (*avdelning*).
    pub department: Option<String>,
    /// The administration that works for the committee (*förvaltning*).
    pub administration: Option<String>,
    /// The committee that answers for the unit (*nämnd*).
    pub committee: Option<String>,
    /// The municipality or city (*kommun*, *stad*).
    pub municipality: Option<String>,
    pub extensions: Extensions,
}

impl Organisation {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
