use std::io::{self, Write};

use crate::outcome::Outcome;

pub(crate) fn run(out: &mut dyn Write) -> io::Result<Outcome> {
    writeln!(out, "{:#}", styrkedja::json_schema())?;
    Ok(Outcome::Clean)
}
