//! A text that only looks different is read the same: other line ends, encodings, spaces, page breaks.
#![expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]

use std::{collections::BTreeSet, sync::LazyLock};

use encoding_rs::WINDOWS_1252;
use quickcheck::{QuickCheck, TestResult, Testable};
use styrkedja::{Document, Item, Passage, Section};
use styrkedja_read::{read_bytes, read_text};
use unicode_normalization::UnicodeNormalization;

use crate::samples::{Sample, samples};

/// A document with what is read from it as it is.
struct Read {
    sample: Sample,
    document: Document,
    /// The lines, from 0, that hold a goal, a heading or running text, and nothing of a table.
    outside_tables: Vec<usize>,
}

static READ: LazyLock<Vec<Read>> = LazyLock::new(|| {
    let read = |sample: Sample| {
        let reading = read_text(&sample.text).expect("a readable text");
        let lines = reading
            .sources
            .iter()
            .filter(|(pointer, _)| {
                !pointer.segments().any(|key| key == "indicators" || key == "activities")
            })
            .flat_map(|(_, place)| place.spans().iter())
            .flat_map(|span| span.line - 1..span.end_line);
        let outside_tables = lines.collect::<BTreeSet<usize>>().into_iter().collect();
        Read { sample, document: reading.document, outside_tables }
    };
    samples().into_iter().map(read).collect()
});

/// Every document, laid out anew by `relayout`, is read the same.
fn same_for_all(relayout: impl Fn(&str) -> String) {
    for read in &*READ {
        reads_same(read, &relayout(&read.sample.text));
    }
}

fn holds<P: Testable>(property: P) {
    QuickCheck::new().tests(100).quickcheck(property);
}

fn one_of(pick: usize) -> &'static Read {
    &READ[pick % READ.len()]
}

/// Whether a document is read from another layout of its text.
fn reads_same(read: &Read, text: &str) {
    let again = read_text(text).expect("a readable text").document;
    assert!(
        again == read.document,
        "{}: {}",
        read.sample.name,
        first_difference(&read.document, &again)
    );
}

fn first_difference(expected: &Document, actual: &Document) -> String {
    let (expected, actual) = (expected.to_json_pretty(), actual.to_json_pretty());
    let differing = expected.lines().zip(actual.lines()).find(|(a, b)| a != b);
    match differing {
        Some((expected, actual)) => format!("\n{}\nbecame\n{}", expected.trim(), actual.trim()),
        None => "one goes on after the other".to_owned(),
    }
}

// --- Bytes and characters ---

#[test]
fn reading_twice_gives_the_same() {
    for read in &*READ {
        let bytes = read.sample.text.as_bytes();
        assert_eq!(read_bytes(bytes), read_bytes(bytes), "{}", read.sample.name);
    }
}

#[test]
fn line_ends_do_not_matter() {
    same_for_all(|text| text.replace('\n', "\r\n"));
    same_for_all(|text| text.replace('\n', "\r"));
}

#[test]
fn blank_lines_around_the_text_do_not_matter() {
    same_for_all(|text| format!("{text}\n\n \n\n"));
    same_for_all(|text| text.trim_end_matches('\n').to_owned());
    same_for_all(|text| format!("\n\n{text}"));
}

#[test]
fn the_form_of_letters_does_not_matter() {
    same_for_all(|text| text.nfd().collect());
    same_for_all(|text| format!("\u{feff}{text}"));
}

#[test]
fn the_encoding_does_not_matter() {
    for Read { sample: Sample { name, text }, document, .. } in &*READ {
        let marked = || std::iter::once(0xfeff).chain(text.encode_utf16());
        let little: Vec<u8> = marked().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked().flat_map(u16::to_be_bytes).collect();
        let marked_utf8 = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let (windows, _, lossy) = WINDOWS_1252.encode(text);
        let mut forms = vec![("UTF-16LE", little), ("UTF-16BE", big), ("UTF-8", marked_utf8)];
        // Windows-1252 has no letter for some of the real documents' bullets and quotes.
        if !lossy {
            forms.push(("Windows-1252", windows.into_owned()));
        }
        for (encoding, bytes) in forms {
            let again = read_bytes(&bytes).expect("a readable text").document;
            assert!(again == *document, "{name} in {encoding}");
        }
    }
}

