//! `shape.misspelt-field`

use crate::finding::escape;
use crate::rule::parts::UnknownField;
use crate::Severity;
use crate::rule::{Check, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "shape.misspelt-field",
    summary: "A field has a name that the model does not know but that is near to a known one.",
    why: "What stands there is kept, but counts for nothing.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"sumary": {"text": "Builds."}}}"#, "dept/sumary"),
    ],
    good: &[
        Example::good(r#"{"dept": {"summary": {"text": "Builds."}, "gaps": []}}"#),
    ],
    check: Check::UnknownField(check),
};

fn check(field: &UnknownField<'_>, findings: &mut Findings<'_>) {
    let Some(near) = field.meant() else { return };
    let finding = findings.report(field.path(), format!("there is no field `{}`", escape(field.key, 80)));
    finding.help(format!("did you mean `{near}`?")).suggest(near);
}
