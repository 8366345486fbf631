//! `file.empty`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.empty",
    summary: "The file holds nothing.",
    why: "An empty file is mostly the trace of a failed download or export.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(b"", 1),
        Example::bad_file(b"  ", 1),
    ],
    good: &[
        Example::good_file(br#"{"format": "1"}"#),
    ],
    check: Check::Reading,
};
