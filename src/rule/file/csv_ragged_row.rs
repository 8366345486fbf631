//! `file.csv-ragged-row`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-ragged-row",
    summary: "A row has more cells than the header.",
    why: "The surplus cells were not read, and mostly a delimiter inside a text has shifted the others.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format,licence,modified\n1,CC0-1.0,2025,more\n", 2),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified\n1,CC0-1.0,2025,,\n", 0),
    ],
    check: Check::Reading,
};
