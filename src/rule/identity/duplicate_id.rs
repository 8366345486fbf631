//! `identity.duplicate-id`

use crate::Severity;
use crate::rule::{Among, Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.duplicate-id",
    summary: "Two records have one id.",
    why: "A reference to the id may mean either of them.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"x": {"type": "source", "id": "page", "title": "Another page", "kind": "news", "reliability": "B"}}"#, "/sources/2/id"),
        Example::bad(r#"{"x": {"type": "mandate", "id": "unit", "title": "A mandate with the id of an office", "holders": ["dept"], "sources": ["page"], "instrument": {"kind": "law", "number": "7", "adopted": "1999"}}}"#, "/mandates/2/id"),
    ],
    good: &[
        Example::good(r#"{"x": {"type": "source", "id": "page-2", "title": "Another page", "kind": "news", "reliability": "B"}, "unit": {"sources": ["page-2"]}}"#),
    ],
    check: Check::Dataset(check),
};

fn check(among: &Among<'_>, findings: &mut Findings<'_>) {
    for place in among.registry.repeated() {
        let Some(record) = among.registry.dataset().record(*place) else { continue };
        let finding = findings.report_in(*place, "/id", format!("another record has the id `{}` too", record.id()));
        if let Some(first) = among.registry.place(record.id()) {
            finding.related(first, "/id", "the first record with this id");
        }
    }
}
