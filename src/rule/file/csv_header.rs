//! `file.csv-header`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-header",
    summary: "The header of the table is unusable: a column is repeated, has no name, leads nowhere, or is missing.",
    why: "Cells below it are not read.",
    severity: Severity::Error,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::named_file("dataset.csv", b"format,licence,modified,licence\n1,CC0-1.0,2025,\n", 1),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified\n1,CC0-1.0,2025\n", 0),
    ],
    check: Check::Reading,
};
