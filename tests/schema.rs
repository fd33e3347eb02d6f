//! The JSON Schema and the decoder agree: what one takes the other takes, and broken documents pass neither.
#![expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]

use std::{fs, path::Path};

use jsonschema::Validator;
use quickcheck::QuickCheck;
use serde_json::{Value, json};
use styrkedja::{Document, Pointer, json_schema};

fn validator() -> Validator {
    jsonschema::draft202012::new(&json_schema()).expect("a schema")
}

fn faults(validator: &Validator, json: &Value) -> Vec<String> {
    validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_schema_is_a_schema() {
    if let Err(error) = jsonschema::draft202012::meta::validate(&json_schema()) {
        panic!("{}: {error}", error.instance_path());
    }
}

#[test]
fn the_committed_schema_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema/document-2.schema.json");
    let committed = fs::read_to_string(path).expect("the committed schema");
    let committed: Value = serde_json::from_str(&committed).expect("JSON");
    assert!(committed == json_schema(), "run `cargo xtask generate`");
}

#[test]
fn every_document_fits_the_schema() {
    thread_local!(static VALIDATOR: Validator = validator());
    fn property(document: Document) {
        let json = serde_json::from_str(&document.to_json()).expect("JSON");
        VALIDATOR.with(|validator| {
            assert_eq!(faults(validator, &json), [""; 0], "{}", document.to_json());
        });
    }
    QuickCheck::new().tests(400).quickcheck(property as fn(Document));
}

/// Every value below the key `examples` of the schema that is an example of a document or a part of one.
fn examples_of(schema: &Value) -> Vec<&Value> {
    schema["examples"].as_array().into_iter().flatten().collect()
}

#[test]
fn every_example_fits_its_schema() {
    let schema = json_schema();
    for example in examples_of(&schema) {
        assert_eq!(faults(&validator(), example), [""; 0]);
        Document::from_json(&example.to_string()).expect("a document");
    }
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        let mut alone = schema.clone();
        let root = alone.as_object_mut().expect("an object");
        root.retain(|key, _| key == "$defs" || key == "$schema");
        root.insert("$ref".to_owned(), format!("#/$defs/{name}").into());
        let part = jsonschema::draft202012::new(&alone).expect("a schema");
        for example in examples_of(definition) {
            assert_eq!(faults(&part, example), [""; 0], "an example of {name}");
        }
    }
}

#[test]
fn every_json_file_of_the_examples_fits_the_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let mut waiting = vec![folder];
    while let Some(folder) = waiting.pop() {
        // No folder yet, no examples.
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                let text = fs::read_to_string(&path).expect("text");
                let json: Value = serde_json::from_str(&text).expect("JSON");
                // Other files than documents may stand there too.
                if json.get("schema_version").is_some() {
                    assert_eq!(faults(&validator(), &json), [""; 0], "{}", path.display());
                    Document::from_json(&text).expect("a document");
                }
            }
        }
    }
}

/// Calls `visit` with every schema that describes an object or is a definition, and where it is.
fn each_schema(schema: &Value, at: &str, visit: &mut impl FnMut(&str, &Value)) {
    visit(at, schema);
    for group in ["properties", "$defs"] {
        for (name, inner) in schema[group].as_object().into_iter().flatten() {
            each_schema(inner, &format!("{at}/{group}/{name}"), visit);
        }
    }
}

#[test]
fn everything_is_described_for_people() {
    let mut undescribed = Vec::new();
    each_schema(&json_schema(), "", &mut |at, schema| {
        let described = schema["description"].as_str().is_some_and(|text| text.len() > 8);
        let titled = schema["title"].is_string();
        let is_property = at.rsplit('/').nth(1) == Some("properties");
        if !described || !(titled || is_property) {
            undescribed.push(at.to_owned());
        }
        // What only a reader of the Rust documentation can use has no place here.
        let text = schema["description"].as_str().unwrap_or_default();
        for rust in ["```", "crate::", "::", "](", "# Example"] {
            assert!(!text.contains(rust), "{at}: {text}");
        }
    });
    assert_eq!(undescribed, [""; 0]);
}

