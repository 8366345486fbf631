//! References of records to others.

use crate::RecordType;
use crate::shape::Step;

/// An id that stands in a field of a record, and what it names.
pub(crate) struct Reference<'t> {
    pub(crate) id: &'t str,
    pub(crate) wanted: Wanted,
    pub(super) at: &'t Step<'t>,
}

impl Reference<'_> {
    /// The pointer to the id.
    pub(crate) fn path(&self) -> String {
        self.at.path()
    }
}

/// The records that a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Actor,
    Office,
    Mandate,
    Source,
    Body,
}

impl Wanted {
    /// By the name of the type of the id.
    pub(super) const fn by(name: &str) -> Self {
        match name.as_bytes() {
            b"ActorId" => Self::Actor,
            b"OfficeId" => Self::Office,
            b"MandateId" => Self::Mandate,
            b"SourceId" => Self::Source,
            _ => Self::Body,
        }
    }

    /// Whether the field is for records of a type.
    pub(crate) fn allows(self, record_type: RecordType) -> bool {
        match self {
            Self::Actor => record_type == RecordType::Actor,
            Self::Office => record_type == RecordType::Office,
            Self::Mandate => record_type == RecordType::Mandate,
            Self::Source => record_type == RecordType::Source,
            Self::Body => matches!(record_type, RecordType::Actor | RecordType::Office),
        }
    }

    /// What the field is for, in words.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Actor => "an actor",
            Self::Office => "an office",
            Self::Mandate => "a mandate",
            Self::Source => "a source",
            Self::Body => "an actor or office",
        }
    }
}
