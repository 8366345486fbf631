//! What may stand at the top of a file whose values are resolved by their places.

use crate::record::list_name;
use crate::shape::{Element, Shape, Slot};
use crate::{Actor, Dataset, Mandate, Office, RecordType, Source};

/// The shape of a dataset or record, by its keys in order and by what it says of its type; of anything where it is a
/// record without a type.
pub(super) fn outline<'k>(keys: impl Iterator<Item = &'k str>, record_type: Option<&str>) -> Slot {
    match deciding(keys) {
        Some("type" | "id") => record(record_type),
        _ => Slot::one(Dataset::SHAPE),
    }
}

/// Whether an object with these keys is a dataset with its records in it.
#[cfg(feature = "yaml")]
pub(super) fn has_lists<'k>(keys: impl Iterator<Item = &'k str>) -> bool {
    !matches!(deciding(keys), Some("type" | "id") | None)
}

/// The first key that says whether an object is a record or a dataset, as in JSON.
fn deciding<'k>(mut keys: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let is_list = |key: &str| RecordType::ALL.iter().any(|known| list_name(*known) == key);
    keys.find(|key| matches!(*key, "type" | "id") || is_list(key))
}

/// The shape of a record, by what it says of its type.
pub(super) fn record(record_type: Option<&str>) -> Slot {
    Slot::one(match record_type.and_then(|code| code.parse().ok()) {
        Some(RecordType::Actor) => Actor::SHAPE,
        Some(RecordType::Office) => Office::SHAPE,
        Some(RecordType::Mandate) => Mandate::SHAPE,
        Some(RecordType::Source) => Source::SHAPE,
        None => Shape::Any,
    })
}
