//! The JSON Schemas of the document format and of what stands beside it (feature `schema`).

use schemars::{
    JsonSchema, Schema, SchemaGenerator,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde_json::{Map, Value, json};

use crate::{
    calendar::CalendarEntry,
    finding::LocatedFinding,
    model::Document,
    reflect::{Named, prose},
    rules::Rule,
    table::{ColumnType, TableName},
};

/// Definitions that go by another name than the Rust type: as `Date` and `Number` they would hide what TypeScript
/// calls so, and in JSON both are strings.
const RENAMED: &[(&str, &str)] = &[("Date", "IsoDate"), ("Number", "DecimalString")];

/// The JSON Schema (draft 2020-12) of a document.
///
/// What [`Document::from_json`] accepts, it accepts. A few faults it cannot express, such as 30 February; the decoder
/// refuses them. Integrators generate their types from it, so it keeps to what the generators of every language read;
/// docs/schema.md tells how.
///
/// ```
/// let schema = styrkedja::json_schema();
/// assert_eq!(schema["title"], "Document");
/// assert_eq!(schema["$defs"]["Goal"]["required"], serde_json::json!(["level", "title"]));
/// ```
pub fn json_schema() -> Value {
    let mut schema = json_schema_of::<Document>("document");
    schema["examples"] = json!([{
        "schema_version": "2",
        "kind": "plan",
        "year": 2025,
        "organisation": { "unit": "Solgläntans dagverksamhet" },
        "goals": [{ "level": "council_direction", "code": "1", "title": "En stad för alla" }],
    }]);
    schema
}

/// The JSON Schema of what stands beside a document, by name: findings, rules, the entries of calendars, the rows of tables.
///
/// The reader adds those of readings and remarks: `styrkedja_read::json_schemas`.
pub fn json_schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("document", json_schema()),
        ("finding", schema_of::<LocatedFinding>("finding", SchemaSettings::for_serialize)),
        ("rule", json_schema_of::<Rule>("rule")),
        ("calendar", schema_of::<CalendarEntry>("calendar", SchemaSettings::for_serialize)),
        ("tables", tables()),
    ]
}

/// The JSON Schema of a type, with the name of its format in the identifier.
pub fn json_schema_of<T: JsonSchema>(format: &str) -> Value {
    schema_of::<T>(format, SchemaSettings::for_deserialize)
}

/// What is only written has every key, so its schema is that of writing.
fn schema_of<T: JsonSchema>(format: &str, contract: fn(SchemaSettings) -> SchemaSettings) -> Value {
    let settings = contract(SchemaSettings::draft2020_12());
    let settings = settings.with_transform(RecursiveTransform(tidy));
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<T>();
    RecursiveTransform(rename_references).transform(&mut schema);
    schema.insert("$id".to_owned(), id(format).into());
    let mut schema = schema.to_value();
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        finish(definitions);
    }
    schema
}

/// The identifier of the schema of a format, with its version. Readings hold a document and go with its version. What
/// stands beside documents has versions of its own: it was only added to, so a reader of it does not go wrong.
fn id(format: &str) -> String {
    let version = if matches!(format, "document" | "reading") { 2 } else { 1 };
    format!("urn:styrkedja:{format}:{version}")
}

/// The JSON Schema of the rows of every table: a definition each.
fn tables() -> Value {
    let mut rows = Map::new();
    for table in TableName::ALL {
        let mut properties = Map::new();
        for column in table.columns() {
            let mut property = match column.kind {
                ColumnType::Text => json!({ "type": ["string", "null"] }),
                ColumnType::Integer => json!({ "type": ["integer", "null"] }),
                ColumnType::Decimal => json!({ "type": ["number", "null"] }),
                ColumnType::Date => json!({ "type": ["string", "null"], "format": "date" }),
                ColumnType::Boolean => json!({ "type": ["boolean", "null"] }),
            };
            property["description"] = column.description.into();
            properties.insert(column.name.to_owned(), property);
        }
        let required: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
        let row = json!({
            "type": "object",
            "title": table.as_str(),
            "description": prose(table.documentation()),
            "properties": properties,
            "required": required,
        });
        rows.insert(table.as_str().to_owned(), row);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id("tables"),
        "title": "Tables",
        "description": "The rows of each table, as one object a line or a list of objects has them.",
        "type": "object",
        "properties": TableName::NAMES.iter().map(|name| {
            let rows = json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } });
            ((*name).to_owned(), rows)
        }).collect::<Map<_, _>>(),
        "$defs": rows,
    })
}

