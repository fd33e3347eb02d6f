//! Plans and reports of Swedish municipal units as typed, checked data.
#![forbid(unsafe_code)]

#[cfg(any(test, feature = "quickcheck"))]
mod arbitrary;
mod catalogue;
mod error;
mod finding;
mod json;
mod model;
mod place;
mod pointer;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod table;
mod value;
mod walk;

pub use catalogue::{Better, Catalogue, KnownGoal, KnownIndicator, Mandate, Scope, Sdg};
pub use error::{Error, ValueError};
pub use finding::{Finding, Lang, Severity, Text, sort_by_place, sort_by_pointer};
pub use model::*;
pub use place::{Place, SourceMap, Span};
pub use pointer::Pointer;
pub use rules::{Checker, RULES, Rule, Status, check, rule};
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub use table::{Cell, Column, ColumnType, Origin, Table, TableName};
pub use value::{Date, GoalCode, Number, Periodicity, ReportPeriod, Year};
pub use walk::{ActivityRef, GoalRef, Id, IndicatorRef};
