//! The cases of the rules: one Markdown file a rule in `rules/`, with inputs and the findings they give.
//!
//! Beside them the examples in the rules' own documentation.
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

fn document(form: &str, input: &str) -> (Document, Option<SourceMap>) {
    match form {
        "text" => {
            let reading = styrkedja_read::read_text(input).expect("a readable text");
            (reading.document, Some(reading.sources))
        }
        "json" => (Document::from_json(input).expect("a document"), None),
        other => panic!("a block of form {other}: write text or json"),
    }
}

/// What one rule finds, a line each: where, severity, message.
fn findings(case: &Case, rule: &Rule) -> Vec<String> {
    let (document, sources) = document(&case.form, &case.input);
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

/// The block below a line of a rule's example, as its form and its text.
fn example<'a>(rule: &'a Rule, label: &str) -> Option<(&'a str, String)> {
    let lines = rule.documentation.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    let section = lines.skip_while(|line| *line != "## Example").skip(1);
    let section = section.take_while(|line| !line.starts_with("## "));
    let mut block = section.skip_while(|line| *line != label).skip(1);
    let form = block.next()?.strip_prefix("```")?;
    let text: Vec<&str> = block.take_while(|line| *line != "```").collect();
    Some((form, text.join("\n")))
}

/// The codes of the rules that find something in an example, each once.
fn found(form: &str, text: &str) -> BTreeSet<&'static str> {
    let (document, _) = document(form, text);
    styrkedja::check(&document).iter().map(|finding| finding.rule.code).collect()
}

#[test]
fn every_rule_shows_its_fault_and_something_better() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let code = rule.code;
        let (Some((bad_form, bad)), Some((form, better))) =
            (example(rule, "Bad:"), example(rule, "Better:"))
        else {
            wrong.push(format!(
                "{code}: write `## Example` with a block below Bad: and one below Better:"
            ));
            continue;
        };
        let (in_bad, in_better) = (found(bad_form, &bad), found(form, &better));
        if !in_bad.contains(code) {
            wrong
                .push(format!("{code} finds nothing in its bad example, but {in_bad:?}:\n{bad}\n"));
        }
        if in_better.contains(code) {
            wrong.push(format!("{code} finds something in its better example:\n{better}\n"));
        }
        // Nor does what is better have faults of another kind.
        let others: Vec<&&str> = in_better.difference(&in_bad).collect();
        if !others.is_empty() {
            wrong.push(format!(
                "{others:?} finds something in the better example of {code} only:\n{better}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
