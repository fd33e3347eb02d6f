use super::*;

fn often(text: &str) -> Vec<String> {
    find(&Tokens::of(text))
        .into_iter()
        .map(|(found, _)| {
            let times = found.times.map_or_else(|| "some".to_owned(), |times| times.to_string());
            format!("{times} {}", found.per.as_str())
        })
        .collect()
}

#[test]
fn counts_in_a_time() {
    for (text, expected) in [
        ("Mötet hålls en gång per månad.", "1 month"),
        ("Mötet hålls en gång i veckan.", "1 week"),
        ("Vi badar 1-2 ggr/vecka.", "1 week"),
        ("Handledning ges cirka 10 gånger/år.", "10 year"),
        ("Vi har två planeringsdagar per år.", "2 year"),
        ("Rådet möts två gånger på våren och två gånger på hösten.", "2 half_year"),
        ("Skyddsrond görs några gånger per år.", "some year"),
        ("Rådet möts en gång i kvartalet.", "4 year"),
        ("Mätningar görs två gånger årligen.", "2 year"),
        ("Läxhjälp ges tre dagar i veckan.", "3 week"),
        ("Vi har en till två gånger per månad ett möte.", "1 month"),
        ("Samtal hålls två gånger per barn och termin.", "2 half_year"),
        ("Vi övar minst 2 ggr. per år.", "2 year"),
        ("Statistik tas fram per månad.", "1 month"),
    ] {
        assert_eq!(often(text), [expected], "{text}");
    }
}

#[test]
fn every_so_often() {
    assert_eq!(often("Vi följer upp vid varje tertial och månadsvis."), ["1 tertial", "1 month"]);
    assert_eq!(often("Städning sker varannan vecka."), ["0.5 week"]);
    assert_eq!(often("Den årliga enkäten görs i maj."), ["1 year"]);
    assert_eq!(
        often("Ekonomin stäms av inför månads- och tertialrapporter."),
        ["1 month", "1 tertial"]
    );
    assert_eq!(often("Det redovisas i T1, T2 och verksamhetsberättelsen."), ["1 tertial"]);
    assert_eq!(often("Det redovisas i tertialrapport 1 och 2."), ["1 tertial"]);
    assert_eq!(often("Det följs upp varje kvartal."), ["4 year"]);
    assert_eq!(often("Gruppen möts varje tisdag."), ["1 week"]);
    assert_eq!(often("Gruppen möts varannan tisdag."), ["0.5 week"]);
    assert_eq!(often("Mötet hålls var 3:e vecka."), ["0.333333 week"]);
    assert_eq!(often("Enkäten görs varje vår."), ["1 year"]);
    assert_eq!(often("Veckovisa möten hålls."), ["1 week"]);
    assert_eq!(often("Antalet följs upp i tertialrapporter."), ["1 tertial"]);
}

#[test]
fn what_recurs_at_no_stated_rate_is_left_alone() {
    for text in [
        "Vi arbetar löpande med rutiner.",
        "Daglig verksamhet i det dagliga arbetet.",
        "En timme friskvård per vecka.",
        "Högst 1 200 kr per anställd och år.",
        "Insatser över 99 timmar per månad.",
        "Ett 30-tal gäster dansar och besöker kaféet varje vecka.",
        "Enheten utför varje månad 900 timmar.",
        "Lokalen är öppen fem dagar i veckan.",
        "Han flyttade två gånger i maj.",
        "Resultatet redovisas i tertialrapporter.",
    ] {
        assert_eq!(often(text), [""; 0], "{text}");
    }
}
