//! `reference.wrong-kind`

use crate::registry::a;
use crate::rule::context::Named;
use crate::rule::refs::Reference;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.wrong-kind",
    summary: "An id names a record of another type than the field is for.",
    why: "A mandate cannot hold a mandate, and an office is not a source.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"issuer": "page"}}"#, "res-1/issuer"),
        Example::bad(r#"{"dept": {"history": [{"key": "founded", "kind": "founded", "date": "1992-03", "under": {"person": {"name": "Ada Vine"}, "office": "union"}}]}}"#, "dept/history/0/under/office"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"issuer": "unit", "instrument": {"kind": "policy", "symbol": null, "number": "7"}}}"#),
    ],
    check: Check::Named(check),
};

fn check(reference: &Reference<'_>, named: Named<'_>, findings: &mut Findings<'_>) {
    let found = match named {
        Named::Record(record) => record.record_type(),
        Named::Unread(record_type) => record_type,
        Named::Nothing(_) => return,
    };
    let (id, wanted) = (reference.id, reference.wanted);
    if !wanted.allows(found) {
        let message = format!("`{id}` is {}, but the field is for {}", a(found.code()), wanted.describe());
        findings.report(reference.path(), message).value(id);
    }
}
