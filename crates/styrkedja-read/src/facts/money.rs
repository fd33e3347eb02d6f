//! Amounts of money in every ordinary notation: `2,4 mnkr`, `28 mkr`, `959 500 tkr`, `3,3 miljoner`, `1 200 kr`, `3
//! 000:-`.
//!
//! An amount has a kind, a year, its words, and a value in kronor:
//!
//! ```text
//! Budgeten är 31,2 mnkr                      budget, the document's year, 31 200 000
//! Underskottet 2026 var 2,1 mnkr             result, 2026, -2 100 000: a deficit is negative
//! mot 3 mnkr året före                       result, 2025, -3 000 000: continues the amount before
//! En möbel kostar 2.500 kr                   no value: two and a half or two and a half thousand?
//! 2 miljoner besök                           not money
//! ```
//!
//! The kind comes from the words before the amount in its sentence, the nearest ones first. The year is the one on the
//! amount's own side of the sentence; without one it is the document's.

use std::ops::Range;

use styrkedja::{MoneyFact, MoneyKind, Number, Printed, SectionKind, Year};

use super::{Home, Tokens, numerals, tokens::PRICE_MARKS};

/// The factor that a word after a number stands for, in kronor; and whether it needs words about money around it.
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
    "medel",
    "köp",
    "pris",
    "hyra",
    "hyror",
    "utfall",
    "prognos",
    "ersättning",
    "avgift",
    "invester",
    "omsätt",
    "summa",
];

/// What a sentence has said before an amount and the amount may refer to.
#[derive(Clone, Copy)]
struct Earlier {
    kind: MoneyKind,
    negative: bool,
    year: Option<u16>,
}

/// The amounts of a text.
pub(super) fn find(
    tokens: &Tokens<'_>,
    home: Home,
    document_year: Option<Year>,
) -> Vec<(MoneyFact, Range<usize>)> {
    let own_year = document_year.map(Year::get);
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let mut at = sentence.start;
        // The words of the sentence up to the amount say what it is; the nearest count most.
        let mut from = sentence.start;
        let mut earlier: Option<Earlier> = None;
        while at < sentence.end {
            let Some(amount) = amount(tokens, at, &sentence, home) else {
                at += 1;
                continue;
            };
            let words = |range: Range<usize>| -> Vec<&str> {
                range.map(|index| tokens.lower(index)).collect()
            };
            let before = words(from..at);
            let after = words(tokens.clause_after(amount.end, 6));
            let goes_on =
                earlier.filter(|_| !before.is_empty() && before.iter().all(|word| links(word)));
            let compares = COMPARED.iter().any(|word| after.first() == Some(word));
            let (kind, negative) = match goes_on {
                _ if compares => (MoneyKind::Other, false),
                Some(earlier) => (earlier.kind, earlier.negative),
                None => {
                    let kind = kind(&before, &after);
                    (kind, kind == MoneyKind::Result && deficit(&before, &after))
                }
            };
            let value = amount.value.map(|kronor| {
                let below_zero = kronor.decimal().is_sign_negative();
                if negative && !below_zero { Number::from(-kronor.decimal()) } else { kronor }
            });
            // An amount beside another is about its year: `2025 blev utfallet 3 mnkr, ett överskott på 0,1 mnkr`.
            let beside = earlier.filter(|_| !before.iter().any(|word| NOW.contains(word)));
            let earlier_year = earlier.and_then(|earlier| earlier.year);
            let year_before = year(&before, earlier_year, own_year);
            let year_behind =
                year_after(&after, earlier_year, own_year).filter(|_| year_before.is_none());
            let year = year_before
                .or(year_behind.map(|(year, _)| year))
                .or_else(|| beside.and_then(|earlier| earlier.year));
            let start = amount.start.max(from);
            let bytes = tokens.bytes(start..amount.end);
            // `3 000:-`: the sign for kronor is punctuation.
            let bytes = bytes.start..bytes.end + price_mark(tokens, amount.end - 1);
            let text = &tokens.text[bytes.clone()];
            let printed = Printed::new(text, value);
            let about = year.and_then(|year| Year::new(year).ok()).or(document_year);
            found.push((MoneyFact::new(kind, about, printed), bytes));
            let year = year.or(earlier_year);
            earlier = Some(Earlier { kind, negative, year });
            // A year after the amount refers to no other amount: `0,3 mnkr 2025 och 0,6 mnkr 2024`.
            (at, from) = (amount.end, amount.end + year_behind.map_or(0, |(_, words)| words));
        }
    }
    found
}

/// Words that only connect an amount with the next of the same kind: `3 mnkr 2025, mot 2 mnkr året före`.
fn links(word: &str) -> bool {
    const LINKS: &[&str] = &[
        "mot",
        "jämfört",
        "med",
        "och",
        "respektive",
        "samt",
        "cirka",
        "ca",
        "för",
        "under",
        "år",
    ];
    LINKS.contains(&word) || calendar_year(word).is_some()
}

/// Words after an amount that is only the difference from another.
const COMPARED: &[&str] =
    &["bättre", "sämre", "högre", "lägre", "mer", "mindre", "dyrare", "billigare", "över", "under"];

