//! `reference.dangling`

use crate::rule::context::Named;
use crate::rule::refs::Reference;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

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
    check: Check::Named(check),
};

fn check(reference: &Reference<'_>, named: Named<'_>, findings: &mut Findings<'_>) {
    let Named::Nothing(context) = named else { return };
    let finding = findings.report(reference.path(), format!("no record has the id `{}`", reference.id));
    finding.value(reference.id).suggest_for(reference.id);
    if let Some(meant) = context.meant(reference.id).filter(|meant| reference.wanted.allows(meant.record_type())) {
        finding.help(format!("the reference has it as `{}`", meant.id())).suggest(meant.id());
    }
}
