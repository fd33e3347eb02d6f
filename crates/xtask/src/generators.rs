//! Types that others make of the JSON Schema: generators for Rust, Python and TypeScript make them, documents go through them and
//! come back equal. docs/schema.md tells of each.

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
};

use quickcheck::{Arbitrary, Gen};
use serde_json::Value;
use styrkedja::Document;

use crate::{
    root,
    steps::{cargo, environment, run},
};

const SCHEMA: &str = "docs/schema/document-2.schema.json";
/// The pinned generators and the programs that take documents through their types.
const FOLDER: &str = "tests/generators";
/// Where documents go in and come out.
const WORK: &str = "target/generators";
/// How many documents are made up beside those that stand in the repository.
const MADE_UP: u64 = 40;

/// What the types of a generator do with custom keys.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// They hold them as they are.
    Kept,
    /// They hold them, but numbers in binary, as JavaScript and Python do unless told otherwise.
    Rounded,
    /// They have no place for them.
    Dropped,
}

/// Runs every generator that there is a runtime for. Under CI all must be there.
pub(crate) fn run_all() -> Result<(), String> {
    let work = root().join(WORK);
    let documents = documents()?;
    let given = work.join("documents");
    for folder in [&given, &work.join("out")] {
        let _ = fs::remove_dir_all(folder);
    }
    create(&given)?;
    create(&work.join("types"))?;
    for (name, text) in &documents {
        write(&given.join(name), text)?;
    }
    let mut skipped = Vec::new();
    typify(&documents)?;
    if installed("python3") {
        pydantic_and_msgspec(&documents)?;
    } else {
        skipped.push("python3");
    }
    if installed("node") && installed("npm") {
        typescript(&documents)?;
    } else {
        skipped.push("node");
    }
    for program in &skipped {
        println!("skipped: no {program}");
    }
    if skipped.is_empty() || env::var_os("CI").is_none_or(|ci| ci.is_empty() || ci == "false") {
        Ok(())
    } else {
        Err(format!("under CI no generator may be skipped: {}", skipped.join(", ")))
    }
}

/// Documents with the names of their files: those of the tests, the examples of the schema, and some that look like
/// nobody's.
fn documents() -> Result<Vec<(String, String)>, String> {
    let mut documents = Vec::new();
    for folder in ["tests/golden", "tests/generators/documents"] {
        let entries = fs::read_dir(root().join(folder))
            .map_err(|error| format!("{folder} cannot be read: {error}"))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                documents.push((name, read(&path)?));
            }
        }
    }
    let schema = styrkedja::json_schema();
    let examples = schema["examples"].as_array().into_iter().flatten();
    documents.extend(
        examples.enumerate().map(|(at, it)| (format!("example-{at}.json"), it.to_string())),
    );
    documents.extend((0..MADE_UP).map(|seed| {
        let document = Document::arbitrary(&mut Gen::from_size_and_seed(50, seed));
        (format!("made-up-{seed}.json"), document.to_json())
    }));
    Ok(documents)
}

fn typify(documents: &[(String, String)]) -> Result<(), String> {
    let manifest = format!("{FOLDER}/typify/Cargo.toml");
    let target = format!("{WORK}/cargo");
    run(cargo()
        .args([
            "run",
            "--quiet",
            "--locked",
            "--manifest-path",
            &manifest,
            "--target-dir",
            &target,
            "--",
        ])
        .args([format!("{WORK}/documents"), format!("{WORK}/out/typify")]))?;
    compare("typify", documents, Keys::Kept)
}

fn pydantic_and_msgspec(documents: &[(String, String)]) -> Result<(), String> {
    let python =
        environment(&root().join(FOLDER).join("requirements.txt"), &format!("{WORK}/venv"))?;
    for (library, base, keys) in [
        ("pydantic", "pydantic_v2.BaseModel", Keys::Rounded),
        ("msgspec", "msgspec.Struct", Keys::Dropped),
    ] {
        let types = format!("{WORK}/types/{library}_types.py");
        run(Command::new(&python)
            .current_dir(root())
            .args(["-m", "datamodel_code_generator"])
            .args([
                "--input",
                SCHEMA,
                "--input-file-type",
                "jsonschema",
                "--output-model-type",
                base,
                "--target-python-version",
                "3.10",
                "--formatters",
                "builtin",
                "--output",
                &types,
            ]))?;
        none_doubled(&types)?;
        run(Command::new(&python)
            .current_dir(root())
            .args([&format!("{FOLDER}/roundtrip.py"), library, &types])
            .args([format!("{WORK}/documents"), format!("{WORK}/out/{library}")]))?;
        compare(library, documents, keys)?;
    }
    Ok(())
}

