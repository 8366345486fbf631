//! `encoding.utf16`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "encoding.utf16",
    summary: "The file is UTF-16 or UTF-32.",
    why: "JSON that is exchanged is UTF-8; save the file as UTF-8.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(b"\xFF\xFE{\0}\0", 1),
    ],
    good: &[
        Example::good_file(br#"{"format": "1"}"#),
    ],
    check: Check::Reading,
};
