use styrkedja::Text;

use super::*;
use crate::{Limit, Limits};

/// Steers a terminal and does not end.
fn hostile() -> String {
    "\u{1b}[31m\n\u{9b}å".repeat(100)
}

fn every_kind() -> Vec<ErrorKind> {
    let bad = hostile;
    let mut all = vec![
        ErrorKind::Empty,
        ErrorKind::NeedsPassword { format: FileFormat::Pdf },
        ErrorKind::Locked { format: FileFormat::Office },
        ErrorKind::WrongPassword { format: FileFormat::Pdf },
        ErrorKind::Scanned,
        ErrorKind::TooDeep { nesting: Nesting::Elements, most: 256 },
        ErrorKind::TooDeep { nesting: Nesting::Dictionaries, most: 128 },
        ErrorKind::Binary { offset: 3 },
        ErrorKind::UnknownLimit { name: bad() },
    ];
    all.extend(Limit::ALL.iter().map(|&limit| ErrorKind::TooMuch { limit, most: 2 }));
    all.extend(
        [
            OtherFormat::Rtf,
            OtherFormat::Picture,
            OtherFormat::Program,
            OtherFormat::Compressed,
            OtherFormat::WebPage,
            OtherFormat::Xml,
            OtherFormat::OldWord,
            OtherFormat::OldExcel,
            OtherFormat::OldPowerPoint,
            OtherFormat::OldOffice,
            OtherFormat::Excel,
            OtherFormat::PowerPoint,
            OtherFormat::Pages,
            OtherFormat::OtherOpenDocument,
            OtherFormat::Book,
            OtherFormat::Zip,
        ]
        .map(|format| ErrorKind::OtherFormat { format }),
    );
    let damages = [
        Damage::NoPages,
        Damage::Encryption,
        Damage::Archive { detail: bad() },
        Damage::TooManyParts { most: 20_000 },
        Damage::NoPart { part: bad() },
        Damage::Part { part: bad(), detail: bad() },
        Damage::Xml { offset: 7, detail: bad() },
        Damage::XmlEnds,
        Damage::DocumentType,
    ];
    for format in [FileFormat::Pdf, FileFormat::Word, FileFormat::OpenDocument, FileFormat::Zip] {
        all.extend(
            damages.iter().map(|damage| ErrorKind::Broken { format, damage: damage.clone() }),
        );
    }
    all.extend(
        [
            VocabularyFault::File(styrkedja::ErrorKind::MissingKey { key: bad() }),
            VocabularyFault::NoLabel,
            VocabularyFault::UnknownLabel { label: bad(), outer: bad() },
            VocabularyFault::BadDepth { heading: bad(), depth: 7 },
            VocabularyFault::NoWords,
            VocabularyFault::OpenBrace { words: bad() },
            VocabularyFault::UnknownPlaceholder { words: bad(), name: bad() },
        ]
        .map(|fault| ErrorKind::Vocabulary { fault }),
    );
    all
}

#[test]
fn every_kind_is_worded_in_both_languages_on_one_line_with_a_cure() {
    for kind in every_kind() {
        let error = Error::from(kind);
        let Text { sv, en } = error.text();
        assert_eq!(error.to_string(), en);
        assert!(sv != en);
        for text in [sv, en] {
            assert!(!text.contains(char::is_control), "{text}");
            assert!(text.chars().count() < 1000, "{text}");
            assert!(text.contains("; "), "no cure: {text}");
        }
    }
}

#[test]
fn every_kind_is_json_under_its_name() {
    for kind in every_kind() {
        let json = serde_json::to_value(&kind).expect("every kind is JSON");
        assert_eq!(json["kind"], kind.as_str(), "{json}");
    }
    let of = |kind: &ErrorKind| serde_json::to_string(kind).expect("JSON");
    assert_eq!(
        of(&ErrorKind::TooMuch { limit: Limit::Pages, most: 2 }),
        r#"{"kind":"too_much","limit":"pages","most":2}"#
    );
    assert_eq!(
        of(&ErrorKind::Broken {
            format: FileFormat::Word,
            damage: Damage::NoPart { part: "word/document.xml".to_owned() }
        }),
        r#"{"kind":"broken","format":"word","damage":{"type":"no_part","part":"word/document.xml"}}"#
    );
    let missing = styrkedja::ErrorKind::MissingKey { key: "label".to_owned() };
    assert_eq!(
        of(&ErrorKind::Vocabulary { fault: VocabularyFault::File(missing) }),
        r#"{"kind":"vocabulary","fault":{"type":"file","kind":"missing_key","key":"label"}}"#
    );
}

#[test]
fn every_predicate_holds_for_its_kinds_only() {
    for kind in every_kind() {
        let error = Error::from(kind);
        let told = [
            error.is_empty(),
            error.is_binary(),
            error.is_broken(),
            error.is_encrypted(),
            error.is_scanned(),
            error.is_too_much(),
            error.is_vocabulary(),
            matches!(error.kind(), ErrorKind::UnknownLimit { .. }),
        ];
        assert_eq!(told.iter().filter(|is| **is).count(), 1, "{error:?}");
    }
}

#[test]
fn limits_and_their_names_agree() {
    let names: Vec<&str> = Limit::ALL.iter().map(|limit| limit.as_str()).collect();
    assert_eq!(names, Limits::NAMES);
    for limit in Limit::ALL {
        assert_eq!(limit.as_str().parse(), Ok(*limit));
        assert_eq!(serde_json::to_value(limit).expect("JSON"), limit.as_str());
    }
    let error = "sidor".parse::<Limit>().expect_err("no such limit");
    assert_eq!(
        error.text().sv,
        "ingen gräns heter `sidor`; det finns pages, text, lines, part, depth, cells"
    );
}
