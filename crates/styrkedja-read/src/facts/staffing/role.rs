//! The role that begins at a word, with what stands before it: `halv biträdande enhetschef`.

use styrkedja::{Employment, Number};
use styrkedja_swedish::{Class, Form, Value};

use crate::facts::{Tokens, numerals};

/// What the words after a count say of a post.
#[derive(Clone, Debug)]
pub(super) struct Role {
    /// None if another word has to name it.
    pub(super) name: Option<String>,
    pub(super) share: Option<Number>,
    /// The form of employment given for this count only.
    pub(super) employment: Option<Employment>,
    /// `hörselinstruktörstjänst`: a post of a role, which may be part of full time.
    pub(super) is_post: bool,
    /// `heltidstjänst`, `tjänst`: a post whose role another word names.
    pub(super) is_bare_post: bool,
    pub(super) end: usize,
}

impl Role {
    pub(super) fn named(name: &str, end: usize) -> Self {
        let name = Some(name.to_owned());
        Self { name, share: None, employment: None, is_post: false, is_bare_post: false, end }
    }
}

/// What may stand before a role without changing it.
const BEFORE: &[Class] =
    &[Class::Ending, Class::Between, Class::Title, Class::Employed, Class::Share, Class::Visitor];

/// Whether a word names a role, and does not own something: `en kurators uppdrag` counts nobody.
pub(super) fn is_role(tokens: &Tokens<'_>, at: usize) -> bool {
    // `fem värden` are no hosts.
    !tokens.is(at, Class::Thing)
        && [Class::Role, Class::Guess].iter().any(|class| tokens.has(at, *class, Form::PLAIN))
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
        Value::Name("hourly") => Some(Employment::Hourly),
        Value::Name("substitute") => Some(Employment::Substitute),
        Value::Name(_) => Some(Employment::Other),
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
        && (tokens.is_one(from, BEFORE) || part(tokens, from).is_some())
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
    // `syn- och hörselinstruktör`, `kultur-, idrotts- och fritidsledare`.
    let mut head = from;
    while head + 1 < end && tokens.lower(head).ends_with('-') {
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
        let bare = || share.is_none().then(|| tokens.words(head..head + 1).to_owned());
        let last = named.as_ref().map_or(head + 1, |role| role.end);
        let name = named.map_or_else(bare, |role| role.name);
        return Some(Role {
            name,
            share,
            employment: own_form,
            is_post: true,
            is_bare_post,
            end: last,
        });
    }
    if !is_role(tokens, head) {
        return None;
    }
    let kind = (at..from).find(|at| tokens.is(*at, Class::Title)).unwrap_or(from);
    let (name, is_post) = without_post(tokens.words(kind..head + 1));
    let substitute = || tokens.lower(head).contains("vikarie").then_some(Employment::Substitute);
    let employment = own_form.or_else(|| form(tokens, head)).or_else(substitute);
    Some(Role { share, employment, is_post, ..Role::named(name, head + 1) })
}

/// `hörselinstruktörstjänst` is the post of a `hörselinstruktör`; a `fixartjänst` is a separate role.
fn without_post(role: &str) -> (&str, bool) {
    let Some(bare) = role.strip_suffix("tjänster").or_else(|| role.strip_suffix("tjänst")) else {
        return (role, false);
    };
    let bare = bare.strip_suffix('s').unwrap_or(bare);
    let tokens = Tokens::of(bare);
    let names = tokens.list.len().checked_sub(1).is_some_and(|last| is_role(&tokens, last));
    (if names { bare } else { role }, true)
}
