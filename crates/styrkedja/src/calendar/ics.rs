//! The unit's year as iCalendar (RFC 5545), for the calendars that people have.
//!
//! It stands in the core, behind the feature `ics`, and not in the command: a service that hands out subscriptions and
//! the Python package want the same text, and writing one is no I/O. It is no default feature because the crate that
//! writes it brings a clock and a source of chance, which nothing here asks.
//!
//! What calendars do with it decides the shape:
//! - A window becomes its *last* day, with `Senast:` before it; a bar over half a year hides the others.
//! - What is done every month is one event that repeats on the last day of the month.
//! - Tasks (VTODO) say more, a first and a last day, but Google Calendar, Fastmail and iOS show none. So they are asked for.
//! - An event without a day there is not. What has none is left out unless it is asked for, and is a task then.
//! - All is free time (TRANSP:TRANSPARENT): a deadline is no appointment.
//!
//! The same entries give the same bytes: the crate would make up a UID and take the time of the day for DTSTAMP, so every
//! component gets both. Its `all_day` writes an event without length, and some of its lines are a byte too long, so days and
//! lines are written here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use icalendar::{Calendar, CalendarComponent, Component, Event, Property, Todo};

use super::{CalendarEntry, EntryDay, EntryKind, note};
use crate::{
    model::Document,
    text::{Lang, Text},
    value::Date,
};

/// The entries of one or many documents as an iCalendar file. Printed, it has lines ended by CR LF, folded at 75 bytes.
///
/// ```
/// use styrkedja::{Activity, Catalogue, Date, Document, Goal, ICalendar, Lang};
///
/// let day = |text: &str| text.parse::<Date>();
/// let activity = Activity::new("Ny meny").with_dates(day("2027-02-01")?, day("2027-05-31")?);
/// let plan = Document::plan(2027)?.with_goal(Goal::unit("Maten är god").with_activity(activity));
///
/// let mut file = ICalendar::new(Lang::Sv);
/// file.add(&plan, &plan.calendar(&Catalogue::default()));
/// let file = file.to_string();
/// assert!(file.contains("SUMMARY:Ny meny\r\n"));
/// // The day after the last, as the format has it.
/// assert!(file.contains("DTSTART;VALUE=DATE:20270201\r\n") && file.contains("DTEND;VALUE=DATE:20270601\r\n"));
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ICalendar {
    lang: Lang,
    tasks: bool,
    undated: bool,
    /// What the calendar may be called: by its documents.
    names: BTreeSet<String>,
    /// The days of what is in it, by name.
    taken: BTreeMap<String, Vec<Days>>,
    components: Vec<CalendarComponent>,
}

/// What the components of one document have in common.
struct Of {
    unit: Option<String>,
    /// When they were made.
    stamp: String,
}

/// The first and the last day of an entry.
type Days = (Option<Date>, Option<Date>);

