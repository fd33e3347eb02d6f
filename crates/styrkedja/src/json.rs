//! Documents from and to JSON, with errors that name pointer, line and column.

use std::{borrow::Cow, collections::BTreeMap};

use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::{
    error::Error,
    model::{Document, Extensions},
    pointer::Pointer,
};

impl Document {
    /// Reads a document from its JSON form.
    ///
    /// # Errors
    /// When the text is not JSON, or not of this format. The error names the JSON Pointer, line and column.
    ///
    /// # Example: a misspelt name
    /// ```
    /// use styrkedja::Document;
    ///
    /// let json = "{\n  \"schema_version\": \"1\",\n  \"kind\": \"plann\"\n}";
    /// assert_eq!(
    ///     Document::from_json(json).unwrap_err().to_string(),
    ///     "`plann` is not a name known here; write plan, tertial_report, annual_report \
    ///      (at /kind, line 3, column 3)"
    /// );
    /// ```
    pub fn from_json(json: &str) -> Result<Self, Error> {
        // Some programs put a byte order mark before UTF-8; RFC 8259 lets a reader ignore it.
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
        let mut decoder = serde_json::Deserializer::from_str(json);
        let document = match serde_path_to_error::deserialize(&mut decoder) {
            Ok(document) => document,
            Err(error) => return Err(located(json, &error)),
        };
        decoder.end().map_err(|error| not_json(json, &error))?;
        Ok(document)
    }

    /// Writes the document as JSON on one line. The same document always gives the same bytes.
    pub fn to_json(&self) -> String {
        // Cannot fail: every key is a string and no value refuses to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Writes the document as JSON for people: indented, ending in a line feed.
    pub fn to_json_pretty(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }
}

fn located(json: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    let inner = error.inner();
    if inner.is_syntax() || inner.is_eof() {
        return not_json(json, inner);
    }
    // The decoder stops at the first fault. If the text goes on to be no JSON, that comes first for its author.
    if let Err(syntax) = serde_json::from_str::<IgnoredAny>(json) {
        return not_json(json, &syntax);
    }
    let mut pointer = Pointer::root();
    for segment in error.path() {
        pointer = match segment {
            serde_path_to_error::Segment::Seq { index } => pointer.index(*index),
            serde_path_to_error::Segment::Map { key } => pointer.field(key),
            // No type of the model is read as a tagged enumeration.
            serde_path_to_error::Segment::Enum { .. } | serde_path_to_error::Segment::Unknown => {
                pointer
            }
        };
    }
    let message = inner.to_string();
    let message = bare(&message);
    if let Some(key) = key_at_fault(message) {
        pointer = pointer.field(&key);
    }
    let place = place_of(json, &pointer).unwrap_or((inner.line(), inner.column()));
    Error::data(data_message(message), pointer, place)
}

/// What serde_json says, without the place where it noticed, which ends its messages.
fn bare(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(head, _)| head)
}

fn not_json(json: &str, error: &serde_json::Error) -> Error {
    let message = error.to_string();
    let message = bare(&message);
    let message = if json.trim().is_empty() {
        "the text is empty; give it a document in JSON".to_owned()
    } else if error.is_eof() {
        "the text ends in the middle of the document; give the whole file".to_owned()
    } else if message.starts_with("recursion limit") {
        "more than 127 objects and arrays within one another; keep the goals flatter".to_owned()
    } else if message == "expected value" {
        "expected a value; write strings in double quotes, and give JSON, not the plan's text"
            .to_owned()
    } else if message == "trailing characters" {
        "more text follows the document; keep one document a file".to_owned()
    } else {
        format!("{message}; correct the JSON there")
    };
    Error::syntax(message, (error.line(), error.column()))
}

/// Rewords what serde says for people who know JSON but no Rust, with the cure.
fn data_message(message: &str) -> String {
    let quoted = |rest: &str| rest.trim_matches('`').to_owned();
    if let Some(key) = message.strip_prefix("missing field ") {
        return format!("the key `{}` is missing; add it", quoted(key));
    }
    if let Some(key) = message.strip_prefix("duplicate field ") {
        return format!("the key `{}` stands twice; keep one", quoted(key));
    }
    let mismatch =
        message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    // The last comma: what was found may be a text with commas.
    let Some((found, wanted)) = mismatch.and_then(|rest| rest.rsplit_once(", expected ")) else {
        return message.to_owned();
    };
    let found = match found {
        "map" => "an object".to_owned(),
        "sequence" => "an array".to_owned(),
        "null" => "null".to_owned(),
        _ => format!("the {}", crate::error::shortened(found)),
    };
    let wanted = match wanted {
        "a string" => "a string, in double quotes",
        "a boolean" => "true or false",
        "a sequence" => "an array, in square brackets",
        "u8" | "u16" | "u32" => "a whole number that is not negative, without quotes and decimals",
        _ if wanted.starts_with("struct ") => "an object, in braces",
        _ => wanted,
    };
    format!("{found} cannot stand here; write {wanted}")
}

