//! What is done to keep or reach balance, and to use resources well.
//!
//! ```text
//! Bemanningen minskas nattetid från den 1 mars     from 1 March
//! Inköpsstopp ger 200 tkr i år                     200 000
//! Planeringen utgår från tillgängliga resurser     in a chapter on the economy
//! för att minska kostnaderna                       nothing: a purpose
//! ```

use styrkedja::{Date, EconomyMeasure, MeasureState, Printed, Year, key};
use styrkedja_swedish::{Class, Form, Value};

use super::{Statement, Told, amounts::Amount, line::Line, meaning::Role};
use crate::{facts::said, years::named_year};

/// The measure that a line tells of. Beside another statement only what is done counts, not what something is for.
pub(super) fn of(
    line: &Line<'_, '_>,
    amounts: &[Amount],
    own: Option<Year>,
    beside: bool,
    followed: bool,
) -> Option<Told> {
    let saved: Vec<&Amount> =
        amounts.iter().filter(|amount| matches!(amount.role, Role::Saved { .. })).collect();
    if saved.is_empty() && !tells(line, beside, followed) {
        return None;
    }
    let mut measure = EconomyMeasure::new(line.text());
    measure.year = line.year();
    measure.state = state(line);
    measure.start = start(line, own);
    measure.responsible = doers(line);
    let mut fields = Vec::new();
    for amount in saved {
        let whole = amount.role == Role::Saved { whole_year: true };
        let (field, key) = if whole {
            (&mut measure.full_year_effect, key!(EconomyMeasure.full_year_effect))
        } else {
            (&mut measure.effect, key!(EconomyMeasure.effect))
        };
        if field.is_none() {
            *field = Some(amount.fact.amount.clone());
            fields.push((key, amount.bytes.clone()));
        }
    }
    Some(Told { statement: Statement::Measure(measure), bytes: line.bytes(), fields })
}

fn tells(line: &Line<'_, '_>, beside: bool, followed: bool) -> bool {
    let things = &[Class::Effort, Class::Money, Class::Frame, Class::Room, Class::Volume];
    let money = line.has_one(&[Class::Money, Class::Frame]);
    let done = |at: usize| !line.is_purpose(at);
    let saves = line
        .of(Class::Save)
        .filter(|at| !line.is_only_lower(*at))
        .chain(line.told("saves-").map(|words| words.start));
    let saves: Vec<usize> = saves.filter(|at| done(*at)).collect();
    let plans = line.of(Class::Plan).chain(line.told("plans-").map(|words| words.start));
    // `två mindre än planerat`: a comparison.
    let compared = |at: usize| line.tokens.lower(at.wrapping_sub(1)) == "än";
    let plans: Vec<usize> = plans.filter(|at| done(*at) && !compared(*at)).collect();
    let spares = line.has_one(&[Class::Effort, Class::Money, Class::Plan, Class::Room])
        || line.tells("uses-");
    let thrift = (spares && line.of(Class::Thrift).any(done)) || has_lowest_cost(line);
    // `åtgärder`: something is done, whatever else the sentence tells.
    let step = plans.iter().any(|at| line.base(*at, Class::Plan).starts_with("åtgärd"));
    let acts = |list: &[usize]| list.iter().any(|at| is_finite(line, *at));
    if followed {
        return (acts(&saves) || acts(&plans)) && line.has_one(things) && both_clauses(line);
    }
    if beside {
        return step
            || (acts(&saves) && line.has_one(things))
            || (acts(&plans) && line.has_one(things));
    }
    if line.in_chapter() {
        // `inköpsstopp`, `besparingar`: nouns that say themselves what is saved.
        let noun = saves.iter().any(|at| line.tokens.has(*at, Class::Save, Form::PLAIN));
        noun || (!saves.is_empty() && line.has_one(things)) || !plans.is_empty() || thrift
    } else {
        money && (!saves.is_empty() || (!plans.is_empty() && !step) || thrift)
    }
}

