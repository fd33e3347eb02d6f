//! From a tree to a type.

use std::{borrow::Cow, collections::BTreeSet};

use serde::{
    Deserializer,
    de::{
        self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor,
    },
    forward_to_deserialize_any,
};

use super::{
    Member, Node, Value,
    fault::{Fault, Step},
};
use crate::error::{ErrorKind, Wanted};

/// The key by which `serde_json` hands numbers with all their digits through serde. As a key of a file it would be taken
/// for such a number.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";

impl Node<'_> {
    /// A value of a type.
    pub(super) fn decode<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        T::deserialize(self)
    }

    pub(super) fn refused(&self, wanted: Wanted) -> Fault {
        Fault::new(ErrorKind::WrongType { found: self.found(), wanted })
    }
}

/// Visits a whole number of a type; refuses what is not one.
macro_rules! whole_number {
    ($($method:ident => $visit:ident: $type:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            if let Value::Number(digits) = &self.value && let Ok(number) = digits.parse::<$type>() {
                return visitor.$visit(number);
            }
            let least = <$type>::MIN.try_into().unwrap_or(i64::MIN);
            let most = <$type>::MAX.try_into().unwrap_or(u64::MAX);
            Err(self.refused(Wanted::WholeNumber { least, most }))
        }
    )*};
}

impl<'de> Deserializer<'de> for &'de Node<'_> {
    type Error = Fault;

    /// For what takes any JSON: a custom key, or one that is ignored.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Null | Value::DateTime => visitor.visit_unit(),
            Value::Boolean(value) => visitor.visit_bool(*value),
            Value::Number(digits) => any_number(digits, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(elements) => {
                visitor.visit_seq(Elements { rest: elements.iter().enumerate() })
            }
            Value::Object(members) => visitor.visit_map(Members::new(members)),
        }
    }

    whole_number! {
        deserialize_u8 => visit_u8: u8,
        deserialize_u16 => visit_u16: u16,
        deserialize_u32 => visit_u32: u32,
        deserialize_u64 => visit_u64: u64,
        deserialize_i8 => visit_i8: i8,
        deserialize_i16 => visit_i16: i16,
        deserialize_i32 => visit_i32: i32,
        deserialize_i64 => visit_i64: i64,
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if let Value::Number(digits) = &self.value
            && let Ok(number) = digits.parse()
        {
            return visitor.visit_f64(number);
        }
        Err(self.refused(Wanted::Number))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Boolean(value) => visitor.visit_bool(*value),
            _ => Err(self.refused(Wanted::Boolean)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.refused(Wanted::String)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Null => visitor.visit_unit(),
            _ => Err(self.refused(Wanted::Null)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Array(elements) => {
                visitor.visit_seq(Elements { rest: elements.iter().enumerate() })
            }
            _ => Err(self.refused(Wanted::Array)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Object(members) => visitor.visit_map(Members::new(members)),
            _ => Err(self.refused(Wanted::Object)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    /// Enumerations are names; no type of ours is read as a tagged one.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match &self.value {
            Value::String(text) => {
                let name: de::value::StrDeserializer<'_, Fault> = text.as_ref().into_deserializer();
                visitor.visit_enum(name)
            }
            _ => Err(self.refused(Wanted::String)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i128 u128 bytes byte_buf unit_struct tuple_struct identifier }
}

/// Visits a number of any size and precision.
fn any_number<'de, V: Visitor<'de>>(digits: &'de str, visitor: V) -> Result<V::Value, Fault> {
    match digits.parse::<i64>() {
        // `-0` is not what the integer prints.
        Ok(number) if digits != "-0" => match u64::try_from(number) {
            Ok(number) => visitor.visit_u64(number),
            Err(_) => visitor.visit_i64(number),
        },
        // serde has no number that keeps its digits. `serde_json` has a way to hand them to its own `Value` all the same, if
        // it is built with `arbitrary_precision`, and does so when it reads them itself.
        _ => serde_json::Deserializer::from_str(digits)
            .deserialize_any(visitor)
            .map_err(de::Error::custom),
    }
}

/// The elements of an array.
struct Elements<'de, 't> {
    rest: std::iter::Enumerate<std::slice::Iter<'de, Node<'t>>>,
}

impl<'de> SeqAccess<'de> for Elements<'de, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some((index, element)) = self.rest.next() else { return Ok(None) };
        seed.deserialize(element).map(Some).map_err(|fault| fault.within(Step::Index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The members of an object.
struct Members<'de, 't> {
    rest: std::slice::Iter<'de, Member<'t>>,
    /// The member whose key was read last.
    current: Option<&'de Member<'t>>,
    /// The keys so far: none may stand twice.
    seen: BTreeSet<&'de str>,
}

impl<'de, 't> Members<'de, 't> {
    fn new(members: &'de [Member<'t>]) -> Self {
        Self { rest: members.iter(), current: None, seen: BTreeSet::new() }
    }
}

impl<'de> MapAccess<'de> for Members<'de, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        self.current = self.rest.next();
        let Some(Member { key, .. }) = self.current else { return Ok(None) };
        if !self.seen.insert(key) {
            return Err(Fault::new(ErrorKind::RepeatedKey { key: key.to_string() }));
        }
        if key == NUMBER_TOKEN {
            return Err(Fault::new(ErrorKind::UnknownKey {
                key: key.to_string(),
                known: Vec::new(),
            }));
        }
        let key: &'de str = key;
        seed.deserialize(de::value::BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some(Member { key, value, .. }) = self.current.take() else {
            return Err(de::Error::custom("a value was asked for before its key"));
        };
        let step = |key: &Cow<'_, str>| Step::Key(key.to_string());
        seed.deserialize(value).map_err(|fault| fault.within(step(key)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}
