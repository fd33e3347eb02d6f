//! docs/rules.md: every rule with its documentation.

use std::fmt::Write;

use styrkedja::{RULES, Rule};

const INTRODUCTION: &str = "\
# Rules

Written by `cargo xtask generate` from the rules themselves; do not edit.

A finding names its rule by code. Codes are never reused; [policies](dev/policies.md) says what may change when.
`preview` rules may still change their findings in any release. *Cases* leads to all that a rule is tested with: what it
finds, and what it leaves alone.
";

pub(crate) fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    page.push_str("\n| Code | Name | Severity | Finds | Finner |\n|---|---|---|---|---|\n");
    for rule in RULES {
        // The anchor is the one that Markdown renderers make of the heading below.
        let _ = writeln!(
            page,
            "| [{code}](#{anchor}-{name}) | {name} | {severity} | {en} | {sv} |",
            code = rule.code,
            anchor = rule.code.to_lowercase(),
            name = rule.name,
            severity = rule.severity,
            en = cell(&rule.summary.en),
            sv = cell(&rule.summary.sv),
        );
    }
    let mut group = "";
    for rule in RULES {
        if group != &rule.code[..3] {
            group = &rule.code[..3];
            let _ = write!(page, "\n## {group}\n");
        }
        page.push_str(&section(rule));
    }
    page
}

fn section(rule: &Rule) -> String {
    let mut section = format!(
        "\n### {code} {name}\n\n{} · {} · since {} · [cases](../tests/rules/{code}-{name}.md)\n\n{} · *{}*\n",
        rule.severity,
        rule.status.as_str(),
        rule.since,
        rule.summary.en,
        rule.summary.sv,
        code = rule.code,
        name = rule.name,
    );
    // Doc comments keep the space after `///`, and their headings rank below the rule's.
    for line in rule.documentation.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match line.strip_prefix("## ") {
            Some(heading) => {
                let _ = write!(section, "\n#### {heading}\n\n");
            }
            None => {
                let _ = writeln!(section, "{line}");
            }
        }
    }
    section
}

fn cell(text: &str) -> String {
    text.replace('|', r"\|")
}
