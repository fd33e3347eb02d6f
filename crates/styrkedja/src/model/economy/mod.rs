//! The economy of a unit (*ekonomi*): its budget, how it went, and what is done about it.

mod budget;
mod figure;
mod statement;
mod sums;

use styrkedja_macros::record;

pub use budget::{BudgetLine, BudgetTable, LineKind, MoneyUnit, Side, SignScheme};
pub use figure::{Basis, EconomyFigure, FigureKind};
pub use statement::{
    Compensation, EconomyFollowUp, EconomyMeasure, EconomyNote, EconomyNoteKind, MeasureState,
    MoneyFact, MoneyKind,
};

pub use sums::{AddsUp, CheckedFigure};

use super::Extensions;
use crate::value::{Number, Year};

/// The economy of a unit (*ekonomi*), as far as its document tells.
///
/// What running text says stands in `figures` and the lists after it, each with its sentence; tables stand in `tables`.
/// Amounts are in kronor. Revenue, costs, net costs and budgets are positive, also where a table prints costs with a minus (a
/// net cost that is negative is a revenue); results and deviations have a sign, and more is better.
///
/// ```
/// use styrkedja::{BudgetLine, BudgetTable, Economy, FigureKind, LineKind, Number, Year};
///
/// let year = Year::new(2027)?;
/// let line = |label, kind, kronor: i64| {
///     BudgetLine::new(label, kind).with_amount(FigureKind::Budget, Some(year), Number::from(kronor))
/// };
/// let economy = Economy::default().with_table(BudgetTable::new([
///     line("Personal", LineKind::Staff, 13_900_000),
///     line("Lokaler", LineKind::Premises, 2_380_000),
///     line("Kostnader", LineKind::Costs, 16_280_000),
/// ]));
/// assert_eq!(economy.budget(year), Some(Number::from(16_280_000)));
/// # Ok::<(), styrkedja::ValueError>(())
/// ```
#[record]
#[derive(Default)]
pub struct Economy {
    /// What running text says of budget, outcome, forecast and result, in order.
    pub figures: Vec<EconomyFigure>,
    /// The tables of the budget and its follow-up (*driftredovisning*, *resultaträkning*).
    pub tables: Vec<BudgetTable>,
    /// What the unit is paid for its services, and how that changes (*ersättning*, *peng*).
    pub compensations: Vec<Compensation>,
    /// What is done to keep or reach balance (*åtgärder för budget i balans*), and how resources are planned.
    pub measures: Vec<EconomyMeasure>,
    /// How the economy is followed up.
    pub follow_ups: Vec<EconomyFollowUp>,
    /// Investments, premises, and what is shared with others.
    pub notes: Vec<EconomyNote>,
    /// Amounts of money that are about something else, such as benefits to staff.
    pub amounts: Vec<MoneyFact>,
    pub extensions: Extensions,
}

impl Economy {
    /// With one more figure of the text.
    #[must_use]
    pub fn with_figure(mut self, figure: EconomyFigure) -> Self {
        self.figures.push(figure);
        self
    }

    /// With one more table.
    #[must_use]
    pub fn with_table(mut self, table: BudgetTable) -> Self {
        self.tables.push(table);
        self
    }

    /// With one more statement of what is paid.
    #[must_use]
    pub fn with_compensation(mut self, compensation: Compensation) -> Self {
        self.compensations.push(compensation);
        self
    }

    /// With one more measure.
    #[must_use]
    pub fn with_measure(mut self, measure: EconomyMeasure) -> Self {
        self.measures.push(measure);
        self
    }

    /// With one more follow-up.
    #[must_use]
    pub fn with_follow_up(mut self, follow_up: EconomyFollowUp) -> Self {
        self.follow_ups.push(follow_up);
        self
    }

    /// With one more note.
    #[must_use]
    pub fn with_note(mut self, note: EconomyNote) -> Self {
        self.notes.push(note);
        self
    }

    /// With one more amount that is about something else.
    #[must_use]
    pub fn with_amount(mut self, amount: MoneyFact) -> Self {
        self.amounts.push(amount);
        self
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The budget of a year in kronor: of the whole unit, as text or a table's last total has it. Nothing when none is
    /// told, or when the document tells several.
    pub fn budget(&self, year: Year) -> Option<Number> {
        self.whole(FigureKind::Budget, year)
    }

    /// The result of a year in kronor: a deficit is negative. Nothing when none is told, or when the document tells
    /// several.
    pub fn result(&self, year: Year) -> Option<Number> {
        self.whole(FigureKind::Result, year)
    }

    fn whole(&self, kind: FigureKind, year: Year) -> Option<Number> {
        // The budget of a part of the year is not that of the year.
        let wanted = |figure: &&EconomyFigure| {
            figure.kind == kind
                && figure.year == Some(year)
                && (kind != FigureKind::Budget || figure.occasion.is_none())
        };
        let text = self.figures.iter().filter(wanted).filter(|figure| !figure.is_part());
        let table = self.tables.iter().filter_map(BudgetTable::total);
        let table = table.flat_map(|line| line.figures.iter().filter(wanted));
        let mut amounts = text.chain(table).filter_map(EconomyFigure::kronor);
        let first = amounts.next()?;
        amounts.all(|other| other == first).then_some(first)
    }
}
