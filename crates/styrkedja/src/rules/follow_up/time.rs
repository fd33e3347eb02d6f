//! How Swedish plans say when something is followed up.

use styrkedja_swedish::{Class, Tokens, WHEN};

use crate::rules::text::{words, year};

/// The beginnings of compounds whose last part may be anything: `tertialuppföljning`, `veckomöte`.
const RHYTHM_STEMS: [&str; 10] = [
    "halvårs",
    "tertial",
    "kvartal",
    "månad",
    "vecko",
    "delårs",
    "bokslut",
    "prognos",
    "arbetsplatsträff",
    "arbetsplatsmöte",
];

/// Classes of words that name a frequency, a report or a regular occasion.
const RHYTHMS: [Class; 6] =
    [Class::Period, Class::Times, Class::Adverb, Class::Rhythm, Class::Report, Class::Steady];

/// Whether a text names a year, a month, a season or a day of the month.
pub(super) fn names_date(text: &str) -> bool {
    let apart = apart(text);
    let tokens = Tokens::of(&apart);
    words(text).any(|word| year(&word).is_some())
        || (0..tokens.list.len()).any(|at| tokens.is_one(at, &[Class::Month, Class::Dated]))
        // Elsewhere `i vår` is more often `i vår grupp`.
        || tokens.sentences().iter().any(|sentence| {
            let last = sentence.end - 1;
            sentence.len() > 1 && tokens.are(last - 1, &["i", "vår"])
        })
        || text.split_whitespace().any(is_short_date)
}

/// A text in which `T1/T2` and `APT-möte` are two words each.
fn apart(text: &str) -> String {
    text.replace(['/', '-', '–'], " ")
}

/// Whether a text names a frequency, a report or a regular occasion.
pub(super) fn names_rhythm(text: &str) -> bool {
    let apart = apart(text);
    let tokens = Tokens::of(&apart);
    let stem = |at: usize| RHYTHM_STEMS.iter().any(|stem| tokens.lower(at).starts_with(stem));
    (0..tokens.list.len()).any(|at| tokens.is_one(at, &RHYTHMS) || stem(at))
        || tokens
            .sentences()
            .into_iter()
            .any(|sentence| WHEN.search(&tokens, sentence).any(|found| !found.rejected))
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
