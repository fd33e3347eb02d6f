//! Tables of a document: plain rows for data frames, the same columns for every document.
//!
//! Each table is a file, or a module of `facts.rs`, with its columns and the rows it has for a document.

mod activities;
mod calendar;
mod cell;
mod column;
mod documents;
mod economy;
mod facts;
mod findings;
mod goal_texts;
mod goals;
mod indicators;
mod routines;
mod write;

use std::{str::FromStr, sync::LazyLock};

use styrkedja_macros::names;

pub use cell::Cell;
pub use column::{Column, ColumnType};

use crate::{
    error::{Error, NameKind},
    model::{Document, GoalPart},
    place::{Origin, Place},
    pointer::Pointer,
    rules::Checker,
};

/// The cells of each row between the document's name and the place, with the value that the row is about.
type Rows = Vec<(Pointer, Vec<Cell>)>;

/// The name of a table.
#[names(beside)]
pub enum TableName {
    /// One row a document.
    Documents,
    /// One row a goal, each after the goal above it.
    Goals,
    /// One row an expected result (*förväntat resultat*); bulleted or unnumbered ones: one row an item or paragraph.
    ExpectedResults,
    /// One row a numbered way of working (*arbetssätt*); the unnumbered text of a goal is one row.
    WaysOfWorking,
    /// One row a numbered follow-up (*uppföljning*); the unnumbered text of a goal is one row.
    FollowUps,
    /// One row an indicator (*indikator*).
    Indicators,
    /// One row an activity (*aktivitet*).
    Activities,
    /// One row a statement on the economy in text, or a figure in a table of the budget (*ekonomi*).
    Economy,
    /// One row an amount of money (*belopp*) in running text, whatever it is for.
    Money,
    /// One row a count of staff (*bemanning*).
    Staffing,
    /// One row a staff meeting (*APT*, *planeringsdag*).
    Meetings,
    /// One row a thing that is done every so often.
    Recurrences,
    /// One row a goal of Agenda 2030 that the document names.
    Sdgs,
    /// One row a routine of the quality work (*systematiskt kvalitetsarbete*) or an approach chosen: who does what,
    /// where and when.
    Routines,
    /// One row a passage on quality work and what it is about.
    QualityRoutines,
    /// One row an entry of the unit's year (*årshjul*): an activity, a meeting, one time of what recurs.
    Calendar,
    /// One row a finding of [`check`](crate::check).
    Findings,
}

impl TableName {
    /// The columns of the table, `document` first and the place last.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Documents => documents::COLUMNS,
            Self::Goals => goals::COLUMNS,
            Self::ExpectedResults | Self::WaysOfWorking | Self::FollowUps => goal_texts::COLUMNS,
            Self::Indicators => indicators::COLUMNS,
            Self::Activities => activities::COLUMNS,
            Self::Economy => economy::COLUMNS,
            Self::Money => facts::money::COLUMNS,
            Self::Staffing => facts::staffing::COLUMNS,
            Self::Meetings => facts::meetings::COLUMNS,
            Self::Recurrences => facts::recurrences::COLUMNS,
            Self::Sdgs => facts::sdgs::COLUMNS,
            Self::Routines => routines::COLUMNS,
            Self::QualityRoutines => facts::quality_routines::COLUMNS,
            Self::Calendar => calendar::COLUMNS,
            Self::Findings => findings::COLUMNS,
        }
    }

    /// Whether its rows come from several lists, which stand in the order of the document only by their places.
    fn is_gathered(self) -> bool {
        matches!(self, Self::Economy | Self::Money | Self::Recurrences)
    }

    fn rows(self, document: &Document, origin: Origin<'_>, checker: &Checker) -> Rows {
        match self {
            Self::Documents => documents::rows(document, origin),
            Self::Goals => goals::rows(document),
            Self::ExpectedResults => {
                goal_texts::each_statement(document, GoalPart::ExpectedResults)
            }
            Self::WaysOfWorking => goal_texts::unnumbered_joined(document, GoalPart::WaysOfWorking),
            Self::FollowUps => goal_texts::unnumbered_joined(document, GoalPart::FollowUp),
            Self::Indicators => indicators::rows(document),
            Self::Activities => activities::rows(document),
            Self::Economy => economy::rows(document),
            Self::Money => facts::money::rows(document),
            Self::Staffing => facts::staffing::rows(document),
            Self::Meetings => facts::meetings::rows(document),
            Self::Recurrences => facts::recurrences::rows(document),
            Self::Sdgs => facts::sdgs::rows(document),
            Self::Routines => routines::rows(document),
            Self::QualityRoutines => facts::quality_routines::rows(document),
            Self::Calendar => calendar::rows(document, checker.known()),
            Self::Findings => findings::rows(checker.check(document), origin),
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
        static DEFAULT: LazyLock<Checker> = LazyLock::new(Checker::default);
        self.add_checked(document, origin, &DEFAULT);
    }

    /// Adds the rows of a document, with the findings that a checker has, and the calendar by its catalogue: one with other
    /// rules or another catalogue.
    pub fn add_checked(&mut self, document: &Document, origin: Origin<'_>, checker: &Checker) {
        let line = |line: usize| i64::try_from(line).map_or(Cell::Null, Cell::Integer);
        let place_of =
            |pointer: &Pointer| origin.sources.and_then(|sources| sources.nearest(pointer));
        let mut rows = self.name.rows(document, origin, checker);
        if self.name.is_gathered() {
            let begins = |place: &Place| place.spans().first().map(|span| span.start);
            rows.sort_by_key(|(pointer, _)| place_of(pointer).and_then(begins));
        }
        for (pointer, cells) in rows {
            let place = place_of(&pointer);
            let mut row = Vec::with_capacity(self.columns().len());
            row.push(Cell::Text(origin.name.to_owned()));
            row.extend(cells);
            row.push(place.map_or(Cell::Null, |place| line(place.line())));
            row.push(place.map_or(Cell::Null, |place| line(place.end_line())));
            row.push(
                place.and_then(Place::page).map_or(Cell::Null, |page| Cell::Integer(page.into())),
            );
            self.rows.push(row);
        }
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
