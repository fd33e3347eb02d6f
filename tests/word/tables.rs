//! Tables: cells, merged cells, grids.

use styrkedja::{Indicator, Number};
use styrkedja_read::RemarkKind;

use crate::files::{Docx, STYLES, p, r, remarks, styled, table, tbl, tc, tr};

const HEADER: [&str; 4] = ["Indikator", "Årsmål", "KF:s årsmål år 2027", "Periodicitet"];

fn header() -> String {
    tr(&HEADER.map(|title| tc("", &p(title))))
}

/// The indicators of a goal with a table after its label.
fn indicators(tables: &str) -> Vec<Indicator> {
    let body = p("Nämndmål: Gästerna trivs") + tables;
    Docx::new(body).with("styles", STYLES).document().goals.swap_remove(0).indicators
}

/// Name, target and council target of each row.
fn rows(tables: &str) -> Vec<[String; 3]> {
    let text = |target: &styrkedja::Target| target.text().unwrap_or_default().to_owned();
    let row = |row: &Indicator| [row.name.clone(), text(&row.target), text(&row.council_target)];
    indicators(tables).iter().map(row).collect()
}

fn row(name: &str, target: &str, council_target: &str) -> [String; 3] {
    [name, target, council_target].map(str::to_owned)
}

#[test]
fn every_figure_stands_in_its_column() {
    let found = table(&[
        &HEADER,
        &["Nöjda gäster", "", "83 %", "År"],
        &["Glada gäster", "90 %", "", "År"],
        &["Mätta gäster", "", "", "År"],
    ]);
    let expected = [
        row("Nöjda gäster", "", "83 %"),
        row("Glada gäster", "90 %", ""),
        row("Mätta gäster", "", ""),
    ];
    assert_eq!(rows(&found), expected);
}

#[test]
fn a_header_repeated_and_a_table_cut_in_two_change_nothing() {
    let once = table(&[&HEADER, &["Nöjda", "1 %", "2 %", "År"], &["Glada", "3 %", "4 %", "År"]]);
    let again =
        table(&[&HEADER, &["Nöjda", "1 %", "2 %", "År"], &HEADER, &["Glada", "3 %", "4 %", "År"]]);
    let two = table(&[&HEADER, &["Nöjda", "1 %", "2 %", "År"]])
        + &p("")
        + &table(&[&HEADER, &["Glada", "3 %", "4 %", "År"]]);
    let expected = [row("Nöjda", "1 %", "2 %"), row("Glada", "3 %", "4 %")];
    for tables in [once, again, two] {
        assert_eq!(rows(&tables), expected);
    }
}

#[test]
fn the_header_may_be_merged_over_two_rows() {
    let cell = |text: &str, properties: &str| tc(properties, &p(text));
    let (down, below) = ("<w:vMerge w:val='restart'/>", "<w:vMerge/>");
    let top = [
        cell("Indikator", down),
        cell("Utfall", "<w:gridSpan w:val='2'/>"),
        cell("Årsmål", down),
        cell("Period", down),
    ];
    let second = [
        cell("", below),
        cell("män/pojkar", ""),
        cell("kvinnor/flickor", ""),
        cell("", below),
        cell("", below),
    ];
    let body = ["Nöjda gäster", "70 %", "80 %", "75 %", "VB 2027"].map(|text| tc("", &p(text)));
    let found = indicators(&tbl(5, &[tr(&top), tr(&second), tr(&body)]));
    let value = |measure: &Option<styrkedja::Measure>| measure.as_ref().and_then(|m| m.value);
    assert_eq!(value(&found[0].outcome_men), Number::from_swedish("70").ok());
    assert_eq!(value(&found[0].outcome_women), Number::from_swedish("80").ok());
    assert_eq!(found[0].target.text(), Some("75 %"));
}

#[test]
fn a_merged_name_is_one_row_and_what_it_has_twice_is_told_of() {
    let name = tc("<w:vMerge w:val='restart'/>", &p("Nöjda gäster"));
    let below = tc("<w:vMerge/>", &p(""));
    let cells = |first: &String, rest: [&str; 3]| {
        tr(&[first.clone(), tc("", &p(rest[0])), tc("", &p(rest[1])), tc("", &p(rest[2]))])
    };
    // What the lower row adds belongs to the name.
    let adds =
        tbl(4, &[header(), cells(&name, ["90 %", "", "År"]), cells(&below, ["", "80 %", ""])]);
    assert_eq!(rows(&adds), [row("Nöjda gäster", "90 %", "80 %")]);
    // A second figure is neither joined to the first nor an indicator without a name.
    let twice =
        tbl(4, &[header(), cells(&name, ["90 %", "", "År"]), cells(&below, ["95 %", "", ""])]);
    assert_eq!(rows(&twice), [row("Nöjda gäster", "90 %", "")]);
    let reading = Docx::new(p("Nämndmål: Gästerna trivs") + &twice).read();
    assert_eq!(remarks(&reading), [RemarkKind::TextInTable]);
}

