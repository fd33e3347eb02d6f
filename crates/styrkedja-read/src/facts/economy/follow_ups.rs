//! How the economy is followed up: by whom, with whom, when.
//!
//! ```text
//! Enhetschef följer upp budgeten månadsvis med controller    enhetschef; controller; 1 month
//! Prognos lämnas i T1 och T2                                 T1, T2
//! Medarbetarna informeras om ekonomin på APT                 with medarbetare; APT
//! ```

use styrkedja::{EconomyFollowUp, Recurrence, RecurrencePeriod, Schedule};
use styrkedja_swedish::Class;

use super::{Statement, Told, line::Line};
use crate::facts::{Taken, said};

/// The follow-up that a line tells of.
pub(super) fn of(line: &Line<'_, '_>, rates: &mut Taken<Recurrence>) -> Option<Told> {
    if !tells(line, rates.within(&line.bytes()).next().is_some()) {
        return None;
    }
    let mut follow_up = EconomyFollowUp::new(line.text());
    complete(&mut follow_up, line, rates, false);
    Some(Told {
        statement: Statement::FollowUp(follow_up),
        bytes: line.bytes(),
        fields: Vec::new(),
    })
}

/// Whether a line tells how something of the economy is followed.
fn tells(line: &Line<'_, '_>, often: bool) -> bool {
    let checks = line.tells("tracks-") || line.has(Class::Check);
    let money = line.has_one(&[Class::Money, Class::Frame, Class::Forecast])
        || line.of(Class::Gap).any(|at| line.base(at, Class::Gap) != "avvikelse");
    if !line.in_chapter() {
        return (checks && money && !is_only_a_duty(line)) || line.tells("tracks-works");
    }
    let object = money
        || line.has_one(&[Class::Outcome, Class::Gap, Class::Pay, Class::Volume, Class::Effort])
        || line.has_one(&[Class::Deficit, Class::Surplus, Class::Report]);
    // What is followed up in such a chapter is the economy, whatever the sentence calls it.
    let told = checks && (object || informs(line) || begins_with_a_check(line) || follows(line));
    let handed_in = (line.has(Class::Forecast) || line.has(Class::Report))
        && (often || has_occasion(line) || line.tells("tracks-works"));
    told || handed_in
}

fn follows(line: &Line<'_, '_>) -> bool {
    line.tells("tracks-follows-up")
        || line.tells("tracks-checks-off")
        || line.of(Class::Check).any(|at| {
            let base = line.base(at, Class::Check);
            base.ends_with("uppföljning") || base.ends_with("avstämning")
        })
}

/// Outside the chapters on the economy, `analys` and `ansvar` may be of anything: what is checked must be money.
fn is_only_a_duty(line: &Line<'_, '_>) -> bool {
    !line.tells("tracks-")
        && line.of(Class::Check).all(|at| {
            let base = line.base(at, Class::Check);
            matches!(&*base, "diskutera" | "analys" | "information")
        })
}

fn informs(line: &Line<'_, '_>) -> bool {
    line.of(Class::Check).any(|at| {
        matches!(
            &*line.base(at, Class::Check),
            "informera" | "information" | "återkoppla" | "presentera"
        )
    })
}

/// `Uppföljning sker i T1 och T2`: what is followed is the chapter's subject.
fn begins_with_a_check(line: &Line<'_, '_>) -> bool {
    let first = line.words.start..(line.words.start + 2).min(line.words.end);
    first.into_iter().any(|at| line.is(at, Class::Check) && !line.tokens.is(at, Class::Passive))
}

fn has_occasion(line: &Line<'_, '_>) -> bool {
    !said::occasions(line.tokens, line.words.clone()).is_empty()
}

/// Adds who, where and when a line says. A sentence that only points back completes the statement before it.
pub(super) fn complete(
    follow_up: &mut EconomyFollowUp,
    line: &Line<'_, '_>,
    rates: &mut Taken<Recurrence>,
    points_back: bool,
) {
    let (responsible, with) = people(line, points_back);
    add(&mut follow_up.responsible, responsible);
    add(&mut follow_up.with, with);
    let forums = said::forums(line.tokens, line.words.clone());
    add(&mut follow_up.forum, forums.into_iter().map(|(forum, _)| forum).collect());
    let Schedule { recurrences, occasions, months, .. } = &mut follow_up.schedule;
    let named = said::occasions(line.tokens, line.words.clone());
    let found: Vec<(usize, Recurrence)> = rates
        .within(&line.bytes())
        // That something is done for T1 and T2 is told by these: no rate of its own.
        .filter(|(_, rate, _)| rate.per != RecurrencePeriod::Tertial || named.is_empty())
        .map(|(index, rate, _)| (index, rate.clone()))
        .collect();
    for (index, rate) in found {
        rates.take(index);
        if !recurrences.contains(&rate) {
            recurrences.push(rate);
        }
    }
    for occasion in named {
        if !occasions.contains(&occasion) {
            occasions.push(occasion);
        }
    }
    for month in said::months(line.tokens, line.words.clone()) {
        if !months.contains(&month) {
            months.push(month);
        }
    }
}

/// Who does it, and with whom or for whom.
pub(super) fn people(line: &Line<'_, '_>, points_back: bool) -> (Vec<String>, Vec<String>) {
    let tokens = line.tokens;
    let roles = said::roles(tokens, line.words.clone());
    let informed = line.of(Class::Check).any(|at| line.base(at, Class::Check) == "information");
    let told = line.any(&["informeras", "uppdateras"]) || (informed && line.any(&["får"]));
    let (mut responsible, mut with) = (Vec::new(), Vec::new());
    let mut told_last: Option<(usize, bool)> = None;
    for (role, words) in roles {
        let before = |back: usize| {
            let at = words.start.checked_sub(back).filter(|at| line.words.contains(at));
            at.map_or("", |at| tokens.lower(at))
        };
        let near = |word: &str| (1..=3).any(|back| before(back) == word);
        // `med avdelningschef och controller`
        let joined = told_last.filter(|(end, _)| words.start - end <= 2);
        let beside = if before(1) == "av" || before(2) == "av" {
            false
        } else if near("med") || near("till") || near("inför") || before(1) == "för" {
            true
        } else if let Some((_, beside)) = joined {
            // `mellan enhetschef, avdelningschef och controller`: the first is the one who does it.
            beside || is_between(line, words.start)
        } else if near("mellan") {
            false
        } else if told {
            true
        } else {
            // The object of the verb is told: `enhetschefen informerar medarbetarna`.
            points_back || !responsible.is_empty()
        };
        told_last = Some((words.end, beside));
        let list = if beside { &mut with } else { &mut responsible };
        if !list.contains(&role) {
            list.push(role);
        }
    }
    (responsible, with)
}

/// Whether a list that `mellan` begins goes on to a word.
fn is_between(line: &Line<'_, '_>, at: usize) -> bool {
    let from = at.saturating_sub(6).max(line.words.start);
    (from..at).any(|at| line.tokens.lower(at) == "mellan")
}

fn add(list: &mut Vec<String>, more: Vec<String>) {
    for name in more {
        if !list.contains(&name) {
            list.push(name);
        }
    }
}
