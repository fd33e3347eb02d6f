//! The cases of the rules: one Markdown file a rule in `rules/`, with inputs and the findings they give.
//!
//! `UPDATE_CASES=1 cargo test -p styrkedja-tests --test rules` writes the findings into the files; read the diff.

use std::{collections::BTreeSet, env, fmt::Write as _, fs, path::PathBuf};

use styrkedja::{Checker, Document, Finding, RULES, Rule, SourceMap, sort_by_place};

/// A file of cases, in its lines.
struct CaseFile {
    path: PathBuf,
    lines: Vec<String>,
}

/// One input with the findings it should give.
struct Case {
    heading: String,
    /// The language of the input's block: `text` or `json`.
    form: String,
    input: String,
    expected: Vec<String>,
    /// The lines of the file that hold the findings.
    expected_at: std::ops::Range<usize>,
}

impl CaseFile {
    fn all() -> Vec<Self> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("rules");
        let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("the folder of cases")
            .map(|entry| entry.expect("an entry of the folder").path())
            .collect();
        paths.sort();
        paths
            .into_iter()
            .map(|path| {
                let text = fs::read_to_string(&path).expect("a file of cases");
                Self { path, lines: text.lines().map(str::to_owned).collect() }
            })
            .collect()
    }

    fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The rule that the first line names.
    fn rule(&self) -> &'static Rule {
        let title = self.lines.first().map(String::as_str).unwrap_or_default();
        let rule = RULES.iter().find(|rule| title == format!("# {} `{}`", rule.code, rule.name));
        rule.unwrap_or_else(|| panic!("{}: begin with \"# CODE `name`\" of a rule", self.name()))
    }

    fn cases(&self) -> Vec<Case> {
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
            if form == "findings" {
                let (form, input) = input
                    .take()
                    .unwrap_or_else(|| panic!("{}:{first}: findings without input", self.name()));
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
        assert!(input.is_none(), "{}: the last input has no findings", self.name());
        cases
    }
}

impl Case {
    fn document(&self) -> (Document, Option<SourceMap>) {
        match self.form.as_str() {
            "text" => {
                let reading = styrkedja_read::read_text(&self.input).expect("a readable text");
                (reading.document, Some(reading.sources))
            }
            "json" => (Document::from_json(&self.input).expect("a document"), None),
            other => panic!("a block of form {other}: write text or json"),
        }
    }

    /// What one rule finds, a line each: where, severity, message.
    fn findings(&self, rule: &Rule) -> Vec<String> {
        let (document, sources) = self.document();
        let checker = Checker::default().select([rule.code]).expect("the rule");
        let mut findings = checker.check(&document);
        assert_eq!(findings, checker.check(&document), "checked twice, two results");
        if let Some(sources) = &sources {
            sort_by_place(&mut findings, sources);
        }
        findings.iter().map(|finding| line(finding, sources.as_ref())).collect()
    }
}

fn line(finding: &Finding, sources: Option<&SourceMap>) -> String {
    let place = match sources {
        None if finding.pointer.is_root() => "document".to_owned(),
        None => finding.pointer.to_string(),
        Some(sources) => {
            let place = sources.nearest(&finding.pointer);
            place.map_or_else(|| "document".to_owned(), |place| place.line().to_string())
        }
    };
    format!("{place} {} {}", finding.severity, finding.message.en)
}

#[test]
fn every_case_holds() {
    let update = env::var_os("UPDATE_CASES").is_some();
    let mut report = String::new();
    for mut file in CaseFile::all() {
        let rule = file.rule();
        // From the end, so that earlier places stay right while lines are replaced.
        for case in file.cases().into_iter().rev() {
            let actual = case.findings(rule);
            if actual == case.expected {
                continue;
            }
            if update {
                file.lines.splice(case.expected_at, actual);
                continue;
            }
            let (expected, actual) = (case.expected.join("\n"), actual.join("\n"));
            let _ = write!(
                report,
                "\n{}: {}\n--- expected\n{expected}\n--- actual\n{actual}\n",
                file.name(),
                case.heading,
            );
        }
        if update {
            fs::write(&file.path, file.lines.join("\n") + "\n").expect("a file to write");
        }
    }
    assert!(
        report.is_empty(),
        "{report}\nIf the actual findings are right: UPDATE_CASES=1 cargo test -p styrkedja-tests --test rules"
    );
}

#[test]
fn every_rule_has_good_and_bad_cases() {
    let mut covered = BTreeSet::new();
    for file in CaseFile::all() {
        let rule = file.rule();
        assert_eq!(file.name(), format!("{}-{}.md", rule.code, rule.name));
        let (mut finds, mut leaves) = (0, 0);
        for case in file.cases() {
            let at = format!("{}: {}", file.name(), case.heading);
            if case.heading.starts_with("Finds: ") {
                assert!(!case.expected.is_empty(), "{at}: finds nothing");
                finds += 1;
            } else {
                assert!(
                    case.heading.starts_with("Leaves alone: "),
                    "{at}: begin with Finds: or Leaves alone:"
                );
                assert!(case.expected.is_empty(), "{at}: finds something");
                leaves += 1;
            }
        }
        assert!(
            finds > 0 && leaves > 0,
            "{}: one Finds and one Leaves alone at least",
            file.name()
        );
        covered.insert(rule.code);
    }
    for rule in RULES {
        assert!(covered.contains(rule.code), "write rules/{}-{}.md", rule.code, rule.name);
    }
}
