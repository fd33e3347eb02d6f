//! Files of cases in Markdown: below each heading a block of input, and a block of what it should give.

use std::{env, fmt::Write as _, fs, ops::Range, path::PathBuf};

/// A file of cases, in its lines.
#[derive(Debug)]
pub struct CaseFile {
    path: PathBuf,
    lines: Vec<String>,
    /// The form of the blocks that hold what is expected.
    answers: &'static str,
}

/// One input with what it should give.
#[derive(Debug)]
pub struct Case {
    /// What the case is about.
    pub heading: String,
    /// The form of the input's block: `text` or `json`.
    pub form: String,
    /// The input.
    pub input: String,
    /// What it should give, a line each.
    pub expected: Vec<String>,
    /// The lines of the file that hold the answers.
    expected_at: Range<usize>,
}

impl CaseFile {
    /// Every file in a folder of `tests`, with the form of the blocks that hold what is expected.
    ///
    /// # Panics
    /// When the folder cannot be read.
    #[must_use]
    pub fn all(folder: &str, answers: &'static str) -> Vec<Self> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("the folder of cases")
            .map(|entry| entry.expect("an entry of the folder").path())
            .collect();
        paths.sort();
        paths
            .into_iter()
            .map(|path| {
                let text = fs::read_to_string(&path).expect("a file of cases");
                Self { path, lines: text.lines().map(str::to_owned).collect(), answers }
            })
            .collect()
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The first line.
    #[must_use]
    pub fn title(&self) -> &str {
        self.lines.first().map(String::as_str).unwrap_or_default()
    }

    /// The cases of the file.
    ///
    /// # Panics
    /// When a block has no end, or an input no answer.
    #[must_use]
    pub fn cases(&self) -> Vec<Case> {
        let mut cases = Vec::new();
        let (mut heading, mut input) = (String::new(), None);
        let mut at = 0;
        while at < self.lines.len() {
            let line = &self.lines[at];
            if let Some(title) = line.strip_prefix("## ") {
                title.clone_into(&mut heading);
            }
            let Some(form) = line.strip_prefix("```") else {
                at += 1;
                continue;
            };
            let first = at + 1;
            let length = self.lines[first..].iter().position(|line| line == "```");
            let end = first
                + length.unwrap_or_else(|| panic!("{}:{first}: block without end", self.name()));
            let block = &self.lines[first..end];
            if form == self.answers {
                let (form, input) = input
                    .take()
                    .unwrap_or_else(|| panic!("{}:{first}: an answer without input", self.name()));
                cases.push(Case {
                    heading: heading.clone(),
                    form,
                    input,
                    expected: block.to_vec(),
                    expected_at: first..end,
                });
            } else {
                input = Some((form.to_owned(), block.join("\n")));
            }
            at = end + 1;
        }
        assert!(input.is_none(), "{}: the last input has no answer", self.name());
        cases
    }

    /// Compares what every case gives with what it should; with `UPDATE_CASES` it writes what they give into the file.
    ///
    /// # Panics
    /// When the file cannot be written.
    pub fn run(mut self, report: &mut String, give: impl Fn(&Case) -> Vec<String>) {
        let update = env::var_os("UPDATE_CASES").is_some();
        // From the end, so that earlier places stay right while lines are replaced.
        for case in self.cases().into_iter().rev() {
            let actual = give(&case);
            if actual == case.expected {
                continue;
            }
            if update {
                self.lines.splice(case.expected_at, actual);
                continue;
            }
            let (expected, actual) = (case.expected.join("\n"), actual.join("\n"));
            let _ = write!(
                report,
                "\n{}: {}\n--- expected\n{expected}\n--- actual\n{actual}\n",
                self.name(),
                case.heading,
            );
        }
        if update {
            fs::write(&self.path, self.lines.join("\n") + "\n").expect("a file to write");
        }
    }
}
