//! Whole tables, with a bar between their cells.

use std::fmt::Write as _;

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

/// A heading, the text above a table, its rows, and what is read.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

#[test]
fn tables_are_read_as_they_are_meant() {
    for (heading, above, rows, expected) in CASES {
        let mut document = report();
        let doubts = read_in(&mut document, heading, above, rows);
        let mut found: Vec<String> = document.economy.tables.iter().flat_map(shown).collect();
        let doubts = doubts.iter().map(|doubt| match doubt.message.get(styrkedja::Lang::En) {
            text if text.contains("no unit") => "no unit".to_owned(),
            text => text.split(" was not").next().unwrap_or_default().to_owned(),
        });
        found.extend(doubts);
        assert_eq!(found, *expected, "{heading} {rows}");
        // Where both are printed, a deviation is the difference that it says it is.
        for table in &document.economy.tables {
            let off = |checked: &styrkedja::CheckedFigure| {
                matches!(checked.adds_up, styrkedja::AddsUp::No { .. })
            };
            assert!(!table.deviations().iter().any(off), "{rows}");
        }
    }
}

#[rustfmt::skip]
const CASES: &[Case] = &[
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
        &[
            "Intäkter [revenue > 4]: budget 2027 31000000, outcome 2027 T2 20900000, forecast 2027 30400000, deviation 2027 -600000",
            "Personal [staff > 4]: budget 2027 27200000, outcome 2027 T2 18600000, forecast 2027 27900000, deviation 2027 -700000",
            "Lokaler och bilar [premises > 4]: budget 2027 2100000, outcome 2027 T2 1400000, forecast 2027 2100000, deviation 2027 0",
            "Övriga kostnader [other_costs > 4]: budget 2027 1700000, outcome 2027 T2 1000000, forecast 2027 1500000, deviation 2027 200000",
            "Resultat [result]: budget 2027 0, result 2027 T2 -100000, forecast 2027 -1600000, deviation 2027 -1600000",
        ],
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
        &[
            "Nämnd [service > 4]: outcome 2027 698000, budget 2027 679000, remaining 2027 -19000",
            "Turism [service > 4]: outcome 2027 -2802000, budget 2027 -2803000, remaining 2027 -1000",
            "Fritid [service > 4]: outcome 2027 6279000, budget 2027 6827000, remaining 2027 548000",
            "Bibliotek [service > 4]: outcome 2027 13123000, budget 2027 13152000, remaining 2027 29000",
            "Summa totalt [total]: outcome 2027 17298000, budget 2027 17855000, remaining 2027 557000",
        ],
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
        &[
            "Intäkter [revenue > 3]: budget 2027 5607000, outcome 2027 5661000, deviation 2027 54000, outcome 2026 5305000",
            "Kostnader [costs > 3]: budget 2027 48403000, outcome 2027 45179000, deviation 2027 3224000, outcome 2026 44491000",
            "Kommunbidrag [grant > 3]: budget 2027 42296000, outcome 2027 42296000, deviation 2027 0, outcome 2026 39926000",
            "Resultat [result]: budget 2027 -500000, result 2027 2778000, deviation 2027 3278000, result 2026 740000",
        ],
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
        &[
            "Intäkter [revenue > 2]: outcome 2026 10135000, outcome 2027 11251000",
            "Kostnader [costs > 2]: outcome 2026 69731000, outcome 2027 73300000",
            "Nettokostnader [net_cost]: outcome 2026 59596000, outcome 2027 62049000",
            "Budget [budget]: budget 2026 59689000, budget 2027 63119000",
            "Budgetavvikelse [deviation]: deviation 2026 93000, deviation 2027 1070000",
            "Nettoinvesteringar [other]: outcome 2026 2329000, outcome 2027 5403000",
            "Budget [budget]: budget 2026 4259000, budget 2027 10525000",
            "Budgetavvikelse [deviation]: deviation 2026 1930000, deviation 2027 5122000",
        ],
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
        &[
            "3010 Försäljning av mat [revenue > 4]: budget 2027 1264000",
            "5010 Löner [staff > 4]: budget 2027 16490000",
            "5011 Vikarier [staff > 4]: budget 2027 800000",
            "6010 Hyra [premises > 4]: budget 2027 2380000",
            "Nettokostnad [net_cost]: budget 2027 18406000",
        ],
    ),
    (
        "Ekonomi",
        "Månadsrapport, kr",
        "
 | Ack. utfall | Ack. budget | Avvikelse kr | Avvikelse % | Helårs- prognos
60 Stab | 1 000 000 | 1 100 000 | 100 000 | 9,1 % | 1 500 000
1610 Hemtjänst | 9 000 000 | 8 500 000 | -500 000 | -5,9 % | 13 000 000
Totalt | 10 000 000 | 9 600 000 | -400 000 | -4,2 % | 14 500 000",
        &[
            "60 Stab [service > 2]: outcome 2027 1000000, budget 2027 1100000, deviation 2027 100000 9.1%, forecast 2027 1500000",
            "1610 Hemtjänst [service > 2]: outcome 2027 9000000, budget 2027 8500000, deviation 2027 -500000 -5.9%, forecast 2027 13000000",
            "Totalt [total]: outcome 2027 10000000, budget 2027 9600000, deviation 2027 -400000 -4.2%, forecast 2027 14500000",
        ],
    ),
    (
        "Investeringsuppföljning",
        "",
        "
Projekt (mnkr) | Budget 2027 | Utfall 2027 | Avvikelse
Ny lekplats | 4,827 | 4,812 | 0,015
Ramp vid entrén | 2,575 | 2,340 | 0,235
Summa | 7,402 | 7,152 | 0,250",
        &[
            "Ny lekplats [service > 2]: budget 2027 4827000, outcome 2027 4812000, deviation 2027 15000",
            "Ramp vid entrén [service > 2]: budget 2027 2575000, outcome 2027 2340000, deviation 2027 235000",
            "Summa [total]: budget 2027 7402000, outcome 2027 7152000, deviation 2027 250000",
        ],
    ),
    (
        "Bemanning",
        "",
        "
Yrke | Antal anställda 2026 | Antal anställda 2027
Undersköterska | 14 | 15
Sjuksköterska | 2 | 2",
        &[],
    ),
    (
        "Nyckeltal",
        "",
        "
Nyckeltal | Utfall 2026 | Budget 2027
Antal elever | 540 | 560
Kostnad per elev (kr) | 98 000 | 101 000",
        &[],
    ),
    (
        "Ekonomi",
        "",
        "
 | Budget 2027 | Utfall 2027 | Avvikelse
Intäkter | 1 200 | 1 264 | 64
Personal | 13 900 | 14 236 | -336",
        &[
            "Intäkter [revenue]: budget 2027 ?1 200, outcome 2027 ?1 264, deviation 2027 ?64",
            "Personal [staff]: budget 2027 ?13 900, outcome 2027 ?14 236, deviation 2027 ?-336",
            "no unit",
        ],
    ),
    (
        "Ekonomi",
        "",
        "
tkr | Budget 2027 | Solbacken | Avvikelse
Intäkter | 1 200 | 1 264 | 64
Personal | 13 900 | 14 236 | -336",
        &[
            "Intäkter [revenue]: budget 2027 1200000, deviation 2027 64000",
            "Personal [staff]: budget 2027 13900000, deviation 2027 -336000",
            "the column `Solbacken`",
        ],
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
        &[
            "Intäkter [revenue > 3]: outcome 2027 373600000, budget 375700000, deviation 2027 -2100000, budget 1513300000, forecast 2027 1506800000, deviation 2027 -6500000",
            "Kostnader [costs > 3]: outcome 2027 360500000, budget 382100000, deviation 2027 21600000, budget 1550700000, forecast 2027 1549100000, deviation 2027 1600000",
            "varav personal [staff > 1]: outcome 2027 200500000, budget 202100000, deviation 2027 1600000, budget 900000000, forecast 2027 900000000, deviation 2027 0",
            "Resultat [result]: result 2027 13100000, budget -6400000, deviation 2027 19500000, budget -37400000, forecast 2027 -42300000, deviation 2027 -4900000",
        ],
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
        &[
            "Matservice Intäkt [revenue > 2]: outcome 2026 28600000, budget 2027 24100000, forecast 2027 24100000, deviation 2027 0",
            "Matservice Kostnad [costs > 2]: outcome 2026 24600000, budget 2027 30300000, forecast 2027 29300000, deviation 2027 1000000",
            "Matservice Netto [net_cost]: outcome 2026 -4000000, budget 2027 6200000, forecast 2027 5200000, deviation 2027 1000000",
            "Städservice Intäkt [revenue > 5]: outcome 2026 83700000, budget 2027 91600000, forecast 2027 90600000, deviation 2027 -1000000",
            "Städservice Kostnad [costs > 5]: outcome 2026 87900000, budget 2027 99200000, forecast 2027 99300000, deviation 2027 -100000",
            "Städservice Netto [net_cost]: outcome 2026 4200000, budget 2027 7600000, forecast 2027 8700000, deviation 2027 -1100000",
        ],
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
        &[
            "Björken [service > 3]: budget 2027 900000, outcome 2027 950000, deviation 2027 -50000",
            "Granen [service > 3]: budget 2027 800000, outcome 2027 770000, deviation 2027 30000",
            "Tallen [service > 3]: budget 2027 700000, outcome 2027 710000, deviation 2027 -10000",
            "Summa [total]: budget 2027 2400000, outcome 2027 2430000, deviation 2027 -30000",
        ],
    ),
    (
        "Priser",
        "",
        "
Hyra av lokal | 2026 | 2027
Stora salen, per timme (kr) | 300 | 320
Lilla salen, per timme (kr) | 150 | 160",
        &[],
    ),
    (
        "Ekonomi",
        "",
        "
Kostnadsställe | Utfall Q1 2027 (tkr) | Budget 2027 (mnkr) | Förbrukat %
4410 Kök | 812 | 3,4 | 23,9
4420 Vaktmästeri | 205 | 0,9 | 22,8
Summa | 1 017 | 4,3 | 23,7",
        &[
            "4410 Kök [service > 2]: outcome 2027 Q1 812000 23.9%, budget 2027 3400000",
            "4420 Vaktmästeri [service > 2]: outcome 2027 Q1 205000 22.8%, budget 2027 900000",
            "Summa [total]: outcome 2027 Q1 1017000 23.7%, budget 2027 4300000",
        ],
    ),
    (
        "Uppföljning av ekonomi",
        "",
        "
(kkr) | Årsbudget 2027 | Ack utfall t.o.m. april | Kvar
Avgifter | -2 400 | -790 | -1 610
Löner | 18 600 | 6 150 | 12 450
Måltider | 1 200 | 395 | 805
Netto | 17 400 | 5 755 | 11 645",
        &[
            "Avgifter [revenue > 3]: budget 2027 2400000, outcome 2027 T1 790000, remaining 2027 T1 1610000",
            "Löner [staff > 3]: budget 2027 18600000, outcome 2027 T1 6150000, remaining 2027 T1 12450000",
            "Måltider [other_costs > 3]: budget 2027 1200000, outcome 2027 T1 395000, remaining 2027 T1 805000",
            "Netto [net_cost]: budget 2027 17400000, outcome 2027 T1 5755000, remaining 2027 T1 11645000",
        ],
    ),
    (
        "Ekonomi",
        "Resultatbudget, tusen kronor",
        "
 | Bokslut 2026 | Prognos 2027 | Budget 2028 | Plan 2029
Intäkter
Taxor och avgifter | 3 100 | 3 150 | 3 200 | 3 250
Bidrag | 400 | 380 | 350 | 350
Summa intäkter | 3 500 | 3 530 | 3 550 | 3 600
Kostnader
Lön | -21 000 | -21 800 | -22 500 | -23 000
Hyror | -4 000 | -4 100 | -4 200 | -4 300
Möbler | -500 | -480 | -450 | -400
Summa kostnader | -25 500 | -26 380 | -27 150 | -27 700
Resultat | -22 000 | -22 850 | -23 600 | -24 100",
        &[
            "Taxor och avgifter [revenue > 2]: outcome 2026 3100000, forecast 2027 3150000, budget 2028 3200000, budget 2029 3250000",
            "Bidrag [revenue > 2]: outcome 2026 400000, forecast 2027 380000, budget 2028 350000, budget 2029 350000",
            "Summa intäkter [revenue > 7]: outcome 2026 3500000, forecast 2027 3530000, budget 2028 3550000, budget 2029 3600000",
            "Lön [staff > 6]: outcome 2026 21000000, forecast 2027 21800000, budget 2028 22500000, budget 2029 23000000",
            "Hyror [premises > 6]: outcome 2026 4000000, forecast 2027 4100000, budget 2028 4200000, budget 2029 4300000",
            "Möbler [other_costs > 6]: outcome 2026 500000, forecast 2027 480000, budget 2028 450000, budget 2029 400000",
            "Summa kostnader [costs > 7]: outcome 2026 25500000, forecast 2027 26380000, budget 2028 27150000, budget 2029 27700000",
            "Resultat [result]: result 2026 -22000000, forecast 2027 -22850000, budget 2028 -23600000, budget 2029 -24100000",
        ],
    ),
    (
        "Kultur",
        "",
        "
Mkr | Budget jan-jun | Utfall jan-jun | Diff
Bibliotek | 12,4 | 12,9 | (0,5)
Kulturskola | 8,0 | 7,7 | 0,3
Fritidsgårdar | 6,1 | 6,1 | –
Summa | 26,5 | 26,7 | (0,2)",
        &[
            "Bibliotek [service > 3]: budget 2027 M06 12400000, outcome 2027 M06 12900000, deviation 2027 M06 -500000",
            "Kulturskola [service > 3]: budget 2027 M06 8000000, outcome 2027 M06 7700000, deviation 2027 M06 300000",
            "Fritidsgårdar [service > 3]: budget 2027 M06 6100000, outcome 2027 M06 6100000",
            "Summa [total]: budget 2027 M06 26500000, outcome 2027 M06 26700000, deviation 2027 M06 -200000",
        ],
    ),
    (
        "Ekonomi",
        "",
        "
År 2027, belopp i kronor | Hela enheten | Varav personal
Budget | 14 200 000 | 11 900 000
Prognos efter augusti | 14 450 000 | 12 100 000
Avvikelse | -250 000 | -200 000",
        &[
            "Hela enheten [total]: budget 2027 14200000, forecast 2027 T2 14450000, deviation 2027 T2 -250000",
            "Varav personal [staff > 0]: budget 2027 11900000, forecast 2027 T2 12100000, deviation 2027 T2 -200000",
        ],
    ),
    (
        "Ekonomi 2027",
        "",
        "
 | tkr
Budget | 14 200
Utfall | 14 412
Avvikelse | -212",
        &[
            "Ekonomi 2027 [total]: budget 2027 14200000, outcome 2027 14412000, deviation 2027 -212000",
        ],
    ),
    (
        "Ekonomi",
        "",
        "
Budget 2027, tkr | 14 200
Prognos 2027, tkr | 14 412",
        &[
            "Ekonomi [total]: budget 2027 14200000, forecast 2027 14412000",
        ],
    ),
    (
        "Ekonomi",
        "",
        "
Bygget (tkr) | Budget 2027 | Plan 2028 | Plan 2029-2031
Ny entré | 500 | 400 | 1 200
Ramper | 100 | 150 | 300",
        &[
            "Ny entré [service]: budget 2027 500000, budget 2028 400000",
            "Ramper [service]: budget 2027 100000, budget 2028 150000",
            "the column `Plan 2029-2031`",
        ],
    ),
    (
        "Ekonomi",
        "",
        "
Belopp i mnkr | Utfall |  | Budget |  | Avvikelse
Intäkter | 1 420,1 |  | 1 434,1 |  | -14,0
Kostnader | -1 451,4 |  | -1 472,3 |  | 20,9
Bidrag från ägaren |  | 38,2 |  | 38,2 | 0
Resultat |  | 6,9 |  | 0 | 6,9",
        &[
            "Intäkter [revenue > 3]: outcome 2027 1420100000, budget 2027 1434100000, deviation 2027 -14000000",
            "Kostnader [costs > 3]: outcome 2027 1451400000, budget 2027 1472300000, deviation 2027 20900000",
            "Bidrag från ägaren [revenue > 3]: outcome 2027 38200000, budget 2027 38200000, deviation 2027 0",
            "Resultat [result]: result 2027 6900000, budget 2027 0, deviation 2027 6900000",
        ],
    ),
    (
        "Driftbudget",
        "",
        "
Tkr | Budget 2026 | Budget 2027 | Förändring
Personal | 900 | 950 | 50
Material | 100 | 80 | -20
Summa kostnader | 1 000 | 1 030 | 30",
        &[
            "Personal [staff > 2]: budget 2026 900000, budget 2027 950000, change 2027 50000",
            "Material [other_costs > 2]: budget 2026 100000, budget 2027 80000, change 2027 -20000",
            "Summa kostnader [costs]: budget 2026 1000000, budget 2027 1030000, change 2027 30000",
        ],
    ),
    (
        "Uppföljning",
        "Minus = överskott. Tusental kronor",
        "
 | Budget 2027 | Utfall 2027 | Avvikelse
Personal | 900 | 950 | 50
Material | 100 | 80 | -20
Resultat | 0 | 30 | 30",
        &[
            "Personal [staff]: budget 2027 900000, outcome 2027 950000, deviation 2027 -50000",
            "Material [other_costs]: budget 2027 100000, outcome 2027 80000, deviation 2027 20000",
            "Resultat [result]: budget 2027 0, result 2027 -30000, deviation 2027 -30000",
        ],
    ),
    (
        "Scheman",
        "",
        "
Dag | Öppnar | Stänger
Måndag | 8 | 17
Tisdag | 9 | 18",
        &[],
    ),
    (
        "Indikatorer",
        "",
        "
Indikator | Utfall 2026 | Årsmål 2027
Nöjda gäster | 90 | 92
Andel med plan | 80 | 100",
        &[],
    ),
];

