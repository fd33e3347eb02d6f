//! Version 1 of the document format is read as version 2: `tests/migration` holds the same document and reading in both.

mod downgrade;
mod random;

use std::{fs, path::Path};

use serde_json::Value;
use styrkedja::{Document, ErrorKind, Expected, Pointer};
use styrkedja_read::Reading;

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("migration").join(name);
    fs::read_to_string(path).expect("a file of the folder")
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

// --- The same in both versions ---

#[test]
fn an_old_document_is_read_as_the_new_one() {
    let document = Document::from_json(&file("document-1.json")).expect("version 1 is read");
    let new = file("document-2.json");
    assert_eq!(document.to_json_pretty(), new, "what version 2 writes");
    assert_eq!(Document::from_json(&new).as_ref(), Ok(&document));
    assert_eq!(Reading::from_json(&file("document-1.json")), Ok(Reading::from(document)));
}

#[test]
fn an_old_reading_keeps_its_places() {
    let reading = Reading::from_json(&file("reading-1.json")).expect("version 1 is read");
    assert_eq!(parsed(&reading.to_json()), parsed(&file("reading-2.json")));
    let words = |pointer: &str| {
        let place = reading.sources.get(&pointer.parse().expect("a pointer")).expect("a place");
        let span = place.spans()[0];
        (&reading.text[span.start..span.end], span.line)
    };
    assert_eq!(words("/economy/figures/0"), ("6,2 mnkr", 5));
    assert_eq!(words("/economy/amounts/0"), ("2 000 kr", 5));
    assert_eq!(words("/staffing/posts/0/heads"), ("9", 6));
    // Both say `varje månad`; the place tells which of them is the routine's.
    let first = words("/recurrences/0").0.as_ptr();
    let second = words("/quality_work/routines/0/schedule/recurrences/0").0.as_ptr();
    assert!(first < second);
    let pointer = reading.remarks[0].pointer.as_ref().map(Pointer::as_str);
    assert_eq!(pointer, Some("/economy/amounts/0/amount"));
}

#[test]
fn what_is_null_or_empty_is_nothing() {
    let nothing = Document::default();
    for json in [
        r#"{"schema_version":"1"}"#,
        r#"{"schema_version":"1","money":null,"quality_routines":null,"recurrences":null,"staffing":null}"#,
        r#"{"schema_version":"1","money":[],"quality_routines":[],"recurrences":[],"staffing":{"posts":[]}}"#,
        r#"{"schema_version":"1","staffing":{"posts":null,"sex_split":null}}"#,
    ] {
        assert_eq!(Document::from_json(json).as_ref(), Ok(&nothing), "{json}");
    }
}

// --- What is wrong with an old document ---

