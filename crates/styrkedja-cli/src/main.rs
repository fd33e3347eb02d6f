//! The command `styrkedja`: reads, checks and tabulates plans and reports of Swedish municipal units.
//!
//! It only finds the files, calls the library and words the answer. What a document says, and what is wrong with
//! it, is the library's to know.
#![forbid(unsafe_code)]

mod args;
mod commands;
mod given;
mod input;
mod lang;
mod outcome;
mod render;

use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

use clap::Parser;
use styrkedja::Text;

use crate::{
    args::{Args, Command},
    outcome::Outcome,
};

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = run(&args.command, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    });
    match outcome {
        Ok(outcome) => outcome.into(),
        // Whoever read our output has seen enough, as `head` has.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            // What is still in the buffer has no reader, and dropping the buffer would try to write it.
            let _unread = out.into_parts();
            ExitCode::SUCCESS
        }
        Err(error) => {
            let what = Text::new(
                format!("det går inte att skriva ut: {error}"),
                format!("the output cannot be written: {error}"),
            );
            outcome::complain(&what, args.command.lang());
            Outcome::Failed.into()
        }
    }
}

fn run(command: &Command, out: &mut dyn Write) -> io::Result<Outcome> {
    match command {
        Command::Read(args) => commands::read::run(args, out),
        Command::Check(args) => commands::check::run(args, out),
        Command::Table(args) => commands::table::run(args, out),
        Command::Schema => commands::schema::run(out),
        Command::Rule(args) => commands::rule::run(args, out),
    }
}
