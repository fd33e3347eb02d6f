//! The posts of a sentence, from count to count.

use std::ops::Range;

use styrkedja::{Employment, Number, Post, PostState};
use styrkedja_swedish::{Class, PARTS, Search};

use super::{
    beside::{is_the_same, names_time},
    elsewhere::{counts_others, elsewhere, employment, told_after},
    role::{is_task, role, state},
    share::share,
};
use crate::facts::{Tokens, numerals};

/// A post with the words it was told in.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) post: Post,
    pub(super) words: Range<usize>,
    /// Whether its role names all who work there, whatever they do.
    pub(super) of_everyone: bool,
    /// `kvinnor`, `män`: no role, but a part of some that have one.
    pub(super) of_sex: bool,
}

/// The posts of a sentence in order, and where counts stand that count something else.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) posts: Vec<Told>,
    pub(super) others: Vec<usize>,
}

/// The posts of a sentence. What tells of tasks is left alone.
pub(super) fn counts(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    tasks: &[Range<usize>],
    guards: &mut Search<'_, '_>,
) -> Counts {
    let employment = employment(tokens, sentence.clone());
    let mut found = Counts::default();
    let mut at = sentence.start;
    while at < sentence.end {
        if let Some(task) = tasks.iter().find(|task| task.contains(&at)) {
            at = task.end;
            continue;
        }
        let Some((count, next)) = count(tokens, at, sentence) else {
            if let Some(told) = told_after(tokens, at, sentence) {
                at = told.words.end;
                found.posts.push(told);
            } else {
                if numerals::quantity(tokens, at).is_some() {
                    found.others.push(at);
                }
                at += 1;
            }
            continue;
        };
        at = told(tokens, sentence, at, (count, next), employment, guards, &mut found);
    }
    found
}

