//! Broken and hostile files: a clear error each, or a reading; no panic, nothing fetched.

use std::fmt::Write as _;

use styrkedja_read::{Error, Limits, Reader, Vocabulary, read_bytes};

use crate::files::{Docx, LISTS, READER, STYLES, p, r, read, table, zipped};

/// A file with a part of every kind.
fn file() -> Vec<u8> {
    let note =
        format!("<w:footnotes><w:footnote w:id='1'>{}</w:footnote></w:footnotes>", p("Not."));
    let body = p("Nämndmål: Gästerna trivs")
        + &table(&[
            &["Aktivitet", "Startdatum", "Slutdatum"],
            &["Vi bakar", "2027-01-01", "2027-06-30"],
        ])
        + "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>";
    Docx::new(body)
        .with("styles", STYLES)
        .with("numbering", LISTS)
        .with("footnotes", note)
        .with("header", format!("<w:hdr>{}</w:hdr>", p("Sid 1")))
        .bytes()
}

fn refused(bytes: &[u8]) -> Error {
    let error = read_bytes(bytes).expect_err("refused");
    assert!(error.to_string().contains("; "), "no cure: {error}");
    error
}

fn with_limits(change: impl FnOnce(&mut Limits)) -> Reader {
    let mut limits = Limits::default();
    change(&mut limits);
    Reader::new(Vocabulary::stockholm()).with_limits(limits)
}

/// A file whose main part is the given XML.
fn of_main(main: &str) -> Vec<u8> {
    zipped(&[("word/document.xml", main.as_bytes())])
}

#[test]
fn a_file_cut_off_anywhere_is_called_broken() {
    let whole = file();
    for tenth in 1..10 {
        assert!(refused(&whole[..whole.len() * tenth / 10]).is_broken(), "{tenth}0 %");
    }
    assert!(refused(&whole[..whole.len() - 1]).is_broken());
    assert!(refused(b"PK\x03\x04").is_broken());
}

#[test]
fn a_changed_byte_is_read_or_refused() {
    let whole = file();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        match READER.bytes(&bytes) {
            Ok(reading) => assert_eq!(reading.account().unplaced, 0, "byte {at}"),
            Err(error) => assert!(error.to_string().contains("; "), "byte {at}: {error}"),
        }
    }
}

#[test]
fn a_part_that_is_not_what_was_packed_is_called_broken() {
    // Stored, so that a changed letter is no fault but in the check sum.
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file("word/document.xml", stored).expect("a part");
    let main =
        "<w:document><w:body><w:p><w:r><w:t>Vi bakar</w:t></w:r></w:p></w:body></w:document>";
    std::io::Write::write_all(&mut archive, main.as_bytes()).expect("memory");
    let mut bytes = archive.finish().expect("memory").into_inner();
    assert!(read_bytes(&bytes).is_ok());
    let at = bytes.windows(5).position(|window| window == b"bakar").expect("the word");
    bytes[at] = b'k';
    let error = refused(&bytes);
    assert!(error.is_broken() && error.to_string().contains("word/document.xml"), "{error}");
}

#[test]
fn a_bomb_is_refused_by_what_it_unpacks_to() {
    // Eight megabytes of a few kilobytes; the default allows more, so that it is read there.
    let bomb = of_main(&format!("<w:document><w:p>{}</w:p></w:document>", " ".repeat(8 << 20)));
    assert!(bomb.len() < 1 << 16);
    let error = with_limits(|limits| limits.part = 1 << 20).bytes(&bomb).expect_err("too much");
    assert!(error.is_too_much() && error.to_string().contains("1048576"), "{error}");
    // All parts together count, not each for itself.
    let half = format!("<w:hdr><w:p>{}</w:p></w:hdr>", " ".repeat(600 << 10));
    let many = Docx::new(p("Text.")).with("header", half.clone()).with("header", half);
    let reader = with_limits(|limits| limits.part = 1 << 20);
    assert!(reader.bytes(&many.bytes()).is_err_and(|error| error.is_too_much()));
}

