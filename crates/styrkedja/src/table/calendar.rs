//! The unit's year, a row an entry of the calendar.

use super::{Rows, column::columns};
use crate::{
    calendar::{CalendarEntry, EntryDay, EntryKind},
    catalogue::Catalogue,
    model::Document,
};

columns! {
    for entry: CalendarEntry;
    "kind" Text[EntryKind] "what it comes from" = entry.kind;
    "what" Text "what is done, in a few words" = &entry.what;
    "start" Date "the first day, or the first on which it may be done" = entry.start;
    "end" Date "the last day, or the last on which it may be done" = entry.end;
    "day" Text[EntryDay] "how exactly the day is known" = entry.day;
    "nth" Integer "which time in the year, from 1" = entry.nth;
    "of" Integer "of how many times" = entry.of;
    "occasion" Text "the occasion of reporting it belongs to" = entry.occasion;
    "responsible" Text "who does it; several with `; ` between" = &*entry.responsible;
    "source" Text "JSON Pointer of what it comes from" = &entry.source;
    "uid" Text "a name that stays: the same in the next version of the document" = &entry.uid;
    "note" Text "why it has these days, or none, in English" = entry.note.as_ref().map(|note| &*note.en);
    "note_sv" Text "why it has these days, or none, in Swedish" = entry.note.as_ref().map(|note| &*note.sv);
}

pub(super) fn rows(document: &Document, catalogue: &Catalogue) -> Rows {
    let entries = document.calendar(catalogue);
    entries.iter().map(|entry| (entry.source.clone(), cells(entry))).collect()
}