fn typescript(documents: &[(String, String)]) -> Result<(), String> {
    let node = root().join(WORK).join("node");
    npm(&node)?;
    let tool = |name: &str| {
        let mut command = Command::new(node.join("node_modules/.bin").join(name));
        command.current_dir(root());
        command
    };
    // Without it compiler and node take the modules for some of the old kind.
    write(&root().join(WORK).join("types/package.json"), r#"{"type":"module"}"#)?;
    let types = format!("{WORK}/types/quicktype.ts");
    run(tool("quicktype").args([
        "--src-lang",
        "schema",
        "--top-level",
        "Document",
        "--out",
        &types,
        SCHEMA,
    ]))?;
    none_doubled(&types)?;
    let compiled = format!("{WORK}/types/compiled");
    let strict = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", ""];
    run(tool("tsc").args(strict).args(["--outDir", &compiled, &types]))?;
    run(Command::new("node")
        .current_dir(root())
        .args([&format!("{FOLDER}/roundtrip.mjs"), &format!("{compiled}/quicktype.js")])
        .args([format!("{WORK}/documents"), format!("{WORK}/out/quicktype")]))?;
    compare("quicktype", documents, Keys::Rounded)?;

    // These types are gone at run time: the compiler takes every document for one, and refuses what is none.
    let types = format!("{WORK}/types/json2ts.ts");
    run(tool("json2ts").args(["--input", SCHEMA, "--output", &types]))?;
    none_doubled(&types)?;
    let mut program =
        "import type { Document } from \"./json2ts.js\";\nexport const documents: Document[] = [\n"
            .to_owned();
    for (_, text) in documents {
        program.push_str(text);
        program.push_str(",\n");
    }
    program.push_str(
        "];\n// @ts-expect-error no document\nexport const broken: Document = { goals: [{}] };\n",
    );
    let path = format!("{WORK}/types/documents.ts");
    write(&root().join(&path), &program)?;
    run(tool("tsc").args(strict).args(["--noEmit", &path]))
}

/// Installs the pinned packages, anew when the lock file changes.
fn npm(node: &Path) -> Result<(), String> {
    let source = root().join(FOLDER);
    let wanted = read(&source.join("package-lock.json"))?;
    let stamp = node.join("installed.json");
    if fs::read_to_string(&stamp).ok().as_ref() == Some(&wanted) {
        return Ok(());
    }
    create(node)?;
    write(&node.join("package.json"), &read(&source.join("package.json"))?)?;
    write(&node.join("package-lock.json"), &wanted)?;
    let quiet = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"];
    run(Command::new("npm").current_dir(node).args(quiet))?;
    // Last, so that a broken installation is not taken for a whole one.
    write(&stamp, &wanted)
}

/// Whether each document came back equal: read by our own decoder, so that `null` and absent are the same.
fn compare(generator: &str, documents: &[(String, String)], keys: Keys) -> Result<(), String> {
    let out = root().join(WORK).join("out").join(generator);
    for (name, text) in documents {
        let path = out.join(name);
        let written = read(&path)?;
        let (given, returned) = (meaning(text, keys), meaning(&written, keys));
        let given = given.map_err(|error| format!("{name} is no document: {error}"))?;
        let returned =
            returned.map_err(|error| format!("{generator} broke {}: {error}", path.display()))?;
        if given != returned {
            return Err(format!(
                "{generator} changed {name}\ngiven:    {given}\nreturned: {returned}"
            ));
        }
    }
    println!("{} documents came back equal from {generator}", documents.len());
    Ok(())
}

/// What a document says, as far as the types can hold it.
fn meaning(text: &str, keys: Keys) -> Result<Value, String> {
    let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if keys == Keys::Dropped {
        drop_custom_keys(&mut value);
    }
    let document = Document::from_json(&value.to_string()).map_err(|error| error.to_string())?;
    let mut value = serde_json::from_str(&document.to_json()).map_err(|error| error.to_string())?;
    if keys == Keys::Rounded {
        round(&mut value);
    }
    Ok(value)
}

fn drop_custom_keys(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|key, _| !key.starts_with("x-"));
            members.values_mut().for_each(drop_custom_keys);
        }
        Value::Array(elements) => elements.iter_mut().for_each(drop_custom_keys),
        _ => {}
    }
}

/// Makes every number one of those that are held in binary.
fn round(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(round),
        Value::Array(elements) => elements.iter_mut().for_each(round),
        // Adding zero makes one of the two zeros.
        Value::Number(number) => *value = number.as_f64().map(|number| number + 0.0).into(),
        _ => {}
    }
}

/// Generators number the types that they think to need twice.
fn none_doubled(types: &str) -> Result<(), String> {
    let text = read(&root().join(types))?;
    let declared = text.lines().filter_map(|line| {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let name =
            ["class ", "interface ", "type "].iter().find_map(|word| line.strip_prefix(word))?;
        name.split(|other: char| !other.is_alphanumeric()).next()
    });
    let names: Vec<&str> = declared.collect();
    let doubled = names.iter().find(|name| name.ends_with(|last: char| last.is_ascii_digit()));
    match doubled {
        Some(name) => Err(format!("{types} has a type {name}")),
        None if names.contains(&"Document") => Ok(()),
        None => Err(format!("{types} has no type Document")),
    }
}

fn installed(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

fn create(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder)
        .map_err(|error| format!("{} cannot be made: {error}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_versions_that_are_tried() {
        let page = read(&root().join("docs/schema.md")).expect("the page");
        let folder = root().join(FOLDER);
        let pins = [
            ("typify/Cargo.toml", "typify = \"="),
            ("requirements.txt", "datamodel-code-generator=="),
            ("requirements.txt", "msgspec=="),
            ("requirements.txt", "pydantic=="),
            ("package.json", "\"json-schema-to-typescript\": \""),
            ("package.json", "\"quicktype\": \""),
            ("package.json", "\"typescript\": \""),
        ];
        for (file, pin) in pins {
            let text = read(&folder.join(file)).expect("a list of versions");
            let version = text.split_once(pin).and_then(|(_, rest)| rest.split(['"', '\n']).next());
            assert!(page.contains(version.expect(pin)), "{pin}{version:?} in {file}");
        }
    }
}
