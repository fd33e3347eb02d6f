use std::{
    io::{self, Write},
    process::ExitCode,
};

use styrkedja::{Lang, Text};

use crate::{lang, one_line::one_line};

/// How a run ended. The more severe of two outcomes is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Nothing to object to.
    Clean,
    /// Findings at least as severe as the user asked to fail on.
    Findings,
    /// Something could not be done.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::Failed => Self::from(2),
        }
    }
}

/// Says on one line of the standard error what could not be done, in the language of the user.
pub(crate) fn complain(what: &Text, lang: Lang) {
    let error = lang::pick(lang, "fel", "error");
    let what = one_line(what.get(lang));
    // With no standard error to write to, the exit code still tells.
    let _unheard = writeln!(io::stderr(), "styrkedja: {error}: {what}");
}
