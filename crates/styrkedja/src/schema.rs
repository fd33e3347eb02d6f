//! The JSON Schema of the document format (feature `schema`).

use schemars::{Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform};

use crate::model::Document;

/// The identifier of the schema of format version 1.
const ID: &str = "urn:styrkedja:document:1";

/// The JSON Schema (draft 2020-12) of a document.
///
/// It accepts what [`Document::from_json`] accepts. Integrators generate their types from it.
///
/// ```
/// let schema = styrkedja::json_schema();
/// assert_eq!(schema["title"], "Document");
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
    schema.to_value()
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
}
