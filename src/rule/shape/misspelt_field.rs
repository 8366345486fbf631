//! `shape.misspelt-field`

use crate::finding::escape;
use crate::rule::unknown_fields::{for_each_unknown_field, report};
use crate::Severity;
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

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
    check: Check::Dataset(check),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for_each_unknown_field(context.registry.dataset(), &mut |place, path, key, near| {
        let Some(near) = near else { return };
        let message = format!("there is no field `{}`", escape(key, 80));
        let finding = report(findings, place, path, message);
        finding.help(format!("did you mean `{near}`?")).suggest(near);
    });
}
