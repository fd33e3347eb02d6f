//! Numbers and months in words.

use crate::table::{MONTHS, NUMBERS, ORDINALS};

/// A whole number in one word, below a million: `tre`, `tjugofem`, `tvåhundra`; or in digits.
///
/// ```
/// assert_eq!(styrkedja_swedish::count("tvåhundratio"), Some(210));
/// assert_eq!(styrkedja_swedish::count("enhet"), None);
/// ```
pub fn count(word: &str) -> Option<i64> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok().filter(|_| word.len() <= 6);
    }
    if !begins_like_a_number(word) {
        return None;
    }
    match word.split_once("tusen") {
        Some((many, rest)) => parts(many, rest, 1_000, below_thousand),
        None => below_thousand(word),
    }
}

/// A whole number as [`count`] knows it, an approximate one (`30-tal`), or the lower one of a range: `2-3`.
pub(crate) fn low(word: &str) -> Option<i64> {
    let apart = || {
        let (low, high) = word.split_once(['-', '–']).filter(|(low, _)| !low.is_empty())?;
        count(high).and(count(low))
    };
    count(word).or_else(|| tens_of(word)).or_else(apart)
}

/// `30-tal`, `tjugotal`: approximate numbers.
pub fn tens_of(word: &str) -> Option<i64> {
    count(word.strip_suffix("tal")?.trim_end_matches('-')).filter(|tens| *tens >= 10)
}

/// `tredje`, `fjortonde`, `3:e`: one of how many.
pub fn ordinal(word: &str) -> Option<i64> {
    let figure = || word.strip_suffix(":e")?.parse().ok().filter(|of| (3..=31).contains(of));
    ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, of)| *of).or_else(figure)
}

/// The month that a word names, 1 to 12, also abbreviated: `feb`.
pub fn month(word: &str) -> Option<u8> {
    let short = || (3..=4).contains(&word.len()).then(|| position(|month| month.starts_with(word)));
    position(|month| month == word).or_else(|| short().flatten())
}

fn position(is: impl Fn(&str) -> bool) -> Option<u8> {
    MONTHS.iter().position(|month| is(month)).and_then(|index| u8::try_from(index + 1).ok())
}

/// Whether a word begins with the letters of a number: most words do not, and need no closer inspection.
fn begins_like_a_number(word: &str) -> bool {
    const BEGINNINGS: [&[u8; 2]; 18] = [
        b"no", b"en", b"et", b"tv", b"tr", b"fy", b"fe", b"se", b"sj", b"ni", b"ti", b"el", b"to",
        b"fj", b"ar", b"hu", b"tu", b"tj",
    ];
    let beginning = word.as_bytes().first_chunk::<2>();
    beginning.is_some_and(|letters| BEGINNINGS.contains(&letters)) || word.starts_with('å')
}

fn below_thousand(word: &str) -> Option<i64> {
    match word.split_once("hundra") {
        Some((many, rest)) => parts(many, rest, 100, below_hundred),
        None => below_hundred(word),
    }
}

fn below_hundred(word: &str) -> Option<i64> {
    named(word).or_else(|| {
        NUMBERS.iter().filter(|(_, value)| *value >= 20).find_map(|(ten, value)| {
            let one = named(word.strip_prefix(ten)?).filter(|one| (1..10).contains(one))?;
            Some(value + one)
        })
    })
}

/// `tvåhundratio`: the multiple of a unit, and the rest.
fn parts(many: &str, rest: &str, unit: i64, below: fn(&str) -> Option<i64>) -> Option<i64> {
    let many = if many.is_empty() { 1 } else { below(many)? };
    let rest = if rest.is_empty() { 0 } else { below(rest)? };
    Some(many * unit + rest)
}

fn named(word: &str) -> Option<i64> {
    NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbers() {
        assert_eq!(
            ["en", "tolv", "tjugo", "tjugofem", "13"].map(count),
            [Some(1), Some(12), Some(20), Some(25), Some(13)]
        );
        assert_eq!(
            ["hundra", "tvåhundratio", "fyrtiotusen"].map(count),
            [Some(100), Some(210), Some(40_000)]
        );
        assert_eq!(["enhet", "flera", "tjugotio", "1-2", ""].map(count), [None; 5]);
        assert_eq!(["feb", "maj", "ma", "oktober"].map(month), [Some(2), Some(5), None, Some(10)]);
        assert_eq!(["1-2", "två–tre", "-2"].map(low), [Some(1), Some(2), None]);
        assert_eq!(["tredje", "14:e", "2:e"].map(ordinal), [Some(3), Some(14), None]);
    }
}
