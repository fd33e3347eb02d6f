//! Automatic numbers and bullets.

use crate::files::{Docx, LISTS, item, p, styled};

fn text(body: &str) -> String {
    Docx::new(body).with("numbering", LISTS).text()
}

#[test]
fn lists_count_on_over_other_paragraphs_and_begin_anew_where_they_say_so() {
    let body = [
        item(1, 0, "Ett."),
        item(1, 1, "Del."),
        p("Emellan."),
        item(1, 0, "Två."),
        item(1, 1, "Del."),
        item(3, 0, "Åter ett."),
        item(3, 0, "Åter två."),
        item(2, 0, "Punkt."),
    ];
    assert_eq!(
        text(&body.concat()),
        "1. Ett.\na) Del.\nEmellan.\n2. Två.\na) Del.\n1. Åter ett.\n2. Åter två.\n• Punkt.\n"
    );
}

#[test]
fn a_style_gives_the_list_and_a_paragraph_may_leave_it() {
    let styles = "<w:styles><w:style w:styleId='Numrerad'><w:name w:val='List Number'/>\
        <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId='Inre'><w:basedOn w:val='Numrerad'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>\
        </w:styles>";
    let out = "<w:p><w:pPr><w:pStyle w:val='Numrerad'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>Ute.</w:t></w:r></w:p>";
    let body = [
        styled("Numrerad", "Ett."),
        styled("Inre", "Del."),
        out.to_owned(),
        styled("Numrerad", "Två."),
    ];
    let text = Docx::new(body.concat()).with("styles", styles).with("numbering", LISTS).text();
    assert_eq!(text, "1. Ett.\na) Del.\nUte.\n2. Två.\n");
}

#[test]
fn a_list_may_take_its_kind_from_a_style_of_lists() {
    let numbering = "<w:numbering>\
        <w:abstractNum w:abstractNumId='0'><w:styleLink w:val='Stadens'/>\
            <w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId='5'><w:numStyleLink w:val='Stadens'/></w:abstractNum>\
        <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>\
        <w:num w:numId='9'><w:abstractNumId w:val='5'/></w:num></w:numbering>";
    let body = [item(9, 0, "Ett."), item(1, 0, "Två.")].concat();
    assert_eq!(Docx::new(body).with("numbering", numbering).text(), "I. Ett.\nII. Två.\n");
}

#[test]
fn an_override_may_mark_a_level_another_way() {
    let numbering = LISTS.replace(
        "<w:startOverride w:val='1'/>",
        "<w:lvl w:ilvl='0'><w:start w:val='4'/><w:numFmt w:val='decimal'/><w:lvlText w:val='(%1)'/></w:lvl>",
    );
    let body = [item(3, 0, "Fyra."), item(3, 0, "Fem.")].concat();
    assert_eq!(Docx::new(body).with("numbering", numbering).text(), "(4) Fyra.\n(5) Fem.\n");
}

#[test]
fn a_number_typed_where_the_style_counts_is_there_once() {
    // The number tells more than the bullet: result 2 and follow-up 2 belong together.
    let body = [
        item(1, 0, "1. Ett."),
        item(2, 0, "2. Två."),
        item(2, 0, "- Tre."),
        item(2, 0, "1,5 kg mat."),
    ];
    assert_eq!(text(&body.concat()), "1. Ett.\n2. Två.\n- Tre.\n• 1,5 kg mat.\n");
}

#[test]
fn the_numbers_of_results_reach_the_document() {
    let body = [
        p("Enhetsmål: Gästerna trivs"),
        p("Förväntat resultat"),
        item(1, 0, "Alla får bullar."),
        item(1, 0, "Alla får kaffe."),
        p("Uppföljning"),
        item(3, 0, "Bullarna räknas i maj."),
    ];
    let document = Docx::new(body.concat()).with("numbering", LISTS).document();
    let numbers = |passage: &Option<styrkedja::Passage>| {
        let items = &passage.as_ref().expect("a part").items;
        items.iter().map(|item| item.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&document.goals[0].expected_results), [Some(1), Some(2)]);
    assert_eq!(numbers(&document.goals[0].follow_up), [Some(1)]);
}

#[test]
fn a_list_inside_an_item_is_part_of_it() {
    let numbering = LISTS.replace("lowerLetter", "decimal").replace(
        "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>",
        "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>",
    );
    let results = |items: &[String]| {
        let body = p("Enhetsmål: Gästerna trivs") + &p("Förväntat resultat") + &items.concat();
        let docx = Docx::new(body).with("numbering", numbering.clone());
        let passage = docx.document().goals.swap_remove(0).expected_results.expect("a part");
        passage.items.into_iter().map(|item| (item.number, item.text)).collect::<Vec<_>>()
    };
    let one = |number: Option<u32>, text: &str| (number, text.to_owned());
    // Also numbers that would look like those of the list around, and a list that ends the part.
    assert_eq!(
        results(&[
            item(1, 0, "Bröd"),
            item(1, 1, "Vitt"),
            item(1, 1, "Grovt"),
            item(1, 0, "Kakor"),
            item(2, 1, "Söta")
        ]),
        [one(Some(1), "Bröd\n1) Vitt\n2) Grovt"), one(Some(2), "Kakor\n- Söta")]
    );
    assert_eq!(results(&[item(2, 0, "Bröd"), item(2, 1, "Vitt")]), [one(None, "Bröd\n- Vitt")]);
    // A list that is indented as a whole is inside no other.
    assert_eq!(
        results(&[item(2, 1, "Bröd"), item(2, 1, "Kakor")]),
        [one(None, "Bröd"), one(None, "Kakor")]
    );
}

#[test]
fn a_paragraph_of_a_list_without_a_bullet_goes_on_with_the_item_above() {
    // As pandoc writes the second paragraph of an item.
    let numbering = LISTS.replace("\u{f0b7}", " ");
    let body = [
        p("Enhetsmål: Gästerna trivs"),
        p("Förväntat resultat"),
        item(1, 0, "Bröd"),
        item(2, 0, "Vitt."),
    ];
    let goal =
        Docx::new(body.concat()).with("numbering", numbering).document().goals.swap_remove(0);
    let [item] = &goal.expected_results.as_ref().expect("a part").items[..] else {
        panic!("one item: {goal:?}")
    };
    assert_eq!((item.number, &*item.text), (Some(1), "Bröd\nVitt."));
}
