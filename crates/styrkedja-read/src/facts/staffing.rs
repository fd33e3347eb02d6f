//! Counts of staff by role, in the chapters that describe the organisation.
//!
//! A post has a role, a count, a share of full time and a form of employment, as far as they are given:
//!
//! ```text
//! 14 undersköterskor                         14 of the role
//! En kurator (80 %)                          1, share 0.8
//! en halv lärartjänst                        1, share 0.5
//! 1,5 värdtjänster                           1.5 of the role `värd`
//! 64 tillsvidareanställda undersköterskor    64, permanent
//! 29 kvinnor och 12 män                      the sex split, if they add up to a number of staff before
//! 1,2 medarbetare per brukare                not a post: a ratio
//! en kock slutar i maj                       not a post: a change
//! ```
//!
//! Roles are recognised by how Swedish forms them: by their last part (`-sköterska`, `-chef`), or by the endings -are,
//! -ör and -ist. Staff is counted only in chapters that describe the unit, because elsewhere the same words are about
//! others.

use std::ops::Range;

use styrkedja::{Employment, Number, Post, SectionKind, SexSplit};

use super::{Home, Tokens, numerals};

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
const PART_OF_NAME: &[&str] =
    &["biträdande", "bitr", "stf", "tf", "vice", "ställföreträdande", "personliga", "personlig"];

/// Words about people coming and going rather than about posts.
const OF_A_PERSON: &[&str] = &[
    "planerar",
    "slutar",
    "slutade",
    "slutat",
    "började",
    "börjat",
    "går",
    "gick",
    "gått",
    "avslutar",
    "föräldraledig",
    "föräldralediga",
    "tjänstledig",
    "tjänstlediga",
    "sjukskriven",
    "sjukskrivna",
    "pensioneras",
    "deltog",
    "deltar",
    "deltagit",
    "utbildades",
    "utbildats",
    "utbildas",
];

/// The posts of a text.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Vec<(Post, Range<usize>)> {
    let described = [SectionKind::Organisation, SectionKind::Operations, SectionKind::Mission];
    let introduces = [SectionKind::Introduction, SectionKind::Summary];
    if !described.iter().any(|kind| home.is_in(*kind))
        && !introduces.iter().any(|kind| home.is_right_in(*kind))
    {
        return Vec::new();
    }
    let mut found: Vec<(Post, Range<usize>)> = Vec::new();
    for sentence in tokens.sentences() {
        let employment = employment(tokens, sentence.clone());
        let first = found.len();
        let mut at = sentence.start;
        if let Some((post, bytes)) = listed(tokens, &sentence) {
            found.push((post, bytes));
            continue;
        }
        while at < sentence.end {
            let Some((count, next)) = count(tokens, at, &sentence) else {
                if let Some((post, bytes, end)) = told_after(tokens, at, &sentence) {
                    found.push((post, bytes));
                    at = end;
                } else {
                    at += 1;
                }
                continue;
            };
            let before = at.checked_sub(1).map_or("", |before| tokens.lower(before));
            let earlier = found[first..].last().map(|(post, _)| post.role.clone());
            // `varav 39 är handläggare`
            let is = usize::from(tokens.lower(next) == "är");
            let Some(role) = role(tokens, next + is, &sentence)
                .or_else(|| part_role(tokens, at, next, before, &sentence))
                .or_else(|| of_a_form(tokens, next, earlier.as_deref()))
                .or_else(|| people_at_work(tokens, at, next, &sentence))
            else {
                at = next;
                continue;
            };
            // `60 % av en heltidstjänst` is a share, not a post; `35 i snitt` counts nobody.
            let mean = (sentence.start..at)
                .rev()
                .take(3)
                .any(|index| matches!(tokens.lower(index), "snitt" | "genomsnitt" | "medeltal"));
            if is_of_a_person(tokens, role.end, &sentence)
                || (before == "av" && role.name.is_none())
                || mean
                || is_for_each(tokens, at, &sentence)
                || is_rate(tokens, role.end)
                || is_anothers(tokens, at)
                || (role.name.as_deref().is_some_and(is_sex)
                    && counts_others(tokens, sentence.start..at))
            {
                at = role.end;
                continue;
            }
            // `en administratör, 0,3 tjänst`: the share of the post before.
            let part_time = count < Number::from(1);
            if part_time
                && role.is_bare_post
                && let Some((post, _)) = found[first..].last_mut()
                && post.fraction.is_none()
                && post.count == Number::from(1)
            {
                post.fraction = Some(count);
                at = role.end;
                continue;
            }
            let named = role.name.clone().filter(|_| !role.is_bare_post);
            let name = named.or(earlier.filter(|_| role.is_bare_post && role.share.is_some()));
            let Some(name) = name.or(role.name) else {
                at = role.end;
                continue;
            };
            // `två enheter med vardera en chef`: two heads.
            let times = if matches!(before, "vardera" | "varsin") {
                nearest_count(tokens, sentence.start, at)
            } else {
                1
            };
            let bytes = tokens.bytes(at..role.end);
            let number =
                Number::from((count.decimal() * Number::from(times).decimal()).normalize());
            let is_post = role.is_post && part_time;
            let number = if is_post { Number::from(1) } else { number };
            let mut post = Post::new(name, number, &tokens.text[bytes.clone()]);
            post.fraction = role
                .share
                .or_else(|| share(tokens, role.end, &sentence))
                .or_else(|| is_post.then_some(count));
            post.employment = role.employment.or(employment);
            let after = tokens.lower(role.end);
            post.total = matches!(before, "totalt" | "sammanlagt")
                || after.starts_with("fördela")
                || after == "varav";
            found.push((post, bytes));
            at = role.end;
        }
    }
    found
}

