//! Visiting records among each other: only those of which a rule may speak, and what they name.

use std::ops::Range;

use super::place::{Located, Placed, Places, of_raw};
use super::read::{ByType, Reading, RecordPlace};
use crate::finding::Document;
use crate::format::json::{Scanner, typed};
use crate::record::RecordRef;
use crate::rule::{Among, Checks, Findings, Marks, Raw, Settled, Visit, suggest_ids, visit_among};
use crate::threads::each;
use crate::{Actor, Dataset, Mandate, Office, RecordType, Source};

/// How many records one thread visits at a time.
const TOGETHER: usize = 256;

/// The records that rules among records look at.
#[derive(Debug, Default)]
pub(super) struct Needed {
    /// They, and what the dataset says of itself.
    pub(super) dataset: Dataset,
    /// Where each stands, in the order of its list.
    places: ByType<Vec<RecordPlace>>,
    /// The number of each among all records, in the order of the dataset.
    numbers: ByType<Vec<usize>>,
    /// Those of which a rule may speak.
    pub(super) suspects: Vec<RecordRef>,
}

impl Needed {
    /// Reads records from documents, each with its number among all. `header` is what the dataset says of itself.
    pub(super) fn read(
        header: &Dataset,
        documents: &[Document<'_>],
        records: impl Iterator<Item = (usize, RecordPlace)>,
        settled: &Settled,
    ) -> Self {
        let mut needed = Self { dataset: header.header(), ..Self::default() };
        for (number, place) in records {
            let Some(record_type) = settled.record_type(number) else { continue };
            let text = &documents[place.document()].text[place.span()];
            // The record was read before, so its text is sound and not too deep.
            let scanner = &mut Scanner::new(text, usize::MAX);
            let dataset = &mut needed.dataset;
            let read = match record_type {
                RecordType::Actor => typed::<Actor>(scanner).map(|actor| dataset.actors.push(actor)),
                RecordType::Office => typed::<Office>(scanner).map(|office| dataset.offices.push(office)),
                RecordType::Mandate => typed::<Mandate>(scanner).map(|mandate| dataset.mandates.push(mandate)),
                RecordType::Source => typed::<Source>(scanner).map(|source| dataset.sources.push(source)),
            };
            if read.is_ok() {
                let of = record_type as usize;
                if settled.is_suspect(number) {
                    needed.suspects.push(RecordRef { record_type, index: needed.places[of].len() });
                }
                needed.places[of].push(place);
                needed.numbers[of].push(number);
            }
        }
        needed.suspects.sort_unstable();
        needed
    }

    /// All records of a dataset.
    pub(super) fn all(dataset: &Dataset) -> Self {
        let mut numbers = ByType::<Vec<usize>>::default();
        for (number, (place, _)) in dataset.records().enumerate() {
            numbers[place.record_type as usize].push(number);
        }
        let suspects = dataset.records().map(|(place, _)| place).collect();
        Self { dataset: dataset.clone(), places: ByType::default(), numbers, suspects }
    }

    /// Marks on the records, in the order of the dataset.
    pub(super) fn marks(&self, is_marked: impl Fn(usize) -> bool) -> Marks {
        self.numbers.iter().flatten().map(|number| is_marked(*number)).collect()
    }

    /// What is found, at its places in the files.
    pub(super) fn placed(
        &self,
        raw: Vec<Raw>,
        dataset: &Dataset,
        documents: &[Document<'_>],
        reading: &Reading<'_>,
    ) -> Vec<Placed> {
        let located = |place: &RecordPlace| Located::new(*place, &documents[place.document()]);
        let records = self.places.each_ref().map(|places| places.iter().map(located).collect());
        let places = InFiles { records, reading };
        let finding = |raw: Raw| {
            let record = raw.place.record.and_then(|place| dataset.record(place));
            of_raw(raw, record, &places)
        };
        raw.into_iter().map(finding).collect()
    }
}

/// Visits the suspects among each other, and the dataset as a whole.
pub(super) fn visit_suspects(
    among: &Among<'_>,
    checks: &Checks,
    suspects: &[RecordRef],
    settled: &Settled,
) -> Vec<Raw> {
    let dataset = among.registry.dataset();
    let mut found = Vec::new();
    Visit::header(checks, among.context, dataset, &mut found);
    found.extend(each(suspects.chunks(TOGETHER), |suspects| {
        let mut found = Vec::new();
        for (place, record) in suspects.iter().filter_map(|place| Some((*place, dataset.record(*place)?))) {
            visit_among(checks, among, (place, record), &mut found);
        }
        found
    }));
    found.extend(each(checks.whole().iter(), |(rule, check)| {
        let mut found = Vec::new();
        check(among, &mut Findings::new(rule, None, &mut found));
        found
    }));
    suggest_ids(settled, &mut found);
    found
}

/// Records in the files that they were read from.
struct InFiles<'d> {
    records: ByType<Vec<Located<'d>>>,
    reading: &'d Reading<'d>,
}

impl<'d> Places<'d> for InFiles<'d> {
    fn record(&self, record: RecordRef) -> Option<&Located<'d>> {
        self.records[record.record_type as usize].get(record.index)
    }

    fn root(&self, path: &str) -> Option<(&'d Document<'d>, Range<usize>)> {
        self.reading.root(path)
    }
}
