//! What the manifests promise to those who build on the published crates, held against what cargo knows.

use std::{collections::BTreeSet, fs, process::Command};

use serde_json::Value;

use crate::root;

/// What `cargo metadata` tells of the workspace with all its features, on every platform.
fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--all-features", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The crates of the workspace that go to crates.io.
fn published(metadata: &Value) -> Vec<&Value> {
    let members: Vec<&str> = list(&metadata["workspace_members"]).iter().map(text).collect();
    let packages = list(&metadata["packages"]).iter();
    packages
        .filter(|package| members.contains(&text(&package["id"])) && package["publish"].is_null())
        .collect()
}

/// The published crates and everything that is built with them; what only their tests use is left out.
fn built_with_published(metadata: &Value) -> Vec<&Value> {
    let nodes = list(&metadata["resolve"]["nodes"]);
    let mut open: Vec<&str> =
        published(metadata).iter().map(|package| text(&package["id"])).collect();
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !reached.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| text(&node["id"]) == id).expect("a resolved package");
        for dependency in list(&node["deps"]) {
            let built = list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev");
            open.extend(built.then(|| text(&dependency["pkg"])));
        }
    }
    list(&metadata["packages"])
        .iter()
        .filter(|package| reached.contains(text(&package["id"])))
        .collect()
}

fn name(package: &Value) -> String {
    format!("{} {}", text(&package["name"]), text(&package["version"]))
}

/// `1.92` and `1.92.0` as numbers to compare; none where a package declares nothing.
fn rust_version(package: &Value) -> Option<Vec<u32>> {
    let version = package["rust_version"].as_str()?;
    let mut numbers: Vec<u32> =
        version.split('.').map(|number| number.parse().expect("a version of Rust")).collect();
    numbers.resize(3, 0);
    Some(numbers)
}

#[test]
fn no_dependency_needs_a_newer_rust_than_we_promise() {
    let metadata = metadata();
    let ours = published(&metadata).iter().map(|package| rust_version(package)).max().flatten();
    assert!(ours.is_some(), "the published crates declare their rust-version");
    let packages = built_with_published(&metadata);
    let newer: Vec<String> = packages
        .iter()
        .filter(|package| rust_version(package) > ours)
        .map(|package| format!("{} needs {}", name(package), text(&package["rust_version"])))
        .collect();
    assert!(newer.is_empty(), "raise rust-version in Cargo.toml: {}", newer.join(", "));
    // Nor do we promise less than we could: one of the dependencies asks for what we ask for.
    let foreign = packages.iter().filter(|package| !package["source"].is_null());
    let asked = foreign.filter_map(|package| rust_version(package)).max();
    assert_eq!(asked, ours, "rust-version in Cargo.toml is not what the dependencies ask for");
}

#[test]
fn the_pages_name_the_rust_version_that_the_manifest_does() {
    let metadata = metadata();
    for package in published(&metadata) {
        let version = text(&package["rust_version"]);
        let folder = text(&package["manifest_path"]).trim_end_matches("Cargo.toml").to_owned();
        let pages = [folder + "README.md"].into_iter().chain(
            ["README.md", "docs/python.md"].map(|page| root().join(page).display().to_string()),
        );
        for page in pages {
            let written = fs::read_to_string(&page).expect("the page is there");
            let named = written.split("Rust 1.").nth(1).map(|rest| format!("1.{}", &rest[..2]));
            assert_eq!(named.as_deref(), Some(version), "{page}");
        }
    }
}

/// Every alternative of an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`: one of each group must be allowed.
/// Manifests of old have a slash for `OR`.
fn is_allowed(licence: &str, allowed: &[&str]) -> bool {
    licence.split(" AND ").all(|group| {
        group
            .split(" OR ")
            .flat_map(|one| one.split('/'))
            .any(|one| allowed.contains(&one.trim_matches(['(', ')', ' '])))
    })
}

#[test]
fn every_dependency_has_a_licence_of_the_list() {
    let deny = fs::read_to_string(root().join(".deny.toml")).expect(".deny.toml is there");
    let line = deny.lines().find(|line| line.starts_with("allow = ")).expect("the list");
    let allowed: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    let metadata = metadata();
    let others: Vec<String> = list(&metadata["packages"])
        .iter()
        .filter(|package| !is_allowed(text(&package["license"]), &allowed))
        .map(|package| format!("{}: {}", name(package), package["license"]))
        .collect();
    assert!(others.is_empty(), "not in .deny.toml: {}", others.join(", "));
}

#[test]
fn every_published_crate_has_what_its_page_on_crates_io_shows() {
    let metadata = metadata();
    let published = published(&metadata);
    assert!(published.len() >= 4, "{} crates are published", published.len());
    for package in published {
        let name = name(package);
        for key in ["license", "description", "readme"] {
            assert!(!text(&package[key]).is_empty(), "{name} has no {key}");
        }
        for key in ["keywords", "categories"] {
            assert!((1..=5).contains(&list(&package[key]).len()), "{name}: {key}");
        }
        let all = package["metadata"]["docs"]["rs"]["all-features"].as_bool();
        assert_eq!(all, Some(true), "{name}: docs.rs shows it with all features");
        let folder = root().join(text(&package["manifest_path"])).with_file_name("");
        for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
            let copy = fs::read_to_string(folder.join(file));
            let original = fs::read_to_string(root().join(file)).expect("the licence is there");
            assert_eq!(copy.ok(), Some(original), "{name}: {file} is not that of the repository");
        }
    }
}

#[test]
fn licences_are_read_as_manifests_write_them() {
    let allowed = ["MIT", "Unicode-3.0"];
    for licence in
        ["MIT", "MIT OR Apache-2.0", "Unlicense/MIT", "(MIT OR Apache-2.0) AND Unicode-3.0"]
    {
        assert!(is_allowed(licence, &allowed), "{licence}");
    }
    for licence in ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "(Zlib OR ISC) AND MIT"] {
        assert!(!is_allowed(licence, &allowed), "{licence}");
    }
}
