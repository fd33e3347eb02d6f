//! The role that begins at a word, with what stands before it: `halv biträdande enhetschef`.

use styrkedja::{Employment, Number, PostState};
use styrkedja_swedish::{Class, Form, Value};

use super::name::name;
use crate::facts::{Tokens, numerals};

/// What the words after a count say of a post.
#[derive(Clone, Debug)]
pub(super) struct Role {
    /// None if another word has to name it.
    pub(super) name: Option<String>,
    /// Whether it names all who work there, whatever they do: `medarbetare`.
    pub(super) of_everyone: bool,
    pub(super) share: Option<Number>,
    /// The form of employment given for this count only.
    pub(super) employment: Option<Employment>,
    /// `vakanta tjänster`: whether they are there, if that is said.
    pub(super) state: Option<PostState>,
    /// `hörselinstruktörstjänst`: a post of a role, which may be part of full time.
    pub(super) is_post: bool,
    /// `heltidstjänst`, `tjänst`: a post whose role another word names.
    pub(super) is_bare_post: bool,
    pub(super) end: usize,
}

impl Role {
    pub(super) fn named(name: &str, end: usize) -> Self {
        Self {
            name: Some(name.to_owned()),
            of_everyone: false,
            share: None,
            employment: None,
            state: None,
            is_post: false,
            is_bare_post: false,
            end,
        }
    }

    /// All who work there.
    pub(super) fn everyone(name: &str, end: usize) -> Self {
        Self { of_everyone: true, ..Self::named(name, end) }
    }
}

/// What may stand before a role without changing it.
const BEFORE: &[Class] = &[
    Class::Ending,
    Class::Between,
    Class::Title,
    Class::Employed,
    Class::Share,
    Class::Visitor,
    Class::State,
];

/// Whether a word names a role, and does not own something: `en kurators uppdrag` counts nobody.
pub(super) fn is_role(tokens: &Tokens<'_>, at: usize) -> bool {
    // `fem värden` are no hosts.
    !tokens.is(at, Class::Thing)
        && [Class::Role, Class::Guess].iter().any(|class| tokens.has(at, *class, Form::PLAIN))
}

/// `läsombud`: a task beside a post, no post. `handledare` may be both, a `personligt ombud` is a post.
pub(super) fn is_task(tokens: &Tokens<'_>, at: usize) -> bool {
    let always = |value: Value| value != Value::Name("held");
    tokens.tag(at, Class::Task).is_some_and(|tag| always(tag.value))
        && !(at > 0 && tokens.joined(at) && tokens.is(at - 1, Class::Title))
}

/// `tillsvidareanställda`, `månadsavlönade`: how people are employed, not what they do.
pub(super) fn is_employed(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, Class::Employed) && !tokens.is(at, Class::Role)
}

pub(super) fn is_sex(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, Class::Sex)
}

/// The form of employment that a word names.
pub(super) fn form(tokens: &Tokens<'_>, at: usize) -> Option<Employment> {
    match tokens.tag(at, Class::Employed)?.value {
        Value::Name("permanent") => Some(Employment::Permanent),
        Value::Name("fixed_term") => Some(Employment::FixedTerm),
        Value::Name("hourly") => Some(Employment::Hourly),
        Value::Name("substitute") => Some(Employment::Substitute),
        Value::Name(_) => Some(Employment::Other),
        _ => None,
    }
}

/// Whether the people of a post are there, as a word says.
pub(super) fn state(tokens: &Tokens<'_>, at: usize) -> Option<PostState> {
    match tokens.tag(at, Class::State)?.value {
        Value::Name("vacant") => Some(PostState::Vacant),
        Value::Name("on_leave") => Some(PostState::OnLeave),
        Value::Name("lent") => Some(PostState::Lent),
        _ => None,
    }
}

