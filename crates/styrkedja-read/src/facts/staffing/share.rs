//! The share of full time that stands beside a role: `en kurator (80 %)`, `en kock på halvtid`.

use styrkedja::Number;
use styrkedja_swedish::Class;

use super::role::{part, role};
use crate::facts::{Tokens, numerals};

/// The share of full time given after a role, up to the next comma, bracket or count. It may be in brackets itself: `en
/// kurator (80 %)`.
pub(super) fn share(tokens: &Tokens<'_>, from: usize, end: usize) -> Option<Number> {
    let closed = |at: usize| tokens.list[at].after.contains([',', ';', ')']);
    let before = from.checked_sub(1).filter(|before| *before < tokens.list.len());
    // `en terapeut, 20 %`: a separate clause.
    if let Some((share, next)) = percent(tokens, from, end)
        && (next == end || tokens.list[next - 1].ends_clause())
        && before.is_some_and(|before| tokens.list[before].after == ",")
    {
        return Some(share);
    }
    if before.is_some_and(closed) {
        return None;
    }
    for index in from..end {
        let percent = percent(tokens, index, end);
        if tokens.opens_bracket(index) || tokens.lower(index) == "varav" {
            let alone = |next: usize| tokens.list[next - 1].after.starts_with(')');
            return percent.filter(|(_, next)| alone(*next)).map(|(share, _)| share);
        }
        let time = || part(tokens, index).filter(|_| !tokens.is(index, Class::Post));
        let time = tokens.lower(index).contains("tid").then(time).flatten();
        if let Some(share) = time.or(percent.map(|(share, _)| share)) {
            return Some(share);
        }
        let another = index > from && tokens.is(index, Class::Count);
        if closed(index) || (another && role(tokens, index + 1, end).is_some()) {
            return None;
        }
    }
    None
}

/// `80 %`, `80%`, `80 procent` at a word, as a share of full time, and the index after it.
fn percent(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(Number, usize)> {
    let word = tokens.lower(at);
    let glued = word.strip_suffix('%').filter(|percent| !percent.is_empty());
    let stated = matches!(tokens.lower(at + 1), "%" | "procent");
    let (share, next) = match glued {
        Some(percent) => (numerals::share(percent)?, at + 1),
        None if stated => (numerals::share(word)?, at + 2),
        None => return None,
    };
    (next <= end).then_some((share, next))
}
