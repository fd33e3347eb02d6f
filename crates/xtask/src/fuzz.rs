//! `cargo xtask fuzz`: builds the fuzz targets and runs them one after the other. docs/dev/fuzzing.md tells of each.

use std::{fs, process::Command};

use crate::{root, steps::run};

/// Fuzzing needs it beside cargo. The version is the one that was tried.
const CARGO_FUZZ: &str = "0.13.2";
/// How long a target runs.
const SECONDS: u32 = 60;
/// An input that takes longer, or as much memory, is a failure.
const LONGEST_SECONDS: u32 = 10;
const MOST_MEGABYTES: u32 = 2_000;
/// The largest seed has a few less. What shows in large input only is for `hunt` in tests/bench.
const MOST_BYTES: u32 = 3_000;

pub(crate) fn run_all(arguments: &[&str]) -> Result<(), String> {
    let (seconds, chosen) = match arguments {
        ["--seconds", seconds, rest @ ..] => {
            let seconds = seconds.parse::<u32>().ok().filter(|seconds| *seconds > 0);
            (seconds.ok_or("--seconds wants a number, such as 600")?, rest)
        }
        all => (SECONDS, all),
    };
    let known = targets()?;
    if let Some(unknown) = chosen.iter().find(|target| !known.iter().any(|known| known == *target))
    {
        return Err(format!("there is no target {unknown}; there are {}", known.join(", ")));
    }
    let installed =
        cargo(&["fuzz", "--version"]).output().is_ok_and(|output| output.status.success());
    if !installed {
        return Err(format!(
            "cargo-fuzz is missing; cargo install cargo-fuzz --locked --version {CARGO_FUZZ}"
        ));
    }
    let no_address_checks = ["--fuzz-dir", "tests/fuzz", "--sanitizer", "none"];
    run(cargo(&["fuzz", "build"]).args(no_address_checks))?;
    for target in known.iter().filter(|known| chosen.is_empty() || chosen.contains(&known.as_str()))
    {
        let mut fuzz = cargo(&["fuzz", "run"]);
        fuzz.args(no_address_checks).arg(target);
        // What a run finds goes to the first folder, which is no part of the repository.
        for folder in ["corpus", "seeds"].map(|folder| format!("tests/fuzz/{folder}/{target}")) {
            fs::create_dir_all(root().join(&folder))
                .map_err(|error| format!("{folder} cannot be made: {error}"))?;
            fuzz.arg(folder);
        }
        fuzz.args(["--", "-print_final_stats=1"]);
        for (option, value) in [
            ("max_total_time", seconds),
            ("timeout", LONGEST_SECONDS),
            ("rss_limit_mb", MOST_MEGABYTES),
            ("max_len", MOST_BYTES),
        ] {
            fuzz.arg(format!("-{option}={value}"));
        }
        let words = format!("tests/fuzz/dict/{target}.dict");
        if root().join(&words).exists() {
            fuzz.arg(format!("-dict={words}"));
        }
        run(&mut fuzz)?;
    }
    Ok(())
}

/// The targets, by their files.
fn targets() -> Result<Vec<String>, String> {
    let folder = "tests/fuzz/fuzz_targets";
    let files = fs::read_dir(root().join(folder))
        .map_err(|error| format!("{folder} cannot be read: {error}"))?;
    let names = files.filter_map(|file| file.ok()?.path().file_stem()?.to_str().map(str::to_owned));
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

/// A command of cargo that may use what only the compiler's own developers may: coverage for the fuzzer.
fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root()).args(arguments).env("RUSTC_BOOTSTRAP", "1");
    command
}
