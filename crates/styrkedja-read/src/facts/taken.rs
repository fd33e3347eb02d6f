//! Facts that another fact may take to itself: a rate belongs to the routine whose sentence tells it, an amount to a
//! figure of the budget.

use std::ops::Range;

/// The facts of a text in order, and which of them have been taken.
#[derive(Debug)]
pub(super) struct Taken<T> {
    found: Vec<(T, Range<usize>)>,
    taken: Vec<bool>,
}

impl<T> Taken<T> {
    /// Facts in the order of the text; none has been taken.
    pub(super) fn new(found: Vec<(T, Range<usize>)>) -> Self {
        Self { taken: vec![false; found.len()], found }
    }

    /// Those whose words begin in some bytes, with their indices.
    pub(super) fn within(
        &self,
        bytes: &Range<usize>,
    ) -> impl Iterator<Item = (usize, &T, &Range<usize>)> {
        let first = self.found.partition_point(|(_, words)| words.start < bytes.start);
        let end = bytes.end;
        self.found[first..]
            .iter()
            .take_while(move |(_, words)| words.start < end)
            .enumerate()
            .map(move |(index, (fact, words))| (first + index, fact, words))
    }

    /// The fact at an index.
    pub(super) fn get(&self, index: usize) -> Option<&T> {
        self.found.get(index).map(|(fact, _)| fact)
    }

    /// Notes that a fact has found its home. A sentence that is about two things may take it twice.
    pub(super) fn take(&mut self, index: usize) {
        self.taken[index] = true;
    }

    /// Those that nobody took.
    pub(super) fn left(self) -> impl Iterator<Item = (T, Range<usize>)> {
        self.found.into_iter().zip(self.taken).filter(|(_, taken)| !taken).map(|(fact, _)| fact)
    }
}
