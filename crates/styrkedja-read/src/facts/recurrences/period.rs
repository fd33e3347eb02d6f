//! The period that a noun names, and a number of times in it.

use styrkedja::{Number, RecurrencePeriod as Per};

/// What is found at a word: the number of times in which period, and the index after its last word.
pub(super) type Found = (Option<Number>, Per, usize);

/// The period that a noun names, in any form, and how many times it fits into the period returned: `år`, `månaden`,
/// `kvartal`.
pub(super) fn period(word: &str) -> Option<(Per, i64)> {
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
pub(super) fn found(times: Option<i64>, (per, of): (Per, i64), end: usize) -> Found {
    (times.and_then(|times| times.checked_mul(of)).map(Number::from), per, end)
}

pub(super) fn is_weekday(word: &str) -> bool {
    matches!(word, "måndag" | "tisdag" | "onsdag" | "torsdag" | "fredag" | "lördag" | "söndag")
}
