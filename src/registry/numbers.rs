//! Numbers of records: all records of a dataset in one row.

use crate::record::RecordRef;
use crate::{AnyRecord, Dataset, RecordType};

/// The number of a record among all records of a dataset.
pub(crate) fn number(dataset: &Dataset, place: RecordRef) -> usize {
    lists(dataset)
        .into_iter()
        .take_while(|(list, _)| *list != place.record_type)
        .map(|(_, length)| length)
        .sum::<usize>()
        + place.index
}

/// The record with this number.
pub(crate) fn numbered(dataset: &Dataset, number: usize) -> Option<(RecordRef, AnyRecord<'_>)> {
    let mut index = number;
    for (record_type, length) in lists(dataset) {
        if index < length {
            let place = RecordRef { record_type, index };
            return Some((place, dataset.record(place)?));
        }
        index -= length;
    }
    None
}

/// The lists of a dataset in order, and their lengths.
fn lists(dataset: &Dataset) -> [(RecordType, usize); 4] {
    [
        (RecordType::Actor, dataset.actors.len()),
        (RecordType::Office, dataset.offices.len()),
        (RecordType::Mandate, dataset.mandates.len()),
        (RecordType::Source, dataset.sources.len()),
    ]
}

#[cfg(test)]
mod tests {
    use super::{number, numbered};
    use crate::Dataset;

    #[test]
    fn numbers_lead_to_their_records() {
        let dataset = Dataset::bundled().unwrap();
        for (at, record) in dataset.records().enumerate() {
            assert_eq!(number(&dataset, record.0), at);
            assert_eq!(numbered(&dataset, at), Some(record));
        }
        assert_eq!(numbered(&dataset, dataset.len()), None);
    }
}
