//! Paragraphs, headings and what stands inside a line.

use styrkedja::SectionKind;
use styrkedja_read::RemarkKind;

use crate::files::{Docx, LISTS, STYLES, item, p, r, read, remarks, styled, zipped};

/// The text of one paragraph of the given content.
fn line(content: &str) -> String {
    let text = Docx::new(format!("<w:p>{content}</w:p>")).with("styles", STYLES).text();
    text.trim_end().to_owned()
}

#[test]
fn what_stands_inside_a_line_shows() {
    let mail = format!("<w:hyperlink r:id='r9'>{}</w:hyperlink>", r("kajen"));
    for (content, shown) in [
        (format!("{}<w:smartTag><w:smartTag>{}</w:smartTag></w:smartTag>", r("Vi "), r("bakar")), "Vi bakar"),
        (format!("{}{mail}", r("Skriv till ")), "Skriv till kajen"),
        (format!("<w:fldSimple w:instr=' DATE '>{}</w:fldSimple>", r("2027-01-01")), "2027-01-01"),
        ("<w:r><w:t>Sjuk</w:t><w:softHyphen/><w:t>frånvaro</w:t></w:r>".into(), "Sjukfrånvaro"),
        ("<w:r><w:t>kem</w:t><w:noBreakHyphen/><w:t>teknisk</w:t></w:r>".into(), "kem-teknisk"),
        ("<w:r><w:t>90</w:t><w:tab/><w:t>%</w:t></w:r>".into(), "90\t%"),
        ("<w:r><w:sym w:font='Symbol' w:char='F0B3'/><w:t> 90 %</w:t></w:r>".into(), "≥ 90 %"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>läs</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>bas</w:t></w:r></w:rubyBase></w:ruby></w:r>".into(), "bas"),
        (format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", r("Ja")), "Ja"),
        ("<w:r><w:t>a&#246;b &amp; c&lt;d</w:t></w:r>".into(), "aöb & c<d"),
        ("<w:r><w:t><![CDATA[a<b]]></w:t></w:r>".into(), "a<b"),
    ] {
        assert_eq!(line(&content), shown, "{content}");
    }
}

#[test]
fn a_field_shows_its_result_and_not_its_instruction() {
    let field = |inner: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>{inner}\
             <w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            r("avsnitt 2")
        )
    };
    assert_eq!(line(&format!("{}{}{}", r("Se "), field(&field("")), r("."))), "Se avsnitt 2.");
    // One that is never ended takes nothing of the next paragraph with it.
    let open = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF</w:instrText></w:r></w:p>";
    assert_eq!(Docx::new(format!("{open}{}", p("Vi bakar."))).text(), "Vi bakar.\n");
}

#[test]
fn a_text_box_is_read_once_in_either_form() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("Rutans text."));
    let box_of_today = format!(
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    );
    let old_box = format!("<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>");
    for content in [box_of_today, old_box] {
        let body = format!("<w:p>{}<w:r>{content}</w:r>{}</w:p>", r("Före "), r("efter."));
        assert_eq!(Docx::new(body).text(), "Före efter.\nRutans text.\n");
    }
}

#[test]
fn a_footnote_stands_once_below_its_paragraph() {
    let reference = "<w:r><w:footnoteReference w:id='2'/></w:r>";
    let notes = format!(
        "<w:footnotes><w:footnote w:id='0' w:type='separator'>{}</w:footnote><w:footnote w:id='2'>{}</w:footnote></w:footnotes>",
        p("----"),
        p("Enligt enkäten.")
    );
    let body = format!("<w:p>{}{reference}</w:p>{}<w:p>{reference}</w:p>", r("Nöjda."), p("Mer."));
    let text = Docx::new(body).with("footnotes", notes).text();
    assert_eq!(text, "Nöjda.\nEnligt enkäten.\nMer.\n");
}

