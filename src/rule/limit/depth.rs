//! `limit.depth`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "limit.depth",
    summary: "Lists and objects are nested deeper than the limit.",
    why: "Such nesting serves to exhaust readers; real records need fewer than ten levels.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::bad_file(&[b'['; 200], 1),
        Example::named_file("data.yaml", &[b'['; 200], 1),
    ],
    good: &[
        Example::good_file(br#"{"format": "1", "title": "Not deep"}"#),
    ],
    check: Check::Reading,
};
