//! What the library hands on has one shape everywhere, and the published schemas describe it.
#![expect(dead_code, reason = "not every test reads every sample")]

mod samples;

use jsonschema::Validator;
use quickcheck::QuickCheck;
use serde::Serialize;
use serde_json::Value;
use styrkedja::{
    CalendarEntry, Catalogue, Document, ErrorKind, Finding, Origin, Pointer, RULES, Table,
    TableName, check, sort_by_place,
};
use styrkedja_read::{Reading, json_schemas, read_text};

fn validator(format: &str) -> Validator {
    let schemas = json_schemas();
    let (_, schema) = schemas.iter().find(|(name, _)| *name == format).expect("a schema");
    jsonschema::draft202012::new(schema).expect("a schema that is one")
}

fn fits(validator: &Validator, value: &impl Serialize) -> Value {
    let json = serde_json::to_value(value).expect("JSON");
    let faults: Vec<String> = validator
        .iter_errors(&json)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(faults, [""; 0], "{json}");
    json
}

fn readings() -> Vec<(String, Reading)> {
    let read =
        |sample: samples::Sample| (sample.name, read_text(&sample.text).expect("a readable text"));
    samples::examples().into_iter().map(read).collect()
}

#[test]
fn the_schemas_are_schemas_with_names_of_their_own() {
    let mut names = Vec::new();
    for (name, schema) in json_schemas() {
        assert!(jsonschema::draft202012::meta::validate(&schema).is_ok(), "{name}");
        // The version of documents is that of readings, which hold one; the others were only added to.
        let version = if matches!(name, "document" | "reading") { "2" } else { "1" };
        assert_eq!(schema["$id"], format!("urn:styrkedja:{name}:{version}"));
        names.push(name);
    }
    names.sort_unstable();
    assert_eq!(names, ["calendar", "document", "finding", "reading", "remark", "rule", "tables"]);
}

#[test]
fn findings_rules_and_remarks_fit_their_schemas() {
    let (finding, remark, rule) = (validator("finding"), validator("remark"), validator("rule"));
    let mut seen = 0;
    for (name, reading) in readings() {
        for found in check(&reading.document) {
            let bare = fits(&finding, &found);
            let origin = Origin { name: &name, sources: Some(&reading.sources) };
            let located = fits(&finding, &found.located(origin));
            assert_eq!(located["file"], *name);
            assert!(located["line"].is_u64(), "{located}");
            // The place is all that tells the two apart.
            let keys =
                |json: &Value| json.as_object().expect("an object").keys().cloned().collect();
            let (of_bare, of_located): (Vec<String>, Vec<String>) = (keys(&bare), keys(&located));
            assert_eq!(of_bare, of_located);
            assert_eq!(serde_json::from_value::<Finding>(located).expect("a finding"), found);
            seen += 1;
        }
        for told in &reading.remarks {
            fits(&remark, told);
        }
    }
    assert!(seen > 10, "{seen} findings");
    for one in RULES {
        fits(&rule, one);
    }
    let letter = read_text("Hej Asta!\n\nTack för kaffet.\n").expect("a text");
    assert_eq!(fits(&remark, &letter.remarks[0])["kind"], "not_a_plan");
}

