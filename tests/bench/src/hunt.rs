//! Looks for input that costs more a byte the larger it is: some pieces of real input, repeated.
//!
//! A fuzzer with small inputs finds no such thing, and a list of shapes has only those that someone thought of.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use styrkedja::check;
use styrkedja_read::{Limits, Reader, Vocabulary};

use crate::processor::processor_time;

/// The sizes that are compared, in bytes.
const SMALL: usize = 1 << 16;
const LARGE: usize = 1 << 20;
/// Costing so many times as much a byte is worth telling.
const MORE: f64 = 2.5;
/// And so many times as much from there to four times the size.
const STILL_MORE: f64 = 1.7;
/// So is a large input that takes longer.
const SLOW: Duration = Duration::from_millis(1500);

/// Tries mixtures for so long, and tells of the bad ones.
pub(crate) fn hunt(seconds: u64, first: u64) {
    let begun = Instant::now();
    let mut limits = Limits::default();
    limits.depth = 10_000;
    let reader = Reader::new(Vocabulary::stockholm()).with_limits(limits);
    let (mut tried, mut seed) = (0, first);
    while begun.elapsed().as_secs() < seconds {
        seed += 1;
        let mixture = Mixture::new(seed);
        let work = |size: usize| {
            let bytes = mixture.bytes(size);
            let before = processor_time();
            if let Ok(reading) = reader.bytes(&bytes) {
                black_box(check(&reading.document));
            }
            ((processor_time() - before).max(Duration::from_micros(20)), bytes.len())
        };
        let per_byte = |(time, bytes): (Duration, usize)| time.as_secs_f64() / bytes as f64;
        // The shortest of a few, for others use the machine too.
        let shortest = |size, times| (0..times).map(|_| work(size)).min().expect("one");
        let large = shortest(LARGE, 1);
        let small = shortest(SMALL, 2);
        tried += 1;
        if large.0 > SLOW {
            println!(
                "{seed}: {:.0} ms for {} kB: {mixture:?}",
                milliseconds(large.0),
                large.1 >> 10
            );
        } else if per_byte(large) > MORE * per_byte(small) {
            // It may be the caches of the machine, or what costs only beyond some size: then it grows no further.
            let largest = shortest(4 * LARGE, 1);
            let ratio = per_byte(largest) / per_byte(shortest(LARGE, 3).min(large));
            // Some mixtures make a file that holds only the last of them.
            if ratio > STILL_MORE && largest.1 > LARGE {
                println!(
                    "{seed}: {:.0} ms for {} kB, {ratio:.1} times as much a byte as for a quarter: {mixture:?}",
                    milliseconds(largest.0),
                    largest.1 >> 10,
                );
            }
        }
    }
    println!("{tried} mixtures tried, the last one {seed}");
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Some pieces to repeat.
#[derive(Debug)]
struct Mixture {
    kind: Kind,
    /// What stands once before the rest.
    head: Vec<&'static str>,
    pieces: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    Word,
    Pages,
}

impl Mixture {
    fn new(seed: u64) -> Self {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut any = |below: usize| {
            // Any mixture will do, as long as it is the same every time.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let (kind, list) = match seed % 4 {
            0 | 1 => (Kind::Text, TEXT),
            2 => (Kind::Word, WORD),
            _ => (Kind::Pages, PAGES),
        };
        let (heads, count) = (any(5), 1 + any(4));
        let head = (0..heads).map(|_| list[any(list.len())]).collect();
        let pieces = (0..count).map(|_| list[any(list.len())]).collect();
        Self { kind, head, pieces }
    }

    fn bytes(&self, size: usize) -> Vec<u8> {
        let mut text = String::with_capacity(size + 1000);
        text.push_str(match self.kind {
            Kind::Text => "Enhetsmål: Alla trivs\n",
            Kind::Word => "",
            Kind::Pages => {
                "--- font /Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding\n\
                 --- form\n0 0 m 9 9 l S\n--- page\n"
            }
        });
        text.extend(self.head.iter().copied());
        for number in 0.. {
            if text.len() >= size {
                break;
            }
            for piece in &self.pieces {
                if piece.contains('#') {
                    text.push_str(&piece.replace('#', &number.to_string()));
                } else {
                    text.push_str(piece);
                }
            }
        }
        match self.kind {
            Kind::Text => text.into_bytes(),
            Kind::Word => styrkedja_tests::word_file(text.as_bytes()),
            Kind::Pages => styrkedja_tests::pages_file(text.as_bytes()),
        }
    }
}

const TEXT: &[&str] = &[
    // A row, and the header again as after a page break: what follows may go on with the row.
    "Nämndmål: A\n\nAktivitet Startdatum Slutdatum\n\nFråga 2027-01-01 2027-12-31\n\nAktivitet Startdatum Slutdatum\n\n",
    "Nämndmål: A\n\nIndikator Årsmål KF:s årsmål år 2027 Periodicitet\n\nNöjda 88 % 90 % År\n\nIndikator Årsmål KF:s årsmål år 2027 Periodicitet\n\n",
    "\n\nAnalys\n",
    "gäster\n",
    "KF:s inriktningsmål: 1. ",
    "KF:s mål för verksamhetsområdet: 1.4 ",
    "Nämndmål: ",
    "Enhetsmål: ",
    "Enhetsmål:\n",
    "Avdelningsmål: ",
    "Enhetsmål: Avdelningsmål: ",
    "Indikator Årsmål KF:s årsmål år 2027 Periodicitet\n\n",
    "Indikator Periodens\nutfall\nUtfall\nmän/\npojkar\nPrognos helår Årsmål KF:s\n\nårsmål Period\n",
    "Aktivitet Startdatum Slutdatum\n\n",
    "Aktivitet Startdatum Slutdatum Avvikelse\n",
    "Indikator ",
    "Aktivitet\n",
    "Beskrivning\n",
    "Förväntat resultat\n",
    "Arbetssätt\n",
    "Uppföljning\n",
    "Analys\n",
    "Uppfylls helt\n",
    "Inledning\n",
    "Enhetens uppdrag\n",
    "Redovisning av ekonomi\n",
    "Systematiskt kvalitetsarbete\n",
    "Budget 2027\n",
    "Agenda 2030\n",
    "Organisation\n",
    "Innehållsförteckning\n",
    "Inledning ........ 3\n",
    "Mål 3 ",
    "God hälsa - ",
    "År",
    "Tertial ",
    "Avvikelse\n",
    "VB 2027\n",
    "Tas fram av nämnd ",
    "Max ",
    "Öka ",
    "st ",
    "% ",
    "2027-05-31 ",
    "2027-01-01 2027-12-31\n",
    "74 % ",
    "1,85 kg ",
    "519 ",
    "2 764 GWh ",
    "> 63 ",
    "1. ",
    "#. ",
    "- ",
    "• ",
    "4) ",
    "\n",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\u{c}",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{ad}",
    "a\u{301}",
    "\u{301}",
    "ord ",
    "Ord ",
    "ord#\n",
    "Vi bakar bullar #.\n",
    "och gäster som är nöjda med sin dag\n",
    "Nöjda gäster # 88 % 90 % År\n",
    "Pröva # 2027-01-01 2027-12-31\n",
    "Tjänsteutlåtande\n",
    "Sid # (31)\n",
    "Tornvägen 12\n",
    "www.exempelstad.se\n",
    "012-345 67 89\n",
    ":",
    ".",
    "-",
    "7",
    "\"",
    "varje månad ",
    "varannan vecka ",
    "två gånger per år ",
    "2 miljoner ",
    "1 200 kr ",
    "300:- ",
    "budget ",
    "underskott ",
    "en heltidstjänst ",
    "två samordnare ",
    "halv ",
    "varav ",
    "vardera ",
    "50 % ",
    "som ",
    "APT ",
    "27 januari ",
    "26/1- ",
    "verksamhetsplan ",
    "T1 ",
    "T2 ",
    "både ",
    "lex ",
    "klagomål ",
    "rutin nya ",
    "minst ",
    "öka ",
    "följs upp ",
    "(",
    "/",
];

const WORD: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:p><w:r><w:t>ord #</w:t></w:r></w:p>",
    "<w:r><w:t>ord </w:t></w:r>",
    "Enhetsmål: ",
    "Arbetssätt",
    "Indikator",
    "Årsmål",
    "88 %",
    "2027-01-01",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>",
    "<w:sdt>",
    "</w:sdt>",
    "<w:sdtContent>",
    "<w:ins>",
    "</w:ins>",
    "<w:txbxContent>",
    "<w:rPr><w:vanish/></w:rPr>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
    "<w:pPr><w:numPr><w:numId w:val=\"#\"/></w:numPr></w:pPr>",
    "<w:pPr><w:pStyle w:val=\"A\"/></w:pPr>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:instrText>TOC</w:instrText>",
    "<w:br/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<w:tcPr><w:gridSpan w:val=\"63\"/></w:tcPr>",
    "<w:trPr><w:gridBefore w:val=\"9\"/></w:trPr>",
    "&#229;",
    "&amp;",
    "<!-- x -->",
    "<mc:AlternateContent>",
    "<mc:Choice>",
    "\n--- footnotes\n<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>",
    "</w:t></w:r></w:p></w:footnote></w:footnotes>",
    "<w:footnote w:id=\"#\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>",
    "\n--- styles\n<w:styles>",
    "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/>",
    "<w:style w:styleId=\"B\"><w:name w:val=\"",
    "<w:style w:styleId=\"#\"><w:name w:val=\"heading 1\"/></w:style>",
    "\"/></w:style>",
    "\n--- comments\n<w:comments>",
    "<w:comment w:id=\"#\"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>",
    "\n--- numbering\n<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"",
    "%1.",
    "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    "<w:num w:numId=\"#\"><w:abstractNumId w:val=\"0\"/></w:num>",
    "\n--- header\n",
    "\n--- document\n",
];

