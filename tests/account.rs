//! Nothing is lost: after a read, every character of the source has become exactly one thing.
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

mod jumble;

use std::{fs, path::Path};

use quickcheck::QuickCheck;
use styrkedja_read::{Reading, read_bytes, read_text};

use jumble::Jumble;

/// How many characters of a text show, counted in another way than the reader does: line by line, composed.
fn showing(text: &str) -> usize {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{1b}');
    // The jumble and our examples decompose å, ä and ö only: their marks join the letter before.
    text.chars()
        .filter(|c| !c.is_whitespace() && !invisible(*c) && !matches!(c, '\u{30a}' | '\u{308}'))
        .count()
}

fn check(reading: &Reading) {
    let account = reading.account();
    assert_eq!(account.total, showing(&reading.text), "not every character was counted");
    assert_eq!(
        account.total,
        account.fields
            + account.labels
            + account.table_headers
            + account.furniture
            + account.unplaced
    );
    assert_eq!(account.unplaced, 0, "dropped: {:?}", account.lines);
    assert!(account.remarked <= account.fields);
}

#[test]
fn every_character_of_a_jumble_is_placed() {
    #[expect(clippy::needless_pass_by_value, reason = "quickcheck hands over the value")]
    fn property(jumble: Jumble) -> bool {
        if let Ok(reading) = read_text(&jumble.0) {
            check(&reading);
        }
        true
    }
    QuickCheck::new().tests(2_000).quickcheck(property as fn(Jumble) -> bool);
}

#[test]
fn every_character_of_the_documents_is_placed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = root.join("../shared/corpus");
    if !corpus.exists() {
        println!("skipped: no corpus");
    }
    let mut read = 0;
    for folder in [root.join("examples/plans"), corpus] {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.extension().is_some_and(|extension| extension == "txt") {
                let reading = read_bytes(&fs::read(&path).expect("a file")).expect("a text");
                check(&reading);
                assert!(
                    reading.account().remarked * 100 <= reading.account().total,
                    "{}",
                    path.display()
                );
                read += 1;
            }
        }
    }
    assert!(read >= 3, "the examples are there");
}
