//! `source.weak-grades-only`

use crate::{AnyRecord, Reliability, Severity, SourceId, Stance};
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.weak-grades-only",
    summary: "Every source of a record has a reliability of D or below.",
    why: "The record stands on mirrors and unknown sites alone; one better source would do.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"leaflet": {"reliability": "D"}, "unit": {"sources": ["leaflet"]}}"#, "unit/sources"),
    ],
    good: &[
        Example::good(r#"{"leaflet": {"reliability": "D"}, "unit": {"sources": ["leaflet", "page"]}}"#),
        Example::good(r#"{"leaflet": {"reliability": "D"}, "unit": {"sources": ["leaflet"], "claims": [{"field": "/kind", "source": "page", "stance": "accepted"}]}}"#),
    ],
    check: Check::Among(check),
};

fn check(record: AnyRecord<'_>, among: &Among<'_>, findings: &mut Findings<'_>) {
    if record.sources().is_empty() {
        return;
    }
    let accepted = record.claims().iter().filter(|claim| claim.stance == Stance::Accepted).map(|claim| &claim.source);
    if record.sources().iter().chain(accepted).all(|source| is_weak(source, among)) {
        findings.report("/sources", "every source of the record has a reliability of D or below");
    }
}

/// A source that is not known or has no grade may be a good one.
fn is_weak(source: &SourceId, among: &Among<'_>) -> bool {
    let Some(AnyRecord::Source(source)) = among.record(source.as_str()) else { return false };
    is_low(source.reliability)
}

/// Whether a grade says that a source proves little by itself.
pub(in crate::rule) fn is_low(grade: Option<Reliability>) -> bool {
    matches!(grade, Some(Reliability::D | Reliability::E | Reliability::F))
}
