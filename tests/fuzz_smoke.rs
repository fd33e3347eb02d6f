//! Every fuzz target over its seeds, and over seeds with a few bytes changed: a run of minutes is in docs/dev/fuzzing.md.

use std::{fs, path::Path};

use quickcheck::{Arbitrary, Gen};

/// Changed copies of each seed.
const COPIES: u64 = 12;

fn run(target: &str, body: fn(&[u8])) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let entries = fs::read_dir(&seeds).expect("a folder of seeds");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no seeds in {}", seeds.display());
    for (number, file) in (0..).zip(&files) {
        let seed = fs::read(file).expect("a seed");
        body(&seed);
        for copy in 0..COPIES {
            // The same in every run.
            body(&changed(seed.clone(), &mut Gen::from_size_and_seed(8, number * COPIES + copy)));
        }
    }
}

/// A few bytes of a file changed, a stretch cut out or doubled.
fn changed(mut bytes: Vec<u8>, g: &mut Gen) -> Vec<u8> {
    for _ in 0..=u8::arbitrary(g) % 6 {
        if bytes.is_empty() {
            break;
        }
        let at = usize::arbitrary(g) % bytes.len();
        let end = (at + usize::from(u8::arbitrary(g))).min(bytes.len());
        match u8::arbitrary(g) % 4 {
            0 => bytes[at] = u8::arbitrary(g),
            1 => bytes[at] ^= 1 << (u8::arbitrary(g) % 8),
            2 => drop(bytes.drain(at..end)),
            _ => {
                let stretch = bytes[at..end].to_vec();
                bytes.splice(at..at, stretch);
            }
        }
    }
    bytes
}

#[test]
fn bytes() {
    run("bytes", styrkedja_tests::bytes);
}

#[test]
fn structured() {
    run("structured", styrkedja_tests::structured);
}

#[test]
fn json() {
    run("json", styrkedja_tests::json);
}

#[test]
fn vocabulary() {
    run("vocabulary", styrkedja_tests::vocabulary);
}

#[test]
fn pdf() {
    run("pdf", styrkedja_tests::file);
}

#[test]
fn pages() {
    run("pages", styrkedja_tests::pages);
}

#[test]
fn docx() {
    run("docx", styrkedja_tests::file);
}

#[test]
fn word() {
    run("word", styrkedja_tests::word);
}
