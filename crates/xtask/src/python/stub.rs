//! python/src/styrkedja/_core.pyi: the types of the extension module, read from the module itself.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{root, steps::run};

/// Builds the module with what describes it, and writes down what it holds.
pub(crate) fn stub() -> Result<String, String> {
    let library = built()?;
    let module = pyo3_introspection::introspect_cdylib(&library, "_core")
        .map_err(|error| format!("{} cannot be read: {error}", library.display()))?;
    let files = pyo3_introspection::module_stub_files(&module);
    let stub = files.get(Path::new("__init__.pyi")).cloned();
    stub.ok_or_else(|| "the extension module gives no stub".to_owned())
}

fn built() -> Result<PathBuf, String> {
    // A folder of its own: the features differ from those of every other build.
    let target = root().join("target/stubs");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args(["build", "--quiet", "--package", "styrkedja-py"]);
    run(cargo.args(["--features", "inspect", "--target-dir"]).arg(&target))?;
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    Ok(target.join(format!("debug/{prefix}_core{suffix}")))
}
