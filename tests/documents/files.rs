//! The examples as PDF, Word and OpenDocument, made by real producers, beside the same examples as text.

use std::{collections::BTreeSet, fs};

use styrkedja::{Document, Place, Pointer};
use styrkedja_read::{Reading, Vocabulary, print_text, read_bytes, read_text};

use crate::samples::root;

/// Every example that is no text, by the name of its file.
fn files() -> Vec<(String, Reading)> {
    let folder = root().join("examples/plans");
    let entries = fs::read_dir(&folder).expect("the folder of examples");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let is_text = |path: &std::path::Path| path.extension().is_some_and(|ending| ending == "txt");
    let mut paths: Vec<_> = paths.filter(|path| !is_text(path)).collect();
    paths.sort();
    assert!(paths.len() >= 7, "{paths:?}");
    let read = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(path).expect("a readable file");
        let reading = read_bytes(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, reading)
    };
    paths.iter().map(read).collect()
}

fn text_of(name: &str) -> Document {
    let (stem, _) = name.rsplit_once('.').expect("an ending");
    let path = root().join("examples/plans").join(format!("{stem}.txt"));
    read_bytes(&fs::read(path).expect("the text")).expect("readable").document
}

/// What a document says after its title page.
fn without_title_page(mut document: Document) -> Document {
    document.organisation = styrkedja::Organisation::default();
    document.diary_number = None;
    document.date = None;
    let is_front = document.introduction.first().is_some_and(|section| section.heading.is_none());
    document.introduction.drain(..usize::from(is_front));
    document
}

#[test]
fn a_file_says_what_its_text_says() {
    for (name, reading) in files() {
        let (file, text) =
            (without_title_page(reading.document), without_title_page(text_of(&name)));
        assert_eq!(file.to_json_pretty(), text.to_json_pretty(), "{name}");
    }
}

#[test]
fn a_file_has_a_title_page() {
    for (name, reading) in files() {
        let Document { organisation, diary_number, date, .. } = &reading.document;
        assert_eq!(organisation.unit, text_of(&name).organisation.unit, "{name}");
        assert_eq!(
            organisation.administration.as_deref(),
            Some("Norra omsorgsförvaltningen"),
            "{name}"
        );
        assert!(
            diary_number.as_ref().is_some_and(|number| number.starts_with("NOF 202")),
            "{name}"
        );
        let day = date.as_ref().and_then(|date| date.value).expect("a day");
        assert!(day.year().get() >= 2027, "{name}: {day}");
    }
}

#[test]
fn every_character_of_a_file_is_accounted_for_and_nothing_is_remarked() {
    for (name, reading) in files() {
        let account = reading.account();
        assert_eq!((account.unplaced, account.remarked), (0, 0), "{name}: {:?}", account.lines);
        assert!(reading.remarks.is_empty(), "{name}: {:?}", reading.remarks);
    }
}

#[test]
fn values_of_a_pdf_have_pages_and_boxes() {
    for (name, reading) in files() {
        // Word has no pages until it is printed.
        if reading.sources.iter().all(|(_, place)| place.page().is_none()) {
            continue;
        }
        let goals = reading.document.all_goals();
        let place = |pointer: &Pointer| reading.sources.get(pointer).expect("a place");
        let pages: BTreeSet<_> = goals.iter().map(|goal| place(&goal.pointer).page()).collect();
        assert!(!pages.contains(&None) && pages.len() > 1, "{name}: {pages:?}");
        for goal in &goals {
            let bounds = place(&goal.pointer).bounds().expect("a box");
            // A4 upright or across, within its margins.
            assert!(
                bounds.left > 20 && bounds.right < 842 && bounds.top < bounds.bottom,
                "{bounds:?}"
            );
        }
        let is_ordered = |pair: &[styrkedja::GoalRef<'_>]| {
            place(&pair[0].pointer).line() < place(&pair[1].pointer).line()
        };
        assert!(goals.windows(2).all(is_ordered), "{name}");
        assert!(
            reading.sources.iter().all(|(_, place): (_, &Place)| place.page().is_some()),
            "{name}"
        );
    }
}

#[test]
fn what_a_file_says_can_be_printed_as_text_and_read_again() {
    for (name, reading) in files() {
        let text = print_text(&reading.document, &Vocabulary::stockholm());
        let again = read_text(&text).expect("a text").document;
        assert_eq!(again.to_json_pretty(), reading.document.to_json_pretty(), "{name}");
    }
}