/// Verbs in the present tense, between amounts that may be about different years.
const NOW: &[&str] =
    &["är", "blir", "väntas", "beräknas", "uppgår", "har", "får", "planeras", "budgeteras", "ska"];

/// An amount that was found: without a value if its notation is ambiguous.
struct Amount {
    value: Option<Number>,
    start: usize,
    end: usize,
}

/// The amount that begins at a word, in kronor.
fn amount(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>, home: Home) -> Option<Amount> {
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
    // `mellan 3 och 4 mnkr`, `3 till 4 mnkr`: the exact amount is not given.
    let (start, told) = match range_before(tokens, at) {
        Some(start) => (start, false),
        None => (at, true),
    };
    let found = |value: Option<Number>, end: usize| {
        Some(Amount { value: value.filter(|_| told), start, end })
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

/// The factor of the unit that begins at a word, and the index after it.
fn unit(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
    home: Home,
) -> Option<(i64, usize)> {
    // `65 kr/dag`
    let whole_unit = tokens.lower(at);
    let unit = whole_unit.split('/').next().unwrap_or(whole_unit);
    let (mut factor, needs_words) = factor(unit)?;
    let mut end = at + 1;
    let mut money = !needs_words;
    // `2 miljoner kronor`, `2 mn kr`.
    if matches!(tokens.lower(end).split('/').next(), Some("kronor" | "kr"))
        && end < sentence.end
        && tokens.list[end - 1].after.len() <= 1
    {
        end += 1;
        money = true;
    } else if unit == "mn" {
        factor = 0;
    }
    if !money {
        // `2 miljoner besök` are visits, whatever else the sentence is about.
        let counted = tokens
            .clause_after(end, 1)
            .map(|next| tokens.lower(next))
            .any(|next| !after_money(next));
        let economy =
            [SectionKind::Economy, SectionKind::Budget].iter().any(|kind| home.is_in(*kind));
        money = !counted
            && (economy
                || (sentence.start..sentence.end)
                    .any(|index| MONEY.iter().any(|word| tokens.lower(index).contains(word))));
    }
    (money && factor > 0).then_some((factor, end))
}

/// Whether a word can follow an amount without being the thing counted: a preposition, a year, a comparison.
fn after_money(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "i",
        "för",
        "till",
        "och",
        "på",
        "av",
        "under",
        "från",
        "som",
        "per",
        "vid",
        "år",
        "året",
        "eller",
        "samt",
        "respektive",
        "medan",
        "utöver",
        "inklusive",
        "exklusive",
        "varav",
        "är",
        "går",
        "har",
        "jämfört",
        "mot",
        "än",
        "om",
        "ska",
        "avser",
        "används",
        "årligen",
        "netto",
        "brutto",
        "vilket",
        "kommer",
        "utgör",
        "men",
        "inom",
        "plus",
        "minus",
        "totalt",
        "sammanlagt",
        "mellan",
        "efter",
        "före",
        "när",
        "då",
        "den",
        "enligt",
        "genom",
        "med",
    ];
    WORDS.contains(&word) || COMPARED.contains(&word) || calendar_year(word).is_some()
}

/// A figure as printed: none if it is not a figure, without a value if its notation is ambiguous (`2.500`, `3-4`).
#[expect(
    clippy::option_option,
    reason = "no figure at all differs from a figure without a certain value"
)]
fn figure(text: &str) -> Option<Option<Number>> {
    if let Ok(number) = Number::from_swedish(text) {
        return Some(Some(number));
    }
    let digits = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    if let Some((low, high)) = text.split_once(['-', '–']) {
        return (digits(low) && digits(high)).then_some(None);
    }
    // `1.5` is a decimal, `1.200.000` can only be thousands, `2.500` may be two and a half.
    if let Some((whole, decimals)) = text.split_once('.')
        && matches!(decimals.len(), 1 | 2)
    {
        return Number::from_swedish(&format!("{whole},{decimals}")).ok().map(Some);
    }
    let mut groups = text.split('.');
    let first = groups.next().filter(|first| digits(first) && first.len() <= 3)?;
    let rest: Vec<&str> = groups.collect();
    let thousands =
        rest.iter().all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    (thousands && !rest.is_empty()).then(|| {
        (rest.len() > 1)
            .then(|| Number::from_swedish(&format!("{first}{}", rest.concat())).ok())
            .flatten()
    })
}

