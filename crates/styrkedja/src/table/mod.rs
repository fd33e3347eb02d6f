//! Tables of a document: plain rows for data frames, the same columns for every document.

mod columns;
mod rows;
mod write;

use std::str::FromStr;

use rust_decimal::Decimal;

pub use columns::{Column, ColumnType};

use crate::{
    error::{Error, NameKind},
    model::Document,
    place::SourceMap,
    rules::{Checker, check},
    value::Date,
};

/// The name of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableName {
    /// One row a document.
    Documents,
    /// One row a goal.
    Goals,
    /// One row an expected result; bulleted or unnumbered ones: one row an item or paragraph.
    ExpectedResults,
    /// One row a numbered way of working; the unnumbered text of a goal is one row.
    WaysOfWorking,
    /// One row a numbered follow-up; the unnumbered text of a goal is one row.
    FollowUps,
    /// One row an indicator.
    Indicators,
    /// One row an activity.
    Activities,
    /// One row an amount of money.
    Money,
    /// One row a count of staff.
    Staffing,
    /// One row a staff meeting.
    Meetings,
    /// One row a recurrence.
    Recurrences,
    /// One row a goal of Agenda 2030.
    Sdgs,
    /// One row a quality routine.
    QualityRoutines,
    /// One row a finding of [`check`](crate::check).
    Findings,
}

impl TableName {
    /// Every table, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Documents,
        Self::Goals,
        Self::ExpectedResults,
        Self::WaysOfWorking,
        Self::FollowUps,
        Self::Indicators,
        Self::Activities,
        Self::Money,
        Self::Staffing,
        Self::Meetings,
        Self::Recurrences,
        Self::Sdgs,
        Self::QualityRoutines,
        Self::Findings,
    ];

    /// The name: `goals`, `expected_results`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Goals => "goals",
            Self::ExpectedResults => "expected_results",
            Self::WaysOfWorking => "ways_of_working",
            Self::FollowUps => "follow_ups",
            Self::Indicators => "indicators",
            Self::Activities => "activities",
            Self::Money => "money",
            Self::Staffing => "staffing",
            Self::Meetings => "meetings",
            Self::Recurrences => "recurrences",
            Self::Sdgs => "sdgs",
            Self::QualityRoutines => "quality_routines",
            Self::Findings => "findings",
        }
    }
}

impl FromStr for TableName {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.iter().copied().find(|table| table.as_str() == name).ok_or_else(|| {
            Error::name(NameKind::Table, name, Self::ALL.iter().map(|table| table.as_str()))
        })
    }
}

/// One cell of a table. An empty cell is [`Null`](Self::Null).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A text, or the name of an enumeration value.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// An exact decimal number.
    Decimal(Decimal),
    /// A day.
    Date(Date),
    /// Yes or no.
    Boolean(bool),
}

/// What a document is called in the rows of a table, and where its values stand.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The name in column `document`, such as a file name. Tells documents apart in a table of many.
    pub name: &'a str,
    /// The places of its values; without them the columns `line`, `end_line` and `page` are empty.
    pub sources: Option<&'a SourceMap>,
}

/// Rows of one kind from one or many documents.
///
/// ```
/// use styrkedja::{Document, Goal, Origin, Table, TableName};
///
/// let plan = Document::plan(2025)?.with_goal(Goal::unit("Gästerna är nöjda"));
/// let mut goals = Table::new(TableName::Goals);
/// goals.add(&plan, Origin { name: "solglantan", sources: None });
/// assert_eq!(goals.rows().len(), 1);
/// assert!(goals.to_json_lines().starts_with(r#"{"document":"solglantan","goal":"g1""#));
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    name: TableName,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table.
    pub fn new(name: TableName) -> Self {
        Self { name, rows: Vec::new() }
    }

    /// Adds the rows of a document.
    pub fn add(&mut self, document: &Document, origin: Origin<'_>) {
        rows::add(self.name, document, origin, check, &mut self.rows);
    }

    /// Adds the rows of a document, with the findings that a checker has: one with other rules or another catalogue.
    pub fn add_checked(&mut self, document: &Document, origin: Origin<'_>, checker: &Checker) {
        let findings = |document: &Document| checker.check(document);
        rows::add(self.name, document, origin, findings, &mut self.rows);
    }

    /// Its name.
    pub fn name(&self) -> TableName {
        self.name
    }

    /// Its columns: the same for every table of this name.
    pub fn columns(&self) -> &'static [Column] {
        self.name.columns()
    }

    /// Its rows. Every row has one cell a column, of the column's type or empty.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }
}
