//! What a rule can ask for.

use std::cell::Cell;
use std::collections::HashMap;

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
    /// Whether the data is a dataset, which says something of itself, and no bare list of records.
    pub(crate) is_dataset: bool,
    /// How many ids and posts may still be compared in search of the one that was meant.
    pub(crate) effort: Cell<usize>,
}

/// Enough for some thousand suggestions in a file of some hundred records, and for a few in one of 200,000: a file full
/// of dangling ids is still reviewed in seconds.
pub(crate) const EFFORT: usize = 1_000_000;

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
        if let Some(record) = self.registry.get(id) {
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

    /// The record that an id names, in the data or a reference.
    pub(crate) fn record(&self, id: &str) -> Option<AnyRecord<'a>> {
        match self.named(id) {
            Named::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The ids near to one that names nothing; none once the effort is spent.
    pub(crate) fn near(&self, id: &str) -> Vec<&'a str> {
        if self.can_afford(self.registry.dataset().len()) { self.registry.nearest_ids(id) } else { Vec::new() }
    }

    /// Whether so many records may still be looked at in a linear search; it is taken off the effort.
    pub(crate) fn can_afford(&self, cost: usize) -> bool {
        let left = self.effort.get().checked_sub(cost);
        self.effort.set(left.unwrap_or(self.effort.get()));
        left.is_some()
    }

    /// The day up to which "still running" is certain for a record.
    pub(crate) fn checked(&self, record: AnyRecord<'_>) -> Option<PartialDate> {
        self.registry.checked(record).or(self.as_of)
    }
}
