//! Goals of Agenda 2030 that the unit says it contributes to, by number or name, and the text about each.
//!
//! ```text
//! Mål 3, 4 och 16                            three goals, by number
//! Mål 2- Ingen hunger                        goal 2: where both are printed, the name is used
//! Jämlikhet/jämställdhet                     goal 5: one part of the heading is a name
//! Barns rättigheter- Vi lyssnar på barnen    a heading beside the goals, without a number
//! Dammen ger rent vatten åt fåglar.          not a goal: an ordinary sentence
//! ```

use std::ops::Range;

use styrkedja::{Catalogue, SdgContribution, SectionKind};

use super::{Home, Tokens};

/// The goals that a text names: any in the chapter on Agenda 2030, elsewhere those in a sentence that mentions the
/// agenda.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Vec<(SdgContribution, Range<usize>)> {
    let chapter = home.is_in(SectionKind::Agenda2030);
    if tokens.list.is_empty() || home == (Home::Goal { local: false }) {
        return Vec::new();
    }
    let sentences: Vec<Range<usize>> = tokens
        .sentences()
        .into_iter()
        .filter(|sentence| chapter || speaks_of_agenda(tokens, sentence))
        .collect();
    if sentences.is_empty() {
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
    let mut push = |number: Option<u8>, bytes: Range<usize>| {
        let name = glued(&tokens.text[bytes.clone()]);
        let bytes = bytes.start..bytes.start + name.len();
        let known = number.is_some() && found.iter().any(|(sdg, _)| sdg.number() == number);
        if !known && let Ok(sdg) = SdgContribution::new(number, name) {
            found.push((sdg, bytes));
        }
    };
    for sentence in sentences {
        let mut at = sentence.start;
        if at == 0
            && chapter
            && named(tokens, &names, 0).is_none()
            && let Some(length) = other_heading(tokens)
        {
            let goal = part_of_heading(tokens, &names, length);
            push(goal, tokens.bytes(0..length));
            at = length;
        }
        while at < sentence.end {
            // A name has a capital letter or is in quotes; the same word otherwise is an ordinary word.
            if capital(tokens, at)
                && let Some((number, length)) = named(tokens, &names, at)
            {
                push(Some(number), tokens.bytes(at..at + length));
                at += length;
                continue;
            }
            if !matches!(tokens.lower(at), "mål" | "målen" | "målet" | "nr" | "nummer") {
                at += 1;
                continue;
            }
            // `Mål 2- Ingen hunger`, `mål 2 (Ingen hunger)`: the name is more certain than the number.
            let mut next = at + 1;
            while let Some(number) = number(tokens, next).filter(|_| next < sentence.end) {
                let dash = usize::from(matches!(tokens.lower(next + 1), "-" | "–" | "om"));
                // `Mål 3-God hälsa`: the name is attached to the number.
                let glued = after_number(tokens.list[next].word);
                let name = if glued > 0 { next } else { next + 1 + dash };
                match named(tokens, &names, name) {
                    Some((number, length)) => {
                        let bytes = tokens.bytes(name..name + length);
                        push(Some(number), bytes.start + glued..bytes.end);
                        next = name + length;
                    }
                    None => {
                        let first = if next == at + 1 { at } else { next };
                        push(Some(number), tokens.bytes(first..next + 1));
                        next += 1;
                    }
                }
                // `mål 3, 4 och 16`, `mål 3, men också 4`
                while matches!(tokens.lower(next), "och" | "samt" | "&" | "men" | "också" | "även")
                {
                    next += 1;
                }
            }
            at = next;
        }
    }
    found
}

fn speaks_of_agenda(tokens: &Tokens<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| {
        tokens.are(at, &["agenda", "2030"])
            || (tokens.lower(at).starts_with("global") && tokens.lower(at + 1).starts_with("mål"))
    })
}

/// The goal whose name begins at a word, and the number of words it takes: the longest match.
fn named(tokens: &Tokens<'_>, names: &[(u8, Vec<String>)], at: usize) -> Option<(u8, usize)> {
    let fitting = names.iter().filter(|(_, name)| matches(tokens, at, name));
    let (number, name) = fitting.max_by_key(|(_, name)| name.len())?;
    Some((*number, name.len()))
}

/// The number of a goal, as a separate word or attached to the name: `3`, `3:`, `2-`, `3-God`.
fn number(tokens: &Tokens<'_>, at: usize) -> Option<u8> {
    let word = tokens.list.get(at)?.word;
    let digits = &word[..word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len()];
    let rest = &word[digits.len()..];
    if !(rest.is_empty() || rest.starts_with(['-', '–'])) {
        return None;
    }
    digits.parse().ok().filter(|number| (1..=17).contains(number))
}