/// The key that a message is about, when it is about the key and not the value.
fn key_at_fault(message: &str) -> Option<String> {
    if let Some(key) = message.strip_prefix("duplicate field `") {
        return key.strip_suffix('`').map(ToOwned::to_owned);
    }
    let quoted = message.strip_prefix(Extensions::UNKNOWN_KEY)?;
    serde_json::from_str(quoted.strip_suffix(Extensions::UNKNOWN_KEY_CURE)?).ok()
}

/// Line and column, from 1, of the value a pointer names; of its key when the value is in an object.
fn place_of(json: &str, pointer: &Pointer) -> Option<(usize, usize)> {
    let mut value: &RawValue = serde_json::from_str(json).ok()?;
    let mut at = offset(json, value.get());
    for segment in pointer.segments() {
        if value.get().starts_with('[') {
            let elements: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
            value = elements.get(segment.parse::<usize>().ok()?).copied()?;
            at = offset(json, value.get());
        } else {
            // Of keys that stand twice this is the last, which is the one too many.
            let members: BTreeMap<Cow<'_, str>, &RawValue> =
                serde_json::from_str(value.get()).ok()?;
            value = members.get(segment.as_str()).copied()?;
            let before = &json[..offset(json, value.get())];
            // Back over `"key":`, in whatever spacing and escapes it was written.
            let colon = before.trim_end().strip_suffix(':')?.trim_end();
            at = opening_quote(colon)?;
        }
    }
    let line_start = json[..at].rfind('\n').map_or(0, |feed| feed + 1);
    Some((json[..at].matches('\n').count() + 1, at - line_start + 1))
}

/// Where `part` begins in `whole`, of which it is a slice.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(whole.as_ptr().addr()).min(whole.len())
}