#[test]
fn every_object_is_closed_but_for_custom_keys() {
    each_schema(&json_schema(), "", &mut |at, schema| {
        let Some(properties) = schema["properties"].as_object() else { return };
        let names: Vec<&str> = properties.keys().map(String::as_str).collect();
        let names = json!({ "pattern": format!("^(({})$|x-)", names.join("|")) });
        assert_eq!(schema["propertyNames"], names, "{at}");
        // What generators make a place for such keys of.
        assert_eq!(schema["additionalProperties"], json!({}), "{at}");
        assert!(schema.get("patternProperties").is_none(), "{at}");
    });
}

#[test]
fn what_is_optional_may_be_null_and_nothing_else() {
    each_schema(&json_schema(), "", &mut |at, schema| {
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let required = &schema["required"];
            let required = required.as_array().is_some_and(|keys| keys.contains(&json!(name)));
            let mut alone = property.clone();
            alone["$defs"] = json_schema()["$defs"].clone();
            let alone = jsonschema::draft202012::new(&alone).expect("a schema");
            assert_ne!(alone.is_valid(&Value::Null), required, "{at}/{name}");
        }
    });
}

/// Names that a program has without asking for them: of ECMAScript, of Python, of Rust.
const BUILT_IN: [&str; 62] = [
    "Array",
    "ArrayBuffer",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "Function",
    "Infinity",
    "Intl",
    "Iterator",
    "JSON",
    "Map",
    "Math",
    "NaN",
    "Number",
    "Object",
    "Partial",
    "Pick",
    "Promise",
    "Proxy",
    "Readonly",
    "Record",
    "Reflect",
    "RegExp",
    "Required",
    "Set",
    "String",
    "Symbol",
    "WeakMap",
    "WeakRef",
    "WeakSet", //
    "Any",
    "Decimal",
    "Ellipsis",
    "Enum",
    "Exception",
    "False",
    "Field",
    "Literal",
    "None",
    "Optional",
    "Struct",
    "True",
    "Union",
    "Warning", //
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Err",
    "Fn",
    "From",
    "Into",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Some",
    "Value",
    "Vec",
];

#[test]
fn no_definition_hides_a_built_in_name_or_stands_twice() {
    let schema = json_schema();
    let definitions = schema["$defs"].as_object().expect("definitions");
    for (name, definition) in definitions {
        assert!(!BUILT_IN.contains(&name.as_str()), "{name} hides a name of some language");
        assert_eq!(definition["title"], json!(name));
        // So schemars tells apart two types of one name, and generators two schemas of one title.
        assert!(!name.ends_with(|last: char| last.is_ascii_digit()), "{name}");
        let same = definitions
            .iter()
            .find(|(other, it)| *other != name && without_names(it) == without_names(definition));
        assert_eq!(same, None, "{name} stands twice");
    }
}

fn without_names(definition: &Value) -> Value {
    let mut definition = definition.clone();
    definition
        .as_object_mut()
        .expect("an object")
        .retain(|key, _| key != "title" && key != "description");
    definition
}

#[test]
fn generators_meet_nothing_that_they_stumble_over() {
    fn keywords(at: &str, schema: &Value) {
        let Value::Object(members) = schema else { return };
        for key in
            ["if", "then", "else", "not", "oneOf", "unevaluatedProperties", "format", "const"]
        {
            assert!(!members.contains_key(key), "{at} has {key}");
        }
        // Beside a reference, a description makes a second type of the one it refers to.
        assert!(!members.contains_key("$ref") || members.len() == 1, "{at}");
        // One reference, for the description beside it.
        assert!(schema["allOf"].as_array().is_none_or(|all| all.len() == 1), "{at}");
        for group in ["allOf", "anyOf"] {
            for part in schema[group].as_array().into_iter().flatten() {
                keywords(&format!("{at}/{group}"), part);
            }
        }
        keywords(&format!("{at}/items"), &schema["items"]);
    }
    each_schema(&json_schema(), "", &mut keywords);
}

