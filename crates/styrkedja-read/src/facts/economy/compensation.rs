//! What the unit is paid for its services.
//!
//! ```text
//! Ersättningen per dygn räknas upp med 1,5 procent     1.5 per cent, dygn
//! Förskolepengen höjs till 12 400 kr per barn          to 12 400, barn
//! ```

use std::ops::Range;

use styrkedja::{Compensation, Number, Printed, Year, key};
use styrkedja_swedish::Class;

use super::{Statement, Told, amounts::Amount, line::Line, meaning::Role};

/// The statement of a line on what is paid, if it makes one.
pub(super) fn of(line: &Line<'_, '_>, amounts: &[Amount], own: Option<Year>) -> Vec<Told> {
    let paid = |before: bool| amounts.iter().find(move |at| at.role == Role::Paid { before });
    let (from, to) = (paid(true), paid(false));
    let named = line.has(Class::Pay);
    let changes =
        line.words.clone().any(|at| line.tokens.is(at, Class::Change) || line.is(at, Class::Save))
            || line.any(&["räknas", "räknats", "skrivs", "skrivits"]);
    let percent = line.percent().filter(|_| changes || named);
    let told = if line.in_chapter() {
        named || to.is_some()
    } else {
        (named && (from.is_some() || to.is_some())) || (named && changes && percent.is_some())
    };
    if !told {
        return Vec::new();
    }
    // Two rates in a sentence are two statements.
    let more: Vec<&Amount> =
        amounts.iter().filter(|at| at.role == Role::Paid { before: false }).skip(1).collect();
    let mut all = vec![statement(line, from, to, percent.clone(), own)];
    all.extend(more.into_iter().map(|to| statement(line, None, Some(to), percent.clone(), own)));
    all
}

fn statement(
    line: &Line<'_, '_>,
    from: Option<&Amount>,
    to: Option<&Amount>,
    percent: Option<(Number, Range<usize>)>,
    own: Option<Year>,
) -> Told {
    let mut statement = Compensation::new(line.text());
    statement.year = line.year().or(own);
    statement.per = per(line);
    statement.percent =
        percent.map(|(percent, _)| if falls(line) { negative(percent) } else { percent });
    let mut fields = Vec::new();
    if let Some(from) = from {
        statement.from = Some(from.fact.amount.clone());
        fields.push((key!(Compensation.from), from.bytes.clone()));
    }
    if let Some(to) = to {
        statement.to = Some(to.fact.amount.clone());
        fields.push((key!(Compensation.to), to.bytes.clone()));
        if statement.from.is_none() {
            statement.from = range_start(line, to);
        }
    }
    Told { statement: Statement::Compensation(statement), bytes: line.bytes(), fields }
}

fn negative(percent: Number) -> Number {
    Number::from(-percent.decimal())
}

/// `sänks`, `minskar`
fn falls(line: &Line<'_, '_>) -> bool {
    line.words.clone().any(|at| {
        let change = line.base(at, Class::Change);
        line.is(at, Class::Save) || matches!(&*change, "minska" | "sänka" | "sjunka")
    })
}

/// `per dygn`, `per inskrivet barn`
fn per(line: &Line<'_, '_>) -> Option<String> {
    let per = line.words.clone().find(|at| line.tokens.lower(*at) == "per")?;
    let end = line.tokens.clause_after(per + 1, 2).end.min(line.words.end);
    let what = (per + 1..end).find(|at| line.is(*at, Class::Volume));
    what.map(|at| line.tokens.words(per + 1..at + 1).to_owned())
}

/// `från 498 till 512 kr`: the first figure has its unit from the second.
fn range_start(line: &Line<'_, '_>, to: &Amount) -> Option<Printed<Number>> {
    let at = line.tokens.list.partition_point(|token| token.end <= to.bytes.start);
    let (till, figure, from) = (at.checked_sub(1)?, at.checked_sub(2)?, at.checked_sub(3)?);
    let said = line.tokens.lower(till) == "till" && line.tokens.lower(from) == "från";
    let value = Number::from_swedish(line.tokens.lower(figure)).ok().filter(|_| said)?;
    let unit = to.fact.amount.text.rsplit(' ').next().unwrap_or_default();
    matches!(unit, "kr" | "kronor")
        .then(|| Printed::new(line.tokens.list[figure].word, Some(value)))
}
