//! docs/tables.md: every table with its columns.

use std::fmt::Write;

use styrkedja::{ColumnType, TableName};

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
            row(*table)
        );
        for column in table.columns() {
            let _ = writeln!(
                page,
                "| `{}` | {} | {} |",
                column.name,
                kind(column.kind),
                column.description
            );
        }
    }
    page
}

/// What one row of a table is.
fn row(table: TableName) -> &'static str {
    match table {
        TableName::Documents => "One row a document.",
        TableName::Goals => "One row a goal, each after the goal above it.",
        TableName::ExpectedResults => {
            "One row an expected result (*förväntat resultat*); bulleted or unnumbered ones: one row an item or paragraph."
        }
        TableName::WaysOfWorking => {
            "One row a numbered way of working (*arbetssätt*); the unnumbered text of a goal is one row."
        }
        TableName::FollowUps => {
            "One row a numbered follow-up (*uppföljning*); the unnumbered text of a goal is one row."
        }
        TableName::Indicators => "One row an indicator (*indikator*).",
        TableName::Activities => "One row an activity (*aktivitet*).",
        TableName::Money => "One row an amount of money (*belopp*).",
        TableName::Staffing => "One row a count of staff (*bemanning*).",
        TableName::Meetings => "One row a staff meeting (*APT*, *planeringsdag*).",
        TableName::Recurrences => "One row a thing that is done every so often.",
        TableName::Sdgs => "One row a goal of Agenda 2030 that the document names.",
        TableName::QualityRoutines => {
            "One row a routine of the quality work (*systematiskt kvalitetsarbete*)."
        }
        TableName::Findings => "One row a finding of the [rules](rules.md).",
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