#[test]
fn spaces_in_figures_may_be_of_any_kind() {
    for space in ['\u{a0}', '\u{202f}', '\u{2009}'] {
        same_for_all(|text| {
            let mut before = None;
            let mut letters = text.chars().peekable();
            let mut changed = String::new();
            while let Some(c) = letters.next() {
                let in_figure = c == ' '
                    && before.is_some_and(|c: char| c.is_ascii_digit())
                    && letters.peek().is_some_and(|c| c.is_ascii_digit() || *c == '%');
                changed.push(if in_figure { space } else { c });
                before = Some(c);
            }
            changed
        });
    }
}

#[test]
fn any_space_may_be_of_any_kind() {
    fn property(pick: usize, places: Vec<usize>, kind: usize) {
        let read = one_of(pick);
        let space = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{3000}', '\t'][kind % 5];
        let text = replace_some(&read.sample.text, &places, |c| c == ' ', |_| space.to_string());
        reads_same(read, &text);
    }
    holds(property as fn(usize, Vec<usize>, usize));
}

#[test]
fn invisible_characters_inside_words_do_not_matter() {
    fn property(pick: usize, places: Vec<usize>, kind: usize) {
        let read = one_of(pick);
        let invisible = ['\u{ad}', '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}'][kind % 5];
        let text = replace_some(&read.sample.text, &places, char::is_alphabetic, |c| {
            format!("{c}{invisible}")
        });
        reads_same(read, &text);
    }
    holds(property as fn(usize, Vec<usize>, usize));
}

/// Replaces those of the characters that `eligible` accepts which `places` pick.
fn replace_some(
    text: &str,
    places: &[usize],
    eligible: impl Fn(char) -> bool,
    replacement: impl Fn(char) -> String,
) -> String {
    let count = text.chars().filter(|c| eligible(*c)).count().max(1);
    let places: BTreeSet<usize> = places.iter().map(|place| place % count).collect();
    let (mut changed, mut index) = (String::with_capacity(text.len() * 2), 0);
    for c in text.chars() {
        if !eligible(c) {
            changed.push(c);
            continue;
        }
        if places.contains(&index) {
            changed.push_str(&replacement(c));
        } else {
            changed.push(c);
        }
        index += 1;
    }
    changed
}

// --- Pages ---

#[test]
fn a_page_mark_before_a_line_does_not_matter() {
    fn property(pick: usize, places: Vec<usize>) {
        let read = one_of(pick);
        let lines: BTreeSet<usize> = places
            .iter()
            .map(|place| read.outside_tables[place % read.outside_tables.len()])
            .collect();
        let mut text = String::new();
        for (index, line) in read.sample.text.split_inclusive('\n').enumerate() {
            // In a table a space may stand for an empty cell, so only lines outside tables are changed.
            if lines.contains(&index) && !line.starts_with(' ') {
                text.push(' ');
            }
            text.push_str(line);
        }
        reads_same(read, &text);
    }
    holds(property as fn(usize, Vec<usize>));
}

/// What a page break may not change. Where one paragraph ends and another begins is not part of it: of a page that
/// ends with a whole sentence no text tells whether its paragraph does.
fn essence(document: &Document) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for goal in document.all_goals() {
        let at = &goal.pointer;
        let goal = goal.goal;
        let _ = writeln!(text, "{at} {:?} {:?} {}", goal.level, goal.code, goal.title);
        let _ = writeln!(text, "{:?}", goal.fulfilment);
        for part in [
            &goal.description,
            &goal.expected_results,
            &goal.ways_of_working,
            &goal.resource_use,
            &goal.follow_up,
            &goal.development,
            &goal.analysis,
        ] {
            let _ = writeln!(text, "{:?}", part.as_ref().map(run_on));
        }
        for indicator in &goal.indicators {
            let mut indicator = indicator.clone();
            let analysis = indicator.analysis.take();
            let _ = writeln!(text, "{indicator:?} {:?}", analysis.as_ref().map(run_on));
        }
        for activity in &goal.activities {
            let mut activity = activity.clone();
            let analysis = activity.analysis.take();
            let _ = writeln!(text, "{activity:?} {:?}", analysis.as_ref().map(run_on));
        }
    }
    for (at, Section { heading, kind, text: passage, .. }) in document.all_sections() {
        let _ = writeln!(text, "{at} {heading:?} {kind:?} {}", run_on(passage));
    }
    text
}

