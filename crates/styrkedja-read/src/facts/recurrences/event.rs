//! What can recur: events, but not amounts of time or money.

/// Events, not amounts of time or money: `planeringsdagar`, `möten`.
pub(super) fn is_event(word: &str) -> bool {
    const EVENTS: &[&str] = &[
        "möte",
        "dag",
        "träff",
        "samtal",
        "rond",
        "utbildning",
        "uppföljning",
        "kontroll",
        "enkät",
        "besök",
        "handledning",
        "mätning",
        "granskning",
        "genomgång",
        "avstämning",
        "övning",
        "vandring",
        "inspektion",
        "konferens",
        "föreläsning",
        "utflykt",
        "fest",
        "dialog",
        "tillsyn",
        "revision",
        "aktivitet",
        "apt",
        "workshop",
        "nyhetsbrev",
        "redovisning",
        "rapportering",
        "besiktning",
        "seminarier",
        "seminarium",
        "resor",
        "resa",
        "konsert",
        "föreställning",
        "visning",
        "evenemang",
        "läger",
        "marknad",
        "tävling",
        "turnering",
        "lunch",
        "frukost",
        "middag",
        "studiebesök",
        "temavecka",
        "temaveckor",
    ];
    let plain =
        ["", "n", "ar", "er", "en", "s"].iter().filter_map(|ending| word.strip_suffix(ending));
    !is_day(word) && plain.clone().any(|stem| EVENTS.iter().any(|event| stem.ends_with(event)))
}

/// A part of a day in which something can take place.
pub(super) fn is_day(word: &str) -> bool {
    matches!(
        word,
        "dag"
            | "dagar"
            | "kväll"
            | "kvällar"
            | "eftermiddag"
            | "eftermiddagar"
            | "förmiddag"
            | "förmiddagar"
    )
}
