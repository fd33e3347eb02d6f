//! The name of the unit, if only running text gives it: the subject of an early sentence.

use std::ops::Range;

use styrkedja::SectionKind;

use super::{Home, Tokens};

/// Words for kinds of unit. One of the words of a name ends in one of these.
const HEADS: &[&str] = &[
    "enhet",
    "enheten",
    "hemtjänst",
    "hemtjänsten",
    "verksamhet",
    "verksamheten",
    "förskola",
    "förskolan",
    "boende",
    "boendet",
    "servicehus",
    "servicehuset",
    "mötesplats",
    "mötesplatsen",
    "träffpunkt",
    "träffpunkten",
    "team",
    "teamet",
    "gruppbostad",
    "gruppbostaden",
    "bostäder",
    "bostäderna",
    "skola",
    "skolor",
    "skolorna",
    "skolan",
    "fritidsgård",
    "fritidsgården",
    "gården",
    "bibliotek",
    "biblioteket",
    "biblioteken",
    "avdelning",
    "avdelningen",
    "mottagning",
    "mottagningen",
    "daghem",
    "dagcenter",
    "centrum",
    "korttidshem",
    "träffen",
    "träffarna",
    "korttidshemmet",
    "kontoret",
];

/// Words for any unit, which are not a name.
const BARE: &[&str] = &[
    "enheten",
    "träffen",
    "träffarna",
    "verksamheten",
    "boendet",
    "teamet",
    "mötesplatsen",
    "förskolan",
    "hemtjänsten",
    "skolan",
    "biblioteket",
    "biblioteken",
    "avdelningen",
    "mottagningen",
    "gården",
    "fritidsgården",
    "dagverksamheten",
    "servicehuset",
    "träffpunkten",
    "gruppbostaden",
    "kontoret",
];

/// Words that a name does not end in.
const OPEN_ENDED: &[&str] = &["för", "och", "av", "i", "på", "med", "inom", "som", "till", "samt"];

/// Maximum number of words in a name.
const MAX_WORDS: usize = 9;

/// Whether a name contains a word for a kind of unit.
pub(crate) fn names_a_unit(name: &str) -> bool {
    name.split(' ').any(|word| {
        let word = word.to_lowercase();
        HEADS.iter().any(|head| word.ends_with(head))
    })
}

/// The unit's name, if a text that introduces the unit begins a sentence with it.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Option<Range<usize>> {
    let introduces = [
        SectionKind::Introduction,
        SectionKind::Mission,
        SectionKind::Organisation,
        SectionKind::Operations,
        SectionKind::Summary,
    ];
    if !introduces.iter().any(|kind| home.is_in(*kind)) {
        return None;
    }
    tokens.sentences().into_iter().find_map(|sentence| name(tokens, &sentence))
}

fn name(tokens: &Tokens<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let start = sentence.start;
    let first = tokens.list.get(start)?;
    // A verb does not follow a preposition: `för personer`.
    let is_predicate = |at: usize| {
        let word = tokens.lower(at);
        is_verb(word) && !is_head(word) && !is_preposition(tokens.lower(at - 1))
    };
    let verb = (start + 1..sentence.end.min(start + MAX_WORDS + 1)).find(|&at| is_predicate(at))?;
    let words = start..verb;
    let head = words.clone().find(|&at| is_head(tokens.lower(at)))?;
    let bare = words.len() == 1 && BARE.contains(&tokens.lower(start));
    let unbroken = tokens.list[words.clone()].iter().all(|token| token.after.is_empty());
    // `Hela enheten`, `Vår enhet`, `Inom enheten` begin with a word that is not part of a name.
    let begins_a_name = first.word.starts_with(char::is_uppercase)
        && (head == start || tokens.lower(start).ends_with('-') || tokens.lower(start).len() > 5);
    // `Barnen på avdelningen` are not a unit: what stands before the head must belong to its name.
    let one_name = !(start..head).any(|at| is_preposition(tokens.lower(at)));
    let ends_a_name = !OPEN_ENDED.contains(&tokens.lower(verb - 1));
    (unbroken && !bare && begins_a_name && one_name && ends_a_name).then(|| tokens.bytes(words))
}

fn is_head(word: &str) -> bool {
    HEADS.iter().any(|head| word.ends_with(head))
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "för" | "av" | "i" | "på" | "med" | "inom" | "till" | "vid" | "hos" | "från" | "under"
    )
}

/// Whether a word is a verb: the present ends in -r, the passive past in -des.
fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "ska"
            | "kan"
            | "består"
            | "har"
            | "är"
            | "får"
            | "når"
            | "ger"
            | "tar"
            | "ser"
            | "finns"
            | "drivs"
            | "leds"
    ) || word.ends_with("ar")
        || word.ends_with("er")
        || word.ends_with("des")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> Option<&str> {
        let home = Home::Chapter { kind: Some(SectionKind::Mission), within: None };
        find(&Tokens::of(text), home).map(|bytes| &text[bytes])
    }

    #[test]
    fn a_unit_is_the_subject_of_an_early_sentence() {
        for (text, name) in [
            ("Solgläntans dagverksamhet tar emot gäster.", "Solgläntans dagverksamhet"),
            ("Hemtjänsten Vägtornet har 24 medarbetare.", "Hemtjänsten Vägtornet"),
            (
                "Uppdraget är stort. Enheten för råd och stöd bildades 2024.",
                "Enheten för råd och stöd",
            ),
            ("Råd- och stödenheten är öppen.", "Råd- och stödenheten"),
            ("Enheten för personer med demens är ny.", "Enheten för personer med demens"),
            ("Granens grupp- och servicebostäder ger stöd.", "Granens grupp- och servicebostäder"),
        ] {
            assert_eq!(unit(text), Some(name));
        }
    }

    #[test]
    fn any_unit_is_no_name() {
        for text in [
            "Enheten har 12 medarbetare.",
            "Hela enheten arbetar så.",
            "Vår enhet är liten.",
            "Enhetens uppdrag är stort.",
            "Enheten som driver kaféet är ny.",
            "Barnen på avdelningen är många.",
        ] {
            assert_eq!(unit(text), None, "{text}");
        }
    }
}
