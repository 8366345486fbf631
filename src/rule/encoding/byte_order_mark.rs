//! `encoding.byte-order-mark`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "encoding.byte-order-mark",
    summary: "The file begins with a byte-order mark.",
    why: "RFC 8259 forbids writers to add one; some readers stumble over it.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(b"\xEF\xBB\xBF{\"format\": \"1\"}", 1),
    ],
    good: &[
        Example::good_file(br#"{"format": "1"}"#),
    ],
    check: Check::Reading,
};
