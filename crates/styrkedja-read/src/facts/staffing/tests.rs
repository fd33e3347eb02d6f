use styrkedja::PostState;

use super::*;

/// The staff that a text tells.
fn staffing(text: &str) -> Staffing {
    let home = Home::Chapter { kind: Some(SectionKind::Organisation), within: None };
    let mut staffing = Staffing::default();
    Reader::default().read(&Tokens::of(text), home, None, &mut staffing);
    staffing
}

/// Each post in short: the count and the role, then what else is told.
fn posts(text: &str) -> Vec<String> {
    let posts = staffing(text).posts.into_iter().filter_map(|post| {
        let time = match (post.heads, post.full_time_equivalents) {
            (Some(_), Some(time)) => format!(" {time} full time"),
            _ => String::new(),
        };
        let share = post.fraction.map_or_else(String::new, |share| format!(" {share}"));
        let employment = post.employment.map_or("", |employment| employment.as_str());
        let state = if post.state == PostState::InService { "" } else { post.state.as_str() };
        let told = format!("{} {}{time}{share} {employment} {state}", post.count()?, post.role);
        Some(told.trim_end().replace("  ", " "))
    });
    posts.collect()
}

/// What each post is a part of; a total has a `=`, what has all its parts a `!`.
fn parts(text: &str) -> Vec<String> {
    let part = |post: &Post| {
        let of = post.part_of.map_or_else(|| "-".to_owned(), |of| of.to_string());
        let marks = [("=", post.total), ("!", post.complete)];
        marks.iter().filter(|(_, is)| *is).fold(of, |of, (mark, _)| of + mark)
    };
    staffing(text).posts.iter().map(part).collect()
}

/// Each task with who has it.
fn tasks_of(text: &str) -> Vec<String> {
    let tasks = staffing(text).responsibilities.into_iter().map(|task| {
        let count = task.count.map_or_else(|| "?".to_owned(), |count| count.to_string());
        format!("{count} {} {}", task.task, task.holder.as_deref().unwrap_or("-"))
    });
    tasks.collect()
}

#[test]
fn roles_are_compounds() {
    assert_eq!(
        posts(
            "Enheten har en enhetschef, två biträdande enhetschefer, tolv undersköterskor och en syn- och hörselinstruktör."
        ),
        [
            "1 enhetschef",
            "2 biträdande enhetschef",
            "12 undersköterska",
            "1 syn- och hörselinstruktör"
        ]
    );
}

#[test]
fn shares_and_forms() {
    assert_eq!(posts("En vikarierande kock på 40 % hjälper till."), ["1 kock 0.4 substitute"]);
    assert_eq!(
        posts("Tre hälsopedagoger (varav en arbetar 50 % som samordnare) finns."),
        ["3 hälsopedagog", "1 samordnare 0.5"]
    );
    assert_eq!(
        posts("En halv instruktörstjänst har sålts samt en heltidstjänst till grannen."),
        ["1 instruktör 0.5 lent", "1 instruktör 1 lent"]
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
        ["64 medarbetare permanent", "20 vikarie hourly"]
    );
    assert_eq!(
        posts("Avdelningen har 1 200 månadsavlönade medarbetare."),
        ["1200 medarbetare other"]
    );
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
        ["1 terapeut 0.2", "2 kock"]
    );
    assert_eq!(posts("En av pedagogerna arbetar halvtid som handledare."), ["1 handledare 0.5"]);
    assert_eq!(posts("Dessutom köps 0,5 tjänst som jurist."), ["1 jurist 0.5"]);
}

#[test]
fn a_count_may_stand_after_its_role() {
    assert_eq!(posts("Lärarna är 41 till antalet."), ["41 lärare"]);
    assert_eq!(posts("Antalet årsarbetare är 69,5."), ["69.5 årsarbetare"]);
    assert_eq!(posts("På skolan arbetar 78 personer."), ["78 person"]);
    assert_eq!(posts("Vi är 63 årsarbetare fördelat på 74 personer."), ["74 person 63 full time"]);
    assert_eq!(posts("Biträdande chef: 2 st"), ["2 biträdande chef"]);
    assert_eq!(
        posts("46 medarbetare, varav 39 är handläggare."),
        ["46 medarbetare", "39 handläggare"]
    );
}

