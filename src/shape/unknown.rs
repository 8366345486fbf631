//! Gathering the fields that no shape knows.

use std::collections::HashSet;

use serde::de::MapAccess;

use super::read::duplicate;
use super::{Json, Object, Read, duplicate_key};
use crate::scan::{ReadError, Scanner};

/// Keys and values, each key once.
#[derive(Default)]
pub(crate) struct Unknown {
    pairs: Vec<(String, Json)>,
    seen: Option<HashSet<String>>,
}

/// From this many keys on, repeated ones are searched in a set.
const FEW: usize = 8;

impl Unknown {
    /// Reads the value of a key that stands at a place of JSON text.
    pub(crate) fn read(&mut self, key: String, at: usize, scanner: &mut Scanner<'_>) -> Result<(), ReadError> {
        if self.repeated(&key) {
            return Err(duplicate(at, &key));
        }
        let value = Json::read(scanner)?;
        self.pairs.push((key, value));
        Ok(())
    }

    /// Takes the value of a key from serde.
    pub(crate) fn take<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
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
        let pairs = &self.pairs;
        let seen = self.seen.get_or_insert_with(|| pairs.iter().map(|(name, _)| name.clone()).collect());
        !seen.insert(key.to_owned())
    }

    pub(crate) fn into_object(mut self) -> Object {
        self.pairs.shrink_to_fit();
        Object::from_unique(self.pairs)
    }
}
