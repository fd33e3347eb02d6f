//! The unit's year: everything in a document that recurs or has a day, as entries of a calendar.
//!
//! Entries are computed and never stored. A day is only what the document tells, or the city for an occasion that the
//! document names. What has a rhythm and no day has a window, and what has neither says why: nobody makes up a weekday
//! or an hour here.
//!
//! ```text
//! source.rs    which parts of a document have a schedule or a day
//! schedule.rs  from a schedule to the times in the year; rate.rs: how often; named.rs: months in the words of a rate
//! turn.rs      one time with its days; note.rs: the words beside it
//! uid.rs       names that stay
//! ics.rs       the entries as iCalendar (feature `ics`)
//! ```

#[cfg(feature = "ics")]
mod ics;
mod kind;
mod named;
mod note;
mod rate;
mod schedule;
mod source;
#[cfg(test)]
mod tests;
mod turn;
mod uid;

use std::collections::BTreeSet;

use serde::Deserialize;
use styrkedja_macros::record;

#[cfg(feature = "ics")]
pub use ics::ICalendar;
pub use kind::{EntryDay, EntryKind};

use self::{turn::Turn, uid::Namer};
use crate::{
    catalogue::Catalogue,
    model::Document,
    pointer::Pointer,
    text::Text,
    value::{Date, Occasion, ReportPeriod, Year},
};

/// Something in the unit's year: an activity, a meeting, one time of a follow-up, an indicator to be reported.
///
/// See [`Document::calendar`].
#[record(output)]
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    /// A name that stays (UUID): the same entry has it in the next version of the document, too.
    pub uid: String,
    /// What it comes from.
    pub kind: EntryKind,
    /// What is done, in a few words of the document.
    pub what: String,
    /// The first day, or the first on which it may be done; absent when not known.
    pub start: Option<Date>,
    /// The last day, or the last on which it may be done; absent when not known.
    pub end: Option<Date>,
    /// How exactly the day is known.
    pub day: EntryDay,
    /// Which time in the year it is, from 1; absent for what is not counted.
    pub nth: Option<u32>,
    /// Of how many times in the year.
    pub of: Option<u32>,
    /// The occasion in the round of reporting that it belongs to.
    pub occasion: Option<Occasion>,
    /// Who does it: roles, in singular.
    pub responsible: Vec<String>,
    /// Why it has these days, or none.
    pub note: Option<Text>,
    /// The JSON Pointer of what it comes from.
    pub source: Pointer,
}

/// An entry before it has its name.
struct Draft {
    kind: EntryKind,
    what: String,
    turn: Turn,
    responsible: Vec<String>,
    source: Pointer,
}

impl Document {
    /// The unit's year: everything in the document that recurs or has a day, in the order of the days. What has no day
    /// comes last, and its note says why.
    ///
    /// - An activity has its days, a meeting its day.
    /// - What is told at an occasion (`T1`) has the day on which that closes in the city, as the catalogue tells. So
    ///   have indicators, by how often they are reported.
    /// - What is done in a month, or so many times a year, has a window for each time: the month, or its part of the
    ///   year.
    /// - What is done weekly or oftener, some times, or not every year, has no day. Neither has anything but activities
    ///   and meetings in a document whose year is not known.
    /// - The occasions of the city's round are entries too, of kind [`Report`](EntryKind::Report).
    ///
    /// What is said twice in the same words stands once.
    ///
    /// ```
    /// use styrkedja::{
    ///     Catalogue, Document, EntryDay, EntryKind, Lang, Number, Recurrence, RecurrencePeriod, Routine, RoutineKind,
    ///     Schedule,
    /// };
    ///
    /// let twice = Recurrence::new(Some(Number::from(2)), RecurrencePeriod::Year, "två gånger per år");
    /// let control = Routine::new(RoutineKind::SelfMonitoring, "Hygienen kontrolleras två gånger per år.");
    /// let mut plan = Document::plan(2027)?;
    /// plan.quality_work.routines.push(control.by("enhetschef").on(Schedule::often(twice)));
    ///
    /// let year = plan.calendar(&Catalogue::built_in());
    /// let control: Vec<_> = year.iter().filter(|entry| entry.kind == EntryKind::Routine).collect();
    /// assert_eq!((control.len(), control[0].day), (2, EntryDay::Window));
    /// assert_eq!(control[0].end.map(|day| day.to_string()).as_deref(), Some("2027-06-30"));
    /// let note = control[0].note.as_ref().map(|note| note.get(Lang::Sv));
    /// assert_eq!(note, Some("planen säger ”två gånger per år”, ingen dag"));
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    pub fn calendar(&self, catalogue: &Catalogue) -> Vec<CalendarEntry> {
        let year = self.calendar_year();
        let mut namer = Namer::of(self, year);
        let mut seen = BTreeSet::new();
        let mut entries: Vec<CalendarEntry> = Vec::new();
        for draft in source::drafts(self, year, catalogue) {
            if !seen.insert(draft.says()) {
                continue;
            }
            let uid = namer.name(&draft);
            let Draft { kind, what, turn, responsible, source } = draft;
            let Turn { start, end, day, count, occasion, note } = turn;
            let (nth, of) = count.unzip();
            entries.push(CalendarEntry {
                uid,
                kind,
                what,
                start,
                end,
                day,
                nth,
                of,
                occasion,
                responsible,
                note,
                source,
            });
        }
        // What begins on the same day keeps the order of the document.
        entries.sort_by_key(|entry| {
            let first = entry.start.or(entry.end);
            (first.is_none(), first, entry.end)
        });
        entries
    }

    /// The year that the calendar is of: of a report the year it reports.
    pub(crate) fn calendar_year(&self) -> Option<Year> {
        self.year.or_else(|| self.period.map(ReportPeriod::year))
    }
}

impl Draft {
    /// All that a reader of the calendar sees of it: two that say the same are one.
    fn says(&self) -> impl Ord + use<> {
        let Turn { start, end, day, count, occasion, note } = &self.turn;
        (
            (self.kind.as_str(), uid::normalised(&self.what), self.responsible.clone()),
            (*start, *end, day.as_str(), *count, *occasion),
            note.as_ref().map(|note| note.sv.clone().into_owned()),
        )
    }
}
