//! `shape.missing-field`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "shape.missing-field",
    summary: "A required field is missing.",
    why: "Without it the record cannot be used.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"kind": null}}"#, "dept"),
        Example::bad(r#"{"dept": {"kind": null, "knid": "un-department"}}"#, "dept"),
    ],
    good: &[
        Example::good(r#"{"dept": {"country": "US"}}"#),
    ],
    check: Check::Reading,
};
