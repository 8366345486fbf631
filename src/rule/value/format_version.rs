//! `value.format-version`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.format-version",
    summary: "The file is written in a version of the format that this crate does not know.",
    why: "Its fields may mean something else.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"": {"format": "2"}}"#, "/format"),
    ],
    good: &[
        Example::good(r#"{"": {"format": "1"}}"#),
    ],
    check: Check::Reading,
};
