//! The references of a record to others.

use super::AnyRecord;
use crate::RecordType;
use crate::shape::{Shape, Stop, View, visit};

/// An id that stands in a field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference<'a> {
    pub(crate) path: String,
    pub(crate) id: &'a str,
    /// The name of the id's type.
    wanted: &'static str,
}

impl Reference<'_> {
    /// Whether the field is for records of a type.
    pub(crate) fn allows(&self, record_type: RecordType) -> bool {
        match self.wanted {
            "ActorId" => record_type == RecordType::Actor,
            "OfficeId" => record_type == RecordType::Office,
            "MandateId" => record_type == RecordType::Mandate,
            "SourceId" => record_type == RecordType::Source,
            _ => matches!(record_type, RecordType::Actor | RecordType::Office),
        }
    }

    /// What the field is for, in words.
    pub(crate) fn wanted(&self) -> &'static str {
        match self.wanted {
            "ActorId" => "an actor",
            "OfficeId" => "an office",
            "MandateId" => "a mandate",
            "SourceId" => "a source",
            _ => "an actor or office",
        }
    }
}

/// The ids in all fields of a record but its own.
pub(crate) fn references(record: AnyRecord<'_>) -> Vec<Reference<'_>> {
    let mut references = Vec::new();
    visit(record.view(), &mut |path, stop| {
        let Stop::Leaf(Shape::Text(shape), View::Text(std::borrow::Cow::Borrowed(id))) = stop else { return };
        if path != "/id" && shape.name.ends_with("Id") {
            references.push(Reference { path: path.to_owned(), id, wanted: shape.name });
        }
    });
    references
}
