//! How often something is done: `en gång per månad`, `2 gånger/år`, `varje tertial`, `årligen`, `inför T1, T2 och VB`.

use std::ops::Range;

use styrkedja::{Number, Recurrence, RecurrencePeriod as Per};

use super::{Tokens, numerals};

/// What is found at a word: how many times in which time, and the index after its last word.
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
            let hit = counted(tokens, at, &sentence)
                .or_else(|| every(tokens, at))
                .or_else(|| adverb(tokens, at))
                .or_else(|| adjective(tokens, at));
            match hit {
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

/// The time a noun names, in any form: `år`, `året`, `månaden`, `veckan`.
fn period(word: &str) -> Option<Per> {
    Some(match word {
        "dag" | "dagen" | "dygn" | "dygnet" | "vardag" => Per::Day,
        "vecka" | "veckan" => Per::Week,
        "månad" | "månaden" | "mån" => Per::Month,
        "tertial" | "tertialet" => Per::Tertial,
        "halvår" | "halvåret" | "termin" | "terminen" => Per::HalfYear,
        "år" | "året" | "kalenderår" | "verksamhetsår" => Per::Year,
        _ => return None,
    })
}

/// `en gång per månad`, `1-2 ggr/vecka`, `två planeringsdagar per år`, `några gånger per år`.
fn counted(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Found> {
    let times = Times::of(tokens.lower(at))?.number();
    let next = tokens.lower(at + 1);
    // `gång/år`, `enhetsdag/år`.
    if let Some((noun, per)) = next.split_once('/') {
        let counts = is_time(noun) || is_event(noun);
        return period(per).filter(|_| counts).map(|per| (times, per, at + 2));
    }
    if at + 3 > sentence.end || !tokens.list.get(at + 1)?.after.is_empty() {
        return None;
    }
    if is_time(next) {
        // `två gånger på våren och två gånger på hösten`.
        if tokens.are(at + 2, &["på", "våren", "och"]) && tokens.are(at + 7, &["på", "hösten"])
        {
            return Some((times, Per::HalfYear, at + 9));
        }
        let per = matches!(tokens.lower(at + 2), "per" | "i" | "om" | "varje" | "/");
        return period(tokens.lower(at + 3)).filter(|_| per).map(|per| (times, per, at + 4));
    }
    let per = tokens.lower(at + 2) == "per" && is_event(next);
    period(tokens.lower(at + 3)).filter(|_| per).map(|per| (times, per, at + 4))
}

/// How many times a word says.
#[derive(Clone, Copy)]
enum Times {
    Number(i64),
    /// `några`, `flera`: some.
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

    fn number(self) -> Option<Number> {
        match self {
            Self::Number(times) => Some(times.into()),
            Self::Some => None,
        }
    }
}

fn is_time(word: &str) -> bool {
    matches!(word, "gång" | "gånger" | "ggr" | "ggr." | "tillfälle" | "tillfällen")
}

/// A thing that happens, not an amount of time or money: `planeringsdagar`, `möten`.
fn is_event(word: &str) -> bool {
    [
        "möte",
        "möten",
        "dag",
        "dagar",
        "träff",
        "träffar",
        "samtal",
        "rond",
        "ronder",
        "utbildning",
        "utbildningar",
        "uppföljning",
        "uppföljningar",
        "kontroll",
        "kontroller",
        "enkät",
        "enkäter",
        "besök",
        "handledning",
        "mätning",
        "mätningar",
        "granskning",
        "granskningar",
    ]
    .iter()
    .any(|event| word.ends_with(event) && word != "dag" && word != "dagar")
}

/// `varje månad`, `var tredje vecka`, `varannan vecka`.
fn every(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let one = Number::from(1);
    let part = |of: i64| {
        Number::from((one.decimal() / Number::from(of).decimal()).round_dp(6).normalize())
    };
    match tokens.lower(at) {
        "varje" => {
            let word = tokens.lower(at + 1);
            if word == "vardag" {
                return Some((Some(Number::from(5)), Per::Week, at + 2));
            }
            if word == "kvartal" {
                return Some((Some(Number::from(4)), Per::Year, at + 2));
            }
            period(word).map(|per| (Some(one), per, at + 2))
        }
        "varannan" | "vartannat" => {
            period(tokens.lower(at + 1)).map(|per| (Some(part(2)), per, at + 2))
        }
        "var" | "vart" => {
            let of = ["tredje", "fjärde", "femte", "sjätte"]
                .iter()
                .position(|word| *word == tokens.lower(at + 1))?;
            let of = i64::try_from(of).ok()? + 3;
            period(tokens.lower(at + 2)).map(|per| (Some(part(of)), per, at + 3))
        }
        _ => None,
    }
}

/// `årligen`, `månadsvis`.
fn adverb(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let per = match tokens.lower(at) {
        "årligen" | "årsvis" => Per::Year,
        "halvårsvis" | "halvårsvisa" => Per::HalfYear,
        "tertialvis" | "tertialsvis" => Per::Tertial,
        "månadsvis" | "månatligen" => Per::Month,
        "veckovis" => Per::Week,
        "dagligen" => Per::Day,
        "kvartalsvis" => return Some((Some(Number::from(4)), Per::Year, at + 1)),
        _ => return None,
    };
    Some((Some(Number::from(1)), per, at + 1))
}

/// `årlig skyddsrond`, `den årliga enkäten`, `dagliga utevistelser`; not `daglig verksamhet` or `det dagliga arbetet`.
fn adjective(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let per = match tokens.lower(at) {
        "årlig" | "årliga" | "årligt" => Per::Year,
        "månatlig" | "månatliga" => Per::Month,
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
    }

    #[test]
    fn what_recurs_at_no_stated_rate_is_left_alone() {
        for text in [
            "Vi arbetar löpande med rutiner.",
            "Daglig verksamhet i det dagliga arbetet.",
            "En timme friskvård per vecka.",
            "Högst 1 200 kr per anställd och år.",
        ] {
            assert_eq!(often(text), [""; 0], "{text}");
        }
    }
}