#[test]
fn cells_before_a_row_and_in_content_controls_count() {
    let control =
        |inner: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let plain = ["Nöjda", "90 %", "80 %", "År"].map(|text| tc("", &p(text)));
    let in_controls = plain.clone().map(|cell| control(&cell));
    let whole_row = control(&tr(&plain));
    for body in [tr(&plain), tr(&in_controls), whole_row] {
        assert_eq!(rows(&tbl(4, &[header(), body])), [row("Nöjda", "90 %", "80 %")]);
    }
    let before = format!(
        "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>{}{}</w:tr>",
        tc("", &p("90 %")),
        tc("", &p("80 %"))
    );
    let named = tr(&[tc("<w:gridSpan w:val='3'/>", &p("Nöjda")), tc("", &p("År"))]);
    let reading = Docx::new(p("Nämndmål: Vi bakar") + &tbl(4, &[header(), named, before])).read();
    let indicator = &reading.document.goals[0].indicators[0];
    assert_eq!((&*indicator.name, indicator.target.text()), ("Nöjda", None));
    assert_eq!(remarks(&reading), [RemarkKind::TextInTable], "the figures of no row");
}

#[test]
fn an_edge_dragged_by_a_hair_parts_no_column() {
    // The edge after the first cell of the second row is 60 twentieths of a point to the left.
    let grid = [3940, 60, 2000, 2000, 2000].map(|width| format!("<w:gridCol w:w='{width}'/>"));
    let two = "<w:gridSpan w:val='2'/>";
    let mut titles = HEADER.map(|title| tc("", &p(title)));
    titles[0] = tc(two, &p("Indikator"));
    let mut cells = ["Nöjda", "90 %", "", "År"].map(|text| tc("", &p(text)));
    cells[1] = tc(two, &p("90 %"));
    let table = format!(
        "<w:tbl><w:tblGrid>{}</w:tblGrid>{}{}</w:tbl>",
        grid.concat(),
        tr(&titles),
        tr(&cells)
    );
    assert_eq!(rows(&table), [row("Nöjda", "90 %", "")]);
}

#[test]
fn a_caption_is_no_text_of_the_goal() {
    let rest = table(&[&HEADER, &["Nöjda", "90 %", "80 %", "År"]]);
    let above = styled("Beskrivning", "Tabell 1. Indikatorer för målet");
    let inside = tbl(
        4,
        &[
            tr(&[tc("<w:gridSpan w:val='4'/>", &p("Indikatorer för målet"))]),
            header(),
            tr(&["Nöjda", "90 %", "80 %", "År"].map(|text| tc("", &p(text)))),
        ],
    );
    let below = rest.clone() + &above;
    for tables in [above + &rest, below, inside] {
        let body =
            [p("Nämndmål: Gästerna trivs"), p("Förväntat resultat"), p("Alla trivs."), tables];
        let reading = Docx::new(body.concat()).with("styles", STYLES).read();
        let goal = &reading.document.goals[0];
        assert_eq!(goal.indicators.len(), 1);
        let results = goal.expected_results.as_ref().expect("a part");
        assert_eq!(results.text(), "Alla trivs.");
        assert_eq!(remarks(&reading), []);
    }
}

#[test]
fn the_analysis_of_a_row_stands_below_it_across_the_table() {
    let header = ["Aktivitet", "Startdatum", "Slutdatum", "Avvikelse"].map(|text| tc("", &p(text)));
    let cells = ["Vi bakar", "2027-01-01", "2027-06-30", ""].map(|text| tc("", &p(text)));
    let analysis = p("Analys") + &p("Det blev bullar.");
    let below = tr(&[tc("<w:gridSpan w:val='4'/>", &analysis)]);
    let body = p("Nämndmål: Gästerna trivs") + &tbl(4, &[tr(&header), tr(&cells), below]);
    let document = Docx::new(body).document();
    let [activity] = document.goals[0].activities.as_slice() else { panic!("one activity") };
    let analysis = activity.analysis.as_ref().map(styrkedja::Passage::text);
    assert_eq!(analysis.as_deref(), Some("Det blev bullar."));
}

