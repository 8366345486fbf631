//! `shape.wrong-type`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "shape.wrong-type",
    summary: "A value has another type than the model says.",
    why: "Programs that read the data break on it, or take it for something else.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"names": "DFW"}}"#, "dept/names"),
        Example::bad(r#"{"dept": {"checked": 2025}}"#, "dept/checked"),
    ],
    good: &[
        Example::good(r#"{"dept": {"checked": "2025"}}"#),
    ],
    check: Check::Reading,
};
