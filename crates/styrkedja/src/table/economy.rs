//! The economy, a row a statement in text or a figure in a table.

use styrkedja_macros::names;

use super::{Rows, column::columns};
use crate::{
    key,
    model::{
        Basis, Document, EconomyFigure, EconomyNoteKind, FigureKind, LineKind, MeasureState,
        Printed, RecurrencePeriod, Schedule, Side,
    },
    pointer::Pointer,
    value::{Number, Year},
};

/// What a row of the economy tells.
#[names(beside)]
enum Statement {
    /// *Budget*.
    Budget,
    /// *Utfall*.
    Outcome,
    /// *Prognos*.
    Forecast,
    /// *Resultat*.
    Result,
    /// *Avvikelse*.
    Deviation,
    /// *Återstående*.
    Remaining,
    /// *Förändring*.
    Change,
    /// *Åtgärd*.
    Measure,
    /// *Uppföljning*.
    FollowUp,
    /// *Ersättning*.
    Compensation,
    /// *Investering*.
    Investment,
    /// *Lokaler*.
    Premises,
    /// *Delade resurser*.
    SharedResource,
}

impl From<FigureKind> for Statement {
    fn from(kind: FigureKind) -> Self {
        match kind {
            FigureKind::Budget => Self::Budget,
            FigureKind::Outcome => Self::Outcome,
            FigureKind::Forecast => Self::Forecast,
            FigureKind::Result => Self::Result,
            FigureKind::Deviation => Self::Deviation,
            FigureKind::Remaining => Self::Remaining,
            FigureKind::Change => Self::Change,
        }
    }
}

/// A statement, with whatever of these it tells.
#[derive(Clone, Copy)]
struct Row<'a> {
    kind: Statement,
    year: Option<Year>,
    amount: Option<&'a Printed<Number>>,
    percent: Option<Number>,
    responsible: &'a [String],
    with: &'a [String],
    schedule: Option<&'a Schedule>,
    text: &'a str,
    label: Option<&'a str>,
    line: Option<LineKind>,
    sum: Option<&'a str>,
    figure: Option<&'a EconomyFigure>,
    state: Option<MeasureState>,
}

impl<'a> Row<'a> {
    fn new(kind: Statement, text: &'a str) -> Self {
        Self {
            kind,
            year: None,
            amount: None,
            percent: None,
            responsible: &[],
            with: &[],
            schedule: None,
            text,
            label: None,
            line: None,
            sum: None,
            figure: None,
            state: None,
        }
    }

    fn figure(figure: &'a EconomyFigure) -> Self {
        Self {
            year: figure.year,
            amount: figure.amount.as_ref(),
            percent: figure.percent.as_ref().and_then(|percent| percent.value),
            label: figure.purpose.as_deref(),
            figure: Some(figure),
            ..Self::new(figure.kind.into(), figure.text.as_deref().unwrap_or_default())
        }
    }

    fn words(&self) -> String {
        match (self.line, self.label) {
            (Some(_), Some(label)) if self.text.is_empty() => label.to_owned(),
            (Some(_), Some(label)) => format!("{label}: {}", self.text),
            _ => self.text.to_owned(),
        }
    }
}

