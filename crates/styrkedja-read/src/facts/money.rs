//! Amounts of money in every ordinary notation: `2,4 mnkr`, `28 mkr`, `959 500 tkr`, `3,3 miljoner`, `1 200 kr`, `3 000:-`.

use std::ops::Range;

use styrkedja::{MoneyFact, MoneyKind, Number, Printed, Year};

use super::{Tokens, tokens::PRICE_MARKS};

/// What a word after a number makes of it, in kronor; and whether it needs words of money around it.
fn factor(word: &str) -> Option<(i64, bool)> {
    Some(match word {
        "kr" | "kronor" | "sek" => (1, false),
        "tkr" | "kkr" | "tusen" => (1_000, word == "tusen"),
        "mnkr" | "mkr" | "msek" | "mnkronor" => (1_000_000, false),
        "mdkr" | "mdr" => (1_000_000_000, false),
        "miljon" | "miljoner" | "milj" | "mn" => (1_000_000, true),
        "miljard" | "miljarder" => (1_000_000_000, true),
        _ => return None,
    })
}

/// Words that show that a bare `miljoner` is money.
const MONEY: &[&str] = &[
    "budget",
    "underskott",
    "överskott",
    "resultat",
    "kostnad",
    "intäkt",
    "kron",
    "ekonom",
    "anslag",
    "bidrag",
    "omslutning",
    "ram",
    "finansier",
    "besparing",
];

/// The amounts of a text.
pub(super) fn find(
    tokens: &Tokens<'_>,
    document_year: Option<Year>,
) -> Vec<(MoneyFact, Range<usize>)> {
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let mut at = sentence.start;
        // The sentence's words up to the amount tell what it is; the nearest count most.
        let mut from = sentence.start;
        while at < sentence.end {
            let Some((kronor, end)) = amount(tokens, at, &sentence) else {
                at += 1;
                continue;
            };
            let before: Vec<&str> = (from..at).map(|index| tokens.lower(index)).collect();
            let after: Vec<&str> =
                (end..sentence.end.min(end + 6)).map(|index| tokens.lower(index)).collect();
            let kind = kind(&before, &after);
            let negative = kind == MoneyKind::Result && deficit(&before, &after);
            let kronor = if negative { Number::from(-kronor.decimal()) } else { kronor };
            let year = year(&before)
                .or_else(|| year(&after))
                .and_then(|year| Year::new(year).ok())
                .or(document_year);
            let bytes = tokens.bytes(at..end);
            // `3 000:-`: the sign for kronor is punctuation.
            let bytes = bytes.start..bytes.end + price_mark(tokens, end - 1);
            let text = &tokens.text[bytes.clone()];
            found.push((MoneyFact::new(kind, year, Printed::new(text, Some(kronor))), bytes));
            (at, from) = (end, end);
        }
    }
    found
}

/// The amount that begins at a word, in kronor, and the index after its last word.
fn amount(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<(Number, usize)> {
    let first = tokens.list.get(at)?;
    if !first.word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '+')) {
        return None;
    }
    // `1 191,6 mnkr`: groups of three digits go on, unless punctuation parts them.
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
    let number = |words: Range<usize>| Number::from_swedish(tokens.words(words)).ok();
    if price_mark(tokens, end - 1) > 0 {
        return Some((number(at..end)?, end));
    }
    // `3000kr`, `2,4mnkr`, `500 000kr`: the unit glued to the number.
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
            .then_some((scaled(Number::from_swedish(digits).ok()?, factor)?, end));
    }
    if end >= sentence.end || !tokens.list[end - 1].after.is_empty() {
        return None;
    }
    let mut end = end;
    let unit = tokens.lower(end);
    let (mut factor, needs_words) = factor(unit)?;
    let amount = number(at..end)?;
    end += 1;
    let mut money = !needs_words;
    // `2 miljoner kronor`, `2 mn kr`.
    if matches!(tokens.lower(end), "kronor" | "kr")
        && end < sentence.end
        && tokens.list[end - 1].after.len() <= 1
    {
        end += 1;
        money = true;
    } else if unit == "mn" {
        factor = 0;
    }
    if !money {
        money = (sentence.start..sentence.end)
            .any(|index| MONEY.iter().any(|word| tokens.lower(index).contains(word)));
    }
    (money && factor > 0).then_some((scaled(amount, factor)?, end))
}