/// The start of a range that ends in a figure: `mellan 3 och 4`, `3 - 4`, `3 till 4`; but `från 3 till 4` gives two
/// amounts.
fn range_before(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let low = at.checked_sub(2)?;
    let figure = figure(tokens.words(low..low + 1));
    if figure.is_none() || calendar_year(tokens.lower(low)).is_some() {
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
    let result = &["underskott", "överskott", "resultat", "minus", "plus", "back"];
    if near(before, &["friskvård", "subvention", "förmån"])
        || near(after, &["friskvård", "anställd", "medarbetar"])
    {
        MoneyKind::Benefit
    } else if near(before, result) || near(after, &["underskott", "överskott", "back"]) {
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
        .find(|word| word.contains("skott") || matches!(**word, "minus" | "plus" | "back"));
    match last {
        Some(word) => word.contains("underskott") || matches!(*word, "minus" | "back"),
        None => after.iter().any(|word| word.contains("underskott") || *word == "back"),
    }
}

/// The last year that the words name, by its number or relative to another: `året före`, `i fjol`.
fn year(words: &[&str], earlier: Option<u16>, own: Option<u16>) -> Option<u16> {
    (0..words.len()).rev().find_map(|at| year_at(words, at, earlier, own))
}

/// The first year that the words name, unless they compare with something (`mer än 2025` is about another year), and
/// the number of words up to it.
fn year_after(words: &[&str], earlier: Option<u16>, own: Option<u16>) -> Option<(u16, usize)> {
    let end = words
        .iter()
        .position(|word| matches!(*word, "än" | "jämfört" | "mot" | "sedan" | "och" | "medan"))
        .unwrap_or(words.len());
    (0..end).find_map(|at| year_at(words, at, earlier, own).map(|year| (year, at + 1)))
}

fn year_at(words: &[&str], at: usize, earlier: Option<u16>, own: Option<u16>) -> Option<u16> {
    let next = words.get(at + 1).copied().unwrap_or_default();
    match (words[at], next) {
        ("året" | "år", "före" | "innan" | "dessförinnan") => {
            let named = words[..at].iter().rev().find_map(|word| calendar_year(word));
            named.or(earlier).or(own).map(|year| year - 1)
        }
        ("föregående" | "förra" | "fjol" | "fjolårets", _) => own.map(|year| year - 1),
        ("nästa" | "kommande", "år") => own.map(|year| year + 1),
        (word, _) => calendar_year(word),
    }
}

fn calendar_year(word: &str) -> Option<u16> {
    let year: u16 = word.parse().ok()?;
    (word.len() == 4 && (1990..2100).contains(&year)).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(text: &str) -> Vec<(Option<u16>, String, &'static str)> {
        let home = Home::Goal { local: true };
        find(&Tokens::of(text), home, Year::new(2027).ok())
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
            ("Budgeten är två miljoner kronor.", "2000000"),
            ("Budgeten är en halv miljon.", "500000"),
            ("Budgeten är en och en halv miljon kronor.", "1500000"),
            ("Budgeten är 1.200.000 kr.", "1200000"),
            ("Budgeten är 4 milj. kr.", "4000000"),
            ("Budgeten är 1.5 mnkr.", "1500000"),
            ("Ersättningen är 65 kr/dag.", "65"),
            ("Resultatet är –2,5 mnkr.", "-2500000"),
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
    fn an_amount_beside_another_goes_on_from_it() {
        let underskott = "Underskottet 2025 var 2 mnkr, mot 3 mnkr året före.";
        assert_eq!(
            amounts(underskott),
            [
                (Some(2025), "-2000000".to_owned(), "result"),
                (Some(2024), "-3000000".to_owned(), "result")
            ]
        );
        let utfall = "Utfallet 2025 blev 19 mnkr, ett underskott på 200 tkr.";
        assert_eq!(
            amounts(utfall),
            [
                (Some(2025), "19000000".to_owned(), "other"),
                (Some(2025), "-200000".to_owned(), "result")
            ]
        );
        let prognos = "Prognosen är ett underskott på 2 mnkr, vilket är 1 mnkr bättre än 2026.";
        assert_eq!(
            amounts(prognos),
            [
                (Some(2027), "-2000000".to_owned(), "result"),
                (Some(2027), "1000000".to_owned(), "other")
            ]
        );
    }

    #[test]
    fn the_year_stands_on_the_side_of_its_amount() {
        assert_eq!(
            amounts("Bidraget är 5 mnkr för 2027 (2026: 4 mnkr).")
                .into_iter()
                .map(|(year, ..)| year)
                .collect::<Vec<_>>(),
            [Some(2027), Some(2026)]
        );
    }

    #[test]
    fn a_year_is_told_once() {
        assert_eq!(
            amounts("Enheten gick back 2 mnkr 2025 och 1 mnkr 2024."),
            [
                (Some(2025), "-2000000".to_owned(), "result"),
                (Some(2024), "-1000000".to_owned(), "result")
            ]
        );
        assert_eq!(
            amounts("2025 gav balans efter ett underskott året innan på 3 mnkr."),
            [(Some(2024), "-3000000".to_owned(), "result")]
        );
    }

    #[test]
    fn an_ambiguous_amount_has_no_value() {
        for text in
            ["Det kostar 2.500 kr.", "Det kostar 3-4 mnkr.", "Det kostar mellan 3 och 4 mnkr."]
        {
            assert_eq!(amounts(text), [(Some(2027), String::new(), "other")], "{text}");
        }
    }

    #[test]
    fn what_is_no_money_is_left_alone() {
        assert!(amounts("Vi når 2 miljoner människor. Den 3 mars kom 12 gäster.").is_empty());
        assert!(amounts("Budgeten är oförändrad trots 2 miljoner besök.").is_empty());
    }
}
