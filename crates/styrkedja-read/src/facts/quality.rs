//! Routines of the systematic quality work, by the words that name them.

use std::ops::Range;

use styrkedja::{QualityRoutine, QualityRoutineKind as Kind};

use super::{Home, Tokens};

/// The beginnings of words that name a kind of routine. The law and the trade use few others.
const NAMES: &[(Kind, &[&str])] = &[
    (Kind::Complaints, &["klagomål"]),
    (
        Kind::Deviations,
        &["avvikelser", "avvikelserna", "avvikelsehantering", "avvikelserapport", "incident"],
    ),
    (Kind::SelfMonitoring, &["egenkontroll"]),
    (
        Kind::UserSurvey,
        &["brukarundersökning", "kundundersökning", "enkät", "gästenkät", "brukarenkät"],
    ),
    (Kind::RiskAnalysis, &["riskanalys"]),
    (Kind::FileReview, &["aktgranskning", "journalgranskning"]),
    (Kind::SafetyRound, &["skyddsrond", "arbetsmiljörond"]),
    (Kind::ExternalMonitoring, &["omvärldsbevakning"]),
    (
        Kind::Improvement,
        &["förbättringsarbete", "utvecklingsarbete", "ledningssystem", "kvalitetsledningssystem"],
    ),
];

/// The routines of a text: one a sentence and kind.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Vec<(QualityRoutine, Range<usize>)> {
    if home == (Home::Goal { local: false }) {
        // What the committee writes about itself is no routine of the unit.
        return Vec::new();
    }
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let bytes = tokens.bytes(sentence.clone());
        let mut kinds: Vec<Kind> = Vec::new();
        for at in sentence.clone() {
            let word = tokens.lower(at);
            for (kind, names) in NAMES {
                if names.iter().any(|name| word.starts_with(name)) {
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
            sentence.clone().any(|at| words.iter().any(|word| tokens.lower(at).starts_with(word)))
        };
        let staff = any(&["medarbetar", "personal"]);
        let forum = any(&["apt", "arbetsplatsträff", "kvalitetsmöte"]);
        if (staff && any(&["delaktig", "medverka"]))
            || (forum && any(&["verksamhetsplan", "verksamhetsberättels"]))
        {
            kinds.push(Kind::StaffParticipation);
        }
        if any(&["rutin"]) && any(&["nya", "ny", "uppdater", "utveckla"]) {
            kinds.push(Kind::Improvement);
        }
        kinds.sort_by_key(|kind| kind.as_str());
        kinds.dedup();
        for kind in kinds {
            found.push((QualityRoutine::new(kind, &tokens.text[bytes.clone()]), bytes.clone()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str, local: bool) -> Vec<&'static str> {
        find(&Tokens::of(text), Home::Goal { local })
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
        assert!(kinds("Medarbetarenkäten görs i maj.", true).is_empty());
    }

    #[test]
    fn what_the_committee_writes_is_left_alone() {
        assert!(kinds("Nämnden hanterar avvikelser och klagomål.", false).is_empty());
    }
}