/// Where, in a word that begins with digits, letters follow them.
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
fn price_mark(tokens: &Tokens<'_>, last: usize) -> usize {
    tokens.list.get(last).map_or(0, |token| {
        PRICE_MARKS
            .iter()
            .find(|mark| tokens.text[token.end..].starts_with(**mark))
            .map_or(0, |mark| mark.len())
    })
}

fn kind(before: &[&str], after: &[&str]) -> MoneyKind {
    let near = |words: &[&str], wanted: &[&str]| {
        words.iter().any(|word| wanted.iter().any(|part| word.contains(part)))
    };
    if near(before, &["friskvård", "subvention", "förmån"])
        || near(after, &["friskvård", "anställd"])
    {
        MoneyKind::Benefit
    } else if near(before, &["underskott", "överskott", "resultat", "minus"])
        || near(after, &["underskott", "överskott"])
    {
        MoneyKind::Result
    } else if near(before, &["budget", "ram", "omslutning", "anslag", "tilldel"])
        || near(after, &["budget"])
    {
        MoneyKind::Budget
    } else {
        MoneyKind::Other
    }
}

fn deficit(before: &[&str], after: &[&str]) -> bool {
    let last = before
        .iter()
        .rev()
        .find(|word| word.contains("skott") || **word == "minus" || **word == "back");
    match last {
        Some(word) => word.contains("underskott") || **word == *"minus" || **word == *"back",
        None => after.iter().any(|word| word.contains("underskott") || *word == "back"),
    }
}

/// The last year the words name.
fn year(words: &[&str]) -> Option<u16> {
    words.iter().rev().find_map(|word| {
        let year: u16 = word.parse().ok()?;
        (word.len() == 4 && (1990..2100).contains(&year)).then_some(year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(text: &str) -> Vec<(Option<u16>, String, &'static str)> {
        find(&Tokens::of(text), Year::new(2027).ok())
            .into_iter()
            .map(|(fact, _)| {
                let kronor =
                    fact.amount.value.map_or_else(String::new, |kronor| kronor.to_string());
                (fact.year.map(Year::get), kronor, fact.kind.as_str())
            })
            .collect()
    }

    #[test]
    fn notations() {
        for (text, kronor) in [
            ("Budgeten är 2,4 mnkr.", "2400000"),
            ("Budgeten är 28 mkr", "28000000"),
            ("Budgeten är 1 191,6 mnkr i år.", "1191600000"),
            ("Budgeten är 959 500 tkr.", "959500000"),
            ("Budgeten är 1,2 mdkr.", "1200000000"),
            ("Budgeten är 3 miljoner kronor.", "3000000"),
            ("Budgeten är 3,5 miljoner.", "3500000"),
            ("Budgeten är 3 000:- per år", "3000"),
            ("Budgeten är 1\u{a0}200 kr.", "1200"),
            ("Budgeten är 500 000kr.", "500000"),
        ] {
            let found = amounts(text);
            assert_eq!(found.first().map_or("", |(_, kronor, _)| kronor), kronor, "{text}");
        }
    }

    #[test]
    fn deficits_are_negative_and_years_are_near() {
        assert_eq!(
            amounts(
                "Resultatet 2025 var ett underskott på 1,5 miljoner och 2024 ett överskott på 200 tkr."
            ),
            [
                (Some(2025), "-1500000".to_owned(), "result"),
                (Some(2024), "200000".to_owned(), "result")
            ]
        );
    }

    #[test]
    fn what_is_no_money_is_left_alone() {
        assert!(amounts("Vi når 2 miljoner människor. Den 3 mars kom 12 gäster.").is_empty());
    }
}
