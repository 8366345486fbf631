//! `identity.check-digit`

use crate::finding::escape;
use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.check-digit",
    summary: "The check digits of an identifier are wrong.",
    why: "A digit was lost or swapped, so the identifier names another body or none.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"identifiers": [{"scheme": "ror", "value": "01mdfj072"}]}}"#, "dept/identifiers/0/value"),
        Example::bad(r#"{"dept": {"identifiers": [{"scheme": "isni", "value": "0000000404202273"}]}}"#, "dept/identifiers/0/value"),
    ],
    good: &[
        Example::good(r#"{"dept": {"identifiers": [{"scheme": "isni", "value": "0000 0004 0499 0849"}, {"scheme": "lei", "value": "2138001CY61HDFJ5ZA27"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, identifier) in body.identifiers().iter().enumerate() {
        if identifier.check_digit() == Some(false) && identifier.well_formed() != Some(false) {
            let shown = escape(&identifier.value, 60);
            let message = format!("the check digits of the {} `{shown}` do not fit", identifier.scheme);
            findings.report(format!("/identifiers/{index}/value"), message).value(shown);
        }
    }
}
