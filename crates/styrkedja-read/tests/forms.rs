//! Goals without labels: what a vocabulary has to say for headings, rows of tables and items to be goals.

use std::io::Write as _;

use styrkedja::{Document, GoalLevel};
use styrkedja_read::{Reader, Vocabulary};

/// A vocabulary with some labels instead of Stockholm's.
fn reader(labels: &str) -> Reader {
    let words = Vocabulary::stockholm_toml();
    let (_, rest) = words.split_once("# The headings of a goal").expect("the parts");
    let words = format!("{labels}\n# The headings of a goal{rest}");
    Reader::new(Vocabulary::from_toml(&words).expect("a vocabulary"))
}

/// Level, number and title of every goal.
fn goals(document: &Document) -> Vec<(GoalLevel, Option<String>, String)> {
    let all = document.all_goals().into_iter().map(|at| at.goal);
    all.map(|goal| (goal.level, goal.code.map(|code| code.to_string()), goal.title.clone()))
        .collect()
}

fn read(labels: &str, text: &str) -> Document {
    let reading = reader(labels).text(text).expect("words");
    assert_eq!(reading.account().unplaced, 0);
    reading.document
}

const HEADINGS: &str = r#"
[[label]]
form = "heading"
level = "committee"
below = "Nämndens mål"
depth = 2
code = true
"#;

#[test]
fn numbered_headings_are_goals_below_the_heading_that_says_so() {
    let text = "1 Inledning\n\n1.1 Uppdrag\n\nVi driver tre badhus i kommunen.\n\n\
                2 Nämndens mål\n\n2.1 Alla barn lär sig simma\n\nFörväntat resultat\n\n1. 95 % av eleverna kan simma.\n\n\
                2.2 Badhusen är trygga\n\nUppföljning\n\nEnkät i maj.\n\n3 Ekonomi\n\n3.1 Budget\n\nVi har 4 mnkr.\n";
    let document = read(HEADINGS, text);
    let committee =
        |code: &str, title: &str| (GoalLevel::Committee, Some(code.into()), title.into());
    assert_eq!(
        goals(&document),
        [committee("2.1", "Alla barn lär sig simma"), committee("2.2", "Badhusen är trygga")]
    );
    assert!(document.goals[0].expected_results.is_some() && document.goals[1].follow_up.is_some());
}

#[test]
fn a_word_may_begin_the_headings() {
    let labels = "[[label]]\nform = \"heading\"\nlevel = \"unit\"\ntext = \"Mål {n}\"\n";
    let docx = docx(&[
        ("Heading2", "Mål 1: Gästerna trivs"),
        ("", "Alla ska må bra."),
        ("Heading2", "Övrigt"),
    ]);
    let document = reader(labels).bytes(&docx).expect("a file").document;
    assert_eq!(goals(&document), [(GoalLevel::Unit, None, "Gästerna trivs".to_owned())]);
}

#[test]
fn items_are_goals() {
    let labels = "[[label]]\nform = \"item\"\nlevel = \"unit\"\nbelow = \"Våra mål\"\n";
    let text = "Vi är en skola.\n\nVåra mål\n\n- Alla elever når målen\n- Ingen är rädd i skolan\n\nUppföljning\n\nEnkät.\n";
    let unit = |title: &str| (GoalLevel::Unit, None, title.to_owned());
    let document = read(labels, text);
    assert_eq!(goals(&document), [unit("Alla elever når målen"), unit("Ingen är rädd i skolan")]);
    // Elsewhere items are items.
    assert!(goals(&read(labels, "Vårt arbete\n\n- Vi läser\n- Vi räknar\n")).is_empty());
}

#[test]
fn lists_below_the_heading_of_a_part_are_the_parts() {
    let labels = "[[label]]\nform = \"item\"\nlevel = \"unit\"\nbelow = \"Våra mål\"\n";
    let text = "Våra mål\n\n1. Alla hittar hit\n\n2. Alla vill komma igen\n\nArbetssätt\n\n1. Vi skyltar om.\n";
    let document = read(labels, text);
    assert_eq!(document.goals.len(), 2);
    assert!(document.goals[1].ways_of_working.is_some());
}

#[test]
fn the_words_of_a_heading_tell_it_in_text() {
    let labels = "[[label]]\nform = \"heading\"\nlevel = \"committee\"\ntext = \"Mål {n}\"\ncode = true\n\n\
                  [[label]]\ntext = \"Enhetsmål\"\nlevel = \"unit\"\n";
    for colon in ["", ":"] {
        let text = format!(
            "Mål 1{colon} Staden är trygg\n\nEnhetsmål: Vi vakar\n\nArbetssätt\n\nRond varje kväll.\n\n\
             Mål 2{colon} Staden är grön\n\nUppföljning\n\nRäkning i maj.\n"
        );
        let document = read(labels, &text);
        let committee = |code: &str, title: &str| {
            (GoalLevel::Committee, Some(code.to_owned()), title.to_owned())
        };
        let unit = (GoalLevel::Unit, None, "Vi vakar".to_owned());
        assert_eq!(
            goals(&document),
            [committee("1", "Staden är trygg"), unit, committee("2", "Staden är grön")],
            "{colon:?}"
        );
    }
}

