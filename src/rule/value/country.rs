//! `value.country`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.country",
    summary: "A country is not an ISO 3166-1 code.",
    why: "Names and other codes of countries do not match anything.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"country": "UK"}}"#, "dept/country"),
    ],
    good: &[
        Example::good(r#"{"dept": {"country": "GB"}}"#),
    ],
    check: Check::Reading,
};
