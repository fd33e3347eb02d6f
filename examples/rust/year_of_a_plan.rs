//! Makes a small plan by hand and prints the unit's year, and for a calendar the first of its events.
//!
//! ```console
//! cargo run -p styrkedja-examples --example year_of_a_plan
//! ```
#![expect(clippy::print_stdout, reason = "a program talks to its terminal")]

use styrkedja::{
    Activity, Catalogue, Document, Error, Goal, ICalendar, Indicator, Lang, Month, Number,
    Occasion, Periodicity, Recurrence, RecurrencePeriod, Routine, RoutineKind, Schedule,
};

fn main() -> Result<(), Error> {
    let menu = Activity::new("Gästerna provar höstens meny")
        .with_dates("2027-08-16".parse()?, "2027-08-27".parse()?);
    let queue =
        Indicator::new("Antal gäster i kö").with_periodicity("Tertial", Periodicity::Tertial);
    let hygiene = Schedule::default().in_month(Month::new(3)?).in_month(Month::new(9)?);
    let twice = Recurrence::new(Some(Number::from(2)), RecurrencePeriod::Year, "två gånger per år");
    let weekly = Recurrence::new(Some(Number::from(1)), RecurrencePeriod::Week, "varje vecka");

    let mut plan = Document::plan(2027)?
        .with_unit("Solgläntans dagverksamhet")
        .with_goal(Goal::unit("Maten är god").with_activity(menu).with_indicator(queue));
    plan.quality_work.routines.extend([
        Routine::new(RoutineKind::SelfMonitoring, "Hygienen kontrolleras.")
            .by("enhetschef")
            .on(hygiene),
        Routine::new(RoutineKind::Complaints, "Klagomålen gås igenom och redovisas i T2.")
            .on(Schedule::often(twice).reported(Occasion::T2)),
        Routine::new(RoutineKind::Deviations, "Avvikelser tas upp.").on(Schedule::often(weekly)),
    ]);

    // The days on which reports close are the city's.
    let year = plan.calendar(&Catalogue::built_in());
    for entry in &year {
        let days = match (entry.start, entry.end) {
            (Some(start), Some(end)) if start == end => start.to_string(),
            (Some(start), Some(end)) => format!("{start} to {end}"),
            _ => entry.note.as_ref().map_or("", |note| note.get(Lang::En)).to_owned(),
        };
        println!("{}: {} ({days})", entry.kind.as_str(), entry.what);
    }

    let mut file = ICalendar::new(Lang::Sv);
    file.add(&plan, &year);
    println!("{}", file.to_string().lines().take(12).collect::<Vec<_>>().join("\n"));
    Ok(())
}