/// The share of full time that a word is: `halv`, `heltidstjänst`, `50-procentig`.
pub(super) fn part(tokens: &Tokens<'_>, at: usize) -> Option<Number> {
    if let Some(Value::Number(percent)) = tokens.tag(at, Class::Share).map(|tag| tag.value) {
        return numerals::share(&percent.to_string());
    }
    let word = tokens.lower(at);
    match word {
        _ if word.starts_with("halvtid") => numerals::share("50"),
        _ if word.starts_with("heltid") => numerals::share("100"),
        _ => word.split_once("-procentig").and_then(|(percent, _)| numerals::share(percent)),
    }
}

/// The role that begins at a word: `biträdande enhetschef`, `syn- och hörselinstruktör`, `halv sköterska`.
pub(super) fn role(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<Role> {
    const MAX_BEFORE: usize = 3;
    let mut from = at;
    while from + 1 < end
        && from - at < MAX_BEFORE
        && tokens.joined(from + 1)
        && (tokens.is_one(from, BEFORE)
            || part(tokens, from).is_some()
            || is_responsible(tokens, from))
    {
        // `anställda` alone means those who work there; before a role it says how they are employed.
        let next = from + 1;
        let said_of_role = is_role(tokens, next)
            || tokens.is_one(next, BEFORE)
            || tokens.is(next, Class::Post)
            || tokens.lower(next).ends_with('-');
        if (is_role(tokens, from) || tokens.is(from, Class::Post)) && !said_of_role {
            break;
        }
        from = next;
    }
    let mut share = (at..from).rev().find_map(|at| part(tokens, at));
    let own_form = (at..from).find_map(|at| form(tokens, at));
    let state = (at..from).find_map(|at| state(tokens, at));
    // `syn- och hörselinstruktör`, `kultur-, idrotts- och fritidsledare`.
    let mut head = from;
    let is_first_part = |word: &str| word.len() > 1 && word.ends_with('-');
    while head + 1 < end && is_first_part(tokens.lower(head)) {
        head += 1 + usize::from(matches!(tokens.lower(head + 1), "och" | "eller"));
    }
    if head >= end {
        return None;
    }
    if tokens.is(head, Class::Post) {
        share = part(tokens, head).or(share);
        // `en heltidstjänst syn- och hörselinstruktör`, `0,8 tjänst som kurator`
        let next = head + 1 + usize::from(tokens.lower(head + 1) == "som");
        let named = tokens.joined(head + 1).then(|| role(tokens, next, end)).flatten();
        let is_bare_post = named.is_none();
        // `38 tjänster`, not `en heltidstjänst`
        let bare = || share.is_none().then(|| name(tokens, head..head + 1).0);
        let last = named.as_ref().map_or(head + 1, |role| role.end);
        let of_everyone = named.as_ref().is_none_or(|role| role.of_everyone);
        let name = named.map_or_else(bare, |role| role.name);
        return Some(Role {
            name,
            of_everyone,
            share,
            employment: own_form,
            state,
            is_post: true,
            is_bare_post,
            end: last,
        });
    }
    if !is_role(tokens, head) {
        return None;
    }
    let kind = (at..from).find(|at| tokens.is(*at, Class::Title) || is_responsible(tokens, *at));
    let (name, is_post) = name(tokens, kind.unwrap_or(from)..head + 1);
    let substitute = || tokens.lower(head).contains("vikarie").then_some(Employment::Substitute);
    let employment = own_form.or_else(|| form(tokens, head)).or_else(substitute);
    let of_everyone = tokens.is(head, Class::Everyone);
    Some(Role { of_everyone, share, employment, state, is_post, ..Role::named(&name, head + 1) })
}

/// `medicinskt ansvarig sjuksköterska`: both words say more of the role after them.
fn is_responsible(tokens: &Tokens<'_>, at: usize) -> bool {
    let responsible = |at: usize| {
        tokens.lower(at).trim_end_matches('a').ends_with("ansvarig") && is_role(tokens, at + 1)
    };
    responsible(at) || (tokens.lower(at).ends_with('t') && responsible(at + 1))
}