#[test]
fn headings_are_told_by_outline_name_and_id() {
    // A number is only set aside before what the file calls a heading.
    let is_heading = |docx: Docx| {
        let document = docx.document();
        document
            .introduction
            .first()
            .is_some_and(|section| section.kind == Some(SectionKind::Introduction))
    };
    let heading = |style: &str| Docx::new(styled(style, "1. Inledning") + &p("Vi bakar."));
    for style in ["Rubrik1", "Enhetsrubrik", "Fet"] {
        assert!(is_heading(heading(style).with("styles", STYLES)), "{style}");
    }
    for style in ["Heading1", "Rubrik2"] {
        assert!(is_heading(heading(style)), "{style} in a file without styles");
    }
    for style in ["Beskrivning", "Ingen"] {
        assert!(!is_heading(heading(style).with("styles", STYLES)), "{style}");
    }
    let by_outline =
        "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>1. Inledning</w:t></w:r></w:p>";
    assert!(is_heading(Docx::new(by_outline)));
}

#[test]
fn a_number_does_not_hide_a_heading() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId='0'>\
        <w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1'/><w:pStyle w:val='Rubrik1'/></w:lvl>\
        <w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/><w:pStyle w:val='Rubrik2'/></w:lvl>\
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
    let counting = STYLES
        .replace(
            "<w:outlineLvl w:val='0'/>",
            "<w:outlineLvl w:val='0'/><w:numPr><w:numId w:val='1'/></w:numPr>",
        )
        .replace(
            "<w:outlineLvl w:val='1'/>",
            "<w:outlineLvl w:val='1'/><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>",
        );
    let body = [
        styled("Rubrik1", "Inledning"),
        styled("Rubrik2", "Enhetens uppdrag"),
        p("Vi bakar."),
        styled("Rubrik1", "Nämndmål: Gästerna trivs"),
        styled("Rubrik2", "Förväntat resultat"),
        p("Alla trivs."),
        styled("Rubrik1", "Redovisning av ekonomi"),
        p("Budgeten är i balans."),
    ];
    let reading =
        Docx::new(body.concat()).with("styles", counting).with("numbering", numbering).read();
    assert!(reading.text.starts_with("1 Inledning\n1.1 Enhetens uppdrag\n"), "{}", reading.text);
    let document = &reading.document;
    assert_eq!(document.introduction[0].heading.as_deref(), Some("Inledning"));
    assert_eq!(document.introduction[0].sections[0].heading.as_deref(), Some("Enhetens uppdrag"));
    assert_eq!(document.goals[0].title, "Gästerna trivs");
    assert!(document.goals[0].expected_results.is_some());
    assert_eq!(document.closing[0].heading.as_deref(), Some("Redovisning av ekonomi"));
}

#[test]
fn a_title_goes_on_after_a_line_break_and_ends_with_its_paragraph() {
    let broken = "<w:p><w:pPr><w:pStyle w:val='Rubrik1'/></w:pPr><w:r><w:t>Enhetsmål: Gästerna</w:t><w:br/><w:t>Trivs</w:t></w:r></w:p>";
    let document =
        Docx::new(format!("{broken}{}", p("Vi bakar."))).with("styles", STYLES).document();
    assert_eq!(document.goals[0].title, "Gästerna Trivs");
    // The label may be a paragraph of its own, as a heading also without its colon.
    for label in
        [p("Enhetsmål:"), styled("Rubrik1", "Enhetsmål"), styled("Rubrik1", "2.1 Enhetsmål")]
    {
        let body = [label, p("Gästerna trivs"), p("Förväntat resultat"), p("Alla trivs.")].concat();
        let document = Docx::new(body).with("styles", STYLES).document();
        assert_eq!(document.goals[0].title, "Gästerna trivs");
    }
}

#[test]
fn a_bold_paragraph_is_as_good_as_a_heading() {
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let body = [bold("2. Nämndmål: Gästerna trivs"), bold("Arbetssätt:"), p("Vi bakar.")].concat();
    let document = Docx::new(body).document();
    assert_eq!(document.goals[0].title, "Gästerna trivs");
    assert_eq!(document.goals[0].ways_of_working.as_ref().expect("a part").items.len(), 1);
}

#[test]
fn hidden_text_and_placeholders_are_set_aside() {
    for hidden in [
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Dold.</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val='Dold'/></w:rPr><w:t>Dold.</w:t></w:r>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klicka här.</w:t></w:r></w:sdtContent></w:sdt>",
    ] {
        let reading =
            Docx::new(format!("{}<w:p>{hidden}{}</w:p>", p("Enhetsmål: Vi bakar"), r("Syns.")))
                .with("styles", STYLES)
                .read();
        assert_eq!(remarks(&reading).last(), Some(&RemarkKind::HiddenText));
        let shown = reading.document.goals[0].description.as_ref().expect("text").text();
        assert_eq!(shown, "Syns.");
    }
    // What says that it is not hidden shows.
    let shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Syns.</w:t></w:r>";
    assert!(remarks(&Docx::new(format!("<w:p>{shown}</w:p>")).read()).is_empty());
}

