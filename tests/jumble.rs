//! Random texts that are nearly documents.

use quickcheck::{Arbitrary, Gen};

/// A text made of what documents are made of, in any order: mostly nonsense, all of it to be accounted for.
#[derive(Clone, Debug)]
pub(crate) struct Jumble(pub(crate) String);

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
