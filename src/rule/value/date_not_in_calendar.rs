//! `value.date-not-in-calendar`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.date-not-in-calendar",
    summary: "A date does not exist.",
    why: "It is a slip of the pen, and nobody knows which.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"checked": "2023-02-29"}}"#, "dept/checked"),
    ],
    good: &[
        Example::good(r#"{"dept": {"checked": "2024-02-29"}}"#),
    ],
    check: Check::Reading,
};