/// The words of a passage with its numbers, without its paragraphs.
fn run_on(passage: &Passage) -> String {
    let words = |item: &Item| {
        let number = item.number.map(|number| format!("{number}. ")).unwrap_or_default();
        number + &item.text
    };
    let text: Vec<String> = passage.items.iter().map(words).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

const LETTERHEAD: &str =
    "\nTjänsteutlåtande\nSid 4 (31)\n\nTornvägen 12\nwww.exempelstad.se\n012-345 67 89\n\n";

fn with_before_line(text: &str, number: usize, inserted: &str) -> String {
    let mut changed = String::with_capacity(text.len() + inserted.len());
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index == number {
            changed.push_str(inserted);
        }
        changed.push_str(line);
    }
    changed
}

fn keeps_essence(read: &Read, text: &str) {
    let again = read_text(text).expect("a readable text").document;
    let (expected, actual) = (essence(&read.document), essence(&again));
    let differing = expected.lines().zip(actual.lines()).find(|(a, b)| a != b);
    assert!(expected == actual, "{}: {differing:#?}", read.sample.name);
}

#[test]
fn a_form_feed_between_lines_does_not_matter() {
    fn property(pick: usize, places: Vec<usize>) {
        let read = one_of(pick);
        let text = &read.sample.text;
        let count = text.lines().count();
        let breaks: BTreeSet<usize> = places.iter().map(|place| place % count).collect();
        let mut paged = String::new();
        for (index, line) in text.split_inclusive('\n').enumerate() {
            if breaks.contains(&index) {
                paged.push('\x0c');
            }
            paged.push_str(line);
        }
        keeps_essence(read, &paged);
    }
    holds(property as fn(usize, Vec<usize>));
}

#[test]
fn a_letterhead_between_lines_does_not_matter() {
    fn property(pick: usize, place: usize) -> TestResult {
        let read = one_of(pick);
        let text = &read.sample.text;
        let number = place % text.lines().count();
        keeps_essence(read, &with_before_line(text, number, LETTERHEAD));
        TestResult::passed()
    }
    holds(property as fn(usize, usize) -> TestResult);
}

#[test]
fn a_heading_with_a_year_beside_a_letterhead_stays() {
    let reading = read_text(
        "Enhetsmål: Alla trivs\n\nRedovisning av ekonomi\nBudget 2027\nSid 4 (31)\n6 mnkr.\n",
    );
    let closing = reading.expect("a readable text").document.closing;
    assert_eq!(closing[0].sections[0].heading.as_deref(), Some("Budget 2027"));
}

#[test]
fn the_analysis_of_a_row_may_stand_on_the_next_page() {
    let text = "Nämndmål: Alla trivs\n\nAktivitet Startdatum Slutdatum Avvikelse\n\n\
                Ordna en vårfest. 2027-01-01 2027-12-31\n\nAnalys\n\nSid 4 (31)\n\nDen blev av.\n";
    let goal = read_text(text).expect("a readable text").document.goals.remove(0);
    assert!(goal.analysis.is_none() && goal.activities[0].analysis.is_some(), "{goal:#?}");
}

#[test]
fn a_hyphen_at_the_end_of_a_page_belongs_to_its_word() {
    let text = "Enhetsmål: Alla trivs\n\nBeskrivning\nDeltagarna är i åldern 75-\n\x0c84 år.\n";
    let goal = read_text(text).expect("a readable text").document.goals.remove(0);
    let description = goal.description.expect("a description").text();
    assert_eq!(description, "Deltagarna är i åldern 75-84 år.");
}

// --- Blank lines ---

#[test]
fn a_blank_line_after_every_line_does_not_matter() {
    for read in &*READ {
        // A text that has them already would get three; no program that extracts text leaves so many.
        if !read.sample.text.contains("\n\n") || has_close_lines(&read.sample.text) {
            reads_same(read, &read.sample.text.replace('\n', "\n\n"));
        }
    }
}

/// Whether lines of running text follow each other without a blank line.
fn has_close_lines(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    lines.windows(2).any(|pair| pair.iter().all(|line| line.trim().len() > 40))
}

// Not tried: making all trailing spaces alike. Where only wrapped lines end with a space, the spaces are all that tells
// a paragraph's end from a line's, so the text without them says less.
