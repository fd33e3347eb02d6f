//! The systematic quality work of a unit (*systematiskt kvalitetsarbete*).

use styrkedja_macros::{names, record};

use super::{Extensions, Schedule};

/// The quality work of a unit: its routines and the kind of service they are for.
///
/// ```
/// use styrkedja::{Occasion, QualityWork, Routine, RoutineKind, Schedule};
///
/// let work = QualityWork::default().with_routine(
///     Routine::new(RoutineKind::Complaints, "Klagomål tas upp på APT och redovisas i T1.")
///         .by("enhetschef")
///         .at("APT")
///         .on(Schedule::default().reported(Occasion::T1)),
/// );
/// assert_eq!(work.of(RoutineKind::Complaints).count(), 1);
/// assert!(work.of(RoutineKind::RiskAnalysis).next().is_none());
/// ```
#[record]
#[derive(Default)]
pub struct QualityWork {
    /// What kind of service the unit is, which decides the duties it has; absent when not known.
    pub service: Option<ServiceKind>,
    /// The routines, in order. A sentence that tells of two kinds is two routines with the same text.
    pub routines: Vec<Routine>,
    pub extensions: Extensions,
}

impl QualityWork {
    /// Of a kind of service.
    #[must_use]
    pub fn for_service(mut self, service: ServiceKind) -> Self {
        self.service = Some(service);
        self
    }

    /// With one more routine.
    #[must_use]
    pub fn with_routine(mut self, routine: Routine) -> Self {
        self.routines.push(routine);
        self
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The routines of a kind, in order.
    pub fn of(&self, kind: RoutineKind) -> impl Iterator<Item = &Routine> {
        self.routines.iter().filter(move |routine| routine.kind == kind)
    }
}

/// A routine of the quality work: what is done, by whom, where and when.
#[record]
pub struct Routine {
    /// What the routine is about.
    pub kind: RoutineKind,
    /// What is done, in a few words of the document. Of an approach: its name.
    pub what: Option<String>,
    /// Who does it or answers for it: roles, in singular (`enhetschef`).
    pub responsible: Vec<String>,
    /// In which meetings, in base form (`APT`, `ledningsgrupp`).
    pub forum: Vec<String>,
    /// When, and in which reports it is told.
    #[record(omit)]
    pub schedule: Schedule,
    /// What is gone through, when it is a list.
    pub items: Vec<String>,
    /// How it is done (`stickprov`, `checklista`).
    pub method: Option<String>,
    /// Where it is written down: system, register, form, minutes.
    pub recorded_in: Vec<String>,
    /// The goal it protects, when that is told: its title.
    pub protects: Option<String>,
    /// The sentence that describes it.
    pub text: String,
    pub extensions: Extensions,
}

impl Routine {
    /// A routine with the sentence that describes it.
    pub fn new(kind: RoutineKind, text: impl Into<String>) -> Self {
        Self::bare(kind, text.into())
    }

    /// With a responsible role, in singular.
    #[must_use]
    pub fn by(mut self, role: impl Into<String>) -> Self {
        self.responsible.push(role.into());
        self
    }

    /// With a meeting in which it is done.
    #[must_use]
    pub fn at(mut self, forum: impl Into<String>) -> Self {
        self.forum.push(forum.into());
        self
    }

    /// With when it is done.
    #[must_use]
    pub fn on(mut self, schedule: Schedule) -> Self {
        self.schedule = schedule;
        self
    }

    /// With what is gone through.
    #[must_use]
    pub fn with_items<T: Into<String>>(mut self, items: impl IntoIterator<Item = T>) -> Self {
        self.items.extend(items.into_iter().map(Into::into));
        self
    }

    /// With how it is done.
    #[must_use]
    pub fn with_method(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// With where it is written down.
    #[must_use]
    pub fn recorded_in(mut self, place: impl Into<String>) -> Self {
        self.recorded_in.push(place.into());
        self
    }
}

/// Kinds of routine.
#[names]
pub enum RoutineKind {
    /// *Synpunkter och klagomål*.
    #[words(sv = "synpunkter och klagomål", en = "complaints")]
    Complaints,
    /// *Avvikelser*.
    #[words(sv = "avvikelser", en = "deviations")]
    Deviations,
    /// *Lex Sarah*: how abuses in social services are handled and told.
    #[words(sv = "lex Sarah", en = "lex Sarah")]
    LexSarah,
    /// *Lex Maria*: how injuries in health care are handled and told.
    #[words(sv = "lex Maria", en = "lex Maria")]
    LexMaria,
    /// *Egenkontroll*.
    #[words(sv = "egenkontroll", en = "self-monitoring")]
    SelfMonitoring,
    /// *Brukarundersökning*.
    #[words(sv = "brukarundersökning", en = "survey of users")]
    UserSurvey,
    /// *Personalens medverkan*.
    #[words(sv = "personalens medverkan", en = "staff participation")]
    StaffParticipation,
    /// *Riskanalys*.
    #[words(sv = "riskanalys", en = "risk analysis")]
    RiskAnalysis,
    /// *Journalgranskning*, *aktgranskning*.
    #[words(sv = "aktgranskning", en = "review of files")]
    FileReview,
    /// *Skyddsrond*.
    #[words(sv = "skyddsrond", en = "safety round")]
    SafetyRound,
    /// *Omvärldsbevakning*.
    #[words(sv = "omvärldsbevakning", en = "external monitoring")]
    ExternalMonitoring,
    /// *Förbättringsarbete*.
    #[words(sv = "förbättringsarbete", en = "improvement")]
    Improvement,
    /// The staff is told of its duty to report abuses (*rapporteringsskyldighet enligt lex Sarah*).
    #[words(
        sv = "information om rapporteringsskyldigheten",
        en = "information on the duty to report"
    )]
    InformationDuty,
    /// *Förhållningssätt*: an approach of the city that the unit has chosen.
    #[words(sv = "förhållningssätt", en = "approach")]
    Approach,
}

/// What kind of service a unit is. The law gives each its duties.
#[names]
pub enum ServiceKind {
    /// *Hemtjänst*.
    HomeCare,
    /// *Vård- och omsorgsboende*, *äldreboende*.
    ElderlyHousing,
    /// *Dagverksamhet* for the elderly.
    DayCare,
    /// *Socialpsykiatri*, *boendestöd*.
    SocialPsychiatry,
    /// *Gruppbostad*, *servicebostad*, *personlig assistans* (LSS).
    DisabilityHousing,
    /// *Daglig verksamhet* (LSS).
    DailyActivity,
    /// *Myndighetsutövning*, *biståndshandläggning*.
    Assessment,
    /// *Öppna mötesplatser*, *förebyggande arbete*.
    OpenMeetingPlace,
    /// *Hemsjukvård*, *rehabilitering*.
    HealthCare,
    /// *Förskola*.
    Preschool,
    /// *Skola*, *fritidshem*.
    School,
    /// *Bibliotek*.
    Library,
    /// *Kultur och fritid*.
    CultureAndSport,
    /// *Kök*, *måltidsservice*.
    Kitchen,
    /// *Park, gata, fastighet, räddningstjänst*.
    Technical,
    /// *Stab*, *administration*.
    StaffOffice,
}
