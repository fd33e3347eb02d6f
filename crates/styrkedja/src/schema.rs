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
    list_names(schema);
}

/// Turns the alternatives of an enumeration, one schema a name, into a plain list of names: generators make an
/// enumeration of it rather than a type a name. What the names mean goes into the description.
fn list_names(schema: &mut Schema) -> Option<()> {
    let alternatives = schema.get("oneOf")?.as_array()?.clone();
    let description = schema.get("description")?.as_str()?;
    let (mut names, mut meanings) = (Vec::new(), Vec::new());
    for alternative in &alternatives {
        let name = alternative.get("const")?.as_str()?;
        let meaning = prose(alternative.get("description")?.as_str()?);
        meanings.push(format!("- `{name}`: {meaning}"));
        names.push(name);
    }
    let description = format!("{description}\n\n{}", meanings.join("\n"));
    schema.insert("type".to_owned(), "string".into());
    schema.insert("enum".to_owned(), names.into());
    schema.insert("description".to_owned(), description.into());
    schema.remove("oneOf");
    Some(())
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
    // Lines are as long as the source file likes them; paragraphs stay.
    let paragraphs: Vec<String> =
        prose.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
    paragraphs.join("\n\n")
}
