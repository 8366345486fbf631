//! What a rule can ask for.

use std::collections::HashMap;

use super::marks::Marks;
use crate::record::RecordRef;
use crate::registry::number;
use crate::{AnyRecord, PartialDate, RecordType, Registry};

/// The data under review and what it is held against.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// The records that could be read.
    pub(crate) registry: &'a Registry,
    /// Datasets whose records may be named, and against which records are compared.
    pub(crate) references: &'a [&'a Registry],
    /// The day that counts as today.
    pub(crate) as_of: Option<PartialDate>,
    /// Ids and types of records that could not be read.
    pub(crate) unread: &'a HashMap<String, RecordType>,
    /// The records that others cite as sources; marked while records are visited.
    pub(crate) cited: Marks,
    /// Whether the data is a dataset, which says something of itself, and no bare list of records.
    pub(crate) is_dataset: bool,
}

/// What an id names.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Named<'a> {
    /// A record of the data, or of a reference.
    Record(AnyRecord<'a>),
    /// A record of the data that could not be read.
    Unread(RecordType),
    /// Nothing.
    Nothing,
}

impl<'a> Context<'a> {
    /// What an id names: in the data, else in a reference.
    pub(crate) fn named(&self, id: &str) -> Named<'a> {
        self.named_at(self.registry.place(id), id)
    }

    /// What an id names that stands at a place of the data, if at any.
    pub(super) fn named_at(&self, place: Option<RecordRef>, id: &str) -> Named<'a> {
        if let Some(record) = place.and_then(|place| self.registry.dataset().record(place)) {
            return Named::Record(record);
        }
        if let Some(record_type) = self.unread.get(id) {
            return Named::Unread(*record_type);
        }
        match self.references.iter().find_map(|reference| reference.get(id)) {
            Some(record) => Named::Record(record),
            None => Named::Nothing,
        }
    }

    /// Notes that a record is cited as a source.
    pub(super) fn cite(&self, source: RecordRef) {
        self.cited.set(number(self.registry.dataset(), source));
    }

    /// Whether a record of the data, or the first one with its id, is cited as a source.
    pub(super) fn is_cited(&self, place: RecordRef, id: &str) -> bool {
        let first = if self.registry.repeated().is_empty() { Some(place) } else { self.registry.place(id) };
        first.is_some_and(|first| self.cited.has(number(self.registry.dataset(), first)))
    }

    /// The record that an id names, in the data or a reference.
    pub(crate) fn record(&self, id: &str) -> Option<AnyRecord<'a>> {
        match self.named(id) {
            Named::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The day up to which "still running" is certain for a record.
    pub(crate) fn checked(&self, record: AnyRecord<'_>) -> Option<PartialDate> {
        self.registry.checked(record).or(self.as_of)
    }
}
