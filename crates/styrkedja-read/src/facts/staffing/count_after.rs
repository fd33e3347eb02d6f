//! Posts whose count comes after the role: in a sentence about the role, or in a line of a list.

use std::ops::Range;

use styrkedja::Post;

use super::{role::role, role_words::is_role};
use crate::facts::{Tokens, numerals};

/// `Lärarna är 41 till antalet`, `Antalet årsarbetare är 69,5`: the count after the role, at the end of the clause.
pub(super) fn told_after(
    tokens: &Tokens<'_>,
    at: usize,
    sentence: &Range<usize>,
) -> Option<(Post, Range<usize>, usize)> {
    let many = ["na", "ne"].iter().any(|ending| tokens.lower(at).ends_with(ending))
        || (at > 0 && tokens.lower(at - 1) == "antalet");
    let verb = at + 1;
    if !many || !is_role(tokens.lower(at)) || !matches!(tokens.lower(verb), "är" | "var") {
        return None;
    }
    let figure = verb + 1 + usize::from(matches!(tokens.lower(verb + 1), "cirka" | "ca" | "nu"));
    let (count, next) =
        numerals::quantity(tokens, figure).filter(|(_, next)| *next <= sentence.end)?;
    let ends = !tokens.list[next - 1].after.is_empty()
        || next == sentence.end
        || matches!(tokens.lower(next), "till" | "st" | "stycken" | "varav");
    let bytes = tokens.bytes(at..next);
    let role = tokens.list[at].word;
    ends.then(|| (Post::new(role, count, &tokens.text[bytes.clone()]), bytes, next))
}

/// A line of a list: `Enhetschef: 1`, `Biträdande chef 2 st`.
pub(super) fn listed(tokens: &Tokens<'_>, line: &Range<usize>) -> Option<(Post, Range<usize>)> {
    const MAX_WORDS: usize = 7;
    let role = role(tokens, line.start, line).filter(|_| line.len() <= MAX_WORDS)?;
    let name = role.name.clone().filter(|_| !role.is_bare_post)?;
    let figure = role.end + usize::from(matches!(tokens.lower(role.end), "-" | "–"));
    let joined = tokens.list[role.end - 1].after;
    let (count, next) = numerals::quantity(tokens, figure).filter(|(_, next)| *next <= line.end)?;
    let unit = usize::from(matches!(
        tokens.lower(next),
        "st" | "stycken" | "tjänst" | "tjänster" | "årsarbetare"
    ));
    let whole = next + unit >= line.end && (joined.is_empty() || joined == ":");
    let bytes = tokens.bytes(line.start..line.end);
    whole.then(|| {
        let mut post = Post::new(name, count, &tokens.text[bytes.clone()]);
        post.fraction = role.share;
        post.employment = role.employment;
        (post, bytes)
    })
}
