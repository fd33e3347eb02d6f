//! When what an item of a goal's follow-up says is done, beside its rates: for which reports, in which months.
//!
//! Only follow-ups are asked. Elsewhere a report that is named is mostly one that something was taken from, and a month
//! one in which something happened.

use std::ops::Range;

use styrkedja::{Month, Occasion, Pointer, key};

use super::{Tokens, said};

/// Whether an item is a goal's follow-up.
pub(super) fn is_follow_up(item: &Pointer) -> bool {
    let part = item.parent();
    part.is_some_and(|part| part.segments().last().is_some_and(|part| part == key!(Goal.follow_up)))
}

/// The reports and months that sentences name, except for those that another fact has taken.
pub(super) fn of(tokens: &Tokens<'_>, taken: &[Range<usize>]) -> (Vec<Occasion>, Vec<Month>) {
    let (mut occasions, mut months) = (Vec::new(), Vec::new());
    for sentence in tokens.sentences() {
        let bytes = tokens.bytes(sentence.clone());
        if taken.contains(&bytes) {
            continue;
        }
        for occasion in said::occasions(tokens, sentence.clone()) {
            // The plan is where it is said, not when it is done.
            if occasion != Occasion::PLAN && !occasions.contains(&occasion) {
                occasions.push(occasion);
            }
        }
        for month in said::months(tokens, sentence) {
            if !months.contains(&month) {
                months.push(month);
            }
        }
    }
    (occasions, months)
}
