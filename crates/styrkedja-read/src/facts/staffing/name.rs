//! The name of a role as a dictionary has it: singular, in lower case, without genitive.
//!
//! ```text
//! undersköterskorna                  undersköterska
//! biträdande enhetschefer            biträdande enhetschef
//! syn- och hörselinstruktörer        syn- och hörselinstruktör
//! IT-pedagoger                       IT-pedagog: an abbreviation keeps its capitals
//! hörselinstruktörstjänst            hörselinstruktör; a `fixartjänst` is a role of its own
//! ```
//!
//! A word whose singular is not known stays as it is printed.

use std::ops::Range;

use styrkedja_swedish::{Class, Form};

use super::role::is_role;
use crate::facts::Tokens;

/// The name that some words are, the last of which is the role, and whether it is that of a post.
pub(super) fn name(tokens: &Tokens<'_>, words: Range<usize>) -> (String, bool) {
    let Some(last) = words.end.checked_sub(1).filter(|last| *last >= words.start) else {
        return (String::new(), false);
    };
    let whole = singular(tokens, last);
    let mut name = String::new();
    for at in words.start..last {
        name.push_str(&title(tokens, at, &whole));
        let after = tokens.list[at].after;
        name.push_str(if matches!(after, "." | ",") { after } else { "" });
        name.push(' ');
    }
    let (role, is_post) = without_post(&whole);
    name.push_str(role.as_deref().unwrap_or(&whole));
    (name, is_post)
}

/// A word before a role: `pedagogiska ledare` are each a `pedagogisk ledare`, `personliga ombud` a `personligt ombud`.
fn title(tokens: &Tokens<'_>, at: usize, role: &str) -> String {
    let plural = tokens.has(at, Class::Title, Form::PLURAL);
    let base = plural.then(|| tokens.base(at, Class::Title)).flatten();
    let base = base.map(|base| if is_neuter(role) { base + "t" } else { base });
    // `medicinskt ansvariga sjuksköterskor`
    let base = base.or_else(|| tokens.base(at, Class::Role));
    with_capitals(tokens.list[at].word, base.unwrap_or_else(|| tokens.lower(at).to_owned()))
}

/// Whether it is `ett ombud`, by the definite form that is known.
fn is_neuter(role: &str) -> bool {
    let definite = if role.ends_with('e') { format!("{role}t") } else { format!("{role}et") };
    Tokens::of(&definite).has(0, Class::Role, Form::DEFINITE)
}

/// The dictionary form of a role in one word.
pub(super) fn singular(tokens: &Tokens<'_>, at: usize) -> String {
    let Some(token) = tokens.list.get(at) else { return String::new() };
    if token.word.contains('/') {
        // `undersköterskor/vårdbiträden`
        let one = |part: &str| singular(&Tokens::of(part), 0);
        let parts: Vec<String> =
            token.word.split('/').filter(|part| !part.is_empty()).map(one).collect();
        return parts.join("/");
    }
    let classes = [Class::Role, Class::Guess, Class::Task, Class::Post];
    let class = classes.into_iter().find(|class| tokens.has(at, *class, Form::PLAIN));
    let base = class.and_then(|class| tokens.base(at, class));
    with_capitals(token.word, base.unwrap_or_else(|| token.lower.to_string()))
}

/// Abbreviations keep their capitals: `IT-pedagog`, `MAS`.
fn with_capitals(printed: &str, base: String) -> String {
    const LONGEST: usize = 4;
    let short = |text: &str| {
        (2..=LONGEST).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
    };
    let first = printed.split(['-', ':']).next().unwrap_or(printed);
    match base.strip_prefix(&first.to_lowercase()).filter(|_| short(first)) {
        Some(rest) => format!("{first}{rest}"),
        None => base,
    }
}

/// The role of a post, `lärare` of `lärartjänst`, and whether the word is a post at all.
fn without_post(role: &str) -> (Option<String>, bool) {
    let Some(bare) = role.strip_suffix("tjänst") else { return (None, false) };
    let names = |bare: &str| {
        let tokens = Tokens::of(bare);
        tokens.list.len() == 1 && is_role(&tokens, 0)
    };
    let known = |bare: &str| Tokens::of(bare).is(0, Class::Role);
    let genitive = bare.strip_suffix('s').unwrap_or(bare);
    let ending = |cut: &str, add: &str| {
        let stem = bare.strip_suffix(cut)?;
        Some(format!("{stem}{add}")).filter(|role| known(role))
    };
    let role = Some(genitive.to_owned()).filter(|bare| names(bare));
    // `lärartjänst`, `sjukskötersketjänst`
    (role.or_else(|| ending("ar", "are")).or_else(|| ending("ske", "ska")), true)
}
