use crate::{
    finding::{Finding, Text},
    key,
    rules::{
        Context, declare_rule,
        text::{excerpt, from_word, sentences, words},
    },
};

/// Supines of verbs for carrying out an activity, after `har inte`.
const DONE: &[&str] = &[
    "genomförts",
    "genomfört",
    "genomförd",
    "arrangerats",
    "arrangerat",
    "anordnats",
    "anordnat",
    "ordnats",
    "ordnat",
    "erbjudits",
    "erbjudit",
    "hållits",
    "hållit",
    "prioriterats",
    "prioriterat",
    "implementerats",
    "implementerat",
    "införts",
    "infört",
    "utvecklats",
    "utvecklat",
    "påbörjats",
    "påbörjat",
    "startats",
    "startat",
    "inletts",
    "inlett",
    "utförts",
    "utfört",
    "slutförts",
    "slutfört",
    "färdigställts",
    "färdigställt",
    "upprättats",
    "upprättat",
    "verkställts",
    "fullföljts",
    "fullföljt",
    "hunnits",
    "hunnit",
    "skett",
];

/// The same verbs in the past tense, before `inte`.
const WAS_DONE: &[&str] = &[
    "genomfördes",
    "arrangerades",
    "anordnades",
    "ordnades",
    "erbjöds",
    "hölls",
    "prioriterades",
    "implementerades",
    "infördes",
    "påbörjades",
    "startades",
    "utfördes",
    "slutfördes",
    "färdigställdes",
];

/// The same verbs in the infinitive, after `kunde inte`.
const BE_DONE: &[&str] = &[
    "genomföras",
    "genomföra",
    "arrangeras",
    "arrangera",
    "anordnas",
    "anordna",
    "ordnas",
    "ordna",
    "erbjudas",
    "erbjuda",
    "hållas",
    "hålla",
    "prioriteras",
    "prioritera",
    "implementeras",
    "införas",
    "påbörjas",
    "påbörja",
    "startas",
    "starta",
    "utföras",
    "slutföras",
    "slutföra",
    "färdigställas",
];

/// Whole phrases that say the same.
const CANCELLED: &[&[&str]] = &[
    &["ställdes", "in"],
    &["ställts", "in"],
    &["ställas", "in"],
    &["blev", "inställd"],
    &["blev", "inställt"],
    &["blev", "inställda"],
    &["är", "inställd"],
    &["skjutits", "upp"],
    &["skjutits", "fram"],
    &["sköts", "upp"],
    &["sköts", "fram"],
    &["skjuts", "upp"],
    &["skjuts", "fram"],
    &["har", "senarelagts"],
];

/// Words that begin a new clause, where `har` and `inte` no longer belong together.
const CLAUSE: &[&str] =
    &["då", "eftersom", "som", "att", "där", "när", "om", "men", "och", "därför", "vilket", "så"];

/// Words that introduce what was done instead, or say that only some of it was not done.
const MITIGATION: &[&str] = &[
    "men",
    "istället",
    "stället",
    "dock",
    "däremot",
    "utan",
    "vissa",
    "några",
    "enstaka",
    "del",
    "flera",
    "digitalt",
    "alla",
    "samtliga",
];

