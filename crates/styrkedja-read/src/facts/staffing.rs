//! Counts of staff by role, in the chapters that describe the organisation.

use std::ops::Range;

use styrkedja::{Employment, Number, Post, SectionKind};

use super::{Home, Tokens, numerals};

/// What the last part of a role can be: Swedish builds roles by compounding (`hälsopedagog`, `boendestödjare`).
const HEADS: &[&str] = &[
    "chef",
    "ledare",
    "samordnare",
    "konsulent",
    "pedagog",
    "tör",
    "handläggare",
    "ombud",
    "sköterska",
    "biträde",
    "terapeut",
    "assistent",
    "stödjare",
    "vårdare",
    "planerare",
    "sekreterare",
    "lärare",
    "tekniker",
    "utvecklare",
    "controller",
    "dietist",
    "kock",
    "vaktmästare",
    "medarbetare",
    "anställd",
    "vikarie",
    "tjänst",
    "årsarbetare",
    "psykolog",
    "kurator",
    "socionom",
    "rektor",
    "bibliotekarie",
    "fysioterapeut",
    "läkare",
    "skötare",
    "värd",
    "värdinna",
    "fixare",
    "vägledare",
    "coach",
    "utredare",
    "specialist",
    "strateg",
    "ekonom",
    "kvinna",
    "man",
    "tolk",
    "praktikant",
    "timanställd",
    "undersköterska",
    "personer",
];

/// Words that may stand between a count and its role.
const BETWEEN: &[&str] = &[
    "biträdande",
    "vikarierande",
    "nya",
    "ny",
    "legitimerade",
    "legitimerad",
    "tillsvidareanställda",
    "tillsvidareanställd",
    "timavlönade",
    "timavlönad",
    "timanställda",
    "heltidsanställda",
    "deltidsanställda",
    "ordinarie",
    "fasta",
    "erfarna",
    "stycken",
    "st",
    "administrativ",
    "administrativa",
    "specialiserade",
    "halv",
    "hel",
    "hela",
    "första",
    "gruppledare",
];

/// Verbs after a role that tell of one person rather than of the staff.
const OF_A_PERSON: &[&str] =
    &["planerar", "slutar", "slutade", "började", "går", "gick", "avslutar"];