#[test]
fn a_table_of_contents_is_set_aside_with_its_heading() {
    let entries =
        [styled("Innehll1", "Inledning\t2"), styled("Innehll1", "Budget 2027\t3")].concat();
    let control = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>\
         <w:sdtContent>{}{entries}</w:sdtContent></w:sdt>",
        styled("Innehllsfrteckningsrubrik", "Innehåll")
    );
    let plain = styled("Innehllsfrteckningsrubrik", "Innehåll") + &entries;
    let by_field = format!(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType='separate'/></w:r>{}</w:p><w:p>{}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        r("Inledning 2"),
        r("Budget 2027 3")
    );
    for contents in [control, plain, by_field] {
        let body = [&contents, &*styled("Rubrik1", "Inledning"), &p("Vi bakar.")].concat();
        let document = Docx::new(body).with("styles", STYLES).document();
        let [chapter] = document.introduction.as_slice() else {
            panic!("{:?}", document.introduction)
        };
        assert_eq!(chapter.text.text(), "Vi bakar.");
    }
}

#[test]
fn strict_and_macro_files_are_word_files_too() {
    let mut docx = Docx::new(p("Enhetsmål: Vi bakar"));
    docx.strict = true;
    assert_eq!(docx.document().goals.len(), 1);
    // Some name the main part otherwise, and some say nothing of it.
    let main = "<w:document><w:body><w:p><w:r><w:t>Enhetsmål: Vi bakar</w:t></w:r></w:p></w:body></w:document>";
    let relations = "<Relationships><Relationship Type='x/officeDocument' Target='/word/document2.xml'/></Relationships>";
    let named =
        zipped(&[("_rels/.rels", relations.as_bytes()), ("word/document2.xml", main.as_bytes())]);
    let with_macros = zipped(&[
        ("word/document.xml", main.as_bytes()),
        ("word/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
    ]);
    for bytes in [named, with_macros] {
        assert_eq!(read(&bytes).document.goals.len(), 1);
    }
}

#[test]
fn an_empty_numbered_paragraph_counts_and_a_hidden_one_does_not() {
    let hidden = item(1, 0, "Dold.").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
    let body = [item(1, 0, "Ett."), item(1, 0, ""), hidden, item(1, 0, "Tre.")].concat();
    let text = Docx::new(body).with("numbering", LISTS).text();
    assert_eq!(text, "1. Ett.\nDold.\n3. Tre.\n");
}

#[test]
fn an_unknown_heading_by_its_style_begins_a_section() {
    let body = [
        styled("Rubrik1", "Inledning"),
        styled("Rubrik2", "Vår historia"),
        p("Kajen öppnade 1998."),
        styled("Rubrik1", "Nämndmål: Gästerna trivs"),
        styled("Rubrik2", "Beskrivning"),
        p("Målet nås tillsammans."),
        styled("Rubrik2", "Medarbetarskap"),
        p("Alla tar ansvar."),
        styled("Rubrik1", "Bilagor"),
        p("En karta."),
    ];
    let document = Docx::new(body.concat()).with("styles", STYLES).document();
    let [introduction] = document.introduction.as_slice() else {
        panic!("{:?}", document.introduction)
    };
    let history = &introduction.sections[0];
    assert_eq!((history.heading.as_deref(), history.kind), (Some("Vår historia"), None));
    assert_eq!(history.text.items[0].text, "Kajen öppnade 1998.");
    // Below a goal it is a heading within the part; as high as the goal it ends the goals.
    let description = document.goals[0].description.as_ref().expect("a description");
    let forms: Vec<_> = description.items.iter().map(|item| item.form.as_str()).collect();
    assert_eq!(forms, ["paragraph", "heading", "paragraph"]);
    let closing: Vec<_> = document.closing.iter().map(|part| part.heading.as_deref()).collect();
    assert_eq!(closing, [Some("Bilagor")]);
}
