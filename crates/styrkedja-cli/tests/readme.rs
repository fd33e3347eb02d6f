//! The command lines that the README and the guide show do what they show.
//!
//! In a `console` block a line that begins with `$ ` is run in the root of the repository, and the lines below it are
//! its output. A line `…` stands for any lines.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A command line with the output that is shown below it.
type Session<'a> = (&'a str, Vec<&'a str>);

fn sessions(page: &str) -> Vec<Session<'_>> {
    let mut sessions: Vec<Session<'_>> = Vec::new();
    let blocks = page.split("```console\n").skip(1).filter_map(|block| block.split("```").next());
    for line in blocks.flat_map(str::lines) {
        match line.strip_prefix("$ ") {
            Some(command) => sessions.push((command, Vec::new())),
            None => sessions.last_mut().expect("a command before its output").1.push(line),
        }
    }
    sessions
}

/// The arguments of a line that runs this command, also through cargo.
fn arguments(line: &str) -> Option<&str> {
    line.strip_prefix("styrkedja ").or_else(|| line.strip_prefix("cargo run --release -- "))
}

fn run(arguments: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_styrkedja"));
    command.args(arguments.split(' ')).current_dir(root()).stdin(Stdio::null());
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    let output = command.output().expect("the command starts");
    // What could not be done is shown as the terminal has it; findings make exit code 1.
    [output.stdout, output.stderr]
        .map(|bytes| String::from_utf8(bytes).expect("the output is UTF-8"))
        .concat()
}

/// Whether lines are as shown.
fn is_as_shown(mut lines: &[&str], shown: &[&str]) -> bool {
    let mut anywhere = false;
    for stretch in shown.split(|line| *line == "…") {
        let at = if anywhere {
            // The shortest way to skip: later stretches have the most lines left.
            (0..=lines.len()).find(|&at| lines[at..].starts_with(stretch))
        } else {
            lines.starts_with(stretch).then_some(0)
        };
        let Some(at) = at else { return false };
        lines = &lines[at + stretch.len()..];
        anywhere = true;
    }
    lines.is_empty() || shown.last() == Some(&"…")
}

#[test]
fn every_page_shows_what_the_command_does() {
    let mut ran = 0;
    for page in ["README.md", "docs/calendar.md", "docs/reading.md"] {
        let text = fs::read_to_string(root().join(page)).expect("the page is there");
        for (line, shown) in sessions(&text) {
            let Some(arguments) = arguments(line) else { continue };
            let output = run(arguments);
            let lines: Vec<&str> = output.lines().collect();
            assert!(
                is_as_shown(&lines, &shown),
                "{page}: `{line}` does not print\n{}\nbut\n{output}",
                shown.join("\n")
            );
            ran += 1;
        }
    }
    assert!(ran >= 6, "{ran} command lines were found");
}

#[test]
fn a_line_that_is_not_there_is_missed() {
    let lines = ["a", "b", "c", "d"];
    for shown in [&["a", "b", "c", "d"][..], &["…", "b", "…"], &["a", "…", "d"], &["…"]] {
        assert!(is_as_shown(&lines, shown), "{shown:?}");
    }
    for shown in
        [&["a", "b", "c"][..], &["b", "…"], &["…", "c", "…", "b", "…"], &["…", "x", "…"], &[]]
    {
        assert!(!is_as_shown(&lines, shown), "{shown:?}");
    }
}