#[test]
fn a_heading_above_goals_of_another_level_parts_nothing() {
    let labels = format!(
        "{HEADINGS}\n[[label]]\nform = \"item\"\nlevel = \"unit\"\nbelow = \"Enhetens mål\"\n"
    );
    let text = "2 Nämndens mål\n\n2.1 Alla simmar\n\nEnhetens mål\n\n- Vi lär ut bröstsim\n\n2.2 Baden är trygga\n\n\
                Enhetens mål\n\nDe tas fram i vår.\n\nUppföljning\n\nEnkät i maj.\n";
    let document = read(&labels, text);
    let titles: Vec<String> = goals(&document).into_iter().map(|(.., title)| title).collect();
    assert_eq!(titles, ["Alla simmar", "Vi lär ut bröstsim", "Baden är trygga"]);
    assert!(document.goals[1].follow_up.is_some() && document.closing.is_empty());
}

const ROWS: &str = r#"
[[label]]
form = "row"
level = "committee"
text = "Mål"
code = true

[[label]]
form = "row"
level = "unit"
text = "Enhetens mål"
"#;

#[test]
fn rows_are_goals() {
    let table = table(&[
        &["Perspektiv", "Mål", "Enhetens mål", "Indikator", "Årsmål"],
        &["Invånare", "2.1 Trygga barn", "Vi ser alla barn", "Andel trygga", "90 %"],
        &["", "", "", "Kötid", "30 dagar"],
        &["", "2.1 Trygga barn", "Vi svarar snabbt", "Svarstid", "2 dagar"],
    ]);
    let reading = reader(ROWS).bytes(&table).expect("a file");
    let document = &reading.document;
    assert_eq!(reading.account().unplaced, 0);
    assert_eq!(
        goals(document),
        [
            (GoalLevel::Committee, Some("2.1".to_owned()), "Trygga barn".to_owned()),
            (GoalLevel::Unit, None, "Vi ser alla barn".to_owned()),
            (GoalLevel::Unit, None, "Vi svarar snabbt".to_owned()),
        ]
    );
    let names = |goal: usize| -> Vec<&str> {
        let indicators = &document.goals[0].goals[goal].indicators;
        indicators.iter().map(|indicator| &*indicator.name).collect()
    };
    assert_eq!((names(0), names(1)), (vec!["Andel trygga", "Kötid"], vec!["Svarstid"]));
    assert_eq!(document.goals[0].goals[0].indicators[0].target.text(), Some("90 %"));
}

#[test]
fn a_form_says_what_it_needs() {
    for (labels, missing) in [
        ("[[label]]\nform = \"row\"\nlevel = \"unit\"\n", "text"),
        ("[[label]]\nform = \"item\"\nlevel = \"unit\"\n", "below"),
        ("[[label]]\nform = \"heading\"\nlevel = \"unit\"\n", "below"),
        ("[[label]]\nlevel = \"unit\"\n", "text"),
    ] {
        let words = Vocabulary::stockholm_toml();
        let error = Vocabulary::from_toml(&format!("{labels}{words}")).expect_err(missing);
        assert!(error.to_string().contains(&format!("`{missing}`")), "{error}");
        assert_eq!(error.line(), Some(1));
    }
}

// --- Word files ---

fn docx(paragraphs: &[(&str, &str)]) -> Vec<u8> {
    let paragraph = |(style, text): &(&str, &str)| {
        let style = format!("<w:pPr><w:pStyle w:val='{style}'/></w:pPr>");
        format!("<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    file(&paragraphs.iter().map(paragraph).collect::<String>())
}

fn table(rows: &[&[&str]]) -> Vec<u8> {
    let cell = |text: &&str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row =
        |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    file(&format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>()))
}

fn file(body: &str) -> Vec<u8> {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let style = "<w:style w:type='paragraph' w:styleId='Heading2'><w:name w:val='heading 2'/>\
                 <w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns='{package}/relationships'><Relationship Id='a' Type='{office}/officeDocument' \
                 Target='word/document.xml'/></Relationships>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "<Relationships xmlns='{package}/relationships'><Relationship Id='b' Type='{office}/styles' \
                 Target='styles.xml'/></Relationships>"
            ),
        ),
        ("word/styles.xml", format!("<w:styles xmlns:w='{word}'>{style}</w:styles>")),
        (
            "word/document.xml",
            format!("<w:document xmlns:w='{word}'><w:body>{body}</w:body></w:document>"),
        ),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(content.as_bytes()).expect("its content");
    }
    zip.finish().expect("a file").into_inner()
}
