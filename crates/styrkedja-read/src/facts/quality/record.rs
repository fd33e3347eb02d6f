//! Where a routine is written down, and how something is found out.

use styrkedja_swedish::Class;

use super::sentence::Sentence;
use crate::facts::said;

/// How many words may stand between a verb of writing and where it is written.
const REACH: usize = 9;

/// The systems, registers and minutes that a sentence names for writing something down.
pub(super) fn recorded_in(sentence: &Sentence<'_, '_>) -> Vec<String> {
    let tokens = sentence.tokens;
    let mut found: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !found.contains(&name) {
            found.push(name);
        }
    };
    let mut writes: Option<usize> = None;
    for at in sentence.words.clone() {
        // `diarieförs`, `protokollförda`: the verb names it.
        if let Some(name) = tokens.tag(at, Class::WrittenIn).and_then(|tag| tag.value.name()) {
            add(name.to_owned());
        }
        if tokens.is(at, Class::Writing) || sentence.places(Class::Making).any(|made| made == at) {
            writes = Some(at);
        }
        let near = writes.is_some_and(|writes| at - writes <= REACH);
        let inside = at > sentence.words.start && tokens.lower(at - 1) == "i";
        if inside && near && is_a_system(sentence, at) {
            // `Public 360`, `DF Respons`
            let mut end = at + 1;
            while end < sentence.words.end && tokens.joined(end) && is_a_system(sentence, end) {
                end += 1;
            }
            add(tokens.words(at..end).to_owned());
        }
        if near
            && tokens.is(at, Class::Record)
            && sentence.preposition(at).is_some_and(|at| tokens.lower(at) == "i")
            && let Some(name) = tokens.base(at, Class::Record)
        {
            add(name);
        }
    }
    found
}

/// Names of systems are printed in capitals or with digits: `Treserva`, `IA`, `2c8`. A report is none.
fn is_a_system(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let word = sentence.tokens.list[at].word;
    let capital = word.starts_with(char::is_uppercase);
    let digit = word.bytes().any(|byte| byte.is_ascii_digit());
    let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let report = !said::occasions(sentence.tokens, at..at + 1).is_empty();
    (capital || digit) && !year && !report && !sentence.tokens.is(at, Class::Month)
}

/// How something is found out: `stickprov`.
pub(super) fn method(sentence: &Sentence<'_, '_>) -> Option<String> {
    let named = sentence.first(Class::Means).and_then(|at| sentence.tokens.base(at, Class::Means));
    let back = || {
        let at = sentence.first(Class::LookingBack).filter(|_| !sentence.has(Class::SelfCheck))?;
        sentence.tokens.base(at, Class::LookingBack)
    };
    named.or_else(back)
}
