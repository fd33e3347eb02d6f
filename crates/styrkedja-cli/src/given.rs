//! Values of arguments that only we can judge.
//!
//! A value that is not known is no error to the argument parser, which would complain in English: it is kept as one, and
//! whoever needs the value complains in the language of the user.

use std::convert::Infallible;

use styrkedja::{Lang, TableName, Text};
use styrkedja_read::Limit;

use crate::outcome::complain;

/// A value as the user gave it: what it means, or why it means nothing.
#[derive(Clone, Debug)]
pub(crate) struct Given<T>(Result<T, Text>);

impl<T> Given<T> {
    /// What it means; nothing, after a complaint, when it means nothing.
    pub(crate) fn get(&self, lang: Lang) -> Option<&T> {
        self.0.as_ref().map_err(|what| complain(what, lang)).ok()
    }

    /// What it means, without a complaint.
    pub(crate) fn known(&self) -> Option<&T> {
        self.0.as_ref().ok()
    }
}

/// A language by its name.
#[expect(clippy::unnecessary_wraps, reason = "the argument parser wants a result")]
pub(crate) fn lang(text: &str) -> Result<Given<Lang>, Infallible> {
    Ok(Given(text.parse().map_err(|error: styrkedja::Error| of_option("--lang", error.text()))))
}

/// A table by its name.
#[expect(clippy::unnecessary_wraps, reason = "the argument parser wants a result")]
pub(crate) fn table(text: &str) -> Result<Given<TableName>, Infallible> {
    Ok(Given(text.parse().map_err(|error: styrkedja::Error| error.text())))
}

/// A limit by its name, and how much it shall be.
#[expect(clippy::unnecessary_wraps, reason = "the argument parser wants a result")]
pub(crate) fn limit(text: &str) -> Result<Given<(Limit, usize)>, Infallible> {
    Ok(Given(named_number(text).map_err(|what| of_option("--limit", what))))
}

fn named_number(text: &str) -> Result<(Limit, usize), Text> {
    let (name, most) = text.split_once('=').ok_or(Text::fixed(
        "skriv NAMN=TAL, såsom pages=300",
        "write it as NAME=NUMBER, such as pages=300",
    ))?;
    let limit = name.parse().map_err(|error: styrkedja_read::Error| error.text())?;
    let most = most.parse().map_err(|_| {
        Text::new(
            format!("`{most}` är inget heltal; skriv siffror, såsom {name}=300"),
            format!("`{most}` is no whole number; write digits, such as {name}=300"),
        )
    })?;
    Ok((limit, most))
}

fn of_option(option: &str, Text { sv, en }: Text) -> Text {
    Text::new(format!("{option}: {sv}"), format!("{option}: {en}"))
}
