//! `file.csv-dialect`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-dialect",
    summary: "The table has another delimiter than the comma, or is in UTF-16.",
    why: "It was read, but programs that expect RFC 4180 in UTF-8 do not read it.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format;licence;modified\n1;CC0-1.0;2025\n", 1),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified\n1,CC0-1.0,2025\n", 0),
    ],
    check: Check::Reading,
};
