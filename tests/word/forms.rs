//! Plans in the tables of a form, as many cities' templates in Word are.

use styrkedja::GoalLevel;

use crate::files::{Docx, p, remarks, table, tbl, tc, tr};

#[test]
fn a_label_and_its_title_may_stand_in_cells_beside_each_other() {
    for colon in ["", ":"] {
        let label = |words: &str| format!("{words}{colon}");
        let body = table(&[
            &[&*label("KF:s inriktningsmål"), "1. En stad för alla"],
            &[&*label("KF:s mål för verksamhetsområdet"), "1.4 Gästerna trivs i staden"],
            &[&*label("Nämndmål"), "Omsorgen är trygg"],
            &[&*label("Enhetsmål"), "Gästerna äter tillsammans"],
            &[&*label("Förväntat resultat"), "90 % äter tillsammans."],
            &[&*label("Arbetssätt"), "Vi dukar ett långbord."],
        ]);
        let document = Docx::new(body).document();
        let goals = document.all_goals();
        let levels: Vec<GoalLevel> = goals.iter().map(|at| at.goal.level).collect();
        assert_eq!(
            levels,
            [
                GoalLevel::CouncilDirection,
                GoalLevel::CouncilArea,
                GoalLevel::Committee,
                GoalLevel::Unit
            ]
        );
        assert_eq!(goals[1].goal.code.map(|code| code.to_string()).as_deref(), Some("1.4"));
        let unit = goals[3].goal;
        assert_eq!(unit.title, "Gästerna äter tillsammans");
        let text = |part: &Option<styrkedja::Passage>| part.as_ref().map(styrkedja::Passage::text);
        assert_eq!(text(&unit.expected_results).as_deref(), Some("90 % äter tillsammans."));
        assert_eq!(text(&unit.ways_of_working).as_deref(), Some("Vi dukar ett långbord."));
    }
}

#[test]
fn one_table_may_hold_a_goal_with_its_parts_and_tables() {
    let wide = |text: &str| tr(&[tc("<w:gridSpan w:val='4'/>", &p(text))]);
    let cells = |texts: [&str; 4]| tr(&texts.map(|text| tc("", &p(text))));
    let pair = |a: &str, b: &str| tr(&[tc("", &p(a)), tc("<w:gridSpan w:val='3'/>", &p(b))]);
    let rows = [
        wide("Nämndmål: Omsorgen är trygg"),
        cells(["Indikator", "Årsmål", "KF:s årsmål år 2027", "Periodicitet"]),
        cells(["Nöjda gäster", "90 %", "", "År"]),
        cells(["Aktivitet", "Startdatum", "Slutdatum", "Avvikelse"]),
        cells(["Vi bakar bröd", "2027-01-01", "2027-06-30", ""]),
        wide("Enhetsmål: Gästerna trivs"),
        pair("Förväntat resultat", "Alla trivs."),
        cells(["Indikator", "Årsmål", "KF:s årsmål år 2027", "Periodicitet"]),
        cells(["Glada gäster", "", "80 %", "Tertial"]),
        pair("Uppföljning", "Enkät i maj."),
    ];
    let reading = Docx::new(tbl(4, &rows)).read();
    assert_eq!(remarks(&reading), []);
    let committee = &reading.document.goals[0];
    assert_eq!(committee.indicators[0].target.text(), Some("90 %"));
    assert_eq!(committee.activities[0].title, "Vi bakar bröd");
    let unit = &committee.goals[0];
    assert_eq!(unit.indicators[0].council_target.text(), Some("80 %"));
    assert_eq!(
        unit.follow_up.as_ref().map(styrkedja::Passage::text).as_deref(),
        Some("Enkät i maj.")
    );
}

#[test]
fn an_overview_of_goals_is_no_chain_of_goals() {
    let body = table(&[
        &["Nämndmål", "Enhetsmål", "Ansvarig"],
        &["Omsorgen är trygg", "Gästerna trivs här", "Kim Öst"],
    ]);
    assert!(Docx::new(body + &p("Inledning")).document().goals.is_empty());
}
