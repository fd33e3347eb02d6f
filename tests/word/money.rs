//! Tables of money: their lines and figures with places, the same from Word and from text.

use styrkedja::{AddsUp, FigureKind, MoneyUnit, Number, Pointer, SignScheme};
use styrkedja_read::{Reading, RemarkKind};

use crate::files::{Docx, STYLES, p, remarks, styled, table, tbl, tc, tr};

const TITLE: &str = "Verksamhetsberättelse 2027";

fn reading(tables: &str) -> Reading {
    let body = p(TITLE)
        + &p("Nämndmål: Gästerna trivs")
        + &p("Enhetsmål: Gästerna kommer igen")
        + &styled("Rubrik1", "Uppföljning av ekonomi")
        + tables;
    Docx::new(body).with("styles", STYLES).read()
}

fn rows(unit: &'static str) -> [[&'static str; 4]; 5] {
    [
        [unit, "Budget 2027", "Utfall 2027", "Avvikelse"],
        ["Intäkter", "820", "870", "50"],
        ["Personalkostnader", "-7 400", "-7 660", "-260"],
        ["Lokalkostnader", "-1 150", "-1 120", "30"],
        ["Resultat", "-7 730", "-7 910", "-180"],
    ]
}

/// The words at a pointer.
fn words(reading: &Reading, pointer: &str) -> String {
    let pointer: Pointer = pointer.parse().expect("a pointer");
    let place = reading.sources.get(&pointer).expect("a place");
    place.spans().iter().map(|span| &reading.text[span.start..span.end]).collect()
}

#[test]
fn lines_and_figures_stand_where_their_words_do() {
    let rows = rows("Belopp i tkr");
    let found = reading(&table(&rows.each_ref().map(<[&str; 4]>::as_slice)));
    assert_eq!(remarks(&found), []);
    let [table] = found.document.economy.tables.as_slice() else { panic!("one table") };
    assert_eq!(table.money_unit, Some(MoneyUnit::ThousandKronor));
    assert_eq!(table.signs, Some(SignScheme::CostsNegative));
    assert_eq!(table.adds_up(), AddsUp::Yes);
    let year = found.document.year;
    let staff = &table.lines[1];
    assert_eq!(staff.amount(FigureKind::Budget, year), Some(Number::from(7_400_000)));
    assert_eq!(staff.amount(FigureKind::Deviation, year), Some(Number::from(-260_000)));
    let line = "/economy/tables/0/lines/1";
    assert_eq!(words(&found, &format!("{line}/figures/0")), "-7 400");
    assert_eq!(words(&found, &format!("{line}/figures/2")), "-260");
    assert!(words(&found, line).starts_with("Personalkostnader"));
}

#[test]
fn a_text_tells_what_a_file_tells() {
    let rows = rows("Belopp i tkr");
    let file = reading(&table(&rows.each_ref().map(<[&str; 4]>::as_slice)));
    let lines = rows.map(|[label, a, b, c]| format!("{label:<20}{a:>14}{b:>14}{c:>14}\n"));
    let text = format!(
        "{TITLE}\n\nNämndmål: Gästerna trivs\n\nEnhetsmål: Gästerna kommer igen\n\nUppföljning av ekonomi\n\n{}",
        lines.concat()
    );
    let text = styrkedja_read::read_text(&text).expect("a text");
    assert_eq!(text.document.economy, file.document.economy);
}

#[test]
fn titles_may_cover_columns() {
    let group = tr(&[
        tc("", &p("Mnkr")),
        tc("<w:gridSpan w:val='2'/>", &p("2026")),
        tc("<w:gridSpan w:val='2'/>", &p("2027")),
    ]);
    let cells = |row: [&str; 5]| tr(&row.map(|text| tc("", &p(text))));
    let found = reading(&tbl(
        5,
        &[
            group,
            cells(["", "Budget", "Utfall", "Budget", "Utfall"]),
            cells(["Hemtjänst", "4,1", "4,3", "4,4", "4,2"]),
            cells(["Dagverksamhet", "1,2", "1,2", "1,3", "1,4"]),
            cells(["Summa", "5,3", "5,5", "5,7", "5,6"]),
        ],
    ));
    let table = &found.document.economy.tables[0];
    let figures = table.lines[0].figures.iter().map(|figure| {
        let year = figure.year.map(styrkedja::Year::get).unwrap_or_default();
        (figure.kind, year, figure.kronor())
    });
    let figures: Vec<_> = figures.collect();
    let of = |kronor: i64| Some(Number::from(kronor));
    let (budget, outcome) = (FigureKind::Budget, FigureKind::Outcome);
    assert_eq!(
        figures,
        [
            (budget, 2026, of(4_100_000)),
            (outcome, 2026, of(4_300_000)),
            (budget, 2027, of(4_400_000)),
            (outcome, 2027, of(4_200_000)),
        ]
    );
    assert_eq!(table.adds_up(), AddsUp::Yes);
}

#[test]
fn a_table_without_a_unit_is_remarked_where_its_amounts_stand() {
    let rows = rows("");
    let found = reading(&table(&rows.each_ref().map(<[&str; 4]>::as_slice)));
    assert_eq!(remarks(&found), [RemarkKind::UnclearMoneyTable]);
    let remark = &found.remarks[0];
    let span = remark.span.as_ref().expect("a place");
    assert_eq!(&found.text[span.start..span.end], "820");
    assert_eq!(remark.pointer.as_ref().map(Pointer::as_str), Some("/economy/tables/0"));
    let table = &found.document.economy.tables[0];
    let mut amounts = table.lines.iter().flat_map(|line| &line.figures);
    assert!(amounts.all(|figure| figure.kronor().is_none() && figure.amount.is_some()));
}

#[test]
fn tables_of_posts_and_indicators_are_left_alone() {
    let posts: &[&[&str]] =
        &[&["Yrke", "Antal 2026", "Antal 2027"], &["Kock", "2", "3"], &["Vaktmästare", "1", "1"]];
    let measures: &[&[&str]] = &[
        &["Nyckeltal", "Utfall 2026", "Mål 2027"],
        &["Andel nöjda", "80", "85"],
        &["Köbesök", "12", "9"],
    ];
    for rows in [posts, measures] {
        let found = reading(&table(rows));
        assert!(found.document.economy.tables.is_empty());
        assert_eq!(remarks(&found), []);
    }
}