/// A verb that somebody does: not `att minska`.
fn is_finite(line: &Line<'_, '_>, at: usize) -> bool {
    let before = line.tokens.lower(at.wrapping_sub(1));
    // `det rum som planerades`: what the thing is, not what is done.
    if matches!(before, "som" | "att") {
        return false;
    }
    let form = |class: Class| {
        [Form::PRESENT, Form::PAST, Form::SUPINE]
            .into_iter()
            .any(|form| line.tokens.has(at, class, form))
    };
    let told = !line.is(at, Class::Save) && !line.is(at, Class::Plan);
    let word = line.tokens.lower(at);
    form(Class::Save) || form(Class::Plan) || (told && !word.ends_with('a') && word != "se")
}

/// Beside a follow-up, something is done only in a clause of its own: `… och anpassar bemanningen`.
fn both_clauses(line: &Line<'_, '_>) -> bool {
    line.any(&["och", "samt"])
}

/// `den lägsta kostnaden`
fn has_lowest_cost(line: &Line<'_, '_>) -> bool {
    line.of(Class::Money).any(|at| matches!(line.tokens.lower(at.wrapping_sub(1)), "lägsta"))
}

/// Those who stand at the head of the sentence, or behind `av`.
fn doers(line: &Line<'_, '_>) -> Vec<String> {
    let head = line.words.start + 5;
    let roles = said::roles(line.tokens, line.words.clone());
    // `vikarier tas in`: they do nothing themselves.
    let passive =
        |at: usize| line.tokens.is(at + 1, Class::Passive) || line.tokens.lower(at + 1) == "tas";
    // `införs av chefen`, but not `samplanering av nattpersonalen`
    let by = |at: usize| {
        line.tokens.lower(at.wrapping_sub(1)) == "av"
            && line.tokens.lower(at.wrapping_sub(2)).ends_with(['s', 'd', 't'])
    };
    let does = |at: usize| by(at) || (at < head && !passive(at));
    let clause = |at: usize| {
        (line.words.start..at)
            .any(|at| line.tokens.is(at, Class::Clause) && line.tokens.lower(at) != "och")
    };
    let roles = roles.into_iter().filter(|(_, words)| does(words.start) && !clause(words.start));
    roles.map(|(role, _)| role).collect()
}

fn state(line: &Line<'_, '_>) -> Option<MeasureState> {
    let done = line.of(Class::Deed).any(|at| {
        let base = line.base(at, Class::Deed);
        let carried_out = ["genomföra", "utföra", "slutföra", "verkställa", "införa"];
        carried_out.contains(&&*base)
            && [Form::SUPINE, Form::PARTICIPLE, Form::PAST]
                .into_iter()
                .any(|form| line.tokens.has(at, Class::Deed, form))
    });
    if done {
        Some(MeasureState::Done)
    } else if line.tells("state-decided") {
        Some(MeasureState::Decided)
    } else if line.tells("state-proposed") {
        Some(MeasureState::Proposed)
    } else if line.tells("state-ongoing") {
        Some(MeasureState::Ongoing)
    } else {
        None
    }
}

/// `från och med den 1 mars`, `fr.o.m. 1 mars 2027`: the day from which it counts.
fn start(line: &Line<'_, '_>, own: Option<Year>) -> Option<Printed<Date>> {
    let from = line.words.clone().find(|at| matches!(line.tokens.lower(*at), "från" | "fr.o.m"))?;
    let end = (from + 7).min(line.words.end);
    let month = (from..end).find(|at| line.tokens.is(*at, Class::Month))?;
    let Some(Value::Number(number)) = line.tokens.tag(month, Class::Month).map(|tag| tag.value)
    else {
        return None;
    };
    let day = month.checked_sub(1).filter(|at| *at > from)?;
    let date = line.tokens.number(day)?;
    let printed = named_year(line.tokens.lower(month + 1)).filter(|_| month + 1 < line.words.end);
    let year = printed.or(own.map(Year::get))?;
    let words = line.tokens.words(day..month + 1 + usize::from(printed.is_some()));
    let date: Date = format!("{year:04}-{number:02}-{date:02}").parse().ok()?;
    Some(Printed::new(words, Some(date)))
}
