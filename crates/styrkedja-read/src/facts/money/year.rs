//! The year that an amount is about, by the words around it.

use crate::years::named_year;

/// The last year that the words name, by its number or relative to another: `året före`, `i fjol`.
pub(super) fn year(words: &[&str], earlier: Option<u16>, own: Option<u16>) -> Option<u16> {
    (0..words.len()).rev().find_map(|at| year_at(words, at, earlier, own))
}

/// The first year that the words name, unless they compare with something (`mer än 2025` is about another year), and
/// the number of words up to it.
pub(super) fn year_after(
    words: &[&str],
    earlier: Option<u16>,
    own: Option<u16>,
) -> Option<(u16, usize)> {
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
            let named = words[..at].iter().rev().find_map(|word| named_year(word));
            named.or(earlier).or(own).map(|year| year - 1)
        }
        ("föregående" | "förra" | "fjol" | "fjolårets", _) => own.map(|year| year - 1),
        ("nästa" | "kommande", "år") => own.map(|year| year + 1),
        (word, _) => named_year(word),
    }
}
