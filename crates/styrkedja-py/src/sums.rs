//! What is computed of the economy and the staff, as places: Python has the objects.

use pyo3::{exceptions::PyValueError, prelude::*};
use styrkedja::{Document, Number, Pointer, Post, Year, key};

use crate::convert::Tuple;

/// A sum, and the pointers of what it leaves out.
pub(crate) type Sum<N> = (N, Tuple<String>);

fn year(year: u16) -> PyResult<Year> {
    Year::new(year).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn decimal(number: Number) -> rust_decimal::Decimal {
    number.decimal()
}

pub(crate) fn budget(document: &Document, of: u16) -> PyResult<Option<rust_decimal::Decimal>> {
    Ok(document.economy.budget(year(of)?).map(decimal))
}

pub(crate) fn result(document: &Document, of: u16) -> PyResult<Option<rust_decimal::Decimal>> {
    Ok(document.economy.result(year(of)?).map(decimal))
}

/// The pointer of the line that sums up the budget table at a pointer.
pub(crate) fn total(document: &Document, table: &Pointer) -> Option<String> {
    let (economy, tables) = (key!(Document.economy), key!(Economy.tables));
    let list = Pointer::root().field(economy).field(tables);
    let all = &document.economy.tables;
    let at = (0..all.len()).find(|at| list.index(*at) == *table)?;
    let total = all[at].total()?;
    let line = all[at].lines.iter().position(|line| std::ptr::eq(line, total))?;
    Some(list.index(at).field(key!(BudgetTable.lines)).index(line).to_string())
}

pub(crate) fn heads(document: &Document) -> Sum<Option<rust_decimal::Decimal>> {
    let total = document.staffing.total();
    (total.heads.map(decimal), posts(document, &total.unknown))
}

pub(crate) fn full_time(document: &Document) -> Sum<rust_decimal::Decimal> {
    let sum = document.staffing.full_time_equivalents();
    (decimal(sum.known), posts(document, &sum.unknown))
}

/// The full-time equivalents of the post at a pointer.
pub(crate) fn full_time_of(document: &Document, at: &Pointer) -> Option<rust_decimal::Decimal> {
    let mut all = document.staffing.posts.iter().enumerate();
    let (_, post) = all.find(|(index, _)| post_pointer(*index) == *at)?;
    post.full_time().map(decimal)
}

pub(crate) fn recurrences(document: &Document) -> Tuple<String> {
    document.all_recurrences().iter().map(|(pointer, _)| pointer.to_string()).collect()
}

fn posts(document: &Document, some: &[&Post]) -> Tuple<String> {
    let all = document.staffing.posts.iter().enumerate();
    all.filter(|(_, post)| some.iter().any(|one| std::ptr::eq(*one, *post)))
        .map(|(index, _)| post_pointer(index).to_string())
        .collect()
}

fn post_pointer(index: usize) -> Pointer {
    Pointer::root().field(key!(Document.staffing)).field(key!(Staffing.posts)).index(index)
}