/// Where the string literal that ends `text` begins.
fn opening_quote(text: &str) -> Option<usize> {
    let body = text.strip_suffix('"')?;
    body.rmatch_indices('"').map(|(at, _)| at).find(|&at| {
        let backslashes = body[..at].bytes().rev().take_while(|&b| b == b'\\').count();
        backslashes % 2 == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(json: &str) -> String {
        Document::from_json(json).expect_err("a faulty document").to_string()
    }

    #[test]
    fn faults_of_the_format_name_place_and_cure() {
        for (json, message) in [
            (
                "{}",
                "the key `schema_version` is missing; add it (at the whole document, line 1, column 1)",
            ),
            (
                r#"{"schema_version":"7","goals":7}"#,
                "`7` is not a format version of this library; write 1, or read it with a newer styrkedja \
                 (at /schema_version, line 1, column 2)",
            ),
            (
                r#"{"schema_version":1}"#,
                "the integer `1` cannot stand here; write a string, in double quotes \
                 (at /schema_version, line 1, column 2)",
            ),
            (
                "[]",
                "an array cannot stand here; write an object, in braces (at the whole document, line 1, column 1)",
            ),
            (
                "{\"schema_version\":\"1\",\n \"goals\": [\n  {\"level\":\"unit\",\"title\":\"A\"},\n  {\"level\":\"unit\"}]}",
                "the key `title` is missing; add it (at /goals/1, line 4, column 3)",
            ),
            (
                "{\"schema_version\":\"1\",\n\"goals\":[{\"level\":\"unit\",\"title\":\"A\",\"indicators\":[\n{\"name\":\"B\",\"target\":\n\t{\"kind\":\"value\",\"text\":\"70 %\",\"value\":70}}]}]}",
                "the integer `70` cannot stand here; write a string, in double quotes \
                 (at /goals/0/indicators/0/target/value, line 4, column 32)",
            ),
            (
                r#"{"schema_version":"1","goals":[{"level":"enhet","title":"A"}]}"#,
                "`enhet` is not a name known here; write council_direction, council_area, committee, department, \
                 area, unit (at /goals/0/level, line 1, column 33)",
            ),
            (
                r#"{"schema_version":"1","kind":{"plan":null}}"#,
                "an object cannot stand here; write a string, in double quotes (at /kind, line 1, column 23)",
            ),
            (
                "{\"schema_version\":\"1\",\n\"kind\":\"plan\",\n\"kind\":\"plan\"}",
                "the key `kind` stands twice; keep one (at /kind, line 3, column 1)",
            ),
            (
                "{\"schema_version\":\"1\",\n\"x-a\":1,\n\"x-a\":2}",
                "the key `x-a` stands twice; keep one (at /x-a, line 3, column 1)",
            ),
            (
                r#"{"schema_version":"1","a~/\"å":1}"#,
                r#"unknown key "a~/\"å"; correct its spelling, or begin a key of your own with x- (at /a~0~1"å, line 1, column 23)"#,
            ),
            (
                r#"{"schema_version":"1","a\nb":1}"#,
                r#"unknown key "a\nb"; correct its spelling, or begin a key of your own with x- (at /a\nb, line 1, column 23)"#,
            ),
            (
                r#"{"schema_version":"1","year":25}"#,
                "`25` is not a year; write a year from 1900 to 2199 (at /year, line 1, column 23)",
            ),
            (
                r#"{"schema_version":"1","year":2025.0}"#,
                "the floating point `2025.0` cannot stand here; write a whole number that is not negative, \
                 without quotes and decimals (at /year, line 1, column 23)",
            ),
            (
                r#"{"schema_version":"1","sdgs":[{"number":18,"name":"A"}]}"#,
                "`18` is not a goal of Agenda 2030; write a number from 1 to 17 (at /sdgs/0/number, line 1, column 32)",
            ),
            (
                r#"{"schema_version":"1","introduction":[{"text":[{"number":1,"text":"A"}]}]}"#,
                "`paragraph` is not a part with a number; write \"form\": \"item\" beside \"number\" \
                 (at /introduction/0/text/0, line 1, column 48)",
            ),
            (
                r#"{"schema_version":"1","goals":{"level":"unit"}}"#,
                "an object cannot stand here; write an array, in square brackets (at /goals, line 1, column 23)",
            ),
            (
                r#"{"schema_version":"1","organisation":7}"#,
                "the integer `7` cannot stand here; write an object, in braces (at /organisation, line 1, column 23)",
            ),
        ] {
            assert_eq!(refused(json), message);
        }
    }

    #[test]
    fn what_is_no_json_names_place_and_cure() {
        for (json, message) in [
            ("", "not JSON: the text is empty; give it a document in JSON (at line 1, column 1)"),
            (
                "{\"schema_version\":\"1\",\n",
                "not JSON: the text ends in the middle of the document; give the whole file (at line 2, column 1)",
            ),
            (
                "Verksamhetsplan 2025",
                "not JSON: expected a value; write strings in double quotes, and give JSON, not the plan's text \
                 (at line 1, column 1)",
            ),
            (
                "{\"schema_version\":\"1\"}\n{\"schema_version\":\"1\"}",
                "not JSON: more text follows the document; keep one document a file (at line 2, column 1)",
            ),
            (
                "{\"schema_version\":\"1\",\"kind\":\"plann\"",
                "not JSON: the text ends in the middle of the document; give the whole file (at line 1, column 36)",
            ),
            (
                "{\"schema_version\":\"1\",}",
                "not JSON: trailing comma; correct the JSON there (at line 1, column 23)",
            ),
            (
                "{'schema_version':'1'}",
                "not JSON: key must be a string; correct the JSON there (at line 1, column 2)",
            ),
        ] {
            assert_eq!(refused(json), message);
        }
    }

    #[test]
    fn deep_nesting_is_refused_before_the_stack_ends() {
        let json = format!("{{\"schema_version\":\"1\",\"x-a\":{}", "[".repeat(100_000));
        assert!(refused(&json).contains("more than 127 objects"), "{}", refused(&json));
    }

    #[test]
    fn messages_stay_short_and_on_one_line() {
        let long = "\u{1b}[31m\n".repeat(1000);
        for json in [
            serde_json::json!({ "schema_version": "1", "kind": long }),
            serde_json::json!({ "schema_version": "1", "year": long }),
        ] {
            let message = refused(&json.to_string());
            assert!(message.len() < 1000 && !message.contains(char::is_control), "{message}");
        }
    }
}
