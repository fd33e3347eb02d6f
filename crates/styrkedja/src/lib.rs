//! Plans and reports of Swedish municipal units as typed, checked data.
//!
//! *Styrkedja* is the chain of steering: a goal of the city council leads to a goal of a committee, and that to a goal of
//! a unit, with its expected results, ways of working and follow-up. This crate is the domain: a model of those documents,
//! values that cannot be wrong, rules that find faults, tables for data frames, and a stable JSON form. It does no I/O.
//!
//! ```
//! use styrkedja::{Document, Goal, Lang, check};
//!
//! let plan = Document::plan(2025)?.with_unit("Solgläntans dagverksamhet").with_goal(
//!     Goal::council_direction("1", "En stad för alla")?.with_goal(
//!         Goal::committee("Äldre får god omsorg").with_goal(
//!             Goal::unit("Gästerna är nöjda")
//!                 .with_expected_result(1, "90 % av gästerna är nöjda med maten")
//!                 .with_way_of_working(1, "Gästerna är med och väljer veckans meny"),
//!         ),
//!     ),
//! );
//! let finding = check(&plan)
//!     .into_iter()
//!     .find(|finding| finding.rule.code == "FUP001")
//!     .expect("nobody follows the result up");
//! assert_eq!(finding.pointer.to_string(), "/goals/0/goals/0/goals/0");
//! assert_eq!(finding.message.get(Lang::Sv), "enhetsmålet har ingen uppföljning");
//! # Ok::<(), styrkedja::Error>(())
//! ```
//!
//! # Overview
//!
//! - [`Document`] is a plan or report: [`Goal`]s within goals, [`Indicator`]s with [`Target`]s, [`Activity`]s, the
//!   chapters around them as [`Section`]s; [`Economy`], [`Staffing`] and [`QualityWork`]; meetings and recurrences. Each is
//!   made by `new` and `with_…`; `examples/rust/unit_plan_by_hand.rs` makes a whole unit's plan.
//! - [`Number`], [`Date`], [`Year`], [`GoalCode`], [`ReportPeriod`] are values that were checked when they were made. What
//!   a document prints stands beside what it means: [`Printed`], [`Measure`], [`Target`].
//! - [`check`] gives [`Finding`]s: rule, severity, place, what is wrong and what to do, in Swedish and English. A
//!   [`Checker`] is told which [`Rule`]s to use, how severe they are, and which [`Catalogue`] of known goals and indicators
//!   to compare with.
//! - [`Document::calendar`] gives the unit's year: everything that recurs or has a day, by the days of a city's
//!   [`Catalogue`], as [`CalendarEntry`]s.
//! - [`Table`] gives rows for data frames: the same columns for every document, described by [`TableName::columns`].
//! - [`Pointer`] names a value of a document; a [`SourceMap`], beside the document, says where in the source text it
//!   stands. The crate `styrkedja-read` makes both from the text of published documents.
//!
//! # Features
//!
//! - **Faulty plans are normal input.** A missing target or a duplicate goal is data and a finding, never an error. An
//!   [`Error`] is for what cannot be read at all, and names place and cure.
//! - **Exact.** Decimal numbers as printed, no float on the way.
//! - **Deterministic.** The same document gives the same bytes, findings and rows, on every machine.
//! - **Nothing is lost.** JSON comes back byte for byte; keys of your own that begin with `x-` survive ([`Extensions`]),
//!   any other unknown key is refused, so that no misspelt key vanishes in silence.
//!
//! What it does not do: read text, PDF or Word (`styrkedja-read` does), read or write files, guess. What a document says
//! but the crate does not understand keeps its words and has no value.
//!
//! # Examples
//!
//! ## Read, change and write JSON
//!
//! ```
//! use styrkedja::{Document, Goal};
//!
//! let mut plan = Document::from_json(
//!     r#"{"schema_version":"2","kind":"plan","year":2025,"x-archive-id":4711}"#,
//! )?;
//! plan.goals.push(Goal::unit("Gästerna är nöjda"));
//! assert!(plan.to_json_pretty().contains("\"x-archive-id\": 4711"));
//! assert_eq!(Document::from_json(&plan.to_json())?, plan);
//! # Ok::<(), styrkedja::Error>(())
//! ```
//!
//! ## A document that cannot be read
//!
//! The error knows what is wrong, where, and what would do.
//!
//! ```
//! use styrkedja::Document;
//!
//! let json = r#"{
//!   "schema_version": "2",
//!   "goals": [{ "level": "enhet", "title": "Gästerna är nöjda" }]
//! }"#;
//! let error = Document::from_json(json).unwrap_err();
//! assert!(error.is_data());
//! assert_eq!(error.pointer().map(ToString::to_string).as_deref(), Some("/goals/0/level"));
//! assert_eq!((error.line(), error.column()), (Some(3), Some(15)));
//! assert!(error.to_string().starts_with("`enhet` is not a name known here; write council_direction"));
//! ```
//!
//! ## Swedish numbers, and targets as printed and as understood
//!
//! ```
//! use styrkedja::{Aim, Number, Target};
//!
//! let share = Number::from_swedish("1 191,60")?;
//! assert_eq!(share.to_string(), "1191.60");
//! // A point may be a decimal mark or part thousands, so it is refused rather than guessed.
//! assert!(Number::from_swedish("2.500").is_err());
//!
//! let target = Target::at_most(Number::from(10), Some("personer")).printed("Max 10 personer");
//! assert_eq!(target.text(), Some("Max 10 personer"));
//! assert!(matches!(target.aim(), Aim::AtMost(quantity) if quantity.value == Number::from(10)));
//! # Ok::<(), styrkedja::Error>(())
//! ```
//!
//! ## Choose the rules
//!
//! ```
//! use styrkedja::{Checker, Document, Goal, Severity};
//!
//! let plan = Document::plan(2025)?.with_goal(Goal::unit("Gästerna är nöjda"));
//! let checker = Checker::default().select(["missing-follow-up"])?.severity("FUP001", Severity::Info)?;
//! assert!(checker.check(&plan).iter().all(|finding| finding.severity == Severity::Info));
//! assert!(Checker::default().ignore(["XYZ"]).unwrap_err().is_unknown_name());
//! # Ok::<(), styrkedja::Error>(())
//! ```
//!
//! ## Every indicator as a row
//!
//! ```
//! use styrkedja::{Document, Goal, Indicator, Number, Origin, Table, TableName, Target};
//!
//! let sick_leave = Indicator::new("Sjukfrånvaro")
//!     .with_target(Target::value(Number::from_swedish("5,5")?, Some("%")));
//! let plan = Document::plan(2025)?.with_goal(Goal::committee("Bra arbetsgivare").with_indicator(sick_leave));
//! let mut indicators = Table::new(TableName::Indicators);
//! indicators.add(&plan, Origin { name: "solglantan.txt", sources: None });
//! assert!(indicators.to_csv().contains("solglantan.txt,g1,i1,Sjukfrånvaro,\"5,5 %\""));
//! # Ok::<(), styrkedja::Error>(())
//! ```
//!
//! # Crate features
//!
//! None is enabled by default.
//!
//! - **schema**: `json_schema`, the JSON Schema of the document format, to generate types from; `json_schemas`, those of
//!   findings, rules and tables too.
//! - **ics**: `ICalendar`, which writes the year for people's calendars (RFC 5545).
//! - **quickcheck**: `quickcheck::Arbitrary` for documents and everything in them, for property tests of your own.
#![forbid(unsafe_code)]

