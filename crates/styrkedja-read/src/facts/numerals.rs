//! Swedish numbers in words and digits.

use styrkedja::{Number, shared::MONTHS};

use super::Tokens;

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

/// A whole number in one word, below a million: `tre`, `tjugofem`, `tvåhundra`; or in digits.
pub(crate) fn count(word: &str) -> Option<i64> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
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

/// `tvåhundratio`: the multiple of a unit, and the rest.
fn parts(many: &str, rest: &str, unit: i64, below: fn(&str) -> Option<i64>) -> Option<i64> {
    let many = if many.is_empty() { 1 } else { below(many)? };
    let rest = if rest.is_empty() { 0 } else { below(rest)? };
    Some(many * unit + rest)
}

/// A number that begins at a word, and the index after its last word: `12`, `1 200`, `4,5`, `tolv`, `en och en halv`,
/// `ett 30-tal`, `två dussin`. A range (`sex till sju`, `5-7`) is not a number.
pub(crate) fn quantity(tokens: &Tokens<'_>, at: usize) -> Option<(Number, usize)> {
    let joined = |at: usize| tokens.list.get(at).is_some_and(|token| token.after.is_empty());
    let is_count = |at: usize| count(tokens.lower(at)).is_some();
    let to = |at: usize| matches!(tokens.lower(at), "till" | "-" | "–");
    let ends_range = at >= 2
        && ((to(at - 1) && is_count(at - 2))
            || (at >= 3 && tokens.lower(at - 1) == "och" && tokens.lower(at - 3) == "mellan"));
    let begins_range = (to(at + 1) && is_count(at + 2))
        || (at >= 1 && tokens.lower(at - 1) == "mellan" && tokens.lower(at + 1) == "och");
    if ends_range || begins_range {
        return None;
    }
    let article = matches!(tokens.lower(at), "en" | "ett");
    if let Some(tens) = tens_of(tokens.lower(at + usize::from(article))) {
        return Some((tens.into(), at + 1 + usize::from(article)));
    }
    let first = tokens.list.get(at)?;
    let Some(whole) = count(&first.lower) else {
        let is_figure = first.word.contains(|c: char| c.is_ascii_digit());
        let number = is_figure.then(|| Number::from_swedish(first.word).ok()).flatten();
        return number.map(|number| (number, at + 1));
    };
    // `1 200`: groups of three digits.
    let mut end = at + 1;
    let group = |word: &str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit());
    while first.word.len() <= 3 && joined(end - 1) && group(tokens.lower(end)) {
        end += 1;
    }
    if end > at + 1
        && let Ok(number) = Number::from_swedish(tokens.words(at..end))
    {
        return Some((number, end));
    }
    let half =
        tokens.are(at + 1, &["och", "en", "halv"]) || tokens.are(at + 1, &["och", "ett", "halvt"]);
    if half && joined(at) {
        let half = Number::from_swedish("0,5").ok()?.decimal();
        return Some((Number::from(Number::from(whole).decimal() + half), at + 4));
    }
    if tokens.lower(at + 1) == "dussin" {
        return Some((Number::from(whole.checked_mul(12)?), at + 2));
    }
    Some((whole.into(), at + 1))
}

/// `30-tal`, `tjugotal`: approximate numbers.
pub(crate) fn tens_of(word: &str) -> Option<i64> {
    count(word.strip_suffix("tal")?.trim_end_matches('-')).filter(|tens| *tens >= 10)
}

fn named(word: &str, names: &[(&str, i64)]) -> Option<i64> {
    names.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// A share of full time: `40` before `%`, `halvtid`, `heltid`.
pub(crate) fn share(percent: &str) -> Option<Number> {
    let percent = Number::from_swedish(percent.trim_end_matches('%').trim()).ok()?;
    Some(Number::from((percent.decimal() / Number::from(100).decimal()).normalize()))
}

/// The month that a word names, 1 to 12, also abbreviated: `feb`.
pub(crate) fn month(word: &str) -> Option<u8> {
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
        assert_eq!(
            ["hundra", "tvåhundratio", "fyrtiotusen"].map(count),
            [Some(100), Some(210), Some(40_000)]
        );
        assert_eq!(["enhet", "flera", "tjugotio", "1-2"].map(count), [None; 4]);
        assert_eq!(["feb", "maj", "ma", "oktober"].map(month), [Some(2), Some(5), None, Some(10)]);
    }

    #[test]
    fn numbers_may_have_several_words() {
        for (text, expected) in [
            ("1 200 medarbetare", Some(("1200", 2))),
            ("4,5 tjänster", Some(("4.5", 1))),
            ("en och en halv tjänst", Some(("1.5", 4))),
            ("ett 30-tal vikarier", Some(("30", 2))),
            ("ett tjugotal vikarier", Some(("20", 2))),
            ("två dussin stolar", Some(("24", 2))),
            ("sex till sju assistenter", None),
            ("16-18 barn", None),
        ] {
            let found = quantity(&Tokens::of(text), 0);
            let found = found.map(|(number, end)| (number.to_string(), end));
            assert_eq!(found, expected.map(|(number, end)| (number.to_owned(), end)), "{text}");
        }
    }
}
