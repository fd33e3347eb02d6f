//! How Swedish plans say when something is followed up.

use crate::{
    rules::text::{folded, phrase, sentences, words, year},
    value::MONTHS,
};

/// Words that name a date or a part of a particular year, beside the names of the months.
const DATES: &[&str] = &[
    "jan",
    "feb",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "dec",
    "våren",
    "vårens",
    "sommaren",
    "sommarens",
    "hösten",
    "höstens",
    "vintern",
    "vinterns",
    "höst",
    "sommar",
    "vinter",
    "vårterminen",
    "höstterminen",
    "terminen",
    "terminens",
    "ht",
    "vt",
    "årsskiftet",
];

/// Words that name a frequency, a report or a regular meeting.
const RHYTHMS: &[&str] = &[
    "år",
    "året",
    "årets",
    "åren",
    "årsvis",
    "årshjul",
    "årshjulet",
    "halvår",
    "halvåret",
    "dag",
    "dagen",
    "dagar",
    "dags",
    "vecka",
    "veckan",
    "veckor",
    "termin",
    "terminer",
    "terminsvis",
    "t1",
    "t2",
    "t3",
    "vb",
    "gång",
    "gången",
    "gånger",
    "ggr",
    "varje",
    "varannan",
    "vartannat",
    "vart",
    "alltid",
    "ständigt",
    "ofta",
    "kvartalsvis",
    "periodvis",
    "återkommande",
    "apt",
    "arbetsplatsträff",
    "arbetsplatsträffar",
    "arbetsplatsträffen",
    "arbetsplatsträffarna",
    "arbetsplatsmöte",
    "arbetsplatsmöten",
    "arbetsplatsmötet",
    "arbetsplatsmötena",
];

/// The beginnings of such words.
const RHYTHM_STEMS: &[&str] = &[
    "årlig",
    "halvårs",
    "tertial",
    "kvartal",
    "månad",
    "vecko",
    "daglig",
    "löpande",
    "kontinuerlig",
    "fortlöpande",
    "regelbund",
    "delårs",
    "årsrapport",
    "årsredovisning",
    "årsbokslut",
    "bokslut",
    "verksamhetsberättelse",
    "kvalitetsberättelse",
    "patientsäkerhetsberättelse",
    "prognos",
];

/// Occasions that follow from the work itself.
const OCCASIONS: &[&str] =
    &["efter avslutad", "efter avslutat", "vid avslut", "vid insatsens slut"];

/// Whether a text names a year, a month, a season or a day of the month.
pub(super) fn names_date(text: &str) -> bool {
    words(text).any(|word| {
        year(&word).is_some() || MONTHS.contains(&word.as_str()) || DATES.contains(&word.as_str())
    })
        // Elsewhere `i vår` is more often `i vår grupp`.
        || sentences(text).any(|sentence| folded(sentence).ends_with(" i vår"))
        || text.split_whitespace().any(is_short_date)
}

/// Whether a text names a frequency, a report or a regular occasion.
pub(super) fn names_rhythm(text: &str) -> bool {
    words(text).any(|word| {
        RHYTHMS.contains(&word.as_str())
            || RHYTHM_STEMS.iter().any(|stem| word.starts_with(stem))
            // Compounds: `ekonomimånadsrapport`, `sommartertial`.
            || word.ends_with("månadsvis")
    }) || phrase(text, OCCASIONS).is_some()
}

/// `15/12`, as a day and a month.
fn is_short_date(token: &str) -> bool {
    token.trim_matches(|c: char| !c.is_ascii_digit()).split_once('/').is_some_and(|(day, month)| {
        let within = |text: &str, last: u8| {
            text.parse::<u8>().is_ok_and(|number| (1..=last).contains(&number))
        };
        within(day, 31) && within(month.get(..2).unwrap_or(month).trim_end_matches('-'), 12)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_ways_to_say_when_are_understood() {
        for text in [
            "Följs upp årligen",
            "Följs upp månadsvis med controller",
            "Varje tertial",
            "Inför T1, T2 och VB",
            "Två gånger per termin",
            "I verksamhetsberättelsen",
            "Vid delårsbokslutet",
            "Kontinuerligt under perioden",
            "Vid årets slut",
            "Varannan vecka",
            "På APT",
            "4 ggr/år",
            "Regelbundna avstämningar",
            "Efter avslutad insats",
        ] {
            assert!(names_rhythm(text), "{text}");
        }
        for text in ["I oktober", "Den 15/12", "Under 2025", "Under hösten", "Enkät i vår."] {
            assert!(names_date(text), "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_time_are_not() {
        for text in [
            "Följs upp i vår enkät",
            "Jämförs med årsmålet",
            "Vi följer upp vid behov",
            "Genom samtal om vardagen",
            "Andelen 1/2 av gästerna",
        ] {
            assert!(!names_rhythm(text), "{text}");
        }
        assert!(!names_date("Följs upp i vår grupp"));
    }
}
