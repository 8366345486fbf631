//! Typed values straight from JSON text, through serde: what stands where, and numbers as written.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::scan::{ReadError, Scanner};
use crate::shape::EXACT;

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::shape(None, message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match found {
            Unexpected::Unit => "null",
            Unexpected::Bool(_) => "a truth value",
            Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) | Unexpected::Bytes(_) => "a number",
            Unexpected::Str(_) => "text",
            Unexpected::Seq => "a list",
            Unexpected::Map => "an object",
            _ => "another value",
        };
        Self::shape(None, format!("expected {expected}, found {found}"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::shape(None, format!("the field `{field}` is missing"))
    }
}

/// Reads the next value as a `T`.
pub(crate) fn typed<'de, T: Deserialize<'de>>(scanner: &mut Scanner<'de>) -> Result<T, ReadError> {
    scanner.peek()?;
    let start = scanner.pos();
    T::deserialize(Plain(scanner)).map_err(|error| error.or_at(start))
}

/// Gives numbers as `u64`, `i64` or `f64`.
struct Plain<'s, 'de>(&'s mut Scanner<'de>);

/// Gives numbers as bytes that hold their digits.
struct Exact<'s, 'de>(&'s mut Scanner<'de>);

fn any<'de, V: Visitor<'de>>(scanner: &mut Scanner<'de>, visitor: V, exact: bool) -> Result<V::Value, ReadError> {
    let byte = scanner.peek()?;
    let start = scanner.pos();
    let value = match byte {
        b'{' => {
            scanner.open()?;
            let mut object = Object { scanner: &mut *scanner, first: true, last_key: start };
            let value = visitor.visit_map(&mut object);
            let last_key = object.last_key;
            return value.map_err(|error| {
                let missing = error.message().ends_with("is missing");
                error.or_at(if missing { start } else { last_key })
            });
        }
        b'[' => {
            scanner.open()?;
            visitor.visit_seq(List { scanner: &mut *scanner, first: true })
        }
        b'"' => match scanner.string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        },
        b't' => scanner.word("true").and_then(|()| visitor.visit_bool(true)),
        b'f' => scanner.word("false").and_then(|()| visitor.visit_bool(false)),
        b'n' => scanner.word("null").and_then(|()| visitor.visit_unit()),
        _ => number(scanner.number()?, visitor, exact),
    };
    value.map_err(|error: ReadError| error.or_at(start))
}

fn number<'de, V: Visitor<'de>>(text: &'de str, visitor: V, exact: bool) -> Result<V::Value, ReadError> {
    if exact {
        return visitor.visit_borrowed_bytes(text.as_bytes());
    }
    if let Ok(value) = text.parse::<u64>() {
        return visitor.visit_u64(value);
    }
    match text.parse::<i64>() {
        Ok(value) => visitor.visit_i64(value),
        Err(_) => visitor.visit_f64(text.parse().unwrap_or(f64::INFINITY)),
    }
}

impl<'de> Deserializer<'de> for Plain<'_, 'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        any(self.0, visitor, false)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        if name == EXACT { visitor.visit_newtype_struct(Exact(self.0)) } else { visitor.visit_newtype_struct(self) }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if self.0.peek()? == b'n' {
            self.0.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> Deserializer<'de> for Exact<'_, 'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        any(self.0, visitor, true)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Object<'s, 'de> {
    scanner: &'s mut Scanner<'de>,
    first: bool,
    last_key: usize,
}

impl<'de> MapAccess<'de> for &mut Object<'_, 'de> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadError> {
        if !self.scanner.more(std::mem::replace(&mut self.first, false), b'}')? {
            return Ok(None);
        }
        let (key, span) = self.scanner.key()?;
        self.last_key = span.start;
        let key = match key {
            Cow::Borrowed(key) => seed.deserialize(de::value::BorrowedStrDeserializer::new(key)),
            Cow::Owned(key) => seed.deserialize(key.into_deserializer()),
        };
        key.map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        self.scanner.peek()?;
        let start = self.scanner.pos();
        seed.deserialize(Plain(self.scanner)).map_err(|error| error.or_at(start))
    }
}

struct List<'s, 'de> {
    scanner: &'s mut Scanner<'de>,
    first: bool,
}

impl<'de> SeqAccess<'de> for List<'_, 'de> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadError> {
        if !self.scanner.more(std::mem::replace(&mut self.first, false), b']')? {
            return Ok(None);
        }
        self.scanner.peek()?;
        let start = self.scanner.pos();
        seed.deserialize(Plain(self.scanner)).map(Some).map_err(|error| error.or_at(start))
    }
}
