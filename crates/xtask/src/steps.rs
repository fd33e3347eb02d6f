//! Running one command after another, with a clear line about the one that fails.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::root;

/// Runs a command with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    announce(command);
    let status = command.status();
    outcome(command, status)
}

/// Runs a command with its output on the terminal, and adds up the tests that its summaries count as passed.
pub(crate) fn run_tests(command: &mut Command) -> Result<u64, String> {
    announce(command);
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return outcome(command, Err(error)).map(|()| 0),
    };
    let mut passed = 0;
    let output = child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).lines());
    for line in output.map_while(Result::ok) {
        println!("{line}");
        passed += tests_passed(&line);
    }
    let status = child.wait();
    outcome(command, status).map(|()| passed)
}

/// `test result: ok. 12 passed; …` of cargo, `==== 12 passed, 1 skipped in 0.1s ====` of pytest.
fn tests_passed(line: &str) -> u64 {
    let summary =
        line.starts_with("test result: ") || (line.starts_with("==") && line.ends_with("=="));
    let passed = line.split(" passed").next().filter(|before| before.len() < line.len());
    let number = passed.and_then(|before| before.rsplit(' ').next()?.parse().ok());
    number.filter(|_| summary).unwrap_or_default()
}

/// The interpreter of a virtual environment with the packages of a list, made anew when the list changes.
pub(crate) fn environment(list: &Path, environment: &str) -> Result<PathBuf, String> {
    let wanted = fs::read_to_string(list)
        .map_err(|error| format!("{} cannot be read: {error}", list.display()))?;
    let folder = root().join(environment);
    let python = folder.join("bin/python");
    let stamp = folder.join("installed.txt");
    if fs::read_to_string(&stamp).ok().as_ref() != Some(&wanted) {
        run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
        run(Command::new(&python)
            .args(["-m", "pip", "--disable-pip-version-check", "--quiet", "install", "-r"])
            .arg(list))?;
        // Last, so that a broken installation is not taken for a whole one.
        fs::write(&stamp, wanted)
            .map_err(|error| format!("{environment} cannot be written: {error}"))?;
    }
    Ok(python)
}

/// The cargo that runs this.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root());
    command
}

fn announce(command: &Command) {
    println!("\n> {}", shown(command));
}

fn outcome(
    command: &Command,
    status: std::io::Result<std::process::ExitStatus>,
) -> Result<(), String> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("\nfailed: {}", shown(command))),
        Err(error) => Err(format!("\ncannot run {}: {error}", shown(command))),
    }
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let mut line = program.to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::tests_passed;

    #[test]
    fn summaries_are_counted_and_nothing_else() {
        assert_eq!(tests_passed("test result: ok. 12 passed; 0 failed; 0 ignored"), 12);
        assert_eq!(tests_passed("========= 7 passed, 1 skipped in 0.31s ========="), 7);
        assert_eq!(tests_passed("==== 1 skipped in 0.31s ===="), 0);
        assert_eq!(tests_passed("test ninety_nine_are_99 passed ... ok"), 0);
    }
}
