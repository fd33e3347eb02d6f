//! What holds for every reading, and for every document.

use serde_json::Value;
use styrkedja::{Document, Origin, Table, TableName, check};
use styrkedja_read::{Error, Reader, Reading};

use crate::assert_page;

/// A source is read, its page printed, or it is refused: both times with the same error.
pub(crate) fn assert_reads(reader: &Reader, source: &[u8]) {
    let reading = reader.bytes(source);
    match (reader.transcribe(source), &reading) {
        (Ok(page), Ok(reading)) => {
            assert_page(&page);
            assert_eq!(page.source(), reading.text);
        }
        (Err(error), Err(other)) => assert_eq!(error, *other),
        (page, reading) => panic!("the page {:?}, the reading {:?}", page.err(), reading.is_ok()),
    }
    assert_read(reading);
}

/// A source is read with every character accounted for, or refused with what to do about it.
pub(crate) fn assert_read(result: Result<Reading, Error>) {
    match result {
        Ok(reading) => assert_whole(&reading),
        Err(error) => {
            assert!(!error.is_vocabulary(), "{error}");
            assert!(error.to_string().contains("; "), "no cure: {error}");
        }
    }
}

fn assert_whole(reading: &Reading) {
    let account = reading.account();
    let classes = account.fields + account.labels + account.table_headers + account.furniture;
    assert_eq!(account.unplaced, 0, "dropped: {:?}", account.lines);
    assert_eq!(account.total, classes, "the account does not add up");
    assert!(account.remarked <= account.fields);

    let json = assert_document(&reading.document);
    for (pointer, place) in reading.sources.iter() {
        assert!(json.pointer(pointer.as_str()).is_some(), "no value at {pointer}");
        for span in place.spans() {
            assert!(span.start < span.end, "{pointer}: {span:?}");
            assert!(reading.text.get(span.start..span.end).is_some(), "{pointer}: {span:?}");
        }
    }
    for remark in &reading.remarks {
        if let Some(span) = remark.span {
            assert!(reading.text.get(span.start..span.end).is_some(), "{remark:?}");
        }
        if let Some(pointer) = &remark.pointer {
            assert!(nearest(&json, pointer.as_str()), "{remark:?}");
        }
    }
}

/// The JSON of a document reads back equal; its findings point into it; every table can be made of it.
pub(crate) fn assert_document(document: &Document) -> Value {
    let text = document.to_json();
    let again = Document::from_json(&text).expect("our own JSON");
    assert_eq!(again, *document, "JSON changed the document: {text}");
    assert_eq!(again.to_json(), text, "JSON is not stable");
    let json: Value = serde_json::from_str(&text).expect("JSON");
    for finding in check(document) {
        assert!(nearest(&json, finding.pointer.as_str()), "{finding:?}");
    }
    for name in TableName::ALL {
        let mut table = Table::new(*name);
        table.add(document, Origin { name: "plan.txt", sources: None });
        let width = table.columns().len();
        assert!(table.rows().iter().all(|row| row.len() == width), "{name:?}");
    }
    json
}

/// Whether a pointer names a value or a missing field of one.
fn nearest(json: &Value, pointer: &str) -> bool {
    let around = pointer.rsplit_once('/').map_or("", |(around, _)| around);
    json.pointer(pointer).is_some() || json.pointer(around).is_some_and(Value::is_object)
}
