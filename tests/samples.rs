//! The documents that tests read: the examples of this repository, and real ones where they are at hand.

use std::{fs, path::PathBuf};

/// A document to read.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// The name of its file, without the ending.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The example documents.
pub(crate) fn examples() -> Vec<Sample> {
    let found = texts(root().join("examples/plans"));
    assert!(!found.is_empty(), "no examples");
    found
}

/// Real documents, which are not ours to publish: they lie beside the repository, if anywhere.
pub(crate) fn corpus() -> Vec<Sample> {
    texts(root().join("../shared/corpus"))
}

/// All of them.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all = examples();
    all.append(&mut corpus());
    all
}

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn texts(folder: PathBuf) -> Vec<Sample> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| Sample {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).expect("a text in UTF-8"),
        })
        .collect()
}
