//! `reference.self-reference`

use crate::rule::refs::Reference;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.self-reference",
    summary: "A record refers to itself where another record is meant.",
    why: "No body is a part of itself and no mandate renews itself.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"group": {"relations": [{"kind": "partner-of", "to": "group"}]}}"#, "group/relations/0/to"),
        Example::bad(r#"{"res-1": {"renews": ["res-1"]}}"#, "res-1/renews/0"),
    ],
    good: &[
        Example::good(r#"{"group": {"relations": [{"kind": "member-of", "to": "dept"}]}}"#),
    ],
    check: Check::OwnId(check),
};

fn check(reference: &Reference<'_>, findings: &mut Findings<'_>) {
    findings.report(reference.path(), "the record refers to itself").value(reference.id);
}
