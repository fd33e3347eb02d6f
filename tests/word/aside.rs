//! What is no text of the document: heads and feet, comments, changes that are not accepted yet.

use styrkedja_read::RemarkKind;

use crate::files::{Docx, LISTS, item, p, r, remarks};

#[test]
fn heads_and_feet_of_all_kinds_of_page_are_set_aside() {
    let head = |text: &str| format!("<w:hdr>{}</w:hdr>", p(text));
    let reading = Docx::new(p("Enhetsmål: Vi bakar") + &p("Beskrivning") + &p("Bröd."))
        .with("header", head("Enhetsmål: Huvudet på första sidan"))
        .with("header", head("Sid 1 (9)"))
        .with("footer", format!("<w:ftr>{}</w:ftr>", p("Tornvägen 12")))
        .read();
    assert_eq!(reading.document.goals.len(), 1);
    let characters = "Enhetsmål:Huvudetpåförstasidan".chars().count() + "Sid1(9)Tornv.gen12".len();
    assert_eq!(reading.account().furniture, characters);
    assert!(reading.text.ends_with("Tornvägen 12\n"));
}

#[test]
fn changes_are_read_as_accepted() {
    let body = format!(
        "<w:p>{}<w:del w:id='1'><w:r><w:delText>inte </w:delText></w:r></w:del><w:ins w:id='2'>{}</w:ins>\
         <w:moveFrom w:id='3'>{}</w:moveFrom></w:p><w:p><w:moveTo w:id='4'>{}</w:moveTo></w:p>",
        r("Vi bakar "),
        r("bröd."),
        r("Flyttad."),
        r("Flyttad.")
    );
    let reading = Docx::new(body).read();
    assert_eq!(reading.text, "Vi bakar bröd.\nFlyttad.\n");
    assert_eq!(remarks(&reading), [RemarkKind::TrackedChanges]);
}

#[test]
fn a_paragraph_whose_end_is_deleted_goes_on_in_the_next() {
    let first = |text: &str, mark: &str| {
        format!("<w:p><w:pPr><w:rPr><w:{mark} w:id='1'/></w:rPr></w:pPr>{}</w:p>", r(text))
    };
    for mark in ["del", "moveFrom"] {
        let body = [first("Vi bakar ", mark), p("bröd."), p("Och kakor.")].concat();
        assert_eq!(Docx::new(body).text(), "Vi bakar bröd.\nOch kakor.\n");
    }
    // It becomes a part of the item that follows, but not of a table, of the next cell or of nothing.
    let body = [first("Vi ", "del"), item(1, 0, "bakar."), first("Slut.", "del")].concat();
    assert_eq!(Docx::new(body).with("numbering", LISTS).text(), "1. Vi bakar.\nSlut.\n");
    let cell = format!("<w:tc>{}</w:tc><w:tc>{}</w:tc>", first("Ena.", "del"), p("Andra."));
    let body = format!("{}<w:tbl><w:tr>{cell}</w:tr></w:tbl>", first("Före.", "del"));
    assert_eq!(Docx::new(body).text(), "Före.\nEna.\nAndra.\n");
}

#[test]
fn what_once_was_said_of_a_paragraph_is_not_read() {
    let changed = "<w:p><w:pPr><w:rPr><w:rPrChange w:id='1'><w:rPr><w:del w:id='2'/></w:rPr></w:rPrChange></w:rPr>\
        <w:pPrChange w:id='3'><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange></w:pPr>";
    let body = format!("{changed}{}</w:p>{}", r("Vi bakar."), p("Och sjunger."));
    let text = Docx::new(body).with("numbering", LISTS).text();
    assert_eq!(text, "Vi bakar.\nOch sjunger.\n");
}

#[test]
fn comments_are_told_of_in_their_order() {
    let comment = |id: u8, author: &str, text: &str| {
        format!("<w:comment w:id='{id}' w:author='{author}'>{}</w:comment>", p(text))
    };
    let comments = [comment(10, "Kim Öst", "Stämmer det?"), comment(9, "", "Ja.")].concat();
    let body = format!(
        "<w:p><w:commentRangeStart w:id='10'/>{}<w:commentRangeEnd w:id='10'/><w:r><w:commentReference w:id='10'/></w:r></w:p>",
        r("Enhetsmål: Vi bakar")
    );
    let reading =
        Docx::new(body).with("comments", format!("<w:comments>{comments}</w:comments>")).read();
    assert_eq!(reading.document.goals[0].title, "Vi bakar");
    let said: Vec<(&str, &str)> = reading
        .remarks
        .iter()
        .filter(|remark| remark.kind == RemarkKind::Comment)
        .map(|remark| {
            let span = remark.span.expect("a place");
            (&*remark.message.en, &reading.text[span.start..span.end])
        })
        .collect();
    let expected =
        [("a comment by Kim Öst is set aside", "Stämmer det?"), ("a comment is set aside", "Ja.")];
    assert_eq!(said, expected);
}

#[test]
fn a_file_inside_the_file_is_told_of_and_not_opened() {
    let reading = Docx::new(p("Enhetsmål: Vi bakar") + "<w:altChunk r:id='r9'/>").read();
    assert_eq!(remarks(&reading), [RemarkKind::DamagedPart]);
}
