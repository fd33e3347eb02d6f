//! Routines of the systematic quality work, by the words that name them.

use std::ops::Range;

use styrkedja::{ItemForm, Recurrence, Routine, RoutineKind as Kind, Schedule};

use super::{Home, Taken, Tokens};

/// Parts of words that name a kind of routine. The law and the sector use few others.
const NAMES: &[(Kind, &[&str])] = &[
    (Kind::Complaints, &["klagomål"]),
    (
        Kind::Deviations,
        &["avvikelser", "avvikelsehantering", "avvikelserapport", "incident", "tillbud"],
    ),
    (Kind::SelfMonitoring, &["egenkontroll"]),
    (Kind::UserSurvey, &["enkät", "undersökning"]),
    (Kind::RiskAnalysis, &["riskanalys", "riskbedömning"]),
    (
        Kind::FileReview,
        &["aktgranskning", "journalgranskning", "aktgenomgång", "dokumentationsgranskning"],
    ),
    (Kind::SafetyRound, &["skyddsrond", "arbetsmiljörond"]),
    (Kind::ExternalMonitoring, &["omvärldsbevakning", "omvärldsanalys"]),
    (
        Kind::Improvement,
        &["förbättringsarbete", "utvecklingsarbete", "ledningssystem", "kvalitetsledningssystem"],
    ),
];

/// The length of the shortest name in bytes: most words are shorter.
const SHORTEST: usize = "enkät".len();

/// Surveys of the staff are not surveys of users, and a research study is not the unit's.
const OTHER_SURVEYS: &[&str] =
    &["medarbetar", "personal", "arbetsmiljö", "läkar", "hälso", "pilot", "chef"];

/// Whether a word names a kind. A survey of users is a compound: `brukarundersökning`, `gästenkät`. The word `enkät`
/// alone is one as well; `undersökning` alone may be anything.
fn names(word: &str, kind: Kind, part: &str) -> bool {
    match kind {
        Kind::UserSurvey => {
            word.contains(part)
                && (part == "enkät" || !word.starts_with(part))
                && !OTHER_SURVEYS.iter().any(|other| word.starts_with(other))
        }
        Kind::SafetyRound | Kind::Deviations | Kind::RiskAnalysis => word.contains(part),
        _ => word.starts_with(part),
    }
}

/// Reads the routines of one text after the other.
#[derive(Debug, Default)]
pub(super) struct Reader;

impl Reader {
    /// The routines of a text: one of each kind in a sentence, with the first recurrence that the sentence tells of.
    pub(super) fn find(
        &mut self,
        tokens: &Tokens<'_>,
        home: Home,
        _form: Option<ItemForm>,
        rates: &mut Taken<Recurrence>,
    ) -> Vec<(Routine, Range<usize>)> {
        if home == (Home::Goal { local: false }) {
            // What the committee writes about itself is not a routine of the unit.
            return Vec::new();
        }
        let mut found = Vec::new();
        for sentence in tokens.sentences() {
            let bytes = tokens.bytes(sentence.clone());
            let often = rates.within(&bytes).next().map(|(index, rate, _)| (index, rate.clone()));
            let mut kinds: Vec<Kind> = Vec::new();
            for at in sentence.clone() {
                let word = tokens.lower(at);
                for (kind, names) in NAMES.iter().filter(|_| word.len() >= SHORTEST) {
                    if names.iter().any(|name| self::names(word, *kind, name)) {
                        kinds.push(*kind);
                    }
                }
                if word == "lex" && tokens.lower(at + 1).starts_with("sarah") {
                    kinds.push(Kind::LexSarah);
                }
                if word == "lex" && tokens.lower(at + 1).starts_with("maria") {
                    kinds.push(Kind::LexMaria);
                }
            }
            let any = |words: &[&str]| {
                sentence
                    .clone()
                    .any(|at| words.iter().any(|word| tokens.lower(at).starts_with(word)))
            };
            // Deviations from the budget are of another kind.
            if any(&["budget", "prognos"]) {
                kinds.retain(|kind| *kind != Kind::Deviations);
            }
            let received =
                ["lämna", "inkomna", "registrer", "besvara", "diarieför", "ta emot", "tas emot"];
            let staff = any(&["medarbetar", "personal"]);
            if any(&["synpunkter"]) && any(&received) && !staff && !any(&["verksamhetsplan"]) {
                kinds.push(Kind::Complaints);
            }
            let forum = any(&[
                "apt",
                "arbetsplatsträff",
                "kvalitetsmöte",
                "personalmöte",
                "arbetsplatsmöte",
            ]);
            let document = any(&["verksamhetsplan", "verksamhetsberättels", "tertialrapporten"])
                || sentence
                    .clone()
                    .any(|at| matches!(tokens.lower(at), "planen" | "berättelsen" | "rapporten"));
            if (staff && any(&["delaktig", "medverka"])) || (forum && document) {
                kinds.push(Kind::StaffParticipation);
            }
            if any(&["rutin"])
                && any(&["nya", "ny", "uppdater", "utveckla", "revider", "förbättra"])
            {
                kinds.push(Kind::Improvement);
            }
            kinds.sort_by_key(|kind| kind.as_str());
            kinds.dedup();
            for kind in kinds {
                let mut routine = Routine::new(kind, &tokens.text[bytes.clone()]);
                if let Some((index, rate)) = &often {
                    routine.schedule = Schedule::often(rate.clone());
                    rates.take(*index);
                }
                found.push((routine, bytes.clone()));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str, local: bool) -> Vec<&'static str> {
        Reader
            .find(&Tokens::of(text), Home::Goal { local }, None, &mut Taken::new(Vec::new()))
            .into_iter()
            .map(|(routine, _)| routine.kind.as_str())
            .collect()
    }

    #[test]
    fn routines_are_named_by_their_words() {
        assert_eq!(
            kinds("Klagomål tas upp på APT. Skyddsronden görs i mars.", true),
            ["complaints", "safety_round"]
        );
        assert_eq!(kinds("Personalen är delaktig i planen.", true), ["staff_participation"]);
        assert_eq!(kinds("Gästenkäten görs i maj.", true), ["user_survey"]);
        assert_eq!(kinds("Synpunkter lämnas på webben.", true), ["complaints"]);
        assert!(kinds("Medarbetarenkäten görs i maj.", true).is_empty());
        assert!(kinds("Avvikelser mot budget förklaras.", true).is_empty());
    }

    #[test]
    fn a_routine_is_done_as_often_as_its_sentence_says() {
        let tokens =
            Tokens::of("Klagomål besvaras. Egenkontroll görs två gånger per år. Riskanalys görs.");
        let mut rates = Taken::new(super::super::recurrences::find(&tokens));
        let often: Vec<Option<String>> = Reader
            .find(&tokens, Home::Goal { local: true }, None, &mut rates)
            .into_iter()
            .map(|(routine, _)| Some(routine.schedule.recurrences.first()?.text.clone()))
            .collect();
        assert_eq!(often, [None, Some("två gånger per år".to_owned()), None]);
        assert_eq!(rates.left().count(), 0);
    }

    #[test]
    fn what_the_committee_writes_is_left_alone() {
        assert!(kinds("Nämnden hanterar avvikelser och klagomål.", false).is_empty());
    }
}
