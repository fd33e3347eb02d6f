use std::io::{self, Write};

use serde::Serialize;
use styrkedja::{Lang, RULES, Rule, Text};

use crate::{
    args::{RuleArgs, RuleFormat},
    lang,
    outcome::{Outcome, complain},
};

/// The heading in a rule's documentation below which its Swedish part stands.
const SWEDISH_PART: &str = "På svenska";
/// The heading of its example, which is for readers of both languages: a plan is in Swedish.
const EXAMPLE: &str = "Example";
/// The labels in the example, with their Swedish.
const LABELS: [(&str, &str); 2] = [("Bad:", "Sämre:"), ("Better:", "Bättre:")];

pub(crate) fn run(args: &RuleArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(lang) = args.lang.choose() else {
        return Ok(Outcome::Failed);
    };
    let Some(name) = &args.rule else {
        match args.format {
            RuleFormat::Text => list(lang, out)?,
            RuleFormat::Json => {
                write_json(&RULES, out)?;
            }
        }
        return Ok(Outcome::Clean);
    };
    let Ok(rule) = styrkedja::rule(name) else {
        let what = Text::new(
            format!("ingen regel heter `{name}`; `styrkedja rule --all` visar dem"),
            format!("no rule is called `{name}`; `styrkedja rule --all` lists them"),
        );
        complain(&what, lang);
        return Ok(Outcome::Failed);
    };
    match args.format {
        RuleFormat::Text => explain(rule, lang, out)?,
        RuleFormat::Json => write_json(rule, out)?,
    }
    Ok(Outcome::Clean)
}

fn list(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    for rule in RULES {
        let (severity, _) = lang::severity(rule.severity, lang);
        writeln!(
            out,
            "{}  {severity:7}  {:width$}  {}",
            rule.code,
            rule.name,
            rule.summary.get(lang)
        )?;
    }
    Ok(())
}

fn explain(rule: &Rule, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let (severity, _) = lang::severity(rule.severity, lang);
    let status = rule.status.words();
    let status = status.get(lang);
    let since = lang::pick(lang, "sedan", "since");
    writeln!(out, "{} {}: {}", rule.code, rule.name, rule.summary.get(lang))?;
    writeln!(out, "{severity}, {status}, {since} {}", rule.since)?;
    writeln!(out, "\n{}", for_terminal(&documentation(rule, lang)))
}

/// Markdown with its blocks indented rather than fenced.
fn for_terminal(markdown: &str) -> String {
    let mut text = String::new();
    let mut in_block = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            in_block = !in_block;
        } else {
            let indent = if in_block && !line.is_empty() { "    " } else { "" };
            text.extend([indent, line, "\n"]);
        }
    }
    text.trim_end().to_owned()
}

fn write_json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// The documentation in a language: in Swedish the text of its Swedish part and the example, in English all but that part.
fn documentation(rule: &Rule, lang: Lang) -> String {
    // Each line of a doc comment begins with the space after `///`.
    let lines = rule.documentation.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    let mut text = String::new();
    let mut part = "";
    for line in lines {
        let heading = line.strip_prefix("## ").map(str::trim);
        part = heading.unwrap_or(part);
        let shown = match lang {
            Lang::Sv => [SWEDISH_PART, EXAMPLE].contains(&part) && heading.is_none(),
            Lang::En => part != SWEDISH_PART,
        };
        if !shown {
            continue;
        }
        let label = LABELS.into_iter().find(|(en, _)| part == EXAMPLE && line == *en);
        // In Swedish there are no headings, and the labels take their place.
        let begins = heading.is_some() || (lang == Lang::Sv && label.is_some());
        if begins && !text.is_empty() {
            text.push('\n');
        }
        text.push_str(label.map_or(line, |(en, sv)| lang::pick(lang, sv, en)));
        text.push('\n');
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_explained_in_both_languages() {
        for rule in RULES {
            let (sv, en) = (documentation(rule, Lang::Sv), documentation(rule, Lang::En));
            assert!(!sv.is_empty() && !sv.contains("## "), "{}: {sv}", rule.code);
            assert!(en.starts_with("## ") && !en.contains(SWEDISH_PART), "{}: {en}", rule.code);
            for (english, swedish) in LABELS {
                assert!(en.contains(english) && sv.contains(swedish), "{}: {sv}", rule.code);
            }
        }
    }
}
