//! Facts in running text: one Markdown file a table in `facts/`, with short texts and the rows they give.
//!
//! A row has the cells between the document's name and the place, in the order of the table's columns; `-` is an empty
//! cell. `UPDATE_CASES=1 cargo test -p styrkedja-tests --test facts` writes the rows into the files; read the diff.

use serde_json::Value;
use styrkedja::{Origin, Table, TableName};
use styrkedja_tests::{Case, CaseFile};

/// The columns that every table has, which say nothing of the fact.
const PLACE: &[&str] = &["document", "line", "end_line", "page"];

/// The table that a file is named after.
fn table(file: &CaseFile) -> TableName {
    let name = file.name();
    let found = TableName::ALL.iter().find(|table| name == format!("{}.md", table.as_str()));
    *found.unwrap_or_else(|| panic!("{name}: name the file after a table"))
}

fn rows(case: &Case, name: TableName) -> Vec<String> {
    let reading = styrkedja_read::read_text(&case.input).expect("a readable text");
    let mut table = Table::new(name);
    table.add(&reading.document, Origin { name: "", sources: None });
    let columns = table.columns().iter().map(|column| column.name);
    let columns: Vec<&str> = columns.filter(|column| !PLACE.contains(column)).collect();
    let row = |line: &str| {
        let row: Value = serde_json::from_str(line).expect("JSON");
        let cell = |column: &&str| match &row[column] {
            Value::Null => "-".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        columns.iter().map(cell).collect::<Vec<_>>().join(" | ")
    };
    table.to_json_lines().lines().map(row).collect()
}

#[test]
fn every_case_holds() {
    let mut report = String::new();
    for file in CaseFile::all("facts", "rows") {
        let table = table(&file);
        file.run(&mut report, |case| rows(case, table));
    }
    assert!(
        report.is_empty(),
        "{report}\nIf the actual rows are right: UPDATE_CASES=1 cargo test -p styrkedja-tests --test facts"
    );
}

#[test]
fn every_table_has_good_and_bad_cases() {
    for file in CaseFile::all("facts", "rows") {
        let (mut takes, mut leaves) = (0, 0);
        for case in file.cases() {
            let at = format!("{}: {}", file.name(), case.heading);
            if case.heading.starts_with("Takes: ") {
                assert!(!case.expected.is_empty(), "{at}: takes nothing");
                takes += 1;
            } else {
                assert!(
                    case.heading.starts_with("Leaves alone: "),
                    "{at}: begin with Takes: or Leaves alone:"
                );
                assert!(case.expected.is_empty(), "{at}: takes something");
                leaves += 1;
            }
        }
        assert!(
            takes > 0 && leaves > 0,
            "{}: one Takes and one Leaves alone at least",
            file.name()
        );
    }
}
