//! Makes a plan without any text, checks it and prints it as JSON.
//!
//! ```console
//! cargo run -p styrkedja-examples --example plan_by_hand
//! ```
#![expect(clippy::print_stdout, reason = "a program talks to its terminal")]

use styrkedja::{Document, Error, Goal, Indicator, Lang, Number, Periodicity, Target, check};

fn main() -> Result<(), Error> {
    let queue = Indicator::new("Antal gäster i kö")
        .with_target(Target::at_most(Number::from(15), Some("personer")))
        .with_council_target(Target::at_most(Number::from(10), Some("personer")))
        .with_periodicity("Tertial", Periodicity::Tertial);
    let unit_goal = Goal::unit("Gästerna är nöjda med sina dagar")
        .with_expected_result(1, "90 % av gästerna är nöjda med sin dag")
        .with_way_of_working(1, "Gästerna planerar veckan tillsammans med personalen");
    let plan = Document::plan(2027)?.with_unit("Solgläntans dagverksamhet").with_goal(
        Goal::council_direction("1", "Exempelstad är en stad att åldras i")?.with_goal(
            Goal::council_area("1.2", "Äldre har trygga dagar")?.with_indicator(queue).with_goal(
                Goal::committee("Dagverksamheten ger stöd som gör skillnad").with_goal(unit_goal),
            ),
        ),
    );

    for finding in check(&plan) {
        println!("{} {}: {}", finding.rule.code, finding.pointer, finding.message.get(Lang::En));
    }
    println!("{}", plan.to_json_pretty());
    Ok(())
}
