//! The unit of money after a figure: how many kronor it stands for, and whether money is meant at all.

use std::ops::Range;

use styrkedja::SectionKind;

use super::kind::COMPARED;
use crate::{
    facts::{Home, Tokens},
    years::named_year,
};

/// The factor that a word after a number stands for, in kronor; and whether it needs words about money around it.
pub(super) fn factor(word: &str) -> Option<(i64, bool)> {
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

/// The factor of the unit that begins at a word, and the index after it.
pub(super) fn unit(
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
    WORDS.contains(&word) || COMPARED.contains(&word) || named_year(word).is_some()
}
