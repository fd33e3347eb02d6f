use std::io::{self, IsTerminal, Write};

use styrkedja::{Checker, ErrorKind, Finding, Lang, Severity, Text, sort_by_place};

use crate::{
    args::{CheckArgs, CheckFormat},
    input, lang,
    outcome::{Outcome, complain},
    render::{concise, full, json},
};

pub(crate) fn run(args: &CheckArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(lang) = args.lang.choose() else {
        return Ok(Outcome::Failed);
    };
    let Some(checker) = checker(args, lang) else {
        return Ok(Outcome::Failed);
    };
    let renderer = full::renderer(wants_colour());
    let mut tally = Tally::default();
    let read = input::each(&args.input, lang, |source| {
        let mut findings = checker.check(&source.reading.document);
        sort_by_place(&mut findings, &source.reading.sources);
        tally.add(&findings, source.reading.remarks.len());
        for finding in &findings {
            match args.format {
                CheckFormat::Full => full::write(finding, &source, lang, &renderer, out)?,
                CheckFormat::Concise => concise::write(finding, &source, lang, out)?,
                CheckFormat::Json => json::write(&finding.located(source.origin()), out)?,
            }
        }
        Ok(())
    })?;
    if matches!(args.format, CheckFormat::Full) && tally.documents > 0 {
        tally.write(lang, out)?;
    }
    let fails = args.fail_on.threshold().is_some_and(|threshold| tally.worst >= Some(threshold));
    Ok(read.max(if fails { Outcome::Findings } else { Outcome::Clean }))
}

/// The check as configured; nothing, after a complaint, when a name fits no rule or a file cannot be used.
fn checker(args: &CheckArgs, lang: Lang) -> Option<Checker> {
    let mut checker = input::checker(&args.catalogue, lang)?;
    if !args.select.is_empty() {
        checker = checker
            .select(&args.select)
            .map_err(|error| complain_of_rule("--select", &error, lang))
            .ok()?;
    }
    checker.ignore(&args.ignore).map_err(|error| complain_of_rule("--ignore", &error, lang)).ok()
}

/// Says which name fits no rule.
fn complain_of_rule(option: &str, error: &styrkedja::Error, lang: Lang) {
    let name = match error.kind() {
        ErrorKind::UnknownName { name, .. } => name,
        _ => "",
    };
    let what = Text::new(
        format!(
            "{option}: ingen regel heter eller börjar på `{name}`; `styrkedja rule --all` visar dem"
        ),
        format!(
            "{option}: no rule is called `{name}`, nor begins so; `styrkedja rule --all` lists them"
        ),
    );
    complain(&what, lang);
}

fn wants_colour() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    io::stdout().is_terminal() && !refused
}

/// The number of findings of each severity.
#[derive(Debug, Default)]
struct Tally {
    documents: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    remarks: usize,
    worst: Option<Severity>,
}

impl Tally {
    fn add(&mut self, findings: &[Finding], remarks: usize) {
        self.documents += 1;
        self.remarks += remarks;
        for finding in findings {
            self.worst = self.worst.max(Some(finding.severity));
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.notes += 1,
            }
        }
    }

    fn write(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        let mut counts = Vec::new();
        for (count, severity) in [
            (self.errors, Severity::Error),
            (self.warnings, Severity::Warning),
            (self.notes, Severity::Info),
        ] {
            if count > 0 {
                let (one, many) = lang::severity(severity, lang);
                counts.push(lang::counted(count, one, many));
            }
        }
        if counts.is_empty() {
            counts.push(lang::pick(lang, "inga fynd", "no findings").to_owned());
        }
        let documents = match lang {
            Lang::Sv => lang::counted(self.documents, "dokument", "dokument"),
            Lang::En => lang::counted(self.documents, "document", "documents"),
        };
        writeln!(out, "{} {} {documents}", counts.join(", "), lang::pick(lang, "i", "in"))?;
        let reading = match (lang, self.remarks) {
            (_, 0) => return Ok(()),
            (Lang::Sv, 1) => "1 anmärkning vid läsningen; `styrkedja read` visar den".to_owned(),
            (Lang::Sv, n) => format!("{n} anmärkningar vid läsningen; `styrkedja read` visar dem"),
            (Lang::En, 1) => "1 remark from reading; `styrkedja read` shows it".to_owned(),
            (Lang::En, n) => format!("{n} remarks from reading; `styrkedja read` shows them"),
        };
        writeln!(out, "{reading}")
    }
}