#[test]
fn the_sexes_are_parts_of_a_whole() {
    let split = |text| {
        let split = staffing(text).sex_split?;
        Some((split.women.to_string(), split.men.to_string()))
    };
    assert_eq!(posts("29 är kvinnor och 12 är män."), ["29 kvinnor", "12 män"]);
    let both = Some(("29".to_owned(), "12".to_owned()));
    assert_eq!(split("Enheten har 41 anställda, varav 29 kvinnor och 12 män."), both);
    assert_eq!(split("Enheten har 45 medarbetare. 29 kvinnor och 12 män leder kurser."), None);
}

#[test]
fn roles_are_singular() {
    for (printed, role) in [
        ("fyra specialpedagogiska lärare", "specialpedagogisk lärare"),
        ("två IT-pedagoger", "IT-pedagog"),
        ("tre undersköterskor/vårdbiträden", "undersköterska/vårdbiträde"),
        ("två medicinskt ansvariga sjuksköterskor", "medicinskt ansvarig sjuksköterska"),
        ("sex personliga assistenter", "personlig assistent"),
        ("fyra usk", "undersköterska"),
        ("1,5 lärartjänster", "lärare"),
        ("en fixartjänst", "fixartjänst"),
        ("nio anställda", "anställd"),
        ("två MAS", "MAS"),
    ] {
        let found = staffing(&format!("Här finns {printed}."));
        let found: Vec<&str> = found.posts.iter().map(|post| &*post.role).collect();
        assert_eq!(found, [role], "{printed}");
    }
}

#[test]
fn people_and_full_time_are_apart() {
    assert_eq!(
        posts("Skolan har 9 förskollärare (8,2 årsarbetare)."),
        ["9 förskollärare 8.2 full time"]
    );
    assert_eq!(
        posts("Vi är tolv medarbetare, motsvarande 10,5 årsarbetare, och två vikarier."),
        ["12 medarbetare 10.5 full time", "2 vikarie substitute"]
    );
    let told = staffing("Enheten har 1,5 tjänster och två värdar.");
    assert_eq!(told.posts[0].heads, None);
    assert_eq!(
        told.posts[0].full_time_equivalents.map(|time| time.to_string()).as_deref(),
        Some("1.5")
    );
    assert_eq!(
        posts("Vi har 12 månadsanställda och 3 timanställda."),
        ["12 medarbetare other", "3 medarbetare hourly"]
    );
    assert_eq!(
        posts("Vi har fyra visstidsanställda kockar och tre bagare."),
        ["4 kock fixed_term", "3 bagare"]
    );
}

#[test]
fn those_who_are_not_there_are_told_apart() {
    assert_eq!(posts("En tjänst som kock är vakant till den 1 april."), ["1 kock vacant"]);
    assert_eq!(
        posts("Vi är nio lärare, varav två är föräldralediga och en är vakant."),
        ["9 lärare", "2 lärare on_leave", "1 lärare vacant"]
    );
    assert_eq!(posts("Här finns två vakanta tjänster."), ["2 tjänst vacant"]);
    assert_eq!(posts("En halv tjänst som bagare säljs till grannen."), ["1 bagare 0.5 lent"]);
    for text in [
        "Vi söker två undersköterskor.",
        "Tidigare var vi 25 medarbetare.",
        "Tre av tio medarbetare cyklar hit.",
        "Två kockar ska rekryteras.",
        "Vi har 140 kunder, varav tre lärare.",
    ] {
        assert_eq!(posts(text), [""; 0], "{text}");
    }
}

#[test]
fn parts_know_their_whole() {
    assert_eq!(
        parts("Enheten har 12 medarbetare fördelade på: en chef, tre kockar och åtta diskare."),
        ["-=!", "0", "0", "0"]
    );
    assert_eq!(parts("Skolan har 17 medarbetare: en rektor och 16 lärare."), ["-=!", "0", "0"]);
    assert_eq!(parts("Vi är 12 medarbetare, bland annat en chef och två kockar."), ["-", "0", "0"]);
    assert_eq!(parts("Vi är 30 bagare, varav 26 i tjänst, och en chef."), ["-", "0", "-"]);
    assert_eq!(parts("Vi är totalt 39 medarbetare, varav 30 kvinnor och 9 män."), ["-=", "0", "0"]);
    assert_eq!(
        parts("Här finns en chef och nio medarbetare fördelade på fyra kockar och fem diskare."),
        ["-", "-!", "1", "1"]
    );
    assert_eq!(
        parts("Fyra medarbetare (en chef och tre kockar) och två vikarier."),
        ["-=!", "0", "0", "-"]
    );
    assert_eq!(
        parts(
            "Enheten har 12 medarbetare fördelade på:\n- Enhetschef 1\n- Kockar 11\nI huset finns två lärare."
        ),
        ["-=!", "0", "0", "-"]
    );
}

