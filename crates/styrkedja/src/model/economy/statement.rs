use styrkedja_macros::{names, record};

use crate::{
    model::{Extensions, Printed, Schedule},
    value::{Date, Number, Year},
};

/// What the unit is paid for its services, or how that changes (*ersättning*, *peng*, *uppräkning*). It is no budget.
#[record]
pub struct Compensation {
    /// For what (`dygn`, `barn`, `utförd timme`); absent when not said.
    pub per: Option<String>,
    /// The change in per cent; a cut is negative.
    pub percent: Option<Number>,
    /// The rate or amount before.
    pub from: Option<Printed<Number>>,
    /// The rate or amount now.
    pub to: Option<Printed<Number>>,
    /// The year from which it is paid; absent when not said.
    pub year: Option<Year>,
    /// The sentence it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl Compensation {
    /// A statement of what is paid.
    pub fn new(text: impl Into<String>) -> Self {
        Self::bare(text.into())
    }
}

/// Something done to keep or reach balance, or to use resources well (*åtgärd*).
#[record]
pub struct EconomyMeasure {
    /// How far it has come; absent when not said.
    pub state: Option<MeasureState>,
    /// What it saves this year, in kronor.
    pub effect: Option<Printed<Number>>,
    /// What it saves in a whole year (*helårseffekt*), in kronor.
    pub full_year_effect: Option<Printed<Number>>,
    /// The year it is about; absent when not said.
    pub year: Option<Year>,
    /// The day from which it counts.
    pub start: Option<Printed<Date>>,
    /// Who does it: roles, in singular.
    pub responsible: Vec<String>,
    /// The sentence it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl EconomyMeasure {
    /// A measure in words.
    pub fn new(text: impl Into<String>) -> Self {
        Self::bare(text.into())
    }
}

/// How far a measure has come.
#[names]
pub enum MeasureState {
    /// *Föreslagen*, *undersöks*.
    Proposed,
    /// *Beslutad*, *planerad*.
    Decided,
    /// *Pågår*.
    Ongoing,
    /// *Genomförd*.
    Done,
}

/// How the economy is followed up (*uppföljning av ekonomi*).
#[record]
pub struct EconomyFollowUp {
    /// Who does it: roles, in singular (`enhetschef`).
    pub responsible: Vec<String>,
    /// With whom, or who is told (`controller`).
    pub with: Vec<String>,
    /// In which meetings.
    pub forum: Vec<String>,
    /// When it is done.
    #[record(omit)]
    pub schedule: Schedule,
    /// The sentence it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl EconomyFollowUp {
    /// A follow-up in words.
    pub fn new(text: impl Into<String>) -> Self {
        Self::bare(text.into())
    }
}

/// A statement on investments, premises or what is shared with others.
#[record]
pub struct EconomyNote {
    /// What it is about.
    pub kind: EconomyNoteKind,
    /// The year it is about; absent when not said.
    pub year: Option<Year>,
    /// An amount in it, as printed and in kronor.
    pub amount: Option<Printed<Number>>,
    /// A share in it, in per cent.
    pub percent: Option<Number>,
    /// With whom something is shared, to whom it is sold: as printed.
    pub with: Vec<String>,
    /// The sentence.
    pub text: String,
    pub extensions: Extensions,
}

impl EconomyNote {
    /// A note of a kind.
    pub fn new(kind: EconomyNoteKind, text: impl Into<String>) -> Self {
        Self::bare(kind, text.into())
    }
}

/// What an [`EconomyNote`] is about.
#[names]
pub enum EconomyNoteKind {
    /// *Investering*.
    Investment,
    /// *Lokaler*: moved to, given up, fitted out, and their rent.
    Premises,
    /// *Delade resurser*: rooms, costs, services or posts shared with, lent by or sold to others.
    SharedResource,
}

/// An amount of money that is no figure of the unit's budget (*belopp*).
#[record]
pub struct MoneyFact {
    /// What the amount is.
    pub kind: MoneyKind,
    /// The year it is about; absent when not said.
    pub year: Option<Year>,
    /// The amount as printed (`2,4 mnkr`) and in kronor (`2400000`).
    pub amount: Printed<Number>,
    pub extensions: Extensions,
}

impl MoneyFact {
    /// An amount, as printed and in kronor.
    pub fn new(kind: MoneyKind, year: Option<Year>, amount: Printed<Number>) -> Self {
        Self { year, ..Self::bare(kind, amount) }
    }
}

/// What an amount of money is.
#[names]
pub enum MoneyKind {
    /// The budget of a year.
    Budget,
    /// The result of a year: surplus, or deficit (negative).
    Result,
    /// A benefit to staff, such as *friskvårdsbidrag*.
    Benefit,
    /// Anything else.
    Other,
}
