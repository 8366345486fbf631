//! `file.csv-unmapped-column`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "file.csv-unmapped-column",
    summary: "No field takes a column of a table that is read with a mapping.",
    why: "Its cells were not read; the mapping should use the column or say that it ignores it.",
    severity: Severity::Info,
    since: "0.1.0",
    needs: Needs::Nothing,
    bad: &[
        Example::shown("what_mappings_say"),
    ],
    good: &[
        Example::named_file("dataset.csv", b"format,licence,modified\n1,CC0-1.0,2025\n", 0),
    ],
    check: Check::Reading,
};
