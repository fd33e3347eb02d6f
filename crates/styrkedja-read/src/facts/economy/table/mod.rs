//! Tables of money: the budget and its follow-up, a line a kind of cost, a service or a project.
//!
//! ```text
//! Tkr                 │ Bokslut 2026 │ Budget 2027 │ Avvikelse
//! Intäkter            │        1 150 │       1 200 │        50
//! Personalkostnader   │       13 420 │      13 900 │      -480
//! ```
//!
//! A grid is a table of money when something says so: a unit of money beside it, or labels and heads of accounts. Other
//! tables (posts, indicators, times) are left alone. In a table of money a figure gets its meaning from the head of its
//! column, the label of its row and the unit; where one of them was not understood the figure has no value or is left out,
//! and a remark says so. Investments are tables like others: their projects are lines of kind service.
//!
//! ```text
//! cell       a cell as printed
//! unit       units of money in words
//! head       the words of a column's head         label      those of a line
//! sheet      the cells below their titles
//! section    a part of a grid below one head
//! rows       its lines, over several rows         line       the numbers of a line
//! about      what stands around the table         columns    what a column holds
//! pairs      of which two columns a deviation is the difference
//! signs      how costs and surpluses are printed, and what that makes of the figures
//! parts      which lines make a sum
//! build      the table of the model, with places  doubt      what was not understood
//! read       all of these together
//! ```

mod about;
mod build;
mod cell;
mod columns;
mod doubt;
mod head;
mod label;
mod line;
mod pairs;
mod parts;
mod read;
mod rows;
mod section;
mod sheet;
mod signs;
#[cfg(test)]
mod tests;
mod unit;

use styrkedja::{BudgetTable, Document, Pointer, Text, key};

use self::{columns::Own, doubt::Unclear, section::Section};
use crate::{
    facts::{Grid, Prose, Words},
    vocabulary::EconomyWords,
};

/// A table of money, and where its parts stand. Pointers are relative to the table.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) table: BudgetTable,
    pub(super) places: Vec<(Pointer, Words)>,
}

/// What was not understood in a table of money.
#[derive(Debug)]
pub(crate) struct Doubt {
    pub(crate) message: Text,
    pub(crate) words: Words,
    /// The table, if it reached the document.
    pub(crate) pointer: Option<Pointer>,
}

/// Reads the tables of money into the document. Gives the places of what was read, and what was not understood.
pub(in crate::facts) fn enter(
    grids: &[Grid],
    prose: &[Prose],
    document: &mut Document,
    words: &EconomyWords,
) -> (Vec<(Pointer, Words)>, Vec<Doubt>) {
    let own = Own::of(document);
    let list = Pointer::root().field(key!(Document.economy)).field(key!(Economy.tables));
    let (mut places, mut doubts) = (Vec::new(), Vec::new());
    for (index, grid) in grids.iter().enumerate() {
        for section in Section::all(grid, words) {
            let Some(found) = section.read(index, prose, &own, words) else { continue };
            let (read, unclear) = found;
            let table = list.index(document.economy.tables.len());
            let pointer = read.is_some().then(|| table.clone());
            if let Some(Read { table: of, places: inner }) = read {
                document.economy.tables.push(of);
                places.extend(inner.into_iter().map(|(at, words)| (joined(&table, &at), words)));
            }
            doubts.extend(unclear.into_iter().map(|Unclear { message, words }| Doubt {
                message,
                words,
                pointer: pointer.clone(),
            }));
        }
    }
    (places, doubts)
}

fn joined(table: &Pointer, inner: &Pointer) -> Pointer {
    inner.segments().fold(table.clone(), |pointer, segment| match segment.parse() {
        Ok(index) => pointer.index(index),
        Err(_) => pointer.field(&segment),
    })
}
