//! `value.untranslated-term`

use crate::Severity;
use crate::rule::{Check, Example, Needs, Rule};

pub(crate) static RULE: Rule = Rule {
    code: "value.untranslated-term",
    summary: "The mapping translates the words of a column, but not this one.",
    why: "The word was kept as it stands, which is no term of the vocabulary.",
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
