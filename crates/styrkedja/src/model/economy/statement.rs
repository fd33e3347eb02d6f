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

    /// With for what it is paid (`dygn`, `barn`).
    #[must_use]
    pub fn for_each(mut self, unit: impl Into<String>) -> Self {
        self.per = Some(unit.into());
        self
    }

    /// With the change in per cent; a cut is negative.
    #[must_use]
    pub fn by_percent(mut self, percent: Number) -> Self {
        self.percent = Some(percent);
        self
    }

    /// With the rate before and now.
    #[must_use]
    pub fn with_rates(
        mut self,
        from: Option<Printed<Number>>,
        to: Option<Printed<Number>>,
    ) -> Self {
        (self.from, self.to) = (from, to);
        self
    }

    /// With the year from which it is paid.
    #[must_use]
    pub fn in_year(mut self, year: Year) -> Self {
        self.year = Some(year);
        self
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

    /// With how far it has come.
    #[must_use]
    pub fn with_state(mut self, state: MeasureState) -> Self {
        self.state = Some(state);
        self
    }

    /// With what it saves this year, in kronor.
    #[must_use]
    pub fn with_effect(mut self, kronor: Number) -> Self {
        self.effect = Some(Printed::exact(kronor));
        self
    }

    /// With what it saves in a whole year, in kronor.
    #[must_use]
    pub fn with_full_year_effect(mut self, kronor: Number) -> Self {
        self.full_year_effect = Some(Printed::exact(kronor));
        self
    }

    /// With the day from which it counts.
    #[must_use]
    pub fn from_day(mut self, day: Date) -> Self {
        self.start = Some(Printed::exact(day));
        self
    }

    /// With who does it: a role, in singular.
    #[must_use]
    pub fn by(mut self, role: impl Into<String>) -> Self {
        self.responsible.push(role.into());
        self
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

    /// With who does it: a role, in singular.
    #[must_use]
    pub fn by(mut self, role: impl Into<String>) -> Self {
        self.responsible.push(role.into());
        self
    }

    /// With whom it is done, or who is told.
    #[must_use]
    pub fn with(mut self, other: impl Into<String>) -> Self {
        self.with.push(other.into());
        self
    }

    /// With a meeting in which it is done.
    #[must_use]
    pub fn at(mut self, forum: impl Into<String>) -> Self {
        self.forum.push(forum.into());
        self
    }

    /// With when it is done.
    #[must_use]
    pub fn on(mut self, schedule: Schedule) -> Self {
        self.schedule = schedule;
        self
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

    /// With the year it is about.
    #[must_use]
    pub fn in_year(mut self, year: Year) -> Self {
        self.year = Some(year);
        self
    }

    /// With an amount in kronor.
    #[must_use]
    pub fn with_kronor(mut self, kronor: Number) -> Self {
        self.amount = Some(Printed::exact(kronor));
        self
    }

    /// With whom something is shared.
    #[must_use]
    pub fn shared_with(mut self, other: impl Into<String>) -> Self {
        self.with.push(other.into());
        self
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
