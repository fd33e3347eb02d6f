use super::*;

fn amounts(text: &str) -> Vec<(Option<u16>, String, &'static str)> {
    let home = Home::Goal { local: true };
    find(&Tokens::of(text), home, Year::new(2027).ok())
        .into_iter()
        .map(|(fact, _)| {
            let kronor = fact.amount.value.map_or_else(String::new, |kronor| kronor.to_string());
            (fact.year.map(Year::get), kronor, fact.kind.as_str())
        })
        .collect()
}

#[test]
fn notations() {
    for (text, kronor) in [
        ("Budgeten är 2,4 mnkr.", "2400000"),
        ("Budgeten är 28 mkr", "28000000"),
        ("Budgeten är 1 191,6 mnkr i år.", "1191600000"),
        ("Budgeten är 959 500 tkr.", "959500000"),
        ("Budgeten är 1,2 mdkr.", "1200000000"),
        ("Budgeten är 3 miljoner kronor.", "3000000"),
        ("Budgeten är 3,5 miljoner.", "3500000"),
        ("Budgeten är 3 000:- per år", "3000"),
        ("Budgeten är 1\u{a0}200 kr.", "1200"),
        ("Budgeten är 500 000kr.", "500000"),
        ("Budgeten är två miljoner kronor.", "2000000"),
        ("Budgeten är en halv miljon.", "500000"),
        ("Budgeten är en och en halv miljon kronor.", "1500000"),
        ("Budgeten är 1.200.000 kr.", "1200000"),
        ("Budgeten är 4 milj. kr.", "4000000"),
        ("Budgeten är 1.5 mnkr.", "1500000"),
        ("Ersättningen är 65 kr/dag.", "65"),
        ("Resultatet är –2,5 mnkr.", "-2500000"),
    ] {
        let found = amounts(text);
        assert_eq!(found.first().map_or("", |(_, kronor, _)| kronor), kronor, "{text}");
    }
}

#[test]
fn deficits_are_negative_and_years_are_near() {
    assert_eq!(
        amounts(
            "Resultatet 2025 var ett underskott på 1,5 miljoner och 2024 ett överskott på 200 tkr."
        ),
        [
            (Some(2025), "-1500000".to_owned(), "result"),
            (Some(2024), "200000".to_owned(), "result")
        ]
    );
}

#[test]
fn an_amount_beside_another_goes_on_from_it() {
    let underskott = "Underskottet 2025 var 2 mnkr, mot 3 mnkr året före.";
    assert_eq!(
        amounts(underskott),
        [
            (Some(2025), "-2000000".to_owned(), "result"),
            (Some(2024), "-3000000".to_owned(), "result")
        ]
    );
    let utfall = "Utfallet 2025 blev 19 mnkr, ett underskott på 200 tkr.";
    assert_eq!(
        amounts(utfall),
        [
            (Some(2025), "19000000".to_owned(), "other"),
            (Some(2025), "-200000".to_owned(), "result")
        ]
    );
    let prognos = "Prognosen är ett underskott på 2 mnkr, vilket är 1 mnkr bättre än 2026.";
    assert_eq!(
        amounts(prognos),
        [
            (Some(2027), "-2000000".to_owned(), "result"),
            (Some(2027), "1000000".to_owned(), "other")
        ]
    );
}

#[test]
fn the_year_stands_on_the_side_of_its_amount() {
    assert_eq!(
        amounts("Bidraget är 5 mnkr för 2027 (2026: 4 mnkr).")
            .into_iter()
            .map(|(year, ..)| year)
            .collect::<Vec<_>>(),
        [Some(2027), Some(2026)]
    );
}

#[test]
fn a_year_is_told_once() {
    assert_eq!(
        amounts("Enheten gick back 2 mnkr 2025 och 1 mnkr 2024."),
        [
            (Some(2025), "-2000000".to_owned(), "result"),
            (Some(2024), "-1000000".to_owned(), "result")
        ]
    );
    assert_eq!(
        amounts("2025 gav balans efter ett underskott året innan på 3 mnkr."),
        [(Some(2024), "-3000000".to_owned(), "result")]
    );
}

#[test]
fn an_ambiguous_amount_has_no_value() {
    for text in ["Det kostar 2.500 kr.", "Det kostar 3-4 mnkr.", "Det kostar mellan 3 och 4 mnkr."]
    {
        assert_eq!(amounts(text), [(Some(2027), String::new(), "other")], "{text}");
    }
}

#[test]
fn what_is_no_money_is_left_alone() {
    assert!(amounts("Vi når 2 miljoner människor. Den 3 mars kom 12 gäster.").is_empty());
    assert!(amounts("Budgeten är oförändrad trots 2 miljoner besök.").is_empty());
}
