//! `value.seats`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.seats",
    summary: "The number of seats is not a whole number from 1 to 100,000.",
    why: "A post that nobody can hold is no post.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"chief": {"seats": 0}}"#, "chief/seats"),
    ],
    good: &[
        Example::good(r#"{"chief": {"seats": 1}}"#),
    ],
    check: Check::Reading,
};