/// The posts of a text.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Vec<(Post, Range<usize>)> {
    let described = [SectionKind::Organisation, SectionKind::Operations, SectionKind::Mission];
    if !described.iter().any(|kind| home.is_in(*kind)) {
        return Vec::new();
    }
    let mut found: Vec<(Post, Range<usize>)> = Vec::new();
    for sentence in tokens.sentences() {
        let employment = employment(tokens, sentence.clone());
        let first = found.len();
        let mut at = sentence.start;
        while at < sentence.end {
            let Some(count) = count(tokens, at) else {
                at += 1;
                continue;
            };
            let before = at.checked_sub(1).map_or("", |before| tokens.lower(before));
            let earlier = found[first..].last().map(|(post, _)| post.role.clone());
            let Some(role) = role(tokens, at + 1, &sentence)
                .or_else(|| part_role(tokens, at, before, &sentence))
                .or_else(|| of_a_form(tokens, at))
            else {
                at += 1;
                continue;
            };
            // `60 % av en heltidstjänst` is a share, not a post.
            if OF_A_PERSON.contains(&tokens.lower(role.end))
                || (before == "av" && role.name.is_none())
            {
                at = role.end;
                continue;
            }
            let name = role.name.or(earlier);
            let Some(name) = name else {
                at = role.end;
                continue;
            };
            // `två enheter med vardera en chef`: two chefs.
            let times = if matches!(before, "vardera" | "varsin") {
                nearest_count(tokens, sentence.start, at)
            } else {
                1
            };
            let bytes = tokens.bytes(at..role.end);
            let number =
                Number::from((count.decimal() * Number::from(times).decimal()).normalize());
            let mut post = Post::new(name, number, &tokens.text[bytes.clone()]);
            post.fraction = role.share.or_else(|| share(tokens, role.end, &sentence));
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

fn count(tokens: &Tokens<'_>, at: usize) -> Option<Number> {
    let token = tokens.list.get(at)?;
    // A number that ends a clause counts nothing after it.
    if !token.after.is_empty() {
        return None;
    }
    if let Some(count) = numerals::count(&token.lower) {
        return Some(Number::from(count));
    }
    Number::from_swedish(token.word).ok()
}

struct Role {
    /// Nothing for `heltidstjänst`, whose role was named before.
    name: Option<String>,
    share: Option<Number>,
    /// The form of employment said of this count alone.
    employment: Option<Employment>,
    end: usize,
}

/// The role that begins at a word: `biträdande enhetschef`, `syn- och hörselinstruktör`, `halv sköterska`.
fn role(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Role> {
    const MOST_BETWEEN: usize = 3;
    let mut from = at;
    let mut share = None;
    while from < sentence.end
        && from - at < MOST_BETWEEN
        && BETWEEN.contains(&tokens.lower(from))
        && !is_role(tokens.lower(from))
    {
        if tokens.lower(from) == "halv" {
            share = numerals::share("50");
        }
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
    let whole_post = word.starts_with("heltid") || word.starts_with("halvtid");
    if whole_post && word.contains("tjänst") {
        share = numerals::share(if word.starts_with("heltid") { "100" } else { "50" });
        // `en heltidstjänst syn- och hörselinstruktör`
        let named =
            tokens.list[head].after.is_empty().then(|| role(tokens, head + 1, sentence)).flatten();
        let (name, end) = named.map_or((None, head + 1), |role| (role.name, role.end));
        return Some(Role { name, share, employment: None, end });
    }
    if !is_role(word) || word == "personer" {
        return None;
    }
    let printed = tokens.words(first_of_name(tokens, from, at)..head + 1);
    Some(Role { name: Some(without_post(printed)), share, employment: None, end: head + 1 })
}

/// `biträdande` belongs to the role, other words before it do not.
fn first_of_name(tokens: &Tokens<'_>, from: usize, at: usize) -> usize {
    (at..from)
        .find(|&index| {
            matches!(tokens.lower(index), "biträdande" | "administrativ" | "administrativa")
        })
        .unwrap_or(from)
}

/// `varav en arbetar 50 % som samordnare`.
fn part_role(
    tokens: &Tokens<'_>,
    at: usize,
    before: &str,
    sentence: &Range<usize>,
) -> Option<Role> {
    if before != "varav" {
        return None;
    }
    let that = (at + 1..sentence.end.min(at + 8)).find(|&index| tokens.lower(index) == "som")?;
    let mut found = role(tokens, that + 1, sentence)?;
    found.share = share(tokens, at + 1, &(at + 1..that));
    Some(found)
}

/// Whether a word is a role in some form: singular, plural, definite.
fn is_role(word: &str) -> bool {
    let head = |word: &str| HEADS.iter().any(|head| word.ends_with(head));
    head(word)
        || ["arna", "erna", "orna", "na", "er", "ar", "n", "en"]
            .iter()
            .any(|ending| word.strip_suffix(ending).is_some_and(head))
        || word.strip_suffix("or").is_some_and(|stem| head(&format!("{stem}a")))
        || word.strip_suffix('a').is_some_and(|stem| stem.ends_with("anställd"))
        || matches!(word, "män" | "kvinnor")
}

/// `hörselinstruktörstjänst` is the post of a `hörselinstruktör`; a `fixartjänst` is a role of its own.
fn without_post(role: &str) -> String {
    let bare = role.strip_suffix("tjänster").or_else(|| role.strip_suffix("tjänst"));
    let bare = bare.map(|bare| bare.strip_suffix('s').unwrap_or(bare));
    match bare {
        Some(bare) if is_role(&bare.to_lowercase()) => bare.to_owned(),
        _ => role.to_owned(),
    }
}

/// The share of full time said after a role, up to the next comma, bracket or count.
fn share(tokens: &Tokens<'_>, from: usize, sentence: &Range<usize>) -> Option<Number> {
    if from > sentence.start
        && from > 0
        && tokens.list[from - 1].after.contains([',', '(', ')', ';'])
    {
        return None;
    }
    let bracket = |index: usize| {
        let start = tokens.list[index].start;
        tokens.text[..start].ends_with('(')
    };
    for index in from..sentence.end {
        if bracket(index) || tokens.lower(index) == "varav" {
            return None;
        }
        let word = tokens.lower(index);
        if word.starts_with("halvtid") {
            return numerals::share("50");
        }
        if word.starts_with("heltid") && word != "heltidstjänst" {
            return numerals::share("100");
        }
        if let Some(percent) = word.strip_suffix('%').filter(|percent| !percent.is_empty()) {
            return numerals::share(percent);
        }
        if matches!(tokens.lower(index + 1), "%" | "procent") && index + 1 < sentence.end {
            return numerals::share(word);
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

/// The form of employment of a sentence: the only one it names.
fn employment(tokens: &Tokens<'_>, sentence: Range<usize>) -> Option<Employment> {
    let mut named = sentence.filter_map(|at| form(tokens.lower(at)));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

fn form(word: &str) -> Option<Employment> {
    if word.starts_with("tillsvidare") {
        Some(Employment::Permanent)
    } else if word.starts_with("timavlön") || word.starts_with("timanställ") {
        Some(Employment::Hourly)
    } else if word.starts_with("vikari") {
        Some(Employment::Substitute)
    } else if word.starts_with("visstid") {
        Some(Employment::Other)
    } else {
        None
    }
}

/// `varav 38 är tillsvidareanställda`: the role was named before, the form is said here.
fn of_a_form(tokens: &Tokens<'_>, at: usize) -> Option<Role> {
    let form_at = at + 1 + usize::from(tokens.lower(at + 1) == "är");
    let employment = Some(form(tokens.lower(form_at))?);
    Some(Role { name: None, share: None, employment, end: form_at + 1 })
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
        assert!(posts("Verksamheten har 43 deltagare, tio platser och två team. En kock planerar att sluta.").is_empty());
    }
}
