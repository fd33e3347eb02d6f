//! Roles with a number after each: a line of a list, or several run together.
//!
//! ```text
//! Enhetschef: 1
//! Biträdande chef 2 st
//! Enhetschef 1,0 Handledare 9,5 Samordnare 1       1,0 tells that all are full-time equivalents
//! Bemanning: chef 1, kock 3 och diskare 2
//! ```

use std::ops::Range;

use styrkedja::Number;
use styrkedja_swedish::Class;

use super::{
    counts::{Told, counted},
    role::{Role, is_task, role},
};
use crate::facts::{Tokens, numerals};

/// The posts of a sentence that is nothing but roles with their numbers. In a list the role of a line may be told closer.
pub(super) fn run(tokens: &Tokens<'_>, sentence: &Range<usize>, in_list: bool) -> Vec<Told> {
    /// A line with one role is short.
    const MAX_WORDS: usize = 9;
    let bullet = usize::from(matches!(tokens.lower(sentence.start), "-" | "–" | "•"));
    let mut pairs = pairs(tokens, sentence.start + bullet, sentence.end);
    if pairs.len() < 2 {
        let title = (sentence.start..sentence.end.min(sentence.start + 3))
            .find(|at| tokens.list[*at].after == ":")
            .map_or(Vec::new(), |at| self::pairs(tokens, at + 1, sentence.end));
        if title.len() > 1 {
            pairs = title;
        }
    }
    if pairs.is_empty() && in_list {
        pairs.extend(closer(tokens, sentence.start + bullet, sentence.end));
    }
    if pairs.is_empty() || (pairs.len() == 1 && sentence.len() > MAX_WORDS) {
        return Vec::new();
    }
    let in_parts = pairs.iter().any(|pair| pair.in_parts);
    let posts = pairs.into_iter().filter_map(|pair| {
        let Pair { role, count, words, of_time, .. } = pair;
        let mut post = counted(role.name?, count, in_parts || of_time);
        tokens.words(words.clone()).clone_into(&mut post.text);
        post.fraction = role.share;
        post.employment = role.employment;
        post.state = role.state.unwrap_or_default();
        post.total = false;
        Some(Told { post, words, of_everyone: role.of_everyone, of_sex: false })
    });
    posts.collect()
}

struct Pair {
    role: Role,
    count: Number,
    in_parts: bool,
    of_time: bool,
    words: Range<usize>,
}

/// Roles with their numbers, if these are all that stands in some words.
fn pairs(tokens: &Tokens<'_>, start: usize, end: usize) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut at = start;
    while at < end {
        let and = !pairs.is_empty() && matches!(tokens.lower(at), "och" | "samt");
        let Some(pair) = pair(tokens, at + usize::from(and), end) else { return Vec::new() };
        at = pair.words.end;
        pairs.push(pair);
    }
    pairs
}

/// `Socialsekreterare, barn och unga 8,0`
fn closer(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<Pair> {
    const MOST: usize = 5;
    let role = role(tokens, start, end).filter(|role| !role.is_bare_post)?;
    let (count, last) = (role.end..end).find_map(|at| {
        let (count, next) = numerals::quantity(tokens, at)?;
        Some((count, at)).filter(|_| next == end)
    })?;
    let between = role.end..last;
    let in_brackets = tokens.opens_bracket(role.end) && tokens.list[last - 1].after == ")";
    let comma = tokens.list[role.end - 1].after == "," && tokens.list[last - 1].after.is_empty();
    let place =
        matches!(tokens.lower(role.end), "i" | "inom" | "på" | "för" | "vid" | "natt" | "dag");
    let numbered = between.clone().any(|at| numerals::quantity(tokens, at).is_some());
    let fits = (1..=MOST).contains(&between.len()) && (in_brackets || comma || place) && !numbered;
    if !fits || is_task(tokens, role.end - 1) {
        return None;
    }
    let rest = &tokens.text[tokens.bytes(start..role.end).end..tokens.bytes(start..last).end];
    let bracket = if in_brackets { ")" } else { "" };
    let name = role.name.as_ref().map(|name| format!("{name}{rest}{bracket}"));
    let in_parts = tokens.words(last..end).contains(',');
    Some(Pair { role: Role { name, ..role }, count, in_parts, of_time: false, words: start..end })
}

fn pair(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Pair> {
    let role = role(tokens, at, end).filter(|role| !role.is_bare_post)?;
    let dash = matches!(tokens.lower(role.end), "-" | "–");
    let joined = tokens.list[role.end - 1].after;
    let figure = role.end + usize::from(dash);
    let (count, next) = numerals::quantity(tokens, figure).filter(|(_, next)| *next <= end)?;
    let in_parts = tokens.words(figure..next).contains(',');
    let unit = matches!(tokens.lower(next), "st" | "stycken");
    let of_time = tokens.lower(next) == "årsarbetare" || tokens.is(next, Class::Post);
    let unit = tokens.list[next - 1].after.is_empty() && (unit || of_time) && next < end;
    let fits = (joined.is_empty() || joined == ":") && !is_task(tokens, role.end - 1);
    let words = at..next + usize::from(unit);
    let of_time = of_time && unit;
    fits.then_some(Pair { role, count, in_parts, of_time, words })
}
