//! How many of the staff are women and how many are men.

use std::ops::Range;

use styrkedja::{Number, Post, SexSplit};

use crate::facts::Tokens;

/// The number of women and of men in the whole unit, if a sentence gives both for its staff.
pub(in crate::facts) fn sexes(
    posts: &[(Post, Range<usize>)],
    tokens: &Tokens<'_>,
) -> Option<(SexSplit, Range<usize>)> {
    let is = |post: &Post, word: &str| post.role.to_lowercase() == word;
    posts.windows(2).enumerate().find_map(|(index, pair)| {
        let [(first, from), (second, to)] = pair else { return None };
        let (women, men) = match () {
            () if is(first, "kvinnor") && is(second, "män") => (first.count()?, second.count()?),
            () if is(first, "män") && is(second, "kvinnor") => (second.count()?, first.count()?),
            () => return None,
        };
        let sum = Number::from(women.decimal() + men.decimal());
        // Together they make a number of staff given before, as the parts of a whole do.
        posts[..index].iter().any(|(post, _)| post.count() == Some(sum)).then(|| {
            let bytes = from.start..to.end;
            (SexSplit::new(women, men, &tokens.text[bytes.clone()]), bytes)
        })
    })
}
