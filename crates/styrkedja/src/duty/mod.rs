//! The duties of quality work that law gives to units, by kind of service, with where they stand in the law and when.
//!
//! Law is data here as the council's goals are in the [catalogue](crate::Catalogue), but it is the same in every city. What
//! a duty of the board or the municipality is, and no matter of a unit's plan, is left out: reports to IVO (*lex Sarah*),
//! the *patientsäkerhetsberättelse*, the quarterly report of decisions that were not carried out.

mod basis;

use styrkedja_macros::names;

pub use basis::LegalBasis;

use crate::model::{QualityWork, RoutineKind, ServiceKind};

/// A duty of quality work that a unit's plan shows.
///
/// ```
/// use styrkedja::{Date, Duty, RoutineKind, ServiceKind};
///
/// let duties = Duty::of(ServiceKind::HomeCare);
/// assert!(duties.contains(&Duty::InformStaff) && !Duty::of(ServiceKind::Library).contains(&Duty::InformStaff));
/// assert!(Duty::InformStaff.is_answered_by(RoutineKind::InformationDuty));
///
/// let basis = |day: &str| -> Result<Vec<String>, styrkedja::ValueError> {
///     let day: Date = day.parse()?;
///     Ok(Duty::InformStaff.basis(ServiceKind::HomeCare, day).map(|basis| basis.to_string()).collect())
/// };
/// assert_eq!(basis("2025-06-30")?, ["socialtjänstlagen (2001:453) 14 kap.", "SOSFS 2011:5"]);
/// assert_eq!(basis("2025-07-01")?, ["socialtjänstlagen (2025:400) 27 kap. 3 §", "SOSFS 2011:5"]);
/// # Ok::<(), styrkedja::ValueError>(())
/// ```
#[names]
pub enum Duty {
    /// Faults and abuses are reported, documented, investigated and righted (*avvikelsehantering*).
    #[words(
        sv = "avvikelser rapporteras, utreds och rättas till",
        en = "deviations are reported, investigated and righted"
    )]
    RightFaults,
    /// The staff is told of its duty to report abuses (*rapporteringsskyldighet enligt lex Sarah*).
    #[words(
        sv = "personalen informeras om sin rapporteringsskyldighet",
        en = "the staff is told of its duty to report"
    )]
    InformStaff,
    /// The work is checked by the unit itself (*egenkontroll*).
    #[words(sv = "egenkontroll", en = "self-monitoring")]
    MonitorItself,
    /// Risks are judged all the time (*riskanalys*).
    #[words(sv = "riskanalys", en = "risk analysis")]
    AnalyseRisks,
    /// Complaints are received and investigated (*klagomål och synpunkter*).
    #[words(
        sv = "klagomål och synpunkter tas emot och utreds",
        en = "complaints are received and investigated"
    )]
    AnswerComplaints,
    /// The work environment is looked into and its risks are put right (*systematiskt arbetsmiljöarbete*).
    #[words(sv = "arbetsmiljön undersöks", en = "the work environment is looked into")]
    LookIntoWorkEnvironment,
}

impl Duty {
    /// The duties of a unit of a kind.
    pub fn of(service: ServiceKind) -> &'static [Self] {
        use Duty::{
            AnalyseRisks, AnswerComplaints, InformStaff, LookIntoWorkEnvironment, MonitorItself,
            RightFaults,
        };
        match service {
            ServiceKind::HomeCare
            | ServiceKind::ElderlyHousing
            | ServiceKind::DayCare
            | ServiceKind::SocialPsychiatry
            | ServiceKind::DisabilityHousing
            | ServiceKind::DailyActivity => &[
                RightFaults,
                InformStaff,
                MonitorItself,
                AnalyseRisks,
                AnswerComplaints,
                LookIntoWorkEnvironment,
            ],
            ServiceKind::HealthCare => &[
                RightFaults,
                MonitorItself,
                AnalyseRisks,
                AnswerComplaints,
                LookIntoWorkEnvironment,
            ],
            ServiceKind::Assessment | ServiceKind::OpenMeetingPlace => {
                &[RightFaults, InformStaff, AnswerComplaints, LookIntoWorkEnvironment]
            }
            ServiceKind::Preschool | ServiceKind::School => {
                &[AnswerComplaints, LookIntoWorkEnvironment]
            }
            ServiceKind::Library
            | ServiceKind::CultureAndSport
            | ServiceKind::Kitchen
            | ServiceKind::Technical
            | ServiceKind::StaffOffice => &[LookIntoWorkEnvironment],
        }
    }

    /// Whether a routine of a kind is about this duty.
    pub fn is_answered_by(self, kind: RoutineKind) -> bool {
        match self {
            Self::RightFaults => matches!(
                kind,
                RoutineKind::Deviations | RoutineKind::LexSarah | RoutineKind::LexMaria
            ),
            Self::InformStaff => kind == RoutineKind::InformationDuty,
            Self::MonitorItself => {
                matches!(kind, RoutineKind::SelfMonitoring | RoutineKind::FileReview)
            }
            Self::AnalyseRisks => kind == RoutineKind::RiskAnalysis,
            Self::AnswerComplaints => kind == RoutineKind::Complaints,
            Self::LookIntoWorkEnvironment => kind == RoutineKind::SafetyRound,
        }
    }

    /// The duty that a routine of a kind is about; nothing for what no law asks of a unit.
    pub fn answered_by(kind: RoutineKind) -> Option<Self> {
        Self::ALL.iter().copied().find(|duty| duty.is_answered_by(kind))
    }
}

impl QualityWork {
    /// The duties of the unit that none of its routines answers. None when it is not known what kind of service it is: the
    /// law asks different things of a library and of home care.
    pub fn unanswered_duties(&self) -> impl Iterator<Item = Duty> + '_ {
        let duties = self.service.map_or(&[][..], Duty::of);
        let answered =
            |duty: Duty| self.routines.iter().any(|routine| duty.is_answered_by(routine.kind));
        duties.iter().copied().filter(move |duty| !answered(*duty))
    }
}
