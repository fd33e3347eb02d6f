use std::io::{self, Write};

use serde::Serialize;
use styrkedja::{Bounds, Finding, Lang, Place};

use super::place;
use crate::input::Source;

/// A finding as JSON, in one language. Without a source text there are no lines, and they are null.
#[derive(Serialize)]
struct Record<'a> {
    file: &'a str,
    line: Option<usize>,
    end_line: Option<usize>,
    page: Option<u32>,
    /// The box of its first lines on the page, in points from the top left corner.
    bounds: Option<Bounds>,
    code: &'a str,
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    hint: Option<&'a str>,
    pointer: &'a str,
    related: Vec<Related<'a>>,
}

/// Another value that belongs to the finding.
#[derive(Serialize)]
struct Related<'a> {
    line: Option<usize>,
    end_line: Option<usize>,
    page: Option<u32>,
    message: &'a str,
    pointer: &'a str,
}

/// One JSON object a finding, on one line.
pub(crate) fn write(
    finding: &Finding,
    source: &Source,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let related = finding.related.iter().map(|(pointer, text)| {
        let at = place(source, pointer);
        Related {
            line: at.map(Place::line),
            end_line: at.map(Place::end_line),
            page: at.and_then(Place::page),
            message: text.get(lang),
            pointer: pointer.as_str(),
        }
    });
    let at = place(source, &finding.pointer);
    let record = Record {
        file: &source.name,
        line: at.map(Place::line),
        end_line: at.map(Place::end_line),
        page: at.and_then(Place::page),
        bounds: at.and_then(Place::bounds),
        code: finding.rule.code,
        rule: finding.rule.name,
        severity: finding.severity.as_str(),
        message: finding.message.get(lang),
        hint: finding.hint.as_ref().map(|hint| hint.get(lang)),
        pointer: finding.pointer.as_str(),
        related: related.collect(),
    };
    serde_json::to_writer(&mut *out, &record)?;
    writeln!(out)
}
