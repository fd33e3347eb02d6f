//! Whole tables, with a bar between their cells.

use styrkedja::{BudgetTable, Document, DocumentKind, ItemForm, Pointer, SectionKind, Year};

use super::*;
use crate::{
    Vocabulary,
    facts::{GridCell, GridRow, Home},
};

/// A grid of lines with bars between their cells, below a heading and a text.
fn grid(heading: &str, above: &str, rows: &str) -> (Vec<Grid>, Vec<Prose>) {
    let kind = Some(SectionKind::Economy);
    let home = Home::Chapter { kind, within: None };
    let list = Pointer::root().field("closing").index(0).field("text").field("items");
    let item = Some((list.index(0), ItemForm::Paragraph));
    let prose: Vec<Prose> = [above]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| Prose { text: text.to_owned(), home, item: item.clone() })
        .collect();
    let rows: Vec<Vec<&str>> =
        rows.trim().lines().map(|row| row.split('|').map(str::trim).collect()).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let rows = rows.into_iter().enumerate().map(|(index, row)| GridRow {
        pointer: list.index(index + 1),
        cells: (0..width)
            .map(|at| GridCell {
                text: row.get(at).copied().unwrap_or_default().to_owned(),
                columns: at..at + 1,
            })
            .collect(),
    });
    let rows = rows.collect();
    let after = prose.len();
    (vec![Grid { home, heading: heading.to_owned(), after, rows }], prose)
}

fn report() -> Document {
    let mut document = Document::default();
    document.kind = Some(DocumentKind::AnnualReport);
    document.year = Year::new(2027).ok();
    document
}

fn read_in(document: &mut Document, heading: &str, above: &str, rows: &str) -> Vec<Doubt> {
    let (grids, prose) = grid(heading, above, rows);
    let words = Vocabulary::stockholm();
    let (places, doubts) = enter(&grids, &prose, document, &words.economy);
    for (_, words) in &places {
        if let Words::Cell { row, column, .. } = words {
            assert!(!grids[0].rows[*row].cells[*column].text.is_empty());
        }
    }
    doubts
}

/// A figure as a text: `budget 2027 T2 16490000`.
fn shown(table: &BudgetTable) -> Vec<String> {
    let mut all = Vec::new();
    for line in &table.lines {
        let figures: Vec<String> = line
            .figures
            .iter()
            .map(|figure| {
                let mut parts = vec![figure.kind.as_str().to_owned()];
                parts.extend(figure.year.map(|year| year.get().to_string()));
                parts.extend(figure.occasion.map(|occasion| occasion.to_string()));
                let amount = figure.amount.as_ref();
                parts.extend(amount.map(|amount| match amount.value {
                    Some(value) => value.to_string(),
                    None => format!("?{}", amount.text),
                }));
                let percent = figure.percent.as_ref().and_then(|percent| percent.value);
                parts.extend(percent.map(|percent| format!("{percent}%")));
                parts.join(" ")
            })
            .collect();
        let sum = line.part_of.map(|sum| format!(" > {sum}")).unwrap_or_default();
        let kind = line.kind.as_str();
        all.push(format!("{} [{kind}{sum}]: {}", line.label, figures.join(", ")));
    }
    all
}

fn table(heading: &str, above: &str, rows: &str) -> (BudgetTable, Vec<String>) {
    let mut document = report();
    let doubts = read_in(&mut document, heading, above, rows);
    let doubts: Vec<&str> =
        doubts.iter().map(|doubt| doubt.message.get(styrkedja::Lang::En)).collect();
    assert_eq!(doubts, [""; 0]);
    let table = document.economy.tables.first().expect("a table").clone();
    let shown = shown(&table);
    (table, shown)
}

const POSITIVE: &str = "
Tkr | Bokslut 2026 | Budget 2027 | Utfall 2027 | Avvikelse
Intäkter | 1 150 | 1 200 | 1 264 | 64
Personalkostnader | 13 420 | 13 900 | 14 236 | -336
Lokalkostnader | 2 310 | 2 380 | 2 380 | 0
Nettokostnad | 14 580 | 15 080 | 15 352 | -272";

