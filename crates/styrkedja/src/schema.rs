//! The JSON Schema of the document format (feature `schema`).

use schemars::{Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform};

use crate::model::Document;

/// The identifier of the schema of format version 1.
const ID: &str = "urn:styrkedja:document:1";

/// The JSON Schema (draft 2020-12) of a document.
///
/// What [`Document::from_json`] accepts, it accepts. A few faults it cannot express, such as 30 February; the decoder
/// refuses them. Integrators generate their types from it.
///
/// ```
/// let schema = styrkedja::json_schema();
/// assert_eq!(schema["title"], "Document");
/// assert_eq!(schema["$defs"]["Goal"]["required"], serde_json::json!(["level", "title"]));
/// ```
pub fn json_schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(tidy));
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<Document>();
    schema.insert("$id".to_owned(), ID.into());
    schema.insert(
        "examples".to_owned(),
        serde_json::json!([{
            "schema_version": "1",
            "kind": "plan",
            "year": 2025,
            "organisation": { "unit": "Solgläntans dagverksamhet" },
            "goals": [{ "level": "council_direction", "code": "1", "title": "En stad för alla" }],
        }]),
    );
    let mut schema = schema.to_value();
    // Generators name their types by title; a definition's key is not enough for all of them.
    for (name, definition) in schema["$defs"].as_object_mut().into_iter().flatten() {
        if let Some(definition) = definition.as_object_mut() {
            definition.entry("title").or_insert_with(|| name.as_str().into());
        }
    }
    schema
}

fn tidy(schema: &mut Schema) {
    // `"format": "uint32"` is no format of the standard; strict validators refuse it.
    if schema
        .get("format")
        .and_then(|format| format.as_str())
        .is_some_and(|format| format.starts_with("uint"))
    {
        schema.remove("format");
    }
    // Every object takes keys that begin with `x-`, and no other unknown key.
    if schema.get("properties").is_some() && schema.get("type").is_some_and(|kind| kind == "object")
    {
        schema.insert("patternProperties".to_owned(), serde_json::json!({ "^x-": true }));
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    if let Some(description) = schema.get("description").and_then(|text| text.as_str()) {
        let description = prose(description);
        schema.insert("description".to_owned(), description.into());
    }
}

/// A doc comment for readers of the schema: without its Rust example and Rust links.
fn prose(documentation: &str) -> String {
    let end = ["\n# Example", "\n```"].iter().filter_map(|mark| documentation.find(mark)).min();
    let mut rest = documentation[..end.unwrap_or(documentation.len())].trim();
    let mut prose = String::with_capacity(rest.len());
    // `[label](target)` and `[label]` become their label.
    while let Some((before, after)) = rest.split_once('[') {
        let Some((label, after)) = after.split_once(']') else { break };
        prose.push_str(before);
        prose.push_str(label);
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    prose.push_str(rest);
    // Lines are as long as the source file likes them; paragraphs and list items stay.
    let paragraph = |text: &str| {
        let items: Vec<String> = text.split("\n- ").map(|item| item.replace('\n', " ")).collect();
        items.join("\n- ")
    };
    prose.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}
