use super::*;

fn posts(text: &str) -> Vec<String> {
    let home = Home::Chapter { kind: Some(SectionKind::Organisation), within: None };
    find(&Tokens::of(text), home)
        .into_iter()
        .filter_map(|(post, _)| {
            let share = post.fraction.map_or_else(String::new, |share| format!(" {share}"));
            let employment = post.employment.map_or("", |employment| employment.as_str());
            let told = format!("{} {}{share} {employment}", post.count()?, post.role);
            Some(told.trim_end().to_owned())
        })
        .collect()
}

#[test]
fn roles_are_compounds() {
    assert_eq!(
        posts(
            "Enheten har en enhetschef, två biträdande enhetschefer, tolv undersköterskor och en syn- och hörselinstruktör."
        ),
        [
            "1 enhetschef",
            "2 biträdande enhetschefer",
            "12 undersköterskor",
            "1 syn- och hörselinstruktör"
        ]
    );
}

#[test]
fn shares_and_forms() {
    assert_eq!(posts("En vikarierande kock på 40 % hjälper till."), ["1 kock 0.4 substitute"]);
    assert_eq!(
        posts("Tre hälsopedagoger (varav en arbetar 50 % som samordnare) finns."),
        ["3 hälsopedagoger", "1 samordnare 0.5"]
    );
    assert_eq!(
        posts("En halv instruktörstjänst har sålts samt en heltidstjänst till grannen."),
        ["1 instruktör 0.5", "1 instruktör 1"]
    );
    assert_eq!(
        posts(
            "Enheten har 42 medarbetare varav 38 är tillsvidareanställda och fyra är timavlönade."
        ),
        ["42 medarbetare", "38 medarbetare permanent", "4 medarbetare hourly"]
    );
    assert_eq!(posts("Den delas i två enheter med vardera en chef."), ["2 chef"]);
}

#[test]
fn others_are_not_staff() {
    assert!(posts("Vi har 187 kunder, varav 121 kvinnor och 66 män.").is_empty());
    assert!(
        posts("Varje chef har i snitt 35 medarbetare. På varje hylla står tre skrivare.")
            .is_empty()
    );
    assert!(posts("Två medarbetare har gått en kurs och en kock är föräldraledig.").is_empty());
    assert!(
        posts("Det ger en tryggare vardag, en tydligare roll, fem värden och två checklistor.")
            .is_empty()
    );
    assert_eq!(posts("Elevhälsan har en kurator."), ["1 kurator"]);
    assert!(posts("Kunden har en kontaktman och alla boende får en fast läkare.").is_empty());
    assert!(
        posts("Vi samarbetar med en läkare och har 1,2 pedagoger per barn, en pedagog i taget.")
            .is_empty()
    );
    assert!(posts(&format!("Två {}kockar.", "nya ".repeat(300))).is_empty());
    assert!(posts("Två utanför huset, tre romaner och en hemtjänst nära dig.").is_empty());
    assert!(
        posts(
            "Verksamheten har 43 deltagare, tio platser och två team. En kock planerar att sluta."
        )
        .is_empty()
    );
}

#[test]
fn words_before_a_role_are_adjectives() {
    assert_eq!(
        posts("Här finns 22 legitimerade förskollärare, en pedagogisk ledare och en bitr. rektor."),
        ["22 förskollärare", "1 pedagogisk ledare", "1 bitr. rektor"]
    );
    assert_eq!(
        posts("Vi är 64 tillsvidareanställda och ett 20-tal timavlönade vikarier."),
        ["64 medarbetare permanent", "20 vikarier hourly"]
    );
    assert_eq!(posts("Avdelningen har 1 200 månadsavlönade medarbetare."), ["1200 medarbetare"]);
}

#[test]
fn shares_stand_beside_their_post() {
    assert_eq!(
        posts(
            "En kurator (80 %), en 50-procentig kock, en tandläkare, 0,3 tjänst, och 1,5 värdtjänster."
        ),
        ["1 kurator 0.8", "1 kock 0.5", "1 tandläkare 0.3", "1.5 värd"]
    );
    assert_eq!(
        posts("En terapeut, 20 %, och två kockar, 80 % av dem nya."),
        ["1 terapeut 0.2", "2 kockar"]
    );
    assert_eq!(posts("En av pedagogerna arbetar halvtid som handledare."), ["1 handledare 0.5"]);
    assert_eq!(posts("Dessutom köps 0,5 tjänst som jurist."), ["1 jurist 0.5"]);
}

#[test]
fn a_count_may_stand_after_its_role() {
    assert_eq!(posts("Lärarna är 41 till antalet."), ["41 Lärarna"]);
    assert_eq!(posts("Antalet årsarbetare är 69,5."), ["69.5 årsarbetare"]);
    assert_eq!(posts("På skolan arbetar 78 personer."), ["78 personer"]);
    assert_eq!(
        posts("Vi är 63 årsarbetare fördelat på 74 personer."),
        ["63 årsarbetare", "74 personer"]
    );
    assert_eq!(posts("Biträdande chef: 2 st"), ["2 Biträdande chef"]);
    assert_eq!(
        posts("46 medarbetare, varav 39 är handläggare."),
        ["46 medarbetare", "39 handläggare"]
    );
}

#[test]
fn the_sexes_are_parts_of_a_whole() {
    let home = Home::Chapter { kind: Some(SectionKind::Organisation), within: None };
    let split = |text| {
        let tokens = Tokens::of(text);
        let posts = find(&tokens, home);
        sexes(&posts, &tokens).map(|(split, _)| (split.women.to_string(), split.men.to_string()))
    };
    assert_eq!(posts("29 är kvinnor och 12 är män."), ["29 kvinnor", "12 män"]);
    let both = Some(("29".to_owned(), "12".to_owned()));
    assert_eq!(split("Enheten har 41 anställda, varav 29 kvinnor och 12 män."), both);
    assert_eq!(split("Enheten har 45 medarbetare. 29 kvinnor och 12 män leder kurser."), None);
}