const PAGES: &[&str] = &[
    "BT ",
    "ET ",
    "/N10 9 Tf ",
    "60 #.5 Td ",
    "1 0 0 1 # 400 Tm ",
    "1 0 0 1 60 # Tm ",
    "(ord) Tj ",
    "(o) Tj ",
    "(ord ord) ' ",
    "[(ab) -300 (cd)] TJ ",
    "12 TL ",
    "T* ",
    "3 Tr ",
    "2 Tc ",
    "0 1 -1 0 9 9 Tm ",
    "q ",
    "Q ",
    "1 0 0 1 1 1 cm ",
    ".1 0 0 .1 0 0 cm ",
    "# # m ",
    "500 # l ",
    "# 500 l ",
    "10 # l ",
    "55 # m 540 # l S ",
    "# 55 m # 800 l S ",
    "55 # 485 9 re ",
    "# # 9 9 re f ",
    "h ",
    "S ",
    "f ",
    "B ",
    "n ",
    "1 g ",
    "0 g ",
    "/P BMC ",
    "/P<</MCID 1>>BDC ",
    "/Span<</ActualText(x)>>BDC ",
    "EMC ",
    "/N11 Do ",
    "BT /N10 9 Tf 60 # Td (Indikator) Tj 190 0 Td (88 %) Tj ET ",
    "% x\n",
    "(((( ",
    ")))) ",
    "[[[[ ",
    "<< ",
    ">> ",
    "<41 ",
    "BI /W 1/H 1 ID x EI ",
    "\n--- page\n",
    "\n--- form\n",
    "/N12 Do ",
    "/N13 Do ",
];
