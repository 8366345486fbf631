//! `mandate.two-issuers`

use crate::finding::escape;
use crate::{Mandate, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "mandate.two-issuers",
    summary: "A mandate gives its issuer both as a record and as text.",
    why: "The text is for issuers without a record; where both stand, they will drift apart.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"res-1": {"issuer_text": "UN General Assembly"}}"#, "res-1/issuer_text"),
    ],
    good: &[
        Example::good(r#"{"res-1": {"issuer": null, "issuer_text": "UN General Assembly"}}"#),
    ],
    check: Check::Mandate(check),
};

fn check(mandate: &Mandate, _: &Context<'_>, findings: &mut Findings<'_>) {
    if let (Some(issuer), Some(text)) = (&mandate.issuer, &mandate.issuer_text) {
        let message = format!("the issuer is given as `{issuer}` and as {}", escape(text, 80));
        findings.report("/issuer_text", message).value(text).help("take out `issuer_text`");
    }
}
