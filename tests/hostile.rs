//! Input that is no plan, or hardly one: always a reading or a clear error, and no word lost.
#![expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]

mod samples;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use quickcheck::{QuickCheck, Testable};
use serde_json::Value;
use styrkedja::check;
use styrkedja_read::{Limits, Reader, Reading, RemarkKind, Vocabulary, read_bytes, read_text};
use styrkedja_tests::{pages_file, word_file};

use samples::{examples, samples};

fn holds<P: Testable>(property: P) {
    QuickCheck::new().tests(1000).quickcheck(property);
}

/// Reads bytes; what cannot be read gets an error that says what to do.
fn read(bytes: &[u8]) -> Option<Reading> {
    match read_bytes(bytes) {
        Ok(reading) => {
            // Whatever was read can be checked, and stands inside the text.
            check(&reading.document);
            let spans = reading.sources.iter().flat_map(|(_, place)| place.spans());
            for span in spans {
                assert!(reading.text.get(span.start..span.end).is_some(), "{span:?}");
            }
            Some(reading)
        }
        Err(error) => {
            assert!(error.is_empty() || error.is_binary(), "{error}");
            assert!(error.to_string().contains("; give "), "{error}");
            None
        }
    }
}

fn is_no_plan(reading: &Reading) -> bool {
    reading.document.goals.is_empty()
        && reading.remarks.iter().any(|remark| remark.kind == RemarkKind::NotAPlan)
}

// --- What is no text ---

#[test]
fn nothing_but_space_is_called_empty() {
    for text in ["", " ", "\n", "\u{feff}", "\r\n \t\x0c\u{a0}\u{2003}\n", "\u{ad}\u{200b}\n"] {
        assert!(read_text(text).is_err_and(|error| error.is_empty()), "{text:?}");
        assert!(read_bytes(text.as_bytes()).is_err_and(|error| error.is_empty()), "{text:?}");
    }
}

#[test]
fn other_formats_are_refused() {
    for bytes in [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"Enhetsm\xc3\xa5l: Alla\0 trivs",
        b"\0",
    ] {
        let error = read_bytes(bytes).expect_err("no text");
        assert!(error.is_binary() || error.is_broken(), "{bytes:?}: {error}");
    }
}

#[test]
fn half_a_utf16_pair_is_no_reason_to_stop() {
    let units = [0xfeff, 0xd800, u16::from(b'A'), 0xdc00, u16::from(b'\n'), 0xdbff];
    let bytes: Vec<u8> = units.into_iter().flat_map(u16::to_le_bytes).collect();
    assert!(read(&bytes).is_some_and(|reading| is_no_plan(&reading)));
    // An odd byte too many.
    read(&bytes[..bytes.len() - 1]);
}

