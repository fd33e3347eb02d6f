//! In which meetings a routine takes place, and how often: meetings with rates of their own are told apart.

use std::ops::Range;

use styrkedja::Recurrence;
use styrkedja_swedish::{Class, Form};

use super::sentence::Sentence;
use crate::facts::{Taken, said};

/// Meetings with one rate.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    pub(super) forums: Vec<String>,
    /// How often, by its index among the rates of the text.
    pub(super) rates: Vec<usize>,
    /// Where it begins.
    pub(super) at: usize,
}

/// What a sentence names, in order.
enum Named {
    Forum(String),
    Rate(usize),
}

/// The meetings and rates of a sentence, together as far as they have the same rate. `alone` says whether a meeting counts
/// without a preposition: `Enheten har APT`.
pub(super) fn places(
    sentence: &Sentence<'_, '_>,
    rates: &Taken<Recurrence>,
    alone: bool,
) -> Vec<Place> {
    let tokens = sentence.tokens;
    let forums = said::forums(tokens, sentence.words.clone());
    let forums = forums.into_iter().filter(|(_, words)| is_where(sentence, words, alone));
    let forums = forums.filter_map(|(forum, words)| Some((named(sentence, forum, &words)?, words)));
    let mut named: Vec<(usize, Named)> =
        forums.map(|(forum, words)| (tokens.bytes(words).start, Named::Forum(forum))).collect();
    let bytes = tokens.bytes(sentence.words.clone());
    let mut last: Option<&Range<usize>> = None;
    for (index, _, words) in rates.within(&bytes) {
        if is_occasion(sentence, words) {
            continue;
        }
        // `både APT och husmöten varje månad` is two rates in the same words.
        if last != Some(words) {
            // `två planeringsdagar per år` names the meeting itself: the rate comes after it.
            let at = words.end.saturating_sub(1);
            named.push((at, Named::Rate(index)));
        }
        last = Some(words);
    }
    named.sort_by_key(|(at, _)| *at);
    let rate_first = matches!(named.first(), Some((_, Named::Rate(_))));
    let mut found: Vec<Place> = Vec::new();
    let mut open: Option<Place> = None;
    for (at, named) in named {
        match named {
            Named::Forum(forum) => {
                let place = open.get_or_insert_with(|| Place { at, ..Place::default() });
                if !place.forums.contains(&forum) {
                    place.forums.push(forum);
                }
            }
            Named::Rate(index) if rate_first => {
                found.extend(open.take());
                open = Some(Place { rates: vec![index], at, ..Place::default() });
            }
            Named::Rate(index) => match open.take() {
                Some(mut place) => {
                    place.rates.push(index);
                    found.push(place);
                }
                // Another rate of the same meetings, or of none.
                None => match found.last_mut() {
                    Some(place) => place.rates.push(index),
                    None => found.push(Place { rates: vec![index], at, ..Place::default() }),
                },
            },
        }
    }
    found.extend(open);
    found
}

/// A bare `möte` names nothing, unless it is that of a group: `kvalitetsgruppens möten`.
fn named(sentence: &Sentence<'_, '_>, forum: String, words: &Range<usize>) -> Option<String> {
    if forum != "möte" {
        return Some(forum);
    }
    let owner = words.start.checked_sub(1).filter(|at| sentence.words.contains(at))?;
    let genitive = !sentence.tokens.has(owner, Class::Forum, Form::PLAIN);
    genitive.then(|| sentence.tokens.base(owner, Class::Forum)).flatten()
}

/// `inför T1 och T2` tells for which reports, and no rate.
fn is_occasion(sentence: &Sentence<'_, '_>, bytes: &Range<usize>) -> bool {
    let tokens = sentence.tokens;
    let inside = |at: &usize| bytes.contains(&tokens.list[*at].start);
    let mut words = sentence.words.clone().filter(inside);
    words.any(|at| !said::occasions(tokens, at..at + 1).is_empty() && !tokens.is(at, Class::Stub))
}

/// The meetings and rates of all places in one.
pub(super) fn together(places: &[Place]) -> Place {
    let mut all = Place { at: places.first().map_or(0, |place| place.at), ..Place::default() };
    for place in places {
        for forum in &place.forums {
            if !all.forums.contains(forum) {
                all.forums.push(forum.clone());
            }
        }
        all.rates.extend(&place.rates);
    }
    all
}

/// Whether something takes place in a meeting; a meeting may also be told of, prepared, or be named by its minutes.
fn is_where(sentence: &Sentence<'_, '_>, words: &Range<usize>, alone: bool) -> bool {
    let tokens = sentence.tokens;
    let last = words.end - 1;
    if !tokens.has(last, Class::Forum, Form::PLAIN) {
        return false;
    }
    match sentence.preposition(words.start) {
        Some(at) => {
            let word = tokens.lower(at);
            let place = tokens.tag(at, Class::Preposition).and_then(|tag| tag.value.name());
            place == Some("where") || (alone && word == "för" && tokens.is(last, Class::StaffForum))
        }
        // `Förbättringsgruppen träffas varje månad`
        None => alone || tokens.is(last, Class::BetterGroup),
    }
}
