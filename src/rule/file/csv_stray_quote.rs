//! `file.csv-stray-quote`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-stray-quote",
    summary: "Text follows the quote that closes a cell.",
    why: "The text was kept as part of the cell, but programs differ in what they make of it.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,\"A\" title\n", 2),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,\"A \"\"title\"\"\"\n", 0),
    ],
    check: Check::Reading,
};
