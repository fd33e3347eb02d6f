//! Which posts of a sentence are parts of another.
//!
//! ```text
//! 12 medarbetare fördelade på: en chef och elva kockar       one and eleven are all of the twelve
//! 17 medarbetare: en rektor och 16 lärare                    likewise
//! 42 medarbetare, varav 38 är tillsvidareanställda           38 are some of the 42
//! 39 medarbetare, varav 30 kvinnor och 9 män                 30 and 9 are some of the 39
//! 12 medarbetare, bland annat: en chef och två kockar        some of them
//! ```
//!
//! After `varav` the first count is a part; another is one if it is told in the same way, or if the whole names everybody
//! and is large enough for both.

use std::ops::Range;

use styrkedja::{Number, PostState};
use styrkedja_swedish::PARTS;

use super::counts::{Counts, Told};
use crate::facts::Tokens;

/// Posts with what each is a part of, as indices among them.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) posts: Vec<(Told, Option<usize>)>,
    /// The post whose parts the following lines are.
    pub(super) opens: Option<Open>,
}

/// A post whose parts follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) whole: usize,
    /// Whether they are all of it.
    pub(super) complete: bool,
    /// Whether it is then a total.
    pub(super) total: bool,
}

/// A stretch of posts that are parts of one.
#[derive(Clone, Copy, Debug)]
struct Scope {
    whole: usize,
    /// The first of the parts.
    first: usize,
    /// It ends with a bracket.
    in_brackets: bool,
}

/// What the words between two posts say of them.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sign that stands there or not")]
struct Between {
    whereof: bool,
    divided: bool,
    example: bool,
    beyond: bool,
    opens: bool,
    closes: bool,
    colon: bool,
    words: usize,
}

impl Between {
    fn of(tokens: &Tokens<'_>, words: Range<usize>) -> Self {
        let mut between = Self { words: words.len(), ..Self::default() };
        // Whether nothing but these words stands between the mark and the next post.
        for found in PARTS.search(tokens, words.clone()) {
            let near = found.words.end + 1 >= words.end;
            match found.name {
                "whereof" => between.whereof = near || found.words.start + 4 > words.end,
                "divided" | "consists" => between.divided = near,
                "example" => {
                    between.example = true;
                    between.divided |= found.words.start == words.start || between.colon;
                }
                "beyond" => between.beyond = true,
                _ => {}
            }
        }
        let first = words.start.saturating_sub(1);
        between.colon = (first..words.end).next_back().is_some_and(|last| {
            tokens.list.get(last).is_some_and(|token| token.after.contains(':'))
        });
        between.opens = tokens.opens_bracket(words.start) || tokens.opens_bracket(words.end);
        between.closes = (first..words.end)
            .any(|at| tokens.list.get(at).is_some_and(|token| token.after.contains(')')));
        between
    }
}

/// Finds what is part of what in a sentence.
pub(super) fn linked(tokens: &Tokens<'_>, sentence: &Range<usize>, counts: Counts) -> Linked {
    /// A whole that a sentence begins with stands no further into it.
    const FAR: usize = 6;
    let Counts { posts, others } = counts;
    let mut linked = Linked::default();
    let (mut all, mut some): (Option<Scope>, Option<Scope>) = (None, None);
    let mut end = sentence.start;
    for (index, told) in posts.into_iter().enumerate() {
        let between = Between::of(tokens, end..told.words.start.max(end));
        let from = end;
        end = told.words.end;
        if index == 0 {
            linked.posts.push((told, None));
            continue;
        }
        let closed =
            |scope: &Option<Scope>| scope.is_some_and(|scope| scope.in_brackets) && between.closes;
        if closed(&some) || between.beyond {
            some = None;
        }
        if closed(&all) || between.beyond {
            all = None;
        }
        let whole = last_whole(&linked.posts, some);
        let last = &linked.posts[whole].0;
        let right_after = index == whole + 1 || linked.posts[index - 1].1 == Some(whole);
        // `Av enhetens 35 medarbetare är 31 tillsvidareanställda och fyra timavlönade.`
        let of_first = index == 1
            && tokens.lower(sentence.start) == "av"
            && from <= sentence.start + FAR
            && tokens.lower(from) == "är";
        if between.whereof || of_first {
            some = Some(Scope { whole, first: index, in_brackets: between.opens });
        } else if all.is_none() && right_after && index == whole + 1 {
            let brackets = between.opens && between.words == 0;
            let colon = between.colon && between.words <= 4;
            if between.divided || (colon && last.of_everyone) || (brackets && last.of_everyone) {
                all = Some(Scope { whole, first: index, in_brackets: between.opens });
                let whole = &mut linked.posts[whole].0.post;
                whole.complete = !between.example;
            }
        }
        if let Some(scope) = some
            && !(between.whereof || of_first)
            && !scope.in_brackets
            && !goes_on(&linked.posts, scope, &told, &between)
        {
            some = None;
        }
        let part_of = some.or(all).map(|scope| scope.whole);
        // Something that is not understood stands among the parts.
        if let Some(Scope { whole, .. }) = all
            && others.iter().any(|other| (from..told.words.start).contains(other))
        {
            linked.posts[whole].0.post.complete = false;
        }
        linked.posts.push((told, part_of));
    }
    let after = Between::of(tokens, end..sentence.end);
    let last = linked.posts.last().map(|(told, _)| told);
    if let (Some(Scope { whole, .. }), true) = (all, others.iter().any(|other| *other >= end)) {
        linked.posts[whole].0.post.complete = false;
    } else if last.is_some_and(|told| told.of_everyone || after.divided)
        && after.colon
        && all.is_none()
        && (after.words == 0 || after.divided)
    {
        let whole = linked.posts.len() - 1;
        let total = is_alone(tokens, &linked.posts, whole);
        linked.opens = Some(Open { whole, complete: !after.example, total });
    }
    mark_totals(tokens, &mut linked.posts);
    tell_sexes(&mut linked.posts);
    linked
}

