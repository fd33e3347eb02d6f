//! The source map: every value it names is there, and the text it points to is the value's text.

use serde_json::Value;
use styrkedja::{Place, Pointer};
use styrkedja_read::{Reading, read_text};

use crate::samples::samples;

#[test]
fn every_place_belongs_to_a_value() {
    for sample in samples() {
        let reading = read_text(&sample.text).expect("a readable text");
        let json = json(&reading);
        for (pointer, _) in reading.sources.iter() {
            assert!(json.pointer(pointer.as_str()).is_some(), "{}: {pointer}", sample.name);
        }
    }
}

#[test]
fn every_goal_item_row_and_heading_has_a_place() {
    for sample in samples() {
        let Reading { document, sources, .. } = read_text(&sample.text).expect("a readable text");
        let mut wanted: Vec<Pointer> = Vec::new();
        wanted.extend(document.all_goals().into_iter().map(|goal| goal.pointer.field("title")));
        wanted.extend(document.all_indicators().into_iter().map(|row| row.pointer.field("name")));
        wanted.extend(document.all_activities().into_iter().map(|row| row.pointer.field("title")));
        for (pointer, section) in document.all_sections() {
            wanted.extend(section.heading.as_ref().map(|_| pointer.field("heading")));
            let text = pointer.field("text");
            wanted.extend((0..section.text.items.len()).map(|index| text.index(index)));
        }
        for pointer in wanted {
            assert!(sources.get(&pointer).is_some(), "{}: {pointer}", sample.name);
        }
    }
}

#[test]
fn spans_are_inside_the_text_in_order_and_on_their_lines() {
    for sample in samples() {
        let reading = read_text(&sample.text).expect("a readable text");
        for (pointer, place) in reading.sources.iter() {
            let at = format!("{}: {pointer}", sample.name);
            let mut end_before = 0;
            for span in place.spans() {
                assert!(end_before <= span.start && span.start < span.end, "{at}: {span:?}");
                assert!(reading.text.get(span.start..span.end).is_some(), "{at}: {span:?}");
                let line = |offset: usize| reading.text[..offset].matches('\n').count() + 1;
                assert_eq!((span.line, span.end_line), (line(span.start), line(span.end)), "{at}");
                end_before = span.end;
            }
        }
    }
}

#[test]
fn the_text_at_a_place_is_the_text_of_its_value() {
    let mut compared = 0;
    for sample in samples() {
        let reading = read_text(&sample.text).expect("a readable text");
        let json = json(&reading);
        for (pointer, place) in reading.sources.iter() {
            let Some(words) = json.pointer(pointer.as_str()).and_then(words) else { continue };
            let there = letters(&under(&reading, place));
            assert_eq!(there, letters(&words), "{}: {pointer}", sample.name);
            compared += 1;
        }
    }
    assert!(compared > 100, "only {compared} values compared");
}

fn json(reading: &Reading) -> Value {
    serde_json::from_str(&reading.document.to_json()).expect("a document is JSON")
}

/// The words of a value that stands for one stretch of text, with the number that an item begins with.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(members) => {
            let text = match members.get("measure") {
                Some(unplaced) => unplaced.get("text")?.as_str()?,
                None => members.get("text")?.as_str()?,
            };
            let number = members.get("number").map(Value::to_string).unwrap_or_default();
            Some(number + text)
        }
        _ => None,
    }
}

fn under(reading: &Reading, place: &Place) -> String {
    place.spans().iter().map(|span| &reading.text[span.start..span.end]).collect()
}

/// What is left of a text when spaces, hyphens, bullets and points do not count.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '%' | '<' | '>')).collect()
}
