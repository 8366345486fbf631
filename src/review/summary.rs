//! The summary of a review.

use super::read::Reading;
use crate::finding::{Completeness, Summary};
use crate::{AnyRecord, Dataset, RecordType};

/// Counts what was reviewed.
pub(super) fn summarize(dataset: &Dataset, reading: &Reading<'_>) -> Summary {
    let not_kept = |of: RecordType| reading.refused[of as usize] + reading.sound[of as usize];
    let count = |of: fn(AnyRecord<'_>) -> usize| dataset.records().map(|(_, record)| of(record)).sum();
    Summary {
        actors: dataset.actors.len() + not_kept(RecordType::Actor),
        offices: dataset.offices.len() + not_kept(RecordType::Office),
        mandates: dataset.mandates.len() + not_kept(RecordType::Mandate),
        sources: dataset.sources.len() + not_kept(RecordType::Source),
        claims: count(|record| record.claims().len()),
        gaps: count(|record| record.gaps().len()),
        refused: reading.refused.iter().sum(),
        incomplete: reading.cut.len(),
        completeness: completeness(dataset),
    }
}

fn completeness(dataset: &Dataset) -> Vec<Completeness> {
    let records: Vec<AnyRecord<'_>> = dataset.records().map(|(_, record)| record).collect();
    let share = |what, among: &dyn Fn(AnyRecord<'_>) -> bool, has: &dyn Fn(AnyRecord<'_>) -> bool| {
        let of: Vec<&AnyRecord<'_>> = records.iter().filter(|record| among(**record)).collect();
        Completeness { what, have: of.iter().filter(|record| has(***record)).count(), of: of.len() }
    };
    let is_actor = |record: AnyRecord<'_>| matches!(record, AnyRecord::Actor(_));
    let is_post = |record: AnyRecord<'_>| matches!(record, AnyRecord::Office(office) if office.is_post());
    let is_source = |record: AnyRecord<'_>| matches!(record, AnyRecord::Source(_));
    let mandate = |record: AnyRecord<'_>| matches!(record, AnyRecord::Mandate(_));
    vec![
        share("records with a source", &|record| !is_source(record), &|record| !record.sources().is_empty()),
        share("records with a claim of their own", &|record| !is_source(record), &|record| !record.claims().is_empty()),
        share("actors with a founding date", &is_actor, &|record| {
            record.body().is_some_and(|body| body.founded().is_some())
        }),
        share("actors with a seat", &is_actor, &|record| record.body().is_some_and(|body| body.seat().is_some())),
        share("actors with an activity", &is_actor, &|record| {
            record.body().is_some_and(|body| !body.activities().is_empty())
        }),
        share("actors with a summary", &is_actor, &|record| record.body().is_some_and(|body| body.summary().is_some())),
        share(
            "posts with a holder",
            &is_post,
            &|record| matches!(record, AnyRecord::Office(o) if !o.tenures.is_empty()),
        ),
        share(
            "mandates with a dated instrument",
            &mandate,
            &|record| matches!(record, AnyRecord::Mandate(m) if m.instrument.as_ref().is_some_and(|act| act.adopted.is_some())),
        ),
        share(
            "sources with a grade",
            &is_source,
            &|record| matches!(record, AnyRecord::Source(s) if s.reliability.is_some()),
        ),
        share("sources with a link", &is_source, &|record| matches!(record, AnyRecord::Source(s) if s.link.is_some())),
    ]
}
