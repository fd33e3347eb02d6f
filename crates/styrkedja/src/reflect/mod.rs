//! The model as data: which objects there are, their fields with types and documentation, and their values by key.
//!
//! The attribute `#[record]` of each struct and `#[names]` of each enumeration describe them; nothing is listed twice.
//! Bindings are generated from the descriptions, and read values through [`View`]; [`Document::at`](crate::Document::at) resolves a JSON
//! Pointer, such as that of a finding, to the value it names.
//!
//! ```
//! use styrkedja::{Document, Goal, reflect::{self, Type, View}};
//!
//! let plan = Document::plan(2025)?.with_goal(Goal::unit("Gästerna är nöjda"));
//! let title = plan.at(&"/goals/0/title".parse()?);
//! assert!(matches!(title, Some(View::Text(text)) if text == "Gästerna är nöjda"));
//!
//! let goal = reflect::RECORDS.iter().find(|record| record.name == "Goal").expect("goals");
//! assert!(goal.fields.iter().any(|field| field.name == "level" && field.r#type == Type::Name("GoalLevel")));
//! # Ok::<(), styrkedja::Error>(())
//! ```

mod names;
mod prose;
mod record;
mod value;

#[doc(hidden)]
pub use names::read_name;
#[cfg(feature = "schema")]
#[doc(hidden)]
pub use names::schema_of_names;
pub use names::{Enumeration, Member, Named, named};
pub use prose::prose;
pub use record::{Described, Field, Record, RecordType, Type};
#[doc(hidden)]
pub use record::{is_default, null_as_default, to_json};
pub use value::{List, Value, View};

use crate::{finding, model, pointer::Pointer, rules, table, value::Periodicity};

/// Every object of the model, the document first.
pub const RECORDS: &[&RecordType] = &[
    model::Document::RECORD,
    model::Organisation::RECORD,
    model::Section::RECORD,
    model::Goal::RECORD,
    model::Indicator::RECORD,
    model::Target::RECORD,
    model::Measure::RECORD,
    model::UnplacedValue::RECORD,
    model::Activity::RECORD,
    model::Passage::RECORD,
    model::Item::RECORD,
    model::MoneyFact::RECORD,
    model::Staffing::RECORD,
    model::Post::RECORD,
    model::SexSplit::RECORD,
    model::QualityRoutine::RECORD,
    model::Recurrence::RECORD,
    model::StaffMeeting::RECORD,
    model::SdgContribution::RECORD,
    finding::LocatedFinding::RECORD,
    finding::Related::RECORD,
    rules::Rule::RECORD,
    table::Column::RECORD,
];

/// Every closed list of names.
pub const ENUMERATIONS: &[&Enumeration] = &[
    model::DocumentKind::LIST,
    model::SectionKind::LIST,
    model::GoalLevel::LIST,
    model::GoalPart::LIST,
    model::Fulfilment::LIST,
    model::IndicatorColumn::LIST,
    model::TargetKind::LIST,
    Periodicity::LIST,
    model::ItemForm::LIST,
    model::MoneyKind::LIST,
    model::Employment::LIST,
    model::QualityRoutineKind::LIST,
    model::RecurrencePeriod::LIST,
    finding::Severity::LIST,
    rules::RuleStatus::LIST,
    table::TableName::LIST,
    table::ColumnType::LIST,
];

impl model::Document {
    /// The value that a pointer names; nothing when there is none.
    pub fn at(&self, pointer: &Pointer) -> Option<View<'_>> {
        self.view().at(pointer)
    }
}

/// The key of a field of the model, for a pointer to it. The compiler checks that there is such a field.
///
/// ```
/// use styrkedja::{Pointer, key};
///
/// let goals = Pointer::root().field(key!(Document.goals));
/// assert_eq!(goals.index(0).field(key!(Goal.title)).as_str(), "/goals/0/title");
/// ```
#[macro_export]
macro_rules! key {
    ($record:ident . $field:ident) => {{
        const _: usize = ::std::mem::offset_of!($crate::$record, $field);
        stringify!($field)
    }};
}
