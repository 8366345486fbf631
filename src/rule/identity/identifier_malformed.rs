//! `identity.identifier-malformed`

use crate::finding::escape;
use crate::{Body, Severity};
use crate::rule::{Check, Context, Example, Findings, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "identity.identifier-malformed",
    summary: "An identifier has not the form that its register prescribes.",
    why: "It was cut, or it is that of another register; a look-up finds nothing.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"identifiers": [{"scheme": "ror", "value": "https://ror.org/01mdfj071"}]}}"#, "dept/identifiers/0/value"),
        Example::bad(r#"{"dept": {"identifiers": [{"scheme": "wikidata", "value": "1065"}]}}"#, "dept/identifiers/0/value"),
    ],
    good: &[
        Example::good(r#"{"dept": {"identifiers": [{"scheme": "wikidata", "value": "Q1065"}, {"scheme": "org-id", "value": "GB-CHC-1001813"}]}}"#),
    ],
    check: Check::Body(check),
};

fn check(body: Body<'_>, _: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, identifier) in body.identifiers().iter().enumerate() {
        if identifier.well_formed() == Some(false) {
            let shown = escape(&identifier.value, 60);
            let message = format!("`{shown}` has not the form of the scheme {}", identifier.scheme);
            let finding = findings.report(format!("/identifiers/{index}/value"), message).value(shown);
            if identifier.value.contains("://") {
                finding.help("write the identifier without the address");
            }
        }
    }
}
