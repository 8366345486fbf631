//! `value.pointer`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.pointer",
    summary: "A pointer is malformed (RFC 6901).",
    why: "Nobody can tell which field is meant.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"gaps": [{"field": "summary", "reason": "unknown"}]}}"#, "dept/gaps/0/field"),
    ],
    good: &[
        Example::good(r#"{"dept": {"gaps": [{"field": "/summary", "reason": "unknown"}]}}"#),
    ],
    check: Check::Reading,
};
