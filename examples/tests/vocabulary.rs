//! The vocabulary that `docs/vocabulary.md` shows reads the plan that it shows.

use styrkedja::{Aim, DocumentKind, GoalLevel, Periodicity, SectionKind};
use styrkedja_read::{Reader, Vocabulary};

const GUIDE: &str = include_str!("../../docs/vocabulary.md");

/// The only block of a language.
fn block(language: &str) -> &'static str {
    let fence = format!("```{language}\n");
    let mut parts = GUIDE.split(&*fence).skip(1);
    let block = parts.next().and_then(|part| part.split("```").next()).expect("a block");
    assert_eq!(parts.next(), None, "one block of {language}");
    block
}

#[test]
fn vikaholm_is_read_with_its_own_words() {
    let vocabulary = Vocabulary::from_toml(block("toml")).expect("a vocabulary");
    let reading = Reader::new(vocabulary).text(block("text")).expect("a plan");
    let plan = &reading.document;

    assert_eq!(reading.remarks, []);
    assert_eq!(plan.kind, Some(DocumentKind::Plan));
    assert_eq!(plan.year.map(|year| year.to_string()).as_deref(), Some("2027"));
    let goals: Vec<_> =
        plan.all_goals().iter().map(|found| (found.goal.level, &*found.goal.title)).collect();
    assert_eq!(
        goals,
        [
            (GoalLevel::CouncilDirection, "I Vikaholm åldras man i gott sällskap"),
            (GoalLevel::Committee, "Fler äldre deltar i föreningslivet"),
            (GoalLevel::Unit, "Besökarna kommer tillbaka"),
        ]
    );

    let unit_goal = plan.all_goals()[2].goal;
    for part in [&unit_goal.expected_results, &unit_goal.ways_of_working, &unit_goal.follow_up] {
        assert!(part.as_ref().is_some_and(|part| part.numbered(1).is_some()), "{part:?}");
    }
    assert_eq!(plan.all_activities()[0].activity.title, "Ordna en föreningsdag");

    let [share, queue] = &plan.goals[0].indicators[..] else { panic!("two indicators") };
    assert_eq!(share.name, "Andel nöjda besökare");
    assert_eq!(share.target.text(), Some("85 %"));
    assert_eq!(share.council_target.text(), Some("80 %"));
    assert_eq!(queue.name, "Dagar i kö till en kurs");
    assert!(matches!(queue.target.aim(), Aim::AtMost(_)), "{:?}", queue.target);
    assert_eq!(queue.council_target.aim(), Aim::Delegated);
    let periodicity = queue.periodicity.as_ref().and_then(|printed| printed.value);
    assert_eq!(periodicity, Some(Periodicity::Quarter));

    let chapters: Vec<_> = plan.all_sections().iter().map(|(_, section)| section.kind).collect();
    assert_eq!(chapters, [Some(SectionKind::Mission), Some(SectionKind::Economy)]);
    assert_eq!(plan.closing[0].text.text(), "Caféet kostar 1,2 mnkr.");
}

#[test]
fn stockholm_does_not_know_these_words() {
    let reading = styrkedja_read::read_text(block("text")).expect("a text");
    assert_eq!(reading.document.goals, []);
}
