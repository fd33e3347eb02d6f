//! Goals of Agenda 2030 that the unit says it contributes to, by number or name, and what stands beside them.

use std::ops::Range;

use styrkedja::{Catalogue, SdgContribution, SectionKind};

use super::{Home, Tokens};

/// The goals a text of the chapter on Agenda 2030 begins with or names.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Vec<(SdgContribution, Range<usize>)> {
    if !home.is_in(SectionKind::Agenda2030) || tokens.list.is_empty() {
        return Vec::new();
    }
    let catalogue = Catalogue::built_in();
    let names: Vec<(u8, Vec<String>)> = catalogue
        .sdgs()
        .iter()
        .flat_map(|sdg| {
            std::iter::once(&sdg.name).chain(&sdg.aliases).map(|name| (sdg.number, words(name)))
        })
        .collect();
    let mut found: Vec<(SdgContribution, Range<usize>)> = Vec::new();
    for sentence in tokens.sentences() {
        let mut at = sentence.start;
        // `Mål 2- Ingen hunger`, `Mål 2 - Ingen hunger`: the name says it better than the number.
        if at == 0
            && let Some((_, end)) = numbered(tokens)
        {
            let after_dash = end + usize::from(matches!(tokens.lower(end), "-" | "–"));
            if names.iter().any(|(_, name)| matches(tokens, after_dash, name)) {
                at = after_dash;
            }
        }
        while at < sentence.end {
            // A name stands with a capital; a lower-case word of the same spelling is just a word.
            let best = names
                .iter()
                .filter(|(_, name)| capital(tokens, at) && matches(tokens, at, name))
                .max_by_key(|(_, name)| name.len());
            let (number, length) = match best {
                Some((number, name)) => (Some(*number), name.len()),
                None if at == 0 => match numbered(tokens) {
                    Some((number, length)) => (Some(number), length),
                    None => match other_heading(tokens) {
                        Some(length) => (None, length),
                        None => break,
                    },
                },
                None => {
                    at += 1;
                    continue;
                }
            };
            let bytes = tokens.bytes(at..at + length);
            let name = glued(&tokens.text[bytes.clone()]);
            let bytes = bytes.start..bytes.start + name.len();
            let known = number.is_some() && found.iter().any(|(sdg, _)| sdg.number() == number);
            if !known && let Ok(sdg) = SdgContribution::new(number, name) {
                found.push((sdg, bytes));
            }
            at += length;
        }
    }
    found
}

fn words(name: &str) -> Vec<String> {
    name.split_whitespace().map(|word| word.trim_matches(',').to_lowercase()).collect()
}

/// A name may be followed by a dash and its text without a space: `Jämställdhet-Enheten`.
fn matches(tokens: &Tokens<'_>, at: usize, name: &[String]) -> bool {
    let last = name.len() - 1;
    name.iter().enumerate().all(|(offset, word)| {
        let lower = tokens.lower(at + offset);
        lower == word
            || (offset == last
                && lower
                    .strip_prefix(word.as_str())
                    .is_some_and(|rest| rest.starts_with(['-', '–', ':'])))
    })
}

fn capital(tokens: &Tokens<'_>, at: usize) -> bool {
    at == 0 || tokens.list[at].word.starts_with(char::is_uppercase)
}

/// `Mål 3`, `3.`: a number alone at the beginning.
fn numbered(tokens: &Tokens<'_>) -> Option<(u8, usize)> {
    let at = usize::from(tokens.lower(0) == "mål");
    let digits: String =
        tokens.list.get(at)?.word.chars().take_while(char::is_ascii_digit).collect();
    let number = digits.parse().ok().filter(|number| (1..=17).contains(number))?;
    (at == 1).then_some((number, at + 1))
}

/// A heading beside the goals that is none of them: a few words before a dash.
fn other_heading(tokens: &Tokens<'_>) -> Option<usize> {
    const LONGEST: usize = 5;
    let dash = tokens.list.iter().take(LONGEST).position(|token| {
        let glued = token.word.split_once(['-', '–']).is_some_and(|(before, after)| {
            !before.is_empty() && (after.is_empty() || after.starts_with(char::is_uppercase))
        });
        glued && token.word.starts_with(char::is_alphabetic)
    })?;
    Some(dash + 1)
}

/// A name without the dash and text that may be glued to it.
fn glued(name: &str) -> &str {
    let end = name.rfind(['-', '–']).filter(|&dash| {
        let after = name[dash..].chars().nth(1);
        after.is_none_or(char::is_uppercase)
    });
    end.map_or(name, |end| &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goals(text: &str) -> Vec<(Option<u8>, String)> {
        let home = Home::Chapter { kind: Some(SectionKind::Agenda2030), within: None };
        find(&Tokens::of(text), home).into_iter().map(|(sdg, _)| (sdg.number(), sdg.name)).collect()
    }

    #[test]
    fn by_name_number_and_variant() {
        assert_eq!(goals("Jämställdhet. Alla får plats."), [(Some(5), "Jämställdhet".to_owned())]);
        assert_eq!(goals("Jämställdhet-Alla får plats."), [(Some(5), "Jämställdhet".to_owned())]);
        assert_eq!(goals("Mål 2- Ingen hunger"), [(Some(2), "Ingen hunger".to_owned())]);
        assert_eq!(goals("Mål 2 – Ingen hunger"), [(Some(2), "Ingen hunger".to_owned())]);
        assert_eq!(
            goals("God utbildning för alla-Enheten lär ut."),
            [(Some(4), "God utbildning för alla".to_owned())]
        );
    }

    #[test]
    fn what_is_none_of_the_seventeen_has_no_number() {
        assert_eq!(
            goals("Barns rättigheter- Vi lyssnar på barnen."),
            [(None, "Barns rättigheter".to_owned())]
        );
        assert!(goals("Enheten bidrar till målen genom sitt arbete.").is_empty());
    }
}
