//! One command for every test and every generated file: `cargo xtask`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command talks to its terminal")]

mod fuzz;
mod generate;
mod generators;
#[cfg(test)]
mod promises;
mod python;
mod rules_page;
mod steps;
mod tables_page;
mod test;

use std::{path::Path, process::ExitCode};

const USAGE: &str = "\
usage: cargo xtask test [--rust | --python]           every test, or one half of them
       cargo xtask test --generators                  types that others make of the schema: docs/schema.md
       cargo xtask generate [--check]                 write the generated files, or check that they are fresh
       cargo xtask fuzz [--seconds N] [TARGET ...]    look for input that breaks the reader: docs/dev/fuzzing.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["test"] => test::run_all(true, true),
        ["test", "--rust"] => test::run_all(true, false),
        ["test", "--python"] => test::run_all(false, true),
        ["test", "--generators"] => generators::run_all(),
        ["generate"] => generate::write(),
        ["generate", "--check"] => generate::check(),
        ["fuzz", ref rest @ ..] => fuzz::run_all(rest),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.ancestors().nth(2).unwrap_or(xtask)
}
