//! Writing any record through serde, from its view.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::json::serialize_number;
use super::view::{fields, items, unknown_fields};
use super::{RecordView, View};

/// Writes a record on its own: with its constant `type` first, where it has one.
pub(crate) fn serialize_record<S: Serializer>(record: &dyn RecordView, serializer: S) -> Result<S::Ok, S::Error> {
    write_record(record, record.shape().record_type, serializer)
}

fn write_record<S: Serializer>(
    record: &dyn RecordView,
    record_type: Option<&str>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    if let Some(record_type) = record_type {
        map.serialize_entry("type", record_type)?;
    }
    for (name, view) in fields(record) {
        map.serialize_entry(name, &view)?;
    }
    for (name, value) in unknown_fields(record) {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

impl Serialize for View<'_> {
    /// Writes the value at its place inside another record, where the place gives the `type`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Any(json) => json.serialize(serializer),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(text) => serialize_number(text, serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Record(record) => write_record(*record, None, serializer),
            Self::List(list) => {
                let mut seq = serializer.serialize_seq(Some(list.len()))?;
                for item in items(*list) {
                    seq.serialize_element(&item)?;
                }
                seq.end()
            }
        }
    }
}
