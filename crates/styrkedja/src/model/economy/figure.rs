use styrkedja_macros::{names, record};

use crate::{
    model::{Extensions, Printed},
    value::{Number, Occasion, Year},
};

/// A figure of the economy: an amount that was budgeted, came out or is forecast.
///
/// In running text it stands with its sentence; in a [`BudgetLine`](super::BudgetLine) the line's label and the head of
/// its column say what it is.
#[record]
pub struct EconomyFigure {
    /// What the figure is.
    pub kind: FigureKind,
    /// The year it is about; absent when not said.
    pub year: Option<Year>,
    /// The report up to which it counts, or at which the forecast was made; absent for a whole year.
    pub occasion: Option<Occasion>,
    /// Of a deviation: what it is measured against. The budget when absent.
    pub against: Option<FigureKind>,
    /// What the amount is for (`personal`, `lokaler`); the whole unit when absent.
    pub purpose: Option<String>,
    /// Whether it is a part of an amount that stands before it in the same sentence (*varav*).
    #[record(omit)]
    pub part: bool,
    /// Net or gross; absent when not said.
    pub basis: Option<Basis>,
    /// The amount, as printed and in kronor; absent where a statement has none (`inom tilldelad budget`).
    pub amount: Option<Printed<Number>>,
    /// The figure in per cent, where there is one.
    pub percent: Option<Printed<Number>>,
    /// The sentence it stands in; absent in tables.
    pub text: Option<String>,
    pub extensions: Extensions,
}

impl EconomyFigure {
    /// A figure without amount.
    pub fn new(kind: FigureKind, year: Option<Year>) -> Self {
        Self { year, ..Self::bare(kind) }
    }

    /// With an amount in kronor. It is printed as it is written in JSON.
    #[must_use]
    pub fn with_kronor(mut self, kronor: Number) -> Self {
        self.amount = Some(Printed::exact(kronor));
        self
    }

    /// With an amount as printed and in kronor.
    #[must_use]
    pub fn with_amount(mut self, amount: Printed<Number>) -> Self {
        self.amount = Some(amount);
        self
    }

    /// With the report up to which it counts.
    #[must_use]
    pub fn up_to(mut self, occasion: Occasion) -> Self {
        self.occasion = Some(occasion);
        self
    }

    /// With the sentence it stands in.
    #[must_use]
    pub fn in_sentence(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// With what it is for.
    #[must_use]
    pub fn for_purpose(mut self, purpose: impl Into<String>) -> Self {
        self.purpose = Some(purpose.into());
        self
    }

    /// The amount in kronor.
    pub fn kronor(&self) -> Option<Number> {
        self.amount.as_ref()?.value
    }

    /// Whether it is about less than the whole unit.
    pub fn is_part(&self) -> bool {
        self.part || self.purpose.is_some()
    }
}

/// What a figure of the economy is.
#[names]
pub enum FigureKind {
    /// *Budget*, *plan*, *internbudget*.
    #[words(sv = "budget", en = "budget")]
    Budget,
    /// *Utfall*, *bokslut*.
    #[words(sv = "utfall", en = "outcome")]
    Outcome,
    /// *Prognos*.
    #[words(sv = "prognos", en = "forecast")]
    Forecast,
    /// *Resultat*: surplus, or deficit (negative).
    #[words(sv = "resultat", en = "result")]
    Result,
    /// *Avvikelse*, *differens*: more is better.
    #[words(sv = "avvikelse", en = "deviation")]
    Deviation,
    /// *Återstående*: what is left of the budget: the budget less the outcome.
    #[words(sv = "återstående", en = "remaining")]
    Remaining,
    /// *Förändring*: against another year.
    #[words(sv = "förändring", en = "change")]
    Change,
}

/// Whether revenue has been taken off.
#[names]
pub enum Basis {
    /// *Netto*.
    Net,
    /// *Brutto*.
    Gross,
}
