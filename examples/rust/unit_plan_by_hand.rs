//! Makes the whole plan of an invented unit: goals, budget, staff, quality work. Prints two of its tables and its JSON.
//!
//! ```console
//! cargo run -p styrkedja-examples --example unit_plan_by_hand
//! ```
#![expect(clippy::print_stdout, reason = "a program talks to its terminal")]

use styrkedja::{
    BudgetLine, BudgetTable, Document, Economy, EconomyFollowUp, EconomyMeasure, Error, FigureKind,
    Goal, Item, LineKind, MeasureState, Month, Number, Occasion, Origin, Post, QualityWork,
    Recurrence, RecurrencePeriod, Responsibility, Routine, RoutineKind, Schedule, Section,
    SectionKind, ServiceKind, Staffing, Table, TableName, Year, check,
};

fn main() -> Result<(), Error> {
    let year = Year::new(2027)?;
    let monthly = || {
        let once = Some(Number::from(1));
        Schedule::often(Recurrence::new(once, RecurrencePeriod::Month, "varje månad"))
    };

    let unit_goal = Goal::unit("Gästerna äter gott tillsammans")
        .with_expected_result(1, "90 % av gästerna är nöjda med lunchen")
        .with_way_of_working(1, "Gästerna väljer veckans meny med kocken")
        .with_follow_up(1, "Kocken frågar gästerna efter lunchen varje fredag");
    let direction = Goal::council_direction("1", "Exempelstad är en stad att åldras i")?.with_goal(
        Goal::council_area("1.2", "Äldre har trygga dagar")?.with_goal(
            Goal::committee("Dagverksamheten ger stöd som gör skillnad").with_goal(unit_goal),
        ),
    );

    // The last line sums the first two up: they say so by its index.
    let line = |label, kind, kronor: i64| {
        BudgetLine::new(label, kind).with_amount(FigureKind::Budget, Some(year), kronor.into())
    };
    let economy = Economy::default()
        .with_table(
            BudgetTable::new([
                line("Personal", LineKind::Staff, 4_900_000).within(2),
                line("Lokaler", LineKind::Premises, 1_300_000).within(2),
                line("Kostnader", LineKind::Costs, 6_200_000),
            ])
            .about("Budget 2027"),
        )
        .with_measure(
            EconomyMeasure::new("Öppning och stängning samplaneras med mötesplatsen.")
                .with_state(MeasureState::Decided)
                .with_full_year_effect(Number::from(250_000))
                .by("enhetschef"),
        )
        .with_follow_up(
            EconomyFollowUp::new("Enhetschefen följer upp budgeten varje månad.")
                .by("enhetschef")
                .with("controller")
                .on(monthly().reported(Occasion::T1).reported(Occasion::T2)),
        );

    let staffing = Staffing::default()
        .with_post(
            Post::heads("undersköterska", Number::from(8))
                .with_full_time_equivalents("7.2".parse()?),
        )
        .with_post(Post::heads("kock", Number::from(1)).with_fraction("0.8".parse()?))
        .with_responsibility(
            Responsibility::new("matombud", "En av undersköterskorna är matombud.")
                .held_by("undersköterska")
                .with_count(Number::from(1)),
        );

    let quality_work = QualityWork::default()
        .for_service(ServiceKind::DayCare)
        .with_routine(
            Routine::new(RoutineKind::Complaints, "Klagomål gås igenom på APT varje månad.")
                .by("enhetschef")
                .at("APT")
                .on(monthly()),
        )
        .with_routine(
            Routine::new(RoutineKind::SelfMonitoring, "Egenkontroll görs i mars och september.")
                .by("enhetschef")
                .with_items(["basal hygien", "dokumentation"])
                .on(Schedule::default()
                    .in_month(Month::new(3)?)
                    .in_month(Month::new(9)?)
                    .reported(Occasion::T2)),
        );

    let plan = Document::plan(2027)?
        .with_unit("Lyktans dagverksamhet")
        .with_introduction(
            Section::new("Enhetens uppdrag", Some(SectionKind::Mission))
                .with_text(Item::paragraph("Vi gör vardagen lättare för dem som bor kvar hemma.")),
        )
        .with_goal(direction)
        .with_economy(economy)
        .with_staffing(staffing)
        .with_quality_work(quality_work);

    assert_eq!(plan.economy.budget(year), Some(Number::from(6_200_000)));
    assert_eq!(plan.staffing.full_time_equivalents().known.to_string(), "8");
    for finding in check(&plan) {
        println!("{} {}: {}", finding.rule.code, finding.pointer, finding.message.en);
    }
    for name in [TableName::Economy, TableName::Routines] {
        let mut table = Table::new(name);
        table.add(&plan, Origin { name: "lyktan", sources: None });
        println!("{}", table.to_csv());
    }
    println!("{}", plan.to_json_pretty());
    Ok(())
}
