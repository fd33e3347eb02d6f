//! One time that something is done: its days, as far as they are known.

use super::EntryDay;
use crate::{
    text::Text,
    value::{Date, Occasion},
};

/// One time that something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) start: Option<Date>,
    pub(super) end: Option<Date>,
    pub(super) day: EntryDay,
    /// Which time of how many in the year.
    pub(super) count: Option<(u32, u32)>,
    pub(super) occasion: Option<Occasion>,
    pub(super) note: Option<Text>,
}

impl Turn {
    /// On days that are told.
    pub(super) fn given(start: Option<Date>, end: Option<Date>) -> Self {
        Self { start, end, day: EntryDay::Given, count: None, occasion: None, note: None }
    }

    /// On a day that is told.
    pub(super) fn on(day: Date) -> Self {
        Self::given(Some(day), Some(day))
    }

    /// On some day of a window.
    pub(super) fn within((start, end): (Date, Date)) -> Self {
        Self { day: EntryDay::Window, ..Self::given(Some(start), Some(end)) }
    }

    /// On no day that is known, for a reason.
    pub(super) fn undated(why: Text) -> Self {
        Self { day: EntryDay::None, note: Some(why), ..Self::given(None, None) }
    }

    pub(super) fn nth(self, nth: usize, of: usize) -> Self {
        let number = |number: usize| u32::try_from(number).ok();
        Self { count: number(nth).zip(number(of)), ..self }
    }

    pub(super) fn at(self, occasion: Occasion) -> Self {
        Self { occasion: Some(occasion), ..self }
    }

    pub(super) fn noting(self, note: Text) -> Self {
        Self { note: Some(note), ..self }
    }
}
