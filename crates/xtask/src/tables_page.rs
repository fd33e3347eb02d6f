//! docs/tables.md: every table with its columns.

use std::fmt::Write;

use styrkedja::{Column, ColumnType, TableName, reflect::Named};

const INTRODUCTION: &str = "\
# Tables

Written by `cargo xtask generate` from the tables themselves; do not edit.

`styrkedja table NAME FILE…` prints a table as JSON lines or CSV, `Table` makes it in Rust, `document.table(NAME)` in
Python. A table has the same columns for every document, so the rows of many documents make one data frame.
[Policies](dev/policies.md) says what may change when.

- Enumerations are lower-case names: `council_direction`. Days are ISO dates. Decimal numbers are exact.
- An empty cell is `null` in JSON, an empty field in CSV, `None` in Python. What a document prints but was not
  understood has its text, and no value.
- Ids (`g4`, `i2`, `a1`) count within a document, so together with `document` they join the tables.
- `line` and `end_line` are empty for a document that was not read from text, `page` where the text has no pages.
";

pub(crate) fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    for table in TableName::ALL {
        let _ = write!(
            page,
            "\n## {}\n\n{}\n\n| Column | Holds | Meaning |\n|---|---|---|\n",
            table.as_str(),
            table.documentation().replace("[`check`](crate::check)", "[rules](rules.md)")
        );
        for column in table.columns() {
            let (holds, meaning) = (kind(column.kind), meaning(column));
            let _ = writeln!(page, "| `{}` | {holds} | {meaning} |", column.name);
        }
    }
    page
}

/// What a column means, with the names it may hold.
fn meaning(column: &Column) -> String {
    let names: Vec<String> = column.names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        None => column.description.to_owned(),
        Some((last, [])) => format!("{}: {last}", column.description),
        Some((last, others)) => {
            format!("{}: {} or {last}", column.description, others.join(", "))
        }
    }
}

fn kind(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => "text",
        ColumnType::Integer => "whole number",
        ColumnType::Decimal => "decimal number",
        ColumnType::Date => "day",
        ColumnType::Boolean => "true or false",
    }
}