#[test]
fn the_other_limits_are_named_too() {
    let deep = format!("{}{}", "<w:x>".repeat(300), "</w:x>".repeat(300));
    let wide = table(&[&["a", "b", "c"], &["d", "e", "f"]]);
    for (body, reader, named) in [
        (deep, Reader::default(), "256 levels of elements"),
        (wide, with_limits(|limits| limits.cells = 5), "5 cells of tables"),
        (p("Vi bakar bröd."), with_limits(|limits| limits.text = 8), "8 bytes of text"),
        (p("a").repeat(3), with_limits(|limits| limits.lines = 2), "2 lines"),
    ] {
        let error = reader.bytes(&Docx::new(body).bytes()).expect_err("too much");
        assert!(error.is_too_much() && error.to_string().contains(named), "{error}");
    }
    let shallow = with_limits(|limits| limits.depth = 7);
    let error = shallow.bytes(&Docx::new(table(&[&["a"]])).bytes()).expect_err("too deep");
    assert!(error.to_string().contains("7 levels"), "{error}");
}

#[test]
fn tables_inside_tables_end_at_the_limit_of_depth() {
    let cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>";
    let end = "</w:tc></w:tr></w:tbl>";
    let nested = |depth: usize| Docx::new(cell.repeat(depth) + &end.repeat(depth)).bytes();
    assert_eq!(read(&nested(80)).text.lines().count(), 80);
    assert!(read_bytes(&nested(1_000)).is_err_and(|error| error.is_too_much()));
}

/// What is read by a function that calls itself must not overflow the stack at any depth that the limits allow.
#[test]
fn every_element_may_stand_inside_itself_as_deep_as_the_limits_allow() {
    let deepest = with_limits(|limits| limits.depth = usize::MAX);
    let word = ["w:p", "w:r", "w:t", "w:ins", "w:x", "w:sdt><w:sdtContent", "w:tbl><w:tr><w:tc"];
    let open = ["text:p", "text:span", "text:list><text:list-item", "draw:frame><draw:text-box"];
    for (name, is_word) in
        word.map(|name| (name, true)).into_iter().chain(open.map(|name| (name, false)))
    {
        let names: Vec<&str> = name.rsplit("><").collect();
        let ends = format!("</{}>", names.join("></"));
        let names = names.len();
        for times in [240 / names, 10_000] {
            let nested = format!("<{name}>").repeat(times) + &ends.repeat(times);
            let bytes = if is_word {
                of_main(&format!("<w:document>{nested}{}</w:document>", p("Text.")))
            } else {
                let text = format!("<office:text><text:p>Text.</text:p>{nested}</office:text>");
                zipped(&[("content.xml", text.as_bytes())])
            };
            match deepest.bytes(&bytes) {
                Ok(reading) => assert_eq!(reading.text, "Text.\n"),
                Err(error) => {
                    assert!(error.is_too_much() && times == 10_000, "{name}: {error}");
                }
            }
        }
    }
}

#[test]
fn a_list_of_too_many_parts_is_refused_before_it_is_read() {
    let mut bytes = zipped(&[("word/document.xml", b"<w:document/>")]);
    let entry = bytes.windows(4).position(|window| window == b"PK\x01\x02").expect("an entry");
    let end = bytes.windows(4).position(|window| window == b"PK\x05\x06").expect("the end");
    let one = bytes[entry..end].to_vec();
    bytes.splice(end..end, one.repeat(30_000));
    let error = refused(&bytes);
    assert!(error.is_broken() && error.to_string().contains("20000 parts"), "{error}");
}

#[test]
fn a_document_type_is_refused_whatever_it_declares() {
    let mut laughs = String::from("<!ENTITY a0 'ha'>");
    for level in 1..30 {
        let _ = write!(laughs, "<!ENTITY a{level} '&a{0};&a{0};'>", level - 1);
    }
    for declared in [&*laughs, "<!ENTITY f SYSTEM 'file:///etc/hostname'>", ""] {
        let main = format!(
            "<?xml version='1.0'?><!DOCTYPE w:document [{declared}]><w:document><w:body><w:p><w:r><w:t>&a29;&f;</w:t></w:r></w:p></w:body></w:document>"
        );
        let error = refused(&of_main(&main));
        assert!(error.is_broken() && error.to_string().contains("document type"), "{error}");
    }
    // An entity that nobody declares says nothing.
    let main = "<w:document><w:p><w:r><w:t>Vi &laugh;bakar &amp; sjunger &#x110000;</w:t></w:r></w:p></w:document>";
    assert_eq!(read(&of_main(main)).text, "Vi bakar & sjunger \u{fffd}\n");
}

