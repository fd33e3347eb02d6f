use std::collections::BTreeSet;

use quickcheck::QuickCheck;

use super::*;
use crate::{
    model::{
        Activity, EconomyFollowUp, Goal, Indicator, Item, Passage, Printed, Recurrence,
        RecurrencePeriod, Routine, RoutineKind, Schedule, Section, StaffMeeting,
    },
    value::{Month, Number, Periodicity},
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn often(times: i64, per: RecurrencePeriod, text: &str) -> Schedule {
    Schedule::often(Recurrence::new(Some(Number::from(times)), per, text))
}

fn scheduled(text: &str, schedule: Schedule) -> Item {
    Item { schedule, ..Item::paragraph(text) }
}

/// A goal with a follow-up, an activity and an indicator.
fn plan() -> Document {
    let mut goal = Goal::unit("Gästerna är nöjda")
        .with_activity(Activity::new("Ny meny").with_dates(day("2027-02-01"), day("2027-05-31")))
        .with_indicator(
            Indicator::new("Andel nöjda").with_periodicity("Tertial", Periodicity::Tertial),
        );
    let twice = often(2, RecurrencePeriod::Year, "två gånger per år");
    goal.follow_up =
        Some(Passage::from_iter([scheduled("Kön ses över två gånger per år.", twice)]));
    Document::plan(2027).expect("a plan").with_unit("Solgläntan").with_goal(goal)
}

fn of(document: &Document, kind: EntryKind) -> Vec<CalendarEntry> {
    let entries = document.calendar(&Catalogue::built_in());
    entries.into_iter().filter(|entry| entry.kind == kind).collect()
}

fn sv(entry: &CalendarEntry) -> &str {
    entry.note.as_ref().map_or("", |note| &note.sv)
}

#[test]
fn everything_that_recurs_or_has_a_day_is_there() {
    let mut document = plan();
    document.introduction.push(Section {
        text: Passage::from_iter([scheduled(
            "Buss. Bussen tvättas varje månad. Den är blå.",
            often(1, RecurrencePeriod::Month, "varje månad"),
        )]),
        ..Section::new("Inledning", None)
    });
    document.quality_work.routines.push(
        Routine::new(RoutineKind::SelfMonitoring, "Hygienen kontrolleras i mars.")
            .by("enhetschef")
            .on(Schedule::default().in_month(Month::new(3).expect("a month"))),
    );
    let budget = EconomyFollowUp {
        responsible: vec!["enhetschef".to_owned()],
        schedule: Schedule::default().reported(Occasion::T1),
        ..EconomyFollowUp::new("Budgeten följs upp i T1.")
    };
    document.economy.follow_ups.push(budget);
    document.meetings.push(StaffMeeting::new("APT", Printed::exact(day("2027-02-03"))));
    let rate = Recurrence::new(Some(Number::from(1)), RecurrencePeriod::Week, "varje vecka");
    document.recurrences.push(rate);

    let entries = document.calendar(&Catalogue::built_in());
    let kinds: BTreeSet<&str> = entries.iter().map(|entry| entry.kind.as_str()).collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [
            "activity",
            "chapter",
            "economy",
            "follow_up",
            "indicator",
            "meeting",
            "recurrence",
            "report",
            "routine"
        ]
    );
    let bus = of(&document, EntryKind::Chapter);
    assert_eq!((bus.len(), &*bus[0].what), (12, "Bussen tvättas varje månad"));
    assert_eq!(bus[11].source.as_str(), "/introduction/0/text/0");
    let control = &of(&document, EntryKind::Routine)[0];
    assert_eq!((control.start, control.end), (Some(day("2027-03-01")), Some(day("2027-03-31"))));
    assert_eq!(control.responsible, ["enhetschef"]);
    assert_eq!(sv(control), "planen säger mars, ingen dag");
    let budget = &of(&document, EntryKind::Economy)[0];
    assert_eq!((budget.occasion, budget.start), (Some(Occasion::T1), Some(day("2027-04-30"))));
    assert_eq!(sv(budget), "dagen då T1 stänger enligt stadens katalog");
    let last = entries.last().expect("entries");
    assert_eq!((&*last.what, last.day), ("varje vecka", EntryDay::None));
    // Every entry names what it comes from.
    assert!(entries.iter().all(|entry| document.at(&entry.source).is_some()));
}