#[test]
fn parts_may_be_the_items_of_a_list() {
    let home = Home::Chapter { kind: Some(SectionKind::Organisation), within: None };
    let read = |items: &[&str]| {
        let (mut reader, mut staffing) = (Reader::default(), Staffing::default());
        let lead = Tokens::of("Enheten har 12 medarbetare fördelade på:");
        reader.read(&lead, home, Some(ItemForm::LeadIn), &mut staffing);
        for item in items {
            reader.read(&Tokens::of(item), home, Some(ItemForm::Item), &mut staffing);
        }
        let after = Tokens::of("Vi har två vikarier.");
        reader.read(&after, home, Some(ItemForm::Paragraph), &mut staffing);
        let told = |post: &Post| (post.part_of, post.complete, post.total);
        staffing.posts.iter().map(told).collect::<Vec<_>>()
    };
    let (whole, part) = ((None, true, true), (Some(0), false, false));
    assert_eq!(read(&["enhetschef", "elva kockar"])[1..], [part, (None, false, false)]);
    assert_eq!(read(&["en enhetschef", "Kockar: 11"])[..3], [whole, part, part]);
    // What is not understood may be more of them.
    assert!(!read(&["en enhetschef", "11 i köket"])[0].1);
    assert!(!read(&[])[0].1);
}

#[test]
fn tasks_are_no_posts() {
    let text = "Två av bibliotekarierna är läsombud och en är skyddsombud.";
    assert_eq!(posts(text), [""; 0]);
    assert_eq!(tasks_of(text), ["2 läsombud bibliotekarie", "1 skyddsombud bibliotekarie"]);
    assert_eq!(posts("Vi har tre lärare som är handledare."), ["3 lärare"]);
    assert_eq!(tasks_of("Vi har tre lärare som är handledare."), ["3 handledare lärare"]);
    assert_eq!(posts("Åtta handledare arbetar här."), ["8 handledare"]);
    assert_eq!(
        tasks_of("Enhetschefen är lex Sarah-ansvarig."),
        ["? lex Sarah-ansvarig enhetschef"]
    );
    assert_eq!(tasks_of("Hygienombud: 2"), ["2 hygienombud -"]);
    assert_eq!(
        tasks_of("En undersköterska är hygien- och matombud samt skyddsombud."),
        ["1 hygien- och matombud undersköterska", "1 skyddsombud undersköterska"]
    );
    assert_eq!(tasks_of("Kunden har en kontaktman."), [""; 0]);
    assert_eq!(posts("Här arbetar två personliga ombud."), ["2 personligt ombud"]);
}

#[test]
fn roles_may_stand_before_their_numbers() {
    let text = "Enhetschef 1,0 Handledare 9,5 Samordnare 1";
    assert_eq!(posts(text), ["1.0 enhetschef", "9.5 handledare", "1 samordnare"]);
    assert!(staffing(text).posts.iter().all(|post| post.heads.is_none()));
    assert_eq!(posts("Bemanning: chef 1, kock 3 och diskare 2"), ["1 chef", "3 kock", "2 diskare"]);
}

#[test]
fn counts_are_of_a_day() {
    let day = |text: &str| Some(staffing(text).as_of?.value?.to_string());
    let told = Some("2026-12-31".to_owned());
    assert_eq!(day("Per den 31 december 2026 hade enheten 14 medarbetare."), told);
    assert_eq!(day("Den 31 december 2026 var vi 14 medarbetare."), told);
    assert_eq!(day("Två tjänster som kock är vakanta till den 31 december 2026."), None);
}

#[test]
fn a_sentence_may_tell_of_those_before_it() {
    let text = "Vi är 27 anställda. Av dem är 15 kvinnor och 12 män.";
    assert_eq!(parts(text), ["-", "0", "0"]);
    let women = staffing(text).posts[0].women.map(|women| women.to_string());
    assert_eq!(women.as_deref(), Some("15"));
    assert_eq!(
        parts("Av områdets 35 medarbetare är 31 tillsvidareanställda och 4 visstidsanställda."),
        ["-", "0", "0"]
    );
}
