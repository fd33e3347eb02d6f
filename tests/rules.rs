//! The cases of the rules: one Markdown file a rule in `rules/`, with inputs and the findings they give.
//!
//! `UPDATE_CASES=1 cargo test -p styrkedja-tests --test rules` writes the findings into the files; read the diff.

use std::collections::BTreeSet;

use styrkedja::{Checker, Document, Finding, RULES, Rule, SourceMap, sort_by_place};
use styrkedja_tests::{Case, CaseFile};

/// The rule that the first line of a file names.
fn rule(file: &CaseFile) -> &'static Rule {
    let title = file.title();
    let rule = RULES.iter().find(|rule| title == format!("# {} `{}`", rule.code, rule.name));
    rule.unwrap_or_else(|| panic!("{}: begin with \"# CODE `name`\" of a rule", file.name()))
}

fn document(case: &Case) -> (Document, Option<SourceMap>) {
    match case.form.as_str() {
        "text" => {
            let reading = styrkedja_read::read_text(&case.input).expect("a readable text");
            (reading.document, Some(reading.sources))
        }
        "json" => (Document::from_json(&case.input).expect("a document"), None),
        other => panic!("a block of form {other}: write text or json"),
    }
}

/// What one rule finds, a line each: where, severity, message.
fn findings(case: &Case, rule: &Rule) -> Vec<String> {
    let (document, sources) = document(case);
    let checker = Checker::default().select([rule.code]).expect("the rule");
    let mut findings = checker.check(&document);
    assert_eq!(findings, checker.check(&document), "checked twice, two results");
    if let Some(sources) = &sources {
        sort_by_place(&mut findings, sources);
    }
    findings.iter().map(|finding| line(finding, sources.as_ref())).collect()
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
    let mut report = String::new();
    for file in CaseFile::all("rules", "findings") {
        let rule = rule(&file);
        file.run(&mut report, |case| findings(case, rule));
    }
    assert!(
        report.is_empty(),
        "{report}\nIf the actual findings are right: UPDATE_CASES=1 cargo test -p styrkedja-tests --test rules"
    );
}

#[test]
fn every_rule_has_good_and_bad_cases() {
    let mut covered = BTreeSet::new();
    for file in CaseFile::all("rules", "findings") {
        let rule = rule(&file);
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
