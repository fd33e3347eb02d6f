//! How often something is done: `en gång per månad`, `2 gånger/år`, `varje tertial`, `årligen`, `inför T1, T2 och VB`.
//!
//! A recurrence is a number of times in a period. Expressions without a number stand for one:
//!
//! ```text
//! fyra gånger per år, 1-2 ggr/vecka          4 a year, 1 a week: of a range the lower figure
//! varannan torsdag, vart tredje år           0.5 a week, 0.333333 a year
//! årligen, dagliga utevistelser              1 a year, 1 a day
//! följs upp i T1, T2 och VB                  1 a tertial
//! 25 dagar per år                            not a recurrence: an amount
//! 40 gäster besöker oss varje vecka          not a recurrence: how many people come
//! löpande, i det dagliga arbetet             not a recurrence: no rate is given
//! ```

use std::ops::Range;

use styrkedja::{Number, Recurrence, RecurrencePeriod as Per};

use super::{Tokens, numerals};

/// What is found at a word: the number of times in which period, and the index after its last word.
type Found = (Option<Number>, Per, usize);

/// The recurrences of a text.
pub(super) fn find(tokens: &Tokens<'_>) -> Vec<(Recurrence, Range<usize>)> {
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let mut at = sentence.start;
        let mut reports = false;
        while at < sentence.end {
            if let Some(several) = report_kinds(tokens, at) {
                for (per, words) in several {
                    push(&mut found, tokens, Some(Number::from(1)), per, words);
                }
                at += 3;
                continue;
            }
            // T1 and T2 in one sentence are one routine of every tertial.
            if !reports && let Some(end) = both_tertials(tokens, at, &sentence) {
                push(&mut found, tokens, Some(Number::from(1)), Per::Tertial, at..end);
                reports = true;
                at = end;
                continue;
            }
            if !reports && let Some(end) = followed_up_in_reports(tokens, at) {
                push(&mut found, tokens, Some(Number::from(1)), Per::Tertial, at..end);
                reports = true;
                at = end;
                continue;
            }
            let hit = counted(tokens, at, &sentence)
                .or_else(|| every(tokens, at))
                .or_else(|| per_alone(tokens, at))
                .or_else(|| adverb(tokens, at))
                .or_else(|| adjective(tokens, at))
                .filter(|(.., end)| *end <= sentence.end);
            match hit {
                Some((.., end)) if counts_people(tokens, &sentence, at, end) => at = end,
                Some((times, per, end)) => {
                    push(&mut found, tokens, times, per, at..end);
                    // `både APT och kvalitetsmöten en gång per månad`: two routines.
                    let near = at.saturating_sub(5).max(sentence.start)..at;
                    if near.clone().any(|index| tokens.lower(index) == "både") {
                        push(&mut found, tokens, times, per, at..end);
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    found
}

fn push(
    found: &mut Vec<(Recurrence, Range<usize>)>,
    tokens: &Tokens<'_>,
    times: Option<Number>,
    per: Per,
    words: Range<usize>,
) {
    let bytes = tokens.bytes(words);
    found.push((Recurrence::new(times, per, &tokens.text[bytes.clone()]), bytes));
}

/// The period that a noun names, in any form, and how many times it fits into the period returned: `år`, `månaden`,
/// `kvartal`.
fn period(word: &str) -> Option<(Per, i64)> {
    Some(match word {
        "dag" | "dagen" | "dygn" | "dygnet" | "vardag" => (Per::Day, 1),
        "vecka" | "veckan" | "v" => (Per::Week, 1),
        "månad" | "månaden" | "mån" => (Per::Month, 1),
        "tertial" | "tertialet" => (Per::Tertial, 1),
        "kvartal" | "kvartalet" => (Per::Year, 4),
        "halvår" | "halvåret" | "termin" | "terminen" => (Per::HalfYear, 1),
        "år" | "året" | "kalenderår" | "verksamhetsår" | "läsår" | "läsåret" | "säsong" => {
            (Per::Year, 1)
        }
        _ => return None,
    })
}

/// A number of times in a period.
fn found(times: Option<i64>, (per, of): (Per, i64), end: usize) -> Found {
    (times.and_then(|times| times.checked_mul(of)).map(Number::from), per, end)
}

/// `en gång per månad`, `1-2 ggr/vecka`, `två planeringsdagar per år`, `några gånger per år`, `två gånger årligen`.
fn counted(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Found> {
    let times = Times::of(tokens.lower(at))?.number();
    // `en till två gånger`: the lower figure, as for `1-2`.
    let range = matches!(tokens.lower(at + 1), "till" | "eller" | "-" | "–")
        && Times::of(tokens.lower(at + 2)).is_some()
        && (is_time(tokens.lower(at + 3)) || tokens.lower(at + 3).contains('/'));
    let noun = at + 1 + 2 * usize::from(range);
    let next = tokens.lower(noun);
    // `gång/år`, `enhetsdag/år`.
    if let Some((noun_part, per)) = next.split_once('/') {
        let counts = is_time(noun_part) || is_event(noun_part);
        return period(per).filter(|_| counts).map(|per| found(times, per, noun + 1));
    }
    if noun + 2 > sentence.end || !goes_on(tokens, noun) {
        return None;
    }
    let link = tokens.lower(noun + 1);
    if is_time(next) {
        // `två gånger på våren och två gånger på hösten`.
        if tokens.are(noun + 1, &["på", "våren", "och"]) && tokens.are(noun + 6, &["på", "hösten"])
        {
            return Some((times.map(Number::from), Per::HalfYear, noun + 8));
        }
        if let Some((_, per, end)) = adverb(tokens, noun + 1) {
            return Some((times.map(Number::from), per, end));
        }
        let linked = matches!(link, "per" | "i" | "om" | "varje" | "/");
        if let Some(per) = period(tokens.lower(noun + 2)).filter(|_| linked) {
            return Some(found(times, per, noun + 3));
        }
        // `två gånger per barn och termin`
        let each = link == "per" && tokens.lower(noun + 3) == "och";
        return period(tokens.lower(noun + 4))
            .filter(|_| each)
            .map(|per| found(times, per, noun + 5));
    }
    // `tre dagar i veckan` is a frequency; otherwise days are an amount: `25 dagar per år`.
    let days = is_day(next) && matches!(link, "i" | "per" | "/");
    let open = || {
        sentence.clone().any(|at| {
            ["öppet", "öppen", "öppna", "öppettid"]
                .iter()
                .any(|word| tokens.lower(at).starts_with(word))
        })
    };
    if days && !open() && matches!(tokens.lower(noun + 2), "vecka" | "veckan") {
        return Some(found(times, (Per::Week, 1), noun + 3));
    }
    let evening = next.starts_with("kväll") || next.starts_with("eftermiddag");
    let linked = matches!(link, "per" | "om") && (is_event(next) || evening);
    period(tokens.lower(noun + 2)).filter(|_| linked).map(|per| found(times, per, noun + 3))
}

/// Whether a word is followed by another in its clause; `ggr.` is abbreviated.
fn goes_on(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.list.get(at).is_some_and(|token| {
        token.after.is_empty()
            || (token.after == "." && matches!(&*token.lower, "ggr" | "ggn" | "g"))
    })
}

/// The number of times that a word gives.
#[derive(Clone, Copy)]
enum Times {
    Number(i64),
    /// `några`, `flera`: an unknown number.
    Some,
}

impl Times {
    fn of(word: &str) -> Option<Self> {
        if matches!(word, "några" | "flera" | "par") {
            return Some(Self::Some);
        }
        // The lower figure of a range: `1-2`.
        let low = word.split(['-', '–']).next().unwrap_or(word);
        numerals::count(low).map(Self::Number)
    }

    fn number(self) -> Option<i64> {
        match self {
            Self::Number(times) => Some(times),
            Self::Some => None,
        }
    }
}

fn is_time(word: &str) -> bool {
    matches!(
        word,
        "gång" | "gånger" | "ggr" | "ggn" | "g" | "tillfälle" | "tillfällen" | "omgångar"
    )
}

/// A part of a day in which something can take place.
fn is_day(word: &str) -> bool {
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

/// Events, not amounts of time or money: `planeringsdagar`, `möten`.
fn is_event(word: &str) -> bool {
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

/// `varje månad`, `var tredje vecka`, `varannan vecka`.
fn every(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let ratio = |times: i64, of: i64| {
        let (times, of) = (Number::from(times).decimal(), Number::from(of).decimal());
        Number::from((times / of).round_dp(6).normalize())
    };
    let part = |of: i64| ratio(1, of);
    let next = tokens.lower(at + 1);
    match tokens.lower(at) {
        "varje" => {
            let (times, per) = match next {
                "vardag" => (5, Per::Week),
                "vår" | "höst" if tokens.are(at + 2, &["och", "höst"]) => {
                    return Some((Some(Number::from(2)), Per::Year, at + 4));
                }
                _ if is_weekday(next) || matches!(next, "helg") => (1, Per::Week),
                "vår" | "höst" | "sommar" | "vinter" | "jul" | "december" | "januari" => {
                    (1, Per::Year)
                }
                "morgon" | "kväll" | "natt" => (1, Per::Day),
                _ => {
                    let (per, of) = period(next)?;
                    (of, per)
                }
            };
            Some((Some(Number::from(times)), per, at + 2))
        }
        "varannan" | "vartannat" => {
            if is_weekday(next) {
                return Some((Some(part(2)), Per::Week, at + 2));
            }
            period(next).map(|(per, of)| (Some(ratio(of, 2)), per, at + 2))
        }
        "var" | "vart" => {
            let of = ordinal(next)?;
            let unit = tokens.lower(at + 2);
            let unit = if is_weekday(unit) { Some((Per::Week, 1)) } else { period(unit) };
            unit.map(|(per, times)| (Some(ratio(times, of)), per, at + 3))
        }
        _ => None,
    }
}

fn is_weekday(word: &str) -> bool {
    matches!(word, "måndag" | "tisdag" | "onsdag" | "torsdag" | "fredag" | "lördag" | "söndag")
}

/// `tredje`, `fjortonde`, `3:e`, as far as things recur.
fn ordinal(word: &str) -> Option<i64> {
    const NAMES: &[(&str, i64)] = &[
        ("tredje", 3),
        ("fjärde", 4),
        ("femte", 5),
        ("sjätte", 6),
        ("sjunde", 7),
        ("åttonde", 8),
        ("nionde", 9),
        ("tionde", 10),
        ("tolfte", 12),
        ("fjortonde", 14),
    ];
    let figure = || word.strip_suffix(":e")?.parse().ok().filter(|of| (3..=31).contains(of));
    NAMES.iter().find(|(name, _)| *name == word).map(|(_, of)| *of).or_else(figure)
}

/// `Statistik tas fram per månad`: after a verb, not after an amount.
fn per_alone(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let before = tokens.lower(at.checked_sub(1)?);
    let verb = matches!(
        before,
        "upp" | "fram" | "in" | "av" | "sker" | "görs" | "hålls" | "följs" | "mäts"
    ) || (before.len() > 4 && before.ends_with("as"));
    let per = period(tokens.lower(at + 1))?;
    (verb && tokens.lower(at) == "per").then(|| found(Some(1), per, at + 2))
}

/// `följs upp i tertialrapporter`: the index after it. Something only printed there (`redovisas i …`) is not a routine.
fn followed_up_in_reports(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let verb = tokens.are(at, &["följs", "upp"]) || tokens.are(at, &["följas", "upp"]);
    let reports = tokens.lower(at + 3).starts_with("tertialrapporter");
    let linked = matches!(tokens.lower(at + 2), "i" | "vid" | "inför");
    (verb && linked && reports).then_some(at + 4)
}

/// Whether an expression says how many people come or how much is done in a period, which is not a routine: `40 gäster
/// besöker oss varje vecka`, `varje månad utförs 900 timmar`.
fn counts_people(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize, end: usize) -> bool {
    const PEOPLE: &[&str] = &[
        "deltagare",
        "besökare",
        "personer",
        "gäster",
        "brukare",
        "kunder",
        "elever",
        "seniorer",
        "ungdomar",
        "barn",
        "invånare",
        "volontärer",
        "familjer",
    ];
    let visits = (at.saturating_sub(3).max(sentence.start)..at).any(|index| {
        matches!(tokens.lower(index), "besöker" | "besökte" | "kommer" | "nyttjar" | "använder")
    });
    let people = (sentence.start..at).any(|index| {
        PEOPLE.contains(&tokens.lower(index)) && {
            index > sentence.start
                && (numerals::count(tokens.lower(index - 1)).is_some()
                    || numerals::tens_of(tokens.lower(index - 1)).is_some())
        }
    });
    let amount = (end..sentence.end.min(end + 3)).any(|index| {
        let figure = tokens.list[index].word.starts_with(|c: char| c.is_ascii_digit());
        figure && tokens.list[index - 1].after.is_empty()
    });
    (visits && people) || (amount && tokens.lower(at) == "varje")
}

/// `årligen`, `månadsvis`.
fn adverb(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let per = match tokens.lower(at) {
        "årligen" | "årsvis" => Per::Year,
        "halvårsvis" | "halvårsvisa" | "terminsvis" | "terminsvisa" => Per::HalfYear,
        "tertialvis" | "tertialsvis" | "tertialvisa" | "tertialsvisa" => Per::Tertial,
        "månadsvis" | "månadsvisa" | "månatligen" => Per::Month,
        "veckovis" | "veckovisa" => Per::Week,
        "dagligen" => Per::Day,
        "kvartalsvis" | "kvartalsvisa" => return Some((Some(Number::from(4)), Per::Year, at + 1)),
        _ => return None,
    };
    Some((Some(Number::from(1)), per, at + 1))
}

/// `årlig skyddsrond`, `den årliga enkäten`, `dagliga utevistelser`; not `daglig verksamhet` or `det dagliga arbetet`.
fn adjective(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let per = match tokens.lower(at) {
        "årlig" | "årliga" | "årligt" => Per::Year,
        "månatlig" | "månatliga" | "månatligt" => Per::Month,
        "daglig" if is_event(tokens.lower(at + 1)) => Per::Day,
        "dagliga" => {
            let definite = at
                .checked_sub(1)
                .is_some_and(|before| matches!(tokens.lower(before), "det" | "den" | "i"));
            let plural =
                ["er", "or", "ar"].iter().any(|ending| tokens.lower(at + 1).ends_with(ending));
            return (plural && !definite).then_some((Some(Number::from(1)), Per::Day, at + 2));
        }
        _ => return None,
    };
    tokens.list.get(at + 1)?;
    Some((Some(Number::from(1)), per, at + 2))
}

/// `inför månads- och tertialrapporter`: two routines. `vår- och hösttermin`: one.
fn report_kinds(tokens: &Tokens<'_>, at: usize) -> Option<Vec<(Per, Range<usize>)>> {
    let before = at.checked_sub(1).map_or("", |before| tokens.lower(before));
    if tokens.are(at, &["månads-", "och"])
        && tokens.lower(at + 2).starts_with("tertialrapport")
        && before == "inför"
    {
        return Some(vec![(Per::Month, at..at + 3), (Per::Tertial, at..at + 3)]);
    }
    let terms = tokens.are(at, &["vår-", "och"]) && tokens.lower(at + 2).starts_with("hösttermin");
    (terms && matches!(before, "vardera" | "varje")).then(|| vec![(Per::HalfYear, at..at + 3)])
}

/// `T1, T2 och verksamhetsberättelse`, `tertialrapport 1, tertialrapport 2`: the index after the second.
fn both_tertials(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    let nth = |at: usize, number: &str| match tokens.lower(at) {
        "t1" if number == "1" => Some(at + 1),
        "t2" if number == "2" => Some(at + 1),
        "tertialrapport" | "tertial" if tokens.lower(at + 1) == number => Some(at + 2),
        _ => None,
    };
    let mut next = nth(at, "1")?;
    if tokens.lower(next) == "och" {
        next += 1;
    }
    // `tertialrapport 1 och 2`
    let second = nth(next, "2").or_else(|| (tokens.lower(next) == "2").then_some(next + 1));
    second.filter(|end| *end <= sentence.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn often(text: &str) -> Vec<String> {
        find(&Tokens::of(text))
            .into_iter()
            .map(|(found, _)| {
                let times =
                    found.times.map_or_else(|| "some".to_owned(), |times| times.to_string());
                format!("{times} {}", found.per.as_str())
            })
            .collect()
    }

    #[test]
    fn counts_in_a_time() {
        for (text, expected) in [
            ("Mötet hålls en gång per månad.", "1 month"),
            ("Mötet hålls en gång i veckan.", "1 week"),
            ("Vi badar 1-2 ggr/vecka.", "1 week"),
            ("Handledning ges cirka 10 gånger/år.", "10 year"),
            ("Vi har två planeringsdagar per år.", "2 year"),
            ("Rådet möts två gånger på våren och två gånger på hösten.", "2 half_year"),
            ("Skyddsrond görs några gånger per år.", "some year"),
            ("Rådet möts en gång i kvartalet.", "4 year"),
            ("Mätningar görs två gånger årligen.", "2 year"),
            ("Läxhjälp ges tre dagar i veckan.", "3 week"),
            ("Vi har en till två gånger per månad ett möte.", "1 month"),
            ("Samtal hålls två gånger per barn och termin.", "2 half_year"),
            ("Vi övar minst 2 ggr. per år.", "2 year"),
            ("Statistik tas fram per månad.", "1 month"),
        ] {
            assert_eq!(often(text), [expected], "{text}");
        }
    }

    #[test]
    fn every_so_often() {
        assert_eq!(
            often("Vi följer upp vid varje tertial och månadsvis."),
            ["1 tertial", "1 month"]
        );
        assert_eq!(often("Städning sker varannan vecka."), ["0.5 week"]);
        assert_eq!(often("Den årliga enkäten görs i maj."), ["1 year"]);
        assert_eq!(
            often("Ekonomin stäms av inför månads- och tertialrapporter."),
            ["1 month", "1 tertial"]
        );
        assert_eq!(often("Det redovisas i T1, T2 och verksamhetsberättelsen."), ["1 tertial"]);
        assert_eq!(often("Det redovisas i tertialrapport 1 och 2."), ["1 tertial"]);
        assert_eq!(often("Det följs upp varje kvartal."), ["4 year"]);
        assert_eq!(often("Gruppen möts varje tisdag."), ["1 week"]);
        assert_eq!(often("Gruppen möts varannan tisdag."), ["0.5 week"]);
        assert_eq!(often("Mötet hålls var 3:e vecka."), ["0.333333 week"]);
        assert_eq!(often("Enkäten görs varje vår."), ["1 year"]);
        assert_eq!(often("Veckovisa möten hålls."), ["1 week"]);
        assert_eq!(often("Antalet följs upp i tertialrapporter."), ["1 tertial"]);
    }

    #[test]
    fn what_recurs_at_no_stated_rate_is_left_alone() {
        for text in [
            "Vi arbetar löpande med rutiner.",
            "Daglig verksamhet i det dagliga arbetet.",
            "En timme friskvård per vecka.",
            "Högst 1 200 kr per anställd och år.",
            "Insatser över 99 timmar per månad.",
            "Ett 30-tal gäster dansar och besöker kaféet varje vecka.",
            "Enheten utför varje månad 900 timmar.",
            "Lokalen är öppen fem dagar i veckan.",
            "Han flyttade två gånger i maj.",
            "Resultatet redovisas i tertialrapporter.",
        ] {
            assert_eq!(often(text), [""; 0], "{text}");
        }
    }
}
