use styrkedja_macros::{names, record};

use super::figure::{Basis, EconomyFigure, FigureKind};
use crate::{
    model::Extensions,
    value::{Number, Year},
};

/// A table of the budget or its follow-up: lines of revenue and costs, with figures in columns.
#[record]
#[derive(Default)]
pub struct BudgetTable {
    /// What it is about, as printed: the caption or heading above it.
    pub scope: Option<String>,
    /// The unit its amounts are printed in; absent when the table does not tell. Then its amounts have no value.
    pub money_unit: Option<MoneyUnit>,
    /// How it prints the signs of costs; absent when the figures do not tell.
    pub signs: Option<SignScheme>,
    /// Net or gross; absent when not said.
    pub basis: Option<Basis>,
    /// Its lines, in order.
    pub lines: Vec<BudgetLine>,
    pub extensions: Extensions,
}

impl BudgetTable {
    /// A table with lines.
    pub fn new(lines: impl IntoIterator<Item = BudgetLine>) -> Self {
        Self { lines: lines.into_iter().collect(), ..Self::default() }
    }

    /// With what it is about: the caption above it.
    #[must_use]
    pub fn about(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// With the unit its amounts are printed in.
    #[must_use]
    pub fn printed_in(mut self, unit: MoneyUnit) -> Self {
        self.money_unit = Some(unit);
        self
    }

    /// The line that sums the others up: the last result, net cost or sum.
    pub fn total(&self) -> Option<&BudgetLine> {
        self.lines.get(self.total_at()?)
    }

    /// The index of [`total`](Self::total).
    pub(crate) fn total_at(&self) -> Option<usize> {
        let last = |kind: &LineKind| self.lines.iter().rposition(|line| line.kind == *kind);
        let wanted = [LineKind::NetCost, LineKind::Result, LineKind::Total, LineKind::Costs];
        wanted.iter().find_map(last)
    }
}

/// A line of a [`BudgetTable`] (*post*, *rad*).
#[record]
pub struct BudgetLine {
    /// Its label as printed.
    pub label: String,
    /// What the label stands for.
    pub kind: LineKind,
    /// The index, in the same table, of the line that sums it up; absent for sums and what is not known to be a part.
    #[cfg_attr(feature = "schema", schemars(range(max = 4_294_967_295u32)))]
    pub part_of: Option<u32>,
    /// The account in the chart of accounts (*konto*, Kommun-Bas), as printed.
    pub account: Option<String>,
    /// The activity or cost centre (*verksamhet*, *ansvar*), as printed.
    pub activity: Option<String>,
    /// Its figures, in the order of the columns.
    pub figures: Vec<EconomyFigure>,
    pub extensions: Extensions,
}

impl BudgetLine {
    /// A line without figures.
    pub fn new(label: impl Into<String>, kind: LineKind) -> Self {
        Self::bare(label.into(), kind)
    }

    /// As a part of the line that sums it up, by its index in the table.
    #[must_use]
    pub fn within(mut self, line: u32) -> Self {
        self.part_of = Some(line);
        self
    }

    /// With a figure.
    #[must_use]
    pub fn with_figure(mut self, figure: EconomyFigure) -> Self {
        self.figures.push(figure);
        self
    }

    /// With an amount in kronor.
    #[must_use]
    pub fn with_amount(mut self, kind: FigureKind, year: Option<Year>, kronor: Number) -> Self {
        self.figures.push(EconomyFigure::new(kind, year).with_kronor(kronor));
        self
    }

    /// The amount of a kind and year, in kronor.
    pub fn amount(&self, kind: FigureKind, year: Option<Year>) -> Option<Number> {
        let figure = self.figures.iter().find(|figure| figure.kind == kind && figure.year == year);
        figure.and_then(EconomyFigure::kronor)
    }
}

/// What a line of a budget is.
#[names]
pub enum LineKind {
    /// *Intäkter*.
    Revenue,
    /// *Kommunbidrag*, *budgetanslag*: what the council grants.
    Grant,
    /// *Personalkostnader*.
    Staff,
    /// *Lokalkostnader*, *hyra*.
    Premises,
    /// *Köp av verksamhet*.
    Purchases,
    /// *Kapitalkostnader*, *avskrivningar*, *internränta*.
    Capital,
    /// *Övriga kostnader*, and costs with names of their own (*livsmedel*).
    OtherCosts,
    /// *Kostnader*: their sum.
    Costs,
    /// *Nettokostnad*: costs without revenue.
    NetCost,
    /// *Resultat*: revenue and grant without costs.
    Result,
    /// *Summa*, *totalt*.
    Total,
    /// A service, unit or project (*äldreomsorg*, `1610 Hemtjänst`).
    Service,
    /// *Budget nettokostnader* as a row of its own.
    Budget,
    /// *Budgetavvikelse* as a row of its own.
    Deviation,
    /// Anything else.
    Other,
}

impl LineKind {
    /// On which side of the account it stands; nothing when its name does not tell.
    pub fn side(self) -> Option<Side> {
        Some(match self {
            Self::Revenue | Self::Grant => Side::Revenue,
            Self::Staff
            | Self::Premises
            | Self::Purchases
            | Self::Capital
            | Self::OtherCosts
            | Self::Costs => Side::Cost,
            Self::NetCost | Self::Budget => Side::Net,
            Self::Result | Self::Deviation => Side::Result,
            Self::Total | Self::Service | Self::Other => return None,
        })
    }
}

/// On which side of the account a line stands.
#[names]
pub enum Side {
    /// *Intäkt*.
    Revenue,
    /// *Kostnad*.
    Cost,
    /// *Nettokostnad*.
    Net,
    /// *Resultat*.
    Result,
}

/// The unit amounts are printed in.
#[names]
pub enum MoneyUnit {
    /// *Kronor*, *kr*.
    Kronor,
    /// *Tusental kronor*: tkr, kkr.
    ThousandKronor,
    /// *Miljoner kronor*: mnkr, mkr.
    MillionKronor,
    /// *Miljarder kronor*: mdkr.
    BillionKronor,
}

impl MoneyUnit {
    /// How many kronor it is.
    pub fn kronor(self) -> i64 {
        match self {
            Self::Kronor => 1,
            Self::ThousandKronor => 1_000,
            Self::MillionKronor => 1_000_000,
            Self::BillionKronor => 1_000_000_000,
        }
    }
}

/// How a table prints the signs of costs. In all, a printed deviation above nothing is good.
#[names]
pub enum SignScheme {
    /// Costs are negative: the deviation of every line is outcome less budget.
    CostsNegative,
    /// Costs are positive: they deviate by budget less outcome, revenue by outcome less budget.
    CostsPositive,
    /// A surplus is negative (*överskott (-)*).
    SurplusNegative,
}
