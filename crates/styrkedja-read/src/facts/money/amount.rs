//! The amount that begins at a word: a figure or a number in words, with its unit.

use std::ops::Range;

use styrkedja::Number;

use super::{
    figure::figure,
    unit::{factor, unit},
};
use crate::{
    facts::{Home, Tokens, numerals},
    years::named_year,
};

/// An amount that was found: without a value if its notation is ambiguous.
pub(super) struct Amount {
    pub(super) value: Option<Number>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The amount that begins at a word, in kronor.
pub(super) fn amount(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
    home: Home,
) -> Option<Amount> {
    let first = tokens.list.get(at)?;
    let digits =
        first.word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '–' | '+'));
    if !digits {
        return in_words(tokens, at, sentence, home);
    }
    // `1 191,6 mnkr`: groups of three digits continue, unless punctuation separates them.
    let mut end = at + 1;
    while end < sentence.end
        && tokens.list[end - 1].after.is_empty()
        && tokens.list[end].word.len() >= 3
        && tokens.list[end]
            .word
            .split(',')
            .next()
            .is_some_and(|whole| whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit()))
    {
        end += 1;
    }
    let number = |words: Range<usize>| figure(tokens.words(words));
    // `mellan 3 och 4 mnkr`, `3 till 4 mnkr`: the exact amount is not given. `var – 3,4 mnkr` is below zero.
    let minus = range_before(tokens, at).is_none() && is_minus(tokens, at, sentence);
    let (start, told) = match range_before(tokens, at) {
        Some(start) => (start, false),
        None => (at - usize::from(minus), true),
    };
    let found = |value: Option<Number>, end: usize| {
        let value = value.filter(|_| told);
        let value = if minus { value.map(|value| Number::from(-value.decimal())) } else { value };
        Some(Amount { value, start, end })
    };
    if price_mark(tokens, end - 1) > 0 {
        return found(number(at..end)?, end);
    }
    // `3000kr`, `2,4mnkr`, `500 000kr`: the unit is attached to the number.
    let last = tokens
        .list
        .get(end)
        .filter(|next| tokens.list[end - 1].after.is_empty() && glued_at(next.word) == Some(3));
    let (glued, end) = if last.is_some() { (end, end + 1) } else { (end - 1, end) };
    if let Some(split) = glued_at(tokens.list[glued].word) {
        let (_, unit) = tokens.lower(glued).split_at(split);
        let (factor, needs_words) = factor(unit)?;
        let digits = &tokens.text[first.start..tokens.list[glued].start + split];
        return (!needs_words)
            .then(|| figure(digits))
            .flatten()
            .and_then(|value| found(value.and_then(|value| scaled(value, factor)), end));
    }
    if end >= sentence.end || !tokens.list[end - 1].after.is_empty() {
        return None;
    }
    let (factor, unit_end) = unit(tokens, end, sentence, home)?;
    found(number(at..end)?.and_then(|value| scaled(value, factor)), unit_end)
}

/// `två miljoner kronor`, `en halv miljon kronor`, `en och en halv miljon kronor`.
fn in_words(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>, home: Home) -> Option<Amount> {
    let half = matches!(tokens.lower(at), "en" | "ett")
        && matches!(tokens.lower(at + 1), "halv" | "halvt");
    let (value, end) =
        if half { (figure("0,5")??, at + 2) } else { numerals::quantity(tokens, at)? };
    if end >= sentence.end || !tokens.list[end - 1].after.is_empty() {
        return None;
    }
    let (factor, end) = unit(tokens, end, sentence, home)?;
    Some(Amount { value: scaled(value, factor), start: at, end })
}

/// Whether a dash of its own before a figure is its sign: it stands where an amount does, after a preposition, a verb
/// of being or a colon, and is no dash between parts of the sentence.
fn is_minus(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> bool {
    const BEFORE: &[&str] = &["på", "om", "till", "med", "är", "var", "blev", "blir", "visar"];
    let Some(dash) = at.checked_sub(1).filter(|dash| sentence.contains(dash)) else { return false };
    if !matches!(tokens.lower(dash), "-" | "–" | "−") {
        return false;
    }
    let before = dash.checked_sub(1).filter(|before| sentence.contains(before));
    before.is_some_and(|before| {
        BEFORE.contains(&tokens.lower(before)) || tokens.list[before].after.starts_with(':')
    })
}

/// The start of a range that ends in a figure: `mellan 3 och 4`, `3 - 4`, `3 till 4`; but `från 3 till 4` gives two
/// amounts.
fn range_before(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let low = at.checked_sub(2)?;
    let figure = figure(tokens.words(low..low + 1));
    if figure.is_none() || named_year(tokens.lower(low)).is_some() {
        return None;
    }
    let before = low.checked_sub(1).map_or("", |before| tokens.lower(before));
    let range = match tokens.lower(at - 1) {
        "-" | "–" => true,
        "och" => before == "mellan",
        "till" => before != "från",
        _ => false,
    };
    range.then_some(low)
}

/// Where letters follow the digits in a word that begins with digits.
fn glued_at(word: &str) -> Option<usize> {
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count();
    (digits > 0 && word[digits..].starts_with(char::is_alphabetic)).then_some(digits)
}

fn scaled(number: Number, factor: i64) -> Option<Number> {
    number
        .decimal()
        .checked_mul(Number::from(factor).decimal())
        .map(|kronor| Number::from(kronor.normalize()))
}

/// The length of `:-` or `:–` after a word.
pub(super) fn price_mark(tokens: &Tokens<'_>, last: usize) -> usize {
    tokens.list.get(last).map_or(0, |token| {
        styrkedja_swedish::PRICE_MARKS
            .iter()
            .find(|mark| tokens.text[token.end..].starts_with(**mark))
            .map_or(0, |mark| mark.len())
    })
}
