//! `reference.dangling`

use crate::record::references;
use crate::rule::context::Named;
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "reference.dangling",
    summary: "An id names no record.",
    why: "The thing that was meant is lost.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"sources": ["pgae"]}}"#, "dept/sources/0"),
        Example::bad(r#"{"unit": {"of": [{"to": "dept-2"}]}}"#, "unit/of/0/to"),
    ],
    good: &[
        Example::good(r#"{"dept": {"sources": ["page", "leaflet"]}}"#),
    ],
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    for reference in references(record) {
        if !matches!(context.named(reference.id), Named::Nothing) {
            continue;
        }
        let near = context.near(reference.id);
        let finding = findings.report(reference.path, format!("no record has the id `{}`", reference.id));
        finding.value(reference.id);
        if let Some(best) = near.first() {
            finding.help(format!("near it: {}", near.join(", "))).suggest(*best);
        }
    }
}
