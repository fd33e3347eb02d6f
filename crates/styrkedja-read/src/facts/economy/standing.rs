//! How the economy stands, told without an amount: budget, result, forecast.
//!
//! ```text
//! Enheten har arbetat inom tilldelad budget       result
//! Ekonomin var i balans                           result: 0
//! Resultatet beräknas bli i balans                forecast: 0
//! Antalet barn väntas minska                      forecast
//! med de medel som sökts                          budget
//! Budgeten är lägre än förra året                 budget
//! För att nå en budget i balans                   nothing: an aim
//! ```

use std::ops::Range;

use styrkedja::FigureKind;
use styrkedja_swedish::{Class, Form};

use super::line::Line;

/// What a line tells of the economy without an amount: its kind, and the words that say that it is in balance.
pub(super) fn of(
    line: &Line<'_, '_>,
    unit: Option<&str>,
) -> Vec<(FigureKind, Option<Range<usize>>)> {
    let mut found: Vec<(FigureKind, Option<Range<usize>>)> = Vec::new();
    found.extend(how_it_went(line));
    if !found.iter().any(|(kind, _)| *kind == FigureKind::Forecast) && is_volume_to_come(line) {
        found.push((FigureKind::Forecast, None));
    }
    if is_given(line, unit) || compares(line) {
        found.push((FigureKind::Budget, None));
    }
    found
}

/// Whether something of the future is told before a word.
fn is_to_come(line: &Line<'_, '_>, before: usize) -> bool {
    let budgeted = |at: usize| line.base(at, Class::Expect) == "budgetera";
    (line.words.start..before)
        .any(|at| line.is(at, Class::Forecast) || (line.is(at, Class::Expect) && !budgeted(at)))
}

fn how_it_went(line: &Line<'_, '_>) -> Option<(FigureKind, Option<Range<usize>>)> {
    let balance = line.told("keeps-balance").map(|words| (words.clone(), Some(words)));
    let within = line.told("keeps-within").chain(line.told("keeps-the-budget"));
    for (words, value) in balance.chain(within.map(|words| (words, None))) {
        let named = line.has_one(&[Class::Money, Class::Outcome, Class::Forecast, Class::Frame]);
        if !(named || line.in_chapter()) || line.is_denied(words.start) {
            continue;
        }
        if is_to_come(line, words.end) {
            return Some((FigureKind::Forecast, value));
        }
        if !line.is_aim(words.start) && !is_infinitive(line, words.start) {
            return Some((FigureKind::Result, value));
        }
    }
    let named = line.in_chapter() || line.has(Class::Money);
    let sign = [Class::Deficit, Class::Surplus].into_iter().flat_map(|class| line.of(class));
    for at in sign.filter(|_| named) {
        if line.is_denied(at) || (line.is_aim(at) && !is_to_come(line, at)) {
            continue;
        }
        let coming = is_to_come(line, at);
        return Some((if coming { FigureKind::Forecast } else { FigureKind::Result }, None));
    }
    // `Prognosen är osäker.`
    let forecast = line.of(Class::Forecast).next().filter(|_| line.in_chapter());
    forecast
        .filter(|at| !line.is_aim(*at) && line.tokens.has(*at, Class::Forecast, Form::DEFINITE))
        .map(|_| (FigureKind::Forecast, None))
}

/// `att hålla budgeten`, where the pattern begins with the verb.
fn is_infinitive(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(line.tokens.lower(at), "hålla" | "klara" | "hållas")
}

/// Volumes and prices that are expected, in a chapter on the economy: what stands before the verb is what changes.
fn is_volume_to_come(line: &Line<'_, '_>) -> bool {
    if !line.in_chapter() {
        return false;
    }
    let expects = line.of(Class::Expect).find(|at| line.base(*at, Class::Expect) != "budgetera");
    let changes = line
        .words
        .clone()
        .find(|at| line.tokens.is(*at, Class::Change) || line.is(*at, Class::Save));
    let will = changes.filter(|_| line.any(&["kommer"]));
    let counts = line.any(&["räknar"]) && line.has(Class::Volume);
    let is_thing =
        |at: usize| [Class::Volume, Class::Money].iter().any(|class| line.is(at, *class));
    let subject = |verb: usize| (line.words.start..verb).any(is_thing);
    counts || expects.or(will).is_some_and(subject)
}

/// Money that is applied for or was given to the unit.
fn is_given(line: &Line<'_, '_>, unit: Option<&str>) -> bool {
    let granted = line.of(Class::Frame).any(|at| {
        (at.saturating_sub(3).max(line.words.start)..at).any(|at| line.is(at, Class::Grant))
    }) && !line.tells("keeps-");
    (line.tells("grants-") || granted) && is_own(line, unit)
}

/// Whether the unit is the one that gets it: no other service is the subject.
fn is_own(line: &Line<'_, '_>, unit: Option<&str>) -> bool {
    let given = line.told("grants-has-got").chain(line.told("grants-gets")).next();
    let Some(given) = given else { return true };
    // `Hemtjänsten har även tilldelats medel`: the first word names a service.
    let first = line.words.start;
    let word = line.tokens.lower(first);
    if given.start == first || !["en", "et", "an", "na"].iter().any(|end| word.ends_with(end)) {
        return true;
    }
    let stem: String = word.chars().take(5).collect();
    let known = ["enhet", "verks"].contains(&&*stem) || line.tokens.is(first, Class::Role);
    known || unit.is_none_or(|unit| unit.to_lowercase().contains(&stem))
}

/// One budget beside another, or what a budget rests on.
fn compares(line: &Line<'_, '_>) -> bool {
    let mut told = line.told("compares-").filter(|words| !line.is_aim(words.start));
    let rests = |words: &Range<usize>| line.told("compares-rests-on").any(|other| other == *words);
    told.any(|words| line.in_chapter() || !rests(&words))
}
