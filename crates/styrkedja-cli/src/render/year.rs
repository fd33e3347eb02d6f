//! The unit's year for people: month by month, and at the end what has no day, with the reason.

use std::io::{self, Write};

use styrkedja::{CalendarEntry, Date, EntryDay, EntryKind, Lang, Month};

use super::{one_line, summary::what_it_is};
use crate::{input::Source, lang::pick};

pub(crate) fn write(
    source: &Source,
    entries: &[CalendarEntry],
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{}", one_line(&source.name))?;
    writeln!(out, "{}", what_it_is(&source.reading.document, lang))?;
    if entries.is_empty() {
        let nothing =
            pick(lang, "inget återkommer eller har en dag", "nothing recurs or has a day");
        return writeln!(out, "\n{nothing}");
    }
    let widths = entries.iter().map(|entry| days(entry, lang).chars().count());
    let width = widths.max().unwrap_or_default();
    let kinds = entries.iter().map(|entry| kind(entry.kind, lang).chars().count());
    let kind_width = kinds.max().unwrap_or_default();
    let mut heading = String::new();
    for entry in entries {
        let of_entry = month(entry, lang);
        if of_entry != heading {
            writeln!(out, "\n{of_entry}")?;
            heading = of_entry;
        }
        let (days, kind) = (days(entry, lang), kind(entry.kind, lang));
        let indent = if entry.day == EntryDay::None { 0 } else { width + 2 };
        writeln!(out, "  {days:indent$}{kind:kind_width$}  {}", words(entry, lang))?;
    }
    Ok(())
}

/// The heading under which an entry stands: the month of its first day.
fn month(entry: &CalendarEntry, lang: Lang) -> String {
    let Some(day) = entry.start.or(entry.end) else {
        return pick(lang, "Utan dag", "No day").to_owned();
    };
    let month = Month::new(day.date().month().into());
    let name = month.map(|month| month.words().get(lang).to_owned()).unwrap_or_default();
    let (first, rest) = name.split_at(name.len().min(1));
    format!("{}{rest} {}", first.to_uppercase(), day.year())
}

/// `3`, `1–31`, `1/1–30/6`, also with the year where that is another.
fn days(entry: &CalendarEntry, lang: Lang) -> String {
    let number = |date: Date| date.date().day();
    let month = |date: Date| u8::from(date.date().month());
    match (entry.start, entry.end) {
        (Some(start), Some(end)) if start == end => number(start).to_string(),
        (Some(start), Some(end)) if start.year() != end.year() => {
            format!("{}/{}–{end}", number(start), month(start))
        }
        (Some(start), Some(end)) if month(start) == month(end) => {
            format!("{}–{}", number(start), number(end))
        }
        (Some(start), Some(end)) => {
            format!("{}/{}–{}/{}", number(start), month(start), number(end), month(end))
        }
        (Some(start), None) => format!("{} {}", pick(lang, "från", "from"), number(start)),
        (None, Some(end)) => format!("{} {}", pick(lang, "till", "until"), number(end)),
        (None, None) => String::new(),
    }
}

fn kind(kind: EntryKind, lang: Lang) -> String {
    kind.words().get(lang).to_owned()
}

/// What is done, which time it is, by whom; and why, where the day is not told.
fn words(entry: &CalendarEntry, lang: Lang) -> String {
    let mut words = one_line(&entry.what);
    let mut add = |more: String| words.push_str(&more);
    match (entry.occasion, entry.nth, entry.of) {
        // `Bokslut` says which occasion it is.
        (Some(it), ..) if entry.what.eq_ignore_ascii_case(&it.to_string()) => {}
        (Some(occasion), ..) => add(format!(" ({occasion})")),
        (None, Some(nth), Some(of)) if of > 1 => {
            add(format!(" ({nth} {} {of})", pick(lang, "av", "of")));
        }
        _ => {}
    }
    if !entry.responsible.is_empty() {
        add(format!(", {}", one_line(&entry.responsible.join(", "))));
    }
    // The day of the city is no news to those who plan by it; of what has no such day one wants to know the reason.
    let is_told = entry.day == EntryDay::Given && (entry.start.is_some() && entry.end.is_some());
    // Twelve times the same reason would be eleven too many.
    let is_said = entry.of == Some(12) && entry.nth > Some(1);
    if let Some(note) = entry.note.as_ref().filter(|_| !is_told && !is_said) {
        add(format!(" – {}", one_line(note.get(lang))));
    }
    words
}
