//! docs/rules.md: every rule with its documentation and an example from its tests.

use std::{fmt::Write, fs, io::ErrorKind};

use styrkedja::{RULES, Rule};

use crate::root;

const INTRODUCTION: &str = "\
# Rules

Written by `cargo xtask generate` from the rules themselves; do not edit.

A finding names its rule by code. Codes are never reused; [policies](dev/policies.md) says what may change when.
`preview` rules may still change their findings in any release.
";

pub(crate) fn page() -> Result<String, String> {
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
        page.push_str(&section(rule)?);
    }
    Ok(page)
}

fn section(rule: &Rule) -> Result<String, String> {
    let mut section = format!(
        "\n### {} {}\n\n{} · {} · since {}\n\n{} · *{}*\n",
        rule.code,
        rule.name,
        rule.severity,
        rule.status.as_str(),
        rule.since,
        rule.summary.en,
        rule.summary.sv
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
    if let Some(example) = example(rule)? {
        let _ = write!(section, "\n#### Example\n\n{}\n", example.trim());
    }
    Ok(section)
}

/// The first case that finds something in the rule's tests.
fn example(rule: &Rule) -> Result<Option<String>, String> {
    let path = format!("tests/rules/{}-{}.md", rule.code, rule.name);
    match fs::read_to_string(root().join(&path)) {
        Ok(cases) => first_case(&cases)
            .map(Some)
            .ok_or_else(|| format!("{path} has no case below a heading that begins with `Finds`")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{path} cannot be read: {error}")),
    }
}

/// The text below the first heading that begins with `Finds`, up to the next heading.
fn first_case(cases: &str) -> Option<String> {
    let mut in_code = false;
    let headings: Vec<(usize, &str)> = cases
        .lines()
        .enumerate()
        .filter(|(_, line)| {
            // A `#` inside a code block is no heading.
            in_code ^= line.starts_with("```");
            !in_code && line.starts_with('#')
        })
        .collect();
    let first = headings
        .iter()
        .position(|(_, line)| line.trim_start_matches('#').trim_start().starts_with("Finds"))?;
    let begin = headings[first].0 + 1;
    let end = headings.get(first + 1).map_or(usize::MAX, |(line, _)| *line);
    let title = headings[first].1.trim_start_matches('#').trim();
    let title = title.trim_start_matches("Finds").trim_start_matches(':').trim();
    let body: Vec<&str> = cases.lines().skip(begin).take(end.saturating_sub(begin)).collect();
    let body = body.join("\n");
    Some(if title.is_empty() { body } else { format!("{title}\n\n{}", body.trim()) })
}

fn cell(text: &str) -> String {
    text.replace('|', r"\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_finding_case_is_taken_whole() {
        let cases = "# FUP001\n## Passes\nnot this\n## Finds: no part\nprose\n```\n# code\n```\n## Finds: other\nno";
        assert_eq!(first_case(cases).as_deref(), Some("no part\n\nprose\n```\n# code\n```"));
    }

    #[test]
    fn a_file_without_such_a_case_gives_none() {
        assert_eq!(first_case("# FUP001\n## Passes\ntext"), None);
    }
}
