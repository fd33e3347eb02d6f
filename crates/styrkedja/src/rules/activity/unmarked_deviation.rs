use styrkedja_swedish::{Tokens, UNDONE};

use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule, text::excerpt},
};

/// Words with which the next sentence tells what was done instead.
const INSTEAD: [&str; 4] = ["istället", "stället", "däremot", "dock"];

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
    let tokens = Tokens::of(text);
    let sentences = tokens.sentences();
    sentences.iter().enumerate().find_map(|(at, sentence)| {
        let found = UNDONE.search(&tokens, sentence.clone()).find(|found| !found.rejected)?;
        let mut next = sentences.get(at + 1).cloned().unwrap_or_default().take(2);
        let instead = next.any(|at| INSTEAD.contains(&tokens.lower(at)));
        (!instead).then(|| tokens.words(found.words.start..sentence.end))
    })
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
