//! `source.gap-on-filled-field`

use crate::Severity;
use crate::rule::stated::{Stated, What};
use crate::rule::{Check, Example, Findings, Needs, Rule};
use crate::shape::Target;

pub(crate) static RULE: Rule = Rule {
    code: "source.gap-on-filled-field",
    summary: "A gap stands on a field that has a value.",
    why: "One of the two is out of date.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"gaps": [{"field": "/level", "reason": "unknown"}]}}"#, "dept/gaps/0/field"),
    ],
    good: &[
        Example::good(r#"{"dept": {"gaps": [{"field": "/country", "reason": "not-applicable"}]}}"#),
    ],
    check: Check::Statement(check),
};

fn check(stated: &Stated<'_>, findings: &mut Findings<'_>) {
    if let (What::Gap(gap), Target::Present(..)) = (&stated.what, &stated.target) {
        let message = format!("the field `{}` has a value, so it is no gap", gap.field);
        findings.report(format!("{}/field", stated.path()), message).value(&gap.field);
    }
}
