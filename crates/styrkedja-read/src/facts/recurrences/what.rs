//! What recurs, in the words that stand beside how often.

use std::ops::Range;

use styrkedja_swedish::{Class, Found};

use crate::facts::Tokens;

/// Words that are left out at the edges: they say only that something takes place, or when.
const SHED: &[Class] =
    &[Class::Loose, Class::Light, Class::Weekday, Class::Month, Class::Ordinal, Class::Daypart];

/// Maximum number of words.
const MOST: usize = 12;

/// What recurs, in this order: the thing that an adjective or a count belongs to; the words before, up to a comma or
/// another expression; with a verb right before, both sides; the words after. Nothing may be left (`Följs upp
/// månadsvis.`): then it is what the text is about, which is not known here.
pub(super) fn what(tokens: &Tokens<'_>, hit: &Found, within: Range<usize>) -> Option<String> {
    if let Some(thing) = named_in(tokens, hit) {
        return Some(tokens.words(with_its_object(tokens, thing, within.end)).to_owned());
    }
    let free = within.start..hit.all.start.max(within.start);
    let mut before = before(tokens, free.clone());
    let after = after(tokens, hit.words.end..within.end);
    // `Vi har handledning, cirka tio gånger per år.`
    if before.is_empty() && after.is_empty() {
        before = self::before(tokens, free.start..before.start.max(free.start));
    }
    let words = |range: Range<usize>| tokens.words(range).to_owned();
    // `Vi tar årligen emot elever`: the verb stands second, whatever comes between it and its object.
    let verb_before = before.len() <= 2
        && (is_pronoun(tokens, before.start) || tokens.is(after.start, Class::Particle));
    let found = match (before.is_empty(), after.is_empty()) {
        (false, false) if verb_before => Some(format!("{} {}", words(before), words(after))),
        (false, _) if !(before.len() == 1 && is_pronoun(tokens, before.start)) => {
            Some(words(before))
        }
        (_, false) => Some(words(after)),
        _ => None,
    };
    found.filter(|words| names_something(words))
}

/// Whether words name what recurs, and are not what is left of another rate: `samt 1 g/mån`, `varannan till var tredje`.
fn names_something(words: &str) -> bool {
    const JOINING: &[&str] =
        &["samt", "till", "helst", "eller", "och", "respektive", "alternativt"];
    let joins = |word: Option<&str>| word.is_some_and(|word| JOINING.contains(&word));
    let is_rate = !words.contains(' ') && words.ends_with("vis");
    !is_rate && !joins(words.split(' ').next()) && !joins(words.rsplit(' ').next())
}

/// The two things of `både APT och husmöten`.
pub(super) fn both(tokens: &Tokens<'_>, words: &Range<usize>) -> Option<[Range<usize>; 2]> {
    let and = words.clone().find(|at| matches!(tokens.lower(*at), "och" | "samt"))?;
    Some([words.start + 1..and, and + 1..words.end])
}

/// The thing that the expression itself names: `den årliga enkäten`, `två planeringsdagar per år`.
fn named_in(tokens: &Tokens<'_>, hit: &Found) -> Option<usize> {
    let last = hit.words.end.checked_sub(1)?;
    if last > hit.words.start && tokens.is(last - 1, Class::Rhythm) {
        return Some(last);
    }
    let mut counted = hit.words.clone().filter(|at| !tokens.is(*at, Class::Period));
    counted.find(|at| tokens.is(*at, Class::Event) && !tokens.is(*at, Class::Daypart))
}

/// `städning av omklädningsrummen`
fn with_its_object(tokens: &Tokens<'_>, thing: usize, end: usize) -> Range<usize> {
    let of =
        tokens.lower(thing + 1) == "av" && tokens.joined(thing + 1) && tokens.joined(thing + 2);
    thing..if of && thing + 2 < end { thing + 3 } else { thing + 1 }
}

/// The words of the clause before, without what only says that something takes place.
fn before(tokens: &Tokens<'_>, words: Range<usize>) -> Range<usize> {
    let mut start = words.clone().rev().find(|at| !tokens.joined(*at)).unwrap_or(words.start);
    let mut end = words.end;
    while end > start && sheds(tokens, end - 1) && !closes_a_verb(tokens, end - 1) {
        end -= 1;
    }
    // `på möten som hålls veckovis`
    if end > start + 1 && tokens.lower(end - 1) == "som" {
        return end - 2..end - 1;
    }
    while end > start && matches!(tokens.lower(start), "och" | "samt" | "att" | "men") {
        start += 1;
    }
    // `Vi har utvecklingssamtal`
    if end > start + 2 && is_pronoun(tokens, start) && tokens.is(start + 1, Class::Light) {
        start += 2;
    }
    // `Det följs upp`: nothing is named.
    let verb = |at| tokens.is_one(at, &[Class::Passive, Class::Light, Class::Particle]);
    if end > start && is_pronoun(tokens, start) && (start + 1..end).all(verb) && end > start + 1 {
        return end..end;
    }
    start.max(end.saturating_sub(MOST))..end
}

/// `stäms av`: the last word of a verb is no preposition.
fn closes_a_verb(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 0 && tokens.is(at, Class::Particle) && tokens.lower(at - 1).ends_with('s')
}

/// The words of the clause after, without a verb that only says that something takes place.
fn after(tokens: &Tokens<'_>, words: Range<usize>) -> Range<usize> {
    let mut start = words.start;
    while start < words.end
        && tokens.joined(start)
        && (sheds(tokens, start) && !tokens.is(start, Class::Particle)
            || matches!(tokens.lower(start), "en" | "och" | "vi"))
    {
        start += 1;
    }
    let mut end = start;
    while end < words.end && end - start < MOST && tokens.joined(end) {
        end += 1;
    }
    start..end
}

fn sheds(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_one(at, SHED) || matches!(tokens.lower(at), "första" | "andra" | "sista")
}

fn is_pronoun(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.lower(at), "vi" | "man" | "de" | "det")
}
