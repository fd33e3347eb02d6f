//! How many of the staff are women and how many are men.

use std::ops::Range;

use styrkedja::{Number, SexSplit, Staffing};

use super::counts::Told;
use crate::facts::Tokens;

/// Women and men, as they were told.
pub(super) struct Sexes {
    pub(super) split: SexSplit,
    pub(super) bytes: Range<usize>,
    /// The post that they are, if a sentence before told of it.
    pub(super) of: Option<usize>,
}

/// The number of women and of men in the whole unit, if a sentence gives both for its staff.
pub(super) fn sexes(
    posts: &[(Told, Option<usize>)],
    tokens: &Tokens<'_>,
    staffing: &Staffing,
) -> Option<Sexes> {
    /// Nobody refers to what stands far above.
    const NEAR: usize = 20;
    let count = |told: &Told, word: &str| {
        (told.of_sex && told.post.role == word).then(|| told.post.count()).flatten()
    };
    posts.windows(2).enumerate().find_map(|(index, pair)| {
        let [(first, part_of), (second, _)] = pair else { return None };
        let both = |a: &Told, b: &Told| Some((count(a, "kvinnor")?, count(b, "män")?));
        let (women, men) = both(first, second).or_else(|| both(second, first))?;
        let sum = Number::from(women.decimal().checked_add(men.decimal())?);
        // Together they make a number of staff given before, as the parts of a whole do.
        let here = posts[..index].iter().any(|(told, _)| told.post.count() == Some(sum));
        let far = staffing.posts.len().saturating_sub(NEAR);
        let before = staffing.posts.iter().enumerate().skip(far);
        let before =
            before.filter(|(_, post)| post.heads == Some(sum)).map(|(at, _)| at).next_back();
        let of = before.filter(|_| !here && part_of.is_none());
        (here || of.is_some()).then(|| {
            let words = first.words.start..second.words.end;
            let split = SexSplit::new(women, men, tokens.words(words.clone()));
            Sexes { split, bytes: tokens.bytes(words), of }
        })
    })
}
