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
