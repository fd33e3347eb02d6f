//! What was not understood in a table of money, with what to write.

use styrkedja::Text;

use super::{columns::Column, section::Section};
use crate::facts::Words;

/// What was not understood, and where it stands.
#[derive(Debug)]
pub(super) struct Unclear {
    pub(super) message: Text,
    pub(super) words: Words,
}

/// As many columns as are named.
const MOST_NAMED: usize = 3;
/// As many characters of a head as are quoted.
const MOST_QUOTED: usize = 60;

impl Section<'_> {
    /// The columns of figures whose head was not understood.
    pub(super) fn unclear_columns(
        &self,
        grid: usize,
        columns: &[Column],
        heads: &[String],
    ) -> Vec<Unclear> {
        let unknown = |at: &usize| matches!(columns[*at], Column::Unknown) && self.has_figures(*at);
        let first = (0..columns.len()).filter(unknown).take(MOST_NAMED);
        let unclear = first.filter_map(|at| {
            let mut titles = self.head.clone().rev();
            let title = titles.find(|row| !self.text(*row, at).is_empty());
            let figure = || self.rows.clone().find(|row| self.cell(*row, at).figure().is_some());
            let words = self.place(grid, title.or_else(figure)?, at);
            Some(Unclear { message: of_column(&heads[at]), words })
        });
        unclear.collect()
    }
}

fn of_column(head: &str) -> Text {
    if head.is_empty() {
        return Text::fixed(
            "kolumnen har inget huvud, så dess belopp är inte lästa; skriv till exempel `Budget 2027` över den",
            "the column has no head, so its amounts are not read; write something like `Budget 2027` above it",
        );
    }
    let head: String = head.chars().take(MOST_QUOTED).collect();
    Text::new(
        format!(
            "kolumnen `{head}` förstods inte, så dess belopp är inte lästa; skriv till exempel `Budget 2027`, \
             `Utfall jan–aug` eller `Avvikelse`"
        ),
        format!(
            "the column `{head}` was not understood, so its amounts are not read; write something like \
             `Budget 2027`, `Utfall jan–aug` or `Avvikelse`"
        ),
    )
}

/// What is said of a table whose unit is not told.
pub(super) fn no_unit() -> Text {
    Text::fixed(
        "tabellens belopp har ingen enhet, så de saknar värde; skriv den i tabellens första cell, till exempel \
         `Belopp i tkr`",
        "the amounts of the table have no unit, so they have no value; write it in the first cell of the table, such \
         as `Belopp i tkr`",
    )
}
