//! Records by id.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::Dataset;
use crate::record::RecordRef;

/// The places of records by their ids. The texts stand in one piece of memory, so that a look-up finds them together.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids {
    /// The ids one after the other, each with [`END`] behind it.
    text: Vec<u8>,
    table: HashTable<Entry>,
    hasher: DefaultHashBuilder,
    /// The records whose id another record before them has.
    pub(super) repeated: Vec<RecordRef>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Where the id begins in the text.
    start: usize,
    place: RecordRef,
}

/// No id holds it.
const END: u8 = b'\n';

impl Ids {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut ids = Self { table: HashTable::with_capacity(dataset.len()), ..Self::default() };
        for (place, record) in dataset.records() {
            ids.add(record.id(), place);
        }
        ids
    }

    fn add(&mut self, id: &str, place: RecordRef) {
        let hash = self.hash(id.as_bytes());
        let Self { text, table, hasher, repeated } = self;
        if table.find(hash, |entry| stands_at(text, entry.start, id)).is_some() {
            repeated.push(place);
            return;
        }
        let start = text.len();
        text.extend_from_slice(id.as_bytes());
        text.push(END);
        table.insert_unique(hash, Entry { start, place }, |entry| hasher.hash_one(at(text, entry.start)));
    }

    pub(super) fn get(&self, id: &str) -> Option<RecordRef> {
        let found = self.table.find(self.hash(id.as_bytes()), |entry| stands_at(&self.text, entry.start, id));
        found.map(|entry| entry.place)
    }

    /// All ids in the order in which they were added.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let ids = self.text.split(|byte| *byte == END).filter(|id| !id.is_empty());
        ids.filter_map(|id| std::str::from_utf8(id).ok())
    }

    fn hash(&self, id: &[u8]) -> u64 {
        self.hasher.hash_one(id)
    }
}

/// The id that begins at a place.
fn at(text: &[u8], start: usize) -> &[u8] {
    let rest = text.get(start..).unwrap_or_default();
    rest.split(|byte| *byte == END).next().unwrap_or_default()
}

fn stands_at(text: &[u8], start: usize, id: &str) -> bool {
    let end = start + id.len();
    text.get(start..end) == Some(id.as_bytes()) && text.get(end) == Some(&END)
}
