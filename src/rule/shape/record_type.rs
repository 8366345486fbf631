//! `shape.record-type`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "shape.record-type",
    summary: "The type of a record does not fit its place.",
    why: "A record in the wrong list is looked for and checked as something that it is not.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"type": "office"}}"#, "dept/type"),
    ],
    good: &[
        Example::good(r#"{"dept": {"type": "actor"}}"#),
    ],
    check: Check::Reading,
};
