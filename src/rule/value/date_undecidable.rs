//! `value.date-undecidable`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.date-undecidable",
    summary: "The day and the month of a date cannot be told apart.",
    why: "07/06/1998 is the seventh of June or the sixth of July; a mapping must say which part comes first.",
    severity: Severity::Error,
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
