//! Properties of random documents, written as version 1.
#![expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]

use jsonschema::Validator;
use quickcheck::{QuickCheck, TestResult, Testable};
use serde_json::{Value, json};
use styrkedja::{Document, ErrorKind};
use styrkedja_read::Reading;

use crate::{
    downgrade::{downgrade, keep_what_is_old},
    file, parsed,
};

fn holds<P: Testable>(property: P) {
    QuickCheck::new().tests(200).quickcheck(property);
}

/// The document without what version 1 cannot say, and its JSON.
fn old_part(document: &Document) -> (Document, Value) {
    let mut json = parsed(&document.to_json());
    keep_what_is_old(&mut json);
    let document = Document::from_json(&json.to_string()).expect("less is a document too");
    let json = parsed(&document.to_json());
    (document, json)
}

fn old_schema() -> Validator {
    jsonschema::draft202012::new(&parsed(&file("document-1.schema.json"))).expect("a schema")
}

#[test]
fn what_version_1_could_say_comes_back() {
    let schema = old_schema();
    assert!(schema.is_valid(&parsed(&file("document-1.json"))));
    let mut said = [0_usize; 4];
    for document in random(200) {
        let (document, json) = old_part(&document);
        let (old, _) = downgrade(&json);
        assert!(schema.is_valid(&old), "{:?}", schema.iter_errors(&old).next());
        for text in [old.to_string(), format!("{old:#}")] {
            assert_eq!(Document::from_json(&text).as_ref(), Ok(&document), "{old:#}");
        }
        said[0] += document.economy.figures.len() + document.economy.amounts.len();
        said[1] += document.quality_work.routines.len();
        said[2] += old["recurrences"].as_array().map_or(0, Vec::len) - document.recurrences.len();
        said[3] += document.staffing.posts.len();
    }
    assert!(said.iter().all(|facts| *facts > 20), "the documents say next to nothing: {said:?}");
}

#[test]
fn places_and_remarks_come_along() {
    for document in random(200) {
        let (document, json) = old_part(&document);
        let (old, mut moved) = downgrade(&json);
        // The longest are looked for first.
        moved.sort_by_key(|(new, _)| std::cmp::Reverse(new.len()));
        let mut pointers = Vec::new();
        every_pointer(&json, "", &mut pointers);
        let (mut new_sources, mut old_sources) = (json!({}), json!({}));
        let (mut new_remarks, mut old_remarks) = (Vec::new(), Vec::new());
        for (page, pointer) in pointers.iter().enumerate() {
            let around = moved.iter().find(|(new, _)| {
                pointer
                    .strip_prefix(new.as_str())
                    .is_some_and(|it| it.is_empty() || it.starts_with('/'))
            });
            let before = match around {
                Some((new, old)) => format!("{old}{}", &pointer[new.len()..]),
                // What holds the facts is another thing in version 1.
                None if ["/economy", "/quality_work", "/recurrences"]
                    .iter()
                    .any(|it| pointer.starts_with(it)) =>
                {
                    continue;
                }
                None => pointer.clone(),
            };
            let place = json!({ "spans": [{ "start": 0, "end": 0, "line": 1, "end_line": 1, "page": page + 1 }] });
            new_sources[pointer] = place.clone();
            old_sources[&before] = place;
            let message = json!({ "sv": "å", "en": "a" });
            let remark =
                |at: &str| json!({ "kind": "ambiguous_column", "message": message, "pointer": at });
            new_remarks.push(remark(pointer));
            old_remarks.push(remark(&before));
        }
        let new = json!({ "document": json, "sources": new_sources, "remarks": new_remarks });
        let old = json!({ "document": old, "sources": old_sources, "remarks": old_remarks });
        let reading = Reading::from_json(&new.to_string()).expect("a reading");
        assert_eq!(reading.document, document);
        assert_eq!(reading.sources.len(), new_sources.as_object().map_or(0, serde_json::Map::len));
        assert_eq!(Reading::from_json(&old.to_string()), Ok(reading));
    }
}

#[test]
fn a_changed_value_is_refused_where_the_file_has_it() {
    fn property(document: Document, pick: usize, put: u8) -> TestResult {
        let (mut old, _) = downgrade(&old_part(&document).1);
        let mut all = Vec::new();
        every_pointer(&old, "", &mut all);
        let at = all.swap_remove(pick % all.len());
        *old.pointer_mut(&at).expect("it was just found") = match put % 5 {
            0 => Value::Null,
            1 => 70_000.into(),
            2 => "zzz".into(),
            3 => json!([[]]),
            _ => json!({ "zzz": 1 }),
        };
        let Err(error) = Document::from_json(&format!("{old:#}")) else {
            return TestResult::discard();
        };
        let pointer = error.pointer().expect("it is JSON").as_str();
        assert!(old.pointer(pointer).is_some(), "{error}");
        assert!(pointer.starts_with(&at) || at.starts_with(pointer), "{at}: {error}");
        assert!(error.line().is_some(), "{error}");
        TestResult::passed()
    }
    holds(property as fn(Document, usize, u8) -> TestResult);
}

#[test]
fn an_unknown_key_is_refused_where_the_file_has_it() {
    fn property(document: Document, pick: usize) {
        let (mut old, _) = downgrade(&old_part(&document).1);
        let mut all = vec![String::new()];
        every_pointer(&old, "", &mut all);
        all.retain(|at| old.pointer(at).is_some_and(Value::is_object));
        let at = all.swap_remove(pick % all.len());
        old.pointer_mut(&at).expect("it was just found")["zzz"] = 1.into();
        let text = format!("{old:#}");
        let error = Document::from_json(&text).expect_err("no object has this key");
        let key = ErrorKind::UnknownKey { key: "zzz".to_owned(), known: Vec::new() };
        assert_eq!(error.kind(), &key);
        assert_eq!(error.pointer().map(ToString::to_string), Some(format!("{at}/zzz")));
        let line = error.line().and_then(|line| text.lines().nth(line - 1)).expect("a line");
        assert!(line.trim_start().starts_with("\"zzz\""), "{line}");
    }
    holds(property as fn(Document, usize));
}

fn random(number: usize) -> impl Iterator<Item = Document> {
    let mut random = quickcheck::Gen::new(8);
    (0..number).map(move |_| quickcheck::Arbitrary::arbitrary(&mut random))
}

/// Of every value but the whole and custom ones.
fn every_pointer(json: &Value, at: &str, found: &mut Vec<String>) {
    let mut visit = |key: &str, value| {
        let at = format!("{at}/{key}");
        found.push(at.clone());
        every_pointer(value, &at, found);
    };
    match json {
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, it)| visit(&index.to_string(), it));
        }
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| !key.starts_with("x-"))
            .for_each(|(key, it)| visit(key, it)),
        _ => {}
    }
}
