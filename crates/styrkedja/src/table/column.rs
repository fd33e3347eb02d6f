//! Columns: a row of a table's list says all of one column, what it is called, holds and means, and where its cells
//! come from.

use styrkedja_macros::{names, record};

/// A column of a table.
#[record(output)]
#[derive(Copy)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its cells hold. Any cell may also be empty.
    pub kind: ColumnType,
    /// What it means.
    pub description: &'static str,
    /// The names its cells may hold; none for a column of free text or of another type.
    pub names: &'static [&'static str],
}

/// What the cells of a column hold.
#[names(beside)]
pub enum ColumnType {
    /// Text, or names of enumeration values.
    Text,
    /// Whole numbers.
    Integer,
    /// Exact decimal numbers.
    Decimal,
    /// Days.
    Date,
    /// Yes or no.
    Boolean,
}

/// The columns of a table and the cells of a row, from one list.
///
/// Each line is `name Kind "what it means" = value;`. The kind decides how the value becomes a cell, so a value of
/// another kind does not compile. `Text[GoalLevel]` holds the names of an enumeration.
///
/// The columns are a public contract: they are added at the end of their group, never renamed.
macro_rules! columns {
    (for $row:ident: $type:ty; $($name:literal $kind:ident $([$names:ty])? $description:literal = $value:expr;)+) => {
        pub(in crate::table) const COLUMNS: &[$crate::table::Column] = &[
            $crate::table::column::DOCUMENT,
            $($crate::table::Column {
                name: $name,
                kind: $crate::table::ColumnType::$kind,
                description: $description,
                names: $crate::table::column::columns!(@names $($names)?),
            },)+
            $crate::table::column::PLACE[0],
            $crate::table::column::PLACE[1],
            $crate::table::column::PLACE[2],
        ];

        fn cells($row: &$type) -> Vec<$crate::table::Cell> {
            vec![$($crate::table::cell::ToCell::<$crate::table::cell::kind::$kind>::cell($value)),+]
        }
    };
    (@names) => { &[] };
    (@names $names:ty) => { <$names>::NAMES };
}
pub(super) use columns;

/// The first column of every table.
pub(super) const DOCUMENT: Column =
    column("document", ColumnType::Text, "the document's name, usually its file");

/// The last columns of every table.
pub(super) const PLACE: [Column; 3] = [
    column("line", ColumnType::Integer, "first line in the source, from 1"),
    column("end_line", ColumnType::Integer, "last line in the source"),
    column("page", ColumnType::Integer, "page in the source, where it has pages"),
];

const fn column(name: &'static str, kind: ColumnType, description: &'static str) -> Column {
    Column { name, kind, description, names: &[] }
}
