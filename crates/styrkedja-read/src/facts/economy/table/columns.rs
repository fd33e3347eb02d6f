//! What each column of a table of money holds, by its head and by what stands around the table.

use styrkedja::{Document, DocumentKind, FigureKind, MoneyUnit, Occasion, Year};

use super::{
    about::About,
    head::{Period, Said, to_month},
};
use crate::vocabulary::Aside;

/// What a column holds.
#[derive(Clone, Debug)]
pub(super) enum Column {
    Label,
    Figures(Figures),
    /// Numbers of notes, counts, comments: understood, and no figures of the economy.
    Aside,
    /// Its head was not understood.
    Unknown,
}

/// A column of figures.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figures {
    pub(super) kind: FigureKind,
    pub(super) year: Option<Year>,
    pub(super) occasion: Option<Occasion>,
    pub(super) against: Option<FigureKind>,
    pub(super) percent: bool,
    pub(super) unit: Option<MoneyUnit>,
    /// Whether the head itself says the year, and the part of the year.
    pub(super) dated: bool,
    pub(super) timed: bool,
}

/// What the document says of itself.
pub(super) struct Own {
    year: Option<u16>,
    kind: Option<DocumentKind>,
    period: Option<Period>,
}

impl Own {
    pub(super) fn of(document: &Document) -> Self {
        let period = document.period.map(|period| match period.quarter() {
            Some(quarter) if quarter < 4 && period.tertial().is_none() => {
                Occasion::quarter(quarter).map_or(Period::Other, Period::To)
            }
            _ => to_month(period.months()),
        });
        Self { year: document.year.map(Year::get), kind: document.kind, period }
    }
}

/// What a table's lines say of its columns.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FromLines {
    /// Whether budget and deviation are lines, so that other lines of a year came out.
    pub(super) budget_and_deviation: bool,
    /// Whether there are lines of revenue, costs or their sums.
    pub(super) accounts: bool,
}

/// What a column holds, by what its head says.
pub(super) fn column(said: &Said, about: &About, own: &Own, lines: FromLines) -> Column {
    let other = [Aside::Note, Aside::Counted, Aside::OneMonth, Aside::SinceStart];
    if other.iter().any(|aside| said.has(*aside)) {
        return Column::Aside;
    }
    let percent = said.has(Aside::Percent);
    let mut units = said.units.clone();
    units.dedup();
    if said.unknown || units.len() > 1 {
        return Column::Unknown;
    }
    let bare = said.kinds.is_empty();
    let kind = match said.kind() {
        Some(kind) => kind,
        None if percent => return Column::Aside,
        None if !bare => return Column::Unknown,
        None => match by_year(said, about, own, lines) {
            Some(kind) => kind,
            None => return Column::Unknown,
        },
    };
    let dated =
        !said.years.is_empty() || said.has(Aside::PreviousYear) || said.has(Aside::NextYear);
    // The year beside another kind in the caption is not this one's.
    let captioned =
        about.year.filter(|_| about.kind.is_none_or(|of| of == kind || is_compared(kind)) || bare);
    let own_year = own.year.filter(|_| {
        // A plan knows no outcome of its year.
        !(kind == FigureKind::Outcome && own.kind == Some(DocumentKind::Plan))
    });
    let year = match said.years.as_slice() {
        [] if said.has(Aside::PreviousYear) => own.year.map(|year| year.saturating_sub(1)),
        [] if said.has(Aside::NextYear) => own.year.map(|year| year.saturating_add(1)),
        [] => captioned.or(own_year),
        [year] => Some(*year),
        years if kind == FigureKind::Change => years.iter().copied().max(),
        // `Plan 2028–2030` is the sum of three years.
        _ => return Column::Unknown,
    };
    let Some(occasion) = occasion(said, kind, year, about, own) else { return Column::Unknown };
    let year = year.and_then(|year| Year::new(year).ok());
    let timed = said.period.is_some()
        || said.has(Aside::UntilNow)
        || said.has(Aside::WholeYear)
        || occasion.is_some();
    let against = (kind == FigureKind::Deviation).then(|| against(said)).flatten();
    Column::Figures(Figures {
        kind,
        year,
        occasion,
        against,
        percent,
        unit: units.first().copied(),
        dated,
        timed,
    })
}

