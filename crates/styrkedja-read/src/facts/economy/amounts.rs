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

use super::line::Line;
use crate::facts::Taken;

/// What an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Figure(FigureKind),
    /// What is paid for a service: before, or now.
    Paid {
        before: bool,
    },
    Invested,
    /// Of premises.
    Rent,
    Shared,
    Saved {
        whole_year: bool,
    },
}

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

/// What the words beside an amount say.
#[derive(Clone, Copy, Debug)]
struct Meaning {
    role: Role,
    /// Below or above nothing, when the words say so.
    sign: Option<bool>,
}

/// The amounts of a line that are about the economy.
pub(super) fn of(line: &Line<'_, '_>, amounts: &Taken<MoneyFact>) -> Vec<Amount> {
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
        let goes_on = earlier.is_some() && before.clone().all(|at| links(line, at));
        let meaning = if fact.kind == MoneyKind::Benefit {
            None
        } else if part || (goes_on && found.last().is_some_and(|last| last.part)) {
            earlier
        } else {
            by_words(line, &before, &after, fact).or(earlier.filter(|_| goes_on))
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

/// The meaning of an amount by the words on both sides.
fn by_words(
    line: &Line<'_, '_>,
    before: &Range<usize>,
    after: &Range<usize>,
    fact: &MoneyFact,
) -> Option<Meaning> {
    let first = line.tokens.lower(after.start);
    let compared = |words: &[&str]| !after.is_empty() && words.contains(&first);
    let to_budget = after.clone().any(|at| line.is(at, Class::Frame) || is_budgeted(line, at));
    let deviation = |sign| Meaning { role: Role::Figure(FigureKind::Deviation), sign };
    // `0,3 mnkr sämre än budget`, `2 mnkr lägre än budgeterat`
    if to_budget && compared(&["sämre", "över", "dyrare"]) {
        return Some(deviation(Some(false)));
    }
    if to_budget && compared(&["bättre", "under", "billigare"]) {
        return Some(deviation(Some(true)));
    }
    if compared(&["högre", "lägre", "mer", "mindre"]) {
        if !to_budget {
            return None;
        }
        let cost = before.clone().rev().find_map(|at| is_cost(line, at));
        return cost.map(|cost| deviation(Some(cost != matches!(first, "högre" | "mer"))));
    }
    if compared(&["bättre", "sämre", "dyrare", "billigare"]) {
        return None;
    }
    let meaning = scan(line, before.clone().rev(), before).or_else(|| {
        let after = after.start..after.end.min(after.start + 5);
        scan(line, after.clone(), &after)
    });
    meaning
        .or_else(|| by_rate(line, after))
        .and_then(|meaning| expected(line, before, meaning, fact))
}

/// A result that is still to come is a forecast.
fn expected(
    line: &Line<'_, '_>,
    before: &Range<usize>,
    meaning: Meaning,
    _fact: &MoneyFact,
) -> Option<Meaning> {
    let Role::Figure(FigureKind::Result | FigureKind::Outcome) = meaning.role else {
        return Some(meaning);
    };
    let coming = |at: usize| {
        line.is(at, Class::Forecast) || (line.is(at, Class::Expect) && !is_budgeted(line, at))
    };
    let planned = before.clone().any(|at| is_budgeted(line, at));
    let role = if before.clone().any(coming) {
        Role::Figure(FigureKind::Forecast)
    } else if planned && meaning.role == Role::Figure(FigureKind::Result) {
        Role::Figure(FigureKind::Budget)
    } else {
        meaning.role
    };
    Some(Meaning { role, ..meaning })
}

/// The nearest word that says what an amount is.
fn scan(
    line: &Line<'_, '_>,
    words: impl Iterator<Item = usize>,
    around: &Range<usize>,
) -> Option<Meaning> {
    let mut sign = None;
    let mut fallback = None;
    let figure = |kind, sign| Some(Meaning { role: Role::Figure(kind), sign });
    for at in words {
        let word = line.tokens.lower(at);
        match word {
            "minus" | "back" => sign = sign.or(Some(false)),
            "plus" => sign = sign.or(Some(true)),
            _ if word.starts_with("negativ") => sign = sign.or(Some(false)),
            _ if word.starts_with("positiv") => sign = sign.or(Some(true)),
            _ => {}
        }
        if line.tells("breaks-goes-back") && matches!(word, "back" | "går" | "gick" | "gått") {
            return figure(FigureKind::Result, Some(false));
        }
        if line.is(at, Class::Deficit) {
            return figure(FigureKind::Result, Some(false));
        }
        if line.is(at, Class::Surplus) {
            return figure(FigureKind::Result, Some(true));
        }
        if line.is(at, Class::Gap) {
            return figure(FigureKind::Deviation, sign);
        }
        if line.told("breaks-the-budget").any(|words| words.contains(&at)) {
            return figure(FigureKind::Deviation, Some(false));
        }
        if line.told("beats").any(|words| words.contains(&at)) {
            return figure(FigureKind::Deviation, Some(true));
        }
        if line.is(at, Class::Forecast) {
            return figure(FigureKind::Forecast, sign);
        }
        if line.is(at, Class::Invest) {
            return Some(Meaning { role: Role::Invested, sign: None });
        }
        if is_budgeted(line, at) {
            fallback = fallback.or(figure(FigureKind::Budget, None));
            continue;
        }
        if line.is(at, Class::Outcome) {
            let kind = match &*line.base(at, Class::Outcome) {
                base if base.ends_with("resultat") => FigureKind::Result,
                _ => FigureKind::Outcome,
            };
            return figure(kind, sign);
        }
        if line.is(at, Class::Frame) {
            // `underskott mot budget om 3 mnkr`: what it is measured against.
            if matches!(line.tokens.lower(at.wrapping_sub(1)), "mot" | "än" | "till") {
                fallback = fallback.or(figure(FigureKind::Budget, None));
                continue;
            }
            let changed = around
                .clone()
                .any(|at| line.is(at, Class::Save) || line.tokens.is(at, Class::Change))
                && line.tokens.lower(around.end.wrapping_sub(1)) == "med";
            let kind = if changed { FigureKind::Change } else { FigureKind::Budget };
            return fallback.or(figure(kind, None));
        }
        if line.is(at, Class::Pay) {
            let by = line.tokens.lower(around.end.wrapping_sub(1));
            return (by != "med")
                .then_some(Meaning { role: Role::Paid { before: by == "från" }, sign: None });
        }
        if line.is(at, Class::Funds)
            && line.words.clone().any(|at| line.is(at, Class::Grant) || line.tells("grants-gets"))
        {
            return figure(FigureKind::Budget, None);
        }
        if line.is(at, Class::Grant) && line.base(at, Class::Grant) == "tilldela" {
            return figure(FigureKind::Budget, None);
        }
        if line.is(at, Class::Lend) && line.has_one(&[Class::Room, Class::Effort]) {
            return Some(Meaning { role: Role::Shared, sign: None });
        }
        if line.is(at, Class::Room) && rents(line, at) && fallback.is_none() {
            let alone = around.start == line.all.start;
            return alone.then_some(Meaning { role: Role::Rent, sign: None });
        }
        if line.is(at, Class::Save) && (line.in_chapter() || line.has(Class::Money)) {
            let whole_year = around.clone().any(|at| line.tokens.lower(at).starts_with("helår"));
            return Some(Meaning { role: Role::Saved { whole_year }, sign: None });
        }
        if let Some(kind) = spent(line, at, around) {
            return figure(kind, None);
        }
    }
    fallback.or(sign.and_then(|sign| {
        // `gick minus 3 mnkr`
        line.in_chapter()
            .then_some(Meaning { role: Role::Figure(FigureKind::Result), sign: Some(sign) })
    }))
}

/// `Personalkostnaderna uppgick till 12 mnkr`, `Intäkterna väntas bli 3 mnkr`: what was spent or earned, or will be.
fn spent(line: &Line<'_, '_>, at: usize, around: &Range<usize>) -> Option<FigureKind> {
    is_cost(line, at)?;
    let came = around.clone().any(|at| {
        matches!(
            line.tokens.lower(at),
            "uppgick" | "uppgår" | "blev" | "var" | "landade" | "visar" | "på"
        )
    });
    let coming = around.clone().any(|at| line.is(at, Class::Expect));
    let changes =
        around.clone().any(|at| line.is(at, Class::Save) || line.tokens.is(at, Class::Change));
    if changes {
        return None;
    }
    if coming { Some(FigureKind::Forecast) } else { came.then_some(FigureKind::Outcome) }
}

/// Whether a word is a cost, or what comes in.
fn is_cost(line: &Line<'_, '_>, at: usize) -> Option<bool> {
    if !line.is(at, Class::Money) {
        return None;
    }
    let base = line.base(at, Class::Money);
    if base.ends_with("kostnad") || base.ends_with("utgift") || base.ends_with("lön") {
        Some(true)
    } else {
        base.ends_with("intäkt").then_some(false)
    }
}

/// `budgeterat`, `budgeterade`
fn is_budgeted(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at, Class::Expect) && line.base(at, Class::Expect) == "budgetera"
}

fn rents(line: &Line<'_, '_>, at: usize) -> bool {
    line.base(at, Class::Room).ends_with("hyra")
}

/// `500 kronor per plats`: what is paid for one, in a chapter that is about money.
fn by_rate(line: &Line<'_, '_>, after: &Range<usize>) -> Option<Meaning> {
    let per = line.tokens.lower(after.start) == "per" && line.is(after.start + 1, Class::Volume);
    (per && line.in_chapter()).then_some(Meaning { role: Role::Paid { before: false }, sign: None })
}

/// An amount with its sign. What the print says itself counts.
fn signed(amount: &Printed<Number>, role: Role, sign: Option<bool>) -> Printed<Number> {
    let Role::Figure(kind) = role else { return without_sign(amount) };
    let below = amount.text.starts_with(['-', '−', '–', '—']);
    let value = amount.value.map(|value| {
        let size = value.decimal().abs();
        let negative = match kind {
            FigureKind::Budget | FigureKind::Remaining => false,
            FigureKind::Outcome | FigureKind::Change => below,
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