#[test]
fn the_round_of_the_city_is_there() {
    let reports = of(&plan(), EntryKind::Report);
    let told: Vec<String> = reports
        .iter()
        .filter_map(|report| Some(format!("{} {}", report.start?, report.what)))
        .collect();
    assert_eq!(
        told,
        [
            "2026-12-31 Verksamhetsplan",
            "2027-04-30 Tertialrapport 1",
            "2027-08-31 Tertialrapport 2",
            "2027-12-31 Verksamhetsberättelse",
            "2027-12-31 Bokslut"
        ]
    );
    assert_eq!(sv(&reports[4]), "redovisas: ekonomi");
    let city = "[[occasion]]\nid = \"VB\"\nlabel = \"Årsrapport\"\ncloses = \"12-31\"\nhanded_in = \"01-15\"\n";
    let city = Catalogue::from_toml(city).expect("a catalogue");
    let reports: Vec<_> = plan()
        .calendar(&city)
        .into_iter()
        .filter(|entry| entry.kind == EntryKind::Report)
        .collect();
    assert_eq!((reports.len(), &*reports[1].what), (2, "Årsrapport lämnas in"));
    assert_eq!(reports[1].start, Some(day("2028-01-15")));
    // A city that tells nothing, and a document that is neither plan nor report.
    assert!(plan().calendar(&Catalogue::default()).iter().all(|it| it.kind != EntryKind::Report));
    assert!(Document::default().calendar(&Catalogue::built_in()).is_empty());
}

#[test]
fn an_unknown_year_gives_no_days_and_is_said() {
    let document = Document { year: None, ..plan() };
    let entries = document.calendar(&Catalogue::built_in());
    for entry in entries.iter().filter(|entry| entry.kind != EntryKind::Activity) {
        assert_eq!((entry.start, entry.end, entry.day), (None, None, EntryDay::None));
        assert!(sv(entry).ends_with("året är inte känt"), "{entry:?}");
    }
    assert!(entries.len() > 3);
}

#[test]
fn a_report_has_the_year_it_reports() {
    let mut report = Document { kind: None, year: None, ..plan() };
    report.period = Some("2026-T2".parse().expect("a period"));
    let follow_ups = of(&report, EntryKind::FollowUp);
    assert_eq!(follow_ups[1].end, Some(day("2026-12-31")));
    assert_eq!(sv(&follow_ups[1]), "dokumentet säger ”två gånger per år”, ingen dag");
}

#[test]
fn faulty_activities_say_what_is_wrong() {
    let printed = |text: &str| Some(Printed::new(text, text.parse().ok()));
    let entry = |start: Option<Printed<Date>>, end: Option<Printed<Date>>| {
        let activity = Activity { start, end, ..Activity::new("Ny meny.") };
        let plan = Document::plan(2027).expect("a plan");
        let plan = plan.with_goal(Goal::unit("A").with_activity(activity));
        of(&plan, EntryKind::Activity).remove(0)
    };
    let (early, late) = (|| printed("2027-03-01"), || printed("2027-09-30"));
    let backwards = entry(late(), early());
    assert_eq!((backwards.start, backwards.day), (None, EntryDay::None));
    assert_eq!(sv(&backwards), "slutar 2027-03-01 men börjar 2027-09-30");
    let open = entry(early(), None);
    assert_eq!((open.start, open.end, open.day), (Some(day("2027-03-01")), None, EntryDay::Given));
    assert_eq!(sv(&open), "inget slutdatum");
    let unclear = entry(early(), printed("2027-02-30"));
    assert_eq!(sv(&unclear), "planen säger ”2027-02-30”, som inte är förstått");
    assert_eq!(sv(&entry(None, None)), "inga datum");
    assert_eq!(entry(early(), late()).what, "Ny meny");
}

