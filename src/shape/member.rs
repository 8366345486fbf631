//! How a field of a record is read: once, in any order, absent or present.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};

use super::{Element, Json, ListView, Object, Presence, RecordShape, View, duplicate_key};

/// The type of a field: an [`Element`], an `Option` of one, or a list.
pub(crate) trait Member: Sized {
    type Item: Element;
    const PRESENCE: Presence;

    /// Reads the value of the field.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error>;
    /// The value of an absent field; `None` where it is required.
    fn absent() -> Option<Self>;
    /// A look at the value; `None` where it is absent.
    fn look(&self) -> Option<View<'_>>;
}

impl<T: Element> Member for T {
    type Item = T;
    const PRESENCE: Presence = Presence::Required;

    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        map.next_value()
    }

    fn absent() -> Option<Self> {
        None
    }

    fn look(&self) -> Option<View<'_>> {
        Some(self.view())
    }
}

impl<T: Element> Member for Option<T> {
    type Item = T;
    const PRESENCE: Presence = Presence::Optional;

    /// Reads `T`, not `Option<T>`: an absent field is left out, never `null`.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        map.next_value().map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn look(&self) -> Option<View<'_>> {
        self.as_ref().map(super::Reflect::view)
    }
}

impl<T: Element> Member for Vec<T> {
    type Item = T;
    const PRESENCE: Presence = Presence::List;

    /// Reads a list and gives back its spare room, which in small lists outweighs all else.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        let mut list: Vec<T> = map.next_value()?;
        list.shrink_to_fit();
        Ok(list)
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn look(&self) -> Option<View<'_>> {
        (!self.is_empty()).then_some(View::List(self as &dyn ListView))
    }
}

/// A key of an object, seen against the fields of a record.
pub(crate) enum FieldName {
    /// The field with this index.
    Known(usize),
    /// The field `type` of a record that has one.
    Type,
    /// Another key.
    Unknown(String),
}

/// Reads a key; tries the field after the last one first, since files keep the canonical order.
pub(crate) struct NextField {
    pub(crate) shape: &'static RecordShape,
    pub(crate) guess: usize,
}

impl NextField {
    fn name(&self, key: &str) -> FieldName {
        let fields = self.shape.fields;
        if fields.get(self.guess).is_some_and(|field| field.name == key) {
            return FieldName::Known(self.guess);
        }
        match self.shape.field(key) {
            Some((index, _)) => FieldName::Known(index),
            None if key == "type" && self.shape.record_type.is_some() => FieldName::Type,
            None => FieldName::Unknown(key.to_owned()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for NextField {
    type Value = FieldName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NextField {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a field of {}", self.shape.name)
    }

    fn visit_str<E>(self, key: &str) -> Result<FieldName, E> {
        Ok(self.name(key))
    }
}

/// Gathers what a record has beside its known fields.
pub(crate) struct Unknown {
    shape: &'static RecordShape,
    pairs: Vec<(String, Json)>,
    seen: HashSet<String>,
    typed: bool,
}

/// From this many unknown fields on, repeated keys are searched in a set.
const FEW: usize = 8;

impl Unknown {
    pub(crate) fn new(shape: &'static RecordShape) -> Self {
        Self { shape, pairs: Vec::new(), seen: HashSet::new(), typed: false }
    }

    /// Reads the constant `type`.
    pub(crate) fn read_type<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        if std::mem::replace(&mut self.typed, true) {
            return Err(duplicate_key("type"));
        }
        let expected = self.shape.record_type.unwrap_or_default();
        match map.next_value::<String>()? {
            given if given == expected => Ok(()),
            given => Err(A::Error::custom(format_args!(
                "the record stands where type is `{expected}`, but says `{}`",
                given.escape_debug()
            ))),
        }
    }

    /// Reads an unknown field.
    pub(crate) fn read<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        if self.repeated(&key) {
            return Err(duplicate_key(&key));
        }
        let value = map.next_value()?;
        self.pairs.push((key, value));
        Ok(())
    }

    fn repeated(&mut self, key: &str) -> bool {
        if self.pairs.len() < FEW {
            return self.pairs.iter().any(|(name, _)| name == key);
        }
        if self.seen.is_empty() {
            self.seen = self.pairs.iter().map(|(name, _)| name.clone()).collect();
        }
        !self.seen.insert(key.to_owned())
    }

    pub(crate) fn into_extra(mut self) -> Object {
        self.pairs.shrink_to_fit();
        Object::from_unique(self.pairs)
    }
}
