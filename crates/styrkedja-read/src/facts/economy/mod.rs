//! What running text says of the economy: a statement for each kind that a sentence tells.
//!
//! ```text
//! Budgeten för 2027 är 14,2 mnkr             figure: budget, 2027
//! Resultatet var ett underskott på 0,2 mnkr  figure: result, negative
//! Ersättningen räknas upp med 1,5 procent    compensation
//! Bemanningen minskas från den 1 mars        measure
//! Enhetschef följer upp ekonomin varje månad follow-up
//! Köket delas med Förskolan Ängen            note
//! ```
//!
//! In a chapter on the economy every sentence on money and on what costs money counts; elsewhere in the unit's own text
//! only one that names money, or what is shared; in a text of the committee only what the units do. A sentence that only
//! points back gives no statement of its own and completes the one before.
//!
//! Each of the other files knows those above it only:
//!
//! ```text
//! line                       a sentence, and what its words say
//! meaning, amounts           what the amounts of a line are
//! standing, compensation     budget, result and forecast without amounts; what is paid
//! follow_ups, partner        who does what with whom, when
//! notes, measures            premises, investments, what is shared; what is done
//! ```

mod amounts;
mod compensation;
mod follow_ups;
mod line;
mod meaning;
mod measures;
mod notes;
mod partner;
mod standing;
mod table;

use std::ops::Range;

use styrkedja::{
    Compensation, Economy, EconomyFigure, EconomyFollowUp, EconomyMeasure, EconomyNote, FigureKind,
    MoneyFact, Number, Pointer, Printed, Recurrence, SectionKind, Year, key,
};

pub(crate) use self::table::Doubt;
pub(super) use self::table::enter as enter_tables;
use self::{
    amounts::Amount,
    line::{Line, Place},
    meaning::Role,
};
use super::{Home, Taken, Tokens};

/// A statement on the economy.
#[derive(Debug)]
pub(super) enum Statement {
    Figure(EconomyFigure),
    Compensation(Compensation),
    Measure(EconomyMeasure),
    FollowUp(EconomyFollowUp),
    Note(EconomyNote),
}

/// A statement, and where it stands.
#[derive(Debug)]
pub(super) struct Told {
    statement: Statement,
    /// Its sentence.
    bytes: Range<usize>,
    /// The fields of it that stand for themselves, such as its amount.
    fields: Vec<(&'static str, Range<usize>)>,
}

/// What is known of the text around the sentences.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'a> {
    pub(super) home: Home,
    pub(super) year: Option<Year>,
    /// The name of the unit, when it is known.
    pub(super) unit: Option<&'a str>,
    /// Whether the text is a heading or title, which is no sentence.
    pub(super) heading: bool,
}

impl Around<'_> {
    fn is_on_investments(self) -> bool {
        self.home.is_in(SectionKind::Investments)
    }

    fn place(self) -> Place {
        const CHAPTERS: [SectionKind; 4] = [
            SectionKind::Economy,
            SectionKind::ResourceUse,
            SectionKind::Budget,
            SectionKind::Investments,
        ];
        if self.heading {
            return Place::Heading;
        }
        match self.home {
            Home::Goal { local: false } => Place::Above,
            home if CHAPTERS.iter().any(|kind| home.is_in(*kind)) => Place::Chapter,
            _ => Place::Elsewhere,
        }
    }
}

/// The statements of a text. They take the amounts and rates they are about.
pub(super) fn find(
    tokens: &Tokens<'_>,
    around: Around<'_>,
    amounts: &mut Taken<MoneyFact>,
    rates: &mut Taken<Recurrence>,
) -> Vec<Told> {
    let place = around.place();
    let mut found: Vec<Told> = Vec::new();
    for line in Line::all(tokens, place) {
        let mine = statements(&line, around, amounts, rates);
        if mine.is_empty() {
            complete(&line, rates, &mut found);
        }
        found.extend(mine);
    }
    found
}

fn statements(
    line: &Line<'_, '_>,
    around: Around<'_>,
    amounts: &mut Taken<MoneyFact>,
    rates: &mut Taken<Recurrence>,
) -> Vec<Told> {
    let found = amounts::of(line, amounts, around.is_on_investments());
    if found.is_empty() && line.is_row() {
        return Vec::new();
    }
    let mut told = figures(line, &found);
    if line.place != Place::Heading && !line.is_fragment() {
        told.extend(others(line, &found, around, rates, told.len()));
    }
    for amount in &found {
        let figure = matches!(amount.role, Role::Figure(_));
        let used = told.iter().any(|told| told.fields.iter().any(|(_, at)| *at == amount.bytes));
        if figure || used {
            amounts.take(amount.index);
        }
    }
    told
}

