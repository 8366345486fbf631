//! `source.missing`

use crate::RecordType;
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.missing",
    summary: "A record names no source.",
    why: "Nobody can check what it says.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"sources": null}}"#, "unit"),
    ],
    good: &[
        Example::good(r#"{"unit": {"sources": ["leaflet"]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    if record.record_type() != RecordType::Source && record.sources().is_empty() && record.claims().is_empty() {
        findings.report("", "the record names no source").help("add the ids of its sources to `sources`");
    }
}
