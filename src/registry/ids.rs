//! Records by id.

use std::hash::BuildHasher as _;

use hashbrown::DefaultHashBuilder;

use super::buckets::{Buckets, Item};
use crate::record::RecordRef;
use crate::{Dataset, RecordType};

/// The places of records by their ids. Of a look-up among many records most of the time is the wait for memory, so ids and
/// places stand together in one [bucket](Buckets), and little else is read.
#[derive(Debug, Clone)]
pub(super) struct Ids {
    /// In each table are the ids for which there was no room in the one before; the second has some hundredths.
    tables: Vec<Buckets>,
    hasher: DefaultHashBuilder,
    /// The records whose id another record before them has.
    pub(super) repeated: Vec<RecordRef>,
}

impl Ids {
    pub(super) fn of(dataset: &Dataset) -> Self {
        Self::with_starts(dataset, u32::MAX)
    }

    /// With buckets that begin up to a number, which is not zero.
    fn with_starts(dataset: &Dataset, most: u32) -> Self {
        let hasher = DefaultHashBuilder::default();
        let mut items = Vec::with_capacity(dataset.len());
        items.extend(dataset.records().map(|(place, record)| {
            let id = record.id().as_bytes();
            Item { hash: hasher.hash_one(id), id, place: packed(place) }
        }));
        let (mut tables, mut repeated) = (Vec::new(), Vec::new());
        while !items.is_empty() {
            tables.push(Buckets::fill(&mut items, most, |item| repeated.push(unpacked(item.place))));
        }
        // Each table gave them in order.
        repeated.sort();
        Self { tables, hasher, repeated }
    }

    pub(super) fn get(&self, id: &str) -> Option<RecordRef> {
        let id = id.as_bytes();
        let hash = self.hasher.hash_one(id);
        self.tables.iter().find_map(|table| table.get(hash, id)).map(unpacked)
    }

    /// All ids of the dataset, each once, in the order of the records.
    pub(super) fn iter<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = &'a str> {
        let mut repeated = self.repeated.iter().peekable();
        let firsts = dataset.records().filter(move |(place, _)| repeated.next_if(|next| *next == place).is_none());
        firsts.map(|(_, record)| record.id())
    }
}

/// The type of a record takes two bits, and the table adds the length of an id, nine at most. A record has hundreds of
/// bytes, so an index leaves that much room.
fn packed(place: RecordRef) -> u64 {
    let record_type = match place.record_type {
        RecordType::Actor => 0,
        RecordType::Office => 1,
        RecordType::Mandate => 2,
        RecordType::Source => 3,
    };
    (place.index as u64) << 2 | record_type
}

fn unpacked(packed: u64) -> RecordRef {
    let record_type = match packed & 3 {
        0 => RecordType::Actor,
        1 => RecordType::Office,
        2 => RecordType::Mandate,
        _ => RecordType::Source,
    };
    RecordRef { record_type, index: usize::try_from(packed >> 2).unwrap_or(usize::MAX) }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Ids, packed, unpacked};
    use crate::record::RecordRef;
    use crate::{Dataset, Source, SourceId, SourceKind};

    /// Compares with a map, also for ids that are not there.
    fn compare(dataset: &Dataset, ids: &Ids, said: &str) {
        let (mut firsts, mut order, mut repeated) = (HashMap::new(), Vec::new(), Vec::new());
        for (place, record) in dataset.records() {
            if let Some(first) = firsts.insert(record.id(), place) {
                firsts.insert(record.id(), first);
                repeated.push(place);
            } else {
                order.push(record.id());
            }
        }
        assert_eq!(ids.repeated, repeated, "{said}");
        assert!(ids.iter(dataset).eq(order.iter().copied()), "{said}");
        for id in order {
            let near = [&id[1..], &id[..id.len() - 1], &format!("{id}{id}"), &format!("{id}\0"), &format!("{id}\n")];
            for id in [id].into_iter().chain(near) {
                assert_eq!(ids.get(id), firsts.get(id).copied(), "{id:?}, {said}");
            }
        }
        assert_eq!(ids.get(""), None, "{said}");
    }

    /// Sources with ids of up to some length, of which some are equal.
    fn sources(count: usize, longest: usize, seed: u64) -> Dataset {
        let mut state = seed;
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        let mut dataset = Dataset::default();
        for _ in 0..count {
            let id: String = (0..=random(longest)).map(|_| char::from(b"ab-9~"[random(5)])).collect();
            dataset.sources.push(Source::new(SourceId::new(&id).unwrap(), "", SourceKind::News));
        }
        dataset
    }

    #[test]
    fn ids_are_found_as_in_a_map() {
        for seed in 0..20 {
            for (count, longest) in [(0, 1), (1, 1), (40, 2), (300, 256), (1_000, 12), (3_000, 40)] {
                let dataset = sources(count, longest, seed);
                compare(&dataset, &Ids::of(&dataset), &format!("{count} ids up to {longest} long, seed {seed}"));
            }
        }
    }

    #[test]
    fn starts_may_be_as_small_as_they_like() {
        let mut dataset = Dataset::bundled().unwrap();
        dataset.sources.extend(dataset.sources.clone());
        let (one, tables) = (Ids::of(&dataset), |ids: &Ids| ids.tables.len());
        for most in [0, 1, 2, 30, 1_000, u32::MAX] {
            let ids = Ids::with_starts(&dataset, most);
            assert!(tables(&ids) > tables(&one) || most > 2, "{most}");
            assert_eq!(ids.repeated.len(), dataset.sources.len() / 2);
            compare(&dataset, &ids, &format!("starts up to {most}"));
        }
    }

    #[test]
    fn places_are_packed_without_loss() {
        for record_type in Dataset::bundled().unwrap().records().map(|(place, _)| place.record_type) {
            for index in [0, 1, usize::MAX >> 16] {
                let place = RecordRef { record_type, index };
                assert_eq!(unpacked(packed(place)), place);
            }
        }
    }
}
