//! The planning domain: what a plan or report of a unit says, without where or how it was written.

mod activity;
mod document;
mod economy;
mod extensions;
mod facts;
mod goal;
mod indicator;
mod measure;
mod passage;
mod printed;
mod quality;
mod schedule;
mod section;
mod staffing;
mod target;

pub use activity::Activity;
pub use document::{Document, DocumentKind, Organisation, SchemaVersion};
pub use economy::{
    AddsUp, Basis, BudgetLine, BudgetTable, CheckedFigure, Compensation, Economy, EconomyFigure,
    EconomyFollowUp, EconomyMeasure, EconomyNote, EconomyNoteKind, FigureKind, LineKind,
    MeasureState, MoneyFact, MoneyKind, MoneyUnit, Side, SignScheme,
};
pub use extensions::Extensions;
pub use facts::{SdgContribution, StaffMeeting};
pub use goal::{Fulfilment, Goal, GoalLevel, GoalPart};
pub use indicator::{Figure, FigureMut, Indicator, IndicatorColumn, UnplacedValue};
pub use measure::Measure;
pub use passage::{Item, ItemForm, Passage};
pub use printed::Printed;
pub use quality::{QualityWork, Routine, RoutineKind, ServiceKind};
pub use schedule::{Bound, Recurrence, RecurrencePeriod, Schedule};
pub use section::{Section, SectionKind};
pub use staffing::{
    Employment, FullTime, Headcount, Post, PostState, Responsibility, SexSplit, Staffing,
};
pub use target::{Aim, Quantity, Target, TargetKind};
