//! NUM: the parallel numbers of results, ways of working and follow-ups.

pub(super) mod numbered_results_unnumbered_follow_up;
pub(super) mod numbering_gap;
pub(super) mod result_without_follow_up_number;
pub(super) mod result_without_way_of_working_number;

use std::collections::BTreeSet;

use super::text;
use crate::model::{Goal, Passage};

/// The numbered results of a goal whose number does not occur in another numbered part: index and number.
fn unmatched(goal: &Goal, other: Option<&Passage>) -> Vec<(usize, u32)> {
    let (Some(results), Some(other)) = (&goal.expected_results, other) else {
        return Vec::new();
    };
    let mut known: BTreeSet<u32> = other.numbers().collect();
    if known.is_empty() {
        return Vec::new();
    }
    // "Resultat 2 och 3 följs upp tillsammans."
    for item in &other.items {
        known.extend(text::words(&item.text).filter_map(|word| word.parse::<u32>().ok()));
    }
    results
        .statements()
        .filter_map(|(index, item)| Some((index, item.number?)))
        .filter(|(_, number)| !known.contains(number))
        .collect()
}
