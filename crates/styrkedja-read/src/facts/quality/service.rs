//! What kind of service a unit is: by its name, else by what its mission names. Two kinds are none.

use styrkedja::{SectionKind, ServiceKind};
use styrkedja_swedish::{Class, Found, QUALITY};

use crate::facts::{Home, Tokens};

/// The kinds that a mission has named so far.
#[derive(Debug, Default)]
pub(super) struct Services {
    named: Vec<ServiceKind>,
    /// Whether a text on the mission has been read: what the introduction says besides counts no longer.
    mission: bool,
}

impl Services {
    /// Notes what a text on the mission of the unit names.
    pub(super) fn note(&mut self, tokens: &Tokens<'_>, home: Home) {
        let mission = home.is_right_in(SectionKind::Mission);
        let introduction = home.is_right_in(SectionKind::Introduction) && !self.mission;
        if mission && !self.mission {
            self.mission = true;
            self.named.clear();
        }
        if mission || introduction {
            self.named.extend(services(tokens));
        }
    }

    /// The kind, if the unit's name or else the mission names one and no other.
    pub(super) fn kind(&self, unit: Option<&str>) -> Option<ServiceKind> {
        let by_name = unit.map(|unit| services(&Tokens::of(unit))).unwrap_or_default();
        let named = if by_name.is_empty() { &self.named } else { &by_name };
        let (first, others) = named.split_first()?;
        others.iter().all(|other| other == first).then_some(*first)
    }
}

/// The kinds of service that a text names.
fn services(tokens: &Tokens<'_>) -> Vec<ServiceKind> {
    let all = 0..tokens.list.len();
    let words = all.clone().filter_map(|at| {
        let name = tokens.tag(at, Class::Service)?.value.name()?;
        ServiceKind::ALL.iter().copied().find(|kind| kind.as_str() == name)
    });
    let mut found: Vec<ServiceKind> = words.collect();
    for sentence in tokens.sentences() {
        let patterns = QUALITY.search(tokens, sentence).filter(|found| !found.rejected);
        found.extend(patterns.filter_map(|found| of_pattern(&found)));
    }
    found
}

fn of_pattern(found: &Found) -> Option<ServiceKind> {
    match found.name {
        "service/daily-activity" => Some(ServiceKind::DailyActivity),
        "service/personal-assistance" => Some(ServiceKind::DisabilityHousing),
        _ => None,
    }
}