#[test]
fn nothing_outside_the_file_is_looked_at() {
    let relation = |target: &str, mode: &str| {
        format!("<Relationship Type='x/header' Target='{target}' TargetMode='{mode}'/>")
    };
    let relations = [
        relation("file:///etc/hostname", "External"),
        relation("http://127.0.0.1/header.xml", "External"),
        relation("../../../../etc/hostname", "Internal"),
        relation("/etc/hostname", "Internal"),
        relation("document.xml", "Internal"),
    ];
    let relations = format!("<Relationships>{}</Relationships>", relations.concat());
    let bytes = zipped(&[
        ("word/document.xml", b"<w:document><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:document>"),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ]);
    // The part that names itself as its own head is read twice, once as that.
    assert_eq!(read(&bytes).text, "Text.\nText.\n");
}

#[test]
fn faulty_xml_is_told_of_with_its_place() {
    for main in [
        "<w:document><w:p></w:document>",
        "<w:document><w:p><w:r><w:t>Text",
        "<w:document><w:p w:x=></w:p>",
        "<w:document",
        "</w:p>",
    ] {
        let error = refused(&of_main(main));
        assert!(error.is_broken() || error.is_empty(), "{main}: {error}");
    }
    // In another part too.
    let docx = Docx::new(p("Text.")).with("styles", "<w:styles><w:style>");
    assert!(read_bytes(&docx.bytes()).is_err_and(|error| error.is_broken()));
}

#[test]
fn what_repeats_itself_costs_no_more_than_it_shows() {
    // A style based on itself, a list of its own kind, ten thousand notes that are the same one.
    let styles = "<w:styles><w:style w:styleId='a'><w:basedOn w:val='b'/></w:style>\
        <w:style w:styleId='b'><w:basedOn w:val='a'/></w:style></w:styles>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId='0'><w:styleLink w:val='s'/><w:numStyleLink w:val='s'/>\
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
    let note = format!(
        "<w:footnotes><w:footnote w:id='1'>{}</w:footnote></w:footnotes>",
        p(&"Not. ".repeat(1_000))
    );
    let paragraph = "<w:p><w:pPr><w:pStyle w:val='a'/><w:numPr><w:ilvl w:val='99'/><w:numId w:val='1'/></w:numPr></w:pPr>\
        <w:r><w:footnoteReference w:id='1'/></w:r></w:p>";
    let docx = Docx::new(paragraph.repeat(10_000))
        .with("styles", styles)
        .with("numbering", numbering)
        .with("footnotes", note);
    assert_eq!(docx.text().matches("Not.").count(), 1_000);
    // Fields that are begun and never ended.
    let field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    let body = format!("<w:p>{}{}</w:p>", field.repeat(20_000), r("Text."));
    assert_eq!(Docx::new(body).text(), "Text.\n");
}

#[test]
fn other_files_are_named() {
    let utf16 = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let old = |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), utf16(name)].concat();
    let empty: &[u8] = b"";
    for (bytes, named) in [
        (zipped(&[("xl/workbook.xml", empty)]), "an Excel file"),
        (zipped(&[("ppt/presentation.xml", empty)]), "a PowerPoint file"),
        (zipped(&[("Index/Document.iwa", empty)]), "an Apple Pages file"),
        (
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", empty),
            ]),
            "an OpenDocument file other than text",
        ),
        (zipped(&[("bild.png", empty)]), "a zip archive without a document"),
        (zipped(&[]), "a zip archive without a document"),
        (old("WordDocument"), "an old Word file"),
        (old("Workbook"), "an old Excel file"),
        (b"{\\rtf1\\ansi Vi bakar}".to_vec(), "an RTF file"),
        (b"<!DOCTYPE html><p>Vi bakar".to_vec(), "a web page"),
    ] {
        let error = refused(&bytes);
        assert!(error.is_binary() && error.to_string().contains(named), "{named}: {error}");
    }
}

#[test]
fn an_encrypted_file_is_called_so() {
    let utf16 = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let office =
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(utf16).collect::<Vec<u8>>();
    assert!(refused(&office).is_encrypted());
    let open = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
        ),
        ("content.xml", b"\x8f\x03\x99"),
    ]);
    let error = refused(&open);
    assert!(error.is_encrypted() && error.to_string().contains("OpenDocument"), "{error}");
}

#[test]
fn a_file_of_pictures_is_a_scan_and_an_empty_one_is_empty() {
    let picture =
        "<w:p><w:r><w:drawing><pic:pic><a:blip r:embed='r1'/></pic:pic></w:drawing></w:r></w:p>";
    assert!(refused(&Docx::new(picture.repeat(3)).bytes()).is_scanned());
    assert!(read_bytes(&Docx::new("<w:p/>").bytes()).is_err_and(|error| error.is_empty()));
}