#[test]
fn costs_may_be_positive() {
    let (table, shown) = table("Ekonomi", "", POSITIVE);
    assert_eq!(
        shown,
        [
            "Intäkter [revenue > 3]: outcome 2026 1150000, budget 2027 1200000, outcome 2027 1264000, deviation 2027 64000",
            "Personalkostnader [staff > 3]: outcome 2026 13420000, budget 2027 13900000, outcome 2027 14236000, deviation 2027 -336000",
            "Lokalkostnader [premises > 3]: outcome 2026 2310000, budget 2027 2380000, outcome 2027 2380000, deviation 2027 0",
            "Nettokostnad [net_cost]: outcome 2026 14580000, budget 2027 15080000, outcome 2027 15352000, deviation 2027 -272000",
        ]
    );
    assert_eq!(table.signs, Some(styrkedja::SignScheme::CostsPositive));
}

#[test]
fn scratch() {
    for (heading, above, rows) in SCRATCH {
        let mut document = report();
        let doubts = read_in(&mut document, heading, above, rows);
        println!("=== {heading} / {above}");
        for table in &document.economy.tables {
            println!("unit {:?} signs {:?} scope {:?}", table.money_unit, table.signs, table.scope);
            for line in shown(table) {
                println!("{line}");
            }
            println!("sums {:?}", table.adds_up());
            let devs = table.deviations();
            let bad: Vec<_> = devs.iter().filter(|d| d.adds_up != styrkedja::AddsUp::Yes).collect();
            println!("deviations {} not yes {bad:?}", devs.len());
        }
        for doubt in doubts {
            println!("DOUBT {} {:?}", doubt.message.get(styrkedja::Lang::En), doubt.words);
        }
    }
}