/// A figure for each amount that is one.
fn figures(line: &Line<'_, '_>, amounts: &[Amount]) -> Vec<Told> {
    let mut told = Vec::new();
    for amount in amounts {
        let Role::Figure(kind) = amount.role else { continue };
        let mut figure = EconomyFigure::new(kind, amount.fact.year);
        figure.amount = Some(amount.fact.amount.clone());
        figure.part = amount.part;
        figure.purpose.clone_from(&amount.purpose);
        if kind == FigureKind::Forecast {
            figure.occasion =
                super::said::occasions(line.tokens, line.words.clone()).first().copied();
        }
        figure.basis = amount.basis;
        figure.text = Some(line.text());
        let fields = vec![(key!(EconomyFigure.amount), amount.bytes.clone())];
        told.push(Told { statement: Statement::Figure(figure), bytes: line.bytes(), fields });
    }
    told
}

/// The statements of a line beside its amounts.
fn others(
    line: &Line<'_, '_>,
    amounts: &[Amount],
    around: Around<'_>,
    rates: &mut Taken<Recurrence>,
    figures: usize,
) -> Vec<Told> {
    let mut told = Vec::new();
    let has_figure =
        |kind: FigureKind| amounts.iter().any(|amount| amount.role == Role::Figure(kind));
    let follow_up = if figures == 0 { follow_ups::of(line, rates) } else { None };
    let followed = follow_up.is_some();
    let paid = if followed { Vec::new() } else { compensation::of(line, amounts, around.year) };
    if !followed && paid.is_empty() {
        for (kind, balance) in standing::of(line, around.unit) {
            let told_by_amount = has_figure(kind)
                || (kind == FigureKind::Result && figures > 0)
                || (kind == FigureKind::Forecast && figures > 0)
                || (kind == FigureKind::Budget && has_figure(FigureKind::Change));
            if told_by_amount {
                continue;
            }
            let mut figure = EconomyFigure::new(kind, line.year().or(around.year));
            let placed = balance.clone();
            let placed = placed.map(|words| (key!(EconomyFigure.amount), line.tokens.bytes(words)));
            figure.amount =
                balance.map(|words| Printed::new(line.tokens.words(words), Some(Number::from(0))));
            figure.percent = line
                .percent()
                .map(|(percent, words)| Printed::new(line.tokens.words(words), Some(percent)));
            figure.text = Some(line.text());
            told.push(Told {
                statement: Statement::Figure(figure),
                bytes: line.bytes(),
                fields: placed.into_iter().collect(),
            });
        }
    }
    let beside = figures > 0 || !paid.is_empty() || !told.is_empty();
    told.extend(paid);
    // Where staff sits counts only in a sentence that tells nothing else.
    let measure = measures::of(line, amounts, around.year, beside, followed);
    let notes = if followed {
        Vec::new()
    } else {
        notes::of(line, amounts, beside || measure.is_some(), around.is_on_investments())
    };
    // Beside a note less counts as a measure.
    let measure = match (beside, notes.is_empty()) {
        (false, false) => measures::of(line, amounts, around.year, true, followed),
        _ => measure,
    };
    told.extend(measure);
    told.extend(follow_up);
    told.extend(notes);
    told
}

/// A sentence that only points back says more of the follow-up before it: who, when, where.
fn complete(line: &Line<'_, '_>, rates: &mut Taken<Recurrence>, last: &mut [Told]) {
    let points = line.tokens.is(line.words.start, styrkedja_swedish::Class::Back)
        || line.tokens.is(line.words.start, styrkedja_swedish::Class::Forum);
    if points
        && line.in_chapter()
        && let [.., Told { statement: Statement::FollowUp(follow_up), .. }] = last
    {
        follow_ups::complete(follow_up, line, rates, true);
    }
}

/// Enters statements into the economy of a document. Gives the pointers to note, each with its bytes.
pub(super) fn enter(told: Vec<Told>, economy: &mut Economy) -> Vec<(Pointer, Range<usize>)> {
    fn add<T>(list: &mut Vec<T>, key: &str, statement: T) -> Pointer {
        list.push(statement);
        Pointer::root().field(key!(Document.economy)).field(key).index(list.len() - 1)
    }
    let mut placed = Vec::new();
    for Told { statement, bytes, fields } in told {
        let pointer = match statement {
            Statement::Figure(figure) => add(&mut economy.figures, key!(Economy.figures), figure),
            Statement::Compensation(paid) => {
                add(&mut economy.compensations, key!(Economy.compensations), paid)
            }
            Statement::Measure(measure) => {
                add(&mut economy.measures, key!(Economy.measures), measure)
            }
            Statement::FollowUp(follow_up) => {
                add(&mut economy.follow_ups, key!(Economy.follow_ups), follow_up)
            }
            Statement::Note(note) => add(&mut economy.notes, key!(Economy.notes), note),
        };
        placed.extend(fields.into_iter().map(|(key, bytes)| (pointer.field(key), bytes)));
        placed.push((pointer, bytes));
    }
    placed
}
