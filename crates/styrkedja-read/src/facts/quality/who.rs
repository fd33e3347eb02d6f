//! Who does what a sentence tells: not who is told, asked or invited.

use std::ops::Range;

use styrkedja_swedish::Class;

use super::sentence::Sentence;
use crate::facts::said;

/// The roles that do something, in singular.
pub(super) fn responsible(sentence: &Sentence<'_, '_>) -> Vec<String> {
    let tokens = sentence.tokens;
    let mut found: Vec<String> = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    for (role, words) in said::roles(tokens, sentence.words.clone()) {
        // `medarbetare, arbetsledare eller chef`: they do the same.
        let listed = last.filter(|(end, _)| is_listed(sentence, *end..words.start));
        let does = match listed {
            Some((_, does)) => does,
            None => sentence.is_own(words.start) && does(sentence, &words),
        };
        // `MAS` keeps its capitals.
        let printed = tokens.list[words.end - 1].word;
        let capitals = printed.len() > 1 && printed.chars().all(char::is_uppercase);
        let role = if capitals { role.to_uppercase() } else { role };
        last = Some((words.end, does));
        if does && !found.contains(&role) {
            found.push(role);
        }
    }
    found
}

/// Whether only `och` or a comma stands between two roles.
fn is_listed(sentence: &Sentence<'_, '_>, between: Range<usize>) -> bool {
    let tokens = sentence.tokens;
    let comma = between.start.checked_sub(1).is_some_and(|at| tokens.list[at].after == ",");
    match between.len() {
        0 => comma,
        1 => matches!(tokens.lower(between.start), "och" | "eller" | "samt" | "/" | "tillsammans"),
        2 => {
            matches!(tokens.lower(between.start), "och" | "eller" | "samt")
                && !tokens.is(between.start + 1, Class::Preposition)
                && !sentence.is_verb(between.start + 1)
        }
        _ => false,
    }
}

fn does(sentence: &Sentence<'_, '_>, role: &Range<usize>) -> bool {
    let tokens = sentence.tokens;
    let from = role.start.saturating_sub(3).max(sentence.words.start);
    for at in (from..role.start).rev() {
        let word = tokens.lower(at);
        if tokens.is(at, Class::Preposition) {
            // `görs av enhetschef`, `tillsammans med skyddsombudet`
            let with = word == "med" && at > 0 && tokens.lower(at - 1) == "tillsammans";
            return (word == "av" && is_agent(sentence, at)) || with;
        }
        if sentence.is_verb(at) {
            return is_subject_after(sentence, at);
        }
        if tokens.list[at].ends_clause() {
            break;
        }
    }
    is_subject_before(sentence, role)
}

/// `utförs av`, `initieras av`, but not `består av`.
fn is_agent(sentence: &Sentence<'_, '_>, by: usize) -> bool {
    let verb = (sentence.words.start..by).rev().find(|at| sentence.is_verb(*at));
    verb.is_none_or(|verb| sentence.is_passive(verb) || !sentence.tokens.lower(verb).ends_with('r'))
}

/// `På möten diskuterar arbetsgruppen`: the verb before a role is its own when nobody stands before the verb.
fn is_subject_after(sentence: &Sentence<'_, '_>, verb: usize) -> bool {
    let tokens = sentence.tokens;
    let before = sentence.words.start..verb;
    let named = |at: usize| {
        tokens.is_one(at, &[Class::Role, Class::Staff, Class::Served, Class::Visitor])
            && sentence.preposition(at).is_none()
            || matches!(tokens.lower(at), "vi" | "enheten" | "man" | "de" | "verksamheten")
    };
    !sentence.is_passive(verb) && !before.is_empty() && !before.into_iter().any(named)
}

/// `Enhetschefen besvarar`, but not `medarbetarna informeras`, `medarbetarna är delaktiga`.
fn is_subject_before(sentence: &Sentence<'_, '_>, role: &Range<usize>) -> bool {
    let tokens = sentence.tokens;
    let verb = (role.end..sentence.words.end.min(role.end + 8)).find(|at| sentence.is_verb(*at));
    let Some(verb) = verb else { return false };
    let taking = |at: usize| tokens.is_one(at, &[Class::Part, Class::Telling]);
    let told = tokens.is(verb, Class::Auxiliary)
        && (verb + 1..sentence.words.end.min(verb + 5)).any(taking);
    !sentence.is_passive(verb) && !told
}
