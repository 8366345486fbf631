//! `shape.unknown-field`

use crate::finding::escape;
use crate::rule::parts::UnknownField;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "shape.unknown-field",
    summary: "A field has a name that the model does not know.",
    why: "It is kept and written back; programs that know only the model do not see it.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"budget": 7}}"#, "dept/budget"),
        Example::bad(r#"{"": {"colour": "blue"}}"#, "/colour"),
    ],
    good: &[
        Example::good(r#"{"dept": {"country": "US"}}"#),
    ],
    check: Check::UnknownField(check),
};

fn check(field: &UnknownField<'_>, findings: &mut Findings<'_>) {
    if field.meant().is_none() {
        findings.report(field.path(), format!("the field `{}` is not part of the model", escape(field.key, 80)));
    }
}
