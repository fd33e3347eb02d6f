//! `cargo xtask test`: everything that must hold before a change goes in, in the order in which it fails fastest.

use std::process::Command;

use crate::{
    generate, generators, root,
    steps::{cargo, environment, run, run_tests},
};

pub(crate) fn run_all(rust: bool, python: bool) -> Result<(), String> {
    let mut passed = 0;
    if rust {
        passed += run_rust()?;
    }
    if python {
        passed += run_python()?;
    }
    if rust && python {
        generators::run_all()?;
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
    let python = environment(&folder.join("requirements-test.txt"), "target/venv")?;
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
        run(here().args(configured).args([
            "--config",
            "pyproject.toml",
            ".",
            "../examples",
            "../tests/generators",
        ]))
    };
    ruff(&["check"])?;
    ruff(&["format", "--check"])?;
    run(here().args(["-m", "mypy", "--strict"]))?;
    run(here().args(["-m", "mypy.stubtest", "styrkedja._core"]))?;
    // The code of README.md and of the guide is among the tests.
    run_tests(here().args(["-m", "pytest", "tests"]))
}
