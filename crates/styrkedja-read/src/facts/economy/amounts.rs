//! What the amounts of a line are: by the words before them, the nearest first, else by those after them.
//!
//! ```text
//! Budgeten är 14,2 mnkr, varav 12,6 mnkr avser personal   budget; a part of it
//! ett underskott på 0,2 mnkr, minus 0,2 mnkr              result below nothing
//! Prognosen är ett underskott på 1 mnkr                   forecast
//! 0,3 mnkr sämre än budget                                deviation below nothing
//! Ersättningen höjs till 512 kr per dygn                  what is paid
//! Avtalet sparar 40 tkr                                   what a measure saves
//! ```

use std::ops::Range;

use styrkedja::{Basis, FigureKind, MoneyFact, MoneyKind, Number, Printed};
use styrkedja_swedish::{Class, Form};

use super::{
    line::Line,
    meaning::{Meaning, Role, by_words, is_cost},
};
use crate::facts::Taken;

/// An amount of a line.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// Its index among the amounts of the text.
    pub(super) index: usize,
    pub(super) role: Role,
    pub(super) fact: MoneyFact,
    pub(super) bytes: Range<usize>,
    /// Whether it is a part of the one before.
    pub(super) part: bool,
    pub(super) purpose: Option<String>,
    pub(super) basis: Option<Basis>,
}

/// The amounts of a line that are about the economy.
pub(super) fn of(
    line: &Line<'_, '_>,
    amounts: &Taken<MoneyFact>,
    investments: bool,
) -> Vec<Amount> {
    let tokens = line.tokens;
    let bytes = tokens.bytes(line.all.clone());
    let mut found: Vec<Amount> = Vec::new();
    let mut last: Option<(usize, Option<Meaning>)> = None;
    let word_at = |byte: usize| tokens.list.partition_point(|token| token.end <= byte);
    let all: Vec<(usize, MoneyFact, Range<usize>)> = amounts
        .within(&bytes)
        .map(|(index, fact, bytes)| (index, fact.clone(), bytes.clone()))
        .collect();
    for (at, (index, fact, bytes)) in all.iter().enumerate() {
        let start = word_at(bytes.start);
        let end = word_at(bytes.end.saturating_sub(1)) + 1;
        let from = last.map_or(line.all.start, |(end, _)| end);
        let until = all.get(at + 1).map_or(line.all.end, |next| word_at(next.2.start));
        let before = from..start.max(from);
        let after = {
            let clause = tokens.clause_after(end, 6);
            clause.start..clause.end.min(until)
        };
        let earlier = last.and_then(|(_, meaning)| meaning);
        let part = earlier.is_some() && before.clone().any(|at| is_part(line, at));
        let goes_on = earlier.is_some()
            && before.clone().all(|at| {
                links(line, at) || is_cost(line, at).is_some() || line.is(at, Class::Volume)
            });
        let meaning = if fact.kind == MoneyKind::Benefit {
            None
        } else if part || (goes_on && found.last().is_some_and(|last| last.part)) {
            earlier
        } else {
            by_words(line, &before, &after)
                .or(earlier.filter(|_| goes_on))
                .or(investments.then_some(Meaning { role: Role::Invested, sign: None }))
        };
        last = Some((end, meaning.or(earlier.filter(|_| part))));
        let Some(Meaning { role, sign }) = meaning else { continue };
        let part = part || (goes_on && found.last().is_some_and(|last| last.part));
        let mut fact = fact.clone();
        fact.amount = signed(&fact.amount, role, sign);
        let purpose = if part {
            purpose(line, &after).or_else(|| purpose(line, &before))
        } else {
            what_for(line, &before, role)
        };
        let basis = (end..(end + 2).min(line.all.end)).find_map(|at| basis(line.tokens.lower(at)));
        let bytes = bytes.clone();
        found.push(Amount { index: *index, role, fact, bytes, part, purpose, basis });
    }
    found
}

fn basis(word: &str) -> Option<Basis> {
    match word {
        "netto" => Some(Basis::Net),
        "brutto" => Some(Basis::Gross),
        _ => None,
    }
}

/// `varav`, `därav`: a part of the amount before.
fn is_part(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(line.tokens.lower(at), "varav" | "därav")
}

/// Words that only join an amount to the one before.
fn links(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(
        line.tokens.lower(at),
        "och" | "samt" | "mot" | "respektive" | "jämfört" | "med" | "för" | "år" | "till"
    ) || crate::years::named_year(line.tokens.lower(at)).is_some()
        || line.tokens.is(at, Class::Back)
}

/// An amount with its sign. What the print says itself counts.
fn signed(amount: &Printed<Number>, role: Role, sign: Option<bool>) -> Printed<Number> {
    let Role::Figure(kind) = role else { return without_sign(amount) };
    let below = amount.text.starts_with(['-', '−', '–', '—']);
    let value = amount.value.map(|value| {
        let size = value.decimal().abs();
        let negative = match kind {
            FigureKind::Remaining => false,
            // A result below nothing may be budgeted too.
            FigureKind::Budget | FigureKind::Outcome | FigureKind::Change => below,
            _ => below || sign == Some(false),
        };
        Number::from(if negative { -size } else { size })
    });
    Printed::new(amount.text.clone(), value)
}

fn without_sign(amount: &Printed<Number>) -> Printed<Number> {
    Printed::new(amount.text.clone(), amount.value.map(|value| Number::from(value.decimal().abs())))
}

/// `avser personal`, `går till lokaler`: what a part of an amount is for.
fn purpose(line: &Line<'_, '_>, words: &Range<usize>) -> Option<String> {
    let small = |at: usize| {
        let word = line.tokens.lower(at);
        word.chars().count() < 4
            || matches!(word, "varav" | "därav" | "avser" | "utgörs" | "cirka" | "samt" | "utgör")
    };
    let start = words.clone().find(|at| !small(*at))?;
    let end = (start..words.end)
        .find(|at| small(*at) || (*at > start && !line.tokens.joined(*at)))
        .unwrap_or(words.end);
    let named = line.tokens.words(start..end.min(start + 3));
    (!named.is_empty() && named.starts_with(char::is_alphabetic)).then(|| named.to_owned())
}

/// What a figure is for, when it is not the whole unit: a kind of cost, or money of its own.
fn what_for(line: &Line<'_, '_>, before: &Range<usize>, role: Role) -> Option<String> {
    let Role::Figure(kind) = role else { return None };
    let named = |class: Class| before.clone().rev().find(|at| line.is(*at, class));
    match kind {
        FigureKind::Budget => {
            if named(Class::Frame).is_some() {
                return None;
            }
            named(Class::Funds).map(|at| line.base(at, Class::Funds))
        }
        FigureKind::Outcome | FigureKind::Forecast | FigureKind::Deviation | FigureKind::Result => {
            let cost = named(Class::Money).filter(|at| is_cost(line, *at).is_some())?;
            line.tokens.has(cost, Class::Money, Form::PLAIN).then(|| line.base(cost, Class::Money))
        }
        FigureKind::Remaining | FigureKind::Change => None,
    }
}
