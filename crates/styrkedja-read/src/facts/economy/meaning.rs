//! What an amount is, by the words before it, the nearest first, else by those after it.

use std::ops::Range;

use styrkedja::FigureKind;
use styrkedja_swedish::Class;

use super::line::Line;

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

/// What the words beside an amount say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    pub(super) role: Role,
    /// Below or above nothing, when the words say so.
    pub(super) sign: Option<bool>,
}

/// The meaning of an amount by the words on both sides.
pub(super) fn by_words(
    line: &Line<'_, '_>,
    before: &Range<usize>,
    after: &Range<usize>,
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
        let subject = (line.all.start..before.end).rev();
        let cost = subject.into_iter().find_map(|at| is_cost(line, at));
        return cost.map(|cost| deviation(Some(cost != matches!(first, "högre" | "mer"))));
    }
    if compared(&["bättre", "sämre", "dyrare", "billigare"]) {
        return None;
    }
    let near = after.start..after.end.min(after.start + 5);
    let side = |words: &Range<usize>| Around { words: words.clone(), at_amount: before.end };
    let meaning = scan(line, before.clone().rev(), &side(before))
        .or_else(|| scan(line, near.clone(), &side(&near)))
        .or_else(|| by_rate(line, after))?;
    Some(expected(line, before, meaning))
}

/// A result that is still to come is a forecast.
fn expected(line: &Line<'_, '_>, before: &Range<usize>, meaning: Meaning) -> Meaning {
    let Role::Figure(FigureKind::Result | FigureKind::Outcome) = meaning.role else {
        return meaning;
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
    Meaning { role, ..meaning }
}

/// The nearest word that says what an amount is.
fn scan(
    line: &Line<'_, '_>,
    words: impl Iterator<Item = usize>,
    around: &Around,
) -> Option<Meaning> {
    let mut sign = None;
    let mut measured = None;
    for at in words {
        sign = sign.or(sign_of(line.tokens.lower(at)));
        if is_measured_against(line, at) {
            // `underskott mot budget om 3 mnkr`, `mot budgeterade 3 mnkr`
            measured = measured.or(Some(figure(FigureKind::Budget, None)));
        } else if line.is(at, Class::Frame) && !line.is(at, Class::Invest) {
            let kind = if around.is_change(line) { FigureKind::Change } else { FigureKind::Budget };
            return measured.or(Some(figure(kind, None)));
        } else if line.is(at, Class::Room) && rents(line, at) && measured.is_none() {
            return around.is_first(line).then_some(Meaning { role: Role::Rent, sign: None });
        } else if let Some(meaning) =
            how_it_stands(line, at, sign).or(what_is_done(line, at, around))
        {
            return Some(meaning);
        } else if line.is(at, Class::Pay) && around.last(line) == "med" {
            return None;
        }
    }
    // `gick minus 3 mnkr`
    let signed = sign.filter(|_| line.in_chapter());
    measured.or(signed.map(|sign| figure(FigureKind::Result, Some(sign))))
}

fn figure(kind: FigureKind, sign: Option<bool>) -> Meaning {
    Meaning { role: Role::Figure(kind), sign }
}

fn sign_of(word: &str) -> Option<bool> {
    match word {
        "minus" | "back" => Some(false),
        "plus" => Some(true),
        _ if word.starts_with("negativ") => Some(false),
        _ if word.starts_with("positiv") => Some(true),
        _ => None,
    }
}

/// The words that an amount is looked for in, and where it stands.
struct Around {
    words: Range<usize>,
    at_amount: usize,
}

impl Around {
    fn last<'l>(&self, line: &'l Line<'_, '_>) -> &'l str {
        line.tokens.lower(self.words.end.wrapping_sub(1))
    }

    /// `Budgeten minskas med`
    fn is_change(&self, line: &Line<'_, '_>) -> bool {
        let changes = |at: usize| line.is(at, Class::Save) || line.tokens.is(at, Class::Change);
        self.last(line) == "med" && self.words.clone().any(changes)
    }

    /// Whether no amount stands before.
    fn is_first(&self, line: &Line<'_, '_>) -> bool {
        self.words.start == line.all.start || self.words.start >= self.at_amount
    }
}

/// What another figure is measured against: `mot budget`, `budgeterade`.
fn is_measured_against(line: &Line<'_, '_>, at: usize) -> bool {
    let against = matches!(line.tokens.lower(at.wrapping_sub(1)), "mot" | "än" | "till");
    is_budgeted(line, at) || (line.is(at, Class::Frame) && against)
}

/// Results, deviations, forecasts.
fn how_it_stands(line: &Line<'_, '_>, at: usize, sign: Option<bool>) -> Option<Meaning> {
    let tells = |name: &str| line.told(name).any(|words| words.contains(&at));
    // `en negativ avvikelse`
    let sign = sign.or(sign_of(line.tokens.lower(at.wrapping_sub(1))));
    let told = if line.is(at, Class::Deficit) || tells("breaks-goes-back") {
        figure(FigureKind::Result, Some(false))
    } else if line.is(at, Class::Surplus) {
        figure(FigureKind::Result, Some(true))
    } else if line.is(at, Class::Gap) {
        figure(FigureKind::Deviation, sign)
    } else if tells("breaks-the-budget") {
        figure(FigureKind::Deviation, Some(false))
    } else if tells("beats") {
        figure(FigureKind::Deviation, Some(true))
    } else if line.is(at, Class::Forecast) {
        figure(FigureKind::Forecast, sign)
    } else if line.is(at, Class::Outcome) {
        let result = line.base(at, Class::Outcome).ends_with("resultat");
        figure(if result { FigureKind::Result } else { FigureKind::Outcome }, sign)
    } else {
        return None;
    };
    Some(told)
}

/// What is granted, paid, shared, invested, saved or spent.
fn what_is_done(line: &Line<'_, '_>, at: usize, around: &Around) -> Option<Meaning> {
    let role = |role| Some(Meaning { role, sign: None });
    let gets = || line.has(Class::Grant) || line.tells("grants-gets");
    if line.is(at, Class::Invest) {
        return role(Role::Invested);
    }
    if line.is(at, Class::Pay) {
        let by = around.last(line);
        return role(Role::Paid { before: by == "från" }).filter(|_| by != "med");
    }
    if line.is(at, Class::Funds) && gets() {
        return Some(figure(FigureKind::Budget, None));
    }
    if line.is(at, Class::Grant) && line.base(at, Class::Grant) == "tilldela" {
        return Some(figure(FigureKind::Budget, None));
    }
    if line.is(at, Class::Lend) && line.has_one(&[Class::Room, Class::Effort]) {
        return role(Role::Shared);
    }
    if line.is(at, Class::Save) {
        // `Budgeten minskas med 0,5 mnkr`
        if (around.words.start..at).any(|at| line.is(at, Class::Frame)) {
            return Some(figure(FigureKind::Change, None));
        }
        let named = line.in_chapter() || line.has(Class::Money);
        let mut words = around.words.clone();
        let whole_year = words.any(|at| line.tokens.lower(at).starts_with("helår"));
        return role(Role::Saved { whole_year }).filter(|_| named && !line.is_only_lower(at));
    }
    spent(line, at, &around.words).map(|kind| figure(kind, None))
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
pub(super) fn is_cost(line: &Line<'_, '_>, at: usize) -> Option<bool> {
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
