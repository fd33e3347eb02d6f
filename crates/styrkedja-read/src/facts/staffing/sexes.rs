//! How many of the staff are women and how many are men.

use std::ops::Range;

use styrkedja::{Number, SexSplit};

use super::counts::Told;
use crate::facts::Tokens;

/// The number of women and of men in the whole unit, if a sentence gives both for its staff.
pub(super) fn sexes(
    posts: &[(Told, Option<usize>)],
    tokens: &Tokens<'_>,
) -> Option<(SexSplit, Range<usize>)> {
    let count = |told: &Told, word: &str| {
        (told.of_sex && told.post.role == word).then(|| told.post.count()).flatten()
    };
    posts.windows(2).enumerate().find_map(|(index, pair)| {
        let [(first, _), (second, _)] = pair else { return None };
        let both = |a: &Told, b: &Told| Some((count(a, "kvinnor")?, count(b, "män")?));
        let (women, men) = both(first, second).or_else(|| both(second, first))?;
        let sum = Number::from(women.decimal().checked_add(men.decimal())?);
        // Together they make a number of staff given before, as the parts of a whole do.
        posts[..index].iter().any(|(told, _)| told.post.count() == Some(sum)).then(|| {
            let words = first.words.start..second.words.end;
            (SexSplit::new(women, men, tokens.words(words.clone())), tokens.bytes(words))
        })
    })
}