impl ICalendar {
    /// An empty calendar, with its words in a language.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            tasks: false,
            undated: false,
            names: BTreeSet::new(),
            taken: BTreeMap::new(),
            components: Vec::new(),
        }
    }

    /// With a task (VTODO) for each window, from its first day to its last, rather than an event on its last day.
    #[must_use]
    pub fn with_tasks(mut self) -> Self {
        self.tasks = true;
        self
    }

    /// With what has no day, as tasks without one.
    #[must_use]
    pub fn with_undated(mut self) -> Self {
        self.undated = true;
        self
    }

    /// Adds the entries of a document. What another document has added with the same name and days is not added again:
    /// a plan may come as a file of each format.
    pub fn add(&mut self, document: &Document, entries: &[CalendarEntry]) {
        let unit = document.organisation.unit.as_deref().map(clean);
        let year = document.calendar_year().map(|year| year.to_string());
        let name: Vec<String> = unit.clone().into_iter().chain(year).collect();
        self.names.insert(name.join(" "));
        let of = Of { unit, stamp: stamp(document, entries) };
        let monthly = if self.tasks { BTreeMap::new() } else { monthly(entries) };
        for (at, entry) in entries.iter().enumerate() {
            match monthly.get(&at) {
                Some(Monthly::First) => self.push(entry, &of, true),
                Some(Monthly::Repeated) => {}
                None => self.push(entry, &of, false),
            }
        }
    }

    fn push(&mut self, entry: &CalendarEntry, of: &Of, repeats: bool) {
        if entry.day == EntryDay::None && !self.undated {
            return;
        }
        let days = (entry.start, entry.end);
        let taken = self.taken.entry(entry.uid.clone()).or_default();
        if taken.contains(&days) {
            return;
        }
        taken.push(days);
        // Of two documents that give the same thing other days, none is more right than the other.
        let uid = match taken.len() {
            1 => entry.uid.clone(),
            count => format!("{}-{count}", entry.uid),
        };
        let is_task = match entry.day {
            EntryDay::None => true,
            EntryDay::Window => self.tasks,
            EntryDay::Given => false,
        };
        let component = if is_task {
            let mut todo = Todo::new();
            self.common(&mut todo, entry, &uid, of, false);
            // A task that is due on the day it begins has no first day: the standard wants them apart.
            let start = entry.start.filter(|start| Some(*start) != entry.end);
            start.map(|start| todo.append_property(date("DTSTART", start.date())));
            entry.end.map(|end| todo.append_property(date("DUE", end.date())));
            todo.done().into()
        } else {
            let mut event = Event::new();
            self.common(&mut event, entry, &uid, of, repeats);
            event.add_property("TRANSP", "TRANSPARENT");
            days_of(&mut event, entry);
            if repeats && let Some(last) = entry.end {
                let rule = format!("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL={}1231", last.year());
                event.add_property("RRULE", rule);
            }
            event.done().into()
        };
        self.components.push(component);
    }

    /// What events and tasks have in common.
    fn common(
        &self,
        component: &mut impl Component,
        entry: &CalendarEntry,
        uid: &str,
        of: &Of,
        repeats: bool,
    ) {
        component.add_property("UID", uid);
        component.add_property("DTSTAMP", &*of.stamp);
        component.summary(&self.summary(entry, repeats));
        let description = self.description(entry, of);
        if !description.is_empty() {
            component.description(&description);
        }
        component.add_property("CATEGORIES", self.say(&entry.kind.words()));
        component.add_property("X-STYRKEDJA-DAY", entry.day.as_str());
    }

    fn summary(&self, entry: &CalendarEntry, repeats: bool) -> String {
        let before = match (entry.day, entry.start, entry.end) {
            (EntryDay::Window, ..) => self.pick("Senast: ", "By: "),
            (EntryDay::Given, Some(_), None) => self.pick("Börjar: ", "Begins: "),
            (EntryDay::Given, None, Some(_)) => self.pick("Slutar: ", "Ends: "),
            _ => "",
        };
        let which = match (entry.occasion, entry.nth, entry.of) {
            // It is called after the occasion.
            (Some(_), ..) if entry.kind == EntryKind::Report => String::new(),
            (Some(occasion), ..) => format!(" ({occasion})"),
            (None, Some(nth), Some(of)) if of > 1 && !repeats => {
                format!(" ({nth} {} {of})", self.pick("av", "of"))
            }
            _ => String::new(),
        };
        format!("{before}{}{which}", clean(&entry.what))
    }

    fn description(&self, entry: &CalendarEntry, of: &Of) -> String {
        let note = entry.note.as_ref().map(|note| sentence(self.say(note)));
        let responsible = (!entry.responsible.is_empty()).then(|| {
            let word = self.pick("Ansvarig", "Responsible");
            clean(&format!("{word}: {}", entry.responsible.join(", ")))
        });
        // A calendar may hold several units.
        let unit = of.unit.clone();
        note.into_iter().chain(responsible).chain(unit).collect::<Vec<_>>().join("\n")
    }

    fn pick(&self, sv: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Sv => sv,
            Lang::En => en,
        }
    }

    fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }
}

impl fmt::Display for ICalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut calendar = Calendar::empty();
        let product = self.pick("-//styrkedja//styrkedja//SV", "-//styrkedja//styrkedja//EN");
        calendar.append_property(("VERSION", "2.0"));
        calendar.append_property(("PRODID", product));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        // Of several documents no name is the right one.
        let mut names = self.names.iter();
        if let (Some(name), None) = (names.next(), names.next())
            && !name.is_empty()
        {
            calendar.append_property(("X-WR-CALNAME", &**name));
        }
        calendar.components.clone_from(&self.components);
        // The crate counts the space at the beginning of a continuation into no line but the first: 76 bytes in some.
        let unfolded = calendar.to_string().replace("\r\n ", "");
        unfolded.split_terminator("\r\n").try_for_each(|line| fold(line, f))
    }
}

/// Maximum number of bytes in a line, without its end.
const LONGEST_LINE: usize = 75;

/// Writes a line in pieces, each after the first with a space before it.
fn fold(mut line: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut room = LONGEST_LINE;
    while line.len() > room {
        let cut = (0..=room).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(room);
        write!(f, "{}\r\n ", &line[..cut])?;
        line = &line[cut..];
        room = LONGEST_LINE - 1;
    }
    write!(f, "{line}\r\n")
}

/// Which of several entries stands for what is done every month.
enum Monthly {
    First,
    Repeated,
}

