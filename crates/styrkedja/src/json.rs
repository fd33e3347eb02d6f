//! Documents from and to JSON, with errors that name pointer, line and column.

use std::{borrow::Cow, collections::BTreeMap};

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
    pub fn from_json(json: &str) -> Result<Self, Error> {
        // Some programs put a byte order mark before UTF-8; RFC 8259 lets a reader ignore it.
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
        let mut decoder = serde_json::Deserializer::from_str(json);
        let document = match serde_path_to_error::deserialize(&mut decoder) {
            Ok(document) => document,
            Err(error) => return Err(located(json, &error)),
        };
        decoder.end().map_err(|error| Error::syntax(&error))?;
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
        return Error::syntax(inner);
    }
    let mut pointer = Pointer::root();
    for segment in error.path() {
        pointer = match segment {
            serde_path_to_error::Segment::Seq { index } => pointer.index(*index),
            serde_path_to_error::Segment::Map { key } => pointer.field(key),
            serde_path_to_error::Segment::Enum { variant } => pointer.field(variant),
            serde_path_to_error::Segment::Unknown => pointer,
        };
    }
    let message = inner.to_string();
    // serde_json ends its messages with the place where it noticed; ours is the place of the value itself.
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(head, _)| head);
    if let Some(key) = unknown_key(message) {
        pointer = pointer.field(&key);
    }
    let place = place_of(json, &pointer).unwrap_or((inner.line(), inner.column()));
    Error::data(message.to_owned(), pointer, place)
}

fn unknown_key(message: &str) -> Option<String> {
    let quoted = message.strip_prefix(Extensions::UNKNOWN_KEY)?;
    let (quoted, _) = quoted.rsplit_once("; keys of your own")?;
    serde_json::from_str(quoted).ok()
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