#[test]
fn faults_of_old_documents_stand_where_the_file_has_them() {
    let old = |line: &str| format!("{{\"schema_version\":\"1\",\n{line}\n}}");
    for (line, pointer, column, kind) in [
        (r#""money":{}"#, "/money", 1, "wrong_type"),
        (r#""money":[7]"#, "/money/0", 10, "wrong_type"),
        (r#""money":[{"kind":"budget"}]"#, "/money/0", 10, "missing_key"),
        (r#""money":[{"kind":"bugdet","amount":{"text":""}}]"#, "/money/0/kind", 11, "bad_value"),
        (r#""money":[{"kind":"budget","amount":{}}]"#, "/money/0/amount", 27, "missing_key"),
        (
            r#""money":[{"kind":"other","amount":{"text":"","valeu":"1"}}]"#,
            "/money/0/amount/valeu",
            46,
            "unknown_key",
        ),
        (
            r#""money":[{"kind":"budget","purpose":"a","amount":{"text":""}}]"#,
            "/money/0/purpose",
            27,
            "unknown_key",
        ),
        (r#""money":[],"money":[]"#, "/money", 12, "repeated_key"),
        (r#""money":null,"money":[]"#, "/money", 14, "repeated_key"),
        (r#""schema_version":"2""#, "/schema_version", 1, "repeated_key"),
        (r#""quality_routines":"""#, "/quality_routines", 1, "wrong_type"),
        (r#""quality_routines":[{"kind":"complaints"}]"#, "/quality_routines/0", 21, "missing_key"),
        (
            r#""quality_routines":[{"kind":"complaint","text":""}]"#,
            "/quality_routines/0/kind",
            22,
            "bad_value",
        ),
        (
            r#""quality_routines":[{"kind":"complaints","text":"","forum":[]}]"#,
            "/quality_routines/0/forum",
            52,
            "unknown_key",
        ),
        (
            r#""quality_routines":[{"kind":"complaints","text":"","recurrence":7}]"#,
            "/quality_routines/0/recurrence",
            52,
            "wrong_type",
        ),
        (
            r#""quality_routines":[{"kind":"complaints","text":"","recurrence":{"text":""}}]"#,
            "/quality_routines/0/recurrence",
            52,
            "missing_key",
        ),
        (
            r#""quality_routines":[{"kind":"complaints","text":"","recurrence":{"per":"moon","text":""}}]"#,
            "/quality_routines/0/recurrence/per",
            66,
            "bad_value",
        ),
        (
            r#""quality_routines":[{"kind":"complaints","text":"","recurrence":{"per":"day","bound":"about","text":""}}]"#,
            "/quality_routines/0/recurrence/bound",
            78,
            "unknown_key",
        ),
        (
            r#""recurrences":[{"per":"day","text":"","bound":"about"}]"#,
            "/recurrences/0/bound",
            39,
            "unknown_key",
        ),
        (r#""recurrences":[{"per":"moon","text":""}]"#, "/recurrences/0/per", 17, "bad_value"),
        (r#""recurrences":7"#, "/recurrences", 1, "wrong_type"),
        (
            r#""staffing":{"posts":[{"role":"a","text":""}]}"#,
            "/staffing/posts/0",
            22,
            "missing_key",
        ),
        (
            r#""staffing":{"posts":[{"role":"a","count":null,"text":""}]}"#,
            "/staffing/posts/0/count",
            34,
            "wrong_type",
        ),
        (
            r#""staffing":{"posts":[{"role":"a","count":"två","text":""}]}"#,
            "/staffing/posts/0/count",
            34,
            "bad_value",
        ),
        (
            r#""staffing":{"posts":[{"role":"a","count":"1","heads":"1","text":""}]}"#,
            "/staffing/posts/0/heads",
            46,
            "unknown_key",
        ),
        (
            r#""staffing":{"posts":[{"role":"a","count":"1","count":"1","text":""}]}"#,
            "/staffing/posts/0/count",
            46,
            "repeated_key",
        ),
        (r#""staffing":{"responsibilities":[]}"#, "/staffing/responsibilities", 13, "unknown_key"),
        (r#""economy":{}"#, "/economy", 1, "unknown_key"),
        (r#""quality_work":null"#, "/quality_work", 1, "unknown_key"),
        (r#""mony":[]"#, "/mony", 1, "unknown_key"),
        (
            r#""goals":[{"level":"unit","title":"","follow_up":[{"text":"","schedule":{}}]}]"#,
            "/goals/0/follow_up/0/schedule",
            61,
            "unknown_key",
        ),
        (r#""goals":[{"level":"unit"}]"#, "/goals/0", 10, "missing_key"),
    ] {
        for (json, above) in
            [(old(line), ""), (format!("{{\"document\":{}}}", old(line)), "/document")]
        {
            let error = Reading::from_json(&json).expect_err("a faulty document");
            let told = (error.pointer().map(ToString::to_string), error.line(), error.column());
            assert_eq!(
                told,
                (Some(format!("{above}{pointer}")), Some(2), Some(column)),
                "{json}: {error}"
            );
            assert_eq!(error.kind().as_str(), kind, "{json}: {error}");
        }
        let error = Document::from_json(&old(line)).expect_err("a faulty document");
        assert_eq!(error.pointer().map(Pointer::as_str), Some(pointer), "{line}: {error}");
    }
}

#[test]
fn version_2_has_no_keys_of_version_1() {
    for key in ["money", "quality_routines"] {
        let json = format!(r#"{{"schema_version":"2","{key}":[]}}"#);
        let error = Document::from_json(&json).expect_err("a key of version 1");
        let unknown = ErrorKind::UnknownKey { key: key.to_owned(), known: Vec::new() };
        assert_eq!(error.kind(), &unknown);
    }
    let json =
        r#"{"schema_version":"2","staffing":{"posts":[{"role":"a","count":"1","text":"a"}]}}"#;
    let error = Document::from_json(json).expect_err("a key of version 1");
    assert_eq!(error.pointer().map(Pointer::as_str), Some("/staffing/posts/0/count"));
}

#[test]
fn faulty_places_of_an_old_reading_are_named_as_it_has_them() {
    let mut json = parsed(&file("reading-1.json"));
    json["sources"]["/money/1"]["spans"][0]["end"] = 9_000.into();
    let error = Reading::from_json(&json.to_string()).expect_err("a place outside the text");
    let pointer = error.pointer().map(Pointer::as_str);
    assert_eq!(pointer, Some("/sources/~1money~11/spans/0"));
    // The same key twice, which no `Value` holds.
    let twice = file("reading-1.json").replace("\"/money/1\"", "\"/money/0\"");
    let error = Reading::from_json(&twice).expect_err("a place twice");
    assert_eq!(error.pointer().map(Pointer::as_str), Some("/sources/~1money~10"));
    assert_eq!(error.kind().as_str(), "repeated_key");
}

#[test]
fn other_decoders_send_old_documents_to_from_json() {
    let error =
        serde_json::from_str::<Document>(r#"{"schema_version":"1"}"#).expect_err("version 1");
    assert!(error.to_string().contains("read it with `Document::from_json`"), "{error}");
    assert!(serde_json::from_str::<Reading>(r#"{"document":{"schema_version":"1"}}"#).is_err());
    let error = Document::from_json(r#"{"schema_version":"0"}"#).expect_err("no version");
    let ErrorKind::BadValue(error) = error.kind() else { panic!("{error}") };
    assert_eq!(error.expected(), &Expected::SchemaVersion);
}

#[test]
fn what_moves_deeper_than_may_be_is_refused() {
    // An amount stands one object deeper in version 2.
    for (depth, is_read) in [(123, true), (124, false), (125, false)] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let json = format!(
            r#"{{"schema_version":"1","money":[{{"kind":"other","amount":{{"text":"a"}},"x-a":{deep}}}]}}"#
        );
        match Document::from_json(&json) {
            Ok(document) => {
                assert!(is_read, "{depth}");
                assert_eq!(Document::from_json(&document.to_json()), Ok(document));
            }
            Err(error) => assert!(!is_read && error.kind().as_str() == "too_deep", "{error}"),
        }
    }
}
