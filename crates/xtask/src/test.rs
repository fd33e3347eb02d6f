//! `cargo xtask test`: everything that must hold before a change goes in, in the order in which it fails fastest.

use std::{fs, path::Path, process::Command};

use crate::{
    generate, root,
    steps::{run, run_tests},
};

pub(crate) fn run_all(rust: bool, python: bool) -> Result<(), String> {
    let mut passed = 0;
    if rust {
        passed += run_rust()?;
    }
    if python {
        passed += run_python()?;
    }
    // A failed test has ended the run before this line.
    println!("\n{passed} passed, 0 failed");
    Ok(())
}

fn run_rust() -> Result<u64, String> {
    run(cargo().args(["fmt", "--all", "--check"]))?;
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    // The workspace's tests use the reader with its feature; users build it without.
    run(cargo().args(["clippy", "--package", "styrkedja-read", "--", "-D", "warnings"]))?;
    let passed = run_tests(cargo().args(["test", "--workspace"]))?;
    // The workspace builds the core with all its features; most dependants build it with none. The same tests again,
    // so they are not counted twice.
    run(cargo().args(["test", "--package", "styrkedja"]))?;
    run(cargo()
        .args(["doc", "--workspace", "--lib", "--no-deps"])
        .env("RUSTDOCFLAGS", "-D warnings"))?;
    // What would go to crates.io can be packed. It is not built again: the workspace just was.
    run(cargo().args(["package", "--workspace", "--no-verify", "--allow-dirty", "--quiet"]))?;
    println!("\n> cargo xtask generate --check");
    generate::check()?;
    Ok(passed)
}

fn run_python() -> Result<u64, String> {
    let folder = root().join("python");
    let python = environment(&folder)?;
    let here = || {
        let mut command = Command::new(&python);
        command.current_dir(&folder);
        command
    };
    let pip = |arguments: &[&str]| {
        run(here()
            .args(["-m", "pip", "--disable-pip-version-check", "--quiet", "install"])
            .args(arguments))
    };
    pip(&["--no-deps", "--force-reinstall", "."])?;
    let ruff = |arguments: &[&str]| {
        let configured = ["-m", "ruff"].iter().chain(arguments);
        run(here().args(configured).args(["--config", "pyproject.toml", ".", "../examples"]))
    };
    ruff(&["check"])?;
    ruff(&["format", "--check"])?;
    run(here().args(["-m", "mypy", "--strict"]))?;
    run(here().args(["-m", "mypy.stubtest", "styrkedja._core"]))?;
    // The code of README.md and of the guide is among the tests.
    run_tests(here().args(["-m", "pytest", "tests"]))
}

/// The interpreter of a virtual environment with what the tests need, made anew when the list of that changes.
fn environment(folder: &Path) -> Result<std::path::PathBuf, String> {
    let list = folder.join("requirements-test.txt");
    let wanted = fs::read_to_string(&list)
        .map_err(|error| format!("python/requirements-test.txt cannot be read: {error}"))?;
    let environment = root().join("target/venv");
    let python = environment.join("bin/python");
    let stamp = environment.join("requirements-test.txt");
    if fs::read_to_string(&stamp).ok().as_ref() != Some(&wanted) {
        run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))?;
        run(Command::new(&python)
            .args(["-m", "pip", "--disable-pip-version-check", "--quiet", "install", "-r"])
            .arg(&list))?;
        // Last, so that a broken installation is not taken for a whole one.
        fs::write(&stamp, wanted)
            .map_err(|error| format!("target/venv cannot be written: {error}"))?;
    }
    Ok(python)
}

fn cargo() -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root());
    command
}