declare_rule! {
    /// ## What it finds
    /// An activity in a report whose analysis says that it was not carried out (*har inte genomförts*, *ställdes
    /// in*, *beslutade att inte*), but which is not marked as deviation (*avvikelse*). Left alone: sentences that
    /// also say what was done instead, and plain statements that something does not exist.
    /// ## Why it matters
    /// The list of deviations is what the committee reads. An activity that was not done and is not in it seems
    /// done.
    /// ## På svenska
    /// Analysen säger att aktiviteten inte har genomförts, men den är inte markerad som avvikelse.
    /// ## Basis
    /// Reports mark activities that were not carried out as planned in the column Avvikelse.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Ungdomar har en meningsfull fritid
    /// Aktivitet Startdatum Slutdatum Avvikelse
    /// Fritidsgården ska ordna ett sommarläger. 2026-06-15 2026-06-19
    /// Analys
    /// Lägret har inte genomförts eftersom ledarna blev för få.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Ungdomar har en meningsfull fritid
    /// Aktivitet Startdatum Slutdatum Avvikelse
    /// Fritidsgården ska ordna ett sommarläger. 2026-06-15 2026-06-19 Avvikelse
    /// Analys
    /// Lägret har inte genomförts eftersom ledarna blev för få.
    /// ```
    UNMARKED_DEVIATION {
        code: "ACT004",
        name: "unmarked-deviation",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "avvikelse som inte är markerad",
        en: "deviation that is not marked",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.document.is_report() {
        return;
    }
    for at in &context.activities {
        let Some(analysis) = at.activity.analysis.as_ref().filter(|_| !at.activity.deviation)
        else {
            continue;
        };
        let text = analysis.text();
        let Some(sentence) = undone(&text) else {
            continue;
        };
        findings.push(
            Finding::new(
                &UNMARKED_DEVIATION,
                at.pointer.clone(),
                Text::new(
                    format!(
                        "ingen avvikelse är markerad, fast analysen säger ”{}”",
                        excerpt(sentence)
                    ),
                    format!(
                        "no deviation is marked, though the analysis says \"{}\"",
                        excerpt(sentence)
                    ),
                ),
            )
            .related(
                at.pointer.field(key!(Activity.analysis)),
                Text::fixed("analysen", "the analysis"),
            )
            .hint("markera avvikelsen", "mark the deviation"),
        );
    }
}

/// The first words that say that something was not done, to the end of their sentence, unless it or the next tells
/// what was done instead.
fn undone(text: &str) -> Option<&str> {
    let sentences: Vec<&str> = sentences(text).map(str::trim).collect();
    sentences.iter().enumerate().find_map(|(at, sentence)| {
        let said: Vec<String> = words(sentence).collect();
        let mitigated = said.iter().any(|word| MITIGATION.contains(&word.as_str()))
            || sentences.get(at + 1).is_some_and(|next| {
                words(next).take(2).any(|word| {
                    matches!(word.as_str(), "istället" | "stället" | "däremot" | "dock")
                })
            });
        if mitigated { None } else { says_undone(&said).map(|word| from_word(sentence, word)) }
    })
}

/// The index of the word from which some words say that something was not done.
fn says_undone(said: &[String]) -> Option<usize> {
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let near = |from: usize, count: usize, wanted: &[&str]| {
        said[from.min(said.len())..].iter().take(count).any(|word| wanted.contains(word))
    };
    (0..said.len()).find_map(|at| {
        let undone = match said[at] {
            "har" | "hade" => {
                let clause: Vec<&str> = said[at + 1..]
                    .iter()
                    .take(9)
                    .take_while(|word| !CLAUSE.contains(word))
                    .copied()
                    .collect();
                if let Some(denied) = clause.iter().position(|word| *word == "inte") {
                    let after = &clause[denied + 1..];
                    after.iter().take(2).any(|word| DONE.contains(word))
                        || (after.first() == Some(&"kunnat")
                            && after.iter().take(3).any(|word| BE_DONE.contains(word)))
                } else {
                    // `Inga övningar har genomförts.`
                    let none = said[..at]
                        .iter()
                        .rev()
                        .take(5)
                        .take_while(|word| !CLAUSE.contains(word))
                        .position(|word| is_none(word));
                    if let Some(back) = none
                        && clause.iter().take(2).any(|word| DONE.contains(word))
                    {
                        return Some(at - 1 - back);
                    }
                    false
                }
            }
            "kunde" => said.get(at + 1) == Some(&"inte") && near(at + 2, 2, BE_DONE),
            "gick" => said.get(at + 1) == Some(&"inte") && near(at + 2, 3, BE_DONE),
            "beslutade" | "beslutat" | "beslutades" => {
                said.get(at + 1) == Some(&"att") && near(at + 2, 6, &["inte"])
            }
            word if WAS_DONE.contains(&word) => {
                matches!(said.get(at + 1), Some(&"inte" | &"aldrig" | &"ej"))
            }
            _ => CANCELLED.iter().any(|phrase| said[at..].starts_with(phrase)),
        };
        undone.then_some(at)
    })
}

fn is_none(word: &str) -> bool {
    matches!(word, "inga" | "ingen" | "inget")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_done_is_recognised() {
        for text in [
            "Föreläsningen har inte genomförts på grund av sjukdom.",
            "Vi har inte arrangerat någon höstmarknad.",
            "Utbildningen kunde inte genomföras.",
            "Inga brandövningar har genomförts under hösten.",
            "Resan ställdes in.",
            "Ledningen beslutade att i år inte bjuda in till studiebesök.",
            "På grund av flytten har frågan under våren inte prioriterats.",
            "Utbildningen har inte kunnat genomföras.",
            "Kursen hölls inte.",
            "Det gick inte att genomföra resan.",
        ] {
            assert!(undone(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_was_done_otherwise_or_is_none_is_not() {
        for text in [
            "Det finns inga ombud då enheten inte har hunnit växa.",
            "Enheten har inga timanställda.",
            "Mötet kunde inte hållas som planerat men genomfördes digitalt.",
            "Resan ställdes in. I stället ordnades en fest.",
            "Alla har gått utbildningen.",
            "Inga avvikelser har rapporterats.",
            "Enheten har inte haft några incidenter.",
            "Vissa träffar ställdes in.",
            "Det saknas underlag eftersom enkäten inte har genomförts i staden.",
        ] {
            assert!(undone(text).is_none(), "{text}");
        }
    }
}
