//! What a rule can ask for.

use hashbrown::HashMap;

use super::marks::Marks;
use crate::record::RecordRef;
use crate::registry::number;
use crate::{AnyRecord, Body, PartialDate, RecordType, Registry};

/// What is known beside the data: all that a rule may ask which looks at one record by itself.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// Datasets whose records may be named, and against which records are compared.
    pub(crate) references: &'a [&'a Registry],
    /// The day that counts as today.
    pub(crate) as_of: Option<PartialDate>,
    /// The day on which the data was last changed.
    pub(crate) modified: Option<PartialDate>,
}

impl<'a> Context<'a> {
    /// The day up to which "still running" is certain for a record.
    pub(crate) fn checked(&self, record: AnyRecord<'_>) -> Option<PartialDate> {
        record.checked().or(self.modified).or(self.as_of)
    }

    /// The record of a reference that an id names.
    pub(crate) fn referenced(&self, id: &str) -> Option<AnyRecord<'a>> {
        self.references.iter().find_map(|reference| reference.get(id))
    }

    /// The record of a reference that an id may mean which names nothing: its own id is written otherwise, or it is the
    /// only body there with this name. Only look-ups, since a file may be full of such ids.
    pub(crate) fn meant(&self, id: &str) -> Option<AnyRecord<'a>> {
        let usual = id.to_ascii_lowercase().replace(['_', '.'], "-");
        self.references.iter().find_map(|reference| {
            let mut bodies = reference.named(id);
            let only = || bodies.next().filter(|_| bodies.next().is_none()).map(Body::record);
            reference.get(&usual).or_else(only)
        })
    }
}

/// The records among each other: what a rule may ask which looks at several.
#[derive(Debug)]
pub(crate) struct Among<'a> {
    pub(crate) context: &'a Context<'a>,
    /// The records that such rules look at: those in which the first reading saw nothing they could speak of are left
    /// out, unless one of the others names them.
    pub(crate) registry: &'a Registry,
    /// What is known of all records, those that are left out included.
    pub(crate) census: &'a Census,
    /// Ids and types of records that could not be read.
    pub(crate) unread: &'a HashMap<String, RecordType>,
    /// The records that others cite as sources.
    pub(crate) cited: Marks,
    /// The mandates that others renew or supersede.
    pub(crate) followed: Marks,
}

/// What is known of the data as a whole.
#[derive(Debug, Clone, Default)]
pub(crate) struct Census {
    /// How many records of each type can be read, in the order of [`RecordType::ALL`].
    pub(crate) records: [usize; RecordType::ALL.len()],
    /// Whether a source has a reliability.
    pub(crate) is_graded: bool,
    /// Whether the data is a dataset, which says something of itself, and no bare list of records.
    pub(crate) is_dataset: bool,
}

impl Census {
    pub(crate) fn add(&mut self, record: AnyRecord<'_>) {
        self.records[record.record_type() as usize] += 1;
        self.is_graded |= matches!(record, AnyRecord::Source(source) if source.reliability.is_some());
    }

    /// Adds what is known of other records.
    pub(crate) fn append(&mut self, other: &Self) {
        for (count, more) in self.records.iter_mut().zip(other.records) {
            *count += more;
        }
        self.is_graded |= other.is_graded;
    }

    /// How many records there are.
    pub(crate) fn total(&self) -> usize {
        self.records.iter().sum()
    }

    /// Whether all records are sources.
    pub(super) fn only_sources(&self) -> bool {
        self.total() == self.records[RecordType::Source as usize]
    }
}

/// What an id names.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Named<'a> {
    /// A record of the data, or of a reference.
    Record(AnyRecord<'a>),
    /// A record of the data that could not be read.
    Unread(RecordType),
    /// Nothing, not even in what is known beside the data.
    Nothing(&'a Context<'a>),
}

impl<'a> Among<'a> {
    /// What an id names: in the data, else in a reference.
    pub(crate) fn named(&self, id: &str) -> Named<'a> {
        if let Some(record) = self.registry.get(id) {
            return Named::Record(record);
        }
        if let Some(record_type) = self.unread.get(id) {
            return Named::Unread(*record_type);
        }
        match self.context.referenced(id) {
            Some(record) => Named::Record(record),
            None => Named::Nothing(self.context),
        }
    }

    /// The record that an id names, in the data or a reference.
    pub(crate) fn record(&self, id: &str) -> Option<AnyRecord<'a>> {
        match self.named(id) {
            Named::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Whether a record of the data, or the first one with its id, is cited as a source.
    pub(super) fn is_cited(&self, place: RecordRef, id: &str) -> bool {
        self.is_marked(&self.cited, place, id)
    }

    /// Whether a mandate of the data, or the first one with its id, is renewed or superseded by another.
    pub(super) fn is_followed(&self, place: RecordRef, id: &str) -> bool {
        self.is_marked(&self.followed, place, id)
    }

    fn is_marked(&self, marks: &Marks, place: RecordRef, id: &str) -> bool {
        let first = if self.registry.repeated().is_empty() { Some(place) } else { self.registry.place(id) };
        first.is_some_and(|first| marks.has(number(self.registry.dataset(), first)))
    }
}
