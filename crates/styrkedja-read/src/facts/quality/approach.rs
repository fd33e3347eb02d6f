//! The approaches of the city that a unit has chosen, by their names: `förhållningssätten Helhetssyn och Öppenhet`.
//!
//! Which names a city has, its vocabulary tells; others are known by the word before them. Each is named once.

use std::ops::Range;

use styrkedja_swedish::Class;

use super::sentence::Sentence;

/// The approaches that a sentence names, each with the words of its name.
pub(super) fn approaches(
    sentence: &Sentence<'_, '_>,
    known: &[String],
) -> Vec<(String, Range<usize>)> {
    let mut found = announced(sentence);
    let tokens = sentence.tokens;
    let first = sentence.words.start;
    let mut more: Vec<(String, Range<usize>)> = Vec::new();
    for at in sentence.words.clone() {
        let printed = tokens.list[at].word;
        for name in known
            .iter()
            .filter(|name| printed.starts_with(char::is_uppercase) && begins(name, printed))
        {
            let words = at..at + name.split(' ').count();
            if words.end <= sentence.words.end && tokens.words(words.clone()) == name {
                more.push((name.clone(), words));
            }
        }
    }
    // At the beginning of a sentence any word has a capital: `Helhetssyn är viktig.`
    let alone = more.len() == 1 && found.is_empty();
    let quoted = |words: &Range<usize>| tokens.before(words.start).ends_with(['"', '”', '“']);
    more.retain(|(name, words)| {
        (words.start != first || !alone || quoted(words))
            && found.iter().all(|(other, _)| other != name)
    });
    found.extend(more);
    found.sort_by_key(|(_, words)| words.start);
    found
}

fn begins(name: &str, word: &str) -> bool {
    name.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The names right after `förhållningssätten`: printed with a capital, or in quotation marks.
fn announced(sentence: &Sentence<'_, '_>) -> Vec<(String, Range<usize>)> {
    let tokens = sentence.tokens;
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    for word in sentence.places(Class::Approach) {
        let mut at = word + 1;
        while at < sentence.words.end {
            if matches!(tokens.lower(at), "och" | "samt") && !found.is_empty() {
                at += 1;
                continue;
            }
            let Some(end) = name_at(sentence, at) else { break };
            found.push((tokens.words(at..end).to_owned(), at..end));
            at = end;
        }
    }
    found
}

/// Where the name that begins at a word ends.
fn name_at(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let tokens = sentence.tokens;
    let quote = ['"', '”', '“'];
    if tokens.before(at).ends_with(quote) {
        let last =
            (at..sentence.words.end.min(at + 6)).find(|at| tokens.list[*at].after.contains(quote));
        return last.map(|last| last + 1);
    }
    tokens.list[at].word.starts_with(char::is_uppercase).then_some(at + 1)
}