// The attributes of the model name the crate as its dependants do.
extern crate self as styrkedja;

#[cfg(any(test, feature = "quickcheck"))]
mod arbitrary;
mod calendar;
mod catalogue;
mod duty;
mod error;
mod finding;
mod json;
mod model;
mod place;
mod pointer;
pub mod reflect;
mod registry;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod spelling;
mod table;
mod text;
mod tree;
mod value;
mod walk;

#[cfg(feature = "ics")]
pub use calendar::ICalendar;
pub use calendar::{CalendarEntry, EntryDay, EntryKind};
pub use catalogue::{
    Better, Catalogue, KnownGoal, KnownIndicator, KnownRole, Mandate, Reported, ReportingOccasion,
    Scope, Sdg, Work,
};
pub use duty::{Duty, LegalBasis};
pub use error::{Error, ErrorKind, Expected, Found, NameKind, SyntaxFault, ValueError, Wanted};
pub use finding::{Finding, LocatedFinding, Related, Severity, sort_by_document, sort_by_place};
pub use model::*;
pub use place::{Bounds, Origin, Place, SourceMap, Span};
pub use pointer::Pointer;
pub use registry::{ENUMERATIONS, RECORDS};
pub use rules::{Checker, RULES, Rule, RuleStatus, check, rule};
#[cfg(feature = "schema")]
pub use schema::{json_schema, json_schema_of, json_schemas};
pub use table::{Cell, Column, ColumnType, Table, TableName};
pub use text::{Lang, Text};
pub use value::{
    Date, GoalCode, Month, MonthDay, Number, Occasion, Periodicity, ReportPeriod, SdgNumber, Year,
};
/// What the reader shares with this crate; no part of the public interface.
#[doc(hidden)]
pub mod shared {
    pub use crate::{
        error::{excerpt, placed},
        spelling::squeezed,
        tree::{JsonFile, TomlFile},
    };
}
pub use walk::{ActivityRef, GoalRef, Id, IndicatorRef};