columns! {
    for row: Row<'_>;
    "kind" Text[Statement] "what it tells" = row.kind;
    "year" Integer "the year it is about" = row.year;
    "amount_sek" Decimal "kronor; results and deviations have a sign, more is better" = row.amount.and_then(|amount| amount.value);
    "percent" Decimal "per cent: of a change, a share or a deviation" = row.percent;
    "responsible" Text "who does it; several with `; ` between" = row.responsible;
    "with" Text "with whom; several with `; ` between" = row.with;
    "times" Decimal "how many times" = row.schedule.and_then(|schedule| schedule.recurrences.first()?.times);
    "per" Text[RecurrencePeriod] "in which time" = row.schedule.and_then(|schedule| schedule.recurrences.first()).map(|rate| rate.per);
    "occasions" Text "for which reports; several with `; ` between" = row.schedule.map(|schedule| &*schedule.occasions);
    "text" Text "the words; of a figure in a table its label and the head of its column" = row.words();
    "label" Text "what the amount is for: the label of the line, or a purpose told in text" = row.label;
    "line_kind" Text[LineKind] "what the line of a table is; empty for text" = row.line;
    "side" Text[Side] "revenue, cost, net or result, by the line" = row.line.and_then(LineKind::side);
    "part_of" Text "the label of the line that sums it up" = row.sum;
    "part" Boolean "whether it is a part of the amount before it in its sentence" = row.figure.map(|figure| figure.part);
    "basis" Text[Basis] "net or gross" = row.figure.and_then(|figure| figure.basis);
    "occasion" Text "the report up to which it counts" = row.figure.and_then(|figure| figure.occasion);
    "printed" Text "the amount as printed" = row.amount.map(|amount| &amount.text);
    "state" Text[MeasureState] "how far a measure has come" = row.state;
}

pub(super) fn rows(document: &Document) -> Rows {
    let economy = &document.economy;
    let root = Pointer::root().field(key!(Document.economy));
    let mut found = Rows::new();
    let mut add = |at: Pointer, row: &Row<'_>| found.push((at, cells(row)));
    let list = root.field(key!(Economy.figures));
    for (index, figure) in economy.figures.iter().enumerate() {
        add(list.index(index), &Row::figure(figure));
    }
    let list = root.field(key!(Economy.tables));
    for (index, table) in economy.tables.iter().enumerate() {
        let lines = list.index(index).field(key!(BudgetTable.lines));
        for (index, line) in table.lines.iter().enumerate() {
            let sum = line.part_of.and_then(|at| table.lines.get(at as usize));
            let figures = lines.index(index).field(key!(BudgetLine.figures));
            for (index, figure) in line.figures.iter().enumerate() {
                let row = Row {
                    label: Some(&line.label),
                    line: Some(line.kind),
                    sum: sum.map(|sum| &*sum.label),
                    ..Row::figure(figure)
                };
                add(figures.index(index), &row);
            }
        }
    }
    let list = root.field(key!(Economy.compensations));
    for (index, paid) in economy.compensations.iter().enumerate() {
        let (year, percent) = (paid.year, paid.percent);
        let amount = paid.to.as_ref().or(paid.from.as_ref());
        let row = Row::new(Statement::Compensation, &paid.text);
        add(list.index(index), &Row { year, percent, amount, label: paid.per.as_deref(), ..row });
    }
    let list = root.field(key!(Economy.measures));
    for (index, measure) in economy.measures.iter().enumerate() {
        let row = Row {
            year: measure.year,
            amount: measure.effect.as_ref().or(measure.full_year_effect.as_ref()),
            responsible: &measure.responsible,
            state: measure.state,
            ..Row::new(Statement::Measure, &measure.text)
        };
        add(list.index(index), &row);
    }
    let list = root.field(key!(Economy.follow_ups));
    for (index, follow_up) in economy.follow_ups.iter().enumerate() {
        let row = Row {
            responsible: &follow_up.responsible,
            with: &follow_up.with,
            schedule: Some(&follow_up.schedule),
            ..Row::new(Statement::FollowUp, &follow_up.text)
        };
        add(list.index(index), &row);
    }
    let list = root.field(key!(Economy.notes));
    for (index, note) in economy.notes.iter().enumerate() {
        let kind = match note.kind {
            EconomyNoteKind::Investment => Statement::Investment,
            EconomyNoteKind::Premises => Statement::Premises,
            EconomyNoteKind::SharedResource => Statement::SharedResource,
        };
        let (year, percent, amount) = (note.year, note.percent, note.amount.as_ref());
        let row = Row::new(kind, &note.text);
        add(list.index(index), &Row { year, percent, amount, with: &note.with, ..row });
    }
    found
}