/// Reads what a number counts, and gives the index after it.
fn told(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    at: usize,
    (count, next): (Number, usize),
    of_sentence: Option<Employment>,
    guards: &mut Search<'_, '_>,
    found: &mut Counts,
) -> usize {
    let before = at.checked_sub(1).map_or("", |before| tokens.lower(before));
    let last = found.posts.last();
    // `varav 39 är handläggare`
    let is = usize::from(tokens.lower(next) == "är");
    let Some(role) = role(tokens, next + is, sentence.end)
        .or_else(|| elsewhere(tokens, at, next, sentence, last))
    else {
        found.others.push(at);
        return next;
    };
    let of_sex = role.end.checked_sub(1).is_some_and(|at| tokens.is(at, Class::Sex));
    // `60 % av en heltidstjänst` is a share, not a post. `140 kunder, varav tre lärare`: they are customers.
    if (before == "av" && role.name.is_none())
        || guards.rejects(&(at..role.end))
        || is_task(tokens, role.end.saturating_sub(1))
        || ((of_sex || before == "varav") && counts_others(tokens, sentence.start..at))
    {
        found.others.push(at);
        return role.end;
    }
    // `en administratör, 0,3 tjänst`: the share of the post before.
    let part_time = count < Number::from(1);
    if part_time
        && role.is_bare_post
        && let Some(Told { post, .. }) = found.posts.last_mut()
        && post.fraction.is_none()
        && post.count() == Some(Number::from(1))
    {
        post.fraction = Some(count);
        return role.end;
    }
    let named = role.name.clone().filter(|_| !role.is_bare_post);
    // `14 kockar, varav två vakanta tjänster`, `en kock samt en heltidstjänst`
    let of_them = role.share.is_some() || role.state.is_some() || before == "varav";
    let earlier = found.posts.last().filter(|_| role.is_bare_post && of_them);
    let earlier = earlier.map(|told| (told.post.role.clone(), told.of_everyone));
    let of_everyone = earlier.as_ref().map_or(role.of_everyone, |(_, everyone)| *everyone);
    let Some(name) = named.or(earlier.map(|(name, _)| name)).or(role.name) else {
        return role.end;
    };
    if let Some(last) = found.posts.last_mut()
        && is_the_same(tokens, last, at, &name, role.of_everyone)
    {
        if names_time(&name) {
            last.post.full_time_equivalents = Some(count);
        } else {
            last.post.heads = Some(count);
            last.post.role = name;
        }
        last.words.end = role.end;
        let bytes = tokens.bytes(last.words.clone());
        let closed =
            usize::from(tokens.opens_bracket(at) && tokens.text[bytes.end..].starts_with(')'));
        tokens.text[bytes.start..bytes.end + closed].clone_into(&mut last.post.text);
        return role.end;
    }
    // `två enheter med vardera en chef`: two heads.
    let times = if matches!(before, "vardera" | "varsin") {
        nearest_count(tokens, sentence.start, at)
    } else {
        1
    };
    let number = count.decimal().checked_mul(Number::from(times).decimal());
    let Some(number) = number.map(|number| Number::from(number.normalize())) else {
        return role.end;
    };
    let is_post = role.is_post && part_time;
    let number = if is_post { Number::from(1) } else { number };
    let bytes = tokens.bytes(at..role.end);
    let in_parts = tokens.words(at..next).contains(',');
    let mut post = counted(name, number, in_parts && !is_post).printed(&tokens.text[bytes]);
    post.fraction = role
        .share
        .or_else(|| share(tokens, role.end, sentence.end))
        .or_else(|| is_post.then_some(count));
    post.employment = role.employment.or(of_sentence);
    let lent_before = found.posts.last().is_some_and(|told| told.post.state == PostState::Lent);
    // `övergår en heltidstjänst till en annan enhet`
    let goes = at > sentence.start && state(tokens, at - 1) == Some(PostState::Lent);
    post.state = role
        .state
        .or_else(|| goes.then_some(PostState::Lent))
        .or_else(|| state_after(tokens, role.end, sentence.end))
        .or_else(|| (lent_before && tokens.lower(role.end) == "till").then_some(PostState::Lent))
        .unwrap_or_default();
    let sum = |word: &str| matches!(word, "totalt" | "sammanlagt");
    // `Det motsvarar 33,4 årsarbetare`: all who were told of.
    let all = found.posts.is_empty()
        && names_time(&post.role)
        && PARTS.search(tokens, sentence.start..at).any(|found| found.name == "same");
    post.total = role.of_everyone && (all || sum(before) || sum(tokens.lower(role.end)));
    found.posts.push(Told { post, words: at..role.end, of_everyone, of_sex });
    role.end
}

/// `En tjänst som kock är vakant`, `en halv tjänst har sålts`: what the words after a role say of those who have it.
fn state_after(tokens: &Tokens<'_>, from: usize, end: usize) -> Option<PostState> {
    /// Further on in the clause something else is told.
    const NEAR: usize = 6;
    let clause = tokens.clause_after(from, NEAR);
    let clause = clause.start..clause.end.min(end);
    let percent = |at: usize| matches!(tokens.lower(at), "%" | "procent");
    let another =
        |at: &usize| numerals::quantity(tokens, *at).is_some_and(|(_, next)| !percent(next));
    let said = clause.take_while(|at| !another(at)).find_map(|at| state(tokens, at));
    said.filter(|state| *state != PostState::OnLeave)
}

/// A count of a role: of people, or of full-time equivalents when it is printed in parts of one or said to be one.
pub(super) fn counted(role: String, count: Number, in_parts: bool) -> Post {
    if names_time(&role) || in_parts || !count.decimal().fract().is_zero() {
        Post::full_time_posts(role, count)
    } else {
        Post::heads(role, count)
    }
}

/// A number that counts what comes after it, and the index of the word after the number.
fn count(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<(Number, usize)> {
    let (count, next) = numerals::quantity(tokens, at)?;
    // A number at the end of a clause does not count what comes after it.
    let joined = next <= sentence.end && tokens.list[next - 1].after.is_empty();
    (joined && !count.decimal().is_sign_negative()).then_some((count, next))
}

/// The last count before a word, other than the word itself.
fn nearest_count(tokens: &Tokens<'_>, start: usize, at: usize) -> i64 {
    (start..at).rev().find_map(|index| numerals::count(tokens.lower(index))).unwrap_or(1)
}