fn is_compared(kind: FigureKind) -> bool {
    matches!(kind, FigureKind::Deviation | FigureKind::Remaining)
}

/// The kind of a column whose head is a year alone.
fn by_year(said: &Said, about: &About, own: &Own, lines: FromLines) -> Option<FigureKind> {
    if let Some(kind) = about.kind {
        return Some(kind);
    }
    let year = said.year().or(own.year.filter(|_| said.has(Aside::PreviousYear)))?;
    let report = own.kind.is_some_and(|kind| kind != DocumentKind::Plan);
    let passed = own.year.is_some_and(|own| year <= own);
    let came_out = lines.budget_and_deviation || lines.accounts && report && passed;
    came_out.then_some(FigureKind::Outcome)
}

/// The report up to which a column counts: none for a whole year. Nothing when it cannot be told.
#[expect(clippy::option_option, reason = "a whole year differs from an unknown part of one")]
fn occasion(
    said: &Said,
    kind: FigureKind,
    year: Option<u16>,
    about: &About,
    own: &Own,
) -> Option<Option<Occasion>> {
    let of = |period: Option<Period>| match period {
        Some(Period::To(occasion)) => Some(Some(occasion)),
        Some(Period::Whole) => Some(None),
        Some(Period::Other) | None => None,
    };
    if said.period.is_some() {
        return of(said.period);
    }
    let now = || of(about.period).or_else(|| of(own.period));
    if said.has(Aside::UntilNow) {
        return now().or_else(|| (own.kind == Some(DocumentKind::AnnualReport)).then_some(None));
    }
    // A report on a part of the year knows no outcome of all of it.
    let part = own.kind == Some(DocumentKind::TertialReport) && year == own.year;
    if kind == FigureKind::Outcome && part && !said.has(Aside::WholeYear) {
        return now();
    }
    Some(None)
}

/// What a deviation is measured against, as far as its head says.
fn against(said: &Said) -> Option<FigureKind> {
    let has = |kind| said.kinds.contains(&kind);
    match (has(FigureKind::Budget), has(FigureKind::Outcome), has(FigureKind::Forecast)) {
        (true, ..) => Some(FigureKind::Budget),
        (false, true, true) => Some(FigureKind::Forecast),
        _ => None,
    }
}

/// Settles what only all columns together tell.
pub(super) fn settle(columns: &mut [Column]) {
    // `Avvikelse kr` beside `Avvikelse %` is in the unit of the table.
    let percents: Vec<FigureKind> =
        columns.iter().filter_map(Column::figures).filter(|f| f.percent).map(|f| f.kind).collect();
    for figures in columns.iter_mut().filter_map(Column::figures_mut) {
        if figures.unit == Some(MoneyUnit::Kronor) && percents.contains(&figures.kind) {
            figures.unit = None;
        }
    }
    // Two columns that say the same are of different years or parts, and neither says which.
    let same = |a: &Figures, b: &Figures| {
        (a.kind, a.year, a.occasion, a.against, a.percent)
            == (b.kind, b.year, b.occasion, b.against, b.percent)
    };
    let all: Vec<Figures> = columns.iter().filter_map(Column::figures).cloned().collect();
    for figures in columns.iter_mut().filter_map(Column::figures_mut) {
        let twice = all.iter().filter(|other| same(figures, other)).count() > 1;
        if twice && !figures.dated && !is_compared(figures.kind) {
            figures.year = None;
        }
    }
}

impl Column {
    pub(super) fn figures(&self) -> Option<&Figures> {
        if let Self::Figures(figures) = self { Some(figures) } else { None }
    }

    fn figures_mut(&mut self) -> Option<&mut Figures> {
        if let Self::Figures(figures) = self { Some(figures) } else { None }
    }
}
