//! `limit.file-size`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "limit.file-size",
    summary: "The file is larger than the limit.",
    why: "It was not read, so nothing in it was checked.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(&[b' '; 100_000], 1),
    ],
    good: &[
        Example::good_file(br#"{"format": "1"}"#),
    ],
    check: Check::Reading,
};
