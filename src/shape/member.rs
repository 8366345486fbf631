//! How a field of a record is read: once, in any order, absent or present.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};

use super::inspect::inspect_list;
use super::read::{check_list, list};
use super::{Element, Inspect, Inspector, ListView, Presence, Read, RecordShape, Step, View};
use crate::scan::{ReadError, Scanner};

/// The type of a field: an [`Element`], an `Option` of one, or a list.
pub(crate) trait Member: Sized {
    type Item: Element;
    const PRESENCE: Presence;

    /// Reads the value of the field straight from JSON text.
    fn scan(scanner: &mut Scanner<'_>) -> Result<Self, ReadError>;
    /// Checks the value of the field in JSON text.
    fn check(scanner: &mut Scanner<'_>) -> Result<(), ReadError>;
    /// Reads the value of the field through serde.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error>;
    /// The value of an absent field; `None` where it is required.
    fn absent() -> Option<Self>;
    /// A look at the value; `None` where it is absent.
    fn look(&self) -> Option<View<'_>>;
    /// Goes through the value.
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>);
}

impl<T: Element> Member for T {
    type Item = T;
    const PRESENCE: Presence = Presence::Required;

    fn scan(scanner: &mut Scanner<'_>) -> Result<Self, ReadError> {
        <T as Read>::read(scanner)
    }

    fn check(scanner: &mut Scanner<'_>) -> Result<(), ReadError> {
        <T as Read>::check(scanner)
    }

    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        map.next_value()
    }

    fn absent() -> Option<Self> {
        None
    }

    fn look(&self) -> Option<View<'_>> {
        Some(self.view())
    }

    #[inline]
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        Inspect::inspect(self, inspector, at);
    }
}

impl<T: Element> Member for Option<T> {
    type Item = T;
    const PRESENCE: Presence = Presence::Optional;

    fn scan(scanner: &mut Scanner<'_>) -> Result<Self, ReadError> {
        <T as Read>::read(scanner).map(Some)
    }

    fn check(scanner: &mut Scanner<'_>) -> Result<(), ReadError> {
        <T as Read>::check(scanner)
    }

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

    #[inline]
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        if let Some(value) = self {
            Inspect::inspect(value, inspector, at);
        }
    }
}

impl<T: Element> Member for Vec<T> {
    type Item = T;
    const PRESENCE: Presence = Presence::List;

    fn scan(scanner: &mut Scanner<'_>) -> Result<Self, ReadError> {
        list(scanner)
    }

    fn check(scanner: &mut Scanner<'_>) -> Result<(), ReadError> {
        check_list::<T>(scanner)
    }

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

    #[inline]
    fn inspect<I: Inspector>(&self, inspector: &mut I, at: &Step<'_>) {
        inspect_list(self, inspector, at);
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

/// Reads the constant `type` of a record.
pub(crate) fn read_type<'de, A: MapAccess<'de>>(shape: &RecordShape, map: &mut A) -> Result<(), A::Error> {
    let expected = shape.record_type.unwrap_or_default();
    match map.next_value::<String>()? {
        given if given == expected => Ok(()),
        given => Err(A::Error::custom(other_type(expected, &given))),
    }
}

/// The message for a record whose type is not that of its place.
pub(crate) fn other_type(expected: &str, given: &str) -> String {
    format!("the record stands where type is `{expected}`, but says `{}`", given.escape_debug())
}

/// A bit for each field that is required.
pub(crate) const fn required(fields: &[Presence]) -> u64 {
    assert!(fields.len() <= 64);
    let (mut mask, mut index) = (0, 0);
    while index < fields.len() {
        if matches!(fields[index], Presence::Required) {
            mask |= 1 << index;
        }
        index += 1;
    }
    mask
}

/// The value of a field after reading: what was there, or what stands for an absent one.
pub(crate) fn or_absent<T: Member>(value: Option<T>) -> Result<T, ReadError> {
    // Required fields were checked before, where it is known which one is missing.
    value.or_else(T::absent).ok_or_else(|| ReadError::shape(0, "a required field is missing"))
}
