//! `file.csv-short-row`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-short-row",
    summary: "A row has fewer cells than the header.",
    why: "The missing cells were read as empty; a lost delimiter may have shifted the others.",
    severity: Severity::Warning,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025\n", 2),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified,title\n1,CC0-1.0,2025,\n", 0),
    ],
    check: Check::Reading,
};
