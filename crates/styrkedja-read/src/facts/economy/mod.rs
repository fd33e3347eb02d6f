//! What running text says of the economy, a statement a sentence.
//!
//! ```text
//! Budgeten för 2027 är 14,2 mnkr             figure: budget, 2027
//! Resultatet var ett underskott på 0,2 mnkr  figure: result, negative
//! ```

mod table;

use std::ops::Range;

use styrkedja::{
    Compensation, Economy, EconomyFigure, EconomyFollowUp, EconomyMeasure, EconomyNote, FigureKind,
    MoneyFact, MoneyKind, Pointer, Recurrence, Year, key,
};

pub(crate) use self::table::Doubt;
pub(super) use self::table::enter as enter_tables;

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

/// The statements of a text. They take the amounts and rates they are about.
pub(super) fn find(
    tokens: &Tokens<'_>,
    _home: Home,
    _document_year: Option<Year>,
    amounts: &mut Taken<MoneyFact>,
    _rates: &mut Taken<Recurrence>,
) -> Vec<Told> {
    let mut found = Vec::new();
    for sentence in tokens.sentences() {
        let bytes = tokens.bytes(sentence.clone());
        let mut mine = Vec::new();
        for (index, fact, words) in amounts.within(&bytes) {
            let kind = match fact.kind {
                MoneyKind::Budget => FigureKind::Budget,
                MoneyKind::Result => FigureKind::Result,
                MoneyKind::Benefit | MoneyKind::Other => continue,
            };
            let mut figure = EconomyFigure::new(kind, fact.year);
            figure.amount = Some(fact.amount.clone());
            figure.text = Some(tokens.text[bytes.clone()].to_owned());
            let fields = vec![(key!(EconomyFigure.amount), words.clone())];
            found.push(Told { statement: Statement::Figure(figure), bytes: bytes.clone(), fields });
            mine.push(index);
        }
        mine.into_iter().for_each(|index| amounts.take(index));
    }
    found
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
