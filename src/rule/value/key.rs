//! `value.key`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.key",
    summary: "The key of a part is malformed.",
    why: "Pointers name parts by their key.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"unit": {"of": [{"key": "1st", "to": "dept"}]}}"#, "unit/of/0/key"),
    ],
    good: &[
        Example::good(r#"{"unit": {"of": [{"key": "first", "to": "dept"}]}}"#),
    ],
    check: Check::Reading,
};
