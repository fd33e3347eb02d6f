//! A line of a table of money: its label and the numbers in its columns.

use rust_decimal::Decimal;
use styrkedja::{LineKind, Side};

use super::label::Label;

/// A line before its signs are known.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The row of the grid.
    pub(super) row: usize,
    pub(super) label: Label,
    pub(super) kind: LineKind,
    /// The side of the account that the heading row above says.
    pub(super) group: Option<Side>,
    /// The number in each column.
    pub(super) numbers: Vec<Option<Value>>,
}

/// A number as printed, in kronor where the unit is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) number: Decimal,
    /// What one of its last digit stands for.
    pub(super) step: Decimal,
}

impl Line {
    pub(super) fn at(&self, column: usize) -> Option<Value> {
        self.numbers.get(column).copied().flatten()
    }

    /// The side of the account; nothing for a service, a sum and what is not known.
    pub(super) fn side(&self) -> Option<Side> {
        self.kind.side().or(self.group)
    }

    pub(super) fn has_numbers(&self) -> bool {
        self.numbers.iter().any(Option::is_some)
    }
}

/// Whether two numbers are the same, as far as the rounding of some of them goes.
pub(super) fn same(a: Decimal, b: Decimal, step: Decimal, rounded: u64) -> bool {
    let half = Decimal::from(rounded.max(2)) / Decimal::TWO;
    let (difference, most) = (a.checked_sub(b), step.checked_mul(half));
    difference.zip(most).is_some_and(|(difference, most)| difference.abs() <= most)
}
