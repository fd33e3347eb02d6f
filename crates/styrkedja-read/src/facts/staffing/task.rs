//! Tasks that people have beside their post. They are no more people.
//!
//! ```text
//! Två av bibliotekarierna är läsombud och en är skyddsombud.     two and one, of whom each is a bibliotekarie
//! Enheten har ett skyddsombud.                                   one; who it is is not told
//! Enhetschefen är lex Sarah-ansvarig.                            an enhetschef
//! Tre lärare som är handledare                                   three posts, and three have the task
//! Hygienombud: 2
//! ```
//!
//! `handledare` and `-ansvarig` may be posts as well: they are tasks only if somebody who has a post has them.

use std::ops::Range;

use styrkedja::{Number, Responsibility};
use styrkedja_swedish::{Class, Form, Search};

use super::{
    name::{name, singular},
    role::{is_role, is_task},
};
use crate::facts::{Tokens, numerals};

/// A task, and the words that tell of it.
#[derive(Debug)]
pub(super) struct Task {
    pub(super) responsibility: Responsibility,
    pub(super) words: Range<usize>,
}

/// Who has a task, and where the words on them begin.
struct Holder {
    role: Option<String>,
    count: Option<Number>,
    from: usize,
    /// `tre lärare som är handledare`: they are counted as teachers too.
    is_post: bool,
}

/// The tasks of a sentence, and the words that count no posts.
pub(super) fn tasks(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    guards: &mut Search<'_, '_>,
) -> (Vec<Task>, Vec<Range<usize>>) {
    let mut found: Vec<Task> = Vec::new();
    let mut used: Vec<Range<usize>> = Vec::new();
    for at in sentence.clone() {
        if !tokens.has(at, Class::Task, Form::PLAIN) {
            continue;
        }
        let start = first_word(tokens, at, sentence.start);
        if start > sentence.start && tokens.is(start - 1, Class::Title) {
            continue;
        }
        let always = is_task(tokens, at);
        let alone =
            || together(&found, tokens, start).or_else(|| line(tokens, start, at, sentence));
        let holder = always
            .then(alone)
            .flatten()
            .or_else(|| held(tokens, start, sentence, &found))
            .or_else(|| always.then(|| counted(tokens, start, sentence, &found)).flatten());
        let Some(holder) = holder else { continue };
        let from = holder.from.min(start);
        let mut end = at + 1;
        if from == start && holder.count.is_some() && start == sentence.start {
            // A line of a list: the count stands after it.
            end = sentence.end;
        }
        let words = from..end;
        let rejected = !holder.is_post && guards.rejects(&words);
        used.push(if holder.is_post { start..end } else { words.clone() });
        if rejected {
            continue;
        }
        let mut responsibility =
            Responsibility::new(task(tokens, start, at), tokens.words(words.clone()));
        responsibility.holder = holder.role;
        responsibility.count = holder.count;
        found.push(Task { responsibility, words });
    }
    (found, used)
}

/// The first word of a task: `lex Sarah-ansvarig`, `hygien- och matombud`.
fn first_word(tokens: &Tokens<'_>, at: usize, least: usize) -> usize {
    let mut start = at;
    if start > least && tokens.lower(start - 1) == "lex" {
        start -= 1;
    }
    while start > least + 1
        && matches!(tokens.lower(start - 1), "och" | "samt" | "eller")
        && tokens.lower(start - 2).ends_with('-')
    {
        start -= 2;
        while start > least && tokens.lower(start - 1).ends_with('-') {
            start -= 1;
        }
    }
    start
}

/// The name of a task, singular.
fn task(tokens: &Tokens<'_>, start: usize, at: usize) -> String {
    if tokens.lower(start) == "lex" {
        // A name keeps its capital.
        let singular = singular(tokens, at);
        let mut letters = singular.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase).collect::<String>();
        return format!("lex {first}{}", letters.as_str());
    }
    name(tokens, start..at + 1).0
}

/// `är läsombud och skyddsombud`: those who have the task before it.
fn together(found: &[Task], tokens: &Tokens<'_>, start: usize) -> Option<Holder> {
    let before = found.last()?;
    let and = matches!(tokens.lower(start.checked_sub(1)?), "och" | "samt");
    let end = before.words.end;
    let comma = end == start && tokens.list[end - 1].after == ",";
    if !(comma || (and && end + 1 == start)) || before.responsibility.holder.is_none() {
        return None;
    }
    let Responsibility { holder, count, .. } = &before.responsibility;
    Some(Holder { role: holder.clone(), count: *count, from: start, is_post: true })
}