/// What is done in each of the twelve months of a year is told once.
fn monthly(entries: &[CalendarEntry]) -> BTreeMap<usize, Monthly> {
    let mut series: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if entry.day == EntryDay::Window && entry.of == Some(12) {
            let year = entry.end.map(Date::year);
            let key = (entry.kind.as_str(), &entry.what, entry.source.as_str(), year);
            series.entry(key).or_default().push(at);
        }
    }
    let mut found = BTreeMap::new();
    for of in series.into_values() {
        let nth: BTreeSet<_> = of.iter().map(|&at| entries[at].nth).collect();
        // Unless somebody took some out, or a month is told twice.
        if of.len() == 12 && nth.len() == 12 {
            let first = |at: &usize| entries[*at].nth == Some(1);
            found.extend(
                of.into_iter()
                    .map(|at| (at, if first(&at) { Monthly::First } else { Monthly::Repeated })),
            );
        }
    }
    found
}

/// The days of an event: of a window its last, else all of them.
fn days_of(event: &mut Event, entry: &CalendarEntry) {
    let last = entry.end.or(entry.start);
    let first = if entry.day == EntryDay::Window { last } else { entry.start.or(last) };
    let (Some(first), Some(last)) = (first, last) else { return };
    event.append_property(date("DTSTART", first.date()));
    // One day has no end. Of more, the end is the day after the last.
    if first < last
        && let Some(after) = last.date().next_day()
    {
        event.append_property(date("DTEND", after));
    }
}

fn date(name: &str, date: time::Date) -> Property {
    let (year, month, day) = date.to_calendar_date();
    let value = format!("{year:04}{:02}{day:02}", u8::from(month));
    let mut property = Property::new(name, value);
    property.add_parameter("VALUE", "DATE");
    property.done()
}

/// When the entries were made: the day that the document bears, else the first of its year. No clock is asked.
fn stamp(document: &Document, entries: &[CalendarEntry]) -> String {
    let dated = document.date.as_ref().and_then(|date| date.value);
    let first_of_year = || document.calendar_year().map(|year| Date::in_year(year, 1, 1));
    let first = || entries.iter().find_map(|entry| entry.start.or(entry.end));
    let day = dated.or_else(first_of_year).or_else(first);
    let day = day.map_or_else(|| "19700101".to_owned(), |day| day.to_string().replace('-', ""));
    format!("{day}T000000Z")
}

/// A text on one line, without characters that the format forbids.
fn clean(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    note::cut(&text, usize::MAX)
}

/// A note as a sentence of its own.
fn sentence(note: &str) -> String {
    let note = clean(note);
    let mut letters = note.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", letters.as_str())
}

#[cfg(test)]
mod tests {
    use quickcheck::QuickCheck;

    use super::*;
    use crate::{
        catalogue::Catalogue,
        model::{
            Activity, Goal, Item, Passage, Printed, Recurrence, RecurrencePeriod, Routine,
            RoutineKind, Schedule, StaffMeeting,
        },
        value::Number,
    };

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn often(times: i64, per: RecurrencePeriod, text: &str) -> Schedule {
        Schedule::often(Recurrence::new(Some(Number::from(times)), per, text))
    }

    fn plan() -> Document {
        let mut goal = Goal::unit("Gästerna är nöjda").with_activity(
            Activity::new("Ny meny; med fisk, varje dag\\kväll")
                .with_dates(day("2027-02-01"), day("2027-05-31")),
        );
        let weekly = often(1, RecurrencePeriod::Week, "varje vecka");
        let kön = Item { schedule: weekly, ..Item::paragraph("Kön gås igenom varje vecka.") };
        goal.follow_up = Some(Passage::from_iter([kön]));
        let mut plan = Document::plan(2027).expect("a plan").with_unit("Solgläntan, norr");
        plan.goals.push(goal);
        plan.meetings.push(StaffMeeting::new("APT", Printed::exact(day("2027-02-03"))));
        let routine = |text: &str| Routine::new(RoutineKind::SelfMonitoring, text).by("enhetschef");
        plan.quality_work.routines.push(
            routine("Hygienen kontrolleras två gånger per år.").on(often(
                2,
                RecurrencePeriod::Year,
                "två gånger per år",
            )),
        );
        plan.quality_work.routines.push(
            routine(
                "Läkemedelsgenomgångar, avvikelser, åtgärder och återkopplingar på årshjulsmötet \
                     följs upp varje månad",
            )
            .on(often(1, RecurrencePeriod::Month, "varje månad")),
        );
        plan
    }

    fn written(document: &Document, file: ICalendar) -> String {
        let mut file = file;
        file.add(document, &document.calendar(&Catalogue::built_in()));
        file.to_string()
    }

    /// The lines of a file, unfolded, from the component with a summary.
    fn component(file: &str, summary: &str) -> Vec<String> {
        let file = file.replace("\r\n ", "");
        let found =
            file.split("BEGIN:").find(|part| part.contains(&format!("SUMMARY:{summary}\r\n")));
        let found = found.unwrap_or_else(|| panic!("no {summary} in {file}"));
        found.lines().map(str::to_owned).collect()
    }