/// The value of every figure of the first table, with its column.
fn values(rows: &str) -> Vec<(String, Option<styrkedja::Number>)> {
    let mut document = report();
    read_in(&mut document, "Ekonomi", "", rows);
    let table = document.economy.tables.first().expect("a table");
    let figures = table
        .lines
        .iter()
        .flat_map(|line| line.figures.iter().map(|figure| (line.label.clone(), figure.kronor())));
    figures.collect()
}

/// A table of revenue, costs and their net cost, printed in a unit and with a sign of costs.
fn printed(lines: &[(u16, u16)], per_thousand: bool, negative: bool) -> String {
    let amount = |thousands: i64| {
        let (sign, size) = (if thousands < 0 { "-" } else { "" }, thousands.abs());
        if per_thousand {
            format!("{sign}{size}")
        } else {
            format!("{sign}{},{:03}", size / 1_000, size % 1_000)
        }
    };
    let mut rows = format!(
        "{} | Budget 2027 | Utfall 2027 | Avvikelse\n",
        if per_thousand { "Tkr" } else { "Belopp i mnkr" }
    );
    let costs = if negative { -1 } else { 1 };
    let mut row = |label: &str, budget: i64, outcome: i64, side: i64, sign: i64| {
        let better = (outcome - budget) * side;
        let cells = [budget * sign, outcome * sign, better].map(amount).join(" | ");
        let _ = writeln!(rows, "{label} | {cells}");
    };
    let labels = ["Personal", "Hyra", "Livsmedel", "Köp av verksamhet", "Avskrivningar"];
    let (mut budgets, mut outcomes) = (0, 0);
    for (index, (budget, outcome)) in lines.iter().enumerate() {
        let (budget, outcome) = (i64::from(*budget) + 1, i64::from(*outcome) + 1);
        (budgets, outcomes) = (budgets + budget, outcomes + outcome);
        row(labels[index % labels.len()], budget, outcome, -1, costs);
    }
    row("Nettokostnad", budgets, outcomes, -1, costs);
    rows
}