#[test]
fn a_cell_holds_paragraphs_breaks_and_footnotes() {
    let note = "<w:r><w:footnoteReference w:id='1'/></w:r>";
    let name = format!("<w:p>{}<w:r><w:br/></w:r>{}{note}</w:p>", r("Nöjda"), r("gäster"));
    let cells =
        [tc("", &name), tc("", &(p("minst") + &p("90 %"))), tc("", &p("")), tc("", &p("År"))];
    let notes =
        format!("<w:footnotes><w:footnote w:id='1'>{}</w:footnote></w:footnotes>", p("Enkät."));
    let body = p("Nämndmål: Gästerna trivs") + &tbl(4, &[header(), tr(&cells)]);
    let reading = Docx::new(body).with("footnotes", notes).read();
    let indicator = &reading.document.goals[0].indicators[0];
    assert_eq!((&*indicator.name, indicator.target.text()), ("Nöjda gäster", Some("minst 90 %")));
    assert!(reading.text.ends_with("År\nEnkät.\n"), "after the table: {}", reading.text);
}

#[test]
fn a_deleted_row_and_cell_are_gone() {
    let row = |deleted: &str, name: &str| {
        let cells = [name, "90 %", "80 %", "År"].map(|text| tc("", &p(text))).concat();
        format!("<w:tr><w:trPr>{deleted}</w:trPr>{cells}</w:tr>")
    };
    let found =
        tbl(4, &[header(), row("<w:del w:id='1'/>", "Borta"), row("<w:ins w:id='2'/>", "Ny")]);
    assert_eq!(rows(&found), [self::row("Ny", "90 %", "80 %")]);
    let cells = |texts: [&str; 4]| {
        let mut cells = texts.map(|text| tc("", &p(text)));
        cells[1] = tc("<w:cellDel w:id='3'/>", &p(texts[1]));
        tr(&cells)
    };
    let found = tbl(4, &[cells(HEADER), cells(["Nöjda", "95 %", "80 %", "År"])]);
    assert_eq!(rows(&found), [self::row("Nöjda", "", "80 %")]);
}

#[test]
fn a_frame_of_one_column_is_no_table_and_one_inside_it_is() {
    let inner = table(&[&HEADER, &["Nöjda", "90 %", "", "År"]]);
    let content = p("Nämndmål: Gästerna trivs") + &inner + &p("Arbetssätt") + &p("Vi bakar.");
    // Told by its rows: some programs say two columns of one.
    for columns in [1, 2] {
        let frame = tbl(columns, &[tr(&[tc("", &content)]), tr(&[tc("", &p("Vi sjunger."))])]);
        let goal = Docx::new(frame).document().goals.swap_remove(0);
        assert_eq!(goal.indicators[0].target.text(), Some("90 %"));
        assert!(goal.indicators[0].council_target.text().is_none());
        let ways = goal.ways_of_working.expect("a part");
        assert_eq!(ways.text(), "Vi bakar.\nVi sjunger.");
    }
}

#[test]
fn a_letterhead_in_two_columns_is_text() {
    let head =
        table(&[&["Exempelstad\u{a0}", "Verksamhetsplan 2027"], &["Tornvägen 12", "Sida 1 (9)"]]);
    let reading = Docx::new(head + &p("Enhetsmål: Vi bakar")).read();
    assert_eq!(reading.document.goals.len(), 1);
    assert!(reading.document.all_indicators().is_empty());
}

#[test]
fn the_rows_of_another_table_are_items_with_places() {
    let body = p("Nämndmål: Gästerna trivs")
        + &p("Redovisning av ekonomi")
        + &p("Belopp i tkr.")
        + &table(&[
            &["Post", "Budget 2027", ""],
            &["Mjöl", "", "310"],
            &["Löner", "9 100", "– 20"],
        ])
        + &p("Bageriet går bra.");
    let reading = Docx::new(body).read();
    let [chapter] = reading.document.closing.as_slice() else { panic!("one chapter") };
    let texts: Vec<&str> = chapter.text.items.iter().map(|item| &*item.text).collect();
    assert_eq!(
        texts,
        [
            "Belopp i tkr.",
            "Post\tBudget 2027\t",
            "Mjöl\t\t310",
            "Löner\t9 100\t– 20",
            "Bageriet går bra."
        ]
    );
    let pointer = "/closing/0/text/3".parse().expect("a pointer");
    let place = reading.sources.get(&pointer).expect("a place");
    let words: String =
        place.spans().iter().map(|span| &reading.text[span.start..span.end]).collect();
    assert_eq!(words.replace(char::is_whitespace, ""), "Löner9100–20");
    assert!(reading.document.economy.amounts.is_empty(), "cells are no running text");
}