    #[test]
    fn days_windows_and_months_become_events() {
        let file = written(&plan(), ICalendar::new(Lang::Sv));
        assert!(file.starts_with(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//styrkedja//styrkedja//SV\r\n\
             CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Solgläntan\\, norr 2027\r\n"
        ));
        let has = |summary: &str, lines: &[&str]| {
            let found = component(&file, summary);
            for line in lines {
                assert!(found.iter().any(|it| it == line), "{line} is not in {found:#?}");
            }
            found
        };
        let meeting = has("APT", &["VEVENT", "DTSTART;VALUE=DATE:20270203", "TRANSP:TRANSPARENT"]);
        assert!(!meeting.iter().any(|line| line.starts_with("DTEND")), "one day has no end");
        has(
            "Ny meny\\; med fisk\\, varje dag\\\\kväll",
            &["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270601", "X-STYRKEDJA-DAY:given"],
        );
        has(
            "Senast: Hygienen kontrolleras två gånger per år (1 av 2)",
            &[
                "DTSTART;VALUE=DATE:20270630",
                "DESCRIPTION:Planen säger ”två gånger per år”\\, ingen dag.\\nAnsvarig: enhetschef\\nSolgläntan\\, norr",
                "CATEGORIES:rutin",
                "X-STYRKEDJA-DAY:window",
                "DTSTAMP:20270101T000000Z",
            ],
        );
        assert_eq!(file.matches("RRULE").count(), 1);
        assert!(file.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271231\r\n"));
        assert!(file.contains("DTSTART;VALUE=DATE:20270131\r\n"));
        assert!(!file.contains("VTODO") && !file.contains("Kön"), "what has no day is left out");
    }

    #[test]
    fn windows_become_tasks_when_asked_for() {
        let file = written(&plan(), ICalendar::new(Lang::En).with_tasks().with_undated());
        let twice = component(&file, "By: Hygienen kontrolleras två gånger per år (2 of 2)");
        for line in ["VTODO", "DTSTART;VALUE=DATE:20270701", "DUE;VALUE=DATE:20271231"] {
            assert!(twice.iter().any(|it| it == line), "{twice:#?}");
        }
        assert!(!file.contains("RRULE"), "each month is a task");
        let weekly = component(&file, "Kön gås igenom varje vecka");
        assert!(weekly.iter().any(|line| line == "VTODO"));
        assert!(!weekly.iter().any(|line| line.starts_with("DTSTART") || line.starts_with("DUE")));
    }

    #[test]
    fn the_document_that_bears_a_day_is_stamped_with_it() {
        let dated = Document { date: Some(Printed::exact(day("2027-01-18"))), ..plan() };
        let file = written(&dated, ICalendar::new(Lang::Sv));
        assert!(file.contains("DTSTAMP:20270118T000000Z") && !file.contains("DTSTAMP:20270101"));
    }

    #[test]
    fn a_plan_in_two_formats_is_one_and_what_contradicts_is_both() {
        let (plan, mut file) = (plan(), ICalendar::new(Lang::Sv));
        let entries = plan.calendar(&Catalogue::built_in());
        file.add(&plan, &entries);
        let once = file.to_string();
        file.add(&plan, &entries);
        assert_eq!(file.to_string(), once);
        let mut other = plan.clone();
        other.goals[0].activities[0].end = Some(Printed::exact(day("2027-06-30")));
        file.add(&other, &other.calendar(&Catalogue::built_in()));
        let both = file.to_string();
        assert_eq!(both.matches("BEGIN:VEVENT").count(), once.matches("BEGIN:VEVENT").count() + 1);
        let names: Vec<&str> = both.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }

    #[test]
    fn whatever_the_document_lines_are_folded_and_the_bytes_the_same() {
        #[expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]
        fn property(document: Document, tasks: bool) {
            let file = || {
                let file = ICalendar::new(Lang::Sv).with_undated();
                written(&document, if tasks { file.with_tasks() } else { file })
            };
            let text = file();
            assert_eq!(text, file());
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.split_terminator("\r\n") {
                assert!(line.len() <= 75, "{line:?}");
                assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
            }
            let ends = text.matches("\r\n").count();
            assert_eq!((text.matches('\n').count(), text.matches('\r').count()), (ends, ends));
            let unfolded = text.replace("\r\n ", "");
            assert_eq!(
                unfolded.matches("\r\nUID:").count(),
                unfolded.matches("\r\nDTSTAMP:").count()
            );
            for event in unfolded.split("BEGIN:VEVENT").skip(1) {
                let event = event.split("END:VEVENT").next().unwrap_or_default();
                assert_eq!(event.matches("\r\nDTSTART;VALUE=DATE:").count(), 1);
            }
        }
        QuickCheck::new().tests(200).quickcheck(property as fn(Document, bool));
    }
}
