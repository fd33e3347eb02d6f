//! Which words are roles, and which may stand before one.
//!
//! A list of all roles would never end: Swedish makes a new one by joining words (`hälsopedagog`, `kulturstrateg`). So
//! a word is a role by its last part or its ending, and lists name what only looks like one.

/// Possible last parts of a role: Swedish forms roles by compounding (`hälsopedagog`, `boendestödjare`).
const HEADS: &[&str] = &[
    "chef",
    "konsulent",
    "pedagog",
    "ombud",
    "sköterska",
    "biträde",
    "terapeut",
    "assistent",
    "controller",
    "dietist",
    "kock",
    "anställd",
    "vikarie",
    "tjänst",
    "psykolog",
    "kurator",
    "socionom",
    "rektor",
    "arie",
    "läkare",
    "värd",
    "värdinna",
    "coach",
    "specialist",
    "strateg",
    "ekonom",
    "kvinna",
    "man",
    "tolk",
    "praktikant",
    "ingenjör",
    "arkitekt",
    "producent",
    "jurist",
    "konservator",
    "antikvarie",
    "personal",
    "ansvarig",
    "biolog",
    "logoped",
    "barnmorska",
    "hantverkare",
    "receptionist",
    "kommunikatör",
    "instruktör",
    "koordinator",
    "inspektör",
    "administratör",
    "chaufför",
    "expert",
    "kollega",
    "kollegor",
    "tekniker",
    "vakt",
    "intendent",
    "gymnast",
    "tjänsteman",
    "tjänstemän",
    "tör",
];

/// Words for people who do something end in -are, -ör and -ist in every trade (`planerare`, `ingenjör`, `arborist`);
/// the words here are not staff.
const NOT_STAFF: &[&str] = &[
    "brukare",
    "deltagare",
    "besökare",
    "användare",
    "invånare",
    "tagare",
    "borgare",
    "sökare",
    "utförare",
    "ägare",
    "hyrare",
    "läsare",
    "lyssnare",
    "cyklare",
    "resenär",
    "leverantör",
    "entreprenör",
    "aktör",
    "operatör",
    "skrivare",
    "startare",
    "varnare",
    "sugare",
    "tumlare",
    "högtalare",
    "container",
    "mottagare",
    "volontär",
    "åhörare",
    "arbetsgivare",
    "uppdragsgivare",
    "åskådare",
    "turist",
    "bilist",
    "cyklist",
    "checklist",
    "namnlist",
    "prislist",
    "kölist",
    "brist",
    "frist",
    "tvist",
    "kvist",
    "dator",
    "motor",
    "sensor",
    "traktor",
    "detektor",
    "faktor",
    "hare",
    "mare",
    "anhörigvårdare",
    "roman",
    "scenarie",
    "artist",
    "anför",
    "därför",
    "varför",
    "framför",
    "inför",
    "jämför",
    "hemtjänst",
    "socialtjänst",
    "färdtjänst",
    "e-tjänst",
    "webbtjänst",
    "larmtjänst",
];

/// Endings of adjectives that -are makes a comparative of: `en tydligare roll`, `en tryggare vardag`.
const COMPARATIVES: &[&str] = &[
    "igare",
    "tivare",
    "sivare",
    "ammare",
    "barare",
    "lösare",
    "tryggare",
    "enklare",
    "snabbare",
    "starkare",
    "friskare",
    "mjukare",
    "rikare",
    "säkrare",
    "bredare",
    "djupare",
    "tätare",
    "renare",
    "grönare",
    "svårare",
    "klarare",
    "jämnare",
    "öppnare",
    "hårdare",
    "varmare",
    "lättare",
    "modernare",
    "kortare",
    "nyare",
    "finare",
    "likare",
    "stabilare",
    "smartare",
    "dyrare",
    "sundare",
    "gladare",
    "nöjdare",
    "friare",
    "senare",
    "närmare",
    "vidare",
    "snarare",
];

/// Words that are roles by themselves, mostly abbreviations.
const SHORT_ROLES: &[&str] = &["mas", "mar", "sas", "män", "kvinnor"];

/// Words that may stand between a count and its role without changing either.
const BETWEEN: &[&str] = &[
    "nya", "ny", "fasta", "fast", "stycken", "st", "första", "1:e", "1:a", "egna", "egen",
    "stycken",
];

/// Words before a role that are part of its name, beside adjectives such as `administrativ`.
pub(super) const PART_OF_NAME: &[&str] =
    &["biträdande", "bitr", "stf", "tf", "vice", "ställföreträdande", "personliga", "personlig"];

/// Whether a word is a role in some form: singular, plural, definite.
pub(super) fn is_role(word: &str) -> bool {
    if SHORT_ROLES.contains(&word) {
        return true;
    }
    // `fem värden` are values, not hosts.
    if word.ends_with("värden") {
        return false;
    }
    let stems = ["", "arna", "erna", "orna", "na", "er", "ar", "n", "en", "r", "a", "s"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let is_head = |stem: &str| {
        let agent = ["are", "ör", "ist"].iter().any(|end| stem.ends_with(end)) && stem.len() > 5;
        let agent = agent && !COMPARATIVES.iter().any(|end| stem.ends_with(end));
        let known = HEADS.iter().any(|head| stem.ends_with(head));
        (agent || known) && !NOT_STAFF.iter().any(|other| stem.ends_with(other))
    };
    let barer = |stem: &str| stem == "vårdare" || stem.ends_with("skötare") || is_head(stem);
    stems.clone().any(|stem| !stem.is_empty() && barer(stem))
        || word.strip_suffix("or").is_some_and(|stem| is_head(&format!("{stem}a")))
        || word.strip_suffix("na").is_some_and(|stem| barer(&format!("{stem}e")))
}

/// A word before a role: an adjective or participle, by its ending, or one of the few other words.
pub(super) fn is_adjective(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ade",
        "ad",
        "erad",
        "erade",
        "ande",
        "ende",
        "nställd",
        "nställda",
        "iv",
        "iva",
        "isk",
        "iska",
        "ell",
        "ella",
        "ig",
        "iga",
        "utbildad",
        "utbildade",
        "lönad",
        "lönade",
        "procentig",
        "procentiga",
        "ledda",
    ];
    BETWEEN.contains(&word)
        || PART_OF_NAME.contains(&word)
        || matches!(word, "halv" | "hel" | "hela" | "ordinarie" | "erfarna")
        || ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

pub(super) fn is_bare_post(word: &str) -> bool {
    matches!(
        word,
        "tjänst"
            | "tjänster"
            | "heltidstjänst"
            | "heltidstjänster"
            | "halvtidstjänst"
            | "halvtidstjänster"
            | "deltidstjänst"
            | "deltidstjänster"
    )
}

/// `hörselinstruktörstjänst` is the post of a `hörselinstruktör`; a `fixartjänst` is a separate role.
pub(super) fn without_post(role: &str) -> (String, bool) {
    let bare = role.strip_suffix("tjänster").or_else(|| role.strip_suffix("tjänst"));
    let bare = bare.map(|bare| bare.strip_suffix('s').unwrap_or(bare));
    match bare {
        Some(bare) if is_role(&bare.to_lowercase()) => (bare.to_owned(), true),
        Some(_) => (role.to_owned(), true),
        None => (role.to_owned(), false),
    }
}

pub(super) fn is_sex(role: &str) -> bool {
    matches!(role.to_lowercase().as_str(), "kvinnor" | "män")
}