#[test]
fn entries_of_calendars_fit_their_schema() {
    let entry = validator("calendar");
    let mut seen = 0;
    for (_, reading) in readings() {
        for found in reading.document.calendar(&Catalogue::built_in()) {
            let json = fits(&entry, &found);
            assert!(json["note"].is_null() || json["note"]["sv"].is_string(), "{json}");
            assert_eq!(serde_json::from_value::<CalendarEntry>(json).expect("an entry"), found);
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen} entries");
}

#[test]
fn rows_of_every_table_fit_their_schema() {
    let tables = validator("tables");
    let mut all = serde_json::Map::new();
    for &name in TableName::ALL {
        let mut table = Table::new(name);
        for (file, reading) in readings() {
            table.add(&reading.document, Origin { name: &file, sources: Some(&reading.sources) });
        }
        let rows = serde_json::to_value(&table).expect("JSON");
        let lines: Vec<Value> = table
            .to_json_lines()
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(rows, Value::from(lines), "a table is the list of its lines");
        assert!(!rows.as_array().expect("a list").is_empty(), "{}", name.as_str());
        all.insert(name.as_str().to_owned(), rows);
    }
    fits(&tables, &Value::from(all));
}

#[test]
fn a_reading_comes_back_with_its_places() {
    let reading_schema = validator("reading");
    for (name, reading) in readings() {
        fits(&reading_schema, &reading);
        let again = Reading::from_json(&reading.to_json()).expect("a reading");
        assert_eq!(again, reading, "{name}");
        let rows = |reading: &Reading| {
            let mut table = Table::new(TableName::Goals);
            table.add(&reading.document, Origin { name: "", sources: Some(&reading.sources) });
            table.to_csv()
        };
        assert_eq!(rows(&again), rows(&reading));
    }
}

#[test]
fn one_reading_of_several_comes_back_too() {
    for (name, reading) in readings().into_iter().take(1) {
        let plain = serde_json::to_value(&reading).expect("JSON");
        let mut named = plain.clone();
        named["file"] = Value::from(name.as_str());
        fits(&validator("reading"), &named);
        assert_eq!(Reading::from_json(&named.to_string()).as_ref(), Ok(&reading));
        let document = serde_json::json!({ "file": name, "document": plain["document"] });
        let alone = Reading::from_json(&document.to_string()).expect("a document with its file");
        assert_eq!(alone, Reading::from(reading.document));
        let nulls =
            serde_json::json!({ "document": plain["document"], "text": null, "sources": null });
        assert_eq!(Reading::from_json(&nulls.to_string()), Ok(alone));
    }
}

#[test]
fn whatever_is_a_document_alone_is_one_in_a_reading() {
    for depth in [1, 100, 125, 126, 127] {
        let value = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let json = format!(r#"{{"schema_version":"2","x-a":{value}}}"#);
        let Ok(document) = Document::from_json(&json) else { continue };
        let reading = Reading::from(document);
        assert_eq!(Reading::from_json(&reading.to_json()), Ok(reading));
    }
}

#[test]
fn a_document_alone_may_be_no_deeper_for_being_read_as_a_reading() {
    for depth in [1, 125, 126, 127] {
        let value = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let json = format!("\u{feff}{{\"schema_version\":\"2\",\n\"x-a\":{value}}}");
        let document = Document::from_json(&json);
        assert_eq!(document.is_err(), depth > 126, "{depth}");
        assert_eq!(Reading::from_json(&json), document.map(Reading::from));
    }
}

#[test]
fn findings_come_in_one_order_with_and_without_places() {
    for (name, reading) in readings() {
        let found = check(&reading.document);
        let alone = Reading::from_json(&reading.document.to_json()).expect("a document");
        let mut again = check(&alone.document);
        sort_by_place(&mut again, &alone.sources);
        assert_eq!(again, found, "{name}: no place changes no order");
        let order = |finding: &Finding| reading.document.order_of(&finding.pointer);
        assert!(found.is_sorted_by_key(order), "{name}");
    }
}

#[test]
fn a_document_is_a_reading_of_which_nothing_else_is_known() {
    fn property(document: Document) {
        let reading = Reading::from_json(&document.to_json()).expect("a document");
        assert_eq!(reading, Reading::from(document));
    }
    QuickCheck::new().tests(50).quickcheck(property as fn(Document));
}

#[test]
fn places_outside_the_text_are_refused() {
    let reading = read_text("Enhetsmål: Gästerna är nöjda\n\nUppföljning\n\nEnkät i maj.\n");
    let json = serde_json::to_value(reading.expect("a text")).expect("JSON");
    let pointer = "/sources/~1goals~10~1title/spans/0";
    assert!(json.pointer(pointer).is_some(), "{json}");
    for (key, value) in [
        ("start", 9_000_u64),
        ("start", 8),
        ("end", 1),
        ("end", u64::MAX),
        ("line", 0),
        ("end_line", 99),
    ] {
        let mut changed = json.clone();
        changed.pointer_mut(pointer).expect("a span")[key] = value.into();
        let error = Reading::from_json(&changed.to_string()).expect_err("a place outside the text");
        assert!(error.is_data(), "{key} {value}: {error}");
    }
    // Beside a faulty place stand its pointer, line and column.
    let mut changed = json.clone();
    changed.pointer_mut(pointer).expect("a span")["end"] = 9_000.into();
    let error = Reading::from_json(&changed.to_string()).expect_err("a place outside the text");
    assert_eq!(error.pointer().map(Pointer::as_str), Some(pointer));
    assert!(error.line().is_some(), "{error}");
    let mut empty = json.clone();
    *empty.pointer_mut("/sources/~1goals~10~1title/spans").expect("spans") =
        Value::from(Vec::<u8>::new());
    assert!(Reading::from_json(&empty.to_string()).is_err());
}

#[test]
fn a_misspelt_key_is_refused_in_every_object_of_a_reading() {
    // The line below the header is no row of the table: the reader remarks on it.
    let text = "Enhetsmål: Gästerna är nöjda\n\nIndikator Årsmål\nNöjda gäster, 95 % av dem alla\n";
    let reading = read_text(text).expect("a text");
    let json = serde_json::to_value(&reading).expect("JSON");
    let place = json["sources"].as_object().and_then(|map| map.keys().next()).expect("a place");
    let place = format!("/sources/{}", place.replace('~', "~0").replace('/', "~1"));
    for object in [
        String::new(),
        place.clone(),
        format!("{place}/spans/0"),
        "/account".to_owned(),
        "/remarks/0".to_owned(),
        "/remarks/0/message".to_owned(),
    ] {
        let mut changed = json.clone();
        let members = changed.pointer_mut(&object).and_then(Value::as_object_mut);
        members.expect("an object").insert("strat".to_owned(), Value::Null);
        let error = Reading::from_json(&changed.to_string()).expect_err("a misspelt key");
        assert!(matches!(error.kind(), ErrorKind::UnknownKey { key, .. } if key == "strat"));
        let pointer = error.pointer().expect("a place");
        assert_eq!(pointer.as_str(), format!("{object}/strat"), "{error}");
        assert!(validator("reading").validate(&changed).is_err(), "{object}");
    }
}

#[test]
fn a_key_that_would_be_taken_for_a_number_is_refused() {
    let json = r#"{"schema_version":"2","x-a":{"$serde_json::private::Number":"1"}}"#;
    let error = Document::from_json(json).expect_err("a key of another library");
    assert!(matches!(error.kind(), ErrorKind::UnknownKey { .. }), "{error}");
    assert_eq!(error.pointer().map(Pointer::as_str), Some("/x-a/$serde_json::private::Number"));
}
