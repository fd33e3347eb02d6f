//! The data files, and the tables that are made of them.
//!
//! `cargo xtask generate` prints the tables as `table.rs`; tests make them again without an entry, to see that it does
//! something.

mod paradigm;
mod patterns;
mod print;
mod tree;
mod words;

use std::{fs, path::Path, sync::OnceLock};

pub use patterns::{PatternFile, PatternSource};
pub use tree::Built;
pub use words::{Compound, Entry};

use paradigm::Paradigm;

/// What the data files say.
#[derive(Clone, Debug)]
pub struct Source {
    /// The words.
    pub words: Vec<Entry>,
    /// The patterns, a file after the other, with the name of the file.
    pub patterns: Vec<(String, PatternFile)>,
    paradigms: Vec<Paradigm>,
    closed: words::Closed,
    tagged: OnceLock<Result<Vec<Vec<words::Tagged>>, String>>,
    first: OnceLock<Result<Vec<tree::First>, String>>,
}

impl Source {
    /// Reads the data files of this crate.
    ///
    /// # Errors
    /// When a file cannot be read, with what is wrong in it.
    pub fn read() -> Result<Self, String> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let mut words = Vec::new();
        for path in files(&data.join("words"))? {
            let file: words::WordFile = parse(&path)?;
            words.extend(file.entries(&path.to_string_lossy()));
        }
        let mut patterns = Vec::new();
        for path in files(&data.join("patterns"))? {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            patterns.push((name, parse(&path)?));
        }
        let paradigms: paradigm::File = parse(&data.join("paradigms.toml"))?;
        let closed = parse(&data.join("closed.toml"))?;
        let (tagged, first) = (OnceLock::new(), OnceLock::new());
        Ok(Self { words, patterns, paradigms: paradigms.paradigm, closed, tagged, first })
    }

    /// The names of all paradigms.
    pub fn paradigms(&self) -> impl Iterator<Item = &str> {
        self.paradigms.iter().map(|paradigm| paradigm.name.as_str())
    }

    /// The forms of each word.
    fn tagged(&self) -> Result<&[Vec<words::Tagged>], String> {
        let all = || self.words.iter().map(|entry| entry.tagged(self)).collect();
        self.tagged.get_or_init(all).as_deref().map_err(Clone::clone)
    }

    /// The words that patterns begin with, and which.
    fn first_words(&self) -> Result<&[tree::First], String> {
        self.first.get_or_init(|| tree::first_words(self)).as_deref().map_err(Clone::clone)
    }

    /// The text of `table.rs`.
    ///
    /// # Errors
    /// When an entry or a pattern is not written as it should be.
    pub fn table(&self) -> Result<String, String> {
        print::table(self)
    }
}

fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

fn parse<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
