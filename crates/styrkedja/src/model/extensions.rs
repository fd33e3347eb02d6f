use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, MapAccess, Visitor},
};

use crate::{
    error::{Error, Expected, ValueError},
    reflect::{Type, Value, View},
};

/// Custom keys in any object of a document. They begin with `x-`, hold any JSON and survive a round trip.
///
/// Any other unknown key is an error, so that a misspelt key is not lost in silence.
///
/// ```
/// use styrkedja::{Document, DocumentKind};
///
/// let json = r#"{"schema_version":"2","kind":"plan","x-archive-id":4711}"#;
/// let document = Document::from_json(json)?;
/// assert_eq!(document.extensions.get("x-archive-id"), Some(&4711.into()));
/// assert_eq!(document.to_json(), json);
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Extensions(BTreeMap<String, serde_json::Value>);

impl Extensions {
    /// Sets a key.
    ///
    /// # Errors
    /// When the key does not begin with `x-`.
    pub fn insert(&mut self, key: &str, value: serde_json::Value) -> Result<(), Error> {
        if !key.starts_with("x-") {
            return Err(ValueError::new(Expected::OwnKey, key).into());
        }
        self.0.insert(key.to_owned(), value);
        Ok(())
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&serde_json::Value> {
        self.0.get(key)
    }

    /// Every key with its value, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &serde_json::Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Value for Extensions {
    const TYPE: Type = Type::Custom;

    fn view(&self) -> View<'_> {
        View::Custom(&self.0)
    }
}

impl<'de> Deserialize<'de> for Extensions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> Visitor<'de> for Keys {
            type Value = Extensions;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys that begin with x-")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extensions, A::Error> {
                let mut extensions = BTreeMap::new();
                while let Some(key) = map.next_key::<String>()? {
                    if !key.starts_with("x-") {
                        return Err(de::Error::unknown_field(&key, &[]));
                    }
                    if extensions.contains_key(&key) {
                        // Our own decoder has told it already, see `tree/decode.rs`.
                        return Err(de::Error::custom(format_args!("duplicate field `{key}`")));
                    }
                    extensions.insert(key, map.next_value()?);
                }
                Ok(Extensions(extensions))
            }
        }

        deserializer.deserialize_map(Keys)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Extensions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extensions".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // Flattened into every object; `schema.rs` then closes the object to all other keys.
        schemars::json_schema!({ "type": "object", "patternProperties": { "^x-": true } })
    }
}
