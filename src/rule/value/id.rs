//! `value.id`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.id",
    summary: "An id is not 1 to 256 printable ASCII characters without space.",
    why: "Ids stand in addresses, file names and other datasets, where such characters break.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad(r#"{"dept": {"sources": ["the page"]}}"#, "dept/sources/0"),
    ],
    good: &[
        Example::good(r#"{"dept": {"sources": ["page"]}}"#),
    ],
    check: Check::Reading,
};
