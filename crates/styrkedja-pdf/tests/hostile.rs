//! Encrypted, broken and hostile files: an answer each, within the limits.
#![expect(clippy::expect_used, reason = "a test stops where it fails")]

mod support;

use std::fmt::Write as _;

use styrkedja_pdf::{Excess, Fault, Limits, Page, Pdf};
use support::{File, HELVETICA, deflate, open, texts};

/// Reads all pages of a file, if it opens.
fn read(bytes: Vec<u8>) -> Option<Vec<Page>> {
    let pdf = open(bytes).ok()?;
    Some((0..pdf.page_count()).filter_map(|index| pdf.page(index)).collect())
}

fn has_words(pages: &[Page]) -> bool {
    pages.iter().any(|page| !page.words.is_empty())
}

/// A file of some pages, each of which says its number.
fn pages(count: usize) -> File {
    let mut file = File::default();
    for number in 1..=count {
        file.plain(&format!("BT /F 12 Tf 50 700 Td (Sida {number}) Tj ET"));
    }
    file
}

// --- Encryption ---

const ENCRYPTED: [(&str, &[u8]); 3] = [
    ("AES-256", include_bytes!("fixtures/user-aes256.pdf")),
    ("AES-128", include_bytes!("fixtures/user-aes128.pdf")),
    ("RC4", include_bytes!("fixtures/user-rc4.pdf")),
];

#[test]
fn an_encrypted_file_opens_with_its_passwords_only() {
    for (what, bytes) in ENCRYPTED {
        let with = |password| Pdf::open(bytes.to_vec(), password, Limits::default());
        for wrong in [None, Some(""), Some("fel"), Some("hemlig ")] {
            assert!(with(wrong).is_err_and(|error| error.is_encrypted()), "{what} {wrong:?}");
        }
        let pdf = with(Some("hemlig")).expect(what);
        let page = pdf.page(0).expect("a page");
        assert_eq!(texts(&page), ["Maten", "smakar", "gott"], "{what}");
    }
}

#[test]
fn a_file_without_a_users_password_opens() {
    let bytes = include_bytes!("fixtures/owner-aes256.pdf");
    let pdf = open(bytes.to_vec()).expect("no password is needed");
    assert_eq!(texts(&pdf.page(0).expect("a page")), ["Maten", "smakar", "gott"]);
}

// --- Damage ---

#[test]
fn a_file_cut_off_gives_the_pages_before_the_cut_or_an_error() {
    let bytes = pages(20).bytes();
    for tenth in 0..10 {
        let cut = bytes[..bytes.len() * tenth / 10].to_vec();
        match open(cut) {
            Ok(pdf) => assert!(pdf.page_count() > 0, "{tenth}"),
            Err(error) => {
                assert!(!error.is_encrypted() && !error.is_too_much(), "{tenth}: {error}");
            }
        }
    }
    // Without the table of objects alone, all is there.
    let table = bytes.len() - 600;
    assert_eq!(read(bytes[..table].to_vec()).map(|pages| pages.len()), Some(20));
}

#[test]
fn a_wrong_table_of_objects_does_not_matter() {
    let bytes = pages(3).bytes();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(text(&bytes).contains("startxref"));
    // Binary bytes stand in the second line only.
    let replaced = |from: &str, to: &str| -> Vec<u8> {
        let from = from.as_bytes();
        let mut changed = Vec::new();
        let mut rest = bytes.as_slice();
        while let Some(at) = rest.windows(from.len()).position(|window| window == from) {
            changed.extend_from_slice(&rest[..at]);
            changed.extend_from_slice(to.as_bytes());
            rest = &rest[at + from.len()..];
        }
        [&changed, rest].concat()
    };
    for broken in [
        replaced("startxref", "startxxxx"),
        replaced("startxref\n", "startxref\n9"),
        replaced("00000 n ", "00000 f "),
        replaced("xref\n0", "xref\n7"),
        [b"%PDF-1.7\nrubbish before it\n".as_slice(), &bytes].concat(),
    ] {
        let pages = read(broken).expect("found by its objects");
        assert_eq!(pages.len(), 3);
        assert!(pages.iter().all(|page| texts(page)[0] == "Sida"));
    }
}

#[test]
fn any_byte_may_be_wrong() {
    let bytes = pages(2).bytes();
    for at in (0..bytes.len()).step_by(7) {
        for wrong in [0, b'0', b'>', 0xff] {
            let mut bytes = bytes.clone();
            bytes[at] = wrong;
            read(bytes);
        }
    }
}

#[test]
fn a_damaged_stream_is_told() {
    let mut file = File::default();
    let mut data = deflate("BT /F 12 Tf 50 700 Td (Mat) Tj ET ".repeat(400).as_bytes());
    let half = data.len() / 2;
    data.truncate(half);
    let form = file.stream(
        &format!("/Filter /FlateDecode /Subtype /Form /Resources << {HELVETICA} >>"),
        &data,
    );
    file.page("/X Do", &format!("/XObject << /X {form} 0 R >>"), "");
    let page = file.read();
    assert!(page.faults.contains(&Fault::Damaged) || !page.words.is_empty(), "{page:?}");
}

