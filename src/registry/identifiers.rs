//! Bodies by what other registers call them.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::record::RecordRef;
use crate::{Dataset, Identifier};

/// The first body with each identifier.
#[derive(Debug, Clone, Default)]
pub(super) struct Identifiers {
    table: HashTable<Entry>,
    hasher: DefaultHashBuilder,
}

/// Where an identifier stands: the body, and the index there.
#[derive(Debug, Clone, Copy)]
struct Entry {
    body: RecordRef,
    index: usize,
}

impl Identifiers {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut identifiers = Self::default();
        for (body, record) in dataset.records() {
            for index in 0..record.body().map_or(0, |body| body.identifiers().len()) {
                identifiers.add(dataset, Entry { body, index });
            }
        }
        identifiers
    }

    fn add(&mut self, dataset: &Dataset, entry: Entry) {
        let Some(identifier) = entry.identifier(dataset) else { return };
        let Self { table, hasher } = self;
        let hash = hash(hasher, identifier);
        if table.find(hash, |first| first.is(identifier, dataset)).is_none() {
            table.insert_unique(hash, entry, |entry| {
                entry.identifier(dataset).map_or(0, |identifier| self::hash(hasher, identifier))
            });
        }
    }

    pub(super) fn get(&self, dataset: &Dataset, identifier: &Identifier) -> Option<RecordRef> {
        let found = self.table.find(hash(&self.hasher, identifier), |first| first.is(identifier, dataset));
        found.map(|entry| entry.body)
    }
}

impl Entry {
    fn identifier(self, dataset: &Dataset) -> Option<&Identifier> {
        dataset.record(self.body)?.body()?.identifiers().get(self.index)
    }

    fn is(self, wanted: &Identifier, dataset: &Dataset) -> bool {
        self.identifier(dataset).is_some_and(|found| found.scheme == wanted.scheme && found.value == wanted.value)
    }
}

fn hash(hasher: &DefaultHashBuilder, identifier: &Identifier) -> u64 {
    hasher.hash_one((identifier.scheme.code(), identifier.value.as_str()))
}
