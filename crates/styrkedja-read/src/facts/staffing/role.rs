//! The role that begins at a word, with the adjectives before it: `halv biträdande enhetschef`.

use std::ops::Range;

use styrkedja::{Employment, Number};

use super::{
    employment::{form, is_employed},
    role_words::{PART_OF_NAME, is_adjective, is_bare_post, is_role, without_post},
};
use crate::facts::{Tokens, numerals};

/// What the words after a count say of a post.
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
    pub(super) fn named(name: Option<String>, end: usize) -> Self {
        Self { name, share: None, employment: None, is_post: false, is_bare_post: false, end }
    }
}

/// The role that begins at a word: `biträdande enhetschef`, `syn- och hörselinstruktör`, `halv sköterska`.
pub(super) fn role(tokens: &Tokens<'_>, at: usize, sentence: &Range<usize>) -> Option<Role> {
    const MAX_BETWEEN: usize = 3;
    let mut from = at;
    let mut share = None;
    let mut own_form = None;
    while from < sentence.end && from - at < MAX_BETWEEN {
        let word = tokens.lower(from);
        let shortened = tokens.list[from].after == "." && PART_OF_NAME.contains(&word);
        if !(shortened || tokens.list[from].after.is_empty()) || !is_adjective(word) {
            break;
        }
        // `anställda` alone means those who work there; before a role it says how they are employed.
        let next = tokens.lower(from + 1);
        let said_of_role = from + 1 < sentence.end
            && (is_role(next) || is_adjective(next) || is_bare_post(next) || next.ends_with('-'));
        if is_role(word) && !said_of_role {
            break;
        }
        if word == "halv" || word.starts_with("halvtid") {
            share = numerals::share("50");
        } else if word == "hel" || word == "hela" || word.starts_with("heltid") {
            share = numerals::share("100");
        } else if let Some(percent) = word.split_once("-procentig") {
            share = numerals::share(percent.0);
        }
        own_form = own_form.or(form(word));
        from += 1;
    }
    // `syn- och hörselinstruktör`, `kultur-, idrotts- och fritidsledare`.
    let mut head = from;
    while head + 1 < sentence.end && tokens.lower(head).ends_with('-') {
        head += 1;
        if matches!(tokens.lower(head), "och" | "eller") {
            head += 1;
        }
    }
    if head >= sentence.end {
        return None;
    }
    let word = tokens.lower(head);
    if is_bare_post(word) {
        if word.starts_with("heltid") || word.starts_with("halvtid") {
            share = numerals::share(if word.starts_with("heltid") { "100" } else { "50" });
        }
        // `en heltidstjänst syn- och hörselinstruktör`, `0,8 tjänst som kurator`
        let next = head + 1 + usize::from(tokens.lower(head + 1) == "som");
        let named =
            tokens.list[head].after.is_empty().then(|| role(tokens, next, sentence)).flatten();
        let is_bare_post = named.is_none();
        let (name, end) = match named {
            Some(role) => (role.name, role.end),
            // `38 tjänster`, not `en heltidstjänst`
            None => (
                Some(tokens.words(head..head + 1).to_owned()).filter(|_| share.is_none()),
                head + 1,
            ),
        };
        return Some(Role { name, share, employment: own_form, is_post: true, is_bare_post, end });
    }
    if !is_role(word) {
        return None;
    }
    // `64 tillsvidareanställda` are staff; their form of employment is not a role.
    if is_employed(word) {
        return None;
    }
    let printed = tokens.words(first_of_name(tokens, from, at)..head + 1);
    let (name, is_post) = without_post(printed);
    let employment = own_form
        .or_else(|| form(word))
        .or_else(|| word.contains("vikarie").then_some(Employment::Substitute));
    Some(Role { share, employment, is_post, ..Role::named(Some(name), head + 1) })
}

/// The beginning of a role's name: the kind of post belongs to it, but not who holds it.
fn first_of_name(tokens: &Tokens<'_>, from: usize, at: usize) -> usize {
    let kind = |word: &str| {
        PART_OF_NAME.contains(&word)
            || ["iv", "iva", "isk", "iska"].iter().any(|ending| word.ends_with(ending))
    };
    (at..from).find(|&index| kind(tokens.lower(index))).unwrap_or(from)
}
