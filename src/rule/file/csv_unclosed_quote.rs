//! `file.csv-unclosed-quote`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-unclosed-quote",
    summary: "A quote opens a cell and is never closed.",
    why: "By the letter of RFC 4180 the cell runs to the end of the file and swallows every row after it.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,\"A title\n", 2),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,\"A title\"\n", 0),
    ],
    check: Check::Reading,
};
