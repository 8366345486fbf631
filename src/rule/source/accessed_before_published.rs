//! `source.accessed-before-published`

use crate::{Severity, Source};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "source.accessed-before-published",
    summary: "A source was read before it was published.",
    why: "One of the two dates is wrong, or another edition was read.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"page": {"accessed": "2023-12-31"}}"#, "page/accessed"),
    ],
    good: &[
        Example::good(r#"{"page": {"accessed": "2024-01-01"}}"#),
    ],
    check: Check::Source(check),
};

fn check(source: &Source, _: &Context<'_>, findings: &mut Findings<'_>) {
    let Some((accessed, published)) = source.accessed.zip(source.published) else { return };
    if let Some(certainty) = accessed.precedes(published) {
        let message = format!("read on {accessed}, but published on {published}");
        findings.report("/accessed", message).certainty(certainty).value(accessed);
    }
}
