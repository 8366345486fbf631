//! The summary of a review.

use super::read::ByType;
use crate::finding::{Completeness, Summary};
use crate::{AnyRecord, Body, RecordType};

/// What is counted of each record while it is at hand.
#[derive(Debug, Default)]
pub(super) struct Tally {
    claims: usize,
    gaps: usize,
    /// For each aspect how many records have it, and how many could.
    aspects: [(usize, usize); ASPECTS.len()],
}

impl Tally {
    pub(super) fn add(&mut self, record: AnyRecord<'_>) {
        self.claims += record.claims().len();
        self.gaps += record.gaps().len();
        for ((have, of), (_, has)) in self.aspects.iter_mut().zip(ASPECTS) {
            let has = has(record);
            *of += usize::from(has.is_some());
            *have += usize::from(has == Some(true));
        }
    }

    pub(super) fn append(&mut self, other: &Self) {
        self.claims += other.claims;
        self.gaps += other.gaps;
        for ((have, of), (more, among)) in self.aspects.iter_mut().zip(other.aspects) {
            *have += more;
            *of += among;
        }
    }

    /// The summary, with the records that were read, of those only counted, and of those that could not be read.
    pub(super) fn summary(&self, read: &ByType<usize>, refused: &ByType<usize>, incomplete: usize) -> Summary {
        let count = |of: RecordType| read[of as usize] + refused[of as usize];
        let aspects = ASPECTS.iter().zip(self.aspects);
        Summary {
            actors: count(RecordType::Actor),
            offices: count(RecordType::Office),
            mandates: count(RecordType::Mandate),
            sources: count(RecordType::Source),
            claims: self.claims,
            gaps: self.gaps,
            refused: refused.iter().sum(),
            incomplete,
            completeness: aspects.map(|((what, _), (have, of))| Completeness { what, have, of }).collect(),
        }
    }
}

/// Something that records may have: `None` for a record of which it is not asked.
type Aspect = (&'static str, fn(AnyRecord<'_>) -> Option<bool>);

const ASPECTS: [Aspect; 10] = [
    ("records with a source", |record| not_source(record).then(|| !record.sources().is_empty())),
    ("records with a claim of their own", |record| not_source(record).then(|| !record.claims().is_empty())),
    ("actors with a founding date", |record| Some(actor(record)?.founded().is_some())),
    ("actors with a seat", |record| Some(actor(record)?.seat().is_some())),
    ("actors with an activity", |record| Some(!actor(record)?.activities().is_empty())),
    ("actors with a summary", |record| Some(actor(record)?.summary().is_some())),
    ("posts with a holder", |record| match record {
        AnyRecord::Office(office) => office.is_post().then_some(!office.tenures.is_empty()),
        _ => None,
    }),
    ("mandates with a dated instrument", |record| match record {
        AnyRecord::Mandate(mandate) => Some(mandate.instrument.as_ref().is_some_and(|act| act.adopted.is_some())),
        _ => None,
    }),
    ("sources with a grade", |record| match record {
        AnyRecord::Source(source) => Some(source.reliability.is_some()),
        _ => None,
    }),
    ("sources with a link", |record| match record {
        AnyRecord::Source(source) => Some(source.link.is_some()),
        _ => None,
    }),
];

fn not_source(record: AnyRecord<'_>) -> bool {
    !matches!(record, AnyRecord::Source(_))
}

fn actor(record: AnyRecord<'_>) -> Option<Body<'_>> {
    match record {
        AnyRecord::Actor(_) => record.body(),
        _ => None,
    }
}