/// The number of women and of men in the whole unit, if a sentence gives both for its staff.
pub(super) fn sexes(
    posts: &[(Post, Range<usize>)],
    tokens: &Tokens<'_>,
) -> Option<(SexSplit, Range<usize>)> {
    let is = |post: &Post, word: &str| post.role.to_lowercase() == word;
    posts.windows(2).enumerate().find_map(|(index, pair)| {
        let [(first, from), (second, to)] = pair else { return None };
        let (women, men) = match () {
            () if is(first, "kvinnor") && is(second, "män") => (first.count, second.count),
            () if is(first, "män") && is(second, "kvinnor") => (second.count, first.count),
            () => return None,
        };
        let sum = Number::from(women.decimal() + men.decimal());
        // Together they make a number of staff given before, as the parts of a whole do.
        posts[..index].iter().any(|(post, _)| post.count == sum).then(|| {
            let bytes = from.start..to.end;
            (SexSplit::new(women, men, &tokens.text[bytes.clone()]), bytes)
        })
    })
}

/// A number that counts what comes after it, and the index of the word after the number.
fn count(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<(Number, usize)> {
    let (count, next) = numerals::quantity(tokens, at)?;
    // A number at the end of a clause does not count what comes after it.
    let joined = next <= sentence.end && tokens.list[next - 1].after.is_empty();
    (joined && !count.decimal().is_sign_negative()).then_some((count, next))
}

struct Role {
    /// None if another word has to name it.
    name: Option<String>,
    share: Option<Number>,
    /// The form of employment given for this count only.
    employment: Option<Employment>,
    /// `hörselinstruktörstjänst`: a post of a role, which may be part of full time.
    is_post: bool,
    /// `heltidstjänst`, `tjänst`: a post whose role another word names.
    is_bare_post: bool,
    end: usize,
}

impl Role {
    fn named(name: Option<String>, end: usize) -> Self {
        Self { name, share: None, employment: None, is_post: false, is_bare_post: false, end }
    }
}

/// The role that begins at a word: `biträdande enhetschef`, `syn- och hörselinstruktör`, `halv sköterska`.
fn role(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Role> {
    const MAX_BETWEEN: usize = 3;
    let mut from = at;
    let mut share = None;
    let mut own_form = None;
    while from < sentence.end && from - at < MAX_BETWEEN {
        let word = tokens.lower(from);
        let shortened = tokens.list[from].after == "." && PART_OF_NAME.contains(&word);
        if !(shortened || tokens.list[from].after.is_empty()) || !is_adjective(word) {
            break;
        }
        // `anställda` alone means those who work there; before a role it says how they are employed.
        let next = tokens.lower(from + 1);
        let said_of_role = from + 1 < sentence.end
            && (is_role(next) || is_adjective(next) || is_bare_post(next) || next.ends_with('-'));
        if is_role(word) && !said_of_role {
            break;
        }
        if word == "halv" || word.starts_with("halvtid") {
            share = numerals::share("50");
        } else if word == "hel" || word == "hela" || word.starts_with("heltid") {
            share = numerals::share("100");
        } else if let Some(percent) = word.split_once("-procentig") {
            share = numerals::share(percent.0);
        }
        own_form = own_form.or(form(word));
        from += 1;
    }
    // `syn- och hörselinstruktör`, `kultur-, idrotts- och fritidsledare`.
    let mut head = from;
    while head + 1 < sentence.end && tokens.lower(head).ends_with('-') {
        head += 1;
        if matches!(tokens.lower(head), "och" | "eller") {
            head += 1;
        }
    }
    if head >= sentence.end {
        return None;
    }
    let word = tokens.lower(head);
    if is_bare_post(word) {
        if word.starts_with("heltid") || word.starts_with("halvtid") {
            share = numerals::share(if word.starts_with("heltid") { "100" } else { "50" });
        }
        // `en heltidstjänst syn- och hörselinstruktör`, `0,8 tjänst som kurator`
        let next = head + 1 + usize::from(tokens.lower(head + 1) == "som");
        let named =
            tokens.list[head].after.is_empty().then(|| role(tokens, next, sentence)).flatten();
        let is_bare_post = named.is_none();
        let (name, end) = match named {
            Some(role) => (role.name, role.end),
            // `38 tjänster`, not `en heltidstjänst`
            None => (
                Some(tokens.words(head..head + 1).to_owned()).filter(|_| share.is_none()),
                head + 1,
            ),
        };
        return Some(Role { name, share, employment: own_form, is_post: true, is_bare_post, end });
    }
    if !is_role(word) {
        return None;
    }
    // `64 tillsvidareanställda` are staff; their form of employment is not a role.
    if is_employed(word) {
        return None;
    }
    let printed = tokens.words(first_of_name(tokens, from, at)..head + 1);
    let (name, is_post) = without_post(printed);
    let employment = own_form
        .or_else(|| form(word))
        .or_else(|| word.contains("vikarie").then_some(Employment::Substitute));
    Some(Role { share, employment, is_post, ..Role::named(Some(name), head + 1) })
}

/// A word before a role: an adjective or participle, by its ending, or one of the few other words.
fn is_adjective(word: &str) -> bool {
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

/// The beginning of a role's name: the kind of post belongs to it, but not who holds it.
fn first_of_name(tokens: &Tokens<'_>, from: usize, at: usize) -> usize {
    let kind = |word: &str| {
        PART_OF_NAME.contains(&word)
            || ["iv", "iva", "isk", "iska"].iter().any(|ending| word.ends_with(ending))
    };
    (at..from).find(|&index| kind(tokens.lower(index))).unwrap_or(from)
}

/// `varav en arbetar 50 % som samordnare`, `en av handläggarna arbetar halvtid som samordnare`.
fn part_role(
    tokens: &Tokens<'_>,
    at: usize,
    next: usize,
    before: &str,
    sentence: &Range<usize>,
) -> Option<Role> {
    let of_them = tokens.lower(next) == "av"
        && (is_role(tokens.lower(next + 1)) || matches!(tokens.lower(next + 1), "dem" | "dessa"));
    if before != "varav" && !of_them {
        return None;
    }
    let that = (next..sentence.end.min(at + 8)).find(|&index| tokens.lower(index) == "som")?;
    let mut found = role(tokens, that + 1, sentence)?;
    found.share = share(tokens, next, &(next..that));
    Some(found)
}

/// Whether a word is a role in some form: singular, plural, definite.
fn is_role(word: &str) -> bool {
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

fn is_bare_post(word: &str) -> bool {
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
fn without_post(role: &str) -> (String, bool) {
    let bare = role.strip_suffix("tjänster").or_else(|| role.strip_suffix("tjänst"));
    let bare = bare.map(|bare| bare.strip_suffix('s').unwrap_or(bare));
    match bare {
        Some(bare) if is_role(&bare.to_lowercase()) => (bare.to_owned(), true),
        Some(_) => (role.to_owned(), true),
        None => (role.to_owned(), false),
    }
}

/// The share of full time given after a role, up to the next comma, bracket or count. It may be in brackets itself: `en
/// kurator (80 %)`.
fn share(tokens: &Tokens<'_>, from: usize, sentence: &Range<usize>) -> Option<Number> {
    // `en terapeut, 20 %`: a separate clause.
    if let Some((share, end)) = percent(tokens, from).filter(|(_, end)| *end <= sentence.end)
        && (end == sentence.end || tokens.list[end - 1].ends_clause())
        && from > sentence.start
        && tokens.list[from - 1].after == ","
    {
        return Some(share);
    }
    if from > sentence.start && from > 0 && tokens.list[from - 1].after.contains([',', ')', ';']) {
        return None;
    }
    for index in from..sentence.end {
        let percent = percent(tokens, index).filter(|(_, end)| *end <= sentence.end);
        if tokens.opens_bracket(index) || tokens.lower(index) == "varav" {
            let alone = |end: usize| tokens.list[end - 1].after.starts_with(')');
            return percent.filter(|(_, end)| alone(*end)).map(|(share, _)| share);
        }
        let word = tokens.lower(index);
        if word.starts_with("halvtid") {
            return numerals::share("50");
        }
        if word.starts_with("heltid") && word != "heltidstjänst" {
            return numerals::share("100");
        }
        if let Some((share, _)) = percent {
            return Some(share);
        }
        if tokens.list[index].after.contains([',', ';', ')']) {
            return None;
        }
        if index > from
            && numerals::count(word).is_some()
            && role(tokens, index + 1, sentence).is_some()
        {
            return None;
        }
    }
    None
}

/// `80 %`, `80%`, `80 procent` at a word, as a share of full time, and the index after it.
fn percent(tokens: &Tokens<'_>, at: usize) -> Option<(Number, usize)> {
    let word = tokens.lower(at);
    if let Some(percent) = word.strip_suffix('%').filter(|percent| !percent.is_empty()) {
        return numerals::share(percent).map(|share| (share, at + 1));
    }
    let stated = matches!(tokens.lower(at + 1), "%" | "procent");
    numerals::share(word).filter(|_| stated).map(|share| (share, at + 2))
}

/// The form of employment in a sentence, if it names only one. What it says about a part (`varav`) is not said about
/// all, and `vikarier` are additional people.
fn employment(tokens: &Tokens<'_>, sentence: Range<usize>) -> Option<Employment> {
    let mut named = sentence
        .take_while(|&at| tokens.lower(at) != "varav")
        .filter(|&at| !tokens.lower(at).contains("vikari"))
        .filter_map(|at| form(tokens.lower(at)));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

fn form(word: &str) -> Option<Employment> {
    if word.starts_with("tillsvidare") {
        Some(Employment::Permanent)
    } else if ["timavlön", "timanställ", "timvikari"].iter().any(|stem| word.starts_with(stem)) {
        Some(Employment::Hourly)
    } else if word.starts_with("vikari") {
        Some(Employment::Substitute)
    } else if word.starts_with("visstid") {
        Some(Employment::Other)
    } else {
        None
    }
}

/// `varav 38 är tillsvidareanställda`: the form is given here and the role before; otherwise all staff are meant.
fn of_a_form(tokens: &Tokens<'_>, next: usize, earlier: Option<&str>) -> Option<Role> {
    let at = next + usize::from(tokens.lower(next) == "är");
    let word = tokens.lower(at);
    if matches!(word, "kvinnor" | "män") {
        return Some(Role::named(Some(word.to_owned()), at + 1));
    }
    if !is_employed(word) {
        return None;
    }
    let employment = form(word);
    let name = earlier.filter(|role| !is_sex(role)).unwrap_or("medarbetare");
    Some(Role { employment, ..Role::named(Some(name.to_owned()), at + 1) })
}

/// Whether the last things counted are not staff: `120 kunder, varav 80 kvinnor och 40 män`.
fn counts_others(tokens: &Tokens<'_>, before: Range<usize>) -> bool {
    /// Maximum distance in words: something counted further back says nothing about this count.
    const NEAR: usize = 30;
    let sentence = before.clone();
    before.rev().take(NEAR).find_map(|at| {
        let (_, next) = numerals::quantity(tokens, at)?;
        let noun = tokens.lower(next + usize::from(tokens.lower(next) == "är"));
        (!is_sex(noun)).then(|| {
            role(tokens, next, &sentence).is_none() && !is_employed(noun) && noun != "personer"
        })
    }) == Some(true)
}

/// `tillsvidareanställda`, `månadsavlönade`: how people are employed, not what they do.
fn is_employed(word: &str) -> bool {
    word != "anställda"
        && ["anställd", "anställda", "avlönad", "avlönade"].iter().any(|end| word.ends_with(end))
}

fn is_sex(role: &str) -> bool {
    matches!(role.to_lowercase().as_str(), "kvinnor" | "män")
}

/// `På skolan arbetar 78 personer`, `52 personer är anställda`.
fn people_at_work(
    tokens: &Tokens<'_>,
    at: usize,
    next: usize,
    sentence: &Range<usize>,
) -> Option<Role> {
    let works = |word: &str| {
        ["arbetar", "tjänstgör", "jobbar", "anställda", "sysselsätter"].contains(&word)
    };
    // `63 årsarbetare fördelat på 74 personer`
    let spread =
        at >= 2 && tokens.lower(at - 1) == "på" && tokens.lower(at - 2).starts_with("fördela");
    let before =
        spread || (sentence.start.max(at.saturating_sub(4))..at).any(|at| works(tokens.lower(at)));
    let after = (next + 1..sentence.end.min(next + 3)).any(|at| works(tokens.lower(at)));
    (tokens.lower(next) == "personer" && (before || after))
        .then(|| Role::named(Some("personer".to_owned()), next + 1))
}

/// `Lärarna är 41 till antalet`, `Antalet årsarbetare är 69,5`: the count after the role, at the end of the clause.
fn told_after(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
) -> Option<(Post, Range<usize>, usize)> {
    let many = ["na", "ne"].iter().any(|ending| tokens.lower(at).ends_with(ending))
        || (at > 0 && tokens.lower(at - 1) == "antalet");
    let verb = at + 1;
    if !many || !is_role(tokens.lower(at)) || !matches!(tokens.lower(verb), "är" | "var") {
        return None;
    }
    let figure = verb + 1 + usize::from(matches!(tokens.lower(verb + 1), "cirka" | "ca" | "nu"));
    let (count, next) =
        numerals::quantity(tokens, figure).filter(|(_, next)| *next <= sentence.end)?;
    let ends = !tokens.list[next - 1].after.is_empty()
        || next == sentence.end
        || matches!(tokens.lower(next), "till" | "st" | "stycken" | "varav");
    let bytes = tokens.bytes(at..next);
    let role = tokens.list[at].word;
    ends.then(|| (Post::new(role, count, &tokens.text[bytes.clone()]), bytes, next))
}

/// A line of a list: `Enhetschef: 1`, `Biträdande chef 2 st`.
fn listed(tokens: &Tokens<'_>, line: &Range<usize>) -> Option<(Post, Range<usize>)> {
    const MAX_WORDS: usize = 7;
    let role = role(tokens, line.start, line).filter(|_| line.len() <= MAX_WORDS)?;
    let name = role.name.clone().filter(|_| !role.is_bare_post)?;
    let figure = role.end + usize::from(matches!(tokens.lower(role.end), "-" | "–"));
    let joined = tokens.list[role.end - 1].after;
    let (count, next) = numerals::quantity(tokens, figure).filter(|(_, next)| *next <= line.end)?;
    let unit = usize::from(matches!(
        tokens.lower(next),
        "st" | "stycken" | "tjänst" | "tjänster" | "årsarbetare"
    ));
    let whole = next + unit >= line.end && (joined.is_empty() || joined == ":");
    let bytes = tokens.bytes(line.start..line.end);
    whole.then(|| {
        let mut post = Post::new(name, count, &tokens.text[bytes.clone()]);
        post.fraction = role.share;
        post.employment = role.employment;
        (post, bytes)
    })
}

/// Whether a role is the subject of a change or an absence: `en kock slutar i maj`, `två pedagoger har gått kursen`.
fn is_of_a_person(tokens: &Tokens<'_>, end: usize, sentence: &Range<usize>) -> bool {
    if end > 0 && !tokens.list[end - 1].after.is_empty() {
        return false;
    }
    let next = tokens.lower(end);
    if OF_A_PERSON.contains(&next) {
        return true;
    }
    let supine =
        |word: &str| ["it", "at", "tt", "ats", "its", "tts"].iter().any(|end| word.ends_with(end));
    match next {
        "har" => (end + 1..sentence.end.min(end + 3)).any(|at| supine(tokens.lower(at))),
        "är" | "var" | "blev" => {
            tokens.clause_after(end, 4).any(|at| OF_A_PERSON.contains(&tokens.lower(at)))
        }
        _ => false,
    }
}

/// `1,2 medarbetare per brukare`, `fyra lärare från varje skola`, `en medarbetare i taget`.
fn is_rate(tokens: &Tokens<'_>, end: usize) -> bool {
    let goes_on = end > 0 && tokens.list[end - 1].after.is_empty();
    let follows = tokens.lower(end) == "per"
        || tokens.lower(end + 1) == "varje"
        || tokens.are(end, &["i", "taget"]);
    goes_on && follows
}

/// `i samarbete med en läkare`, `samverkar med två lärare`: the staff of others.
fn is_anothers(tokens: &Tokens<'_>, at: usize) -> bool {
    at >= 2
        && tokens.lower(at - 1) == "med"
        && ["samarbet", "samverk"].iter().any(|word| tokens.lower(at - 2).starts_with(word))
}

/// Whether a count is given for each of several places (`varje avdelning har tre pedagoger`) or for the people served
/// (`kunden har en kontaktman`): then the total is not known.
fn is_for_each(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const SERVED: &[&str] =
        &["kund", "brukare", "elev", "barn", "deltagare", "gäst", "senior", "klient", "hyresgäst"];
    // `kunden`, `eleverna`; not `elevhälsan` or `barnenheten`.
    const FORMS: &[&str] = &["", "n", "en", "et", "er", "na", "erna", "ar", "arna"];
    let served = (sentence.start..at).any(|index| {
        let word = tokens.lower(index);
        matches!(word, "enskilde" | "samtliga" | "alla" | "anhöriga" | "äldre")
            || SERVED
                .iter()
                .filter_map(|one| word.strip_prefix(one))
                .any(|form| FORMS.contains(&form))
    });
    let has = (sentence.start.max(at.saturating_sub(2))..at).any(|index| {
        matches!(tokens.lower(index), "har" | "får" | "möter" | "träffar" | "erbjuds" | "tilldelas")
    });
    if served && has && matches!(tokens.lower(at), "en" | "ett" | "två") {
        return true;
    }
    (sentence.start..at).any(|index| {
        let time = ["år", "dag", "natt", "kväll", "vecka", "helg", "sommar", "månad"];
        tokens.lower(index) == "varje" && !time.contains(&tokens.lower(index + 1))
    })
}

/// The last count before a word, other than the word itself.
fn nearest_count(tokens: &Tokens<'_>, start: usize, at: usize) -> i64 {
    (start..at).rev().find_map(|index| numerals::count(tokens.lower(index))).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posts(text: &str) -> Vec<String> {
        let home = Home::Chapter { kind: Some(SectionKind::Organisation), within: None };
        find(&Tokens::of(text), home)
            .into_iter()
            .map(|(post, _)| {
                let share = post.fraction.map_or_else(String::new, |share| format!(" {share}"));
                let employment = post.employment.map_or("", |employment| employment.as_str());
                format!("{} {}{share} {employment}", post.count, post.role).trim_end().to_owned()
            })
            .collect()
    }

    #[test]
    fn roles_are_compounds() {
        assert_eq!(
            posts(
                "Enheten har en enhetschef, två biträdande enhetschefer, tolv undersköterskor och en syn- och hörselinstruktör."
            ),
            [
                "1 enhetschef",
                "2 biträdande enhetschefer",
                "12 undersköterskor",
                "1 syn- och hörselinstruktör"
            ]
        );
    }

    #[test]
    fn shares_and_forms() {
        assert_eq!(posts("En vikarierande kock på 40 % hjälper till."), ["1 kock 0.4 substitute"]);
        assert_eq!(
            posts("Tre hälsopedagoger (varav en arbetar 50 % som samordnare) finns."),
            ["3 hälsopedagoger", "1 samordnare 0.5"]
        );
        assert_eq!(
            posts("En halv instruktörstjänst har sålts samt en heltidstjänst till grannen."),
            ["1 instruktör 0.5", "1 instruktör 1"]
        );
        assert_eq!(
            posts(
                "Enheten har 42 medarbetare varav 38 är tillsvidareanställda och fyra är timavlönade."
            ),
            ["42 medarbetare", "38 medarbetare permanent", "4 medarbetare hourly"]
        );
        assert_eq!(posts("Den delas i två enheter med vardera en chef."), ["2 chef"]);
    }

    #[test]
    fn others_are_not_staff() {
        assert!(posts("Vi har 187 kunder, varav 121 kvinnor och 66 män.").is_empty());
        assert!(
            posts("Varje chef har i snitt 35 medarbetare. På varje hylla står tre skrivare.")
                .is_empty()
        );
        assert!(posts("Två medarbetare har gått en kurs och en kock är föräldraledig.").is_empty());
        assert!(
            posts("Det ger en tryggare vardag, en tydligare roll, fem värden och två checklistor.")
                .is_empty()
        );
        assert_eq!(posts("Elevhälsan har en kurator."), ["1 kurator"]);
        assert!(posts("Kunden har en kontaktman och alla boende får en fast läkare.").is_empty());
        assert!(
            posts(
                "Vi samarbetar med en läkare och har 1,2 pedagoger per barn, en pedagog i taget."
            )
            .is_empty()
        );
        assert!(posts(&format!("Två {}kockar.", "nya ".repeat(300))).is_empty());
        assert!(posts("Två utanför huset, tre romaner och en hemtjänst nära dig.").is_empty());
        assert!(posts("Verksamheten har 43 deltagare, tio platser och två team. En kock planerar att sluta.").is_empty());
    }

    #[test]
    fn words_before_a_role_are_adjectives() {
        assert_eq!(
            posts(
                "Här finns 22 legitimerade förskollärare, en pedagogisk ledare och en bitr. rektor."
            ),
            ["22 förskollärare", "1 pedagogisk ledare", "1 bitr. rektor"]
        );
        assert_eq!(
            posts("Vi är 64 tillsvidareanställda och ett 20-tal timavlönade vikarier."),
            ["64 medarbetare permanent", "20 vikarier hourly"]
        );
        assert_eq!(
            posts("Avdelningen har 1 200 månadsavlönade medarbetare."),
            ["1200 medarbetare"]
        );
    }

    #[test]
    fn shares_stand_beside_their_post() {
        assert_eq!(
            posts(
                "En kurator (80 %), en 50-procentig kock, en tandläkare, 0,3 tjänst, och 1,5 värdtjänster."
            ),
            ["1 kurator 0.8", "1 kock 0.5", "1 tandläkare 0.3", "1.5 värd"]
        );
        assert_eq!(
            posts("En terapeut, 20 %, och två kockar, 80 % av dem nya."),
            ["1 terapeut 0.2", "2 kockar"]
        );
        assert_eq!(
            posts("En av pedagogerna arbetar halvtid som handledare."),
            ["1 handledare 0.5"]
        );
        assert_eq!(posts("Dessutom köps 0,5 tjänst som jurist."), ["1 jurist 0.5"]);
    }

    #[test]
    fn a_count_may_stand_after_its_role() {
        assert_eq!(posts("Lärarna är 41 till antalet."), ["41 Lärarna"]);
        assert_eq!(posts("Antalet årsarbetare är 69,5."), ["69.5 årsarbetare"]);
        assert_eq!(posts("På skolan arbetar 78 personer."), ["78 personer"]);
        assert_eq!(
            posts("Vi är 63 årsarbetare fördelat på 74 personer."),
            ["63 årsarbetare", "74 personer"]
        );
        assert_eq!(posts("Biträdande chef: 2 st"), ["2 Biträdande chef"]);
        assert_eq!(
            posts("46 medarbetare, varav 39 är handläggare."),
            ["46 medarbetare", "39 handläggare"]
        );
    }

    #[test]
    fn the_sexes_are_parts_of_a_whole() {
        let home = Home::Chapter { kind: Some(SectionKind::Organisation), within: None };
        let split = |text| {
            let tokens = Tokens::of(text);
            let posts = find(&tokens, home);
            sexes(&posts, &tokens)
                .map(|(split, _)| (split.women.to_string(), split.men.to_string()))
        };
        assert_eq!(posts("29 är kvinnor och 12 är män."), ["29 kvinnor", "12 män"]);
        let both = Some(("29".to_owned(), "12".to_owned()));
        assert_eq!(split("Enheten har 41 anställda, varav 29 kvinnor och 12 män."), both);
        assert_eq!(split("Enheten har 45 medarbetare. 29 kvinnor och 12 män leder kurser."), None);
    }
}
