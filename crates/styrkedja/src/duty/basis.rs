//! Where duties stand in the law, and from when until when.

use std::fmt;

use super::Duty;
use crate::{model::ServiceKind, value::Date};

/// Where a duty stands in the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LegalBasis {
    /// The act or regulation, with its number: `socialtjänstlagen (2025:400)`.
    pub act: &'static str,
    /// The section; empty for the act as a whole.
    pub section: &'static str,
    /// Its first and last day, as years, months and days; nothing where there is none.
    from: Option<Day>,
    until: Option<Day>,
}

type Day = (i32, u8, u8);

impl LegalBasis {
    const fn new(act: &'static str, section: &'static str) -> Self {
        Self { act, section, from: None, until: None }
    }

    const fn from(self, from: Day) -> Self {
        Self { from: Some(from), ..self }
    }

    const fn until(self, until: Day) -> Self {
        Self { until: Some(until), ..self }
    }

    /// Whether it is in force on a day.
    pub fn is_in_force(self, day: Date) -> bool {
        let (year, month, of_month) = day.date().to_calendar_date();
        let day = (year, u8::from(month), of_month);
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl fmt::Display for LegalBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.act)?;
        if !self.section.is_empty() {
            write!(f, " {}", self.section)?;
        }
        Ok(())
    }
}

impl Duty {
    /// Where the duty stands in the law for a kind of service, as the law is on a day.
    pub fn basis(self, service: ServiceKind, day: Date) -> impl Iterator<Item = LegalBasis> {
        // Support by LSS has sections of its own; what a social board runs otherwise follows the Social Services Act.
        let lss = matches!(service, ServiceKind::DisabilityHousing | ServiceKind::DailyActivity);
        let education = matches!(service, ServiceKind::Preschool | ServiceKind::School);
        let list: &[LegalBasis] = match self {
            Self::RightFaults if service == ServiceKind::HealthCare => HEALTH_FAULTS,
            Self::RightFaults if lss => LSS_FAULTS,
            Self::RightFaults => FAULTS,
            Self::InformStaff if lss => LSS_INFORM,
            Self::InformStaff => INFORM,
            Self::AnswerComplaints if education => EDUCATION_COMPLAINTS,
            Self::MonitorItself | Self::AnalyseRisks | Self::AnswerComplaints => MANAGEMENT,
            Self::LookIntoWorkEnvironment => WORK_ENVIRONMENT,
        };
        list.iter().copied().filter(move |basis| basis.is_in_force(day))
    }
}

/// The day on which the new Social Services Act came into force, and the last of the old one.
const NEW_ACT: Day = (2025, 7, 1);
const OLD_ACT: Day = (2025, 6, 30);

const OLD: &str = "socialtjänstlagen (2001:453)";
const NEW: &str = "socialtjänstlagen (2025:400)";
const SUPPORT: &str = "LSS (1993:387)";
/// As last amended by HSLF-FS 2023:27.
const QUALITY: &str = "SOSFS 2011:9";

const FAULTS: &[LegalBasis] = &[
    LegalBasis::new(OLD, "14 kap.").until(OLD_ACT),
    LegalBasis::new(NEW, "27 kap. 1 och 5 §§").from(NEW_ACT),
    LegalBasis::new(QUALITY, "5 kap."),
];
const LSS_FAULTS: &[LegalBasis] =
    &[LegalBasis::new(SUPPORT, "24 e §"), LegalBasis::new(QUALITY, "5 kap.")];
const HEALTH_FAULTS: &[LegalBasis] = &[
    LegalBasis::new("patientsäkerhetslagen (2010:659)", "3 kap. 3 §"),
    LegalBasis::new(QUALITY, "5 kap."),
];
const INFORM: &[LegalBasis] = &[
    LegalBasis::new(OLD, "14 kap.").until(OLD_ACT),
    LegalBasis::new(NEW, "27 kap. 3 §").from(NEW_ACT),
    LegalBasis::new("SOSFS 2011:5", ""),
];
const LSS_INFORM: &[LegalBasis] =
    &[LegalBasis::new(SUPPORT, "24 c §"), LegalBasis::new("SOSFS 2011:5", "")];
const MANAGEMENT: &[LegalBasis] = &[LegalBasis::new(QUALITY, "5 kap.")];
const EDUCATION_COMPLAINTS: &[LegalBasis] =
    &[LegalBasis::new("skollagen (2010:800)", "4 kap. 7–8 §§")];
const WORK_ENVIRONMENT: &[LegalBasis] = &[
    LegalBasis::new("arbetsmiljölagen (1977:1160)", "3 kap. 2 a §"),
    LegalBasis::new("AFS 2001:1", "").until((2024, 12, 31)),
    LegalBasis::new("AFS 2023:1", "").from((2025, 1, 1)),
];
