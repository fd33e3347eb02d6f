//! Numbers of one or several words, as decimal numbers.

use styrkedja::Number;
pub(super) use styrkedja_swedish::count;
use styrkedja_swedish::tens_of;

use super::Tokens;

/// A number that begins at a word, and the index after its last word: `12`, `1 200`, `4,5`, `tolv`, `en och en halv`,
/// `ett 30-tal`, `två dussin`. A range (`sex till sju`, `5-7`) is not a number.
pub(crate) fn quantity(tokens: &Tokens<'_>, at: usize) -> Option<(Number, usize)> {
    let first = tokens.list.get(at)?;
    if tokens.number(at).is_none() && !first.word.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
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

/// A share of full time: `40` before `%`, `halvtid`, `heltid`.
pub(crate) fn share(percent: &str) -> Option<Number> {
    let percent = Number::from_swedish(percent.trim_end_matches('%').trim()).ok()?;
    Some(Number::from((percent.decimal() / Number::from(100).decimal()).normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

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
