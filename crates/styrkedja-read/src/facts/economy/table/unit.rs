//! The unit that words state: `Belopp i mnkr`, `(tkr)`, `Tusental kronor`.

use styrkedja::MoneyUnit;

use crate::{
    vocabulary::{EconomyWords, plain},
    years::named_year,
};

/// The words of a text, and the units of money among them.
pub(super) struct Units {
    /// The units, in order.
    pub(super) found: Vec<MoneyUnit>,
    /// The other words.
    pub(super) rest: Vec<String>,
}

impl Units {
    /// The one unit that the text states.
    pub(super) fn only(&self) -> Option<MoneyUnit> {
        let (first, rest) = self.found.split_first()?;
        rest.iter().all(|unit| unit == first).then_some(*first)
    }
}

/// Finds the units in the words of a text. The unit of an amount (`212 tkr`) is left in the rest.
pub(super) fn units(text: &str, words: &EconomyWords) -> Units {
    let plain = plain(text);
    let list: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < list.len() {
        let here = words.units.iter().find(|(unit, _)| {
            list.get(at..at + unit.len()).is_some_and(|here| here.iter().eq(unit.iter()))
        });
        let amount = at.checked_sub(1).is_some_and(|before| {
            let word = list[before];
            word.bytes().all(|b| b.is_ascii_digit()) && named_year(word).is_none()
        });
        match here {
            Some((unit, meaning)) if !amount => {
                found.push(*meaning);
                at += unit.len();
            }
            _ => {
                rest.push(list[at].to_owned());
                at += 1;
            }
        }
    }
    Units { found, rest }
}

/// The unit that a text is, and nothing else.
pub(super) fn unit_of(text: &str, words: &EconomyWords) -> Option<MoneyUnit> {
    let units = units(text, words);
    units.only().filter(|_| units.rest.is_empty())
}

/// As many characters as a text has that states a unit beside other things.
const LONGEST_CAPTION: usize = 80;

/// The unit that a text beside a table states. A longer one must say that amounts are *in* it.
pub(super) fn stated(text: &str, words: &EconomyWords) -> Option<MoneyUnit> {
    let units = units(text, words);
    let only = units.only()?;
    let lower = text.to_lowercase();
    let named = |words: &str| {
        [format!(" i {words}"), format!("({words}")]
            .iter()
            .any(|said| lower.contains(said.as_str()))
    };
    let said = || {
        let of_unit = words.units.iter().filter(|(_, meaning)| *meaning == only);
        of_unit.map(|(unit, _)| unit.join(" ")).any(|unit| named(&unit))
    };
    (text.chars().count() <= LONGEST_CAPTION || said()).then_some(only)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vocabulary;

    #[test]
    fn units_are_words_of_their_own() {
        use MoneyUnit::{Kronor, MillionKronor, ThousandKronor};
        for (text, expected) in [
            ("Belopp i mnkr", Some(MillionKronor)),
            ("(tkr)", Some(ThousandKronor)),
            ("Tkr", Some(ThousandKronor)),
            ("Tusental kronor", Some(ThousandKronor)),
            ("Budget 2027, miljoner kronor", Some(MillionKronor)),
            ("Budget 2027 kr", Some(Kronor)),
            ("Kronor", Some(Kronor)),
            ("Pengen är 212 tkr", None),
            ("kr eller tkr", None),
            ("Kranar", None),
            ("Enheten har fler kronärtskockor", None),
        ] {
            assert_eq!(stated(text, &Vocabulary::stockholm().economy), expected, "{text}");
        }
    }

    #[test]
    fn running_text_says_in_which_unit() {
        let words = &Vocabulary::stockholm().economy;
        let long = "Här nedan redovisas hur enhetens budget är tänkt att användas under det år som planen gäller";
        assert_eq!(stated(&format!("{long} i tkr."), words), Some(MoneyUnit::ThousandKronor));
        assert_eq!(stated(&format!("{long} (mnkr)."), words), Some(MoneyUnit::MillionKronor));
        assert_eq!(stated(&format!("Många kr har sparats. {long}."), words), None);
    }
}
