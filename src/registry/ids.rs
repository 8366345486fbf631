//! Records by id.

use std::hash::BuildHasher as _;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

use crate::record::RecordRef;
use crate::{Dataset, RecordType};

/// The places of records by their ids. A table holds four bytes for each, and the place stands beside the text of the id:
/// of a look-up in many records, most of the time is the wait for memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids {
    /// One, unless the ids together are larger than what a table can point to.
    pages: Vec<Page>,
    hasher: DefaultHashBuilder,
    /// The records whose id another record before them has.
    pub(super) repeated: Vec<RecordRef>,
}

#[derive(Debug, Clone, Default)]
struct Page {
    /// For each id its place, packed, then the id, then [`END`].
    text: Vec<u8>,
    /// Where in the text each of them begins.
    table: HashTable<u32>,
}

/// No id holds it.
const END: u8 = b'\n';

impl Ids {
    pub(super) fn of(dataset: &Dataset) -> Self {
        Self::in_pages(dataset, u32::MAX)
    }

    /// With pages in which no id begins behind a place.
    fn in_pages(dataset: &Dataset, most: u32) -> Self {
        let first = Page { table: HashTable::with_capacity(dataset.len()), ..Page::default() };
        let mut ids = Self { pages: vec![first], ..Self::default() };
        dataset.records().for_each(|(place, record)| ids.add(record.id(), place, most));
        ids
    }

    fn add(&mut self, id: &str, place: RecordRef, most: u32) {
        let Self { pages, hasher, repeated } = self;
        let hash = hasher.hash_one(id.as_bytes());
        if let Some((last, before)) = pages.split_last_mut() {
            if before.iter().any(|page| page.get(hash, id).is_some()) {
                return repeated.push(place);
            }
            match last.add(hash, id, place, hasher, most) {
                Added::New => return,
                Added::Known => return repeated.push(place),
                Added::Full => {}
            }
        }
        let mut page = Page::default();
        page.add(hash, id, place, hasher, most);
        pages.push(page);
    }

    pub(super) fn get(&self, id: &str) -> Option<RecordRef> {
        let hash = self.hasher.hash_one(id.as_bytes());
        self.pages.iter().find_map(|page| page.get(hash, id))
    }

    /// All ids in the order in which they were added.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().flat_map(Page::iter)
    }
}

enum Added {
    New,
    Known,
    /// Nothing was added.
    Full,
}

impl Page {
    fn add(&mut self, hash: u64, id: &str, place: RecordRef, hasher: &DefaultHashBuilder, most: u32) -> Added {
        let Self { text, table } = self;
        let entry = table.entry(
            hash,
            |start| stands_at(text, *start, id).is_some(),
            |start| hasher.hash_one(at(text, *start as usize).map_or(&[][..], |(id, _)| id)),
        );
        let Entry::Vacant(vacant) = entry else { return Added::Known };
        let Some(start) = u32::try_from(text.len()).ok().filter(|start| *start <= most) else { return Added::Full };
        vacant.insert(start);
        text.extend_from_slice(&packed(place));
        text.extend_from_slice(id.as_bytes());
        text.push(END);
        Added::New
    }

    fn get(&self, hash: u64, id: &str) -> Option<RecordRef> {
        let start = self.table.find(hash, |start| stands_at(&self.text, *start, id).is_some())?;
        stands_at(&self.text, *start, id)
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        let mut next = 0;
        std::iter::from_fn(move || {
            let (id, end) = at(&self.text, next)?;
            next = end;
            std::str::from_utf8(id).ok()
        })
    }
}

/// The id whose place begins at `start`, and where it ends.
fn at(text: &[u8], start: usize) -> Option<(&[u8], usize)> {
    let (_, rest) = text.get(start..)?.split_first_chunk::<PACKED>()?;
    let length = rest.iter().position(|byte| *byte == END)?;
    Some((&rest[..length], start + PACKED + length + 1))
}

/// The place that begins at `start`, if it is that of this id.
fn stands_at(text: &[u8], start: u32, id: &str) -> Option<RecordRef> {
    let (place, rest) = text.get(start as usize..)?.split_first_chunk()?;
    let (found, rest) = rest.split_at_checked(id.len())?;
    (found == id.as_bytes() && rest.first() == Some(&END)).then(|| unpacked(*place))
}

const PACKED: usize = size_of::<usize>();

/// The type of a record takes two bits. A record has more than four bytes, so an index leaves that much room.
fn packed(place: RecordRef) -> [u8; PACKED] {
    let record_type = match place.record_type {
        RecordType::Actor => 0,
        RecordType::Office => 1,
        RecordType::Mandate => 2,
        RecordType::Source => 3,
    };
    (place.index << 2 | record_type).to_le_bytes()
}

fn unpacked(bytes: [u8; PACKED]) -> RecordRef {
    let packed = usize::from_le_bytes(bytes);
    let record_type = match packed & 3 {
        0 => RecordType::Actor,
        1 => RecordType::Office,
        2 => RecordType::Mandate,
        _ => RecordType::Source,
    };
    RecordRef { record_type, index: packed >> 2 }
}

#[cfg(test)]
mod tests {
    use super::Ids;
    use crate::Dataset;

    #[test]
    fn ids_are_found_on_all_pages() {
        let mut dataset = Dataset::bundled().unwrap();
        dataset.sources.extend(dataset.sources.clone());
        let one = Ids::of(&dataset);
        assert_eq!((one.pages.len(), one.repeated.len()), (1, dataset.sources.len() / 2));
        for most in [0, 1, 100, 5_000] {
            let several = Ids::in_pages(&dataset, most);
            assert!(several.pages.len() > 1, "{most}");
            assert_eq!(several.repeated, one.repeated);
            assert!(several.iter().eq(one.iter()));
            for (place, record) in dataset.records() {
                let id = record.id();
                assert_eq!(several.get(id), one.get(id));
                assert!(one.get(id) == Some(place) || one.repeated.contains(&place), "{id}");
                assert_eq!(one.get(&id[1..]).map(|place| dataset.record(place).unwrap().id()), {
                    let cut = &id[1..];
                    dataset.records().map(|(_, record)| record.id()).find(|id| *id == cut)
                });
            }
        }
    }
}
