//! Cells, and how values become cells of a kind.

use rust_decimal::Decimal;

use crate::{
    model::{Passage, Printed},
    pointer::Pointer,
    reflect::Named,
    value::{Date as Day, GoalCode, Month, Number, Occasion, ReportPeriod, Year},
    walk::Id,
};

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
    Date(Day),
    /// Yes or no.
    Boolean(bool),
}

/// The kinds of column, as types: a value can be a cell of the kinds it fits only.
pub(super) mod kind {
    pub(in crate::table) enum Text {}
    pub(in crate::table) enum Integer {}
    pub(in crate::table) enum Decimal {}
    pub(in crate::table) enum Date {}
    pub(in crate::table) enum Boolean {}
}

/// A value that can be a cell of a kind.
pub(super) trait ToCell<Kind> {
    fn cell(self) -> Cell;
}

impl<Kind, T: ToCell<Kind>> ToCell<Kind> for Option<T> {
    fn cell(self) -> Cell {
        self.map_or(Cell::Null, T::cell)
    }
}

impl<T: Named> ToCell<kind::Text> for T {
    fn cell(self) -> Cell {
        self.as_str().cell()
    }
}

macro_rules! cells {
    ($($type:ty: $kind:ident, |$value:ident| $cell:expr;)+) => {$(
        impl ToCell<kind::$kind> for $type {
            fn cell(self) -> Cell {
                let $value = self;
                $cell
            }
        }
    )+};
}

cells! {
    String: Text, |text| Cell::Text(text);
    &String: Text, |text| Cell::Text(text.clone());
    &str: Text, |text| Cell::Text(text.to_owned());
    Id: Text, |id| Cell::Text(id.to_string());
    GoalCode: Text, |code| Cell::Text(code.to_string());
    ReportPeriod: Text, |period| Cell::Text(period.to_string());
    &Pointer: Text, |pointer| Cell::Text(pointer.to_string());
    &Passage: Text, |passage| if passage.has_content() { Cell::Text(passage.text()) } else { Cell::Null };
    Occasion: Text, |occasion| Cell::Text(occasion.to_string());
    &[String]: Text, |texts| joined(texts);
    &[Occasion]: Text, |occasions| joined(occasions);
    &[Month]: Text, |months| joined(&months.iter().map(|month| month.get()).collect::<Vec<_>>());
    u8: Integer, |number| Cell::Integer(number.into());
    u32: Integer, |number| Cell::Integer(number.into());
    Year: Integer, |year| Cell::Integer(year.get().into());
    Number: Decimal, |number| Cell::Decimal(number.decimal());
    Day: Date, |day| Cell::Date(day);
    &Printed<Day>: Date, |day| day.value.map_or(Cell::Null, Cell::Date);
    bool: Boolean, |yes| Cell::Boolean(yes);
}

/// A list in one cell: `; ` stands between its values, nothing for none.
fn joined<T: ToString>(values: &[T]) -> Cell {
    if values.is_empty() {
        return Cell::Null;
    }
    Cell::Text(values.iter().map(T::to_string).collect::<Vec<_>>().join("; "))
}
