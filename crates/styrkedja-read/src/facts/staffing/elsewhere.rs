//! The role of a count that does not stand right after it: further on, before it, or not at all.

use std::ops::Range;

use styrkedja::{Employment, Number, PostState};
use styrkedja_swedish::{Class, Form};

use super::{
    counts::{Told, counted},
    name::singular,
    role::{Role, form, is_employed, is_role, is_sex, role, state},
    share::share,
};
use crate::facts::{Tokens, numerals};

/// The role of a count that is named in another place: `varav 38 är tillsvidareanställda`.
pub(super) fn elsewhere(
    tokens: &Tokens<'_>,
    at: usize,
    next: usize,
    sentence: &Range<usize>,
    earlier: Option<&Told>,
) -> Option<Role> {
    part_role(tokens, at, next, sentence)
        .or_else(|| of_a_form(tokens, next, earlier))
        .or_else(|| people_at_work(tokens, at, next, sentence))
}

/// `varav en arbetar 50 % som samordnare`, `en av handläggarna arbetar halvtid som samordnare`.
fn part_role(tokens: &Tokens<'_>, at: usize, next: usize, sentence: &Range<usize>) -> Option<Role> {
    let of_them = tokens.lower(next) == "av"
        && (is_role(tokens, next + 1) || matches!(tokens.lower(next + 1), "dem" | "dessa"));
    let whereof = at > 0 && tokens.lower(at - 1) == "varav";
    if !whereof && !of_them {
        return None;
    }
    let that = (next..sentence.end.min(at + 8)).find(|&index| tokens.lower(index) == "som")?;
    let share = share(tokens, next, that);
    role(tokens, that + 1, sentence.end).map(|role| Role { share, ..role })
}

/// `varav 38 är tillsvidareanställda`, `två är vakanta`: the form is given here and the role before; otherwise all staff
/// are meant.
fn of_a_form(tokens: &Tokens<'_>, next: usize, earlier: Option<&Told>) -> Option<Role> {
    let at = next + usize::from(tokens.lower(next) == "är");
    if is_sex(tokens, at) && tokens.has(at, Class::Sex, Form::PLURAL) {
        return Some(Role::named(tokens.lower(at), at + 1));
    }
    let named = |end: usize| {
        let earlier = earlier.filter(|told| !told.of_sex)?;
        let of_everyone = earlier.of_everyone;
        Some(Role { of_everyone, ..Role::named(&earlier.post.role, end) })
    };
    // `30 bibliotekarier varav 26 är i tjänst`
    if tokens.are(at, &["i", "tjänst"]) {
        let state = Some(PostState::InService);
        return named(at + 2).map(|role| Role { state, ..role });
    }
    if let Some(state) = state(tokens, at) {
        return named(at + 1).map(|role| Role { state: Some(state), ..role });
    }
    let employment = form(tokens, at);
    let role = || named(at + 1).unwrap_or_else(|| Role::everyone("medarbetare", at + 1));
    is_employed(tokens, at).then(|| Role { employment, ..role() })
}

/// `På skolan arbetar 78 personer`, `52 personer är anställda`, `63 årsarbetare fördelat på 74 personer`.
fn people_at_work(
    tokens: &Tokens<'_>,
    at: usize,
    next: usize,
    sentence: &Range<usize>,
) -> Option<Role> {
    let works = |mut range: Range<usize>| range.any(|at| tokens.is(at, Class::Work));
    let spread =
        at >= 2 && tokens.lower(at - 1) == "på" && tokens.lower(at - 2).starts_with("fördela");
    let at_work = spread
        || works(sentence.start.max(at.saturating_sub(4))..at)
        || works(next + 1..sentence.end.min(next + 3));
    (tokens.lower(next) == "personer" && at_work).then(|| Role::everyone("person", next + 1))
}

/// `Lärarna är 41 till antalet`, `Antalet årsarbetare är 69,5`: the count after the role, at the end of the clause.
pub(super) fn told_after(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Told> {
    let many = ["na", "ne"].iter().any(|ending| tokens.lower(at).ends_with(ending))
        || (at > 0 && tokens.lower(at - 1) == "antalet");
    if !many || !is_role(tokens, at) || !matches!(tokens.lower(at + 1), "är" | "var") {
        return None;
    }
    let figure = at + 2 + usize::from(matches!(tokens.lower(at + 2), "cirka" | "ca" | "nu"));
    let (count, next) = quantity_within(tokens, figure, sentence.end)?;
    let ends = !tokens.list[next - 1].after.is_empty()
        || next == sentence.end
        || matches!(tokens.lower(next), "till" | "st" | "stycken" | "varav");
    let in_parts = tokens.words(figure..next).contains(',');
    let mut post = counted(singular(tokens, at), count, in_parts).printed(tokens.words(at..next));
    let of_everyone = tokens.is(at, Class::Everyone);
    // `Antalet anställda är 78`: all of them.
    post.total = of_everyone && at > 0 && tokens.lower(at - 1) == "antalet";
    ends.then_some(Told { post, words: at..next, of_everyone, of_sex: false })
}

fn quantity_within(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<(Number, usize)> {
    numerals::quantity(tokens, at).filter(|(_, next)| *next <= end)
}

/// Whether the last things counted are not staff: `120 kunder, varav 80 kvinnor och 40 män`.
pub(super) fn counts_others(tokens: &Tokens<'_>, before: Range<usize>) -> bool {
    /// Maximum distance in words: something counted further back says nothing about this count.
    const NEAR: usize = 30;
    let end = before.end;
    before.rev().take(NEAR).find_map(|at| {
        let (_, next) = numerals::quantity(tokens, at)?;
        let noun = next + usize::from(tokens.lower(next) == "är");
        (!is_sex(tokens, noun)).then(|| {
            role(tokens, next, end).is_none()
                && !is_employed(tokens, noun)
                && tokens.lower(noun) != "personer"
        })
    }) == Some(true)
}

/// The form of employment in a sentence, if it names only one. What it says about a part (`varav`) or beside a count is
/// not said about all, and `vikarier` are additional people.
pub(super) fn employment(tokens: &Tokens<'_>, sentence: Range<usize>) -> Option<Employment> {
    let first = sentence.start;
    let of_a_count = |at: usize| {
        let near = first.max(at.saturating_sub(1))..at;
        near.into_iter().any(|at| tokens.joined(at + 1) && numerals::quantity(tokens, at).is_some())
    };
    let mut named = sentence
        .take_while(|&at| tokens.lower(at) != "varav")
        .filter(|&at| !tokens.lower(at).contains("vikari") && !of_a_count(at))
        .filter_map(|at| form(tokens, at));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}