// --- Nesting and loops ---

#[test]
fn what_is_nested_deeply_ends() {
    let deep = 20_000;
    for (open_with, close_with) in [("[", "]"), ("<< /A ", ">>")] {
        let nested = open_with.repeat(deep) + "1" + &close_with.repeat(deep);
        // In the content, in an object beside it, and in the page itself.
        let mut file = File::default();
        file.plain(&format!("{nested} TJ BT /F 12 Tf 50 700 Td (Mat) Tj ET"));
        read(file.bytes());
        let mut file = pages(1);
        file.object(nested.clone());
        match open(file.bytes()) {
            Ok(pdf) => assert_eq!(texts(&pdf.page(0).expect("a page")), ["Sida", "1"]),
            Err(error) => assert!(error.is_too_much(), "{error}"),
        }
        let mut file = File::default();
        file.page("BT /F 12 Tf (Mat) Tj ET", HELVETICA, &format!("/Deep {nested}"));
        read(file.bytes());
    }
    let mut file = File::default();
    file.plain(&("q ".repeat(deep) + "/A BMC ".repeat(deep).as_str() + "BT /F 9 Tf (Mat) Tj ET"));
    assert!(read(file.bytes()).is_some_and(|pages| has_words(&pages)));
}

#[test]
fn a_deep_tree_of_pages_ends() {
    let mut file = File::default();
    let content = file.stream("", b"");
    let first = file.next();
    for level in 0..20_000 {
        file.object(format!("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", first + level + 1));
    }
    file.object(format!("<< /Type /Page /MediaBox [0 0 9 9] /Contents {content} 0 R >>"));
    read(file.bytes_with_tree(&format!("<< /Type /Pages /Count 1 /Kids [{first} 0 R] >>")));
}

#[test]
fn what_holds_itself_ends() {
    // The tree of pages.
    let file = pages(1);
    let page = file.next() - 1;
    let tree = format!("<< /Type /Pages /Count 3 /Kids [2 0 R {page} 0 R 2 0 R] >>");
    read(file.bytes_with_tree(&tree));
    // A form, and two that draw each other.
    for other in [0, 1] {
        let mut file = File::default();
        let form = file.next();
        for drawn in [form + other, form] {
            let entries = format!("/Subtype /Form /Resources << /XObject << /X {drawn} 0 R >> >>");
            file.stream(&entries, b"/X Do /X Do");
        }
        let resources = format!("/XObject << /X {form} 0 R >> {HELVETICA}");
        file.page("/X Do BT /F 9 Tf (Mat) Tj ET", &resources, "");
        assert_eq!(texts(&file.read()), ["Mat"]);
    }
    // A font, and the tags.
    let mut file = File::default();
    let font = file.next();
    file.object(format!(
        "<< /Type /Font /Subtype /Type0 /DescendantFonts [{font} 0 R] /FontDescriptor {font} 0 R /ToUnicode {font} 0 R >>"
    ));
    let element =
        file.object(format!("<< /S /P /P {} 0 R /ParentTree {0} 0 R /Kids [{0} 0 R] >>", font + 1));
    file.catalogue = format!("/StructTreeRoot {element} 0 R");
    file.page(
        "/P << /MCID 0 >> BDC BT /F 9 Tf (Mat) Tj ET EMC",
        &format!("/Font << /F {font} 0 R >>"),
        "/StructParents 0",
    );
    file.read();
}

// --- Size ---

/// Limits that are met by small files.
fn low() -> Limits {
    let mut limits = Limits::default();
    limits.pages = 100;
    limits.stream_bytes = 1 << 20;
    limits.operators = 10_000;
    limits.glyphs = 5_000;
    limits
}

#[test]
fn bombs_are_left_out_and_told() {
    let bomb = vec![b' '; 2 << 20];
    // The content of a page, also in parts and deflated twice.
    let mut file = File::default();
    let once = file.deflated("", &bomb);
    let twice = file.stream("/Filter [/FlateDecode /FlateDecode]", &deflate(&deflate(&bomb)));
    for contents in
        [format!("{once} 0 R"), format!("[{once} 0 R {once} 0 R]"), format!("{twice} 0 R")]
    {
        let page = file.object(format!(
            "<< /Type /Page /MediaBox [0 0 9 9] /Contents {contents} /Resources << {HELVETICA} >> >>"
        ));
        let tree = format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>");
        let pdf = Pdf::open(file.bytes_with_tree(&tree), None, low()).expect("it opens");
        let faults = pdf.page(0).expect("a page").faults;
        assert_eq!(faults, [Fault::TooMuch { what: Excess::StreamBytes }], "{contents}");
    }
    // A form, and the map of a font.
    let mut file = File::default();
    let form = file.deflated("/Subtype /Form", &bomb);
    let map = file.deflated("", &bomb);
    file.page(
        "/X Do BT /F 9 Tf (Mat) Tj ET",
        &format!(
            "/XObject << /X {form} 0 R >> /Font << /F << /Subtype /Type1 /BaseFont /X /Encoding /WinAnsiEncoding /ToUnicode {map} 0 R >> >>"
        ),
        "",
    );
    let pdf = Pdf::open(file.bytes(), None, low()).expect("it opens");
    let page = pdf.page(0).expect("a page");
    assert_eq!(texts(&page), ["Mat"]);
    assert!(page.faults.contains(&Fault::TooMuch { what: Excess::StreamBytes }));
}