/// Where in a word the name begins that is attached to its number; 0 if there is none.
fn after_number(word: &str) -> usize {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = rest.trim_start_matches(['-', '–']);
    if rest.len() < word.len() && name.len() < rest.len() && !name.is_empty() {
        word.len() - name.len()
    } else {
        0
    }
}

/// `Jämlikhet/jämställdhet`: the goal that one part of a heading names.
fn part_of_heading(tokens: &Tokens<'_>, names: &[(u8, Vec<String>)], length: usize) -> Option<u8> {
    (0..length).flat_map(|at| tokens.lower(at).split(['/', '-', '–'])).find_map(|part| {
        names.iter().find(|(_, name)| name.len() == 1 && name[0] == part).map(|(number, _)| *number)
    })
}

fn words(name: &str) -> Vec<String> {
    name.split_whitespace().map(|word| word.trim_matches(',').to_lowercase()).collect()
}

/// A name may be followed by a dash and its text without a space: `Jämställdhet-Enheten`.
fn matches(tokens: &Tokens<'_>, at: usize, name: &[String]) -> bool {
    let last = name.len() - 1;
    name.iter().enumerate().all(|(offset, word)| {
        let lower = tokens.lower(at + offset);
        let lower = if offset == 0 { &lower[after_number(lower)..] } else { lower };
        lower == word
            || (offset == last
                && lower
                    .strip_prefix(word.as_str())
                    .is_some_and(|rest| rest.starts_with(['-', '–', ':'])))
    })
}

/// Whether a word is written like a name: with a capital letter, or in quotes.
fn capital(tokens: &Tokens<'_>, at: usize) -> bool {
    let token = &tokens.list[at];
    let quoted = tokens.text[..token.start].ends_with(['"', '”', '“']);
    at == 0 || quoted || token.word.starts_with(char::is_uppercase)
}

/// A heading that is not that of a goal: a few words before a dash or colon, or alone. A sentence is not a heading.
fn other_heading(tokens: &Tokens<'_>) -> Option<usize> {
    const MAX_WORDS: usize = 5;
    let first = tokens.list.iter().take(MAX_WORDS);
    let end = first.clone().position(|token| {
        let glued = token.word.split_once(['-', '–']).is_some_and(|(before, after)| {
            !before.is_empty() && (after.is_empty() || after.starts_with(char::is_uppercase))
        });
        glued || token.after.starts_with(':')
    });
    let alone = tokens.list.len() <= MAX_WORDS
        && tokens.list.iter().all(|token| token.after.is_empty())
        && tokens.list.len() == first.len();
    let length = match end {
        Some(end) => end + 1,
        None if alone => tokens.list.len(),
        None => return None,
    };
    let heading = &tokens.list[..length];
    let says = |word: &str| {
        ["mål", "följande", "nedan", "genom", "vi", "ska", "är", "har", "att"].contains(&word)
            || word.starts_with("mål")
            || (word.ends_with("ar") && word.len() > 4 && length > 2)
            || word.ends_with("rar")
            || word.ends_with("tar")
    };
    let is_heading = heading[0].word.starts_with(char::is_uppercase)
        && !heading.iter().any(|token| says(&token.lower));
    is_heading.then_some(length)
}

/// A name without the dash and text that may be attached to it.
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
        for text in ["Mänskliga rättigheter", "Barnkonventionen: elevrådet svarar på remisser."]
        {
            assert_eq!(goals(text).first().map(|(number, _)| *number), Some(None), "{text}");
        }
        for text in ["Enheten bidrar till målen genom sitt arbete.", "Vi arbetar med följande mål:"]
        {
            assert!(goals(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn several_in_a_sentence() {
        let numbers =
            |text| goals(text).into_iter().filter_map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!(numbers("Enheten arbetar mest med mål 3, 4 och 16."), [3, 4, 16]);
        assert_eq!(numbers("Vi bidrar till mål 4 (God utbildning för alla) och mål 10."), [4, 10]);
        assert_eq!(numbers("De valda målen är Ingen hunger (2) och Jämställdhet (5)."), [2, 5]);
        assert_eq!(numbers("Vi arbetar med mål 11 och 15, men också 13."), [11, 15, 13]);
        assert_eq!(numbers("Jämlikhet/jämställdhet"), [5]);
        assert_eq!(numbers("Mål 3-God hälsa och välbefinnande, vi rör på oss."), [3]);
        assert!(numbers("Dammen ger rent vatten åt fåglar och en god hälsa.").is_empty());
    }

    #[test]
    fn outside_the_chapter_the_sentence_names_the_agenda() {
        let home = Home::Goal { local: true };
        let count = |text| find(&Tokens::of(text), home).len();
        assert_eq!(count("Målet bidrar till Agenda 2030 om \"jämställdhet\"."), 1);
        assert_eq!(count("Jämställdhet är viktigt för oss."), 0);
    }
}