#[test]
fn the_same_twice_stands_once() {
    let mut document = plan();
    let once = document.calendar(&Catalogue::built_in()).len();
    // The same follow-up and the same indicator under another goal.
    let mut other = document.goals[0].clone();
    other.title = "Anhöriga är nöjda".to_owned();
    document.goals.push(other);
    assert_eq!(document.calendar(&Catalogue::built_in()).len(), once);
    // With other days it is another.
    document.goals[1].activities[0] =
        Activity::new("Ny meny").with_dates(day("2027-09-01"), day("2027-10-31"));
    let entries = document.calendar(&Catalogue::built_in());
    assert_eq!(entries.len(), once + 1);
    assert_eq!(uids(&entries).len(), entries.len());
}

fn uids(entries: &[CalendarEntry]) -> BTreeSet<&str> {
    entries.iter().map(|entry| &*entry.uid).collect()
}

#[test]
fn names_stay_when_the_document_changes_elsewhere() {
    let document = plan();
    let before = document.calendar(&Catalogue::built_in());
    let mut changed = document.clone();
    let follow_up = changed.goals[0].follow_up.as_mut().expect("a follow-up");
    follow_up.items.insert(0, Item::paragraph("Först ett stycke till."));
    changed.goals.insert(0, Goal::unit("Ett mål till"));
    let after = changed.calendar(&Catalogue::built_in());
    assert_eq!(uids(&after), uids(&before));
    assert_ne!(after, before, "they point elsewhere");
    // Nor by capitals, full stops and days that are put off.
    let mut edited = document.clone();
    let goal = &mut edited.goals[0];
    goal.activities[0] =
        Activity::new("Ny  meny.").with_dates(day("2027-03-01"), day("2027-06-30"));
    assert_eq!(uids(&edited.calendar(&Catalogue::built_in())), uids(&before));
    // These are other entries.
    let other_year = Document { year: Year::new(2028).ok(), ..document.clone() };
    let other_unit = document.clone().with_unit("Månsken");
    for other in [other_year, other_unit] {
        let other = other.calendar(&Catalogue::built_in());
        assert!(uids(&other).is_disjoint(&uids(&before)));
    }
    // Committed: a release that changed them would double every calendar that took them.
    let meal = before.iter().find(|entry| entry.kind == EntryKind::Activity).expect("an activity");
    assert_eq!(meal.uid, "18ea0306-79c7-549a-9f71-60e1c461575f");
}

#[test]
fn entries_come_back_from_json() {
    for entry in plan().calendar(&Catalogue::built_in()) {
        let json = serde_json::to_string(&entry).expect("JSON");
        assert_eq!(serde_json::from_str::<CalendarEntry>(&json).expect("an entry"), entry);
    }
}

#[test]
fn whatever_the_document_the_calendar_holds() {
    #[expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]
    fn property(document: Document) {
        let catalogue = Catalogue::built_in();
        let entries = document.calendar(&catalogue);
        assert_eq!(document.calendar(&catalogue), entries);
        assert_eq!(uids(&entries).len(), entries.len(), "names are given once");
        let first = |entry: &CalendarEntry| entry.start.or(entry.end);
        assert!(entries.is_sorted_by_key(|entry| (first(entry).is_none(), first(entry))));
        for entry in &entries {
            assert!(entry.start.zip(entry.end).is_none_or(|(start, end)| start <= end));
            assert!(entry.nth.zip(entry.of).is_none_or(|(nth, of)| (1..=of).contains(&nth)));
            assert_eq!(entry.nth.is_some(), entry.of.is_some());
            let dated = first(entry).is_some();
            assert_eq!(entry.day == EntryDay::None, !dated, "{entry:?}");
            assert!(entry.day == EntryDay::Given || entry.note.is_some(), "{entry:?}");
            let within = [entry.start, entry.end].iter().all(Option::is_some);
            assert!(entry.day != EntryDay::Window || within, "a window has two ends");
            assert!(document.at(&entry.source).is_some(), "nothing at {}", entry.source);
            assert!(!entry.what.is_empty());
        }
    }
    QuickCheck::new().tests(300).quickcheck(property as fn(Document));
}
