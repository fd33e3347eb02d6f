//! Nothing is lost: after a read, every character of the source has become exactly one thing.
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::{fs, path::Path};

use quickcheck::{Arbitrary, Gen, QuickCheck};
use styrkedja_read::{Reading, read_bytes, read_text};

/// A text made of what documents are made of, in any order: mostly nonsense, all of it to be accounted for.
#[derive(Clone, Debug)]
struct Jumble(String);

const LINES: &[&str] = &[
    "KF:s inriktningsmål: 1. En stad för alla",
    "KF:s mål för verksamhetsområdet: 1.2 Trygga dagar för",
    "KF:s mål för",
    "verksamhetsområdet:",
    "Nämndmål: Stödet gör skillnad",
    "Enhetsmål:",
    " Enhetsmål: Avdelningsmål: 1. Gästerna är nöjda Uppfylls helt",
    "Områdesmål: Alla trivs",
    " Uppfylls delvis",
    "Beskrivning",
    "Förväntat resultat ",
    "Arbetssätt",
    "Uppföljning",
    "Analys",
    "1. Enkäten görs i maj.",
    "2.Andra punkten",
    "3.  ",
    "- En punkt",
    "-En till",
    "• och en",
    "  med fortsättning",
    "Medarbetarskap",
    "Vi arbetar så här och det går bra, tycker de flesta som har varit med om det hittills.",
    "och så fortsätter meningen",
    "Enheten har 12 medarbetare, varav en kock på 50 %. Budgeten är 2,4 mnkr.",
    "  Indikator Årsmål KF:s årsmål år 2027 Periodicitet ",
    "Indikator Periodens",
    "utfall Årsmål KF:s",
    "årsmål Period",
    "Andel nöjda gäster 80 % 90 % År",
    "Andel nöjda gäster",
    "  80 % Tas fram av nämnd Tertial ",
    "10  st Max 10 personer År",
    "91 % 90 % VB 2027",
    "368",
    "2027",
    "GWh",
    "   Aktivitet Startdatum Slutdatum Avvikelse",
    "En aktivitet med lång titel som går över",
    "2027-01-01 2027-12-31",
    "En sak 2027-01-01 2027-02-30 Avvikelse",
    "2027-03-01",
    "Avvikelse",
    "Inledning",
    "Redovisning av ekonomi",
    "Budget 2027",
    "Agenda 2030",
    "Mål 3 - God hälsa och välbefinnande",
    "Tjänsteutlåtande",
    "Sid 4 (31)",
    "Björkvägen 12",
    "start.stockholm",
    "",
    "",
    "",
    " ",
    "\u{c}",
    "a\u{30a}\u{ad}a\u{308}\u{a0}o\u{308} \u{200b}",
];

impl Arbitrary for Jumble {
    fn arbitrary(g: &mut Gen) -> Self {
        let count = usize::arbitrary(g) % 60;
        let lines: Vec<&str> = (0..count).filter_map(|_| g.choose(LINES).copied()).collect();
        let end = g.choose(&["\n", " \n", "\r\n", "\n\n"]).copied().unwrap_or("\n");
        Self(lines.join(end))
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let lines: Vec<String> = self.0.split('\n').map(str::to_owned).collect();
        Box::new(lines.shrink().map(|lines| Self(lines.join("\n"))))
    }
}

/// How many characters of a text show, counted in another way than the reader does: line by line, composed.
fn showing(text: &str) -> usize {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{1b}');
    // The jumble and our examples decompose å, ä and ö only: their marks join the letter before.
    text.chars()
        .filter(|c| !c.is_whitespace() && !invisible(*c) && !matches!(c, '\u{30a}' | '\u{308}'))
        .count()
}

fn check(reading: &Reading) {
    let account = reading.account();
    assert_eq!(account.total, showing(&reading.text), "not every character was counted");
    assert_eq!(
        account.total,
        account.fields
            + account.labels
            + account.table_headers
            + account.furniture
            + account.unplaced
    );
    assert_eq!(account.unplaced, 0, "dropped: {:?}", account.lines);
    assert!(account.remarked <= account.fields);
}

#[test]
fn every_character_of_a_jumble_is_placed() {
    #[expect(clippy::needless_pass_by_value, reason = "quickcheck hands over the value")]
    fn property(jumble: Jumble) -> bool {
        if let Ok(reading) = read_text(&jumble.0) {
            check(&reading);
        }
        true
    }
    QuickCheck::new().tests(2_000).quickcheck(property as fn(Jumble) -> bool);
}

#[test]
fn every_character_of_the_documents_is_placed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = root.join("../shared/corpus");
    if !corpus.exists() {
        println!("skipped: no corpus");
    }
    let mut read = 0;
    for folder in [root.join("examples/plans"), corpus] {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.extension().is_some_and(|extension| extension == "txt") {
                let reading = read_bytes(&fs::read(&path).expect("a file")).expect("a text");
                check(&reading);
                assert!(
                    reading.account().remarked * 100 <= reading.account().total,
                    "{}",
                    path.display()
                );
                read += 1;
            }
        }
    }
    assert!(read >= 3, "the examples are there");
}
