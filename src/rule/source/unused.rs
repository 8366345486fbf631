//! `source.unused`

use std::collections::HashSet;

use crate::{AnyRecord, Dataset, RecordType, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.unused",
    summary: "No record cites a source.",
    why: "Either a reference to it was forgotten, or it is left over.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"memo": {"type": "source", "id": "memo", "title": "A memo", "kind": "report", "reliability": "B"}}"#, "memo"),
        Example::bad(r#"{"memo": {"type": "source", "id": "memo", "title": "A memo", "kind": "report", "reliability": "B", "sources": ["page"], "claims": [{"field": "/kind", "source": "page", "stance": "accepted"}]}}"#, "memo"),
    ],
    good: &[
        Example::good(r#"{"memo": {"type": "source", "id": "memo", "title": "A memo", "kind": "report", "reliability": "B"}, "dept": {"claims": [{"field": "/kind", "source": "memo", "stance": "accepted"}]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let dataset = context.registry.dataset();
    // A list of sources alone is cited from elsewhere, and a record that could not be read may cite any of them.
    if only_sources(dataset) || !context.unread.is_empty() {
        return;
    }
    let cited: HashSet<&str> = dataset.records().flat_map(|(_, record)| cited(record)).collect();
    for (place, record) in dataset.records().filter(|(place, _)| place.record_type == RecordType::Source) {
        if !cited.contains(record.id()) {
            let finding = findings.report_in(place, "", format!("no record cites the source `{}`", record.id()));
            finding.help("name it in the `sources` of a record or in a claim, or take it out");
        }
    }
}

fn only_sources(dataset: &Dataset) -> bool {
    dataset.actors.is_empty() && dataset.offices.is_empty() && dataset.mandates.is_empty()
}

/// The sources that a record cites, itself aside.
fn cited(record: AnyRecord<'_>) -> impl Iterator<Item = &str> {
    let sources = record.sources().iter().chain(record.claims().iter().map(|claim| &claim.source));
    sources.map(crate::SourceId::as_str).filter(move |id| *id != record.id())
}
