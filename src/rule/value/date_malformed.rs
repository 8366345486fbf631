//! `value.date-malformed`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.date-malformed",
    summary: "A date is not written as year, month or day.",
    why: "A reader would have to guess what is meant: 7/6/1998 is a day in June or in July.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"checked": "7/6/1998"}}"#, "dept/checked"),
    ],
    good: &[
        Example::good(r#"{"dept": {"checked": "1998-06-07"}}"#),
    ],
    check: Check::Reading,
};