#[test]
fn a_bomb_of_objects_refuses_the_file() {
    let mut file = pages(1);
    file.deflated("/Type /ObjStm /N 1 /First 4", &vec![b' '; 8 << 20]);
    let refused = Pdf::open(file.bytes(), None, low());
    assert!(refused.is_err_and(|error| error.is_too_much()));
}

#[test]
fn pages_beyond_the_limit_refuse_the_file() {
    let refused = Pdf::open(pages(101).bytes(), None, low());
    assert!(refused.is_err_and(|error| error.is_too_much()));
    assert!(Pdf::open(pages(100).bytes(), None, low()).is_ok());
}

#[test]
fn shared_kids_do_not_multiply_without_end() {
    // Ten levels of ten kids, all the same: as many pages as no file has.
    let mut file = File::default();
    let first = file.next();
    for level in 0..10 {
        let kids = format!("{} 0 R ", first + level + 1).repeat(10);
        file.object(format!("<< /Type /Pages /Count 10000000000 /Kids [{kids}] >>"));
    }
    file.object("<< /Type /Page /MediaBox [0 0 9 9] >>");
    let bytes = file.bytes_with_tree(&format!("<< /Type /Pages /Kids [{first} 0 R] >>"));
    if let Ok(pdf) = Pdf::open(bytes, None, low()) {
        assert!(pdf.page_count() <= 100);
    }
}

#[test]
fn operators_and_letters_beyond_the_limit_are_left_out() {
    let mut file = File::default();
    file.plain(&("BT /F 9 Tf (Mat) Tj ET ".to_owned() + &"0 0 m ".repeat(20_000)));
    let pdf = Pdf::open(file.bytes(), None, low()).expect("it opens");
    let page = pdf.page(0).expect("a page");
    assert_eq!(texts(&page), ["Mat"]);
    assert_eq!(page.faults, [Fault::TooMuch { what: Excess::Operators }]);

    let mut file = File::default();
    file.plain(&format!("BT /F 9 Tf ({}) Tj (x) Tj ET", "a".repeat(100_000)));
    let pdf = Pdf::open(file.bytes(), None, low()).expect("it opens");
    let page = pdf.page(0).expect("a page");
    assert_eq!(page.faults, [Fault::TooMuch { what: Excess::Glyphs }]);
    assert!(page.words[0].text.len() <= 5_001);
}

#[test]
fn forms_that_draw_forms_do_not_multiply() {
    let mut file = File::default();
    let first = file.next();
    for level in 0..12 {
        let resources =
            format!("/Subtype /Form /Resources << /XObject << /X {} 0 R >> >>", first + level + 1);
        file.stream(&resources, "/X Do ".repeat(10).as_bytes());
    }
    file.stream("/Subtype /Form", b"0 0 m");
    file.page("/X Do", &format!("/XObject << /X {first} 0 R >>"), "");
    let pdf = Pdf::open(file.bytes(), None, low()).expect("it opens");
    let page = pdf.page(0).expect("a page");
    assert!(page.faults.contains(&Fault::TooMuch { what: Excess::Operators }));
}

#[test]
fn absurd_numbers_do_no_harm() {
    for number in [
        "1e38",
        "99999999999999999999999999999999999999999",
        "-0.00000000000000001",
        "NaN",
        "--5",
        "1.2.3",
        "+",
    ] {
        let mut file = File::default();
        file.page(
            &format!(
                "{number} 0 0 {number} {number} 0 cm {number} w {number} {number} m {number} 0 l S \
                 0 0 {number} {number} re f BT /F {number} Tf {number} Tc {number} Tz {number} TL \
                 {number} {number} Td [(Mat) {number} (en)] TJ T* (god) Tj ET"
            ),
            "/Font << /F << /Subtype /Type1 /BaseFont /X /FirstChar 0 /Widths [9e30 -9e30] >> >>",
            &format!("/Rotate {number} /UserUnit {number} /StructParents {number}"),
        );
        for page in read(file.bytes()).unwrap_or_default() {
            assert!(page.words.iter().all(|word| word.baseline.is_finite()), "{number}");
            assert!(page.rules.iter().all(|rule| rule.bounds.left.is_finite()), "{number}");
        }
        let mut file = File::default();
        file.page("BT /F 9 Tf (Mat) Tj ET", HELVETICA, "");
        let mut page = String::new();
        let _ = write!(
            page,
            "<< /Type /Page /MediaBox [{number} 0 {number} 0] /CropBox [0 0 0 0] /Contents 3 0 R /Resources << {HELVETICA} >> >>"
        );
        let page = file.object(page);
        read(file.bytes_with_tree(&format!(
            "<< /Type /Pages /Count -1 /Kids [{page} 0 R null 7 (x)] >>"
        )));
    }
}
