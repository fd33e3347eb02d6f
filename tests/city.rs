//! Another municipality is another vocabulary, not another parser: its documents are read with its words, and the words of
//! Stockholm find nothing in them.

use std::{fs, path::Path};

use styrkedja::{
    Document, DocumentKind, Fulfilment, GoalLevel, Indicator, Periodicity, ReportPeriod,
};
use styrkedja_read::{Reader, Reading, Vocabulary};

fn example(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(file: &str) -> Reading {
    let words = example("vocabularies/exempelkommun.toml");
    let vocabulary = Vocabulary::from_toml(&words).unwrap_or_else(|error| panic!("{error}"));
    Reader::new(vocabulary).text(&example(file)).expect("a text")
}

fn plan() -> Reading {
    read("plans-exempelkommun/bibliotek-2027.txt")
}

fn report() -> Reading {
    read("plans-exempelkommun/bibliotek-2027-q3.txt")
}

/// Level and title of every goal, and which goal it hangs under.
fn chain(document: &Document) -> Vec<(GoalLevel, &str, Option<usize>)> {
    let goals = document.all_goals();
    goals.iter().map(|at| (at.goal.level, &*at.goal.title, at.parent)).collect()
}

fn indicators(document: &Document) -> Vec<&Indicator> {
    document.all_indicators().into_iter().map(|at| at.indicator).collect()
}

/// The codes of the findings, with the line each is about.
fn findings(reading: &Reading) -> Vec<(&'static str, usize)> {
    let mut found: Vec<_> = styrkedja::check(&reading.document)
        .iter()
        .map(|finding| {
            let place = reading.sources.nearest(&finding.pointer).expect("a place");
            (finding.rule.code, place.line())
        })
        .collect();
    found.sort_unstable_by_key(|&(code, line)| (line, code));
    found
}

#[test]
fn the_chain_has_the_city_s_levels() {
    let reading = plan();
    assert_eq!(reading.document.kind, Some(DocumentKind::Plan));
    assert_eq!(reading.document.year.map(styrkedja::Year::get), Some(2027));
    assert_eq!(
        chain(&reading.document),
        [
            (GoalLevel::CouncilDirection, "I Exempelkommun växer man hela livet", None),
            (GoalLevel::CouncilArea, "Läslust och lärande nära hemmet", Some(0)),
            (GoalLevel::Committee, "Biblioteken är kommunens vardagsrum", Some(1)),
            (
                GoalLevel::Department,
                "Alla bibliotek i avdelningen är lätta att hitta till och i",
                Some(2)
            ),
            (GoalLevel::Unit, "Den som kommer till oss hittar det den söker", Some(3)),
            // `Verksamhetsmål`, a sibling of `Enhetens mål`.
            (GoalLevel::Unit, "Barn i förskolan möter böcker varje vecka", Some(3)),
            (GoalLevel::Department, "Medarbetarna mår bra", Some(2)),
            (GoalLevel::Unit, "Vi har roligt på jobbet", Some(6)),
        ]
    );
    assert_eq!(reading.remarks, []);
}

#[test]
fn tables_with_a_line_a_cell_are_read() {
    let reading = plan();
    let rows: Vec<_> = indicators(&reading.document)
        .into_iter()
        .map(|indicator| {
            let periodicity = indicator.periodicity.as_ref().and_then(|printed| printed.value);
            let text = |target: &styrkedja::Target| target.text().unwrap_or_default().to_owned();
            (
                &*indicator.name,
                text(&indicator.target),
                text(&indicator.council_target),
                periodicity,
            )
        })
        .collect();
    let row = |name, target: &str, council: &str, periodicity| {
        (name, target.to_owned(), council.to_owned(), Some(periodicity))
    };
    assert_eq!(
        rows,
        [
            row("Andel invånare som har lånekort", "46 %", "45 %", Periodicity::Year),
            row("Antal besök per öppen dag", "310 besök", "Minst 300 besök", Periodicity::Quarter),
            row(
                "Väntetid på en reserverad bok",
                "Högst 9 dagar",
                "Nämnden beslutar",
                Periodicity::Month
            ),
            row(
                "Andel skolklasser som har besökt biblioteket",
                "104 %",
                "90 %",
                Periodicity::HalfYear
            ),
        ]
    );
    // The days of the second stand last on their page, where they might be taken for phone numbers.
    let ends: Vec<_> = reading
        .document
        .all_activities()
        .iter()
        .map(|at| at.activity.end.as_ref().map(|end| end.text.clone()))
        .collect();
    assert_eq!(ends, [Some("2027-05-31".to_owned()), Some("2027-08-31".to_owned())]);
}

#[test]
fn a_quarterly_report_is_read() {
    let reading = report();
    let document = &reading.document;
    assert_eq!(document.kind, Some(DocumentKind::TertialReport));
    assert_eq!(document.period.map(|period| period.to_string()).as_deref(), Some("2027-Q3"));
    let verdicts: Vec<_> = document
        .all_goals()
        .iter()
        .map(|at| at.goal.fulfilment.as_ref().and_then(|printed| printed.value))
        .collect();
    assert_eq!(
        verdicts,
        [
            None,
            None,
            None,
            Some(Fulfilment::Partly),
            Some(Fulfilment::Fully),
            Some(Fulfilment::Partly),
            Some(Fulfilment::Not)
        ]
    );
    let visits = indicators(document)[0];
    let figures = [&visits.outcome, &visits.previous_outcome, &visits.forecast]
        .map(|figure| figure.as_ref().map(|measure| &*measure.text));
    assert_eq!(figures, [Some("325 besök"), Some("298 besök"), Some("320 besök")]);
    let quarter = visits.period.as_ref().and_then(|printed| printed.value);
    assert_eq!(quarter.and_then(ReportPeriod::quarter), Some(3));
}

#[test]
fn the_planted_faults_are_found_where_they_stand() {
    assert_eq!(findings(&plan()), [("IND006", 36), ("ACT001", 54), ("FUP001", 83)]);
    assert_eq!(findings(&report()), [("IND010", 19), ("REP002", 54), ("REP004", 74)]);
}

#[test]
fn the_words_of_stockholm_find_no_goals() {
    for file in
        ["plans-exempelkommun/bibliotek-2027.txt", "plans-exempelkommun/bibliotek-2027-q3.txt"]
    {
        let reading = Reader::default().text(&example(file)).expect("a text");
        assert_eq!(reading.document.goals, [], "{file}");
    }
}