/// `Hygienombud: 2`, `Läsombud: en bibliotekarie`
fn line(tokens: &Tokens<'_>, start: usize, at: usize, sentence: &Range<usize>) -> Option<Holder> {
    if start != sentence.start {
        return None;
    }
    let (count, next) = numerals::quantity(tokens, at + 1)?;
    let unit = usize::from(matches!(tokens.lower(next), "st" | "stycken") && next < sentence.end);
    if next + unit == sentence.end {
        return Some(Holder { role: None, count: Some(count), from: start, is_post: false });
    }
    let role =
        (next + 1 == sentence.end && is_role(tokens, next)).then(|| singular(tokens, next))?;
    Some(Holder { role: Some(role), count: Some(count), from: start, is_post: false })
}

/// What may stand between a verb and a task.
const ADVERBS: &[&str] =
    &["även", "också", "utbildade", "utbildad", "utsedda", "utsedd", "våra", "enhetens"];

/// `två läsombud`
fn counted(
    tokens: &Tokens<'_>,
    start: usize,
    sentence: &Range<usize>,
    found: &[Task],
) -> Option<Holder> {
    const MAX_WORDS: usize = 3;
    let last = back(tokens, start, sentence.start, ADVERBS);
    let first = sentence.start.max(last.saturating_sub(MAX_WORDS));
    let number = |at: usize| numerals::quantity(tokens, at).filter(|(_, next)| *next == last);
    let (from, (count, _)) = (first..last).find_map(|at| Some((at, number(at)?)))?;
    // `två av kockarna är läsombud och en skyddsombud`
    let before = found.last().filter(|before| from <= before.words.end + 1);
    let role = before.and_then(|before| before.responsibility.holder.clone());
    Some(Holder { role, count: Some(count), from, is_post: false })
}

/// The index after the last word before another that is none of some.
fn back(tokens: &Tokens<'_>, mut at: usize, least: usize, words: &[&str]) -> usize {
    while at > least && words.contains(&tokens.lower(at - 1)) {
        at -= 1;
    }
    at
}

/// `två av lärarna är`, `en är`, `en kock är`, `enhetschefen har uppdraget som`
fn held(
    tokens: &Tokens<'_>,
    start: usize,
    sentence: &Range<usize>,
    found: &[Task],
) -> Option<Holder> {
    let least = sentence.start;
    let mut end = back(tokens, start, least, ADVERBS);
    let verb = end.checked_sub(1).filter(|at| *at >= least)?;
    match tokens.lower(verb) {
        "är" | "blir" => end = verb,
        "som" => {
            let words =
                &["fungerar", "arbetar", "verkar", "uppdrag", "uppdraget", "har", "även", "också"];
            end = back(tokens, verb, least, words);
            if end == verb {
                return None;
            }
        }
        "till" => {
            end = back(tokens, verb, least, &["utsedda", "utsedd", "valda", "vald", "är"]);
            if end == verb {
                return None;
            }
        }
        _ => return None,
    }
    end = back(tokens, end, least, &["även", "också"]);
    let relative = end > least && tokens.lower(end - 1) == "som";
    end -= usize::from(relative);
    let subject = end.checked_sub(1).filter(|at| *at >= least)?;
    let number = |end: usize| {
        let first = least.max(end.saturating_sub(3));
        let found = |at: usize| numerals::quantity(tokens, at).filter(|(_, next)| *next == end);
        (first..end).find_map(|at| Some((at, found(at)?.0)))
    };
    // `en är skyddsombud`: one of those named before.
    if let Some((from, count)) = number(end) {
        let before = (least..from).rev().find(|at| is_role(tokens, *at) && !is_task(tokens, *at));
        let same = found.last().and_then(|task| task.responsibility.holder.clone());
        let role = same.or_else(|| before.map(|at| whole_name(tokens, at, least).0));
        return Some(Holder { role, count: Some(count), from, is_post: false });
    }
    let (role, from) = match tokens.lower(subject) {
        "dem" | "dessa" => {
            let before = (least..subject).rev().find(|at| is_role(tokens, *at))?;
            (whole_name(tokens, before, least).0, subject)
        }
        _ if is_role(tokens, subject) && !is_task(tokens, subject) => {
            whole_name(tokens, subject, least)
        }
        _ => return None,
    };
    let of = back(tokens, from, least, &["de", "våra", "enhetens"]);
    let of_them = of > least && tokens.lower(of - 1) == "av";
    let told = number(if of_them { of - 1 } else { from });
    let is_post = relative && !of_them && told.is_some();
    if relative && told.is_none() {
        return None;
    }
    let count = told.map(|(_, count)| count);
    let from = told.map_or(from, |(at, _)| at);
    Some(Holder { role: Some(role), count, from, is_post })
}

/// The name of a role that ends at a word, with its titles, and where it begins.
fn whole_name(tokens: &Tokens<'_>, at: usize, least: usize) -> (String, usize) {
    let mut start = at;
    while start > least && tokens.joined(start) && tokens.is(start - 1, Class::Title) {
        start -= 1;
    }
    (name(tokens, start..at + 1).0, start)
}