/// The last post that may have parts: not one of those told after `varav`.
fn last_whole(posts: &[(Told, Option<usize>)], some: Option<Scope>) -> usize {
    let last = posts.len() - 1;
    match some {
        Some(Scope { whole, .. }) if posts[last].1 == Some(whole) => whole,
        _ => last,
    }
}

/// Whether a count after the first one behind `varav` is a part too.
fn goes_on(posts: &[(Told, Option<usize>)], scope: Scope, told: &Told, between: &Between) -> bool {
    let of = &posts[scope.whole].0;
    let is_part = |part_of: Option<usize>| part_of == Some(scope.whole);
    let parts = || posts[scope.first..].iter().filter(|(_, of)| is_part(*of)).map(|(told, _)| told);
    let Some(before) = parts().next_back() else { return false };
    let kind = |told: &Told| {
        let state = told.post.state != PostState::InService;
        (told.of_sex, told.post.role == of.post.role && (state || told.post.employment.is_some()))
    };
    let same_kind = kind(told) == kind(before) && kind(told) != (false, false);
    let more_precise = !of.of_everyone
        && told.post.role != of.post.role
        && told.post.role.ends_with(&of.post.role)
        && before.post.role.ends_with(&of.post.role);
    let room = || {
        let mut known = parts().chain([told]).map(|part| part.post.count());
        let sum = known.try_fold(Number::from(0), |sum, count| {
            Some(Number::from(sum.decimal().checked_add(count?.decimal())?))
        });
        sum.is_some_and(|sum| of.post.count().is_some_and(|whole| sum <= whole))
    };
    let fits = of.of_everyone && !told.of_everyone && kind(before) == kind(told) && room();
    between.words <= 2 && (same_kind || more_precise || fits)
}

/// A count of everybody that is divided into its parts is a total, if it is alone.
fn mark_totals(tokens: &Tokens<'_>, posts: &mut [(Told, Option<usize>)]) {
    for index in 0..posts.len() {
        let has_parts = posts.iter().any(|(_, part_of)| *part_of == Some(index));
        let total = is_alone(tokens, posts, index);
        let post = &mut posts[index].0.post;
        post.complete &= has_parts;
        post.total |= total && post.complete;
    }
}

/// Whether a count of everybody has no others beside it: `en chef och elva medarbetare fördelade på …`.
fn is_alone(tokens: &Tokens<'_>, posts: &[(Told, Option<usize>)], index: usize) -> bool {
    let (told, part_of) = &posts[index];
    let beside = index.checked_sub(1).is_some_and(|before| {
        let (last, part_of) = &posts[before];
        let between = last.words.end..told.words.start;
        let joined = between.len() <= 1 && between.clone().all(|at| tokens.lower(at) != "totalt");
        part_of.is_none() && joined
    });
    told.of_everyone && part_of.is_none() && !beside
}

/// The women and men of a whole, from the parts that they are.
fn tell_sexes(posts: &mut [(Told, Option<usize>)]) {
    for index in 0..posts.len() {
        let (Told { post, of_sex: true, .. }, Some(whole)) = &posts[index] else { continue };
        let (women, heads, whole) = (post.role == "kvinnor", post.heads, *whole);
        let whole = &mut posts[whole].0.post;
        let sex = if women { &mut whole.women } else { &mut whole.men };
        *sex = sex.or(heads);
    }
}