/// Gives every definition its name and the checks that concern several of its properties.
fn finish(definitions: &mut Map<String, Value>) {
    for (rust, name) in RENAMED {
        if let Some(definition) = definitions.remove(*rust) {
            definitions.insert((*name).to_owned(), definition);
        }
    }
    // Generators name their types by title; a definition's key is not enough for all of them.
    for (name, definition) in definitions.iter_mut() {
        definition["title"] = name.as_str().into();
    }
    for (name, key, checks) in
        [("Item", "number", item_checks()), ("Target", "kind", target_checks())]
    {
        if let Some(definition) = definitions.get_mut(name) {
            definition["dependentSchemas"] = json!({ key: checks });
        }
    }
}

/// What `Item` checks beyond its single properties: only items have a number.
///
/// Such checks stand in `dependentSchemas`, as what holds when the key is there. A validator applies them. Generators
/// of types pass over them, whereas they stumble over an `if` beside the properties or take an `allOf` for a type.
fn item_checks() -> Value {
    json!({
        "if": { "properties": { "number": { "type": "integer" } } },
        "then": { "properties": { "form": { "const": "item" } }, "required": ["form"] },
    })
}

/// What `Target` checks: a value and a unit where the kind has them, words beside every kind but `missing`.
fn target_checks() -> Value {
    json!({
        "allOf": [
            {
                "if": { "properties": { "kind": { "enum": ["value", "at_most", "at_least"] } } },
                "then": { "properties": { "value": { "type": "string" } }, "required": ["value"] },
                "else": { "properties": { "value": { "type": "null" }, "unit": { "type": "null" } } },
            },
            {
                "if": { "properties": { "kind": { "const": "missing" } } },
                "then": {
                    "properties": {
                        "text": { "type": ["string", "null"], "pattern": format!("^[{WHITE_SPACE}]*$") },
                    },
                },
                "else": {
                    "properties": { "text": { "type": "string", "pattern": format!("[^{WHITE_SPACE}]") } },
                    "required": ["text"],
                },
            },
        ],
    })
}

/// What [`str::trim`] takes for white space, as the characters themselves: that alone every regular expression engine
/// reads alike. `\s` is another set in each of them, and some know no `\u`.
const WHITE_SPACE: &str =
    "\t-\r \u{85}\u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";

fn rename_references(schema: &mut Schema) {
    let Some(Value::String(reference)) = schema.get_mut("$ref") else { return };
    for (rust, name) in RENAMED {
        if reference.strip_prefix("#/$defs/") == Some(rust) {
            *reference = format!("#/$defs/{name}");
        }
    }
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
    if let Some(description) = schema.get("description").and_then(|text| text.as_str()) {
        let description = prose(description);
        schema.insert("description".to_owned(), description.into());
    }
    if let Some(object) =
        schema.as_object_mut().filter(|it| it.get("type") == Some(&"object".into()))
    {
        open_to_custom_keys(object);
        complete_properties(object);
    }
}

/// Every object takes custom keys, which begin with `x-`, and no other unknown key.
///
/// Said by `propertyNames`, with an `additionalProperties` that takes all: where the latter is `false`, generators make
/// types that refuse or lose the keys; where it is `true`, typify makes types that lose them.
fn open_to_custom_keys(object: &mut Map<String, Value>) {
    // What is only written may get more keys with every release, and takes none of anybody's.
    if object.remove("patternProperties").is_none() {
        return;
    }
    let Some(properties) = object.get("properties").and_then(Value::as_object) else { return };
    let names: Vec<&str> = properties.keys().map(String::as_str).collect();
    let pattern = format!("^(({})$|x-)", names.join("|"));
    object.insert("propertyNames".to_owned(), json!({ "pattern": pattern }));
    object.insert("additionalProperties".to_owned(), json!({}));
}

/// What is optional may be `null`, since most generated types write it so when it is absent. And no reference stands
/// beside a description: json-schema-to-typescript would make a second type of it.
fn complete_properties(object: &mut Map<String, Value>) {
    let required = object.get("required").cloned().unwrap_or_default();
    let required: Vec<&str> =
        required.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = object.get_mut("properties").and_then(Value::as_object_mut);
    for (name, property) in properties.into_iter().flatten() {
        let Some(property) = property.as_object_mut() else { continue };
        let is_required = required.contains(&name.as_str());
        if let Some(reference) = property.remove("$ref") {
            let reference = json!({ "$ref": reference });
            if is_required {
                property.insert("allOf".to_owned(), json!([reference]));
            } else {
                property.insert("anyOf".to_owned(), json!([reference, { "type": "null" }]));
            }
        } else if let Some(kind @ Value::String(_)) =
            property.get_mut("type").filter(|_| !is_required)
        {
            *kind = json!([kind, "null"]);
        }
    }
}
