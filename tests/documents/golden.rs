//! What is read from each example and found in it, as committed in `golden/`.
//!
//! `UPDATE_GOLDEN=1 cargo test -p styrkedja-tests --test documents golden` writes it anew; read the diff.

use std::{env, fmt::Write as _, fs, path::Path};

use styrkedja::{Lang, Pointer, SourceMap, check, sort_by_place};
use styrkedja_read::{Reading, read_text};

use crate::samples::examples;

#[test]
fn the_examples_read_as_committed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut stale = String::new();
    for sample in examples() {
        let reading = read_text(&sample.text).expect("a readable text");
        for (ending, actual) in
            [("json", reading.document.to_json_pretty()), ("findings", findings(&reading))]
        {
            let path = folder.join(format!("{}.{ending}", sample.name));
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if expected == actual {
                continue;
            }
            if update {
                replace(&path, &actual);
            } else {
                let _ = writeln!(stale, "{}: {}", path.display(), difference(&expected, &actual));
            }
        }
    }
    assert!(
        stale.is_empty(),
        "{stale}If this is right: UPDATE_GOLDEN=1 cargo test -p styrkedja-tests --test documents golden"
    );
}

/// Every finding and then every remark, a line each: where it stands, what it is, what it says.
fn findings(reading: &Reading) -> String {
    let mut findings = check(&reading.document);
    sort_by_place(&mut findings, &reading.sources);
    let mut text = String::new();
    for finding in findings {
        let line = line(&reading.sources, &finding.pointer);
        let (code, severity) = (finding.rule.code, finding.severity);
        let _ = writeln!(text, "{line} {code} {severity} {}", finding.message.get(Lang::En));
    }
    for remark in &reading.remarks {
        let line = remark.span.map_or(1, |span| span.line);
        let _ = writeln!(text, "{line} remark {} {}", remark.kind.as_str(), remark.message.en);
    }
    text
}

fn line(sources: &SourceMap, pointer: &Pointer) -> usize {
    sources.nearest(pointer).map_or(1, styrkedja::Place::line)
}

/// The first line that differs.
fn difference(expected: &str, actual: &str) -> String {
    let (mut expected, mut actual) = (expected.lines(), actual.lines());
    let mut number = 0;
    loop {
        number += 1;
        let (expected, actual) = (expected.next(), actual.next());
        if expected != actual || expected.is_none() {
            let shown = |line: Option<&str>| line.unwrap_or("(the end)").trim().to_owned();
            let (expected, actual) = (shown(expected), shown(actual));
            return format!("line {number}\n  expected: {expected}\n  actual:   {actual}");
        }
    }
}

/// Writes a file beside its place and moves it there, so that a broken run leaves the old one.
fn replace(path: &Path, text: &str) {
    let beside = path.with_extension("new");
    fs::write(&beside, text).expect("a folder to write in");
    fs::rename(&beside, path).expect("a file to replace");
}