#[test]
fn any_bytes_are_read_or_refused() {
    fn with_a_mark(mut bytes: Vec<u8>, mark: usize) {
        let marks: [&[u8]; 4] = [b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", "Nämndmål:".as_bytes()];
        bytes.splice(0..0, marks[mark % marks.len()].iter().copied());
        read(&bytes);
    }
    holds((|bytes| drop(read(&bytes))) as fn(Vec<u8>));
    holds(with_a_mark as fn(Vec<u8>, usize));
}

#[test]
fn any_text_is_read() {
    holds((|text: String| drop(read(text.as_bytes()))) as fn(String));
}

// --- What is text, but no plan ---

#[test]
fn a_novel_is_no_plan() {
    let sentences = [
        "Hon gick längs kajen och räknade båtarna, som hon hade gjort varje kväll den sommaren.",
        "Det blåste från väster.",
        "\u{201d}Vi får se\u{201d}, sade han och vek ihop brevet.",
        "Uppföljning av brottet var inte hans sak, och målet för resan kände bara kaptenen.",
        "År 1897 kom en främling till byn med två koffertar och en hund.",
    ];
    let mut novel = String::with_capacity(2_100_000);
    let mut at: usize = 7;
    while novel.len() < 2_000_000 {
        // Any mixture will do, as long as it is the same every time.
        at = at.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
        novel.push_str(sentences[(at >> 33) % sentences.len()]);
        novel.push_str(if (at >> 40).is_multiple_of(7) { "\n\n" } else { "\n" });
    }
    let reading = read(novel.as_bytes()).expect("text");
    assert!(is_no_plan(&reading));
    assert_nothing_lost(&novel, &reading);
}

// --- What is cut off ---

#[test]
fn a_cut_off_document_is_read_up_to_there() {
    for sample in samples() {
        let bytes = sample.text.as_bytes();
        for end in (0..bytes.len()).step_by(997) {
            let reading = read(&bytes[..end]);
            assert!(reading.is_some() || end < 4, "{}: cut at byte {end}", sample.name);
        }
    }
}

#[test]
fn a_cut_in_the_middle_of_a_letter_spoils_no_other() {
    let reading = read(b"Enhetsm\xc3\xa5l: Alla trivs\n\nArbetss\xc3").expect("text");
    assert_eq!(reading.document.goals.len(), 1);
}

// --- No word lost ---

#[test]
fn no_word_of_a_document_is_lost() {
    for sample in examples() {
        let reading = read_text(&sample.text).expect("a readable text");
        assert_nothing_lost(&sample.text, &reading);
    }
}

#[test]
fn no_word_is_lost_however_the_pieces_of_a_plan_are_mixed() {
    fn property(pieces: Vec<(usize, usize, usize)>) {
        let text = mixture(&pieces);
        if let Some(reading) = read(text.as_bytes()) {
            assert_nothing_lost(&text, &reading);
        }
    }
    holds(property as fn(Vec<(usize, usize, usize)>));
}

#[test]
fn a_line_with_a_date_beside_a_page_number_stays() {
    let text = "Enhetsmål: Alla trivs\nBeskrivning\nKlart senast 2027-05-31\nSid 4 (31)\n";
    assert_nothing_lost(text, &read_text(text).expect("text"));
}

const FURNITURE: &str =
    "\nTjänsteutlåtande\nSid 4 (31)\nTornvägen 12\nwww.exempelstad.se\n012-345 67 89\n";

/// A text of the pieces that plans are made of, in any order. A piece is its kind, which one, and what follows it.
fn mixture(pieces: &[(usize, usize, usize)]) -> String {
    let labels = [
        "KF:s inriktningsmål: 1.",
        "KF:s mål för verksamhetsområdet: 1.4",
        "Nämndmål:",
        "Enhetsmål:",
        "Enhetsmål: Avdelningsmål:",
        "KF:s mål för\nverksamhetsområdet:",
    ];
    let headings = [
        "Beskrivning",
        "Förväntat resultat",
        "Arbetssätt",
        "Uppföljning",
        "Analys",
        "Uppfylls helt",
        "Inledning",
        "Enhetens uppdrag",
        "Redovisning av ekonomi",
        "Systematiskt kvalitetsarbete",
    ];
    let headers = [
        "\nIndikator Årsmål KF:s årsmål år 2027 Periodicitet\n",
        "\nIndikator Periodens\nutfall\nUtfall\nmän/\npojkar\nPrognos helår Årsmål KF:s\n\nårsmål Period\n",
        "\nAktivitet Startdatum Slutdatum\n",
        "\nAktivitet Startdatum Slutdatum Avvikelse\n",
        "Indikator",
        "Aktivitet",
    ];
    let cells = ["År", "Tertial", "Avvikelse", "VB 2027", "Tas fram av nämnd", "Max", "Öka", "st"];
    let values =
        ["2027-05-31", "2027-01-01 2027-12-31", "74 %", "1,85 kg", "519", "2 764 GWh", "> 63"];
    let marks = ["1. ", "2. ", "7.", "- ", "• ", "– ", "4) ", "3."];
    let separators = [" ", " ", " ", "\n", "\n", "\n\n", " \n", "\n ", "  ", ".\n", ":\n", "-\n"];
    let mut text = String::new();
    for (index, &(kind, pick, separator)) in pieces.iter().enumerate() {
        let of = |list: &[&'static str]| list[pick % list.len()];
        match kind % 16 {
            0 | 1 => text.push_str(of(&labels)),
            2 | 3 => text.push_str(of(&headings)),
            4 | 5 => text.push_str(of(&headers)),
            6 => text.push_str(of(&cells)),
            7 | 8 => text.push_str(of(&values)),
            9 => text.push_str(of(&marks)),
            // Between lines of prose, for what stands beside a page number may look like an address by chance.
            10 if pick.is_multiple_of(4) => {
                let _ =
                    write!(text, "\nordq{index} före sidan,{FURNITURE}och ordq{index}x efter.\n");
            }
            11 => text.push_str(&" \n".repeat(pick % 4)),
            // A word of its own, so that it can be told from every other.
            _ => {
                let _ =
                    write!(text, "{}q{index}", if pick.is_multiple_of(3) { "Ord" } else { "ord" });
            }
        }
        text.push_str(separators[separator % separators.len()]);
    }
    text
}

/// Every word that is no word of the form or of a page's head reaches the document as often as it stands in the text.
fn assert_nothing_lost(text: &str, reading: &Reading) {
    static FORM: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| words(Vocabulary::stockholm_toml()).chain(words(FURNITURE)).collect());
    let mut kept: BTreeMap<String, i64> = BTreeMap::new();
    let json: Value = serde_json::from_str(&reading.document.to_json()).expect("JSON");
    // The facts repeat words of these.
    for part in ["introduction", "goals", "closing"] {
        count(&json[part], &mut kept);
    }
    for word in words(text) {
        *kept.entry(word).or_default() -= 1;
    }
    for (word, _) in kept.into_iter().filter(|(_, left)| *left < 0) {
        // Column titles are broken inside their words, and some hold a year.
        let of_form = FORM.iter().any(|form| form.starts_with(&word) || form.ends_with(&word))
            || (word.len() == 4 && word.starts_with("20"));
        assert!(of_form, "lost {word:?} of {text:?}\n{json:#}");
    }
}

fn count(value: &Value, kept: &mut BTreeMap<String, i64>) {
    let mut add = |text: &str| {
        for word in words(text) {
            *kept.entry(word).or_default() += 1;
        }
    };
    match value {
        Value::String(text) => add(text),
        Value::Number(number) => add(&number.to_string()),
        Value::Array(elements) => elements.iter().for_each(|element| count(element, kept)),
        Value::Object(members) => members.values().for_each(|member| count(member, kept)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The words and figures of a text in small letters, without marks.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    // `1.4Titel` is a number and a title.
    parts.flat_map(|part| {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (number, word) = part.split_at(digits);
        [number, word].into_iter().filter(|word| !word.is_empty()).map(str::to_lowercase)
    })
}

// --- What repeats itself ---

/// The text of a PDF file, made of parts as the fuzz target `pages` makes them.
fn text_of_pages(parts: &str) -> String {
    let font = "--- font /Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding\n";
    let file = pages_file(format!("{font}{parts}").as_bytes());
    read(&file).map_or_else(String::new, |reading| reading.text)
}

#[test]
fn a_form_that_draws_itself_is_drawn_once() {
    let form = "BT /N10 10 Tf 0 -20 Td (ord) Tj ET /N11 Do 1 0 0 1 0 -20 cm /N11 Do";
    let text = text_of_pages(&format!("--- form\n{form}\n--- page\n1 0 0 1 60 700 cm /N11 Do"));
    assert_eq!(text.matches("ord").count(), 1, "{text}");
}

#[test]
fn marks_inside_marks_keep_what_the_outer_ones_say() {
    let line = |y: u32, word: &str| format!("BT /N10 10 Tf 60 {y} Td ({word}) Tj ET");
    let text = text_of_pages(&format!(
        "--- page\n/Span<</ActualText(ett)>>BDC /P BMC /Span<</ActualText(inre)>>BDC {} EMC EMC EMC {}",
        line(700, "yttre"),
        line(680, "utan"),
    ));
    assert_eq!(text, "ett\nutan\n");
}

#[test]
fn pages_share_what_a_file_may_cost() {
    let pages = "--- page\n0 0 m 9 9 l S 0 0 m 9 9 l S BT /F 9 Tf ET\n".repeat(3);
    let mut limits = styrkedja_pdf::Limits::default();
    limits.all_operators = 12;
    let pdf = styrkedja_pdf::Pdf::open(pages_file(pages.as_bytes()), None, limits).expect("a file");
    let whole = |index| pdf.page(index).is_some_and(|page| page.faults.is_empty());
    assert_eq!([0, 1, 2].map(whole), [true, false, false]);
}

#[test]
fn elements_inside_each_other_are_refused_before_the_stack_ends() {
    let mut limits = Limits::default();
    limits.depth = usize::MAX;
    let reader = Reader::new(Vocabulary::stockholm()).with_limits(limits);
    for piece in [
        "<w:p>",
        "<w:r>",
        "<w:p><w:r><w:txbxContent>",
        "<w:tbl><w:tr><w:tc>",
        "<w:sdt><w:sdtContent>",
        "<mc:AlternateContent><mc:Choice>",
    ] {
        let inside = |times: usize| {
            let text = format!("<w:p>{}<w:t>ord", piece.repeat(times));
            reader.bytes(&word_file(text.as_bytes()))
        };
        let error = inside(1_000).expect_err("too deep");
        assert!(error.is_too_much(), "{error}");
        let deep = inside(240 / piece.matches('<').count());
        assert!(deep.is_ok_and(|reading| reading.text.contains("ord")), "{piece}");
    }
}

// --- What is large ---

#[test]
fn one_long_line_is_read() {
    for word in ["ord ", "Nämndmål: ", "2027-01-01 ", "7", "\u{301}", "1. ", "- "] {
        let line = word.repeat(5_000_000 / word.len() / 4);
        assert!(read(line.as_bytes()).is_some(), "{word:?}");
    }
    assert!(read("ord ".repeat(1_250_000).as_bytes()).is_some());
}

#[test]
fn a_million_blank_lines_are_nothing() {
    let blank = "\n".repeat(1_000_000);
    assert!(read_text(&blank).is_err_and(|error| error.is_empty()));
    let reading = read_text(&format!("Enhetsmål: Alla trivs{blank}Arbetssätt\n")).expect("text");
    assert!(reading.document.goals[0].ways_of_working.is_some());
}

#[test]
fn many_small_parts_are_read() {
    // A build without optimisation reads ten thousand rows in some seconds; the bench takes more.
    const MANY: usize = 10_000;
    let goals = "Enhetsmål: A\n\n".repeat(MANY);
    assert_eq!(read_text(&goals).expect("text").document.goals.len(), MANY);
    let rows = format!(
        "Nämndmål: A\n\nIndikator Årsmål KF:s årsmål år 2027 Periodicitet\n\n{}",
        "B 1 % 2 % År\n\n".repeat(MANY)
    );
    assert_eq!(read_text(&rows).expect("text").document.goals[0].indicators.len(), MANY);
    let activities = format!(
        "Nämndmål: A\n\nAktivitet Startdatum Slutdatum\n\n{}",
        "B 2027-01-01 2027-12-31\n\n".repeat(MANY)
    );
    assert_eq!(read_text(&activities).expect("text").document.goals[0].activities.len(), MANY);
}
