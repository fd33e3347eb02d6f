//! When what an item says is done: its rates, and of a goal's follow-up also for which reports and in which months.
//!
//! Only follow-ups are asked for those. Elsewhere a report that is named is mostly one that something was taken from, and
//! a month one in which something happened.

use std::ops::Range;

use styrkedja::{Document, Month, Occasion, Pointer, Recurrence, key};

use super::{Taken, Tokens, said};

/// Enters the rates that no other fact took into the item they stand in, or into the document where they stand in none.
/// `taken` are the sentences that are routines. Gives the pointer of each rate, with its bytes.
pub(super) fn enter(
    rates: Taken<Recurrence>,
    item: Option<&Pointer>,
    tokens: &Tokens<'_>,
    taken: &[Range<usize>],
    document: &mut Document,
) -> Vec<(Pointer, Range<usize>)> {
    let mut placed = Vec::new();
    for (rate, bytes) in rates.left() {
        let here = item.and_then(|pointer| {
            let list = pointer.field(key!(Item.schedule)).field(key!(Schedule.recurrences));
            Some((list, &mut document.item_mut(pointer)?.schedule.recurrences))
        });
        let (list, recurrences) = match here {
            Some(here) => here,
            None => (Pointer::root().field(key!(Document.recurrences)), &mut document.recurrences),
        };
        placed.push((list.index(recurrences.len()), bytes));
        recurrences.push(rate);
    }
    if let Some(pointer) = item.filter(|pointer| is_follow_up(pointer)) {
        let (occasions, months) = of(tokens, taken);
        let told = !(occasions.is_empty() && months.is_empty());
        if let Some(item) = document.item_mut(pointer).filter(|_| told) {
            item.schedule.occasions.extend(occasions);
            item.schedule.months.extend(months);
        }
    }
    placed
}

/// Whether an item is a goal's follow-up.
fn is_follow_up(item: &Pointer) -> bool {
    let part = item.parent();
    part.is_some_and(|part| part.segments().last().is_some_and(|part| part == key!(Goal.follow_up)))
}

/// The reports and months that sentences name, except for those that another fact has taken.
fn of(tokens: &Tokens<'_>, taken: &[Range<usize>]) -> (Vec<Occasion>, Vec<Month>) {
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
