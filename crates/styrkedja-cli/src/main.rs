//! The command `styrkedja`: reads, checks and tabulates plans and reports of Swedish municipal units.
//!
//! It only finds the files, calls the library and words the answer. What a document says, and what is wrong with
//! it, is for the library to say.
//!
//! A run goes through these modules: `args` (what the user typed), `input` (files to documents, one at a time),
//! `commands` (one for each subcommand) and `render` (findings and documents to text). Each ends in an [`Outcome`],
//! which becomes the exit code. A file that cannot be read does not stop the others: it is reported on the standard
//! error, and the exit code is 2.
#![forbid(unsafe_code)]

mod args;
mod commands;
mod given;
mod input;
mod lang;
mod one_line;
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
        // The program that reads our output has closed it, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            // Nobody reads what is left in the buffer, and dropping the buffer would try to write it.
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
        Command::Calendar(args) => commands::calendar::run(args, out),
        Command::Schema(args) => commands::schema::run(args, out),
        Command::Rule(args) => commands::rule::run(args, out),
    }
}
