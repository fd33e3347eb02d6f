//! Counts of staff by role, in the chapters that describe the organisation.
//!
//! A post has a role, a count, a share of full time and a form of employment, as far as they are given:
//!
//! ```text
//! 14 undersköterskor                         14 of the role
//! En kurator (80 %)                          1, share 0.8
//! en halv lärartjänst                        1, share 0.5
//! 1,5 värdtjänster                           1.5 of the role `värd`
//! 64 tillsvidareanställda undersköterskor    64, permanent
//! 29 kvinnor och 12 män                      the sex split, if they add up to a number of staff before
//! 1,2 medarbetare per brukare                not a post: a ratio
//! en kock slutar i maj                       not a post: a change
//! ```
//!
//! Roles are words of the crate `styrkedja-swedish`: known by their last part (`-sköterska`, `-chef`), or guessed by the
//! endings -are, -ör and -ist. What makes a count no post are its guards of staff, in `data/patterns/staff.toml`. Staff is
//! counted only in chapters that describe the unit, because elsewhere the same words are about others.
//!
//! The search goes from count to count. What a count says is put together from the other files, each of which knows
//! those above it only:
//!
//! ```text
//! role            the role that begins at a word
//! share           the share of full time that stands beside it
//! elsewhere       the role of a count that stands in another place of the sentence, or is not named
//! sexes           women and men among the staff
//! ```

mod elsewhere;
mod role;
mod sexes;
mod share;

use std::ops::Range;

use styrkedja::{Number, Post, SectionKind};
use styrkedja_swedish::{Class, STAFF};

use self::{
    elsewhere::{counts_others, elsewhere, employment, listed, told_after},
    role::role,
    share::share,
};
use super::{Home, Tokens, numerals};

pub(super) use self::sexes::sexes;

/// The posts of a text.
pub(super) fn find(tokens: &Tokens<'_>, home: Home) -> Vec<(Post, Range<usize>)> {
    let described = [SectionKind::Organisation, SectionKind::Operations, SectionKind::Mission];
    let introduces = [SectionKind::Introduction, SectionKind::Summary];
    if !described.iter().any(|kind| home.is_in(*kind))
        && !introduces.iter().any(|kind| home.is_right_in(*kind))
    {
        return Vec::new();
    }
    let mut found: Vec<(Post, Range<usize>)> = Vec::new();
    for sentence in tokens.sentences() {
        let employment = employment(tokens, sentence.clone());
        let mut guards = STAFF.search(tokens, sentence.clone());
        let first = found.len();
        let mut at = sentence.start;
        if let Some((post, bytes)) = listed(tokens, &sentence) {
            found.push((post, bytes));
            continue;
        }
        while at < sentence.end {
            let Some((count, next)) = count(tokens, at, &sentence) else {
                if let Some((post, bytes, end)) = told_after(tokens, at, &sentence) {
                    found.push((post, bytes));
                    at = end;
                } else {
                    at += 1;
                }
                continue;
            };
            let before = at.checked_sub(1).map_or("", |before| tokens.lower(before));
            let earlier = found[first..].last().map(|(post, _)| post.role.clone());
            // `varav 39 är handläggare`
            let is = usize::from(tokens.lower(next) == "är");
            let Some(role) = role(tokens, next + is, sentence.end)
                .or_else(|| elsewhere(tokens, at, next, &sentence, earlier.as_deref()))
            else {
                at = next;
                continue;
            };
            let of_sex = role.end.checked_sub(1).is_some_and(|at| tokens.is(at, Class::Sex));
            // `60 % av en heltidstjänst` is a share, not a post.
            if (before == "av" && role.name.is_none())
                || guards.rejects(&(at..role.end))
                || (of_sex && counts_others(tokens, sentence.start..at))
            {
                at = role.end;
                continue;
            }
            // `en administratör, 0,3 tjänst`: the share of the post before.
            let part_time = count < Number::from(1);
            if part_time
                && role.is_bare_post
                && let Some((post, _)) = found[first..].last_mut()
                && post.fraction.is_none()
                && post.count() == Some(Number::from(1))
            {
                post.fraction = Some(count);
                at = role.end;
                continue;
            }
            let named = role.name.clone().filter(|_| !role.is_bare_post);
            let name = named.or(earlier.filter(|_| role.is_bare_post && role.share.is_some()));
            let Some(name) = name.or(role.name) else {
                at = role.end;
                continue;
            };
            // `två enheter med vardera en chef`: two heads.
            let times = if matches!(before, "vardera" | "varsin") {
                nearest_count(tokens, sentence.start, at)
            } else {
                1
            };
            let bytes = tokens.bytes(at..role.end);
            let number =
                Number::from((count.decimal() * Number::from(times).decimal()).normalize());
            let is_post = role.is_post && part_time;
            let number = if is_post { Number::from(1) } else { number };
            let mut post = counted(name, number).printed(&tokens.text[bytes.clone()]);
            post.fraction = role
                .share
                .or_else(|| share(tokens, role.end, sentence.end))
                .or_else(|| is_post.then_some(count));
            post.employment = role.employment.or(employment);
            let after = tokens.lower(role.end);
            post.total = matches!(before, "totalt" | "sammanlagt")
                || after.starts_with("fördela")
                || after == "varav";
            found.push((post, bytes));
            at = role.end;
        }
    }
    found
}

/// A count of a role: of people, or of full-time equivalents when it has decimals or is said to be one of those.
fn counted(role: String, count: Number) -> Post {
    let lower = role.to_lowercase();
    let equivalents = ["årsarbetare", "heltid"].iter().any(|word| lower.starts_with(word));
    if equivalents || !count.decimal().fract().is_zero() {
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

#[cfg(test)]
mod tests;