quickcheck::quickcheck! {
    /// A unit and a sign of costs are ways to print the same.
    fn units_and_signs_are_ways_to_print(lines: Vec<(u16, u16)>) -> bool {
        if lines.len() < 2 {
            return true;
        }
        let read = |thousands, negative| values(&printed(&lines, thousands, negative));
        let first = read(true, false);
        let all_there = first.len() == 3 * (lines.len() + 1) && first.iter().all(|f| f.1.is_some());
        all_there && [(true, true), (false, false), (false, true)]
            .into_iter()
            .all(|(thousands, negative)| read(thousands, negative) == first)
    }

    /// Any words and figures in any cells are read or left alone, without a panic.
    fn any_grid_is_read(seed: Vec<u8>) -> bool {
        let words = [
            "tkr", "Budget 2027", "Utfall", "Avvikelse %", "2026", "Personal", "Summa", "varav", "-336", "1.264",
            "(12)", "", "–", "Netto", "Återstår", "9999999999999999999999999999", "Resultat", "och", "Not",
        ];
        let width = usize::from(seed.first().copied().unwrap_or(3) % 5) + 1;
        let cells: Vec<&str> = seed.iter().map(|at| words[usize::from(*at) % words.len()]).collect();
        let rows: Vec<String> = cells.chunks(width).map(|row| row.join("|")).collect();
        let mut document = report();
        read_in(&mut document, "Budget 2027", "Belopp i mnkr", &rows.join("\n"));
        document.economy.tables.iter().all(|table| {
            table.sums();
            table.lines.iter().all(|line| line.part_of.is_none_or(|sum| (sum as usize) < table.lines.len()))
        })
    }
}
