//! What the label of a line says: what the line is, its code, the unit of its figures.
//!
//! ```text
//! Personalkostnader       staff
//! 1610 Hemtjänst          a service, activity 1610
//! 5010 Löner              staff, account 5010
//! varav timvikarier       staff, a part of the line above
//! Antal elever            counted, not paid
//! ```

use styrkedja::{LineKind, MoneyUnit};

use super::unit::units;
use crate::{vocabulary::EconomyWords, years::named_year};

/// As many bytes as a label has; what is longer is text.
pub(super) const LONGEST_LABEL: usize = 240;

/// What a label says.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the words, and any may go together"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// As printed.
    pub(super) text: String,
    /// What its words stand for; absent when they are not known.
    pub(super) kind: Option<LineKind>,
    /// The number before its words.
    pub(super) code: Option<String>,
    pub(super) unit: Option<MoneyUnit>,
    /// Whether it says nothing but the unit.
    pub(super) bare: bool,
    /// Whether it says that it sums others up.
    pub(super) sum: bool,
    /// Whether it is a part of the line above, among others.
    pub(super) whereof: bool,
    /// Whether its figures are no money.
    pub(super) counted: bool,
    /// Whether it is about what is built or bought once.
    pub(super) investment: bool,
}

impl Label {
    pub(super) fn of(text: &str, words: &EconomyWords) -> Self {
        if text.len() > LONGEST_LABEL {
            return Self { text: text.trim().to_owned(), ..Self::default() };
        }
        let units = units(text, words);
        let mut list = units.rest.as_slice();
        let code = list.first().filter(|first| list.len() > 1 && is_code(first)).cloned();
        if code.is_some() {
            list = &list[1..];
        }
        let label = list.join(" ");
        // `Resultat 2027`
        let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let whereof = EconomyWords::fits(&words.whereof, label);
        let bare = label.trim_start_matches('-').trim_start();
        let (_, part) = bare.split_once(' ').unwrap_or_default();
        let bare = if whereof { part } else { bare };
        Self {
            text: text.trim().to_owned(),
            kind: words.line(bare),
            code,
            unit: units.only(),
            bare: label.is_empty(),
            sum: EconomyWords::fits(&words.sum, bare),
            whereof,
            counted: units.found.is_empty() && EconomyWords::fits(&words.counted, bare),
            investment: EconomyWords::fits(&words.investment, bare),
        }
    }

    /// Whether it says that the line is about money.
    pub(super) fn is_of_accounts(&self) -> bool {
        !matches!(self.kind, None | Some(LineKind::Service | LineKind::Other | LineKind::Total))
    }
}

/// Whether a word is the number of an account, an activity or a cost centre.
pub(super) fn is_code(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts = || word.split('-').all(digits);
    (2..=9).contains(&word.len()) && parts() && named_year(word).is_none()
}

/// Whether a code is an account of the chart that municipalities share, where revenue begins with 3 and costs with 4 to 8.
pub(super) fn is_account(code: &str, kind: LineKind) -> bool {
    let class = code.bytes().next().unwrap_or_default();
    match kind {
        LineKind::Revenue | LineKind::Grant => class == b'3',
        LineKind::Staff
        | LineKind::Premises
        | LineKind::Purchases
        | LineKind::Capital
        | LineKind::OtherCosts
        | LineKind::Costs => (b'4'..=b'8').contains(&class),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vocabulary;

    fn label(text: &str) -> Label {
        Label::of(text, &Vocabulary::stockholm().economy)
    }

    #[test]
    fn a_label_stands_for_a_kind() {
        use LineKind::{
            Budget, Capital, Costs, Deviation, Grant, NetCost, OtherCosts, Premises, Purchases,
            Result, Revenue, Service, Staff, Total,
        };
        for (text, kind) in [
            ("Intäkter", Revenue),
            ("Verksamhetens intäkter", Revenue),
            ("Övriga intäkter", Revenue),
            ("Statsbidrag", Revenue),
            ("Personalkostnader", Staff),
            ("Personal", Staff),
            ("Löner och sociala avgifter", Staff),
            ("5010 Löner", Staff),
            ("varav timvikarier", Staff),
            ("Lokalkostnader/hyra", Premises),
            ("Lokaler och bilar", Premises),
            ("Hyra", Premises),
            ("Köp av verksamhet", Purchases),
            ("Kapitalkostnader", Capital),
            ("Avskrivningar", Capital),
            ("Livsmedel", OtherCosts),
            ("Övriga kostnader*", OtherCosts),
            ("Kostnader för resor", OtherCosts),
            ("Kostnader", Costs),
            ("Summa kostnader", Costs),
            ("Summa personalkostnader", Staff),
            ("Nettokostnad", NetCost),
            ("Nettokostnader (tkr)", NetCost),
            ("Resultat", Result),
            ("Årets resultat", Result),
            ("Kommunbidrag", Grant),
            ("Budget nettokostnader", Budget),
            ("Budget", Budget),
            ("Budgetavvikelse", Deviation),
            ("Avvikelse mot budget", Deviation),
            ("Äldreomsorg", Service),
            ("Förskola", Service),
            ("1610 Hemtjänst", Service),
            ("60 Stab", Service),
            ("Summa", Total),
            ("Totalt", Total),
        ] {
            assert_eq!(label(text).kind, Some(kind), "{text}");
        }
        assert_eq!(label("Vattenrutschbanan").kind, None);
    }

    #[test]
    fn codes_are_accounts_or_activities() {
        assert_eq!(label("1610 Hemtjänst").code.as_deref(), Some("1610"));
        assert!(!is_account("1610", LineKind::Service) && is_account("5010", LineKind::Staff));
        assert_eq!(label("2027 års ram").code, None);
        assert_eq!(label("1610").code, None);
    }

    #[test]
    fn what_is_counted_is_no_money() {
        assert!(label("Antal elever").counted && label("Andel behöriga (%)").counted);
        assert!(!label("Kostnad per elev (kr)").counted && !label("Personal").counted);
        assert!(label("varav hyra").whereof && label("Summa kostnader").sum);
    }
}
