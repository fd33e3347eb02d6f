//! The generated files: what they hold, writing them, checking that they are fresh.

use std::fs;

use styrkedja_swedish::source::Source;

use crate::{python, root, rules_page, tables_page};

/// Every generated file, by its path from the root, with what it should hold.
fn files() -> Result<Vec<(String, String)>, String> {
    let schemas = styrkedja_read::json_schemas().into_iter().map(|(name, schema)| {
        let version =
            schema["$id"].as_str().and_then(|id| id.rsplit(':').next()).unwrap_or_default();
        (format!("docs/schema/{name}-{version}.schema.json"), format!("{schema:#}\n"))
    });
    let others = [
        ("docs/rules.md", rules_page::page()),
        ("docs/tables.md", tables_page::page()),
        ("python/src/styrkedja/_enums.py", python::enums::module()),
        ("python/src/styrkedja/build.py", python::build::module()),
        ("python/src/styrkedja/_objects.py", python::objects::module()?),
        ("python/src/styrkedja/_core.pyi", python::stub::stub()?),
        ("crates/styrkedja-swedish/src/table.rs", Source::read()?.table()?),
    ];
    Ok(schemas.chain(others.map(|(path, text)| (path.to_owned(), text))).collect())
}

pub(crate) fn write() -> Result<(), String> {
    for (path, text) in files()? {
        let file = root().join(&path);
        // Beside the file, then renamed over it: no reader ever sees half a file.
        let unfinished = file.with_extension("unfinished");
        let written = fs::create_dir_all(file.parent().unwrap_or(root()))
            .and_then(|()| fs::write(&unfinished, text))
            .and_then(|()| fs::rename(&unfinished, &file));
        written.map_err(|error| format!("{path} cannot be written: {error}"))?;
        println!("wrote {path}");
    }
    Ok(())
}

pub(crate) fn check() -> Result<(), String> {
    let stale: Vec<String> = files()?
        .into_iter()
        .filter(|(path, text)| fs::read_to_string(root().join(path)).ok().as_deref() != Some(text))
        .map(|(path, _)| path)
        .collect();
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("not fresh: {}; run `cargo xtask generate`", stale.join(", ")))
    }
}
