//! OpenDocument text.

use styrkedja_read::RemarkKind;

use crate::files::{read, remarks, zipped};

/// A file of the content of its text, with automatic styles, and with the styles and pages of another part.
fn odt(automatic: &str, content: &str, styles: &str) -> Vec<u8> {
    let text = format!(
        "<?xml version='1.0'?><office:document-content><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{content}</office:text></office:body></office:document-content>"
    );
    let styles = format!("<office:document-styles>{styles}</office:document-styles>");
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", text.as_bytes()),
        ("styles.xml", styles.as_bytes()),
    ])
}

fn text(content: &str) -> String {
    read(&odt("", content, "")).text
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

#[test]
fn white_space_counts_once_and_breaks_part_lines() {
    assert_eq!(
        text("<text:p>Vi\n   bakar<text:s text:c='2'/>bröd<text:tab/>nu</text:p>"),
        "Vi bakar  bröd\tnu\n"
    );
    assert_eq!(text("<text:p>Rad ett.<text:line-break/>Rad två.</text:p>"), "Rad ett.\nRad två.\n");
    assert_eq!(
        text("<text:p>Vi <text:a>bakar</text:a><text:soft-page-break/> bröd.</text:p>"),
        "Vi bakar bröd.\n"
    );
}

#[test]
fn headings_are_counted_where_their_style_says_so() {
    let outline = "<office:styles><text:outline-style>\
        <text:outline-level-style text:level='1' style:num-format='1'/>\
        <text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>\
        </text:outline-style></office:styles>";
    let content = [
        "<text:h text:outline-level='1'>Inledning</text:h>",
        "<text:h text:outline-level='2'>Enhetens uppdrag</text:h>",
        "<text:p>Vi bakar.</text:p>",
        "<text:h text:outline-level='1'>Enhetsmål: Gästerna trivs</text:h>",
    ];
    let reading = read(&odt("", &content.concat(), outline));
    assert!(reading.text.starts_with("1 Inledning\n1.1 Enhetens uppdrag\n"), "{}", reading.text);
    let document = reading.document;
    assert_eq!(document.introduction[0].sections[0].heading.as_deref(), Some("Enhetens uppdrag"));
    assert_eq!(document.goals[0].title, "Gästerna trivs");
}

#[test]
fn lists_are_numbered_by_their_style_and_go_on_where_they_say_so() {
    let styles = "<text:list-style style:name='L1'>\
        <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>\
        <text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/></text:list-style>\
        <text:list-style style:name='L2'><text:list-level-style-bullet text:level='1' text:bullet-char='•'/></text:list-style>";
    let item = |text: &str| format!("<text:list-item>{}</text:list-item>", p(text));
    let list = |attributes: &str, items: &str| {
        format!("<text:list text:style-name='L1' {attributes}>{items}</text:list>")
    };
    let inner = format!(
        "<text:list-item>{}<text:list>{}</text:list>{}</text:list-item>",
        p("Två."),
        item("Del."),
        p("Mer.")
    );
    let content = [
        list("xml:id='a'", &(item("Ett.") + &inner)),
        p("Emellan."),
        list("text:continue-list='a'", &item("Tre.")),
        list("text:continue-numbering='true'", &item("Fyra.")),
        list("", &item("Ett.")),
        list("", "<text:list-item text:start-value='7'><text:p>Sju.</text:p></text:list-item>"),
        format!("<text:list text:style-name='L2'>{}</text:list>", item("Punkt.")),
    ];
    let found = read(&odt(styles, &content.concat(), "")).text;
    assert_eq!(
        found,
        "1. Ett.\n2. Två.\na) Del.\nMer.\nEmellan.\n3. Tre.\n4. Fyra.\n1. Ett.\n7. Sju.\n• Punkt.\n"
    );
}

#[test]
fn cells_keep_their_columns_behind_covered_and_repeated_ones() {
    let cell = |text: &str| format!("<table:table-cell>{}</table:table-cell>", p(text));
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let header = ["Indikator", "Årsmål", "KF:s årsmål år 2027", "Periodicitet"].map(cell).concat();
    let rows = [
        format!("<table:table-header-rows>{}</table:table-header-rows>", row(&header)),
        row(&(cell("Nöjda")
            + "<table:table-cell table:number-columns-repeated='2'/>"
            + &cell("År"))),
        row(&format!(
            "<table:table-cell table:number-rows-spanned='2'>{}</table:table-cell>{}",
            p("Glada"),
            ["90 %", "", "År"].map(cell).concat()
        )),
        row(&format!("<table:covered-table-cell/>{}", ["", "80 %", ""].map(cell).concat())),
    ];
    let table = format!(
        "<table:table><table:table-column table:number-columns-repeated='4'/>{}</table:table>",
        rows.concat()
    );
    let document = read(&odt("", &(p("Nämndmål: Gästerna trivs") + &table), "")).document;
    let [satisfied, glad] = document.goals[0].indicators.as_slice() else {
        panic!("two rows: {document:?}")
    };
    assert_eq!((satisfied.target.text(), satisfied.council_target.text()), (None, None));
    assert_eq!((glad.target.text(), glad.council_target.text()), (Some("90 %"), Some("80 %")));
}

#[test]
fn what_is_no_text_is_set_aside_and_told_of() {
    let styles = "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>";
    let pages = "<office:master-styles><style:master-page><style:header><text:p>Sid 1 (9)</text:p></style:header>\
        <style:footer-first><text:p>Tornvägen 12</text:p></style:footer-first></style:master-page></office:master-styles>";
    let content = "<text:tracked-changes><text:changed-region><text:deletion><text:p>Borta.</text:p></text:deletion>\
        </text:changed-region></text:tracked-changes>\
        <text:table-of-content><text:table-of-content-source><text:index-title-template>Innehåll</text:index-title-template>\
        </text:table-of-content-source><text:index-body><text:p>Inledning 2</text:p></text:index-body></text:table-of-content>\
        <text:p>Enhetsmål: Vi bakar<office:annotation><dc:creator>Kim Öst</dc:creator><dc:date>2027-01-01</dc:date>\
        <text:p>Stämmer det?</text:p></office:annotation></text:p>\
        <text:p><text:span text:style-name='H'>Dold.</text:span>Syns.<text:change text:change-id='c1'/></text:p>";
    let reading = read(&odt(styles, content, pages));
    let expected = [
        RemarkKind::TextWithoutHeading,
        RemarkKind::HiddenText,
        RemarkKind::TrackedChanges,
        RemarkKind::Comment,
    ];
    let mut found = remarks(&reading);
    found.retain(|kind| expected.contains(kind));
    assert_eq!(found, expected);
    let goal = &reading.document.goals[0];
    assert_eq!(goal.title, "Vi bakar");
    assert_eq!(goal.description.as_ref().expect("text").text(), "Syns.");
    assert!(!reading.text.contains("Borta"));
}

#[test]
fn a_text_box_and_a_note_follow_their_paragraph() {
    let content = "<text:p>Före <draw:frame><draw:text-box><text:p>Rutan.</text:p></draw:text-box>\
        <svg:title>En ruta</svg:title></draw:frame>efter<text:note><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>Noten.</text:p></text:note-body></text:note>.</text:p>";
    assert_eq!(text(content), "Före efter.\nRutan.\nNoten.\n");
}

#[test]
fn an_item_is_all_that_stands_in_it() {
    let styles = "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>\
        <text:list-level-style-bullet text:level='2' text:bullet-char='•'/></text:list-style>";
    let content = "<text:p>Enhetsmål: Gästerna trivs</text:p><text:p>Förväntat resultat</text:p><text:list text:style-name='L'>\
        <text:list-item><text:p>Bröd</text:p><text:p>Grovt.</text:p><text:list><text:list-item><text:p>Råg</text:p></text:list-item></text:list>\
        </text:list-item></text:list><text:p>Alla får äta.</text:p>";
    let goal = read(&odt(styles, content, "")).document.goals.swap_remove(0);
    let items = goal.expected_results.expect("a part").items;
    let found: Vec<_> = items.iter().map(|item| (item.number, &*item.text)).collect();
    assert_eq!(found, [(Some(1), "Bröd\nGrovt.\n- Råg"), (None, "Alla får äta.")]);
}
