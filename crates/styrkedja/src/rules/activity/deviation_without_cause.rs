use crate::{
    finding::{Finding, Text},
    key,
    model::Passage,
    rules::{
        Context, declare_rule,
        text::{phrase, words},
    },
};

const CAUSES: &[&str] = &[
    "på grund av",
    "p g a",
    "pga",
    "med anledning av",
    "av den anledningen",
    "till följd av",
    "i och med",
    "på så sätt",
    "i väntan på",
    "i avvaktan på",
    "har gjort att",
    "gjort att",
    "gjorde att",
    "har inneburit",
    "innebar att",
    "ledde till",
    "lett till",
    "medförde",
    "medfört",
    "då",
    "eftersom",
    "därför",
    "därav",
    "härav",
    "utifrån",
    "saknas",
    "saknades",
    "saknats",
    "för att",
];

/// Beginnings of words that name a cause.
const CAUSE_STEMS: &[&str] = &[
    "orsak",
    "bero",
    "försen",
    "brist",
    "pandemi",
    "covid",
    "vakan",
    "sjuk",
    "omorganis",
    "uppsag",
    "personalbrist",
    "resursbrist",
    "tidsbrist",
    "platsbrist",
    "invänta",
    "restriktion",
    "prioriter",
    "omprioriter",
    "skjutits",
    "ersatt",
    "hann",
    "hunnit",
    "ekonomi",
    "budget",
    "tackat",
    "intresse",
];

declare_rule! {
    /// ## What it finds
    /// An activity in a report that is marked as deviation (*avvikelse*), without an analysis or with one that
    /// gives no cause.
    /// ## Why it matters
    /// The committee is told that it was not done, not why, and cannot judge what to change.
    /// ## På svenska
    /// En aktivitet är markerad som avvikelse, men analysen saknas eller säger inte varför.
    /// ## Basis
    /// Reports explain every deviation: cause, and what follows.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Ungdomar har en meningsfull fritid
    /// Aktivitet Startdatum Slutdatum Avvikelse
    /// Fritidsgården ska ordna ett sommarläger. 2026-06-15 2026-06-19 Avvikelse
    /// Analys
    /// Lägret blev inte av.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Ungdomar har en meningsfull fritid
    /// Aktivitet Startdatum Slutdatum Avvikelse
    /// Fritidsgården ska ordna ett sommarläger. 2026-06-15 2026-06-19 Avvikelse
    /// Analys
    /// Lägret blev inte av eftersom ledarna var för få. Det ordnas nästa sommar.
    /// ```
    DEVIATION_WITHOUT_CAUSE {
        code: "ACT005",
        name: "deviation-without-cause",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "avvikelse utan orsak",
        en: "deviation without cause",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.document.is_report() {
        return;
    }
    for at in context.activities.iter().filter(|at| at.activity.deviation) {
        let analysis = at.activity.analysis.as_ref().filter(|analysis| analysis.has_content());
        let (pointer, text) = match analysis.map(Passage::text) {
            None => (
                at.pointer.field(key!(Activity.deviation)),
                Text::fixed("avvikelsen har ingen analys", "deviation has no analysis"),
            ),
            Some(text) if !gives_cause(&text) => (
                at.pointer.field(key!(Activity.analysis)),
                Text::fixed(
                    "analysen säger inte varför aktiviteten avviker",
                    "the analysis does not say why the activity deviates",
                ),
            ),
            Some(_) => continue,
        };
        findings.push(
            Finding::new(&DEVIATION_WITHOUT_CAUSE, pointer, text).hint(
                "skriv orsaken och vad som händer nu",
                "write the cause and what happens now",
            ),
        );
    }
}

fn gives_cause(text: &str) -> bool {
    phrase(text, CAUSES).is_some()
        || words(text).any(|word| CAUSE_STEMS.iter().any(|stem| word.starts_with(stem)))
}
