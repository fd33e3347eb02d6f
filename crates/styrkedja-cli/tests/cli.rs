//! The command as its users meet it.
//!
//! Each file in `snapshots` is a session: a command line, then what the command must print and its exit code. To add
//! one, write a file with the command line only and run the tests with `UPDATE_SNAPSHOTS=1`.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

fn styrkedja() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_styrkedja"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"));
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command
}

fn run(args: &[&str]) -> Output {
    styrkedja().args(args).stdin(Stdio::null()).output().expect("the command starts")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("the output is UTF-8")
}

/// Runs a command line such as `LANG=sv styrkedja check - < plan.json` and writes it up.
fn session(line: &str) -> String {
    let mut command = styrkedja();
    command.stdin(Stdio::null());
    let mut words = line.split(' ');
    for word in words.by_ref().take_while(|word| *word != "styrkedja") {
        let (variable, value) = word.split_once('=').expect("VARIABLE=value before the command");
        command.env(variable, value);
    }
    while let Some(word) = words.next() {
        if word == "<" {
            let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
            let file = fixtures.join(words.next().expect("a file after <"));
            command.stdin(fs::File::open(file).expect("the file after < is there"));
        } else {
            command.arg(word);
        }
    }
    let Output { status, stdout, stderr } = command.output().expect("the command starts");
    let code = status.code().expect("the command ends by itself");
    format!(
        "$ {line}\n{}----- standard error -----\n{}----- exit code {code} -----\n",
        text(stdout),
        text(stderr)
    )
}

#[test]
fn sessions_are_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let entries = fs::read_dir(&folder).expect("the folder of sessions");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    assert!(files.len() > 20, "only {} sessions in {}", files.len(), folder.display());
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut differing = Vec::new();
    for file in files {
        let expected = fs::read_to_string(&file).expect("a readable session");
        let first = expected.lines().next().unwrap_or_default();
        let line = first.strip_prefix("$ ").expect("a session begins with its command line");
        let actual = session(line);
        if actual != expected && update {
            fs::write(&file, actual).expect("a writable session");
        } else if actual != expected {
            differing.push(format!("{}\nexpected {expected}\nactual {actual}", file.display()));
        }
    }
    assert!(
        differing.is_empty(),
        "{}\nrun again with UPDATE_SNAPSHOTS=1 to accept, then read the diff",
        differing.join("\n")
    );
}

#[test]
fn what_read_writes_check_reads() {
    let file = "solglantan.json";
    let written = run(&["read", file, "--format", "json"]);
    assert!(written.status.success());
    let mut check = styrkedja()
        .args(["check", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = check.stdin.take().expect("a pipe");
    stdin.write_all(&written.stdout).expect("the command reads");
    drop(stdin);
    let through_json = text(check.wait_with_output().expect("the command ends").stdout);
    let direct = text(run(&["check", file, "--format", "json"]).stdout);
    assert!(direct.contains("FUP001"), "{direct}");
    assert_eq!(through_json.replace("<stdin>", file), direct);
}

#[test]
fn a_reader_that_goes_away_ends_the_command_quietly() {
    let mut read = styrkedja()
        .args(["read", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // The command waits for its input, so the reader is gone before the first byte is written.
    drop(read.stdout.take());
    let mut stdin = read.stdin.take().expect("a pipe");
    stdin.write_all(br#"{"schema_version":"2"}"#).expect("the command reads");
    drop(stdin);
    let output = read.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), text(output.stderr)), (Some(0), String::new()));
}

#[test]
fn findings_as_json_are_one_object_a_line() {
    let output = text(run(&["check", "solglantan.json", "--format", "json"]).stdout);
    assert!(output.lines().count() >= 2, "{output}");
    for line in output.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(finding["file"], "solglantan.json");
        let rule = styrkedja::rule(finding["code"].as_str().expect("a code")).expect("a rule");
        assert_eq!(finding["rule"], rule.name);
    }
}

#[test]
fn every_rule_is_listed_in_both_formats() {
    let list = text(run(&["rule", "--all"]).stdout);
    assert_eq!(list.lines().count(), styrkedja::RULES.len());
    let json = run(&["rule", "--all", "--format", "json"]).stdout;
    let rules: Vec<serde_json::Value> = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(rules.len(), styrkedja::RULES.len());
    for ((rule, line), object) in styrkedja::RULES.iter().zip(list.lines()).zip(rules) {
        assert!(line.starts_with(rule.code) && line.ends_with(&*rule.summary.en), "{line}");
        assert_eq!(object["code"], rule.code);
    }
}

#[test]
fn the_schema_is_the_library_s() {
    let schema: serde_json::Value = serde_json::from_slice(&run(&["schema"]).stdout).expect("JSON");
    assert_eq!(schema, styrkedja::json_schema());
}
