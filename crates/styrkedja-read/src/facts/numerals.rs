//! Swedish numbers in words and digits.

use styrkedja::Number;

const ONES: &[(&str, i64)] = &[
    ("noll", 0),
    ("en", 1),
    ("ett", 1),
    ("två", 2),
    ("tre", 3),
    ("fyra", 4),
    ("fem", 5),
    ("sex", 6),
    ("sju", 7),
    ("åtta", 8),
    ("nio", 9),
    ("tio", 10),
    ("elva", 11),
    ("tolv", 12),
    ("tretton", 13),
    ("fjorton", 14),
    ("femton", 15),
    ("sexton", 16),
    ("sjutton", 17),
    ("arton", 18),
    ("nitton", 19),
];
const TENS: &[(&str, i64)] = &[
    ("tjugo", 20),
    ("trettio", 30),
    ("fyrtio", 40),
    ("femtio", 50),
    ("sextio", 60),
    ("sjuttio", 70),
    ("åttio", 80),
    ("nittio", 90),
];

/// A whole number in words, up to 99: `tre`, `tjugofem`; or in digits.
pub(crate) fn count(word: &str) -> Option<i64> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok().filter(|_| word.len() <= 6);
    }
    named(word, ONES).or_else(|| {
        TENS.iter().find_map(|(ten, value)| {
            let rest = word.strip_prefix(ten)?;
            if rest.is_empty() {
                Some(*value)
            } else {
                named(rest, &ONES[1..10]).map(|one| value + one)
            }
        })
    })
}

fn named(word: &str, names: &[(&str, i64)]) -> Option<i64> {
    names.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// A share of full time: `40` before `%`, `halvtid`, `heltid`.
pub(crate) fn share(percent: &str) -> Option<Number> {
    let percent = Number::from_swedish(percent.trim_end_matches('%').trim()).ok()?;
    Some(Number::from((percent.decimal() / Number::from(100).decimal()).normalize()))
}

/// The month a word names, 1 to 12, also shortened: `feb`.
pub(crate) fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let full = MONTHS.iter().position(|month| *month == word);
    let short = || {
        MONTHS
            .iter()
            .position(|month| word.len() >= 3 && word.len() <= 4 && month.starts_with(word))
    };
    full.or_else(short).and_then(|index| u8::try_from(index + 1).ok())
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
        assert_eq!(["enhet", "flera", "tjugotio", "1-2"].map(count), [None; 4]);
        assert_eq!(["feb", "maj", "ma", "oktober"].map(month), [Some(2), Some(5), None, Some(10)]);
    }
}
