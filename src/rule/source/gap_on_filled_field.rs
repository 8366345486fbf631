//! `source.gap-on-filled-field`

use crate::shape::find;
use crate::{AnyRecord, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Record(check),
};

fn check(record: AnyRecord<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, gap) in record.gaps().iter().enumerate() {
        if find(record.view(), &gap.field).is_some() {
            let message = format!("the field `{}` has a value, so it is no gap", gap.field);
            findings.report(format!("/gaps/{index}/field"), message).value(&gap.field);
        }
    }
}