#[test]
fn every_regular_expression_engine_reads_the_patterns_alike() {
    fn patterns(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("pattern").and_then(Value::as_str).map(str::to_owned));
                members.values().for_each(|member| patterns(member, found));
            }
            Value::Array(elements) => elements.iter().for_each(|it| patterns(it, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    patterns(&json_schema(), &mut found);
    assert!(found.len() > 20, "{found:?}");
    for pattern in found {
        // Classes such as `\s` differ, and groups with a question mark are unknown to those that keep linear time.
        let rest = pattern.replace("\\.", "");
        assert!(!rest.contains('\\') && !rest.contains("(?"), "{pattern}");
    }
}

/// A document that holds one goal.
fn goal(goal: &Value) -> Value {
    json!({ "schema_version": "2", "goals": [goal] })
}

/// A document that holds one indicator with this target.
fn target(target: &Value) -> Value {
    let indicator = json!({ "name": "Sjukfrånvaro", "target": target });
    goal(&json!({ "level": "unit", "title": "A", "indicators": [indicator] }))
}

/// A document with a key beside its version.
fn with(key: &str, value: &Value) -> Value {
    json!({ "schema_version": "2", key: value })
}

fn broken_documents() -> Vec<(&'static str, Value)> {
    vec![
        ("no object", json!([])),
        ("no version", json!({})),
        ("a version to come", json!({ "schema_version": "7" })),
        ("a version that is a number", json!({ "schema_version": 1 })),
        ("a misspelt key", with("gaols", &json!([]))),
        ("a custom key without the dash", with("xarchive", &json!(1))),
        ("a kind that does not exist", with("kind", &json!("plann"))),
        ("a kind in capitals", with("kind", &json!("Plan"))),
        ("a kind as Rust would tag it", with("kind", &json!({ "plan": null }))),
        ("a year of two digits", with("year", &json!(25))),
        ("a year in quotes", with("year", &json!("2025"))),
        ("a year with a fraction", with("year", &json!(2025.5))),
        ("a tertial that does not exist", with("period", &json!("2020-T4"))),
        ("a list with a null", with("goals", &json!([null]))),
        ("a list that is an object", with("goals", &json!({}))),
        ("an organisation that is a name", with("organisation", &json!("Solgläntan"))),
        ("a misspelt key deep inside", with("organisation", &json!({ "enhet": "Solgläntan" }))),
    ]
}

fn broken_goals() -> Vec<(&'static str, Value)> {
    vec![
        ("a goal without title", goal(&json!({ "level": "unit" }))),
        ("a goal without level", goal(&json!({ "title": "A" }))),
        ("a goal title that is null", goal(&json!({ "level": "unit", "title": null }))),
        (
            "a goal code with three parts",
            goal(&json!({ "level": "unit", "title": "A", "code": "1.4.2" })),
        ),
        (
            "a goal code with a leading zero",
            goal(&json!({ "level": "unit", "title": "A", "code": "1.04" })),
        ),
        (
            "a part that is a text",
            goal(&json!({ "level": "unit", "title": "A", "follow_up": "APT" })),
        ),
        (
            "a number on a paragraph",
            goal(
                &json!({ "level": "unit", "title": "A", "follow_up": [{ "number": 1, "text": "B" }] }),
            ),
        ),
        (
            "a negative item number",
            with(
                "introduction",
                &json!([{ "text": [{ "form": "item", "number": -1, "text": "B" }] }]),
            ),
        ),
        (
            "an item number beyond 32 bits",
            with(
                "introduction",
                &json!([{ "text": [{ "form": "item", "number": 5_000_000_000_u64, "text": "B" }] }]),
            ),
        ),
    ]
}

fn broken_facts() -> Vec<(&'static str, Value)> {
    vec![
        ("a value without number", target(&json!({ "kind": "value", "text": "70 %" }))),
        (
            "a value that is null",
            target(&json!({ "kind": "value", "text": "70 %", "value": null })),
        ),
        (
            "a number that is a JSON number",
            target(&json!({ "kind": "value", "text": "70", "value": 70 })),
        ),
        (
            "a number with a comma",
            target(&json!({ "kind": "value", "text": "2,6", "value": "2,6" })),
        ),
        (
            "a number with an exponent",
            target(&json!({ "kind": "value", "text": "1e5", "value": "1e5" })),
        ),
        (
            "a direction with a number",
            target(&json!({ "kind": "increase", "text": "öka", "value": "1" })),
        ),
        (
            "a unit without number",
            target(&json!({ "kind": "unclear", "text": "bra", "unit": "%" })),
        ),
        ("a missing target with words", target(&json!({ "kind": "missing", "text": "70 %" }))),
        (
            "words that are white space",
            target(&json!({ "kind": "unclear", "text": "\u{a0}\u{85}" })),
        ),
        ("a target without words", target(&json!({ "kind": "increase" }))),
        ("a target that is a text", target(&json!("70 %"))),
        ("goal 18 of Agenda 2030", with("sdgs", &json!([{ "number": 18, "name": "A" }]))),
        ("goal 0 of Agenda 2030", with("sdgs", &json!([{ "number": 0, "name": "A" }]))),
        (
            "a day in words",
            with(
                "meetings",
                &json!([{ "forum": "APT", "date": { "text": "A", "value": "den 3 maj" } }]),
            ),
        ),
        (
            "month 13",
            with(
                "meetings",
                &json!([{ "forum": "APT", "date": { "text": "A", "value": "2025-13-01" } }]),
            ),
        ),
        (
            "a count as version 1 had it",
            with("staffing", &json!({ "posts": [{ "role": "A", "count": "1", "text": "A" }] })),
        ),
        (
            "a yes that is a text",
            with(
                "staffing",
                &json!({ "posts": [{ "role": "A", "heads": "1", "text": "A", "total": "ja" }] }),
            ),
        ),
    ]
}

#[test]
fn broken_documents_pass_neither_schema_nor_decoder() {
    let validator = validator();
    for (name, json) in [broken_documents(), broken_goals(), broken_facts()].concat() {
        assert!(!validator.is_valid(&json), "the schema takes {name}");
        let error = Document::from_json(&json.to_string());
        let error = error.err().unwrap_or_else(|| panic!("the decoder takes {name}"));
        assert!(error.is_data() && error.line().is_some(), "{name}: {error}");
    }
}

/// The pointers of every value that the format itself describes: none inside custom keys.
fn values(value: &Value, at: &Pointer, found: &mut Vec<Pointer>) {
    found.push(at.clone());
    match value {
        Value::Object(members) => {
            for (key, member) in members.iter().filter(|(key, _)| !key.starts_with("x-")) {
                values(member, &at.field(key), found);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                values(element, &at.index(index), found);
            }
        }
        _ => {}
    }
}

#[test]
fn schema_and_decoder_agree_about_documents_with_one_value_changed() {
    thread_local!(static VALIDATOR: Validator = validator());
    fn property(document: Document, pick: usize, other: usize) {
        let others = [
            Value::Null,
            json!(true),
            json!(0),
            json!(7),
            json!(2025),
            json!(-1),
            json!(5_000_000_000_u64),
            json!(""),
            json!(" \u{2009}"),
            json!("1"),
            json!("1.4"),
            json!("-2.60"),
            json!("2,6"),
            json!("2020-T2"),
            json!("2025-12-31"),
            json!("plan"),
            json!("value"),
            json!("missing"),
            json!("item"),
            json!([]),
            json!([null]),
            json!({}),
            json!({ "text": "A" }),
        ];
        let mut json: Value = serde_json::from_str(&document.to_json()).expect("JSON");
        let mut all = Vec::new();
        values(&json, &Pointer::root(), &mut all);
        let at = all.swap_remove(pick % all.len());
        let last = at.segments().last().unwrap_or_default();
        let parent = at.parent().and_then(|parent| json.pointer_mut(parent.as_str()));
        match (others.get(other % (others.len() + 1)), parent) {
            // One of the changes is that the key goes.
            (None, Some(Value::Object(members))) => drop(members.remove(&*last)),
            (None, _) => return,
            // The decoder takes the version before, which has a schema of its own.
            (Some(other), _) if at.as_str() == "/schema_version" && other == "1" => return,
            (Some(other), _) => *json.pointer_mut(at.as_str()).expect("a value") = other.clone(),
        }
        let decoded = Document::from_json(&json.to_string());
        VALIDATOR.with(|validator| {
            let faults = faults(validator, &json);
            assert_eq!(
                faults.is_empty(),
                decoded.is_ok(),
                "at {at}: {faults:?}, {:?}",
                decoded.err()
            );
        });
    }
    QuickCheck::new().tests(2000).quickcheck(property as fn(Document, usize, usize));
}

#[test]
fn what_only_the_decoder_refuses() {
    let date = |value| json!([{ "forum": "APT", "date": { "text": "A", "value": value } }]);
    let count = |value: &str| json!({ "posts": [{ "role": "A", "heads": value, "text": "A" }] });
    let only_decoder = [
        ("calendars are no regular language", with("meetings", &date("2025-02-30"))),
        ("leap years are none either", with("meetings", &date("2025-02-29"))),
        (
            "a pattern cannot compare with the largest number",
            with("staffing", &count(&"9".repeat(30))),
        ),
        (
            "JSON Schema holds 2025.0 to be whole; to serde it is a float",
            with("year", &json!(2025.0)),
        ),
    ];
    let validator = validator();
    for (reason, json) in only_decoder {
        assert_eq!(faults(&validator, &json), [""; 0], "the schema can say it: {reason}");
        assert!(Document::from_json(&json.to_string()).is_err(), "{reason}");
    }
    // Gone once a parser has made values of the text, so no schema sees it.
    for json in [
        r#"{"schema_version":"2","kind":"plan","kind":"plan"}"#,
        r#"{"schema_version":"2","x-a":1,"x-a":2}"#,
    ] {
        let last_wins: Value = serde_json::from_str(json).expect("JSON");
        assert_eq!(faults(&validator, &last_wins), [""; 0]);
        assert!(Document::from_json(json).is_err());
    }
}

#[test]
fn what_the_decoder_takes_the_schema_takes() {
    // Forms that no encoder of ours writes, but other programs may.
    let taken = [
        (
            "null for what is not known",
            json!({ "schema_version": "2", "kind": null, "year": null, "period": null }),
        ),
        (
            "null for empty lists and objects",
            json!({ "schema_version": "2", "goals": null, "organisation": null, "staffing": null }),
        ),
        (
            "null for a no and for an empty cell",
            goal(&json!({
                "level": "unit", "title": "A", "activities": [{ "title": "A", "deviation": null }],
                "indicators": [{ "name": "A", "target": null, "unplaced": null }],
            })),
        ),
        (
            "a form that is null",
            with("closing", &json!([{ "text": [{ "form": null, "text": "" }] }])),
        ),
        (
            "empty lists and objects",
            json!({ "schema_version": "2", "goals": [], "organisation": {}, "staffing": {} }),
        ),
        (
            "a paragraph by its name",
            with(
                "closing",
                &json!([{ "text": [{ "form": "paragraph", "number": null, "text": "" }] }]),
            ),
        ),
        (
            "a missing target by its name",
            target(&json!({ "kind": "missing", "text": null, "value": null, "unit": null })),
        ),
        (
            "a missing target of spaces",
            target(&json!({ "kind": "missing", "text": " \u{2003}\u{3000}" })),
        ),
        (
            "words that only look empty",
            target(&json!({ "kind": "unclear", "text": "\u{feff}\u{200b}" })),
        ),
        (
            "zeros before a number",
            target(&json!({ "kind": "at_least", "text": "A", "value": "-007.50" })),
        ),
        ("custom keys", json!({ "schema_version": "2", "x-": null, "x-a": { "gaols": 1 } })),
    ];
    let validator = validator();
    for (name, json) in taken {
        let document = Document::from_json(&json.to_string());
        assert!(document.is_ok(), "{name}: {document:?}");
        assert_eq!(faults(&validator, &json), [""; 0], "{name}");
    }
}
