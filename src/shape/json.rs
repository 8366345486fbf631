//! JSON values as they stand in a file: ordered, without repeated keys, numbers as text.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{Short, Unknown};

/// Any JSON value, kept as it was written: key order, and the digits of numbers.
///
/// It holds the fields of a record that this crate does not know, and what a source [says](crate::Claim::says).
///
/// ```
/// use mandata::Json;
/// let value: Json = r#"{"b": 1.50, "a": [true, null]}"#.parse()?;
/// assert_eq!(value.to_string(), r#"{"b":1.50,"a":[true,null]}"#);
/// # Ok::<(), mandata::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as text.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Object),
}

impl Json {
    /// The text, when the value is a string.
    ///
    /// ```
    /// use mandata::Json;
    /// assert_eq!(Json::from("1998").as_str(), Some("1998"));
    /// assert_eq!(Json::Null.as_str(), None);
    /// ```
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A JSON object: keys in the order of the file, each once.
///
/// Every part of a record has one for its unknown fields, and it is nearly always empty: then it takes one word.
///
/// ```
/// use mandata::{Json, Object};
/// let mut object = Object::default();
/// object.insert("b", Json::Bool(true));
/// object.insert("a", Json::Null);
/// assert_eq!(Json::Object(object).to_string(), r#"{"b":true,"a":null}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Object(
    #[allow(clippy::box_collection, reason = "one word where a vector has three")] Option<Box<Vec<(String, Json)>>>,
);

impl Object {
    /// The value of `key`.
    ///
    /// ```
    /// let mut object = mandata::Object::default();
    /// object.insert("motto", "Out of many".into());
    /// assert_eq!(object.get("motto").and_then(|value| value.as_str()), Some("Out of many"));
    /// assert!(object.get("colour").is_none());
    /// ```
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.pairs().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Sets `key` and gives back the value it had. A new key goes to the end; one that is there keeps its place.
    ///
    /// ```
    /// use mandata::{Json, Object};
    /// let mut object = Object::default();
    /// assert_eq!(object.insert("a", Json::Null), None);
    /// assert_eq!(object.insert("a", Json::Bool(true)), Some(Json::Null));
    /// assert_eq!(object.len(), 1);
    /// ```
    pub fn insert(&mut self, key: impl Into<String>, value: Json) -> Option<Json> {
        let key = key.into();
        let pairs = self.0.get_or_insert_default();
        match pairs.iter_mut().find(|(name, _)| *name == key) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                pairs.push((key, value));
                None
            }
        }
    }

    /// Removes `key` and gives back its value.
    ///
    /// ```
    /// use mandata::{Json, Object};
    /// let mut object = Object::default();
    /// object.insert("a", Json::Null);
    /// assert_eq!(object.remove("a"), Some(Json::Null));
    /// assert!(object.is_empty());
    /// ```
    pub fn remove(&mut self, key: &str) -> Option<Json> {
        let pairs = self.0.as_mut()?;
        let index = pairs.iter().position(|(name, _)| name == key)?;
        let (_, value) = pairs.remove(index);
        if pairs.is_empty() {
            self.0 = None;
        }
        Some(value)
    }

    /// Keys and values in order.
    ///
    /// ```
    /// use mandata::{Json, Object};
    /// let mut object = Object::default();
    /// object.insert("b", Json::Null);
    /// object.insert("a", Json::Null);
    /// assert_eq!(object.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["b", "a"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.pairs().iter().map(|(key, value)| (key.as_str(), value))
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.pairs().len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// An object of pairs; of those with one key the first.
    pub(crate) fn of_first(pairs: impl Iterator<Item = (String, Json)>) -> Self {
        let mut known = HashSet::new();
        Self::from_unique(pairs.filter(|(key, _)| known.insert(key.clone())).collect())
    }

    /// Adds the pairs of another object whose keys are not here.
    pub(crate) fn complete(&mut self, other: Self) {
        let pairs = |object: Self| object.0.map(|pairs| *pairs).unwrap_or_default();
        let mine = std::mem::take(self);
        *self = Self::of_first(pairs(mine).into_iter().chain(pairs(other)));
    }

    /// An object of pairs already known to have different keys.
    pub(crate) fn from_unique(pairs: Vec<(String, Json)>) -> Self {
        Self((!pairs.is_empty()).then(|| Box::new(pairs)))
    }

    fn pairs(&self) -> &[(String, Json)] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// A JSON number as written, so that `1.50` and `12345678901234567890123` come back as they were.
///
/// `==` compares the text.
///
/// ```
/// use mandata::Number;
/// let staff: Number = "6000".parse()?;
/// assert_eq!(staff.as_f64(), 6000.0);
/// assert!("06000".parse::<Number>().is_err());
/// # Ok::<(), mandata::ValueError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number(Short);

impl Number {
    /// The digits as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest double; infinite when the number is beyond its range.
    ///
    /// ```
    /// use mandata::Number;
    /// assert!("1e999".parse::<Number>()?.as_f64().is_infinite());
    /// # Ok::<(), mandata::ValueError>(())
    /// ```
    pub fn as_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// A number from text whose grammar the caller has checked.
    pub(crate) fn from_checked(text: &str) -> Self {
        Self(text.into())
    }

    fn from_f64<E: serde::de::Error>(value: f64) -> Result<Self, E> {
        if value.is_finite() {
            let text = serde_json::Number::from_f64(value).map_or_else(|| value.to_string(), |n| n.to_string());
            Ok(Self::from_checked(&text))
        } else {
            Err(E::custom("a number must be finite"))
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self::from_checked(&value.to_string())
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self::from_checked(&value.to_string())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Json, E> {
        Number::from_f64(value).map(Json::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        items.shrink_to_fit();
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut pairs = Unknown::default();
        while let Some(key) = map.next_key::<String>()? {
            pairs.take(key, &mut map)?;
        }
        Ok(Json::Object(pairs.into_object()))
    }
}

/// The error for a key that stands twice in one object.
pub(crate) fn duplicate_key<E: serde::de::Error>(key: &str) -> E {
    E::custom(twice(key))
}

pub(crate) fn twice(key: &str) -> String {
    format!("the key `{}` stands twice in one object", key.escape_debug())
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Json::deserialize(deserializer)? {
            Json::Object(object) => Ok(object),
            _ => Err(D::Error::custom("expected an object")),
        }
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E>(self, value: i64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Number, E> {
        Number::from_f64(value)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

impl Serialize for Number {
    /// Writes an integer or a double. Serializers of other crates cannot take digits as text, so a number that
    /// neither type holds is an error there; this crate's own writer keeps it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_number(&self.0, serializer)
    }
}

pub(crate) fn serialize_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    if let Ok(value) = text.parse::<i64>() {
        return serializer.serialize_i64(value);
    }
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => serializer.serialize_f64(value),
        _ => Err(S::Error::custom(format_args!("no double holds the number {text}"))),
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => value.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(item)?;
                }
                seq.end()
            }
            Self::Object(object) => object.serialize(serializer),
        }
    }
}
