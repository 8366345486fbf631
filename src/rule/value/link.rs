//! `value.link`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.link",
    summary: "A link is not an absolute http or https address.",
    why: "It leads nowhere, or runs code.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"page": {"link": "javascript:alert(1)"}}"#, "page/link"),
    ],
    good: &[
        Example::good(r#"{"page": {"link": "https://www.example.org/page"}}"#),
    ],
    check: Check::Reading,
};
