//! `value.unknown-term`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.unknown-term",
    summary: "A term is not in its closed list.",
    why: "Closed lists are complete; another term is a slip.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"level": "global"}}"#, "dept/level"),
    ],
    good: &[
        Example::good(r#"{"dept": {"level": "regional"}}"#),
    ],
    check: Check::Reading,
};
