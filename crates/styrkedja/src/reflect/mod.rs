//! The model as data: which objects there are, their fields with types and documentation, and their values by key.
//!
//! The attribute `#[record]` of each struct and `#[names]` of each enumeration describe them; nothing is listed twice.
//! Bindings are generated from the descriptions, and read values through [`View`]; [`Document::at`](crate::Document::at) resolves a JSON
//! Pointer, such as that of a finding, to the value it names.
//!
//! ```
//! use styrkedja::{Document, Goal, RECORDS, reflect::{Type, View}};
//!
//! let plan = Document::plan(2025)?.with_goal(Goal::unit("Gästerna är nöjda"));
//! let title = plan.at(&"/goals/0/title".parse()?);
//! assert!(matches!(title, Some(View::Text(text)) if text == "Gästerna är nöjda"));
//!
//! let goal = RECORDS.iter().find(|record| record.name == "Goal").expect("goals");
//! assert!(goal.fields.iter().any(|field| field.name == "level" && field.r#type == Type::Name("GoalLevel")));
//! # Ok::<(), styrkedja::Error>(())
//! ```

mod names;
mod order;
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
pub(crate) use value::index;
pub use value::{List, Value, View};

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
