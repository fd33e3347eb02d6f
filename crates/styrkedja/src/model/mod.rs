//! The planning domain: what a plan or report of a unit says, without where or how it was written.

mod activity;
mod document;
mod extensions;
mod facts;
mod goal;
mod indicator;
mod measure;
mod passage;
mod printed;
mod section;
mod staffing;
mod target;

pub use activity::Activity;
pub use document::{Document, DocumentKind, Organisation, SchemaVersion};
pub use extensions::Extensions;
pub use facts::{
    MoneyFact, MoneyKind, QualityRoutine, QualityRoutineKind, Recurrence, RecurrencePeriod,
    SdgContribution, StaffMeeting,
};
pub use goal::{Fulfilment, Goal, GoalLevel, GoalPart};
pub use indicator::{Figure, FigureMut, Indicator, IndicatorColumn, UnplacedValue};
pub use measure::Measure;
pub use passage::{Item, ItemForm, Passage};
pub use printed::Printed;
pub use section::{Section, SectionKind};
pub use staffing::{Employment, Post, SexSplit, Staffing};
pub use target::{Aim, Quantity, Target, TargetKind};
