use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{a_year, routines};
use crate::{
    finding::{Finding, Text},
    model::{Bound, Recurrence, Routine, RoutineKind},
    rules::{Context, declare_rule, text::words},
};

declare_rule! {
    /// ## What it finds
    /// Two routines of the same kind about the same thing that are said to be done differently often: self-monitoring of
    /// the documentation twice a year in one place and every month in another.
    ///
    /// Rates that agree with each other (*minst en gång per år* and *två gånger per år*) are left alone.
    /// ## Why it matters
    /// Staff follows the one it has read.
    /// ## På svenska
    /// Samma rutin sägs göras olika ofta på två ställen.
    /// ## Basis
    /// SOSFS 2011:9 5 kap. 2 §: self-monitoring is done as often as is needed; there is one answer.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Enhetschef gör egenkontroll av dokumentationen två gånger per år.
    /// Egenkontrollen av dokumentationen görs en gång i månaden av samordnaren.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Enhetschef gör egenkontroll av hygienen två gånger per år.
    /// Egenkontrollen av dokumentationen görs en gång i månaden av samordnaren.
    /// ```
    CONTRADICTORY_RHYTHMS {
        code: "QUA003",
        name: "contradictory-rhythms",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "två olika takter för samma rutin",
        en: "two rhythms for the same routine",
    }
}

/// Maximum distance of two routines that are compared.
const NEAR: usize = 60;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let list = &context.document.quality_work.routines;
    let told: Vec<Option<Told<'_>>> = list.iter().map(Told::of).collect();
    for (at, later) in told.iter().enumerate() {
        let Some(later) = later else { continue };
        let before = told[at.saturating_sub(NEAR)..at].iter().enumerate();
        let other = before
            .filter_map(|(index, told)| Some((index, told.as_ref()?)))
            .find(|(_, earlier)| earlier.contradicts(later));
        let Some((index, earlier)) = other else { continue };
        let (a, b) = (&earlier.rate.text, &later.rate.text);
        let thing = later.thing(earlier);
        findings.push(
            Finding::new(
                &CONTRADICTORY_RHYTHMS,
                routines().index(at),
                Text::new(
                    format!("”{b}” här och ”{a}” tidigare, om samma sak ({thing})"),
                    format!("\"{b}\" here and \"{a}\" before, of the same thing ({thing})"),
                ),
            )
            .hint(
                "låt planen säga samma sak på båda ställena",
                "let the plan say the same in both places",
            )
            .related(
                routines().index(at.saturating_sub(NEAR) + index),
                Text::new(format!("”{a}”"), format!("\"{a}\"")),
            ),
        );
    }
}

/// A routine with one rate, and the words that say what it is about.
struct Told<'a> {
    kind: RoutineKind,
    rate: &'a Recurrence,
    often: Decimal,
    /// The stems of the words that say it, with the words.
    about: BTreeMap<String, String>,
    text: &'a str,
}

impl<'a> Told<'a> {
    fn of(routine: &'a Routine) -> Option<Self> {
        let [rate] = routine.schedule.recurrences.as_slice() else { return None };
        let often = a_year(rate)?;
        let what = routine.what.iter().chain(&routine.items);
        let about = what
            .flat_map(|text| words(text))
            .filter_map(|word| Some((stem(&word)?, word)))
            .collect();
        Some(Self { kind: routine.kind, rate, often, about, text: &routine.text })
    }

    fn contradicts(&self, other: &Self) -> bool {
        let differs = self.often != other.often && !self.allows(other) && !other.allows(self);
        self.kind == other.kind
            && differs
            && self.text != other.text
            && !self.thing(other).is_empty()
    }

    /// Whether a rate is meant so that the other fits: *minst en gång per år* fits twice a year.
    fn allows(&self, other: &Self) -> bool {
        match self.rate.bound {
            Bound::Exactly => false,
            Bound::AtLeast => other.often >= self.often,
            Bound::AtMost => other.often <= self.often,
            Bound::About => true,
        }
    }

    /// A word for what both are about.
    fn thing(&self, other: &Self) -> String {
        let shared = self.about.iter().find(|(stem, _)| other.about.contains_key(*stem));
        shared.map(|(_, word)| word.clone()).unwrap_or_default()
    }
}

/// The stem of a word that names a thing; nothing for short words, and for those that name the routine itself.
fn stem(word: &str) -> Option<String> {
    const ROUTINE: &[&str] = &[
        "egenk", "kontr", "avvik", "synpu", "klago", "riskan", "skyddsr", "uppfö", "följa",
        "genomf", "gemens", "enhete", "verksa", "rutin", "arbets", "samma", "möten", "redov",
        "behan",
    ];
    let stem: String = word.chars().take(8).collect();
    let long = word.chars().count() >= 6;
    (long && !ROUTINE.iter().any(|known| stem.starts_with(known))).then_some(stem)
}