const SCRATCH: &[(&str, &str, &str)] = &[
    (
        "Uppföljning av ekonomi",
        "",
        "
Belopp i mnkr | Budget 2027 | Utfall jan-aug | Prognos 2027 | Avvikelse
Intäkter | 31,0 | 20,9 | 30,4 | −0,6
Personal | −27,2 | −18,6 | −27,9 | −0,7
Lokaler och bilar | −2,1 | −1,4 | −2,1 | 0,0
Övriga kostnader | −1,7 | −1,0 | −1,5 | 0,2
Resultat | 0,0 | −0,1 | −1,6 | −1,6",
    ),
    (
        "Driftredovisning",
        "",
        "
Verksamhet (tkr) | Not | Utfall 2027 | Budget 2027 | Återstår
Nämnd | 1 | -698 | -679 | -19
Turism | 2 | 2 802 | 2 803 | -1
Fritid | | - 6 279 | -6 827 | 548
Bibliotek | 3 | -13 123 | -13 152 | 29
Summa totalt | | -17 298 | -17 855 | 557",
    ),
    (
        "Resultaträkning",
        "Beloppen anges i tusental kronor",
        "
 | 2027 |  |  | 2026
 | Budget | Utfall | Avvik-else | Utfall
Intäkter | 5 607 | 5 661 | 54 | 5 305
Kostnader | -48 403 | -45 179 | 3 224 | -44 491
Kommunbidrag | 42 296 | 42 296 | 0 | 39 926
Resultat | -500 | 2 778 | 3 278 | 740",
    ),
    (
        "Ekonomi (tkr)",
        "",
        "
Ekonomi (tkr) | 2026 | 2027
Intäkter | 10 135 | 11 251
Kostnader | -69 731 | -73 300
Nettokostnader | -59 596 | -62 049
Budget | -59 689 | -63 119
Budgetavvikelse | 93 | 1 070
Nettoinvesteringar | 2 329 | 5 403
Budget | 4 259 | 10 525
Budgetavvikelse | -1 930 | -5 122",
    ),
    (
        "Budget 2027",
        "",
        "
Konto | Benämning | tkr
3010 | Försäljning av mat | 1.264
5010 | Löner | 16.490
5011 | Vikarier | 800
6010 | Hyra | 2.380
 | Nettokostnad | 18.406",
    ),
    (
        "Ekonomi",
        "Månadsrapport, kr",
        "
 | Ack. utfall | Ack. budget | Avvikelse kr | Avvikelse % | Helårs- prognos
60 Stab | 1 000 000 | 1 100 000 | 100 000 | 9,1 % | 1 500 000
1610 Hemtjänst | 9 000 000 | 8 500 000 | -500 000 | -5,9 % | 13 000 000
Totalt | 10 000 000 | 9 600 000 | -400 000 | -4,2 % | 14 500 000",
    ),
    (
        "Investeringsuppföljning",
        "",
        "
Projekt (mnkr) | Budget 2027 | Utfall 2027 | Avvikelse
Ny lekplats | 4,827 | 4,812 | 0,015
Ramp vid entrén | 2,575 | 2,340 | 0,235
Summa | 7,402 | 7,152 | 0,250",
    ),
    (
        "Bemanning",
        "",
        "
Yrke | Antal anställda 2026 | Antal anställda 2027
Undersköterska | 14 | 15
Sjuksköterska | 2 | 2",
    ),
    (
        "Nyckeltal",
        "",
        "
Nyckeltal | Utfall 2026 | Budget 2027
Antal elever | 540 | 560
Kostnad per elev (kr) | 98 000 | 101 000",
    ),
    (
        "Ekonomi",
        "",
        "
 | Budget 2027 | Utfall 2027 | Avvikelse
Intäkter | 1 200 | 1 264 | 64
Personal | 13 900 | 14 236 | -336",
    ),
    (
        "Ekonomi",
        "",
        "
tkr | Budget 2027 | Solbacken | Avvikelse
Intäkter | 1 200 | 1 264 | 64
Personal | 13 900 | 14 236 | -336",
    ),
    (
        "Äldreomsorg",
        "",
        "
Äldreomsorg, mnkr | Period | | | Helår | |
 | Utfall | Budget | Avvikelse | Budget | Prognos | Avvikelse
Intäkter | 373,6 | 375,7 | -2,1 | 1 513,3 | 1 506,8 | -6,5
Kostnader | -360,5 | -382,1 | 21,6 | -1 550,7 | -1 549,1 | 1,6
varav personal | -200,5 | -202,1 | 1,6 | -900 | -900 | 0
Resultat | 13,1 | -6,4 | 19,5 | -37,4 | -42,3 | -4,9",
    ),
    (
        "Budget i sammandrag",
        "",
        "
Tjänst | Kostnadsslag | Bokslut 2026 | Budget 2027 | Prognos | Avvikelse
Matservice | Intäkt | 28,6 | 24,1 | 24,1 | 0,0
 | Kostnad | -24,6 | -30,3 | -29,3 | 1,0
 | Netto | 4,0 | -6,2 | -5,2 | 1,0
Städservice | Intäkt | 83,7 | 91,6 | 90,6 | -1,0
 | Kostnad | -87,9 | -99,2 | -99,3 | -0,1
 | Netto | -4,2 | -7,6 | -8,7 | -1,1
Alla belopp i mnkr | | | | |",
    ),
    (
        "Ekonomi",
        "Tabell 3. Resultat per enhet, överskott (-), tkr",
        "
Enhet | Budget | Utfall | Avvikelse
Björken | 900 | 950 | 50
Granen | 800 | 770 | -30
Tallen | 700 | 710 | 10
Summa | 2 400 | 2 430 | 30",
    ),
    (
        "Priser",
        "",
        "
Hyra av lokal | 2026 | 2027
Stora salen, per timme (kr) | 300 | 320
Lilla salen, per timme (kr) | 150 | 160",
    ),
];
